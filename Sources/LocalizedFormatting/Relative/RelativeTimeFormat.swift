// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// How a time is written as seen from now, apart from the locale.
public struct RelativeTimeStyle: Hashable, Sendable {
  /// How long the names of units are.
  public enum Length: String, Hashable, Sendable, CaseIterable {
    /// In 3 months.
    case long
    /// In 3 mo.
    case short
    /// In 3mo.
    case narrow
  }

  /// Whether words such as "tomorrow" stand for numbers.
  public enum Numeric: String, Hashable, Sendable, CaseIterable {
    /// In 1 day.
    case always
    /// Tomorrow.
    case auto
  }

  /// How long the names of units are.
  public var length: Length
  /// Whether words stand for numbers.
  public var numeric: Numeric
  /// What happens to digits after the third of a fraction, without regard to past or future; `nil`
  /// for half away from zero, or half to even as ICU rounds without corrections.
  public var roundingMode: NumberStyle.RoundingMode?

  /// Creates a style; the defaults are those of ECMA-402.
  public init(
    length: Length = .long, numeric: Numeric = .always,
    roundingMode: NumberStyle.RoundingMode? = nil
  ) {
    self.length = length
    self.numeric = numeric
    self.roundingMode = roundingMode
  }
}

/// What a time seen from now is counted in.
public enum RelativeTimeUnit: String, Hashable, Sendable, CaseIterable {
  case year, quarter, month, week, day, hour, minute, second

  /// Finds a unit by its name, in the singular or the plural.
  public init?(name: String) {
    self.init(rawValue: name.hasSuffix("s") ? String(name.dropLast()) : name)
  }

  /// The number of the unit in the shim.
  var index: Int {
    switch self {
    case .year: 0
    case .quarter: 1
    case .month: 2
    case .week: 3
    case .day: 4
    case .hour: 5
    case .minute: 6
    case .second: 7
    }
  }
}

/// Writes times as seen from now: `in 3 months`, `yesterday`.
///
/// A format reads its texts of ICU once and never changes after; threads may share it.
public struct RelativeTimeFormat: Sendable {
  private final class Unit: Sendable {
    let past: CountedTexts
    let future: CountedTexts
    /// Words for −2 to 2; `nil` where the language has none.
    let words: [[UInt8]?]

    init(past: CountedTexts, future: CountedTexts, words: [[UInt8]?]) {
      self.past = past
      self.future = future
      self.words = words
    }
  }

  private struct Units: Sendable { let units: [Unit] }

  private let numbers: CountedNumbers
  private let units: [Unit]
  private let usesWords: Bool

  /// Makes a format.
  ///
  /// - Parameters:
  ///   - locale: The locale whose readers it writes for.
  ///   - style: How times are written.
  ///   - corrections: Whether the product's corrections win over ICU.
  /// - Throws: `FormattingError` when ICU fails.
  public init(
    locale: LocaleIdentifier, style: RelativeTimeStyle = RelativeTimeStyle(),
    corrections: Bool = true
  ) throws(FormattingError) {
    let numbers = try CountedNumbers.of(
      locale, corrections: corrections, roundingMode: style.roundingMode)
    self.numbers = numbers
    usesWords = style.numeric == .auto
    units = try locale.data.value("relative\(style.length)\(corrections)") {
      () throws(FormattingError) in
      try Units(
        units: Self.read(
          locale: locale, length: style.length, numbers: numbers, corrections: corrections))
    }.units
  }

