// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

#include <string.h>
#include <unicode/ucurr.h>

static void currency_units(const char *code, UChar units[4]) {
  for (int32_t index = 0; index < 3; index++) units[index] = (UChar)(unsigned char)code[index];
  units[3] = 0;
}

bool cicu_currency_is_known(const char *code) {
  if (strlen(code) != 3) return false;
  UChar units[4];
  currency_units(code, units);
  return ucurr_getNumericCode(units) != 0;
}

int32_t cicu_currency_fraction_digits(const char *code) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[4];
  currency_units(code, units);
  int32_t digits = ucurr_getDefaultFractionDigits(units, &status);
  return U_FAILURE(status) ? failure(status) : digits;
}

int32_t cicu_currency_symbol(const char *locale, const char *code, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[4];
  currency_units(code, units);
  int32_t length = 0;
  const UChar *name = ucurr_getName(units, locale, UCURR_SYMBOL_NAME, NULL, &length, &status);
  return U_FAILURE(status) ? failure(status) : cicu_put_utf8(name, length, out, capacity);
}

int32_t cicu_currency_name(
    const char *locale, const char *code, int32_t kind, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[4];
  currency_units(code, units);
  int32_t length = 0;
  const UChar *name = NULL;
  switch (kind) {
    case 0: name = ucurr_getName(units, locale, UCURR_SYMBOL_NAME, NULL, &length, &status); break;
    case 1: name = ucurr_getName(units, locale, UCURR_LONG_NAME, NULL, &length, &status); break;
    case 2: name = ucurr_getPluralName(units, locale, NULL, "one", &length, &status); break;
    default: name = ucurr_getPluralName(units, locale, NULL, "other", &length, &status); break;
  }
  return U_FAILURE(status) ? failure(status) : cicu_put_utf8(name, length, out, capacity);
}
