// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting
import Testing

/// Expected widths are those of `wcwidth` in glibc 2.36.
struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("a b", 3), ("۱۲۳", 3), ("1,234.5%", 8),
    // A vowel sign beside its letter takes a column, a virama or a mark above or below takes
    // none, and letters of a conjunct are counted one by one, however they are drawn.
    ("লক্ষ্য", 4), ("কোটি", 4), ("হাজার", 5), ("নভেম্বর", 6), ("৳১২", 3),
    ("लक्ष्य", 4), ("पहुँच", 3), ("नोभेम्बर", 6),
    ("دسترسی", 6), ("می\u{200C}شود", 5), ("هزینهٔ", 5),
    ("日本", 4), ("ｱ", 1), ("Ａ", 2), ("한글", 4), ("\u{1F600}", 2),
  ])
  func countsColumnsAsTerminalsDo(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(
    arguments: [
      "\u{301}", "\u{9CD}", "\u{94D}", "\u{64B}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}",
      "\u{200F}", "\u{202E}", "\u{2066}", "\u{2068}", "\u{2069}", "\u{FEFF}", "\u{FE0F}",
      "\u{20DD}", "\u{1160}", "\u{11FF}",
    ] as [Unicode.Scalar])
  func givesMarksAndInvisiblesNoColumn(scalar: Unicode.Scalar) {
    #expect(DisplayWidth.columns(of: scalar) == 0)
  }

  @Test(
    arguments: [
      "\u{20}", "a", "~", "\u{A0}", "\u{AD}", "\u{9BE}", "\u{9C0}", "\u{93E}", "\u{2212}",
      "\u{66A}", "\u{66B}", "\u{66C}", "\u{2588}", "\u{2026}", "\u{2013}",
    ] as [Unicode.Scalar])
  func givesMostCharactersOneColumn(scalar: Unicode.Scalar) {
    #expect(DisplayWidth.columns(of: scalar) == 1)
  }

  @Test(
    arguments: ["\u{1100}", "\u{3042}", "\u{4E00}", "\u{FF01}", "\u{1F680}", "\u{3000}"]
      as [Unicode.Scalar])
  func givesWideCharactersTwoColumns(scalar: Unicode.Scalar) {
    #expect(DisplayWidth.columns(of: scalar) == 2)
  }

  @Test func takesIsolatesForNothing() {
    for text in ["TikTok", "لایک", "১২%"] {
      let wrapped = TextIsolate.wrap(text)
      #expect(DisplayWidth.columns(of: wrapped) == DisplayWidth.columns(of: text))
    }
  }

  @Test func takesPartsOfText() {
    #expect(DisplayWidth.columns(of: "abc日本".dropFirst(2)) == 5)
  }

  @Test func givesControlsNoColumn() {
    for value in [0, 7, 9, 10, 0x1B, 0x7F, 0x85] as [UInt8] {
      #expect(DisplayWidth.columns(of: Unicode.Scalar(value)) == 0)
    }
  }
}
