// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

#include <stdio.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/unumsys.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

int32_t cicu_locale_from_tag(const char *tag, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  char locale[LOCALE_BYTES];
  int32_t parsed = 0;
  uloc_forLanguageTag(tag, locale, LOCALE_BYTES, &parsed, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return 0;
  if (parsed != (int32_t)strlen(tag)) return 0;
  // The root has no name in ICU; `und` means it too, and is one.
  bool is_root = (tag[0] | 32) == 'u' && (tag[1] | 32) == 'n' && (tag[2] | 32) == 'd';
  if (!is_root || strncmp(locale, "und", 3) == 0) {
    return cicu_put_ascii(locale, out, capacity);
  }
  char named[LOCALE_BYTES + 3];
  snprintf(named, sizeof named, "und%s", locale);
  return cicu_put_ascii(named, out, capacity);
}

/// Copies ASCII text of ICU's data.
static void copy_name(const UChar *text, int32_t units, char *name) {
  int32_t length = text == NULL ? 0 : units < LOCALE_BYTES - 1 ? units : LOCALE_BYTES - 1;
  if (length > 0) u_UCharsToChars(text, name, length);
  name[length] = 0;
}

int32_t cicu_locale_replacement(const char *locale, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  char language[LOCALE_BYTES], alias[LOCALE_BYTES];
  uloc_getLanguage(locale, language, LOCALE_BYTES, &status);
  UResourceBundle *metadata = ures_openDirect(NULL, "metadata", &status);
  UResourceBundle *aliases = ures_getByKey(metadata, "alias", NULL, &status);
  UResourceBundle *languages = ures_getByKey(aliases, "language", NULL, &status);
  UResourceBundle *entry = ures_getByKey(languages, language, NULL, &status);
  int32_t units = 0;
  const UChar *text = ures_getStringByKey(entry, "replacement", &units, &status);
  copy_name(U_SUCCESS(status) ? text : NULL, units, alias);
  ures_close(entry);
  ures_close(languages);
  ures_close(aliases);
  ures_close(metadata);
  if (U_FAILURE(status) || alias[0] == 0) return 0;
  // What the locale says of script and region wins over what the language implies.
  char script[LOCALE_BYTES], region[LOCALE_BYTES], named[3 * LOCALE_BYTES];
  if (uloc_getScript(locale, script, LOCALE_BYTES, &status) == 0) {
    uloc_getScript(alias, script, LOCALE_BYTES, &status);
  }
  if (uloc_getCountry(locale, region, LOCALE_BYTES, &status) == 0) {
    uloc_getCountry(alias, region, LOCALE_BYTES, &status);
  }
  uloc_getLanguage(alias, language, LOCALE_BYTES, &status);
  if (U_FAILURE(status)) return 0;
  const char *keywords = strchr(locale, '@');
  int32_t length = snprintf(
      named, sizeof named, "%s%s%s%s%s%s", language, script[0] == 0 ? "" : "_", script,
      region[0] == 0 ? "" : "_", region, keywords == NULL ? "" : keywords);
  return length < (int32_t)sizeof named ? cicu_put_ascii(named, out, capacity) : 0;
}

int32_t cicu_locale_to_tag(const char *locale, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uloc_toLanguageTag(locale, out, capacity, true, &status);
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return failure(status);
  return length;
}

bool cicu_locale_is_known(const char *locale) {
  // Opening a bundle for a language that ICU lacks, or for one in a script that ICU does not have it
  // in, falls back to the default locale, with a warning; for one it has, at worst to the language's
  // own bundle.
  UErrorCode status = U_ZERO_ERROR;
  char language[LOCALE_BYTES], script[LOCALE_BYTES], name[2 * LOCALE_BYTES];
  uloc_getLanguage(locale, language, LOCALE_BYTES, &status);
  uloc_getScript(locale, script, LOCALE_BYTES, &status);
  if (U_FAILURE(status)) return false;
  // A region or script without a language would fall back to the default locale.
  if (language[0] == 0) return strcmp(locale, "und") == 0 || strncmp(locale, "und@", 4) == 0;
  snprintf(name, sizeof name, "%s%s%s", language, script[0] == 0 ? "" : "_", script);
  UResourceBundle *bundle = ures_open(NULL, name, &status);
  ures_close(bundle);
  return U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
}

int32_t cicu_locale_region(const char *locale, bool likely, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  char region[LOCALE_BYTES], full[LOCALE_BYTES];
  int32_t length = uloc_getCountry(locale, region, LOCALE_BYTES, &status);
  if (U_SUCCESS(status) && length == 0 && likely) {
    uloc_addLikelySubtags(locale, full, LOCALE_BYTES, &status);
    if (U_SUCCESS(status)) length = uloc_getCountry(full, region, LOCALE_BYTES, &status);
  }
  return U_FAILURE(status) ? failure(status) : cicu_put_ascii(region, out, capacity);
}

int32_t cicu_locale_calendar(const char *locale, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  // The first of those in common use is the one that ICU takes where none is named.
  UEnumeration *calendars = ucal_getKeywordValuesForLocale("calendar", locale, true, &status);
  const char *first = uenum_next(calendars, NULL, &status);
  int32_t length = U_FAILURE(status) || first == NULL ? 0 : cicu_put_ascii(first, out, capacity);
  uenum_close(calendars);
  return length;
}

int32_t cicu_calendar_from_name(const char *name, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const char *wanted = uloc_toLegacyType("calendar", name);
  UEnumeration *calendars = ucal_getKeywordValuesForLocale("calendar", "und", false, &status);
  int32_t length = 0;
  while (wanted != NULL && length == 0 && U_SUCCESS(status)) {
    const char *known = uenum_next(calendars, NULL, &status);
    if (known == NULL) break;
    if (strcmp(known, wanted) == 0) length = cicu_put_ascii(known, out, capacity);
  }
  uenum_close(calendars);
  return U_FAILURE(status) ? failure(status) : length;
}

int32_t cicu_calendar_names(char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *calendars = ucal_getKeywordValuesForLocale("calendar", "und", false, &status);
  int32_t length = 0;
  const char *known = NULL;
  while (U_SUCCESS(status) && (known = uenum_next(calendars, NULL, &status)) != NULL) {
    const char *name = uloc_toUnicodeLocaleType("calendar", known);
    const char *pieces[] = {name == NULL ? known : name, "\n"};
    for (int32_t piece = 0; piece < 2; piece++) {
      bool fits = length < capacity;
      length +=
          cicu_put_ascii(pieces[piece], fits ? out + length : NULL, fits ? capacity - length : 0);
    }
  }
  uenum_close(calendars);
  return U_FAILURE(status) ? failure(status) : length;
}

bool cicu_locale_is_right_to_left(const char *locale) { return uloc_isRightToLeft(locale); }

int32_t cicu_locale_digits(
    const char *locale, char *out, int32_t capacity, char *name, int32_t name_capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberingSystem *system = unumsys_open(locale, &status);
  if (U_FAILURE(status)) return failure(status);
  const char *id = unumsys_getName(system);
  if (name_capacity > 0) {
    strncpy(name, id, (size_t)name_capacity - 1);
    name[name_capacity - 1] = 0;
  }
  int32_t length = 0;
  if (!unumsys_isAlgorithmic(system) && unumsys_getRadix(system) == 10) {
    UChar digits[32];
    int32_t units = unumsys_getDescription(system, digits, 32, &status);
    length = U_FAILURE(status) ? failure(status) : cicu_put_utf8(digits, units, out, capacity);
  }
  unumsys_close(system);
  return length;
}

int32_t cicu_locale_name(const char *locale, const char *readers, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[STACK_UNITS];
  int32_t length = uloc_getDisplayName(locale, readers, name, STACK_UNITS, &status);
  return U_FAILURE(status) ? failure(status) : cicu_put_utf8(name, length, out, capacity);
}
