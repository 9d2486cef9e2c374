// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Resources.h"
#include "Text.h"

#include <stdio.h>
#include <string.h>

int32_t cicu_date_data_pattern(
    const char *locale, const char *calendar, int32_t style, char *out, int32_t capacity) {
  if (!cicu_can_read_resources()) return failure(U_UNSUPPORTED_ERROR);
  UErrorCode status = U_ZERO_ERROR;
  char path[96];
  snprintf(path, sizeof path, "calendar/%s/DateTimePatterns", calendar);
  UResourceBundle *bundle = ures_open(NULL, locale, &status);
  UResourceBundle *patterns = ures_getByKeyWithFallback(bundle, path, NULL, &status);
  // Those of times come first.
  UResourceBundle *pattern = ures_getByIndex(patterns, 4 + style, NULL, &status);
  int32_t units = 0;
  // A pattern with digits of its own stands first in an array.
  const UChar *text = U_SUCCESS(status) && ures_getType(pattern) == URES_ARRAY
                          ? ures_getStringByIndex(pattern, 0, &units, &status)
                          : ures_getString(pattern, &units, &status);
  int32_t written = U_FAILURE(status) ? failure(status) : cicu_put_utf8(text, units, out, capacity);
  ures_close(pattern);
  ures_close(patterns);
  ures_close(bundle);
  return written;
}

int32_t cicu_date_data_skeleton_pattern(
    const char *locale, const char *calendar, const char *skeleton, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  char path[PATH_BYTES];
  cicu_join(path, (const char *[]){"calendar/", calendar, "/availableFormats/", skeleton}, 4);
  struct cicu_reader reader = cicu_read(NULL, locale, out, capacity, &status);
  cicu_add(&reader, path, &status);
  // Those of the root give way to others, which ICU alone knows.
  const char *origin = ures_getLocaleByType(reader.found, ULOC_ACTUAL_LOCALE, &status);
  if (U_SUCCESS(status) && strcmp(origin, "root") == 0) status = U_MISSING_RESOURCE_ERROR;
  return cicu_end(&reader, status);
}

static const char *names_key(int32_t kind) {
  switch (kind) {
    case CICU_MONTH_FORMAT_WIDE: return "monthNames/format/wide";
    case CICU_MONTH_FORMAT_ABBREVIATED: return "monthNames/format/abbreviated";
    case CICU_MONTH_FORMAT_NARROW: return "monthNames/format/narrow";
    case CICU_MONTH_STANDALONE_WIDE: return "monthNames/stand-alone/wide";
    case CICU_MONTH_STANDALONE_ABBREVIATED: return "monthNames/stand-alone/abbreviated";
    case CICU_MONTH_STANDALONE_NARROW: return "monthNames/stand-alone/narrow";
    case CICU_WEEKDAY_FORMAT_WIDE: return "dayNames/format/wide";
    case CICU_WEEKDAY_FORMAT_ABBREVIATED: return "dayNames/format/abbreviated";
    case CICU_WEEKDAY_FORMAT_NARROW: return "dayNames/format/narrow";
    case CICU_WEEKDAY_FORMAT_SHORTER: return "dayNames/format/short";
    case CICU_WEEKDAY_STANDALONE_WIDE: return "dayNames/stand-alone/wide";
    case CICU_WEEKDAY_STANDALONE_ABBREVIATED: return "dayNames/stand-alone/abbreviated";
    case CICU_WEEKDAY_STANDALONE_NARROW: return "dayNames/stand-alone/narrow";
    case CICU_WEEKDAY_STANDALONE_SHORTER: return "dayNames/stand-alone/short";
    case CICU_QUARTER_FORMAT_WIDE: return "quarters/format/wide";
    case CICU_QUARTER_FORMAT_ABBREVIATED: return "quarters/format/abbreviated";
    case CICU_QUARTER_FORMAT_NARROW: return "quarters/format/narrow";
    case CICU_QUARTER_STANDALONE_WIDE: return "quarters/stand-alone/wide";
    case CICU_QUARTER_STANDALONE_ABBREVIATED: return "quarters/stand-alone/abbreviated";
    case CICU_QUARTER_STANDALONE_NARROW: return "quarters/stand-alone/narrow";
    case CICU_ERA_ABBREVIATED: return "eras/abbreviated";
    case CICU_ERA_WIDE: return "eras/wide";
    default: return NULL;
  }
}

int32_t cicu_date_data_names(
    const char *locale, const char *calendar, int32_t kind, int32_t first, int32_t count, char *out,
    int32_t capacity) {
  const char *key = names_key(kind);
  if (!cicu_can_read_resources() || key == NULL) return failure(U_UNSUPPORTED_ERROR);
  UErrorCode status = U_ZERO_ERROR;
  struct cicu_pieces pieces = {out, capacity, 0};
  char path[96];
  snprintf(path, sizeof path, "calendar/%s/%s", calendar, key);
  UResourceBundle *bundle = ures_open(NULL, locale, &status);
  UResourceBundle *names = ures_getByKeyWithFallback(bundle, path, NULL, &status);
  for (int32_t index = first; index < first + count; index++) {
    int32_t units = 0;
    const UChar *name = ures_getStringByIndex(names, index, &units, &status);
    cicu_add_piece(&pieces, name, units, &status);
  }
  ures_close(names);
  ures_close(bundle);
  return U_FAILURE(status) ? failure(status) : pieces.length;
}
