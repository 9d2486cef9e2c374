// SPDX-License-Identifier: Apache-2.0

#ifndef CICU_VERSIONS_H
#define CICU_VERSIONS_H

#include <stdbool.h>
#include <stdint.h>

// Versions, as text such as "72.1" and "42".
int32_t cicu_icu_version(char *out, int32_t capacity);
int32_t cicu_cldr_version(char *out, int32_t capacity);

#endif
