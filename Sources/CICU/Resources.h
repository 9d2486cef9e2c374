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

enum { PATH_BYTES = 128 };

/// Puts the parts of a path one after the other; one that is too long is cut off, and not found.
void cicu_join(char path[PATH_BYTES], const char *const parts[], int32_t count);

/// A text that grows by pieces, each ended by a NUL.
struct cicu_pieces {
  char *out;
  int32_t capacity;
  int32_t length;
};

/// Adds a string of ICU's data.
void cicu_add_piece(
    struct cicu_pieces *pieces, const UChar *text, int32_t units, UErrorCode *status);

/// A reader of one bundle, which uses the same space for all that it finds.
struct cicu_reader {
  UResourceBundle *bundle;
  UResourceBundle *found;
  struct cicu_pieces pieces;
};

/// Opens the bundle of a package, NULL for the main one, in a locale.
struct cicu_reader cicu_read(
    const char *package, const char *locale, char *out, int32_t capacity, UErrorCode *status);
/// Finds what a path names, in the locale or its parents.
void cicu_find(struct cicu_reader *reader, const char *path, UErrorCode *status);
/// Adds the string that a path names.
void cicu_add(struct cicu_reader *reader, const char *path, UErrorCode *status);
/// Finds a currency in the bundle of currencies; returns whether there is one. Fails for one with a
/// pattern and marks of its own.
bool cicu_find_currency(struct cicu_reader *reader, const char *code, UErrorCode *status);
/// Closes the bundle; returns the bytes of all pieces, or the error, negated.
int32_t cicu_end(struct cicu_reader *reader, UErrorCode status);

#endif
