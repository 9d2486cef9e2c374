// SPDX-License-Identifier: Apache-2.0

#include "Resources.h"
#include "Text.h"

#include <string.h>

void cicu_join(char path[PATH_BYTES], const char *const parts[], int32_t count) {
  size_t end = 0;
  for (int32_t index = 0; index < count; index++) {
    size_t length = strlen(parts[index]);
    if (length > PATH_BYTES - 1 - end) length = PATH_BYTES - 1 - end;
    memcpy(path + end, parts[index], length);
    end += length;
  }
  path[end] = 0;
}

void cicu_add_piece(
    struct cicu_pieces *pieces, const UChar *text, int32_t units, UErrorCode *status) {
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

struct cicu_reader cicu_read(
    const char *package, const char *locale, char *out, int32_t capacity, UErrorCode *status) {
  if (!cicu_can_read_resources()) *status = U_UNSUPPORTED_ERROR;
  struct cicu_reader reader = {ures_open(package, locale, status), NULL, {out, capacity, 0}};
  // Where a package has nothing of the language, the machine's own language would be read.
  if (package != NULL && *status == U_USING_DEFAULT_WARNING) *status = U_UNSUPPORTED_ERROR;
  return reader;
}

void cicu_find(struct cicu_reader *reader, const char *path, UErrorCode *status) {
  if (U_FAILURE(*status)) return;
  reader->found = ures_getByKeyWithFallback(reader->bundle, path, reader->found, status);
}

void cicu_add(struct cicu_reader *reader, const char *path, UErrorCode *status) {
  int32_t units = 0;
  cicu_find(reader, path, status);
  const UChar *text = ures_getString(reader->found, &units, status);
  cicu_add_piece(&reader->pieces, text, units, status);
}

bool cicu_find_currency(struct cicu_reader *reader, const char *code, UErrorCode *status) {
  char path[PATH_BYTES];
  cicu_join(path, (const char *[]){"Currencies/", code}, 2);
  UErrorCode found = *status;
  cicu_find(reader, path, &found);
  if (U_FAILURE(found)) return false;
  if (ures_getSize(reader->found) > 2) *status = U_UNSUPPORTED_ERROR;
  return U_SUCCESS(*status);
}

int32_t cicu_end(struct cicu_reader *reader, UErrorCode status) {
  ures_close(reader->found);
  ures_close(reader->bundle);
  return U_FAILURE(status) ? failure(status) : reader->pieces.length;
}
