// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import LocalizedFormatting

/// What is read of ICU's data, beside what ICU writes with it.
///
/// `LAKSHYA_LOCALES` names further locales to try.
struct NumberElementsTests {
  static let tags =
    ("af am ar ar-EG as az be bg bm bn bn-IN bo bs ca ce cs da de de-AT de-CH dz ee el en en-IN "
    + "en-ZA es es-MX et eu fa fa-AF ff-Adlm fi fr fr-CA fr-CH ga gl gsw gu he hi hr hu hy id is "
    + "it it-CH ja ka kk km kn ko ks ku ky lo lt lv mk ml mn mr ms my nb ne ne-IN nl or pa pa-Arab "
    + "pl ps pt pt-PT rm ro ru rw sa sd se si sk sl so sq sr sv sw ta te tg th ti tk tr ug uk ur "
    + "ur-IN uz uz-Arab vi yo zh zh-Hant zu en-u-nu-arab fa-u-nu-latn bn-u-nu-latn "
    + "hi-u-nu-deva ar-u-nu-arabext en-u-nu-mymr th-u-nu-thai ja-u-nu-fullwide")
    .split(separator: " ").map(String.init)
    + (ProcessInfo.processInfo.environment["LAKSHYA_LOCALES"] ?? "").split(separator: " ")
    .map(String.init)

  private static let values: [Double] = [
    0, -0.0, 1, -1, 0.5, -0.5, 999, 1000, -1234.5, 9999.5, 12_345, -123_456.789, 1_234_567.25,
    98_765_432_101.125, -1e15, 1e18,
  ]

  @Test(arguments: tags)
  func writeWhatICUWrites(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    for kind in [NumberStyle.Kind.decimal, .percent] {
      for grouping in [nil] + NumberStyle.Grouping.allCases.map(Optional.some) {
        var style = NumberStyle(kind, fractionDigits: .upToTwo)
        style.corrections = false
        style.grouping = grouping
        let format = try NumberFormat(locale: locale, style: style)
        for value in Self.values {
          #expect(try format.format(value) == format.formatByICU(value), "\(kind) \(value)")
        }
      }
    }
  }

  private static func money(_ code: String) throws -> NumberStyle {
    var style = NumberStyle(.currency(try CurrencyCode(code)))
    style.corrections = false
    return style
  }

  @Test(arguments: tags)
  func writeMoneyAsICUDoes(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    for code in ["USD", "EUR", "BDT", "IRR", "JPY", "CHF", "PTE"] {
      for display in [NumberStyle.CurrencyDisplay.symbol, .code] {
        for sign in NumberStyle.CurrencySign.allCases {
          var style = try Self.money(code)
          style.currencyDisplay = display
          style.currencySign = sign
          let format = try NumberFormat(locale: locale, style: style)
          for value in Self.values {
            #expect(try format.format(value) == format.formatByICU(value), "\(style) \(value)")
          }
        }
      }
    }
  }

  /// One and two of each magnitude, for the plural forms, and what is rounded up to the next.
  private static let magnitudes: [Double] =
    (0...17).flatMap { power -> [Double] in
      let unit = (0..<power).reduce(1.0) { value, _ in value * 10 }
      return [unit, 2 * unit, 5.5 * unit, -9.996 * unit]
    } + [0, -0.0]

  @Test(arguments: tags)
  func writeCompactNumbersAsICUDoes(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    var plain = NumberStyle()
    plain.corrections = false
    for var style in [plain, try Self.money("USD"), try Self.money("INR")] {
      style.notation = .compact
      for display in NumberStyle.CompactDisplay.allCases {
        style.compactDisplay = display
        let format = try NumberFormat(locale: locale, style: style)
        for value in Self.magnitudes {
          #expect(try format.format(value) == format.formatByICU(value), "\(style) \(value)")
        }
      }
    }
  }

  private static func unit(_ identifier: String) throws -> NumberStyle {
    var style = NumberStyle(.unit(try MeasureUnit(identifier)))
    style.corrections = false
    return style
  }

