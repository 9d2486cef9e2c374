// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Resources.h"
#include "Text.h"

#include <stdio.h>

void cicu_add_piece(
    struct pieces *pieces, const UResourceBundle *resource, UErrorCode *status) {
  int32_t units = 0;
  const UChar *text = ures_getString(resource, &units, status);
  if (U_FAILURE(*status)) return;
  // The NUL that ends every string of ICU's data goes with it.
  bool fits = pieces->length < pieces->capacity;
  int32_t written = cicu_put_utf8(
      text, units + 1, fits ? pieces->out + pieces->length : NULL,
      fits ? pieces->capacity - pieces->length : 0);
  if (written < 0) {
    *status = (UErrorCode)-written;
  } else {
    pieces->length += written;
  }
}

int32_t cicu_number_elements(
    const char *locale, const char *system, bool percent, char *out, int32_t capacity) {
  if (!can_read_resources()) return failure(U_UNSUPPORTED_ERROR);
  static const char *const decimals[] = {
      "symbols/decimal", "symbols/group", "symbols/minusSign", "patterns/decimalFormat", NULL};
  static const char *const percents[] = {
      "symbols/decimal", "symbols/group", "symbols/minusSign", "patterns/percentFormat",
      "symbols/percentSign", NULL};
  UErrorCode status = U_ZERO_ERROR;
  struct pieces pieces = {out, capacity, 0};
  UResourceBundle *bundle = ures_open(NULL, locale, &status);
  UResourceBundle *found = NULL;
  char path[96];
  for (const char *const *key = percent ? percents : decimals; *key != NULL; key++) {
    snprintf(path, sizeof path, "NumberElements/%s/%s", system, *key);
    found = ures_getByKeyWithFallback(bundle, path, found, &status);
    cicu_add_piece(&pieces, found, &status);
  }
  found = ures_getByKeyWithFallback(bundle, "NumberElements/minimumGroupingDigits", found, &status);
  cicu_add_piece(&pieces, found, &status);
  ures_close(found);
  ures_close(bundle);
  return U_FAILURE(status) ? failure(status) : pieces.length;
}
