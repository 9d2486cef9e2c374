// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Foundation
import LocalizedFormatting
import Testing

/// The same input gives the same text on every machine and on every thread.
struct EnvironmentTests {
  /// One line of everything that is formatted, for each of the locales.
  private static func everything() throws -> [String] {
    let day = try CivilCalendar.gregorian.day(year: 2026, month: 3, day: 20)
    return try ["en", "bn", "ne", "fa", "fa-AF", "fa-u-nu-latn"].map { tag in
      let locale = try LocaleIdentifier(tag)
      var money = NumberStyle(.currency(try CurrencyCode("USD")))
      var parts = [
        try NumberFormat(locale: locale, style: NumberStyle()).format(-1_234_567.891),
        try NumberFormat(locale: locale, style: NumberStyle(.percent)).format(0.256),
        try NumberFormat(locale: locale, style: money).format(1234.5),
      ]
      money.currencyDisplay = .prose
      parts.append(try NumberFormat(locale: locale, style: money).formatIsolated(-1234.5))
      for calendar in [CivilCalendar.gregorian, .persian] {
        for style in [DateStyle.full, .long, .medium, .short, .skeleton("yMMMM")] {
          parts.append(
            try DateFormat(locale: locale, calendar: calendar, style: style).format(day))
        }
      }
      parts.append(try ListFormat(locale: locale, corrections: false).format(["a", "b", "c"]))
      parts.append(try PluralRules(locale: locale).category(of: 0).rawValue)
      return parts.joined(separator: "\n")
    }
  }

  // MARK: Environment

  /// A process of its own, since ICU reads the environment once.
  @Test(arguments: [
    ["LANG": "C", "LC_ALL": "C", "TZ": "UTC"],
    ["LANG": "fa_IR.UTF-8", "LC_ALL": "fa_IR.UTF-8", "TZ": "Pacific/Kiritimati"],
    ["LANG": "ne_NP.UTF-8", "LC_ALL": "ne_NP.UTF-8", "TZ": "Pacific/Pago_Pago"],
    ["LANG": "tlh_XX.UTF-8", "LC_ALL": "tlh_XX.UTF-8", "TZ": "Nowhere/AtAll"],
  ])
  func dependsOnNothingOfTheEnvironment(environment: [String: String]) async throws {
    let here: [String] = try Self.everything()
    await #expect(processExitsWith: .success) { [environment, here = here as [String]] in
      for (name, value) in environment { setenv(name, value, 1) }
      let there = try Self.everything()
      #expect(there == here)
    }
  }

  @Test func knowsNoMoreLocalesWhereTheEnvironmentNamesThem() async {
    await #expect(processExitsWith: .success) {
      for name in ["LANG", "LC_ALL"] { setenv(name, "tlh_XX.UTF-8", 1) }
      #expect(throws: FormattingError(.unknownLocale, "tlh")) { try LocaleIdentifier("tlh") }
    }
  }

  // MARK: Threads

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func writesTheSameTextFromManyThreads(tag: String) async throws {
    let locale = try LocaleIdentifier(tag)
    let number = try NumberFormat(locale: locale, style: NumberStyle())
    let rules = try PluralRules(locale: locale)
    let date = try DateFormat(locale: locale, calendar: .persian, style: .full)
    let list = ListFormat(locale: locale)
    @Sendable func texts() throws -> [String] {
      try (0..<200).map { index in
        let value = Double(index * index) / 8 - 1000
        return try [
          number.format(value), rules.category(of: value, writtenWith: number).rawValue,
          date.format(CivilDay(number: index * 37)), list.format(["a", "b", "\(index)"]),
        ].joined(separator: "|")
      }
    }
    let expected = try texts()
    let results = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { try texts() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 8)
    #expect(results.allSatisfy { $0 == expected })
  }
}
