// SPDX-License-Identifier: Apache-2.0

import Foundation
import LocalizedFormatting
import TestSupport
import Testing

struct TextDirectionTests {
  // MARK: Base direction

  @Test(arguments: [
    ("abc", TextDirection.leftToRight), ("سلام", .rightToLeft), ("123 سلام", .rightToLeft),
    ("\u{2068}TikTok\u{2069} ۱۲۳ بازدید", .rightToLeft),
    ("\u{2067}سلام\u{2069} hello", .leftToRight),
    ("\u{2068}TikTok\u{2069}", nil), ("۱۲٫۵٪", nil), ("", nil),
    // What is never closed hides the rest, and an end without a beginning nothing.
    ("\u{2066}سلام", nil), ("\u{2069}سلام", .rightToLeft),
    ("\u{2067}\u{2066}a\u{2069}b\u{2069}c", .leftToRight),
  ])
  func hasTheDirectionOfItsOwnFirstLetter(text: String, direction: TextDirection?) {
    #expect(TextDirection.base(of: text) == direction)
  }

  // MARK: Visual order

  private struct Case: Decodable {
    var `case`: String
    var base: String
    var logical: String
    var visual_left_to_right: String
  }

  private func cases() throws -> [Case] {
    guard let path = ProjectFiles.shared("data/bidi_cases.json") else { return [] }
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: URL(filePath: path)))
  }

  @Test func isSeenAsRecorded() throws {
    for recorded in try cases() {
      let base = try #require(TextDirection(rawValue: recorded.base))
      #expect(
        try base.visualOrder(of: recorded.logical) == recorded.visual_left_to_right, "\(recorded)")
    }
  }

  /// Every value that the record isolates looks the same in a paragraph of either direction.
  @Test func isolatesKeepAValueWhole() throws {
    for (value, isSigned) in [
      ("TikTok", false), ("@brand_ir", false), ("Reels (Instagram)", false), ("۱۲٫۵٪", false),
      ("-12.5%", true), ("\u{200E}−۲۵٫۶٪", true),
    ] {
      let wrapped = isSigned ? TextIsolate.wrap(value, as: .leftToRight) : TextIsolate.wrap(value)
      let seen = try TextDirection.leftToRight.visualOrder(of: value)
      for base in TextDirection.allCases {
        let sentence = try base.visualOrder(of: "در \(wrapped) ۱۲۳ بازدید")
        #expect(sentence.contains(seen), "\(value) \(base)")
      }
    }
    let sentence = "در \(TextIsolate.wrap("TikTok")) ۱۲۳ بازدید"
    #expect(try cases().isEmpty || cases().contains { $0.logical == sentence })
  }

  @Test func rangesInWordsDoNotFlip() throws {
    let words = "۱۰ تا ۲۵"
    #expect(try TextDirection.rightToLeft.visualOrder(of: words) == "۲۵ ات ۱۰")
    let dash = "۱۰–۲۵"
    let orders = try TextDirection.allCases.map { try $0.visualOrder(of: dash) }
    #expect(orders[0] != orders[1])
  }

  // MARK: Balancing

  @Test(arguments: [
    ("plain", "plain"), ("\u{2067}a", "\u{2067}a\u{2069}"), ("a\u{2069}b", "ab"),
    ("a\u{202C}b", "ab"),
    ("\u{202E}a", "\u{202E}a\u{202C}"), ("\u{2068}a\u{2069}", "\u{2068}a\u{2069}"),
    ("\u{2066}\u{202E}a\u{2069}b", "\u{2066}\u{202E}a\u{202C}\u{2069}b"),
    ("\u{202E}\u{2066}a\u{202C}b", "\u{202E}\u{2066}ab\u{2069}\u{202C}"),
    ("\u{2067}a\nb\u{2069}", "\u{2067}a\u{2069}\nb"), ("\u{200F}a\u{200C}", "\u{200F}a\u{200C}"),
  ])
  func balancesWhatAUserWrote(text: String, expected: String) {
    #expect(Array(TextIsolate.balancing(text).unicodeScalars) == Array(expected.unicodeScalars))
    let twice = TextIsolate.balancing(TextIsolate.balancing(text))
    #expect(Array(twice.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: 1...3)
  func neverLetsTextReorderItsSurroundings(seed: UInt64) throws {
    var random = RandomNumbers(seed: seed)
    let pieces = [
      "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}",
      "\u{2068}",
      "\u{2069}", "a", "ب", "1", " ",
    ]
    for _ in 0..<300 {
      let name = (0..<random.next(0...8)).map { _ in pieces[random.next(0...pieces.count - 1)] }
        .joined()
      let text = "x " + TextIsolate.wrap(TextIsolate.balancing(name)) + " y"
      let seen = try TextDirection.leftToRight.visualOrder(of: text)
      #expect(seen.hasPrefix("x ") && seen.hasSuffix(" y"), "\(name.unicodeScalars)")
    }
  }

  // MARK: Marks and spaces

  @Test func removesMarksAndNothingElse() {
    let text = "\u{200E}−۵\u{200F}\u{61C}\u{2067}می\u{200C}شود\u{2069}"
    #expect(TextIsolate.removingMarks(from: text) == "−۵\u{2067}می\u{200C}شود\u{2069}")
    #expect(TextIsolate.removingMarks(from: "plain") == "plain")
  }

  @Test func writesPlainSpaces() {
    #expect(TextSpaces.plain("6:05\u{202F}PM \u{2009}–\u{A0}x") == "6:05 PM  – x")
    #expect(TextSpaces.plain("plain") == "plain")
  }
}
