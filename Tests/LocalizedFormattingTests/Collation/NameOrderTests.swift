// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting
import Testing

struct NameOrderTests {
  private func order(
    _ tag: String, _ sensitivity: NameOrder.Sensitivity = .variant, isNumeric: Bool = false
  ) throws -> NameOrder {
    try NameOrder(
      locale: try LocaleIdentifier(tag), sensitivity: sensitivity, isNumeric: isNumeric)
  }

  @Test(arguments: [
    ("en", ["apple", "Banana", "cherry"]),
    ("fa", ["آبان", "اسفند", "پارس", "تیر", "ژاله", "گل", "یاس"]),
    ("bn", ["আম", "কলা", "খবর", "ঘর", "চা", "বই", "হাট"]),
    ("ne", ["आम", "कलम", "खबर", "घर", "बजार", "हाट"]),
    ("de", ["Äpfel", "Birne", "Zebra"]), ("sv", ["Birne", "Zebra", "Äpfel"]),
  ])
  func sortsAsReadersLookForNames(tag: String, names: [String]) throws {
    #expect(try order(tag).sorted(names.reversed()) == names)
    let keys = try names.map { try order(tag).key($0) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test func tellsApartWhatItIsAskedTo() throws {
    #expect(try order("en", .base).compare("résumé", "RESUME") == 0)
    #expect(try order("en", .accent).compare("résumé", "resume") > 0)
    #expect(try order("en", .accent).compare("Resume", "resume") == 0)
    #expect(try order("en").compare("Resume", "resume") > 0)
    // Letters made of two characters are the same as those of one.
    #expect(try order("bn").compare("\u{9DF}", "\u{9AF}\u{9BC}") == 0)
    // A joiner is spelling, and no letter.
    #expect(try order("fa", .base).compare("می\u{200C}شود", "میشود") == 0)
  }

  @Test func ordersNumbersByTheirValueWhenAsked() throws {
    #expect(try order("en").compare("page 10", "page 9") < 0)
    #expect(try order("en", isNumeric: true).compare("page 10", "page 9") > 0)
    #expect(try order("fa", isNumeric: true).compare("صفحهٔ ۱۰", "صفحهٔ ۹") > 0)
  }

  @Test func sortsTheSameHoweverNamesCome() throws {
    let order = try order("en", .base)
    let names = ["b", "A", "a", "á", "\u{9DF}", "\u{9AF}\u{9BC}", "", "a\u{0}b"]
    #expect(
      order.sorted(names).map { Array($0.unicodeScalars) }
        == order.sorted(names.reversed()).map { Array($0.unicodeScalars) })
    #expect(order.sorted([("B", 1), ("b", 2), ("B", 3)]) { $0.0 }.map(\.1) == [1, 3, 2])
    #expect(order.sorted([]) == [])
    let long = String(repeating: "নাম ", count: 2000)
    #expect(try order.key(long).count > 2000)
  }
}
