// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Resources.h"
#include "Text.h"

#include <stdio.h>
#include <string.h>
#include <unicode/uchar.h>
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
  for (int32_t index = 0; index < (strcmp(system, "latn") == 0 ? 1 : 2); index++) {
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

/// Whether a character of a currency is parted from digits beside it: `[[:^S:]&[:^Z:]]`.
static bool is_parted(UChar32 character) {
  return (U_GET_GC_MASK(character) & (U_GC_S_MASK | U_GC_Z_MASK)) == 0;
}

/// Adds what parts a currency from digits on one side of it.
static void add_spacing(struct reader *reader, const char *side, UErrorCode *status) {
  static const char *const keys[] = {"currencyMatch", "surroundingMatch"};
  static const char *const usual[] = {"[[:^S:]&[:^Z:]]", "[:digit:]"};
  char path[64];
  UChar expected[32];
  for (int32_t index = 0; index < 2; index++) {
    snprintf(path, sizeof path, "currencySpacing/%s/%s", side, keys[index]);
    int32_t units = 0;
    reader->found = ures_getByKeyWithFallback(reader->bundle, path, reader->found, status);
    const UChar *text = ures_getString(reader->found, &units, status);
    u_uastrcpy(expected, usual[index]);
    if (U_SUCCESS(*status) && u_strcmp(text, expected) != 0) *status = U_UNSUPPORTED_ERROR;
  }
  snprintf(path, sizeof path, "currencySpacing/%s/insertBetween", side);
  add(reader, path, status);
}

int32_t cicu_currency_elements(
    const char *locale, const char *code, bool by_code, char *out, int32_t capacity) {
  if (!cicu_can_read_resources()) return failure(U_UNSUPPORTED_ERROR);
  UErrorCode status = U_ZERO_ERROR;
  struct reader reader = {
      ures_open(U_ICUDATA_NAME "-curr", locale, &status), NULL, {out, capacity, 0}};
  // Where ICU has no names for the language, those of the machine's own would be read.
  if (status == U_USING_DEFAULT_WARNING) status = U_UNSUPPORTED_ERROR;
  char path[32];
  snprintf(path, sizeof path, "Currencies/%s", code);
  UErrorCode found = U_ZERO_ERROR;
  reader.found = ures_getByKeyWithFallback(reader.bundle, path, reader.found, &found);
  UChar own[8];
  u_uastrncpy(own, code, 7);
  own[7] = 0;
  int32_t units = u_strlen(own);
  const UChar *symbol = own;
  // A currency may have a pattern and marks of its own.
  if (U_SUCCESS(found) && ures_getSize(reader.found) > 2) status = U_UNSUPPORTED_ERROR;
  if (U_SUCCESS(found) && !by_code) {
    symbol = ures_getStringByIndex(reader.found, 0, &units, &status);
  }
  cicu_add_piece(&reader.pieces, symbol, units, &status);
  if (U_SUCCESS(status)) {
    static const UChar nothing[] = {0};
    UChar32 first, last;
    U16_GET(symbol, 0, 0, units, first);
    U16_GET(symbol, 0, units - 1, units, last);
    if (units > 0 && is_parted(last)) {
      add_spacing(&reader, "afterCurrency", &status);
    } else {
      cicu_add_piece(&reader.pieces, nothing, 0, &status);
    }
    if (units > 0 && is_parted(first)) {
      add_spacing(&reader, "beforeCurrency", &status);
    } else {
      cicu_add_piece(&reader.pieces, nothing, 0, &status);
    }
  }
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
  for (int32_t width = is_long ? 0 : 1; width < 2 && !is_found && U_SUCCESS(status); width++) {
    for (int32_t index = 0; index < 2 && !is_found && U_SUCCESS(status); index++) {
      char path[128];
      UErrorCode found = U_ZERO_ERROR;
      int32_t length = snprintf(
          path, sizeof path, "NumberElements/%s/%s/%s", systems[index],
          width == 0 ? "patternsLong" : "patternsShort",
          is_money ? "currencyFormat" : "decimalFormat");
      int32_t end = length;
      path[end++] = '/';
      path[end++] = '1';
      for (int32_t zero = 0; zero < magnitude; zero++) path[end++] = '0';
      path[end] = 0;
      reader.found = ures_getByKeyWithFallback(reader.bundle, path, reader.found, &found);
      is_found = U_SUCCESS(found);
      if (is_found) break;
      // Where there are patterns, but none of this magnitude, ICU does not look further.
      found = U_ZERO_ERROR;
      path[length] = 0;
      reader.found = ures_getByKeyWithFallback(reader.bundle, path, reader.found, &found);
      if (U_SUCCESS(found)) status = U_MISSING_RESOURCE_ERROR;
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
