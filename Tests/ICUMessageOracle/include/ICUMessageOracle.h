// SPDX-License-Identifier: Apache-2.0
//
// ICU's C++ MessageFormat, for tests and benchmarks that compare with it.

#ifndef ICU_MESSAGE_ORACLE_H
#define ICU_MESSAGE_ORACLE_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// A message in a locale; NULL, and ICU's error, when ICU refuses it.
void *icu_message_open(
    const char *message, int32_t length, const char *locale, bool doubles_apostrophes,
    int32_t *error);
void icu_message_close(void *message);

// Values with names, which the caller sets one by one.
void *icu_arguments_open(int32_t count);
void icu_arguments_close(void *arguments);
void icu_arguments_text(
    void *arguments, int32_t index, const char *name, const char *text, int32_t length);
void icu_arguments_double(void *arguments, int32_t index, const char *name, double value);
void icu_arguments_integer(void *arguments, int32_t index, const char *name, int64_t value);
bool icu_arguments_decimal(void *arguments, int32_t index, const char *name, const char *value);
void icu_arguments_date(void *arguments, int32_t index, const char *name, double milliseconds);

// Writes UTF-8; the bytes of the text, or ICU's error as a negative number.
int32_t icu_message_format(
    const void *message, const void *arguments, char *out, int32_t capacity);

#ifdef __cplusplus
}
#endif

#endif
