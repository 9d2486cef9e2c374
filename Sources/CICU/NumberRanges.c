// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

#include <stdlib.h>
#include <unicode/unumberrangeformatter.h>

struct cicu_number_range_format {
  UNumberRangeFormatter *formatter;
};

cicu_number_range_format *cicu_number_range_open(
    const char *locale, const char *skeleton, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS];
  int32_t length = 0;
  UChar *text = cicu_take_utf8(skeleton, -1, units, STACK_UNITS, &length, &status);
  UNumberRangeFormatter *formatter = unumrf_openForSkeletonWithCollapseAndIdentityFallback(
      text, length, UNUM_RANGE_COLLAPSE_AUTO, UNUM_IDENTITY_FALLBACK_APPROXIMATELY, locale, NULL,
      &status);
  if (text != units) free(text);
  cicu_number_range_format *format =
      U_FAILURE(status) ? NULL : malloc(sizeof(cicu_number_range_format));
  *error = (int32_t)status;
  if (format == NULL) {
    unumrf_close(formatter);
    return NULL;
  }
  *error = 0;
  format->formatter = formatter;
  return format;
}

void cicu_number_range_close(cicu_number_range_format *format) {
  if (format == NULL) return;
  unumrf_close(format->formatter);
  free(format);
}

int32_t cicu_number_range_format_decimals(
    const cicu_number_range_format *format, const char *low, int32_t low_length, const char *high,
    int32_t high_length, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UFormattedNumberRange *range = unumrf_openResult(&status);
  unumrf_formatDecimalRange(
      format->formatter, low, low_length, high, high_length, range, &status);
  const UFormattedValue *value = U_FAILURE(status) ? NULL : unumrf_resultAsValue(range, &status);
  int32_t written = U_FAILURE(status) ? failure(status)
                                      : cicu_put_formatted(value, out, capacity, &status);
  unumrf_closeResult(range);
  return written;
}
