// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Resources.h"
#include "Text.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>

// MARK: Marks and patterns

/// Opens the symbols of a numbering system; NULL where there are none.
///
/// Most symbols are then found in that table, without a walk along a path.
static UResourceBundle *open_symbols(
    const struct cicu_reader *reader, const char *system, UErrorCode *status) {
  char path[PATH_BYTES];
  cicu_join(path, (const char *[]){"NumberElements/", system, "/symbols"}, 3);
  return U_FAILURE(*status) ? NULL : ures_getByKeyWithFallback(reader->bundle, path, NULL, status);
}

static void add_symbol(
    struct cicu_reader *reader, const UResourceBundle *symbols, const char *key,
    UErrorCode *status) {
  if (U_FAILURE(*status)) return;
  int32_t units = 0;
  reader->found = ures_getByKeyWithFallback(symbols, key, reader->found, status);
  const UChar *text = ures_getString(reader->found, &units, status);
  cicu_add_piece(&reader->pieces, text, units, status);
}

/// Adds a mark of money, or that of numbers where money has none of its own.
static void add_mark_of_money(
    struct cicu_reader *reader, const UResourceBundle *symbols, const UResourceBundle *latin,
    const char *own, const char *plain, UErrorCode *status) {
  const UResourceBundle *tables[] = {symbols, latin};
  for (int32_t index = 0; index < 2; index++) {
    UErrorCode found = tables[index] == NULL ? U_MISSING_RESOURCE_ERROR : *status;
    add_symbol(reader, tables[index], own, &found);
    if (U_SUCCESS(found)) return;
  }
  add_symbol(reader, symbols, plain, status);
}

int32_t cicu_number_elements(
    const char *locale, const char *system, int32_t kind, char *out, int32_t capacity) {
  static const char *const patterns[] = {
      "/patterns/decimalFormat", "/patterns/percentFormat", "/patterns/currencyFormat",
      "/patterns/accountingFormat", "/patterns/decimalFormat"};
  UErrorCode status = U_ZERO_ERROR;
  struct cicu_reader reader = cicu_read(NULL, locale, out, capacity, &status);
  UResourceBundle *symbols = open_symbols(&reader, system, &status);
  if (kind == CICU_NUMBER_DECIMAL || kind == CICU_NUMBER_PERCENT) {
    add_symbol(&reader, symbols, "decimal", &status);
    add_symbol(&reader, symbols, "group", &status);
  } else {
    UErrorCode found = strcmp(system, "latn") == 0 ? U_MISSING_RESOURCE_ERROR : status;
    UResourceBundle *latin = open_symbols(&reader, "latn", &found);
    add_mark_of_money(&reader, symbols, latin, "currencyDecimal", "decimal", &status);
    add_mark_of_money(&reader, symbols, latin, "currencyGroup", "group", &status);
    ures_close(latin);
  }
  add_symbol(&reader, symbols, "minusSign", &status);
  char path[PATH_BYTES];
  cicu_join(path, (const char *[]){"NumberElements/", system, patterns[kind]}, 3);
  cicu_add(&reader, path, &status);
  if (kind == CICU_NUMBER_PERCENT) add_symbol(&reader, symbols, "percentSign", &status);
  cicu_add(&reader, "NumberElements/minimumGroupingDigits", &status);
  ures_close(symbols);
  return cicu_end(&reader, status);
}

// MARK: Currencies

/// Whether a character of a currency is parted from digits beside it: `[[:^S:]&[:^Z:]]`.
static bool is_parted(UChar32 character) {
  return (U_GET_GC_MASK(character) & (U_GC_S_MASK | U_GC_Z_MASK)) == 0;
}

