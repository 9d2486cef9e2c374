// SPDX-License-Identifier: Apache-2.0

#ifndef CICU_COLLATION_H
#define CICU_COLLATION_H

#include <stdbool.h>
#include <stdint.h>

// The order of names. A collator is immutable once open and may be shared by threads.

typedef struct cicu_collator cicu_collator;
/// Opens an order by strength: 0 letters alone, 1 marks too, 2 case too. `numeric` orders
/// numbers in names by their value. NULL on failure, with ICU's code in `error`.
cicu_collator *cicu_collator_open(
    const char *locale, int32_t strength, bool numeric, int32_t *error);
void cicu_collator_close(cicu_collator *collator);
/// Compares UTF-8 texts: negative, zero or positive.
int32_t cicu_collator_compare(
    const cicu_collator *collator, const char *one, int32_t one_length, const char *other,
    int32_t other_length);
/// Writes bytes that order as the text does; they are not text.
int32_t cicu_collator_key(
    const cicu_collator *collator, const char *text, int32_t length, char *out, int32_t capacity);

#endif
