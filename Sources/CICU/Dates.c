// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

#include <stdlib.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>

// A handle is ICU's own under another name.
static UDateFormat *icu(const cicu_dates *dates) { return (UDateFormat *)dates; }

cicu_dates *cicu_dates_open(
    const char *locale, int32_t date_style, int32_t time_style, const char *zone,
    int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS];
  int32_t length = 0;
  UChar *name = cicu_take_utf8(zone, -1, units, STACK_UNITS, &length, &status);
  UDateFormat *format = udat_open(
      (UDateFormatStyle)(time_style < 0 ? UDAT_NONE : UDAT_FULL + time_style),
      (UDateFormatStyle)(date_style < 0 ? UDAT_NONE : UDAT_FULL + date_style), locale, name, length,
      NULL, 0, &status);
  if (name != units) free(name);
  *error = (int32_t)status;
  return U_FAILURE(status) ? NULL : (cicu_dates *)format;
}

cicu_dates *cicu_dates_open_pattern(
    const char *locale, const char *pattern, const char *zone, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar pattern_units[STACK_UNITS], zone_units[STACK_UNITS];
  int32_t pattern_length = 0, zone_length = 0;
  UChar *text =
      cicu_take_utf8(pattern, -1, pattern_units, STACK_UNITS, &pattern_length, &status);
  UChar *name = cicu_take_utf8(zone, -1, zone_units, STACK_UNITS, &zone_length, &status);
  UDateFormat *format = udat_open(
      UDAT_PATTERN, UDAT_PATTERN, locale, name, zone_length, text, pattern_length, &status);
  if (text != pattern_units) free(text);
  if (name != zone_units) free(name);
  *error = (int32_t)status;
  return U_FAILURE(status) ? NULL : (cicu_dates *)format;
}

void cicu_dates_close(cicu_dates *dates) { udat_close(icu(dates)); }

int32_t cicu_dates_pattern(const cicu_dates *dates, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar pattern[STACK_UNITS];
  int32_t length = udat_toPattern(icu(dates), false, pattern, STACK_UNITS, &status);
  return U_FAILURE(status) ? failure(status) : cicu_put_utf8(pattern, length, out, capacity);
}

int32_t cicu_dates_format(const cicu_dates *dates, double moment, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[STACK_UNITS];
  int32_t length = udat_format(icu(dates), moment, text, STACK_UNITS, NULL, &status);
  return U_FAILURE(status) ? failure(status) : cicu_put_utf8(text, length, out, capacity);
}

// A handle is ICU's own under another name.
static UDateTimePatternGenerator *generator(cicu_date_patterns *patterns) {
  return (UDateTimePatternGenerator *)patterns;
}

cicu_date_patterns *cicu_date_patterns_open(const char *locale, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *opened = udatpg_open(locale, &status);
  *error = (int32_t)status;
  if (U_SUCCESS(status)) return (cicu_date_patterns *)opened;
  udatpg_close(opened);
  return NULL;
}

void cicu_date_patterns_close(cicu_date_patterns *patterns) { udatpg_close(generator(patterns)); }

int32_t cicu_date_patterns_best(
    cicu_date_patterns *patterns, const char *skeleton, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS], pattern[STACK_UNITS];
  int32_t length = 0;
  UChar *text = cicu_take_utf8(skeleton, -1, units, STACK_UNITS, &length, &status);
  int32_t written = U_FAILURE(status) ? 0
                                      : udatpg_getBestPattern(
                                            generator(patterns), text, length, pattern, STACK_UNITS,
                                            &status);
  if (text != units) free(text);
  return U_FAILURE(status) ? failure(status) : cicu_put_utf8(pattern, written, out, capacity);
}

int32_t cicu_date_pattern_skeleton(const char *pattern, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS], skeleton[STACK_UNITS];
  int32_t length = 0;
  UChar *text = cicu_take_utf8(pattern, -1, units, STACK_UNITS, &length, &status);
  int32_t written =
      U_FAILURE(status)
          ? 0
          : udatpg_getSkeleton(NULL, text, length, skeleton, STACK_UNITS, &status);
  if (text != units) free(text);
  return U_FAILURE(status) ? failure(status) : cicu_put_utf8(skeleton, written, out, capacity);
}

static UDateFormatSymbolType symbol_type(int32_t kind) {
  switch (kind) {
    case CICU_MONTH_FORMAT_WIDE: return UDAT_MONTHS;
    case CICU_MONTH_FORMAT_ABBREVIATED: return UDAT_SHORT_MONTHS;
    case CICU_MONTH_FORMAT_NARROW: return UDAT_NARROW_MONTHS;
    case CICU_MONTH_STANDALONE_WIDE: return UDAT_STANDALONE_MONTHS;
    case CICU_MONTH_STANDALONE_ABBREVIATED: return UDAT_STANDALONE_SHORT_MONTHS;
    case CICU_MONTH_STANDALONE_NARROW: return UDAT_STANDALONE_NARROW_MONTHS;
    case CICU_WEEKDAY_FORMAT_WIDE: return UDAT_WEEKDAYS;
    case CICU_WEEKDAY_FORMAT_ABBREVIATED: return UDAT_SHORT_WEEKDAYS;
    case CICU_WEEKDAY_FORMAT_NARROW: return UDAT_NARROW_WEEKDAYS;
    case CICU_WEEKDAY_FORMAT_SHORTER: return UDAT_SHORTER_WEEKDAYS;
    case CICU_WEEKDAY_STANDALONE_WIDE: return UDAT_STANDALONE_WEEKDAYS;
    case CICU_WEEKDAY_STANDALONE_ABBREVIATED: return UDAT_STANDALONE_SHORT_WEEKDAYS;
    case CICU_WEEKDAY_STANDALONE_NARROW: return UDAT_STANDALONE_NARROW_WEEKDAYS;
    case CICU_WEEKDAY_STANDALONE_SHORTER: return UDAT_STANDALONE_SHORTER_WEEKDAYS;
    case CICU_QUARTER_FORMAT_WIDE: return UDAT_QUARTERS;
    case CICU_QUARTER_FORMAT_ABBREVIATED: return UDAT_SHORT_QUARTERS;
    case CICU_QUARTER_FORMAT_NARROW: return UDAT_NARROW_QUARTERS;
    case CICU_QUARTER_STANDALONE_WIDE: return UDAT_STANDALONE_QUARTERS;
    case CICU_QUARTER_STANDALONE_ABBREVIATED: return UDAT_STANDALONE_SHORT_QUARTERS;
    case CICU_QUARTER_STANDALONE_NARROW: return UDAT_STANDALONE_NARROW_QUARTERS;
    case CICU_ERA_WIDE: return UDAT_ERA_NAMES;
    case CICU_DAY_PERIOD: return UDAT_AM_PMS;
    default: return UDAT_ERAS;
  }
}

int32_t cicu_dates_symbols(
    const cicu_dates *dates, int32_t kind, int32_t first, int32_t count, char *out,
    int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[STACK_UNITS];
  int32_t bytes = 0;
  for (int32_t index = first; index < first + count; index++) {
    int32_t length =
        udat_getSymbols(icu(dates), symbol_type(kind), index, name, STACK_UNITS - 1, &status);
    if (U_FAILURE(status)) return failure(status);
    name[length] = 0;
    char *place = bytes < capacity ? out + bytes : NULL;
    int32_t written =
        cicu_put_utf8(name, length + 1, place, place == NULL ? 0 : capacity - bytes);
    if (written < 0) return written;
    bytes += written;
  }
  return bytes;
}
