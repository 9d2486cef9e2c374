// SPDX-License-Identifier: Apache-2.0
//
// Dates, ranges, lists and relative times by ICU's C API, as a caller with open formatters has it.

#ifndef C_DATE_ORACLE_H
#define C_DATE_ORACLE_H

#include <stdint.h>

/// Opens a date format by styles from 0 (full) to 3 (short), or -1 for none; UTC.
void *oracle_dates_open(const char *locale, int32_t date_style, int32_t time_style);
void oracle_dates_close(void *format);
/// Writes a moment as UTF-8 and returns its length.
int32_t oracle_dates_format(void *format, double milliseconds, char *out, int32_t capacity);

/// Opens a format of ranges by an ASCII skeleton; UTC.
void *oracle_ranges_open(const char *locale, const char *skeleton);
void oracle_ranges_close(void *format);
int32_t oracle_ranges_format(
    void *format, double from, double to, char *out, int32_t capacity);

void *oracle_lists_open(const char *locale);
void oracle_lists_close(void *format);
/// Joins three UTF-8 items.
int32_t oracle_lists_format(
    void *format, const char *one, const char *two, const char *three, char *out,
    int32_t capacity);

void *oracle_relative_open(const char *locale);
void oracle_relative_close(void *format);
/// Writes a number of months.
int32_t oracle_relative_format(void *format, double value, char *out, int32_t capacity);

/// Allocations of this process so far.
int64_t oracle_allocations(void);

#endif
