// SPDX-License-Identifier: Apache-2.0

// What the readers of ICU's data share; not public.

#ifndef CICU_RESOURCES_H
#define CICU_RESOURCES_H

#include <stdbool.h>
#include <stdint.h>
#include <unicode/ures.h>

// ICU exports this to its own libraries; no public function falls back from a locale to its
// parents below the first level of a bundle. Where a library hides it, what ICU has written is
// taken apart instead, which takes longer.
extern UResourceBundle *ures_getByKeyWithFallback(
    const UResourceBundle *bundle, const char *path, UResourceBundle *filled, UErrorCode *status)
    __attribute__((weak));

static inline bool cicu_can_read_resources(void) { return ures_getByKeyWithFallback != NULL; }

/// A text that grows by pieces, each ended by a NUL.
struct cicu_pieces {
  char *out;
  int32_t capacity;
  int32_t length;
};

/// Adds a string of ICU's data.
void cicu_add_piece(
    struct cicu_pieces *pieces, const UChar *text, int32_t units, UErrorCode *status);

#endif
