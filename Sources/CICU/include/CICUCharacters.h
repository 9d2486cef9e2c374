// SPDX-License-Identifier: Apache-2.0

#ifndef CICU_CHARACTERS_H
#define CICU_CHARACTERS_H

#include <stdbool.h>
#include <stdint.h>

// Characters.

/// The bidirectional class: 1 strong left-to-right, 2 strong right-to-left, 0 anything else.
int32_t cicu_character_direction(uint32_t scalar);
/// Columns in a terminal: 0, 1 or 2. Combining marks and invisible characters take none.
int32_t cicu_character_width(uint32_t scalar);
/// Writes one paragraph in the order in which it is seen from left to right, brackets mirrored and
/// directional controls left out.
int32_t cicu_visual_order(
    const char *text, int32_t length, bool is_right_to_left, char *out, int32_t capacity);
/// The same, with the letters of Arabic script in the forms that they have where they stand, and
/// marks after their letters.
int32_t cicu_visual_order_joined(
    const char *text, int32_t length, bool is_right_to_left, char *out, int32_t capacity);

#endif
