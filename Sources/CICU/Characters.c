// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/ushape.h>

int32_t cicu_character_direction(uint32_t scalar) {
  switch (u_charDirection((UChar32)scalar)) {
    case U_LEFT_TO_RIGHT: return 1;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC: return 2;
    default: return 0;
  }
}

int32_t cicu_character_width(uint32_t scalar) {
  switch (u_charType((UChar32)scalar)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return scalar == 0xAD ? 1 : 0;
    default: break;
  }
  // Hangul medial vowels and final consonants join the syllable before them.
  if (scalar >= 0x1160 && scalar <= 0x11FF) return 0;
  switch (u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH: return 2;
    default: return 1;
  }
}

/// Puts letters of Arabic script into the forms that they have where they stand.
static int32_t join_letters(UChar *text, int32_t length, UErrorCode *status) {
  UChar *joined = malloc(sizeof(UChar) * (size_t)(length + 1));
  if (joined == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return 0;
  }
  // Lam and alef become one letter: the text may shrink and never grows.
  int32_t joined_length = u_shapeArabic(
      text, length, joined, length + 1,
      U_SHAPE_LETTERS_SHAPE | U_SHAPE_TEXT_DIRECTION_LOGICAL | U_SHAPE_LENGTH_GROW_SHRINK,
      status);
  if (U_SUCCESS(*status)) memcpy(text, joined, sizeof(UChar) * (size_t)joined_length);
  free(joined);
  return joined_length;
}

static int32_t visual_order(
    const char *text, int32_t length, bool is_right_to_left, bool joins, char *out,
    int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS];
  int32_t units_length = 0;
  UChar *utf16 = cicu_take_utf8(text, length, units, STACK_UNITS, &units_length, &status);
  UChar *visual = malloc(sizeof(UChar) * (size_t)(units_length + 1));
  UBiDi *order = ubidi_open();
  if (visual == NULL || order == NULL) status = U_MEMORY_ALLOCATION_ERROR;
  int32_t written = 0;
  if (U_SUCCESS(status) && joins) units_length = join_letters(utf16, units_length, &status);
  if (U_SUCCESS(status)) {
    uint16_t options = UBIDI_DO_MIRRORING | UBIDI_REMOVE_BIDI_CONTROLS;
    if (joins) options |= UBIDI_KEEP_BASE_COMBINING;
    ubidi_setPara(order, utf16, units_length, is_right_to_left ? 1 : 0, NULL, &status);
    int32_t visual_length = ubidi_writeReordered(
        order, visual, units_length + 1, options, &status);
    if (U_SUCCESS(status)) written = cicu_put_utf8(visual, visual_length, out, capacity);
  }
  if (U_FAILURE(status)) written = failure(status);
  ubidi_close(order);
  free(visual);
  if (utf16 != units) free(utf16);
  return written;
}

int32_t cicu_visual_order(
    const char *text, int32_t length, bool is_right_to_left, char *out, int32_t capacity) {
  return visual_order(text, length, is_right_to_left, false, out, capacity);
}

int32_t cicu_visual_order_joined(
    const char *text, int32_t length, bool is_right_to_left, char *out, int32_t capacity) {
  return visual_order(text, length, is_right_to_left, true, out, capacity);
}
