// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Numbers.h"
#include "Text.h"

#include <stdlib.h>
#include <unicode/upluralrules.h>

struct cicu_plural_rules {
  UPluralRules *rules;
};

cicu_plural_rules *cicu_plural_open(const char *locale, bool ordinal, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UPluralRules *rules = uplrules_openForType(
      locale, ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, &status);
  cicu_plural_rules *opened = U_FAILURE(status) ? NULL : malloc(sizeof(cicu_plural_rules));
  *error = (int32_t)status;
  if (opened == NULL) {
    uplrules_close(rules);
    return NULL;
  }
  *error = 0;
  opened->rules = rules;
  return opened;
}

void cicu_plural_close(cicu_plural_rules *rules) {
  if (rules == NULL) return;
  uplrules_close(rules->rules);
  free(rules);
}

int32_t cicu_plural_select(
    const cicu_plural_rules *rules, const cicu_number_format *format, const char *decimal,
    int32_t length, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar keyword[32];
  UFormattedNumber *number = unumf_openResult(&status);
  unumf_formatDecimal(format->formatter, decimal, length, number, &status);
  int32_t units = 0;
  if (U_SUCCESS(status)) {
    units = uplrules_selectFormatted(rules->rules, number, keyword, 32, &status);
  }
  unumf_closeResult(number);
  return U_FAILURE(status) ? failure(status) : cicu_put_utf8(keyword, units, out, capacity);
}
