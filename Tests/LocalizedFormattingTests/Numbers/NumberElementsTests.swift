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

  @Test(arguments: ["en", "bn", "ne", "fa", "ar", "hi", "de"])
  func areReadFromDataAlone(tag: String) throws {
    let locale = try LocaleIdentifier(tag)
    var compact = NumberStyle()
    compact.notation = .compact
    var long = compact
    long.compactDisplay = .long
    for var style in [
      NumberStyle(.decimal), NumberStyle(.percent), try Self.money("USD"), compact, long,
    ] {
      style.corrections = false
      let format = try NumberFormat(locale: locale, style: style)
      // The first number is the format's own.
      #expect(try format.format(1234.5) == format.formatByICU(1234.5))
      #expect(format.engine.isReady && format.engine.elements != nil)
    }
  }
}
