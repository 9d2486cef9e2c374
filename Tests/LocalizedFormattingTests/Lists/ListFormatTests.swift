// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting
import Testing

struct ListFormatTests {
  private func join(
    _ items: [String], in tag: String, as kind: ListFormat.Kind = .conjunction,
    corrections: Bool = true
  ) throws -> String {
    try ListFormat(locale: try LocaleIdentifier(tag), kind: kind, corrections: corrections)
      .format(items)
  }

  @Test(arguments: [
    ("en", ["", "a", "a and b", "a, b, and c", "a, b, c, and d"]),
    ("bn", ["", "a", "a ও b", "a, b ও c", "a, b, c ও d"]),
    ("ne", ["", "a", "a र b", "a, b र c", "a, b, c र d"]),
    ("fa", ["", "a", "a و b", "a،\u{200F} b و c", "a،\u{200F} b،\u{200F} c و d"]),
    ("fa-AF", ["", "a", "a و b", "a،\u{200F} b و c", "a،\u{200F} b،\u{200F} c و d"]),
    ("bn-IN", ["", "a", "a ও b", "a, b ও c", "a, b, c ও d"]),
  ])
  func joinsAllOfThem(tag: String, texts: [String]) throws {
    let items = ["a", "b", "c", "d"]
    #expect(try (0...4).map { try join(Array(items.prefix($0)), in: tag) } == texts)
  }

  @Test(arguments: [
    ("en", ["", "a", "a or b", "a, b, or c"]), ("bn", ["", "a", "a বা b", "a, b বা c"]),
    ("ne", ["", "a", "a वा b", "a, b वा c"]), ("fa", ["", "a", "a یا b", "a،\u{200F} b یا c"]),
  ])
  func joinsOneOfThem(tag: String, texts: [String]) throws {
    let items = ["a", "b", "c"]
    #expect(
      try (0...3).map { try join(Array(items.prefix($0)), in: tag, as: .disjunction) } == texts)
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func joinsPartsOfAValueInTheirOrder(tag: String) throws {
    #expect(try join([], in: tag, as: .unit) == "")
    #expect(try join(["7 m"], in: tag, as: .unit) == "7 m")
    let text = try join(["a", "b", "c"], in: tag, as: .unit)
    #expect(text.filter { $0.isASCII && $0.isLetter } == "abc")
    #expect(text.count >= 5)
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func keepsItemsAsTheyAre(tag: String) throws {
    for corrections in [true, false] {
      let items = [
        "{0}", "\u{2067}{1}\u{2069}", "می\u{200C}شود", "\u{1F600}", "\u{2068}a, b\u{2069}",
      ]
      let text = try join(items, in: tag, corrections: corrections)
      for item in items { #expect(text.contains(item)) }
    }
  }

  @Test(arguments: ["en", "bn", "ne", "fa"], ListFormat.Kind.allCases)
  func dropsNULsFromItems(tag: String, kind: ListFormat.Kind) throws {
    for corrections in [true, false] {
      let text = try join(
        ["a\u{0}b", "\u{0}", "c\u{0}"], in: tag, as: kind, corrections: corrections)
      #expect(text == (try join(["ab", "", "c"], in: tag, as: kind, corrections: corrections)))
      #expect(!text.unicodeScalars.contains("\u{0}"))
    }
  }

  @Test(arguments: ["en", "fa"])
  func joinsManyAndLongItems(tag: String) throws {
    for corrections in [true, false] {
      let items = (0..<1000).map { String(repeating: "x", count: 50) + "\($0)" }
      let text = try join(items, in: tag, corrections: corrections)
      #expect(items.allSatisfy(text.contains))
    }
  }

  @Test func leavesListsToICUWithoutCorrections() throws {
    let items = ["a", "b", "c"]
    #expect(try join(items, in: "bn", corrections: false) != (try join(items, in: "bn")))
    #expect(try join(items, in: "en", corrections: false) == (try join(items, in: "en")))
  }
}
