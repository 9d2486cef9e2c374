// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import LocalizedFormatting

/// The formats' own way of writing beside ICU's: the same bytes for random values.
///
/// `LAKSHYA_DIFFERENTIAL_VALUES` sets how many values each family of styles is tried with, and
/// `LAKSHYA_DIFFERENTIAL_SEED` which. With 1,000,000 values a family and seed 20261129 nothing
/// differed from ICU 72.1 on 2026-11-29; ICU itself wrote a fifth of compact money, which is that
/// with names, and fewer than 300 values of any other family.
struct NumberDifferentialTests {
  private static let locales = ["en", "bn", "ne", "fa", "ar", "hi", "de"]

  private static func setting(_ name: String, _ usual: UInt64) -> UInt64 {
    ProcessInfo.processInfo.environment[name].flatMap(UInt64.init) ?? usual
  }

  /// Styles that are alike.
  enum Family: String, CaseIterable {
    case decimal, percent, currency, currencyName, compact, compactMoney, unit, significant

    func styles() throws -> [NumberStyle] {
      var styles: [NumberStyle] = []
      func add(
        _ kind: NumberStyle.Kind, _ change: (inout NumberStyle) throws -> Void = { _ in }
      ) throws {
        var style = NumberStyle(kind)
        style.corrections = false
        style.roundingMode = .halfEven
        try change(&style)
        styles.append(style)
      }
      switch self {
      case .decimal:
        try add(.decimal)
        try add(.decimal) { $0.fractionDigits = .whole }
        try add(.decimal) { $0.fractionDigits = .two }
        try add(.decimal) { $0.useGrouping = false }
        for mode in NumberStyle.RoundingMode.allCases {
          try add(.decimal) {
            $0.roundingMode = mode
            $0.fractionDigits = .upToOne
          }
        }
        for display in NumberStyle.SignDisplay.allCases {
          try add(.decimal) { $0.signDisplay = display }
        }
        for grouping in NumberStyle.Grouping.allCases {
          try add(.decimal) { $0.grouping = grouping }
        }
        try add(.decimal) { $0.fractionDigits = try FractionDigits(minimum: 0, maximum: 12) }
      case .percent:
        try add(.percent)
        try add(.percent) { $0.fractionDigits = .upToOne }
        try add(.percent) { $0.fractionDigits = .two }
      case .currency:
        for code in ["USD", "BDT", "NPR", "IRR", "EUR", "JPY", "KWD", "CHF"] {
          let currency = NumberStyle.Kind.currency(try CurrencyCode(code))
          try add(currency)
          try add(currency) { $0.currencySign = .accounting }
          try add(currency) { $0.currencyDisplay = .code }
          try add(currency) { $0.currencyDisplay = .narrowSymbol }
        }
      case .currencyName:
        for code in ["USD", "NPR", "IRR"] {
          try add(.currency(try CurrencyCode(code))) { $0.currencyDisplay = .name }
          try add(.currency(try CurrencyCode(code))) {
            $0.currencyDisplay = .name
            $0.fractionDigits = .upToOne
          }
        }
      case .compact:
        for display in NumberStyle.CompactDisplay.allCases {
          for digits in [nil, FractionDigits.whole, .upToOne, .two] {
            try add(.decimal) {
              $0.notation = .compact
              $0.compactDisplay = display
              $0.fractionDigits = digits
            }
          }
          try add(.percent) {
            $0.notation = .compact
            $0.compactDisplay = display
          }
        }
        try add(.decimal) {
          $0.notation = .compact
          $0.significantDigits = try SignificantDigits(maximum: 3)
          $0.roundingMode = .trunc
        }
      case .compactMoney:
        for code in ["USD", "BDT", "IRR"] {
          for display in NumberStyle.CurrencyDisplay.allCases {
            try add(.currency(try CurrencyCode(code))) {
              $0.notation = .compact
              $0.currencyDisplay = display
            }
          }
        }
      case .unit:
        for unit in ["kilometer-per-hour", "kilobyte", "minute", "percent"] {
          for display in NumberStyle.UnitDisplay.allCases {
            try add(.unit(try MeasureUnit(unit))) { $0.unitDisplay = display }
          }
        }
      case .significant:
        for maximum in [1, 2, 3, 8, 15, 21] {
          try add(.decimal) { $0.significantDigits = try SignificantDigits(maximum: maximum) }
        }
        try add(.decimal) {
          $0.significantDigits = try SignificantDigits(minimum: 3, maximum: 5)
        }
        try add(.percent) { $0.significantDigits = try SignificantDigits(maximum: 3) }
      }
      return styles
    }
  }

