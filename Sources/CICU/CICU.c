// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/unumsys.h>
#include <unicode/upluralrules.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

enum { STACK_UNITS = 512, LOCALE_BYTES = ULOC_FULLNAME_CAPACITY };

// MARK: Text

static int32_t failure(UErrorCode status) { return -(int32_t)status; }

/// Writes UTF-16 as UTF-8 and returns its full length.
static int32_t put_utf8(const UChar *text, int32_t length, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed = 0;
  u_strToUTF8WithSub(out, capacity, &needed, text, length, 0xFFFD, NULL, &status);
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return failure(status);
  return needed;
}

/// Turns UTF-8 into UTF-16 in `buffer` or, when it is too small, in memory the caller frees.
static UChar *take_utf8(
    const char *text, int32_t bytes, UChar *buffer, int32_t capacity, int32_t *length,
    UErrorCode *status) {
  u_strFromUTF8WithSub(buffer, capacity, length, text, bytes, 0xFFFD, NULL, status);
  if (*status != U_BUFFER_OVERFLOW_ERROR && *status != U_STRING_NOT_TERMINATED_WARNING) {
    return buffer;
  }
  if (*status == U_STRING_NOT_TERMINATED_WARNING) {
    *status = U_ZERO_ERROR;
    return buffer;
  }
  *status = U_ZERO_ERROR;
  UChar *larger = malloc(sizeof(UChar) * (size_t)(*length + 1));
  if (larger == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return buffer;
  }
  u_strFromUTF8WithSub(larger, *length + 1, length, text, bytes, 0xFFFD, NULL, status);
  return larger;
}

static int32_t put_ascii(const char *text, char *out, int32_t capacity) {
  int32_t length = (int32_t)strlen(text);
  memcpy(out, text, (size_t)(length < capacity ? length : capacity));
  return length;
}

int32_t cicu_icu_version(char *out, int32_t capacity) {
  UVersionInfo version;
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_getVersion(version);
  u_versionToString(version, text);
  return put_ascii(text, out, capacity);
}

int32_t cicu_cldr_version(char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UVersionInfo version;
  char text[U_MAX_VERSION_STRING_LENGTH];
  ulocdata_getCLDRVersion(version, &status);
  if (U_FAILURE(status)) return failure(status);
  u_versionToString(version, text);
  return put_ascii(text, out, capacity);
}

// MARK: Locales

int32_t cicu_locale_from_tag(const char *tag, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  char locale[LOCALE_BYTES];
  int32_t parsed = 0;
  uloc_forLanguageTag(tag, locale, LOCALE_BYTES, &parsed, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return 0;
  if (parsed != (int32_t)strlen(tag)) return 0;
  return put_ascii(locale, out, capacity);
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
    length = U_FAILURE(status) ? failure(status) : put_utf8(digits, units, out, capacity);
  }
  unumsys_close(system);
  return length;
}

// MARK: Numbers

struct cicu_number_format {
  UNumberFormatter *formatter;
};

cicu_number_format *cicu_number_open(const char *locale, const char *skeleton, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS];
  int32_t length = 0;
  UChar *text = take_utf8(skeleton, -1, units, STACK_UNITS, &length, &status);
  UNumberFormatter *formatter = unumf_openForSkeletonAndLocale(text, length, locale, &status);
  if (text != units) free(text);
  cicu_number_format *format = U_FAILURE(status) ? NULL : malloc(sizeof(cicu_number_format));
  *error = (int32_t)status;
  if (format == NULL) {
    unumf_close(formatter);
    return NULL;
  }
  *error = 0;
  format->formatter = formatter;
  return format;
}

void cicu_number_close(cicu_number_format *format) {
  if (format == NULL) return;
  unumf_close(format->formatter);
  free(format);
}

static int32_t put_formatted(
    const UFormattedValue *value, char *out, int32_t capacity, UErrorCode *status) {
  int32_t length = 0;
  const UChar *text = ufmtval_getString(value, &length, status);
  return U_FAILURE(*status) ? failure(*status) : put_utf8(text, length, out, capacity);
}

