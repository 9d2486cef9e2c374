// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Numbers.h"
#include "Text.h"

#include <stdlib.h>
#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>

cicu_number_format *cicu_number_open(const char *locale, const char *skeleton, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS];
  int32_t length = 0;
  UChar *text = cicu_take_utf8(skeleton, -1, units, STACK_UNITS, &length, &status);
  UNumberFormatter *formatter = unumf_openForSkeletonAndLocale(text, length, locale, &status);
  if (text != units) free(text);
  cicu_number_format *format = U_FAILURE(status) ? NULL : malloc(sizeof(cicu_number_format));
  *error = (int32_t)status;
  if (format == NULL) {
    unumf_close(formatter);
    return NULL;
  }
  *error = 0;
  format->formatter = formatter;
  return format;
}

void cicu_number_close(cicu_number_format *format) {
  if (format == NULL) return;
  unumf_close(format->formatter);
  free(format);
}

bool cicu_unit_is_known(const char *unit) {
  UErrorCode status = U_ZERO_ERROR;
  UChar skeleton[128];
  u_uastrcpy(skeleton, "unit/");
  u_uastrncpy(skeleton + 5, unit, 100);
  skeleton[105] = 0;
  // The root locale: whether a unit exists does not depend on the language.
  UNumberFormatter *formatter = unumf_openForSkeletonAndLocale(skeleton, -1, "", &status);
  unumf_close(formatter);
  return U_SUCCESS(status);
}

int32_t cicu_number_format_double(
    const cicu_number_format *format, double value, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UFormattedNumber *number = unumf_openResult(&status);
  unumf_formatDouble(format->formatter, value, number, &status);
  const UFormattedValue *text = U_FAILURE(status) ? NULL : unumf_resultAsValue(number, &status);
  int32_t written =
      U_FAILURE(status) ? failure(status) : cicu_put_formatted(text, out, capacity, &status);
  unumf_closeResult(number);
  return written;
}

int32_t cicu_number_format_decimal(
    const cicu_number_format *format, const char *decimal, int32_t length, char *out,
    int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UFormattedNumber *number = unumf_openResult(&status);
  unumf_formatDecimal(format->formatter, decimal, length, number, &status);
  const UFormattedValue *value = U_FAILURE(status) ? NULL : unumf_resultAsValue(number, &status);
  int32_t written = U_FAILURE(status) ? failure(status)
                                      : cicu_put_formatted(value, out, capacity, &status);
  unumf_closeResult(number);
  return written;
}
