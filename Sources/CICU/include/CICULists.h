// SPDX-License-Identifier: Apache-2.0

#ifndef CICU_LISTS_H
#define CICU_LISTS_H

#include <stdbool.h>
#include <stdint.h>

// Lists.

/// Joins UTF-8 items, each ended by a NUL in `items`. `type`: 0 and, 1 or, 2 units; `width`:
/// 0 wide, 1 short, 2 narrow.
int32_t cicu_list_format(
    const char *locale, int32_t type, int32_t width, const char *items, int32_t count, char *out,
    int32_t capacity);

#endif
