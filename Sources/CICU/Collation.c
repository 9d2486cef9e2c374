// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

#include <stdlib.h>
#include <unicode/ucol.h>

cicu_collator *cicu_collator_open(
    const char *locale, int32_t strength, bool numeric, int32_t *error) {
  static const UColAttributeValue strengths[] = {UCOL_PRIMARY, UCOL_SECONDARY, UCOL_TERTIARY};
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &status);
  ucol_setAttribute(collator, UCOL_STRENGTH, strengths[strength], &status);
  // Letters with a mark of their own and those made of two characters are alike.
  ucol_setAttribute(collator, UCOL_NORMALIZATION_MODE, UCOL_ON, &status);
  if (numeric) ucol_setAttribute(collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
  *error = (int32_t)status;
  if (U_SUCCESS(status)) return (cicu_collator *)collator;
  ucol_close(collator);
  return NULL;
}

void cicu_collator_close(cicu_collator *collator) { ucol_close((UCollator *)collator); }

int32_t cicu_collator_compare(
    const cicu_collator *collator, const char *one, int32_t one_length, const char *other,
    int32_t other_length) {
  UErrorCode status = U_ZERO_ERROR;
  return (int32_t)ucol_strcollUTF8(
      (const UCollator *)collator, one, one_length, other, other_length, &status);
}

int32_t cicu_collator_key(
    const cicu_collator *collator, const char *text, int32_t length, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS];
  int32_t units_length = 0;
  UChar *utf16 = cicu_take_utf8(text, length, units, STACK_UNITS, &units_length, &status);
  int32_t written = failure(status);
  if (U_SUCCESS(status)) {
    // ICU counts a NUL at the end.
    written = ucol_getSortKey(
        (const UCollator *)collator, utf16, units_length, (uint8_t *)out, capacity);
  }
  if (utf16 != units) free(utf16);
  return written;
}