int32_t cicu_number_format_decimal(
    const cicu_number_format *format, const char *decimal, int32_t length, char *out,
    int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UFormattedNumber *number = unumf_openResult(&status);
  unumf_formatDecimal(format->formatter, decimal, length, number, &status);
  const UFormattedValue *value = U_FAILURE(status) ? NULL : unumf_resultAsValue(number, &status);
  int32_t written = U_FAILURE(status) ? failure(status)
                                      : put_formatted(value, out, capacity, &status);
  unumf_closeResult(number);
  return written;
}

// MARK: Time zones

bool cicu_time_zone_is_known(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS], canonical[STACK_UNITS];
  int32_t length = 0;
  UBool is_system_id = false;
  UChar *text = take_utf8(name, -1, units, STACK_UNITS, &length, &status);
  if (U_SUCCESS(status)) {
    ucal_getCanonicalTimeZoneID(text, length, canonical, STACK_UNITS, &is_system_id, &status);
  }
  if (text != units) free(text);
  return U_SUCCESS(status) && is_system_id;
}

int32_t cicu_time_zone_offset(const char *name, int64_t second) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS];
  int32_t length = 0;
  UChar *text = take_utf8(name, -1, units, STACK_UNITS, &length, &status);
  UCalendar *calendar = ucal_open(text, length, "root", UCAL_GREGORIAN, &status);
  if (text != units) free(text);
  if (U_FAILURE(status)) return 0;
  ucal_setMillis(calendar, (UDate)second * 1000, &status);
  int32_t milliseconds = ucal_get(calendar, UCAL_ZONE_OFFSET, &status) +
                         ucal_get(calendar, UCAL_DST_OFFSET, &status);
  ucal_close(calendar);
  return U_FAILURE(status) ? 0 : milliseconds / 1000;
}

// MARK: Currencies

static void currency_units(const char *code, UChar units[4]) {
  for (int32_t index = 0; index < 3; index++) units[index] = (UChar)(unsigned char)code[index];
  units[3] = 0;
}

bool cicu_currency_is_known(const char *code) {
  if (strlen(code) != 3) return false;
  UChar units[4];
  currency_units(code, units);
  return ucurr_getNumericCode(units) != 0;
}

int32_t cicu_currency_fraction_digits(const char *code) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[4];
  currency_units(code, units);
  int32_t digits = ucurr_getDefaultFractionDigits(units, &status);
  return U_FAILURE(status) ? failure(status) : digits;
}

int32_t cicu_currency_symbol(const char *locale, const char *code, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[4];
  currency_units(code, units);
  int32_t length = 0;
  const UChar *name = ucurr_getName(units, locale, UCURR_SYMBOL_NAME, NULL, &length, &status);
  return U_FAILURE(status) ? failure(status) : put_utf8(name, length, out, capacity);
}

// MARK: Plurals

struct cicu_plural_rules {
  UPluralRules *rules;
};

cicu_plural_rules *cicu_plural_open(const char *locale, bool ordinal, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UPluralRules *rules = uplrules_openForType(
      locale, ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, &status);
  cicu_plural_rules *opened = U_FAILURE(status) ? NULL : malloc(sizeof(cicu_plural_rules));
  *error = (int32_t)status;
  if (opened == NULL) {
    uplrules_close(rules);
    return NULL;
  }
  *error = 0;
  opened->rules = rules;
  return opened;
}

void cicu_plural_close(cicu_plural_rules *rules) {
  if (rules == NULL) return;
  uplrules_close(rules->rules);
  free(rules);
}

int32_t cicu_plural_select(
    const cicu_plural_rules *rules, const cicu_number_format *format, const char *decimal,
    int32_t length, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar keyword[32];
  UFormattedNumber *number = unumf_openResult(&status);
  unumf_formatDecimal(format->formatter, decimal, length, number, &status);
  int32_t units = 0;
  if (U_SUCCESS(status)) {
    units = uplrules_selectFormatted(rules->rules, number, keyword, 32, &status);
  }
  unumf_closeResult(number);
  return U_FAILURE(status) ? failure(status) : put_utf8(keyword, units, out, capacity);
}

// MARK: Dates

static const UChar utc[] = {'E', 't', 'c', '/', 'U', 'T', 'C', 0};

