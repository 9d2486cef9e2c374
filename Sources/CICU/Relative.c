// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

#include <unicode/udisplaycontext.h>
#include <unicode/unum.h>
#include <unicode/ureldatefmt.h>

// Handles are ICU's own under other names.

cicu_relative *cicu_relative_open(const char *locale, int32_t length, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  URelativeDateTimeFormatter *format = ureldatefmt_open(
      locale, NULL, (UDateRelativeDateTimeFormatterStyle)length, UDISPCTX_CAPITALIZATION_NONE,
      &status);
  *error = (int32_t)status;
  return U_FAILURE(status) ? NULL : (cicu_relative *)format;
}

void cicu_relative_close(cicu_relative *format) {
  ureldatefmt_close((URelativeDateTimeFormatter *)format);
}

int32_t cicu_relative_format(
    const cicu_relative *format, double value, int32_t unit, bool numeric, char *out,
    int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[STACK_UNITS];
  const URelativeDateTimeFormatter *icu = (const URelativeDateTimeFormatter *)format;
  int32_t length =
      numeric
          ? ureldatefmt_formatNumeric(
                icu, value, (URelativeDateTimeUnit)unit, text, STACK_UNITS, &status)
          : ureldatefmt_format(
                icu, value, (URelativeDateTimeUnit)unit, text, STACK_UNITS, &status);
  return U_FAILURE(status) ? failure(status) : cicu_put_utf8(text, length, out, capacity);
}

cicu_ordinals *cicu_ordinals_open(const char *locale, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open(UNUM_ORDINAL, NULL, 0, locale, NULL, &status);
  *error = (int32_t)status;
  return U_FAILURE(status) ? NULL : (cicu_ordinals *)format;
}

void cicu_ordinals_close(cicu_ordinals *format) { unum_close((UNumberFormat *)format); }

int32_t cicu_ordinals_format(
    const cicu_ordinals *format, int64_t value, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[STACK_UNITS];
  int32_t length = unum_formatInt64(
      (const UNumberFormat *)format, value, text, STACK_UNITS, NULL, &status);
  return U_FAILURE(status) ? failure(status) : cicu_put_utf8(text, length, out, capacity);
}
