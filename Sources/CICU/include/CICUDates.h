// SPDX-License-Identifier: Apache-2.0

#ifndef CICU_DATES_H
#define CICU_DATES_H

#include <stdbool.h>
#include <stdint.h>

// Dates. `locale` carries the calendar as a keyword (`fa@calendar=persian`).

/// What dates of a locale are written with. For one thread at a time.
typedef struct cicu_dates cicu_dates;
/// Opens by the styles of date and time, -1 none, 0 full, 1 long, 2 medium, 3 short, in a time zone.
cicu_dates *cicu_dates_open(
    const char *locale, int32_t date_style, int32_t time_style, const char *zone, int32_t *error);
/// Opens by a pattern, in a time zone; both UTF-8.
cicu_dates *cicu_dates_open_pattern(
    const char *locale, const char *pattern, const char *zone, int32_t *error);
void cicu_dates_close(cicu_dates *dates);
/// The pattern of the styles.
int32_t cicu_dates_pattern(const cicu_dates *dates, char *out, int32_t capacity);
/// A moment as ICU writes it, in milliseconds since 1970.
int32_t cicu_dates_format(const cicu_dates *dates, double moment, char *out, int32_t capacity);

/// What finds patterns for skeletons in a locale. Takes long to open. For one thread at a time.
typedef struct cicu_date_patterns cicu_date_patterns;
cicu_date_patterns *cicu_date_patterns_open(const char *locale, int32_t *error);
void cicu_date_patterns_close(cicu_date_patterns *patterns);
/// The best pattern for a skeleton such as "yMMMM".
int32_t cicu_date_patterns_best(
    cicu_date_patterns *patterns, const char *skeleton, char *out, int32_t capacity);
/// The skeleton of a pattern.
int32_t cicu_date_pattern_skeleton(const char *pattern, char *out, int32_t capacity);

/// Kinds of names that a date is written with.
enum cicu_date_symbol {
  CICU_MONTH_FORMAT_WIDE,
  CICU_MONTH_FORMAT_ABBREVIATED,
  CICU_MONTH_FORMAT_NARROW,
  CICU_MONTH_STANDALONE_WIDE,
  CICU_MONTH_STANDALONE_ABBREVIATED,
  CICU_MONTH_STANDALONE_NARROW,
  CICU_WEEKDAY_FORMAT_WIDE,
  CICU_WEEKDAY_FORMAT_ABBREVIATED,
  CICU_WEEKDAY_FORMAT_NARROW,
  CICU_WEEKDAY_FORMAT_SHORTER,
  CICU_WEEKDAY_STANDALONE_WIDE,
  CICU_WEEKDAY_STANDALONE_ABBREVIATED,
  CICU_WEEKDAY_STANDALONE_NARROW,
  CICU_WEEKDAY_STANDALONE_SHORTER,
  CICU_QUARTER_FORMAT_WIDE,
  CICU_QUARTER_FORMAT_ABBREVIATED,
  CICU_QUARTER_FORMAT_NARROW,
  CICU_QUARTER_STANDALONE_WIDE,
  CICU_QUARTER_STANDALONE_ABBREVIATED,
  CICU_QUARTER_STANDALONE_NARROW,
  CICU_ERA_ABBREVIATED,
  CICU_ERA_WIDE,
  CICU_DAY_PERIOD,
};
/// The names of a kind from an index on, each ended by a NUL. The index is from 0 (months,
/// quarters, eras, day periods) or 1 (weekdays, Sunday first).
int32_t cicu_dates_symbols(
    const cicu_dates *dates, int32_t kind, int32_t first, int32_t count, char *out,
    int32_t capacity);

/// Reads the pattern of a style of dates, 0 full to 3 short, of ICU's data. `calendar` is ICU's name
/// of it. Fails where ICU's library does not let it be read.
int32_t cicu_date_data_pattern(
    const char *locale, const char *calendar, int32_t style, char *out, int32_t capacity);
/// Reads the pattern that the data of a locale or its parents but the root have for just this
/// skeleton, of ASCII letters, ended by a NUL. Fails where they have none, and as above.
int32_t cicu_date_data_skeleton_pattern(
    const char *locale, const char *calendar, const char *skeleton, char *out, int32_t capacity);
/// Reads the names of a kind, other than parts of the day, of ICU's data, each ended by a NUL.
/// Months, weekdays from Sunday, quarters and eras are counted from 0. Fails as above.
int32_t cicu_date_data_names(
    const char *locale, const char *calendar, int32_t kind, int32_t first, int32_t count, char *out,
    int32_t capacity);

/// A field of a date in a formatted text, by its place in bytes.
typedef struct {
  /// The pattern letter, such as 'M' or 'L'.
  int32_t letter;
  int32_t start;
  int32_t end;
} cicu_date_field;

/// Writes an interval of two moments, in milliseconds since 1970 UTC, by a skeleton, as clocks of
/// a zone show them, and the fields of its text in order.
int32_t cicu_date_interval(
    const char *locale, const char *skeleton, const char *zone, double from, double to, char *out,
    int32_t capacity, cicu_date_field *fields, int32_t field_capacity, int32_t *field_count);

#endif