int32_t cicu_date_style_pattern(const char *locale, int32_t style, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open(
      UDAT_NONE, (UDateFormatStyle)(UDAT_FULL + style), locale, utc, -1, NULL, 0, &status);
  if (U_FAILURE(status)) return failure(status);
  UChar pattern[STACK_UNITS];
  int32_t length = udat_toPattern(format, false, pattern, STACK_UNITS, &status);
  udat_close(format);
  return U_FAILURE(status) ? failure(status) : put_utf8(pattern, length, out, capacity);
}

int32_t cicu_date_skeleton_pattern(
    const char *locale, const char *skeleton, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS], pattern[STACK_UNITS];
  int32_t length = 0;
  UChar *text = take_utf8(skeleton, -1, units, STACK_UNITS, &length, &status);
  UDateTimePatternGenerator *generator = udatpg_open(locale, &status);
  int32_t written =
      U_FAILURE(status)
          ? 0
          : udatpg_getBestPattern(generator, text, length, pattern, STACK_UNITS, &status);
  udatpg_close(generator);
  if (text != units) free(text);
  return U_FAILURE(status) ? failure(status) : put_utf8(pattern, written, out, capacity);
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
  return U_FAILURE(status) ? failure(status) : put_utf8(name, length, out, capacity);
}

// MARK: Lists

int32_t cicu_list_format(
    const char *locale, int32_t type, const char *items, int32_t count, char *out,
    int32_t capacity) {
  static const UListFormatterType types[] = {
      ULISTFMT_TYPE_AND, ULISTFMT_TYPE_OR, ULISTFMT_TYPE_UNITS};
  UErrorCode status = U_ZERO_ERROR;
  UListFormatter *formatter =
      ulistfmt_openForType(locale, types[type], ULISTFMT_WIDTH_WIDE, &status);
  if (U_FAILURE(status)) return failure(status);
  size_t bytes = 0;
  const char *item = items;
  for (int32_t index = 0; index < count; index++) bytes += strlen(items + bytes) + 1;
  UChar *units = malloc(sizeof(UChar) * (bytes + 1));
  const UChar **starts = malloc(sizeof(UChar *) * (size_t)(count + 1));
  int32_t *lengths = malloc(sizeof(int32_t) * (size_t)(count + 1));
  int32_t written = failure(U_MEMORY_ALLOCATION_ERROR);
  UFormattedList *result = NULL;
  if (units != NULL && starts != NULL && lengths != NULL) {
    UChar *next = units;
    for (int32_t index = 0; index < count && U_SUCCESS(status); index++) {
      int32_t room = (int32_t)(bytes + 1 - (size_t)(next - units));
      u_strFromUTF8WithSub(next, room, &lengths[index], item, -1, 0xFFFD, NULL, &status);
      starts[index] = next;
      next += lengths[index];
      item += strlen(item) + 1;
    }
    if (status == U_STRING_NOT_TERMINATED_WARNING) status = U_ZERO_ERROR;
    result = ulistfmt_openResult(&status);
    ulistfmt_formatStringsToResult(formatter, starts, lengths, count, result, &status);
    const UFormattedValue *value =
        U_FAILURE(status) ? NULL : ulistfmt_resultAsValue(result, &status);
    written = U_FAILURE(status) ? failure(status) : put_formatted(value, out, capacity, &status);
  }
  ulistfmt_closeResult(result);
  free(lengths);
  free(starts);
  free(units);
  ulistfmt_close(formatter);
  return written;
}

// MARK: Characters

int32_t cicu_character_direction(uint32_t scalar) {
  switch (u_charDirection((UChar32)scalar)) {
    case U_LEFT_TO_RIGHT: return 1;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC: return 2;
    default: return 0;
  }
}

int32_t cicu_character_width(uint32_t scalar) {
  switch (u_charType((UChar32)scalar)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return scalar == 0xAD ? 1 : 0;
    default: break;
  }
  // Hangul medial vowels and final consonants join the syllable before them.
  if (scalar >= 0x1160 && scalar <= 0x11FF) return 0;
  switch (u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH: return 2;
    default: return 1;
  }
}
