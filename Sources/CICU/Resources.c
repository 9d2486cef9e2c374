// SPDX-License-Identifier: Apache-2.0

#include "Resources.h"
#include "Text.h"

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
