// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/unumsys.h>
#include <unicode/ures.h>

int32_t cicu_locale_from_tag(const char *tag, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  char locale[LOCALE_BYTES];
  int32_t parsed = 0;
  uloc_forLanguageTag(tag, locale, LOCALE_BYTES, &parsed, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return 0;
  if (parsed != (int32_t)strlen(tag)) return 0;
  return cicu_put_ascii(locale, out, capacity);
}

int32_t cicu_locale_to_tag(const char *locale, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uloc_toLanguageTag(locale, out, capacity, true, &status);
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return failure(status);
  return length;
}

bool cicu_locale_is_known(const char *locale) {
  // Opening a bundle for a language that ICU lacks falls back to the default locale, with a
  // warning; for one it has, at worst to the language's own bundle.
  UErrorCode status = U_ZERO_ERROR;
  char language[LOCALE_BYTES];
  uloc_getLanguage(locale, language, LOCALE_BYTES, &status);
  if (U_FAILURE(status) || language[0] == 0) return false;
  UResourceBundle *bundle = ures_open(NULL, language, &status);
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
