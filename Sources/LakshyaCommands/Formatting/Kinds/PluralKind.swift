// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Plural categories; `"1.0"` as text is a number written with one fraction digit.
struct PluralKind: ValueFormatter {
  private let locale: LocaleIdentifier
  private let rules: PluralRules

  init(_ setting: FormatSetting) throws(FormatProblem) {
    locale = setting.locale
    let kind = try setting.options.choice("type", or: PluralRules.Kind.cardinal)
    rules = try naming(
      "locale",
      try PluralRules(
        locale: setting.locale, kind: kind, roundingMode: setting.roundingMode))
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    let decimal = try value.decimal(for: .plural)
    guard case .text = value, let digits = Self.fractionDigits(of: decimal) else {
      return try naming("value", try rules.category(ofDecimal: decimal).rawValue)
    }
    return try naming("value", try category(of: decimal, fractionDigits: digits))
  }

  func write(
    _ value: RawValue, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormatProblem) -> Int? {
    guard value.form != .other, case .whole(let number)? = ShortDecimal(value.bytes) else {
      return nil
    }
    let category = try naming("value", try rules.category(of: number))
    return category.rawValue.utf8.withContiguousStorageIfAvailable { text in
      for index in 0..<min(text.count, buffer.count) { buffer[index] = text[index] }
      return text.count
    }
  }

  private func category(
    of decimal: String, fractionDigits digits: Int
  ) throws(FormattingError) -> String {
    let style = NumberStyle(
      fractionDigits: try FractionDigits(minimum: digits, maximum: digits))
    let written = try NumberFormat(locale: locale, style: style)
    return try rules.category(ofDecimal: decimal, writtenWith: written).rawValue
  }

  /// The digits after the point of text without an exponent, if it has a point.
  private static func fractionDigits(of decimal: String) -> Int? {
    guard !decimal.utf8.contains(where: { $0 == 0x45 || $0 == 0x65 }),
      let point = decimal.utf8.firstIndex(of: UInt8(ascii: "."))
    else { return nil }
    return min(100, decimal.utf8[point...].count - 1)
  }
}
