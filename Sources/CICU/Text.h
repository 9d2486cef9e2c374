// SPDX-License-Identifier: Apache-2.0
//
// Text between UTF-8 and ICU's UTF-16, shared by the files of the shim.

#ifndef CICU_TEXT_H
#define CICU_TEXT_H

#include <stdint.h>
#include <unicode/uformattedvalue.h>
#include <unicode/uloc.h>
#include <unicode/utypes.h>

enum { STACK_UNITS = 512, LOCALE_BYTES = ULOC_FULLNAME_CAPACITY };

/// An error as text functions return it.
static inline int32_t failure(UErrorCode status) { return -(int32_t)status; }

/// Writes UTF-16 as UTF-8 and returns its full length.
int32_t cicu_put_utf8(const UChar *text, int32_t length, char *out, int32_t capacity);
/// Turns UTF-8 into UTF-16 in `buffer` or, when it is too small, in memory the caller frees.
UChar *cicu_take_utf8(
    const char *text, int32_t bytes, UChar *buffer, int32_t capacity, int32_t *length,
    UErrorCode *status);
int32_t cicu_put_ascii(const char *text, char *out, int32_t capacity);
/// Writes the text of a formatted value.
int32_t cicu_put_formatted(
    const UFormattedValue *value, char *out, int32_t capacity, UErrorCode *status);

#endif
