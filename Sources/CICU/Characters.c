// SPDX-License-Identifier: Apache-2.0

#include "CICU.h"
#include "Text.h"

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
