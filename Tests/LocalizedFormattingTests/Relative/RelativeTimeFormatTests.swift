// SPDX-License-Identifier: Apache-2.0

import CICU
import Foundation
import LocalizedFormatting
import Testing

struct RelativeTimeFormatTests {
  private func text(
    _ value: Double, _ unit: RelativeTimeUnit, in tag: String,
    _ numeric: RelativeTimeStyle.Numeric = .always
  ) throws -> String {
    try RelativeTimeFormat(
      locale: try LocaleIdentifier(tag), style: RelativeTimeStyle(numeric: numeric)
    ).format(value, unit)
  }

  @Test(arguments: [
    ("en", "in 3 months", "3 months ago"), ("bn", "৩ মাস পরে", "৩ মাস আগে"),
    ("ne", "३ महिनापछि", "३ महिनाअघि"), ("fa", "۳ ماه بعد", "۳ ماه پیش"),
    ("fa-u-nu-latn", "3 ماه بعد", "3 ماه پیش"),
  ])
  func writesNumbersOfUnits(tag: String, ahead: String, past: String) throws {
    #expect(try text(3, .month, in: tag) == ahead)
    #expect(try text(-3, .month, in: tag) == past)
  }

  @Test(arguments: [
    ("en", ["yesterday", "today", "tomorrow"]), ("bn", ["গতকাল", "আজ", "আগামীকাল"]),
    ("ne", ["हिजो", "आज", "भोलि"]), ("fa", ["دیروز", "امروز", "فردا"]),
  ])
  func hasWordsForDaysNearby(tag: String, words: [String]) throws {
    #expect(try [-1, 0, 1].map { try text($0, .day, in: tag, .auto) } == words)
    #expect(try text(1, .day, in: tag, .always) != words[2])
  }

  @Test(
    arguments: [
      (nil, true, "in 2.001 days"), (nil, false, "in 2 days"), (.halfEven, true, "in 2 days"),
      (.ceil, false, "in 2.001 days"), (.trunc, true, "in 2 days"),
    ] as [(NumberStyle.RoundingMode?, Bool, String)])
  func roundsAsAsked(mode: NumberStyle.RoundingMode?, corrections: Bool, text: String) throws {
    let format = try RelativeTimeFormat(
      locale: try LocaleIdentifier("en"), style: RelativeTimeStyle(roundingMode: mode),
      corrections: corrections)
    #expect(try format.format(2.0005, .day) == text)
  }

  @Test func takesNothingForTheFutureUnlessItHasASign() throws {
    #expect(try text(0, .day, in: "en") == "in 0 days")
    #expect(try text(-0.0, .day, in: "en") == "0 days ago")
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func refusesWhatIsNoNumber(value: Double) throws {
    let error = #expect(throws: FormattingError.self) { try text(value, .day, in: "en") }
    #expect(error?.code == .notANumber)
  }

  @Test(arguments: [("day", RelativeTimeUnit.day), ("days", .day), ("quarters", .quarter)])
  func findsUnitsByName(name: String, unit: RelativeTimeUnit) {
    #expect(RelativeTimeUnit(name: name) == unit)
    #expect(RelativeTimeUnit(name: name + "x") == nil)
  }

  @Test func writesIntoABufferWhatItFormats() throws {
    let format = try RelativeTimeFormat(locale: try LocaleIdentifier("bn"))
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = try bytes.withUnsafeMutableBufferPointer { try format.write(12, .day, to: $0) }
    #expect(String(decoding: bytes.prefix(count), as: UTF8.self) == "১২ দিন পরে")
  }

  /// Without corrections, times are ICU's to the byte.
  @Test(arguments: ["en", "bn", "ne", "fa", "fa-AF", "ar", "hi", "de", "ru", "he", "fr", "pl"])
  func writesAsICU(tag: String) throws {
    let seed: UInt64 = 3
    var random = RandomNumbers(seed: seed)
    let isLong = ProcessInfo.processInfo.environment["LAKSHYA_CHECK_LONG"] != nil
    let locale = try LocaleIdentifier(tag)
    let name = tag.replacing("-", with: "_")
    for (index, length) in RelativeTimeStyle.Length.allCases.enumerated() {
      var error: Int32 = 0
      let oracle = try #require(cicu_relative_open(name, Int32(index), &error))
      defer { cicu_relative_close(oracle) }
      for numeric in RelativeTimeStyle.Numeric.allCases {
        let format = try RelativeTimeFormat(
          locale: locale, style: RelativeTimeStyle(length: length, numeric: numeric),
          corrections: false)
        for (unitIndex, unit) in RelativeTimeUnit.allCases.enumerated() {
          var values = [-2, -1, 0, 1, 2, 1.5, -0.25, 1_234_567.891].map { Double($0) }
          for _ in 0..<(isLong ? 2000 : 10) { values.append(Double(random.next(-300...300))) }
          for value in values {
            let expected = ICUOracle.text {
              cicu_relative_format(oracle, value, Int32(unitIndex), numeric == .always, $0, $1)
            }
            #expect(try format.format(value, unit) == expected, "\(tag) \(value) \(unit)")
          }
        }
      }
    }
  }
}
