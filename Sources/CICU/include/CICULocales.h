// SPDX-License-Identifier: Apache-2.0

#ifndef CICU_LOCALES_H
#define CICU_LOCALES_H

#include <stdbool.h>
#include <stdint.h>

// Locales. `locale` is an ICU identifier everywhere but in the first function.

/// Turns a BCP 47 tag into ICU's identifier; 0 when the tag is not well formed.
int32_t cicu_locale_from_tag(const char *tag, char *out, int32_t capacity);
/// Writes the locale that one of a retired or narrower language is understood as, such as `fa_AF`
/// for `prs`; 0 when there is none.
int32_t cicu_locale_replacement(const char *locale, char *out, int32_t capacity);
/// Turns ICU's identifier into a BCP 47 tag.
int32_t cicu_locale_to_tag(const char *locale, char *out, int32_t capacity);
/// Tells whether ICU has data for the language, in the script that the locale names.
bool cicu_locale_is_known(const char *locale);
/// Writes the region of a locale in capitals; 0 when it names none. With `likely`, a locale
/// without one has the region where most of its readers live.
int32_t cicu_locale_region(const char *locale, bool likely, char *out, int32_t capacity);
/// Writes ICU's name of the calendar that a locale's dates have unless it names one.
int32_t cicu_locale_calendar(const char *locale, char *out, int32_t capacity);
/// Writes ICU's name of a calendar by that of BCP 47; 0 when ICU has none.
int32_t cicu_calendar_from_name(const char *name, char *out, int32_t capacity);
/// Writes the calendars that ICU has by their names in BCP 47, a line each.
int32_t cicu_calendar_names(char *out, int32_t capacity);
/// Writes what readers of `readers` call a locale.
int32_t cicu_locale_name(const char *locale, const char *readers, char *out, int32_t capacity);
bool cicu_locale_is_right_to_left(const char *locale);
/// Writes the default digits, zero to nine, as ten UTF-8 characters; 0 when the system is not
/// one of ten digits. The system's name (such as "beng") goes to `name`, NUL-terminated.
int32_t cicu_locale_digits(
    const char *locale, char *out, int32_t capacity, char *name, int32_t name_capacity);

#endif
