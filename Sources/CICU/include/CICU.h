// SPDX-License-Identifier: Apache-2.0
//
// What the product needs of ICU, in fixed-width integers and UTF-8.
//
// Text functions return the number of bytes the text has, whether or not it fitted into
// `capacity`, and write no terminating NUL. A negative return is an ICU error code, negated.

#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

// Versions, as text such as "72.1" and "42".
int32_t cicu_icu_version(char *out, int32_t capacity);
int32_t cicu_cldr_version(char *out, int32_t capacity);

// Locales. `locale` is an ICU identifier everywhere but in the first function.

/// Turns a BCP 47 tag into ICU's identifier; 0 when the tag is not well formed.
int32_t cicu_locale_from_tag(const char *tag, char *out, int32_t capacity);
/// Turns ICU's identifier into a BCP 47 tag.
int32_t cicu_locale_to_tag(const char *locale, char *out, int32_t capacity);
/// Tells whether ICU has data for the language.
bool cicu_locale_is_known(const char *locale);
bool cicu_locale_is_right_to_left(const char *locale);
/// Writes the default digits, zero to nine, as ten UTF-8 characters; 0 when the system is not
/// one of ten digits. The system's name (such as "beng") goes to `name`, NUL-terminated.
int32_t cicu_locale_digits(
    const char *locale, char *out, int32_t capacity, char *name, int32_t name_capacity);

// Numbers. A format is immutable once open and may be shared by threads (UNumberFormatter).

typedef struct cicu_number_format cicu_number_format;
/// Opens a format by number skeleton; NULL on failure, with ICU's code in `error`.
cicu_number_format *cicu_number_open(const char *locale, const char *skeleton, int32_t *error);
void cicu_number_close(cicu_number_format *format);
/// Formats a decimal number given as text, such as "-1234.50" or "1e21".
int32_t cicu_number_format_decimal(
    const cicu_number_format *format, const char *decimal, int32_t length, char *out,
    int32_t capacity);

// Time zones.

/// Tells whether ICU has an IANA time zone of this name.
bool cicu_time_zone_is_known(const char *name);
/// The zone's seconds ahead of UTC at a moment, given in seconds since 1970; 0 on failure.
int32_t cicu_time_zone_offset(const char *name, int64_t second);

// Currencies, by ISO 4217 code.

/// Tells whether ISO 4217 has the code.
bool cicu_currency_is_known(const char *code);
/// The fraction digits that amounts are written with.
int32_t cicu_currency_fraction_digits(const char *code);
/// The symbol of a currency as readers of the locale know it.
int32_t cicu_currency_symbol(const char *locale, const char *code, char *out, int32_t capacity);

// Plurals. Rules are immutable once open and may be shared by threads (UPluralRules).

typedef struct cicu_plural_rules cicu_plural_rules;
cicu_plural_rules *cicu_plural_open(const char *locale, bool ordinal, int32_t *error);
void cicu_plural_close(cicu_plural_rules *rules);
/// Selects the category of a number as `format` would print it.
int32_t cicu_plural_select(
    const cicu_plural_rules *rules, const cicu_number_format *format, const char *decimal,
    int32_t length, char *out, int32_t capacity);

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

// Lists.

/// Joins UTF-8 items, each ended by a NUL in `items`. `type`: 0 and, 1 or, 2 units.
int32_t cicu_list_format(
    const char *locale, int32_t type, const char *items, int32_t count, char *out,
    int32_t capacity);

// Characters.

/// The bidirectional class: 1 strong left-to-right, 2 strong right-to-left, 0 anything else.
int32_t cicu_character_direction(uint32_t scalar);
/// Columns in a terminal: 0, 1 or 2. Combining marks and invisible characters take none.
int32_t cicu_character_width(uint32_t scalar);

#endif
