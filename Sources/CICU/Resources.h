// SPDX-License-Identifier: Apache-2.0
//
// ICU's data, read as it is stored.

#ifndef CICU_RESOURCES_H
#define CICU_RESOURCES_H

#include <unicode/ures.h>

// ICU exports this to its own libraries; no public function falls back from a locale to its
// parents below the first level of a bundle. Where a library hides it, what ICU has written is
// taken apart instead, which takes longer.
extern UResourceBundle *ures_getByKeyWithFallback(
    const UResourceBundle *bundle, const char *path, UResourceBundle *filled, UErrorCode *status)
    __attribute__((weak));

/// Whether data can be read.
static inline bool can_read_resources(void) { return ures_getByKeyWithFallback != NULL; }

/// A text that grows by pieces, each ended by a NUL.
struct pieces {
  char *out;
  int32_t capacity;
  int32_t length;
};

/// Adds a string of ICU's data.
void cicu_add_piece(
    struct pieces *pieces, const UResourceBundle *resource, UErrorCode *status);

#endif
