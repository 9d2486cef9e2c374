// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

#include <stdlib.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>

static const UChar utc[] = {'E', 't', 'c', '/', 'U', 'T', 'C', 0};

int32_t cicu_date_style_pattern(const char *locale, int32_t style, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open(
      UDAT_NONE, (UDateFormatStyle)(UDAT_FULL + style), locale, utc, -1, NULL, 0, &status);
  if (U_FAILURE(status)) return failure(status);
  UChar pattern[STACK_UNITS];
  int32_t length = udat_toPattern(format, false, pattern, STACK_UNITS, &status);
  udat_close(format);
  return U_FAILURE(status) ? failure(status) : cicu_put_utf8(pattern, length, out, capacity);
}

int32_t cicu_date_skeleton_pattern(
    const char *locale, const char *skeleton, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS], pattern[STACK_UNITS];
  int32_t length = 0;
  UChar *text = cicu_take_utf8(skeleton, -1, units, STACK_UNITS, &length, &status);
  UDateTimePatternGenerator *generator = udatpg_open(locale, &status);
  int32_t written =
      U_FAILURE(status)
          ? 0
          : udatpg_getBestPattern(generator, text, length, pattern, STACK_UNITS, &status);
  udatpg_close(generator);
  if (text != units) free(text);
  return U_FAILURE(status) ? failure(status) : cicu_put_utf8(pattern, written, out, capacity);
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
    case CICU_WEEKDAY_STANDALONE_WIDE: return UDAT_STANDALONE_WEEKDAYS;
    case CICU_WEEKDAY_STANDALONE_ABBREVIATED: return UDAT_STANDALONE_SHORT_WEEKDAYS;
    case CICU_WEEKDAY_STANDALONE_NARROW: return UDAT_STANDALONE_NARROW_WEEKDAYS;
    case CICU_QUARTER_FORMAT_WIDE: return UDAT_QUARTERS;
    case CICU_QUARTER_FORMAT_ABBREVIATED: return UDAT_SHORT_QUARTERS;
    case CICU_QUARTER_STANDALONE_WIDE: return UDAT_STANDALONE_QUARTERS;
    case CICU_QUARTER_STANDALONE_ABBREVIATED: return UDAT_STANDALONE_SHORT_QUARTERS;
    case CICU_ERA_WIDE: return UDAT_ERA_NAMES;
    default: return UDAT_ERAS;
  }
}

int32_t cicu_date_symbol_text(
    const char *locale, int32_t kind, int32_t index, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open(UDAT_NONE, UDAT_LONG, locale, utc, -1, NULL, 0, &status);
  if (U_FAILURE(status)) return failure(status);
  UChar name[STACK_UNITS];
  int32_t length = udat_getSymbols(format, symbol_type(kind), index, name, STACK_UNITS, &status);
  udat_close(format);
  return U_FAILURE(status) ? failure(status) : cicu_put_utf8(name, length, out, capacity);
}
