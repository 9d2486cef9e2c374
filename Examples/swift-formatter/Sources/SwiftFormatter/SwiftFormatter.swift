// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting

/// Prints the same values for readers of four languages.
@main
enum SwiftFormatter {
  static func main() throws {
    for tag in ["en", "bn", "ne", "fa"] {
      let locale = try LocaleIdentifier(tag)
      print(locale, locale.direction.rawValue)
      for (name, text) in try lines(for: locale) { print("  \(name): \(text)") }
    }
  }

  static func lines(for locale: LocaleIdentifier) throws -> [(String, String)] {
    // Formats are made once and then used for any number of values, by any thread.
    let number = try NumberFormat(locale: locale, style: NumberStyle())
    let percent = try NumberFormat(
      locale: locale, style: NumberStyle(.percent, fractionDigits: .upToOne))
    var compact = NumberStyle()
    compact.notation = .compact
    compact.compactDisplay = .long
    let large = try NumberFormat(locale: locale, style: compact)
    var taka = NumberStyle(.currency(try CurrencyCode("BDT")))
    taka.currencyDisplay = .prose
    let money = try NumberFormat(locale: locale, style: taka)

    // A day has no time zone; each calendar has its own fields for it.
    let day = try CivilCalendar.gregorian.day(year: 2026, month: 11, day: 22)
    let date = try DateFormat(
      locale: locale, calendar: .usual(for: locale), style: .full)
    let list = ListFormat(locale: locale)
    let plural = try PluralRules(locale: locale)

    return [
      ("number", try number.format(1234567.5)), ("percent", try percent.format(0.256)),
      ("large", try large.format(10_000_000)), ("money", try money.format(1234.5)),
      ("date", try date.format(day)),
      ("list", try list.format(["Facebook", "Instagram", "TikTok"])),
      ("0 is", try plural.category(of: 0).rawValue),
    ]
  }
}
