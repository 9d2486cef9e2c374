// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Resources.h"
#include "Text.h"

#include <stdio.h>
#include <string.h>
#include <unicode/ustring.h>

/// A reader of one bundle, which uses the same space for all that it finds.
struct reader {
  UResourceBundle *bundle;
  UResourceBundle *found;
  struct cicu_pieces pieces;
};

/// Adds the string at a path.
static void add(struct reader *reader, const char *path, UErrorCode *status) {
  int32_t units = 0;
  reader->found = ures_getByKeyWithFallback(reader->bundle, path, reader->found, status);
  const UChar *text = ures_getString(reader->found, &units, status);
  cicu_add_piece(&reader->pieces, text, units, status);
}

/// Adds an element of the numbers of a numbering system.
static void add_element(
    struct reader *reader, const char *system, const char *key, UErrorCode *status) {
  char path[96];
  snprintf(path, sizeof path, "NumberElements/%s/%s", system, key);
  add(reader, path, status);
}

/// Adds a mark of money, or that of numbers where money has none of its own.
static void add_mark(
    struct reader *reader, const char *system, const char *own, const char *plain,
    UErrorCode *status) {
  const char *systems[] = {system, "latn"};
  for (int32_t index = 0; index < 2; index++) {
    UErrorCode found = U_ZERO_ERROR;
    add_element(reader, systems[index], own, &found);
    if (U_SUCCESS(found)) return;
  }
  add_element(reader, system, plain, status);
}

int32_t cicu_number_elements(
    const char *locale, const char *system, int32_t kind, char *out, int32_t capacity) {
  if (!cicu_can_read_resources()) return failure(U_UNSUPPORTED_ERROR);
  UErrorCode status = U_ZERO_ERROR;
  struct reader reader = {ures_open(NULL, locale, &status), NULL, {out, capacity, 0}};
  if (kind == CICU_NUMBER_MONEY || kind == CICU_NUMBER_ACCOUNTS) {
    add_mark(&reader, system, "symbols/currencyDecimal", "symbols/decimal", &status);
    add_mark(&reader, system, "symbols/currencyGroup", "symbols/group", &status);
  } else {
    add_element(&reader, system, "symbols/decimal", &status);
    add_element(&reader, system, "symbols/group", &status);
  }
  add_element(&reader, system, "symbols/minusSign", &status);
  static const char *const patterns[] = {
      "patterns/decimalFormat", "patterns/percentFormat", "patterns/currencyFormat",
      "patterns/accountingFormat"};
  add_element(&reader, system, patterns[kind], &status);
  if (kind == CICU_NUMBER_PERCENT) add_element(&reader, system, "symbols/percentSign", &status);
  add(&reader, "NumberElements/minimumGroupingDigits", &status);
  ures_close(reader.found);
  ures_close(reader.bundle);
  return U_FAILURE(status) ? failure(status) : reader.pieces.length;
}

/// Adds what stands between a currency and digits next to it, where letters of the currency and
/// digits are what it stands between.
static void add_spacing(struct reader *reader, const char *side, UErrorCode *status) {
  static const char *const keys[] = {"currencyMatch", "surroundingMatch", "insertBetween"};
  static const char *const usual[] = {"[[:^S:]&[:^Z:]]", "[:digit:]"};
  char path[64];
  for (int32_t index = 0; index < 3; index++) {
    snprintf(path, sizeof path, "currencySpacing/%s/%s", side, keys[index]);
    if (index == 2) {
      add(reader, path, status);
      return;
    }
    UChar expected[32];
    u_uastrcpy(expected, usual[index]);
    int32_t units = 0;
    reader->found = ures_getByKeyWithFallback(reader->bundle, path, reader->found, status);
    const UChar *text = ures_getString(reader->found, &units, status);
    if (U_SUCCESS(*status) && u_strcmp(text, expected) != 0) *status = U_UNSUPPORTED_ERROR;
  }
}

