// SPDX-License-Identifier: Apache-2.0

#ifndef CICU_NUMBERS_H
#define CICU_NUMBERS_H

#include <stdbool.h>
#include <stdint.h>

// Numbers. A format is immutable once open and may be shared by threads (UNumberFormatter).

typedef struct cicu_number_format cicu_number_format;
/// Opens a format by number skeleton; NULL on failure, with ICU's code in `error`.
cicu_number_format *cicu_number_open(const char *locale, const char *skeleton, int32_t *error);
/// Tells whether ICU knows a unit of measure, by an identifier of at most 100 letters.
bool cicu_unit_is_known(const char *unit);
void cicu_number_close(cicu_number_format *format);
/// Formats a value by its shortest decimal.
int32_t cicu_number_format_double(
    const cicu_number_format *format, double value, char *out, int32_t capacity);
/// Formats a decimal number given as text, such as "-1234.50" or "1e21".
int32_t cicu_number_format_decimal(
    const cicu_number_format *format, const char *decimal, int32_t length, char *out,
    int32_t capacity);

/// Kinds of numbers that ICU's data has patterns for.
enum cicu_number_kind {
  CICU_NUMBER_DECIMAL,
  CICU_NUMBER_PERCENT,
  CICU_NUMBER_MONEY,
  CICU_NUMBER_ACCOUNTS,
  /// Money with the name of its currency.
  CICU_NUMBER_NAMED_MONEY,
};

/// Reads what numbers of a kind are written with in a locale, in a numbering system such as "beng":
/// the marks before fractions and between groups, the minus sign, the pattern, of percents the
/// percent sign, and the least number of digits in the first group, each ended by a NUL. Fails
/// where ICU's library does not let it be read.
int32_t cicu_number_elements(
    const char *locale, const char *system, int32_t kind, char *out, int32_t capacity);
/// Reads how a currency is written, by its symbol or its code, and what parts it from digits after
/// it and before it, each ended by a NUL. Fails as above, and where the currency or the locale has
/// rules of its own.
int32_t cicu_currency_elements(
    const char *locale, const char *code, bool by_code, char *out, int32_t capacity);
/// Tells whether a currency is known to be written as others are, with the pattern and marks of the
/// locale.
bool cicu_currency_is_plain(const char *locale, const char *code);
/// Reads the patterns of compact numbers of a magnitude, a power of ten: the plural form and the
/// pattern in turn, each ended by a NUL. Fails where there are none, or as above.
int32_t cicu_compact_patterns(
    const char *locale, const char *system, bool is_long, bool is_money, int32_t magnitude,
    char *out, int32_t capacity);

/// How names of units stand beside numbers.
enum cicu_unit_width {
  CICU_UNIT_SHORT,
  CICU_UNIT_NARROW,
  CICU_UNIT_LONG,
};

/// Finds what a unit measures, such as "length": ICU's data is sorted by it. Fails for a unit that
/// has no patterns of its own there.
int32_t cicu_unit_type(const char *unit, char *out, int32_t capacity);
/// Reads the pattern of a unit in a plural form, such as "{0} km", ended by a NUL. Fails where there
/// is none, or where ICU's library does not let it be read.
int32_t cicu_unit_pattern(
    const char *locale, const char *type, const char *unit, int32_t width, const char *form,
    char *out, int32_t capacity);
/// Reads the pattern of money with a name in a plural form, such as "{0} {1}", and the name, each
/// ended by a NUL. Fails as above.
int32_t cicu_money_pattern(
    const char *locale, const char *code, const char *form, char *out, int32_t capacity);

// Ranges of numbers. A format is immutable once open and may be shared by threads.

typedef struct cicu_number_range_format cicu_number_range_format;
/// Opens a format of ranges by number skeleton; NULL on failure, with ICU's code in `error`.
cicu_number_range_format *cicu_number_range_open(
    const char *locale, const char *skeleton, int32_t *error);
void cicu_number_range_close(cicu_number_range_format *format);
/// Formats a range of decimal numbers given as text; equal ends are marked as approximate.
int32_t cicu_number_range_format_decimals(
    const cicu_number_range_format *format, const char *low, int32_t low_length, const char *high,
    int32_t high_length, char *out, int32_t capacity);

#endif
