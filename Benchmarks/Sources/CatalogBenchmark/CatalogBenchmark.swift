// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Foundation
import LocalizedFormatting
import StringCatalogs
import Yams

/// Times a catalog of 5,000 messages, made here, beside readers of JSON and YAML in one process.
///
/// Whether it is indexed in 10 ms and checked against its source in 1 s is stated. The others
/// read the same bytes into their own trees, without places (`JSONSerialization`) or with them
/// (libyaml, through Yams): there is no other reader of catalogs to compare with.
@main
enum CatalogBenchmark {
  private static let promisedIndexing = 10.0
  private static let promisedLinting = 1000.0
  private static let count = 5000

  static func main() throws {
    let source = Array(catalog("en", words: english).utf8)
    let bytes = Array(catalog("fa", words: persian).utf8)
    let megabytes = tenths(Double(bytes.count) / 1e6)
    print("a catalog of \(count) messages, \(megabytes) MB".padded(50) + "ms")

    var key = 0
    let indexing = best { index(bytes) }
    let first = best {
      let catalog = index(bytes)
      key = (key + 1) % count
      precondition(write(catalog, key) > 0)
    }
    let reading = best {
      let reading = StringCatalog.read(bytes, file: "fa.arb", checkingMessages: true)
      precondition(reading.issues.isEmpty && reading.catalog?.messages.count == count)
    }
    let english = read(source, "en.arb")
    let linting = best(rounds: 3) {
      let findings = CatalogLint(source: english).findings(in: read(bytes, "fa.arb"))
      precondition(findings.isEmpty, "\(findings.prefix(3))")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let data = Data(bytes)
    let foundation = try best(rounds: 5) {
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      precondition(object?.count == 2 * count + 1)
    }
    let libyaml = try best(rounds: 3) {
      let root = try Yams.compose(yaml: text)
      precondition(root != nil)
    }

    let isIndexed = indexing <= promisedIndexing
    let isLinted = linting <= promisedLinting
    tell("catalog/index", indexing, isIndexed)
    tell("catalog/index, and a message written first", first, first <= promisedIndexing)
    tell("catalog/read whole, every message compiled", reading)
    tell("catalog/read and lint against its source", linting, isLinted)
    tell("reference/JSONSerialization", foundation, beside: indexing)
    tell("reference/libyaml, composed", libyaml, beside: indexing)
    print("\nevery promise kept: \(isIndexed && isLinted && first <= promisedIndexing)")
  }

  // MARK: Work

  @discardableResult
  private static func index(_ bytes: [UInt8]) -> StringCatalog {
    let reading = StringCatalog.read(bytes, file: "fa.arb", checkingMessages: false)
    guard let catalog = reading.catalog, reading.issues.isEmpty else {
      fatalError("\(reading.issues)")
    }
    return catalog
  }

  private static func read(_ bytes: [UInt8], _ file: String) -> StringCatalog {
    guard let catalog = StringCatalog.read(bytes, file: file, checkingMessages: true).catalog
    else { fatalError(file) }
    return catalog
  }

  /// Finds a message, compiles it and writes it.
  private static func write(_ catalog: StringCatalog, _ number: Int) -> Int {
    let words = CatalogSet([catalog]).localizer(for: catalog.locale, calendar: .persian)
    return words.text(Self.key(number), ["name": .text("Saba"), "count": .integer(number)])
      .utf8.count
  }

  // MARK: The catalog

  private static func key(_ number: Int) -> String {
    "report.section-\(number % 40).message-\(number)"
  }

  private typealias Wording = (one: String, other: String)

  private static let english: Wording = (
    "{name} has brought # new lead since the campaign began.",
    "{name} has brought # new leads since the campaign began."
  )
  private static let persian: Wording = (
    "{name} از آغاز کمپین # سرنخ تازه آورده است.",
    "{name} از آغاز کمپین # سرنخ تازه آورده است."
  )

  /// A catalog whose messages are all different, as long as those of products are.
  private static func catalog(_ tag: String, words: Wording) -> String {
    var text = "{\n  \"@@locale\": \"\(tag)\""
    for number in 0..<count {
      // Words of the same letters in another order, so that no two messages are the same.
      let mark = String(number, radix: 26).unicodeScalars.map {
        String(
          UnicodeScalar($0.value < 58 ? $0.value + 49 : $0.value + 10).map(Character.init) ?? "a")
      }.joined()
      text += """
        ,
          "\(key(number))": "{count, plural, one {\(words.one)} other {\(words.other)}} \(mark)",
          "@\(key(number))": {
            "description": "How many leads a network has brought.",
            "placeholders": {
              "name": { "type": "String", "example": "Facebook" },
              "count": { "type": "int", "example": "12" }
            }
          }
        """
    }
    return text + "\n}\n"
  }

  // MARK: Helpers

  /// The fastest of several rounds, in milliseconds of this process's own time.
  private static func best(rounds: Int = 9, _ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
      let start = processTime()
      try work()
      best = min(best, processTime() - start)
    }
    return best
  }

  private static func processTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  private static func tell(
    _ name: String, _ milliseconds: Double, _ isKept: Bool = true, beside own: Double? = nil
  ) {
    print(
      name.padded(44) + tenths(milliseconds).padded(-8)
        + (own.map { "  ×\(tenths(milliseconds / $0)) the index" } ?? "")
        + (isKept ? "" : "  ← not kept"))
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    let blanks = String(repeating: " ", count: max(0, abs(width) - count))
    return width < 0 ? blanks + self : self + blanks
  }
}