/// Adds what parts a currency from digits on one side of it.
static void add_spacing(struct cicu_reader *reader, const char *path, UErrorCode *status) {
  static const char *const keys[] = {"currencyMatch", "surroundingMatch"};
  static const char *const usual[] = {"[[:^S:]&[:^Z:]]", "[:digit:]"};
  if (U_FAILURE(*status)) return;
  UResourceBundle *spacing = ures_getByKeyWithFallback(reader->bundle, path, NULL, status);
  UChar expected[32];
  for (int32_t index = 0; index < 2 && U_SUCCESS(*status); index++) {
    int32_t units = 0;
    reader->found = ures_getByKeyWithFallback(spacing, keys[index], reader->found, status);
    const UChar *text = ures_getString(reader->found, &units, status);
    u_uastrcpy(expected, usual[index]);
    if (U_SUCCESS(*status) && u_strcmp(text, expected) != 0) *status = U_UNSUPPORTED_ERROR;
  }
  add_symbol(reader, spacing, "insertBetween", status);
  ures_close(spacing);
}

int32_t cicu_currency_elements(
    const char *locale, const char *code, bool by_code, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  struct cicu_reader reader =
      cicu_read(U_ICUDATA_NAME "-curr", locale, out, capacity, &status);
  UChar own[8];
  u_uastrncpy(own, code, 7);
  own[7] = 0;
  int32_t units = u_strlen(own);
  const UChar *symbol = own;
  if (cicu_find_currency(&reader, code, &status) && !by_code) {
    symbol = ures_getStringByIndex(reader.found, 0, &units, &status);
  }
  cicu_add_piece(&reader.pieces, symbol, units, &status);
  if (U_SUCCESS(status)) {
    static const UChar nothing[] = {0};
    UChar32 first, last;
    U16_GET(symbol, 0, 0, units, first);
    U16_GET(symbol, 0, units - 1, units, last);
    if (units > 0 && is_parted(last)) {
      add_spacing(&reader, "currencySpacing/afterCurrency", &status);
    } else {
      cicu_add_piece(&reader.pieces, nothing, 0, &status);
    }
    if (units > 0 && is_parted(first)) {
      add_spacing(&reader, "currencySpacing/beforeCurrency", &status);
    } else {
      cicu_add_piece(&reader.pieces, nothing, 0, &status);
    }
  }
  return cicu_end(&reader, status);
}

// MARK: Compact numbers

/// Adds the plural forms of a table and their patterns.
static void add_forms(struct cicu_reader *reader, UErrorCode *status) {
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
  UErrorCode status = magnitude < 20 ? U_ZERO_ERROR : U_ILLEGAL_ARGUMENT_ERROR;
  struct cicu_reader reader = cicu_read(NULL, locale, out, capacity, &status);
  char power[24] = "/1";
  for (int32_t zero = 0; zero < magnitude && U_SUCCESS(status); zero++) strcat(power, "0");
  // As ICU goes on where it finds nothing at all: from long words to short ones, and from the
  // locale's digits to Latin ones.
  const char *systems[] = {system, "latn"};
  bool is_found = false;
  for (int32_t width = is_long ? 0 : 1; width < 2 && !is_found && U_SUCCESS(status); width++) {
    for (int32_t index = 0; index < 2 && !is_found && U_SUCCESS(status); index++) {
      const char *parts[] = {
          "NumberElements/", systems[index], width == 0 ? "/patternsLong" : "/patternsShort",
          is_money ? "/currencyFormat" : "/decimalFormat", power};
      char path[PATH_BYTES];
      UErrorCode found = U_ZERO_ERROR;
      cicu_join(path, parts, 5);
      cicu_find(&reader, path, &found);
      is_found = U_SUCCESS(found);
      if (is_found) break;
      // Where there are patterns, but none of this magnitude, ICU does not look further.
      found = U_ZERO_ERROR;
      cicu_join(path, parts, 4);
      cicu_find(&reader, path, &found);
      if (U_SUCCESS(found)) status = U_MISSING_RESOURCE_ERROR;
    }
  }
  if (U_SUCCESS(status) && (!is_found || ures_getType(reader.found) != URES_TABLE)) {
    status = U_MISSING_RESOURCE_ERROR;
  }
  if (U_SUCCESS(status)) add_forms(&reader, &status);
  return cicu_end(&reader, status);
}