  /// Numbers of each plural form of CLDR's languages, with a fraction and without.
  private static let counts: [Double] = [
    0, -0.0, 1, -1, 2, 3, 5, 6, 11, 20, 21, 100, 101, 1_000_000, 0.5, 1.5, -1234.5, 21.1,
  ]

  @Test(arguments: tags)
  func nameUnitsAsICUDoes(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    // One unit of each kind that data of marketing and of the web has, and what is odd: old names,
    // names with digits, and units that ICU puts together itself or writes as ratios.
    for unit in [
      "day", "month", "second", "kilobyte", "kilometer-per-hour", "celsius", "gram", "percent",
      "permille", "liter-per-100-kilometer", "part-per-million", "megabyte-per-second",
      "day-person", "meter-per-second-squared", "dunam",
    ] {
      guard var style = try? Self.unit(unit) else { continue }
      for display in NumberStyle.UnitDisplay.allCases {
        style.unitDisplay = display
        let format = try NumberFormat(locale: locale, style: style)
        for value in Self.counts {
          #expect(try format.format(value) == format.formatByICU(value), "\(style) \(value)")
        }
      }
    }
  }

  @Test(arguments: tags)
  func nameCurrenciesAsICUDoes(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    for code in ["USD", "EUR", "BDT", "IRR", "JPY", "CVE", "ITL", "PTE"] {
      var style = try Self.money(code)
      style.currencyDisplay = .name
      for sign in NumberStyle.CurrencySign.allCases {
        style.currencySign = sign
        let format = try NumberFormat(locale: locale, style: style)
        for value in Self.counts {
          #expect(try format.format(value) == format.formatByICU(value), "\(style) \(value)")
        }
      }
    }
  }

  @Test func allUnitsOfECMA402AreNamedByThemselves() throws {
    for unit in [
      "acre", "bit", "byte", "celsius", "centimeter", "day", "degree", "fahrenheit", "fluid-ounce",
      "foot", "gallon", "gigabit", "gigabyte", "gram", "hectare", "hour", "inch", "kilobit",
      "kilobyte", "kilogram", "kilometer", "liter", "megabit", "megabyte", "meter", "microsecond",
      "mile", "mile-scandinavian", "milliliter", "millimeter", "millisecond", "minute", "month",
      "nanosecond", "ounce", "petabyte", "pound", "second", "stone", "terabit", "terabyte", "week",
      "yard", "year",
    ] { #expect(try MeasureUnit(unit).type != nil, "\(unit)") }
  }

  @Test func patternsOfNamesAreTakenApart() throws {
    func affixes(_ pattern: String, _ name: String? = nil) -> NumberAffixes? {
      NumberAffixes(Substring(pattern).utf8, name: name.map { Substring($0).utf8 })
    }
    #expect(affixes("{0} km") == NumberAffixes(prefix: "", suffix: " km"))
    #expect(affixes("<{0}>{1}|", "n") == NumberAffixes(prefix: "<", suffix: ">n|"))
    #expect(affixes("{1} {0}", "n") == NumberAffixes(prefix: "n ", suffix: ""))
    for pattern in ["km", "{0} {0}", "{0} {1}", "{0} {2}", "'{0}' km", "{0", "{0} }"] {
      #expect(affixes(pattern) == nil, "\(pattern)")
    }
    for name in ["l'or", "{0}"] { #expect(affixes("{0} {1}", name) == nil) }
  }

  @Test(arguments: ["en", "bn", "ne", "fa", "ar", "hi", "de"])
  func areReadFromDataAlone(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    var compact = NumberStyle()
    compact.notation = .compact
    var long = compact
    long.compactDisplay = .long
    var named = try Self.money("USD")
    named.currencyDisplay = .name
    for var style in [
      NumberStyle(.decimal), NumberStyle(.percent), try Self.money("USD"), compact, long,
      named, try Self.unit("kilometer-per-hour"),
    ] {
      style.corrections = false
      let format = try NumberFormat(locale: locale, style: style)
      // The first number is the format's own.
      #expect(try format.format(1234.5) == format.formatByICU(1234.5))
      #expect(format.engine.isReady && format.engine.elements != nil)
    }
  }
}
