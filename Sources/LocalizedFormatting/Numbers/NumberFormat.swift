// SPDX-License-Identifier: Apache-2.0

/// Writes numbers for readers of a locale.
///
/// A format reads what it needs of ICU once and is immutable to its callers; threads may share it.
/// Formats of one locale and style share what was read.
public struct NumberFormat: Sendable {
  /// The locale whose readers it writes for.
  public let locale: LocaleIdentifier
  /// The style it was made with.
  public let style: NumberStyle

  let engine: NumberEngine

  /// The most bytes of decimal text that are formatted.
  public static let longestDecimal = 10_000

  /// Makes a format.
  ///
  /// - Throws: `FormattingError` when the style makes no sense.
  public init(locale: LocaleIdentifier, style: NumberStyle) throws(FormattingError) {
    self.locale = locale
    self.style = style
    engine = try locale.engine(style)
  }

  // MARK: Text

  /// Formats a value, rounded on its shortest decimal form.
  ///
  /// - Throws: `FormattingError` when ICU fails.
  public func format(_ value: Double) throws(FormattingError) -> String {
    // The engine alone, not a copy of all this.
    let engine = engine
    return try UTF8Output.text { (output) throws(FormattingError) in
      try engine.write(value, into: &output)
    }
  }

  /// Formats a whole number.
  ///
  /// - Throws: `FormattingError` when ICU fails.
  public func format(_ value: Int) throws(FormattingError) -> String {
    // The engine alone, not a copy of all this.
    let engine = engine
    return try UTF8Output.text { (output) throws(FormattingError) in
      try engine.write(value, into: &output)
    }
  }

  /// Formats a decimal number without loss, such as `-1234.50` or `1e21`.
  ///
  /// - Throws: `FormattingError` with `.notANumber` for any other text, or with `.tooManyDigits`
  ///   for one longer than `longestDecimal`.
  public func format(decimal text: String) throws(FormattingError) -> String {
    try DecimalText.check(text)
    return try UTF8Output.text { (output) throws(FormattingError) in
      try engine.writeSlowly(text, into: &output)
    }
  }

  // MARK: Bytes

  /// Writes a value as UTF-8 into memory of the caller's, without allocating any.
  ///
  /// - Parameters:
  ///   - value: A value, rounded on its shortest decimal form.
  ///   - buffer: Where the text goes; bytes that do not fit are not written.
  /// - Returns: The bytes that the whole text has.
  /// - Throws: `FormattingError` when ICU fails.
  public func write(
    _ value: Double, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormattingError) -> Int {
    try engine.write(value, to: buffer)
  }

  /// Writes a whole number as UTF-8 into memory of the caller's, without allocating any.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - buffer: Where the text goes; bytes that do not fit are not written.
  /// - Returns: The bytes that the whole text has.
  /// - Throws: `FormattingError` when ICU fails.
  public func write(
    _ value: Int, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormattingError) -> Int {
    try engine.write(value, to: buffer)
  }

  /// Writes a value after what an output holds already.
  func write(_ value: Double, into output: inout UTF8Output) throws(FormattingError) {
    try engine.write(value, into: &output)
  }

  /// Writes a whole number after what an output holds already.
  func write(_ value: Int, into output: inout UTF8Output) throws(FormattingError) {
    try engine.write(value, into: &output)
  }

  /// Formats a value as ICU alone does, for tests that compare.
  func formatByICU(_ value: Double) throws(FormattingError) -> String {
    try formatByICU(decimal: DecimalText.shortest(value))
  }

  /// Formats a decimal number as ICU alone does.
  func formatByICU(decimal text: String) throws(FormattingError) -> String {
    try UTF8Output.text { (output) throws(FormattingError) in
      try engine.writeSlowly(text, into: &output, byICU: true)
    }
  }

  // MARK: Isolation

  /// Formats a value to stand inside other text of the locale's direction.
  ///
  /// Between words that run from right to left, percents and signed numbers are isolated
  /// (U+2066…U+2069), so that their signs keep their side.
  ///
  /// - Throws: `FormattingError` when ICU fails.
  public func formatIsolated(_ value: Double) throws(FormattingError) -> String {
    guard locale.direction == .rightToLeft else { return try format(value) }
    if engine.plan.correction?.parenthesizesNegatives == true {
      // Parentheses have no side to keep, but a plus has.
      let text = try format(value)
      if !Self.isSigned(text) { return text }
    }
    guard let money = engine.plan.money else {
      let number = try format(value)
      let isBare = style.kind == .decimal && !Self.isSigned(number)
      return isBare ? number : TextIsolate.wrap(number, as: .leftToRight)
    }
    var amount = engine.plan.icuStyle
    amount.corrections = style.corrections
    let decimal = DecimalText.scaled(DecimalText.shortest(value), by: -money.powerOfTen)
    let number = try UTF8Output.text { (output) throws(FormattingError) in
      try locale.engine(amount).writeSlowly(decimal, into: &output)
    }
    let isolated =
      Self.isSigned(number) ? TextIsolate.wrap(number, as: .leftToRight) : number
    return money.text(amount: isolated)
  }

  private static func isSigned(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 == "-" || $0 == "+" || $0 == "\u{2212}" }
  }
}
