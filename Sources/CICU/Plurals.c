// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Numbers.h"
#include "Text.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/upluralrules.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

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

int32_t cicu_plural_rule_text(const char *locale, bool ordinal, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle *plurals = ures_openDirect(NULL, "plurals", &status);
  UResourceBundle *sets =
      ures_getByKey(plurals, ordinal ? "locales_ordinals" : "locales", NULL, &status);
  if (U_FAILURE(status)) {
    ures_close(sets);
    ures_close(plurals);
    return failure(status);
  }
  // A locale has the rules of its nearest parent; without any, everything is "other".
  char name[LOCALE_BYTES];
  uloc_getBaseName(locale, name, LOCALE_BYTES, &status);
  const UChar *set = NULL;
  int32_t set_length = 0;
  while (U_SUCCESS(status) && name[0] != 0) {
    UErrorCode found = U_ZERO_ERROR;
    set = ures_getStringByKey(sets, name, &set_length, &found);
    if (U_SUCCESS(found)) break;
    set = NULL;
    char parent[LOCALE_BYTES];
    uloc_getParent(name, parent, LOCALE_BYTES, &status);
    strcpy(name, parent);
  }
  int32_t length = 0;
  if (U_SUCCESS(status) && set != NULL && set_length > 0) {
    char set_name[64];
    u_UCharsToChars(set, set_name, set_length < 63 ? set_length : 63);
    set_name[set_length < 63 ? set_length : 63] = 0;
    UResourceBundle *all = ures_getByKey(plurals, "rules", NULL, &status);
    UResourceBundle *rules = ures_getByKey(all, set_name, NULL, &status);
    while (U_SUCCESS(status) && ures_hasNext(rules)) {
      const char *category = NULL;
      int32_t units = 0;
      const UChar *rule = ures_getNextString(rules, &units, &category, &status);
      if (U_FAILURE(status)) break;
      const char *pieces[] = {category, ": ", NULL, "\n"};
      for (int32_t piece = 0; piece < 4; piece++) {
        char *place = length < capacity ? out + length : NULL;
        int32_t room = length < capacity ? capacity - length : 0;
        length += pieces[piece] == NULL ? cicu_put_utf8(rule, units, place, room)
                                        : cicu_put_ascii(pieces[piece], place, room);
      }
    }
    ures_close(rules);
    ures_close(all);
  }
  ures_close(sets);
  ures_close(plurals);
  return U_FAILURE(status) ? failure(status) : length;
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
  return U_FAILURE(status) ? failure(status) : cicu_put_utf8(keyword, units, out, capacity);
}