  @Test(arguments: Family.allCases)
  func writesTheSameBytesAsICU(family: Family) throws {
    let count = Int(Self.setting("LAKSHYA_DIFFERENTIAL_VALUES", 20_000))
    let seed = Self.setting("LAKSHYA_DIFFERENTIAL_SEED", .random(in: 1...1_000_000))
    print("differential \(family.rawValue): \(count) values, seed \(seed)")
    var source = NumberSource(seed: seed)
    var formats: [NumberFormat] = []
    for tag in Self.locales {
      let locale = try LocaleIdentifier(tag)
      for style in try family.styles() {
        formats.append(try NumberFormat(locale: locale, style: style))
      }
    }
    var left = count
    var wrong = 0
    var byICU = 0
    while left > 0 {
      for format in formats where left > 0 && wrong < 10 {
        left -= 1
        let value = source.next()
        let own = try format.format(value)
        let icu = try format.formatByICU(value)
        if own != icu || own.utf8.count != icu.utf8.count {
          wrong += 1
          Issue.record(
            "seed \(seed), \(format.locale), \(format.style), \(value): \(own), ICU \(icu)")
        }
        if !format.engine.isReady { byICU += 1 }
      }
      if wrong >= 10 { return }
    }
    print("differential \(family.rawValue): \(byICU) of \(count) left to ICU")
  }

  @Test func writesWholeNumbersAsICU() throws {
    var source = NumberSource(seed: 7)
    for tag in Self.locales {
      let format = try NumberFormat(locale: try LocaleIdentifier(tag), style: NumberStyle())
      for value in [0, 1, -1, .max, .min, 999, 1000, -1000, 100_000, 9_999_999] {
        #expect(try format.format(value) == format.format(decimal: String(value)))
      }
      for _ in 1...2000 {
        let value = Int(truncatingIfNeeded: source.bits()) >> Int(source.bits() % 60)
        let icu = try format.formatByICU(decimal: String(value))
        #expect(try format.format(value) == icu, "\(tag) \(value)")
      }
    }
  }
}

/// Values of every size that reports meet, and of those they do not.
struct NumberSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func bits() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  private static let special: [Double] = [
    0, -0.0, 1, -1, 0.5, 1.5, 2.5, -0.5, 0.05, 0.005, 0.0005, 0.00049999, 0.995, 999.5, 999.95,
    999_999, 999_499.5, 999_500, 99_999.5, 9_999_999.5, 1e15, 1e16, 123_456_789_012_345_680, 1e20,
    1e21, 1e22, 1e23, 1e300, .greatestFiniteMagnitude, .leastNonzeroMagnitude,
    .leastNormalMagnitude, .nan, .infinity, -.infinity, 0x1p53, 0x1p53 - 1, 0x1p63, 1.005, 2.675,
    1e-7, 9.5e-7, 0.1, 0.2, 0.3, 4.35, 8.345, 1e14 - 0.5, 1e13 + 0.25,
  ]

  mutating func next() -> Double {
    let sign: Double = bits() & 7 == 0 ? -1 : 1
    let size = bits()
    switch bits() % 16 {
    case 0: return sign * Self.special[Int(size % UInt64(Self.special.count))]
    case 1...4:
      // A decimal of a few digits, as data has.
      return sign * Double(size % 10_000_000) / Double([1, 10, 100, 1000, 10_000][Int(bits() % 5)])
    case 5...6: return sign * Double(size % 100_000)
    case 7: return sign * Double(size % 2_000) / 1000
    case 8:
      // Halfway between two neighbours, and a bit beside it.
      let tie = (Double(size % 1_000_000) + 0.5) / Double([1, 10, 100, 1000][Int(bits() % 4)])
      return sign * [tie, tie.nextUp, tie.nextDown][Int(bits() % 3)]
    case 9:
      // Magnitudes from 10^-8 to 10^24, near the round ones too.
      let power = pow(10, Double(Int(bits() % 32)) - 8)
      return sign * power * [1, 1.5, 9.95, 9.995, 0.9999, 1.05, 9.5, 2.25][Int(bits() % 8)]
    case 10...12: return sign * exp(Double(size % 100_000) / 100_000 * 55 - 10)
    case 13: return sign * Double(size >> (bits() % 60))
    case 14: return sign * Double(size % 1_000_000_000_000_000) / 1000
    default: return Double(bitPattern: size)
    }
  }
}
