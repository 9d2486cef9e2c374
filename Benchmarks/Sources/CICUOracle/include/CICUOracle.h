// SPDX-License-Identifier: Apache-2.0
//
// ICU as a caller in C has it: opened once, its results reused, its text turned into UTF-8.

#ifndef CICU_ORACLE_H
#define CICU_ORACLE_H

#include <stdbool.h>
#include <stdint.h>

typedef struct oracle_number oracle_number;
oracle_number *oracle_number_open(const char *locale, const char *skeleton);
void oracle_number_close(oracle_number *number);
int32_t oracle_number_double(oracle_number *number, double value, char *out, int32_t capacity);
int32_t oracle_number_int(oracle_number *number, int64_t value, char *out, int32_t capacity);

void *oracle_plural_open(const char *locale);
void oracle_plural_close(void *rules);
/// The length of the category's name.
int32_t oracle_plural_select(void *rules, double value);

void *oracle_parser_open(const char *locale);
void oracle_parser_close(void *parser);
double oracle_parse(void *parser, const char *text, int32_t length);

/// How often memory was asked for since the program began.
int64_t oracle_allocations(void);
/// Nanoseconds of a clock that only goes forward.
int64_t oracle_now(void);

#endif
