// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

#include <stdlib.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>

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

int32_t cicu_visual_order(
    const char *text, int32_t length, bool is_right_to_left, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[STACK_UNITS];
  int32_t units_length = 0;
  UChar *utf16 = cicu_take_utf8(text, length, units, STACK_UNITS, &units_length, &status);
  UChar *visual = malloc(sizeof(UChar) * (size_t)(units_length + 1));
  UBiDi *order = ubidi_open();
  if (visual == NULL || order == NULL) status = U_MEMORY_ALLOCATION_ERROR;
  int32_t written = failure(status);
  if (U_SUCCESS(status)) {
    ubidi_setPara(order, utf16, units_length, is_right_to_left ? 1 : 0, NULL, &status);
    int32_t visual_length = ubidi_writeReordered(
        order, visual, units_length + 1, UBIDI_DO_MIRRORING | UBIDI_REMOVE_BIDI_CONTROLS, &status);
    written = U_FAILURE(status) ? failure(status)
                                : cicu_put_utf8(visual, visual_length, out, capacity);
  }
  ubidi_close(order);
  free(visual);
  if (utf16 != units) free(utf16);
  return written;
}
