// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting
import Testing

struct TextIsolateTests {
  // MARK: Directions

  @Test(arguments: [
    ("abc", TextDirection.leftToRight), ("آذر", .rightToLeft), ("123 آذر", .rightToLeft),
    ("۱۲٪ abc", .leftToRight), ("@brand_ir", .leftToRight), ("শব্দ", .leftToRight),
    ("\u{5D0}a", .rightToLeft), ("123", nil), ("۱۲۳", nil), ("", nil), ("\u{1F600} - %", nil),
  ])
  func isTheDirectionOfTheFirstLetter(text: String, direction: TextDirection?) {
    #expect(TextDirection.ofFirstLetter(in: text) == direction)
  }

  @Test func findsLettersOfEitherDirection() {
    #expect(TextDirection.hasLetters(running: .leftToRight, in: "در TikTok"))
    #expect(TextDirection.hasLetters(running: .rightToLeft, in: "در TikTok"))
    #expect(!TextDirection.hasLetters(running: .leftToRight, in: "در ۱۲۳"))
    #expect(!TextDirection.hasLetters(running: .rightToLeft, in: "a 123"))
    #expect(!TextDirection.hasLetters(running: .leftToRight, in: ""))
  }

  // MARK: Wrapping

  @Test func wrapsInIsolates() {
    #expect(TextIsolate.wrap("a") == "\u{2068}a\u{2069}")
    #expect(TextIsolate.wrap("a", as: .leftToRight) == "\u{2066}a\u{2069}")
    #expect(TextIsolate.wrap("a", as: .rightToLeft) == "\u{2067}a\u{2069}")
    #expect(TextIsolate.wrap("") == "\u{2068}\u{2069}")
    let marks = [
      TextIsolate.leftToRight, TextIsolate.rightToLeft, TextIsolate.firstStrong, TextIsolate.end,
    ]
    #expect(marks.map(\.value) == [0x2066, 0x2067, 0x2068, 0x2069])
  }

  @Test(arguments: [
    ("TikTok", TextDirection.rightToLeft, true), ("TikTok", .leftToRight, false),
    ("نوروز", .leftToRight, true), ("نوروز", .rightToLeft, false), ("123", .leftToRight, false),
    ("نوروز TikTok", .rightToLeft, true), ("2026-02-30", .rightToLeft, true),
    ("+5%", .rightToLeft, true), ("", .rightToLeft, false), (" \u{A0}", .rightToLeft, false),
  ])
  func wrapsWhatCouldReorderItsSurroundings(
    text: String, surroundings: TextDirection, isWrapped: Bool
  ) {
    let expected = isWrapped ? "\u{2068}\(text)\u{2069}" : text
    #expect(TextIsolate.wrapIfNeeded(text, inside: surroundings) == expected)
  }

  // MARK: Removing

  @Test func removesIsolatesAndNothingElse() {
    let text = "\u{2068}a\u{2066}\u{200E}\u{2212}1\u{2069}\u{2067}b\u{200C}\u{202E}\u{2069}"
    #expect(TextIsolate.removing(from: text) == "a\u{200E}\u{2212}1b\u{200C}\u{202E}")
    #expect(TextIsolate.removing(from: "plain") == "plain")
  }

  @Test(
    arguments: [
      "\u{200E}", "\u{200F}", "\u{61C}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}",
      "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
    ] as [Unicode.Scalar])
  func sanitizesEveryDirectionalControl(control: Unicode.Scalar) {
    let text = "Saba \(control)Tea\(control)"
    #expect(Array(TextIsolate.sanitizing(text).unicodeScalars) == Array("Saba Tea".unicodeScalars))
  }

  @Test(arguments: [
    "می\u{200C}شود", "ক\u{9CD}\u{200D}ষ", "\u{1F468}\u{200D}\u{1F469}", "a\u{301}", "", "۱۲٪",
    "\u{FEFF}a", "\u{2026}",
  ])
  func sanitizesNothingThatIsSpelling(text: String) {
    #expect(Array(TextIsolate.sanitizing(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func sanitizesUnbalancedIsolates() {
    #expect(TextIsolate.sanitizing("a\u{2069}\u{2069}\u{2067}b") == "ab")
    let wrapped = TextIsolate.wrap(TextIsolate.sanitizing("\u{2069}\u{202E}evil"))
    #expect(wrapped == "\u{2068}evil\u{2069}")
  }
}
