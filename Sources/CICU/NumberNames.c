// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Resources.h"
#include "Text.h"

#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/ustring.h>

// MARK: Units of measure

/// Whether ICU writes a unit in another way than by patterns of its name.
static bool is_special(const char *unit) {
  static const char *const person = "-person";
  size_t length = strlen(unit);
  return strcmp(unit, "percent") == 0 || strcmp(unit, "permille") == 0
         || (length > strlen(person) && strcmp(unit + length - strlen(person), person) == 0);
}

int32_t cicu_unit_type(const char *unit, char *out, int32_t capacity) {
  UErrorCode status = is_special(unit) ? U_UNSUPPORTED_ERROR : U_ZERO_ERROR;
  // An old name has its patterns under the new one.
  UErrorCode found = status;
  UResourceBundle *metadata = ures_openDirect(NULL, "metadata", &found);
  UResourceBundle *names = ures_getByKey(metadata, "alias", NULL, &found);
  names = ures_getByKey(names, "unit", names, &found);
  if (U_FAILURE(found)) status = found;
  names = ures_getByKey(names, unit, names, &found);
  if (U_SUCCESS(found)) status = U_UNSUPPORTED_ERROR;
  ures_close(names);
  ures_close(metadata);
  UResourceBundle *bundle = ures_openDirect(U_ICUDATA_NAME "-unit", "root", &status);
  UResourceBundle *types = ures_getByKey(bundle, "unitsShort", NULL, &status);
  UResourceBundle *type = NULL, *patterns = NULL;
  const char *name = NULL;
  while (U_SUCCESS(status) && name == NULL && ures_hasNext(types)) {
    type = ures_getNextResource(types, type, &status);
    found = status;
    patterns = ures_getByKey(type, unit, patterns, &found);
    if (U_SUCCESS(found)) name = ures_getKey(type);
  }
  if (U_SUCCESS(status) && name == NULL) status = U_MISSING_RESOURCE_ERROR;
  int32_t written = U_FAILURE(status) ? failure(status) : cicu_put_ascii(name, out, capacity);
  ures_close(patterns);
  ures_close(type);
  ures_close(types);
  ures_close(bundle);
  return written;
}

int32_t cicu_unit_pattern(
    const char *locale, const char *type, const char *unit, int32_t width, const char *form,
    char *out, int32_t capacity) {
  static const char *const tables[] = {"unitsShort/", "unitsNarrow/", "units/"};
  UErrorCode status = U_ZERO_ERROR;
  struct cicu_reader reader = cicu_read(U_ICUDATA_NAME "-unit", locale, out, capacity, &status);
  // ICU fills gaps of long and narrow names with short ones before it looks for another form.
  const char *forms[] = {form, "other"};
  bool is_found = false;
  for (int32_t index = 0; index < 2 && !is_found && U_SUCCESS(status); index++) {
    for (int32_t table = width; table >= 0 && !is_found; table -= table == 0 ? 1 : table) {
      char path[PATH_BYTES];
      UErrorCode found = status;
      cicu_join(path, (const char *[]){tables[table], type, "/", unit, "/", forms[index]}, 6);
      cicu_find(&reader, path, &found);
      is_found = U_SUCCESS(found);
    }
  }
  if (U_SUCCESS(status) && !is_found) status = U_MISSING_RESOURCE_ERROR;
  int32_t units = 0;
  const UChar *pattern = ures_getString(reader.found, &units, &status);
  cicu_add_piece(&reader.pieces, pattern, units, &status);
  return cicu_end(&reader, status);
}

// MARK: Names of currencies

bool cicu_currency_is_plain(const char *locale, const char *code) {
  UErrorCode status = U_ZERO_ERROR;
  struct cicu_reader reader = cicu_read(U_ICUDATA_NAME "-curr", locale, NULL, 0, &status);
  cicu_find_currency(&reader, code, &status);
  return cicu_end(&reader, status) == 0;
}

int32_t cicu_money_pattern(
    const char *locale, const char *code, const char *form, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  struct cicu_reader reader = cicu_read(U_ICUDATA_NAME "-curr", locale, out, capacity, &status);
  const char *used = form;
  char path[PATH_BYTES];
  UErrorCode found = status;
  cicu_join(path, (const char *[]){"CurrencyUnitPatterns/", used}, 2);
  cicu_find(&reader, path, &found);
  if (U_FAILURE(found)) {
    // Without a pattern for the form, its name does not count either.
    used = "other";
    cicu_find(&reader, "CurrencyUnitPatterns/other", &status);
  }
  int32_t units = 0;
  const UChar *pattern = ures_getString(reader.found, &units, &status);
  cicu_add_piece(&reader.pieces, pattern, units, &status);
  UChar currency[4] = {0};
  u_uastrncpy(currency, code, 3);
  UErrorCode named = U_ZERO_ERROR;
  const UChar *name = ucurr_getPluralName(currency, locale, NULL, used, &units, &named);
  if (U_FAILURE(named)) status = named;
  cicu_add_piece(&reader.pieces, name, units, &status);
  return cicu_end(&reader, status);
}
