// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

#include <stdlib.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/ustring.h>

/// The letters of ICU's date fields, by number (UDateFormatField).
static const char letters[] = "GyMdkHmsSEDFwWahKzYeugAZvcLQqVUOXxrbB:";

static int32_t utf8_length(const UChar *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t bytes = 0;
  u_strToUTF8WithSub(NULL, 0, &bytes, text, length, 0xFFFD, NULL, &status);
  return bytes;
}

int32_t cicu_date_interval(
    const char *locale, const char *skeleton, const char *zone, double from, double to, char *out,
    int32_t capacity, cicu_date_field *fields, int32_t field_capacity, int32_t *field_count) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS], zone_units[STACK_UNITS];
  int32_t units_length = 0, zone_length = 0, length = 0, count = 0;
  UChar *text = cicu_take_utf8(skeleton, -1, units, STACK_UNITS, &units_length, &status);
  UChar *name = cicu_take_utf8(zone, -1, zone_units, STACK_UNITS, &zone_length, &status);
  UDateIntervalFormat *format =
      udtitvfmt_open(locale, text, units_length, name, zone_length, &status);
  if (text != units) free(text);
  if (name != zone_units) free(name);
  UFormattedDateInterval *result = udtitvfmt_openResult(&status);
  udtitvfmt_formatToResult(format, from, to, result, &status);
  const UFormattedValue *value =
      U_FAILURE(status) ? NULL : udtitvfmt_resultAsValue(result, &status);
  int32_t written = failure(status);
  if (U_SUCCESS(status)) {
    const UChar *formatted = ufmtval_getString(value, &length, &status);
    UConstrainedFieldPosition *position = ucfpos_open(&status);
    ucfpos_constrainCategory(position, UFIELD_CATEGORY_DATE, &status);
    while (U_SUCCESS(status) && ufmtval_nextPosition(value, position, &status)) {
      int32_t field = ucfpos_getField(position, &status), start = 0, end = 0;
      ucfpos_getIndexes(position, &start, &end, &status);
      if (U_FAILURE(status) || field < 0 || field >= (int32_t)sizeof letters - 1) break;
      if (count < field_capacity) {
        fields[count].letter = letters[field];
        fields[count].start = utf8_length(formatted, start);
        fields[count].end = utf8_length(formatted, end);
      }
      count++;
    }
    ucfpos_close(position);
    written = U_FAILURE(status) ? failure(status) : cicu_put_utf8(formatted, length, out, capacity);
  }
  *field_count = count;
  udtitvfmt_closeResult(result);
  udtitvfmt_close(format);
  return written;
}