  private static func read(
    locale: LocaleIdentifier, length: RelativeTimeStyle.Length, numbers: CountedNumbers,
    corrections: Bool
  ) throws(FormattingError) -> [Unit] {
    let number = Int32(RelativeTimeStyle.Length.allCases.firstIndex(of: length) ?? 0)
    var error: Int32 = 0
    guard let icu = cicu_relative_open(locale.icuName, number, &error) else {
      throw FormattingError(.icuFailure, String(error))
    }
    defer { cicu_relative_close(icu) }
    func text(
      _ value: Double, _ unit: RelativeTimeUnit, numeric: Bool
    ) throws(FormattingError) -> String {
      try icuText { cicu_relative_format(icu, value, Int32(unit.index), numeric, $0, $1) }
    }
    var units: [Unit] = []
    for unit in RelativeTimeUnit.allCases {
      var words: [[UInt8]?] = []
      for value in -2...2 {
        let word = try text(Double(value), unit, numeric: false)
        let counted = try text(Double(value), unit, numeric: true)
        let own = corrections ? Corrections.relativeWord(value, unit, locale: locale) : nil
        words.append((own ?? (word == counted ? nil : word)).map { Array($0.utf8) })
      }
      func counted(isFuture: Bool) throws(FormattingError) -> CountedTexts {
        if corrections,
          let pattern = Corrections.relativePattern(
            unit, isFuture: isFuture, length: length, locale: locale)
        {
          return CountedTexts(CountedTexts.Affixes(pattern: pattern))
        }
        return try CountedTexts(numbers) { value throws(FormattingError) in
          try text(isFuture ? value : -value, unit, numeric: true)
        }
      }
      units.append(
        Unit(past: try counted(isFuture: false), future: try counted(isFuture: true), words: words))
    }
    return units
  }

  /// Formats a time.
  ///
  /// - Parameters:
  ///   - value: How many units ahead of now; negative ones are past, −0 too.
  ///   - unit: What is counted.
  /// - Returns: One line.
  /// - Throws: `FormattingError` with `.notANumber` for infinities and NaN.
  public func format(
    _ value: Double, _ unit: RelativeTimeUnit
  ) throws(FormattingError) -> String {
    try UTF8Output.text { output throws(FormattingError) in
      try write(value, unit, to: &output)
    }
  }

  /// Formats a time given as a decimal number, without loss.
  ///
  /// - Parameters:
  ///   - text: How many units ahead of now, such as `-1234.50` or `1e21`.
  ///   - unit: What is counted.
  /// - Returns: One line.
  /// - Throws: `FormattingError` with `.notANumber` for any other text, or with `.tooManyDigits`
  ///   for one longer than `NumberFormat.longestDecimal`.
  public func format(
    decimal text: String, _ unit: RelativeTimeUnit
  ) throws(FormattingError) -> String {
    try DecimalText.check(text)
    // What a machine number holds has words such as "yesterday" too.
    if let value = DecimalText.exactDouble(text) { return try format(value, unit) }
    let texts = units[unit.index]
    let (magnitude, isNegative) = DecimalText.unsigned(text)
    let counted = isNegative ? texts.past : texts.future
    let affixes = counted.affixes(
      counted.isCounted ? try numbers.category(ofDecimal: magnitude) : .other)
    return try UTF8Output.text { output throws(FormattingError) in
      affixes.writeBefore(to: &output)
      if affixes.hasNumber { output.append(try numbers.text(decimal: magnitude)) }
      affixes.writeAfter(to: &output)
    }
  }

  /// Writes a time as UTF-8 into memory of the caller's.
  ///
  /// - Parameters:
  ///   - value: How many units ahead of now; negative ones are past, −0 too.
  ///   - unit: What is counted.
  ///   - buffer: The memory.
  /// - Returns: The bytes that the text has, whether or not they fitted.
  /// - Throws: `FormattingError` with `.notANumber` for infinities and NaN.
  public func write(
    _ value: Double, _ unit: RelativeTimeUnit, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormattingError) -> Int {
    var output = UTF8Output(buffer)
    try write(value, unit, to: &output)
    return output.count
  }

  private func write(
    _ value: Double, _ unit: RelativeTimeUnit, to output: inout UTF8Output
  ) throws(FormattingError) {
    guard value.isFinite else { throw FormattingError(.notANumber, value.description) }
    let texts = units[unit.index]
    if usesWords, value.magnitude <= 2, value == value.rounded(),
      let word = texts.words[Int(value) + 2]
    {
      return output.append(word)
    }
    let counted = value.sign == .minus ? texts.past : texts.future
    let magnitude = value.magnitude
    let affixes = counted.affixes(
      counted.isCounted ? try numbers.category(of: magnitude) : .other)
    affixes.writeBefore(to: &output)
    if affixes.hasNumber { try numbers.write(magnitude, to: &output) }
    affixes.writeAfter(to: &output)
  }
}
