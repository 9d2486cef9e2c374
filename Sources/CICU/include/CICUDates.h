// SPDX-License-Identifier: Apache-2.0

#ifndef CICU_DATES_H
#define CICU_DATES_H

#include <stdbool.h>
#include <stdint.h>

// Dates. `locale` carries the calendar as a keyword (`fa@calendar=persian`).

/// The pattern of a date style: 0 full, 1 long, 2 medium, 3 short.
int32_t cicu_date_style_pattern(const char *locale, int32_t style, char *out, int32_t capacity);
/// The best pattern for a skeleton such as "yMMMM".
int32_t cicu_date_skeleton_pattern(
    const char *locale, const char *skeleton, char *out, int32_t capacity);

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
  CICU_WEEKDAY_STANDALONE_WIDE,
  CICU_WEEKDAY_STANDALONE_ABBREVIATED,
  CICU_WEEKDAY_STANDALONE_NARROW,
  CICU_QUARTER_FORMAT_WIDE,
  CICU_QUARTER_FORMAT_ABBREVIATED,
  CICU_QUARTER_STANDALONE_WIDE,
  CICU_QUARTER_STANDALONE_ABBREVIATED,
  CICU_ERA_ABBREVIATED,
  CICU_ERA_WIDE,
};
/// The name with an index from 0 (months, quarters, eras) or 1 (weekdays, Sunday first).
int32_t cicu_date_symbol_text(
    const char *locale, int32_t kind, int32_t index, char *out, int32_t capacity);

#endif
