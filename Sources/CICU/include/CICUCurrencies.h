// SPDX-License-Identifier: Apache-2.0

#ifndef CICU_CURRENCIES_H
#define CICU_CURRENCIES_H

#include <stdbool.h>
#include <stdint.h>

// Currencies, by ISO 4217 code.

/// Tells whether ISO 4217 has the code.
bool cicu_currency_is_known(const char *code);
/// The fraction digits that amounts are written with.
int32_t cicu_currency_fraction_digits(const char *code);
/// The symbol of a currency as readers of the locale know it.
int32_t cicu_currency_symbol(const char *locale, const char *code, char *out, int32_t capacity);
/// A name of a currency: 0 its symbol, 1 its name alone, 2 and 3 its name after one and after
/// other numbers.
int32_t cicu_currency_name(
    const char *locale, const char *code, int32_t kind, char *out, int32_t capacity);

#endif
