// SPDX-License-Identifier: Apache-2.0

#ifndef CICU_PLURALS_H
#define CICU_PLURALS_H

#include <stdbool.h>
#include <stdint.h>

#include "CICUNumbers.h"

// Plurals. Rules are immutable once open and may be shared by threads (UPluralRules).

typedef struct cicu_plural_rules cicu_plural_rules;
cicu_plural_rules *cicu_plural_open(const char *locale, bool ordinal, int32_t *error);
void cicu_plural_close(cicu_plural_rules *rules);
/// Writes the rules of ICU's data, a line each, such as "one: i = 1 and v = 0".
int32_t cicu_plural_rule_text(const char *locale, bool ordinal, char *out, int32_t capacity);
/// Selects the category of a number as `format` would print it.
int32_t cicu_plural_select(
    const cicu_plural_rules *rules, const cicu_number_format *format, const char *decimal,
    int32_t length, char *out, int32_t capacity);

#endif
