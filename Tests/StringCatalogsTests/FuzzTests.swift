// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import InputDiagnostics
import LocalizedFormatting
import StringCatalogs
import Testing

/// Whatever the bytes, reading ends, and every problem is at a place in the file.
struct FuzzTests {
  private static let seed = """
    \u{FEFF}{
      "@@locale": "fa",
      "a": "در {name}: {n, plural, offset:1 =0 {هیچ} one {'#' # \\u06A9} other {{n, number}}}",
      "@a": {"description": "\\"x\\"", "placeholders": {"n": {"type": "num", "example": 1}}},
      "b": "{g, select, x {it''s} other {{d, date, ::yMMMd} \\uD83D\\uDE00}} {r, number, percent}",
      "c": [true, false, null, -1.5e3]
    }
    """
  private static let arguments: [String: MessageArgument] = [
    "name": .text("TikTok"), "n": .number(3), "g": .text("x"), "r": .number(0.5),
    "d": .day(CivilDay(number: 20_000)),
  ]

  private func check(_ bytes: [UInt8], checking: Bool) throws {
    let (catalog, issues) = StringCatalog.read(
      bytes, file: "fa.arb", checkingMessages: checking)
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    for issue in issues {
      let location = try #require(issue.location)
      #expect((1...lines).contains(location.line ?? 1))
      #expect((1...bytes.count + 1).contains(location.column ?? 1))
    }
    if catalog == nil { #expect(issues.contains { $0.severity == .error }) }
    guard let catalog else { return }
    let localizer = CatalogSet([catalog]).localizer(for: catalog.locale, calendar: .persian)
    for message in catalog.messages { _ = localizer.text(message.key, Self.arguments) }
  }

  @Test func survivesRandomBytes() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...60, using: &generator)
      try check(
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }, checking: true)
    }
  }

  @Test func survivesRandomSyntax() throws {
    var generator = SeededGenerator(seed: 2)
    let tokens = [
      "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u", "D83D", "\\uDE00", "1", "-", "true", " ",
      "\n", "\"@a\"", "\"@@locale\"", "\"fa\"", "'", "#", "n", ", plural,", "other", "=1",
      "\u{6A9}",
    ]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        tokens.randomElement(using: &generator) ?? ""
      }.joined()
      try check(Array(text.utf8), checking: true)
      let message = MessageFormat.compile(text)
      #expect(message.message != nil || message.problems.contains { $0.severity == .error })
      for problem in message.problems {
        #expect((0...text.unicodeScalars.count).contains(problem.offset))
      }
    }
  }

  @Test(arguments: [true, false])
  func survivesMutationsOfACatalog(checking: Bool) throws {
    var generator = SeededGenerator(seed: 3)
    let seed = Array(Self.seed.utf8)
    try check(seed, checking: checking)
    for _ in 0..<1_500 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes.randomElement(using: &generator) ?? 0, at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
        }
      }
      try check(bytes, checking: checking)
    }
  }

  @Test func readsEveryPrefixOfACatalog() throws {
    let seed = Array(Self.seed.utf8)
    for count in seed.indices { try check(Array(seed.prefix(count)), checking: true) }
  }
}