int32_t cicu_currency_elements(const char *locale, const char *code, char *out, int32_t capacity) {
  if (!cicu_can_read_resources()) return failure(U_UNSUPPORTED_ERROR);
  UErrorCode status = U_ZERO_ERROR;
  struct reader reader = {
      ures_open(U_ICUDATA_NAME "-curr", locale, &status), NULL, {out, capacity, 0}};
  char path[32];
  snprintf(path, sizeof path, "Currencies/%s", code);
  UErrorCode found = U_ZERO_ERROR;
  reader.found = ures_getByKeyWithFallback(reader.bundle, path, reader.found, &found);
  int32_t units = 0;
  UChar own[8];
  const UChar *symbol = NULL;
  if (U_SUCCESS(found)) {
    // A currency may have a pattern and marks of its own.
    if (ures_getSize(reader.found) > 2) status = U_UNSUPPORTED_ERROR;
    symbol = ures_getStringByIndex(reader.found, 0, &units, &status);
  } else {
    u_uastrncpy(own, code, 7);
    own[7] = 0;
    symbol = own;
    units = u_strlen(own);
  }
  cicu_add_piece(&reader.pieces, symbol, units, &status);
  add_spacing(&reader, "beforeCurrency", &status);
  add_spacing(&reader, "afterCurrency", &status);
  ures_close(reader.found);
  ures_close(reader.bundle);
  return U_FAILURE(status) ? failure(status) : reader.pieces.length;
}

/// Adds the plural forms of a table and their patterns.
static void add_forms(struct reader *reader, UErrorCode *status) {
  ures_resetIterator(reader->found);
  while (U_SUCCESS(*status) && ures_hasNext(reader->found)) {
    const char *form = NULL;
    int32_t units = 0;
    const UChar *pattern = ures_getNextString(reader->found, &units, &form, status);
    if (U_FAILURE(*status) || form == NULL) break;
    UChar name[32];
    u_uastrncpy(name, form, 31);
    name[31] = 0;
    cicu_add_piece(&reader->pieces, name, u_strlen(name), status);
    cicu_add_piece(&reader->pieces, pattern, units, status);
  }
}

int32_t cicu_compact_patterns(
    const char *locale, const char *system, bool is_long, bool is_money, int32_t magnitude,
    char *out, int32_t capacity) {
  if (!cicu_can_read_resources()) return failure(U_UNSUPPORTED_ERROR);
  UErrorCode status = U_ZERO_ERROR;
  struct reader reader = {ures_open(NULL, locale, &status), NULL, {out, capacity, 0}};
  // As ICU goes on where it finds nothing at all: from long words to short ones, and from the
  // locale's digits to Latin ones.
  const char *systems[] = {system, "latn"};
  bool is_found = false;
  for (int32_t width = is_long ? 0 : 1; width < 2 && !is_found; width++) {
    for (int32_t index = 0; index < 2 && !is_found; index++) {
      char path[128];
      UErrorCode found = U_ZERO_ERROR;
      int32_t length = snprintf(
          path, sizeof path, "NumberElements/%s/%s/%s", systems[index],
          width == 0 ? "patternsLong" : "patternsShort",
          is_money ? "currencyFormat" : "decimalFormat");
      reader.found = ures_getByKeyWithFallback(reader.bundle, path, reader.found, &found);
      if (U_FAILURE(found)) continue;
      is_found = true;
      path[length++] = '/';
      path[length++] = '1';
      for (int32_t zero = 0; zero < magnitude; zero++) path[length++] = '0';
      path[length] = 0;
      reader.found = ures_getByKeyWithFallback(reader.bundle, path, reader.found, &status);
    }
  }
  if (U_SUCCESS(status) && (!is_found || ures_getType(reader.found) != URES_TABLE)) {
    status = U_MISSING_RESOURCE_ERROR;
  }
  if (U_SUCCESS(status)) add_forms(&reader, &status);
  ures_close(reader.found);
  ures_close(reader.bundle);
  return U_FAILURE(status) ? failure(status) : reader.pieces.length;
}
