// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// Writes numbers for readers of a locale.
///
/// A format reads what it needs of ICU once and never changes after; threads may share it.
public struct NumberFormat: Sendable {
  /// The locale whose readers it writes for.
  public let locale: LocaleIdentifier
  /// The style it was made with.
  public let style: NumberStyle

  let handle: NumberFormatHandle
  private let money: MoneyProse?

  /// Makes a format.
  ///
  /// - Throws: `FormattingError` when ICU cannot format so.
  public init(locale: LocaleIdentifier, style: NumberStyle) throws(FormattingError) {
    self.locale = locale
    self.style = style
    if case .currency(let currency) = style.kind, style.currencyDisplay == .prose,
      style.corrections,
      let money = try MoneyProse(locale: locale, currency: currency)
    {
      self.money = money
      var amount = style
      amount.kind = .decimal
      if amount.fractionDigits == nil {
        let digits = currency.usualFractionDigits
        amount.fractionDigits = try FractionDigits(minimum: digits, maximum: digits)
      }
      handle = try NumberFormatHandle(locale: locale, skeleton: amount.skeleton)
    } else {
      money = nil
      handle = try NumberFormatHandle(locale: locale, skeleton: style.skeleton)
    }
  }

  /// Formats a value, rounded on its shortest decimal form.
  ///
  /// - Throws: `FormattingError` when ICU fails.
  public func format(_ value: Double) throws(FormattingError) -> String {
    try format(validDecimal: DecimalText.shortest(value))
  }

  /// Formats a decimal number of any length without loss, such as `-1234.50` or `1e21`.
  ///
  /// - Throws: `FormattingError` with `.notANumber` for any other text.
  public func format(decimal text: String) throws(FormattingError) -> String {
    guard DecimalText.isDecimal(text) else { throw FormattingError(.notANumber, text) }
    return try format(validDecimal: text)
  }

  /// Formats a value to stand inside other text of the locale's direction.
  ///
  /// Between words that run from right to left, percents and signed numbers are isolated
  /// (U+2066…U+2069), so that their signs keep their side.
  ///
  /// - Throws: `FormattingError` when ICU fails.
  public func formatIsolated(_ value: Double) throws(FormattingError) -> String {
    let decimal = DecimalText.shortest(value)
    guard locale.direction == .rightToLeft else { return try format(validDecimal: decimal) }
    let number = try handle.format(decimal)
    let isSigned = number.unicodeScalars.contains { $0 == "-" || $0 == "+" || $0 == "\u{2212}" }
    let isBare = money == nil && style.kind == .decimal && !isSigned
    let isUnsignedMoney = money != nil && !isSigned
    let isolated =
      isBare || isUnsignedMoney ? number : TextIsolate.wrap(number, as: .leftToRight)
    return money?.text(amount: isolated) ?? isolated
  }

  private func format(validDecimal text: String) throws(FormattingError) -> String {
    let number = try handle.format(text)
    return money?.text(amount: number) ?? number
  }
}

// An open ICU number format.
//
// UNumberFormatter is immutable and its const functions may be called from several threads at
// once (unumberformatter.h, "This is thread-safe").
final class NumberFormatHandle: @unchecked Sendable {
  let format: OpaquePointer

  init(locale: LocaleIdentifier, skeleton: String) throws(FormattingError) {
    var error: Int32 = 0
    guard let format = cicu_number_open(locale.icuName, skeleton, &error) else {
      throw FormattingError(.icuFailure, String(error))
    }
    self.format = format
  }

  deinit { cicu_number_close(format) }

  func format(_ decimal: String) throws(FormattingError) -> String {
    try icuText { cicu_number_format_decimal(format, decimal, Int32(decimal.utf8.count), $0, $1) }
  }
}

/// Numbers as plain decimal text.
enum DecimalText {
  /// The shortest text that reads back as the same value.
  static func shortest(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    return value.description
  }

  /// Tells whether text is an ASCII decimal number, with or without fraction and exponent.
  static func isDecimal(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func dropDigits() -> Int {
      let digits = rest.prefix { (48...57).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    var count = dropDigits()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      count += dropDigits()
    }
    guard count > 0 else { return false }
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      let exponent = dropDigits()
      guard (1...4).contains(exponent) else { return false }
    }
    return rest.isEmpty
  }
}
