// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// Writes lengths of time: `4 minutes, 34 seconds`, `0:04:34`.
///
/// Units of nothing are left out, save in the digital form. A format reads its texts of ICU once
/// and never changes after; threads may share it.
public struct DurationFormat: Sendable {
  private struct Units: Sendable { let texts: [CountedTexts] }

  private let style: DurationStyle
  private let numbers: CountedNumbers
  /// Days, hours, minutes and seconds.
  private let units: [CountedTexts]
  private let joints: ListFormat
  /// What joins units where it is not what joins lists.
  private let joiner: Corrections.DurationJoiner?
  /// What stands between hours, minutes and seconds in the digital form.
  private let separator: String
  private let decimalSign: String
  private let minus: String
  private let digits: Digits

  /// Makes a format.
  ///
  /// - Parameters:
  ///   - locale: The locale whose readers it writes for.
  ///   - style: How lengths are written.
  ///   - corrections: Whether the product's corrections win over ICU.
  /// - Throws: `FormattingError` with `.fractionDigits` for digits outside 0–9.
  public init(
    locale: LocaleIdentifier, style: DurationStyle = DurationStyle(), corrections: Bool = true
  ) throws(FormattingError) {
    guard (0...9).contains(style.fractionalSecondDigits) else {
      throw FormattingError(.fractionDigits, String(style.fractionalSecondDigits))
    }
    self.style = style
    let numbers = try CountedNumbers.of(
      locale, corrections: corrections, roundingMode: style.roundingMode)
    self.numbers = numbers
    // The digital form writes days, if any, as the short one does.
    let form = style.form == .digital ? .short : style.form
    units = try locale.data.value("durations\(form.rawValue)\(corrections)") {
      () throws(FormattingError) in
      try Units(
        texts: Self.read(locale: locale, form: form, numbers: numbers, corrections: corrections))
    }.texts
    let width: ListFormat.Width =
      switch form {
      case .long: .long
      case .short, .digital: .short
      case .narrow: .narrow
      }
    joints = ListFormat(locale: locale, kind: .unit, width: width, corrections: corrections)
    joiner = corrections ? Corrections.durationJoiner(language: locale.language, form) : nil
    let digits = try Digits(locale: locale)
    self.digits = digits
    let negative = try numbers.text(-1)
    minus = String(negative.prefix { $0 != digits.zeroToNine[1] })
    let half = try numbers.text(0.5)
    decimalSign = String(half.filter { !digits.zeroToNine.contains($0) })
    separator = try Self.separator(locale: locale)
  }

  private static func read(
    locale: LocaleIdentifier, form: DurationStyle.Form, numbers: CountedNumbers, corrections: Bool
  ) throws(FormattingError) -> [CountedTexts] {
    let display: NumberStyle.UnitDisplay =
      switch form {
      case .long: .long
      case .short, .digital: .short
      case .narrow: .narrow
      }
    var texts: [CountedTexts] = []
    for (index, unit) in ["day", "hour", "minute", "second"].enumerated() {
      if corrections,
        let pattern = Corrections.durationPatterns(language: locale.language, form)?[index]
      {
        texts.append(CountedTexts(CountedTexts.Affixes(pattern: pattern)))
        continue
      }
      var style = NumberStyle(.unit(try MeasureUnit(unit)))
      style.unitDisplay = display
      style.corrections = false
      let format = try NumberFormat(locale: locale, style: style)
      texts.append(
        try CountedTexts(numbers) { value throws(FormattingError) in try format.format(value) })
    }
    return texts
  }

  /// Reads what stands between hours and minutes in times of day.
  private static func separator(locale: LocaleIdentifier) throws(FormattingError) -> String {
    let data = DateData(locale: locale, calendar: .gregorian, corrections: false)
    let elements = try data.momentPattern(.skeleton("Hms")).elements
    guard let minute = elements.firstIndex(where: { if case .minute = $0 { true } else { false } }),
      minute > 0, case .literal(let separator) = elements[minute - 1], separator.count == 1
    else { return ":" }
    return separator
  }

  /// Formats a length of time.
  ///
  /// - Parameter seconds: The length in seconds; a negative one has its sign once, at the start.
  /// - Returns: One line.
  /// - Throws: `FormattingError` with `.notANumber` for infinities and NaN, and with `.tooLong`
  ///   above 1,000,000,000,000 seconds.
  public func format(_ seconds: Double) throws(FormattingError) -> String {
    guard seconds.isFinite else { throw FormattingError(.notANumber, seconds.description) }
    guard seconds.magnitude <= Self.longest else {
      throw FormattingError(.tooLong, seconds.description)
    }
    return try text(
      DecimalValue(rounding: seconds, to: -style.fractionalSecondDigits, style.roundingMode))
  }

  /// Formats a length of time given as a decimal number, without loss.
  ///
  /// - Parameter text: The length in seconds, such as `274.5`.
  /// - Returns: One line.
  /// - Throws: `FormattingError` with `.notANumber` for any other text, with `.tooManyDigits` for
  ///   one longer than `NumberFormat.longestDecimal`, and with `.tooLong` as for doubles.
  public func format(decimal text: String) throws(FormattingError) -> String {
    try DecimalText.check(text)
    guard let size = Double(text), size.magnitude <= Self.longest else {
      throw FormattingError(.tooLong, text)
    }
    var value = DecimalValue(leading: text.utf8)
    value.round(to: -style.fractionalSecondDigits, style.roundingMode)
    return try self.text(value)
  }

  private static let longest = 1e12

  private func text(_ seconds: DecimalValue) throws(FormattingError) -> String {
    var (rest, fraction) = split(seconds)
    var values: [Int] = []
    for (unit, length) in [(DurationStyle.LargestUnit.day, 86_400), (.hour, 3600), (.minute, 60)] {
      let isWritten =
        (DurationStyle.LargestUnit.allCases.firstIndex(of: unit) ?? 0)
        >= (DurationStyle.LargestUnit.allCases.firstIndex(of: style.largestUnit) ?? 0)
      values.append(isWritten ? rest / length : 0)
      if isWritten { rest %= length }
    }
    values.append(rest)
    let isNegative = seconds.isNegative && (fraction > 0 || values.contains { $0 > 0 })
    return style.form == .digital
      ? try digital(values, fraction, isNegative) : try joined(values, fraction, isNegative)
  }

  /// The whole seconds of a length and as many digits after them as the style asks for.
  private func split(_ value: DecimalValue) -> (whole: Int, fraction: Int) {
    let digits = style.fractionalSecondDigits
    guard value.exponent < 0 else {
      return (Int(value.digits * PowersOfTen.integer(value.exponent)), 0)
    }
    // Less than any digit that is asked for is left of a zero.
    guard value.digits > 0 else { return (0, 0) }
    let (whole, rest) = value.digits.quotientAndRemainder(
      dividingBy: PowersOfTen.integer(-value.exponent))
    return (Int(whole), Int(rest * PowersOfTen.integer(digits + value.exponent)))
  }

  private func digital(
    _ values: [Int], _ fraction: Int, _ isNegative: Bool
  ) throws(FormattingError) -> String {
    var clock =
      [
        digits.text(values[1]), digits.text(values[2], minimumDigits: 2),
        digits.text(values[3], minimumDigits: 2),
      ].joined(separator: separator)
    if style.fractionalSecondDigits > 0 {
      clock +=
        decimalSign + digits.text(fraction, minimumDigits: style.fractionalSecondDigits)
    }
    guard values[0] > 0 else { return isNegative ? minus + clock : clock }
    return try join([text(values[0], of: 0, isNegative), clock])
  }

  private func joined(
    _ values: [Int], _ fraction: Int, _ isNegative: Bool
  ) throws(FormattingError) -> String {
    var parts: [String] = []
    for (index, value) in values.enumerated() {
      let isLast = index == values.count - 1
      let hasFraction = isLast && fraction > 0
      guard value > 0 || hasFraction || (isLast && parts.isEmpty) else { continue }
      let fraction = hasFraction ? fraction : nil
      parts.append(try text(value, of: index, isNegative && parts.isEmpty, fraction: fraction))
    }
    return try join(parts)
  }

  private func join(_ parts: [String]) throws(FormattingError) -> String {
    guard let joiner, parts.count > 1 else { return try joints.format(parts) }
    return parts.dropLast().joined(separator: joiner.middle) + joiner.last + parts[parts.count - 1]
  }

  /// Writes a number of one unit.
  private func text(
    _ value: Int, of unit: Int, _ isNegative: Bool, fraction: Int? = nil
  ) throws(FormattingError) -> String {
    var number = try numbers.text(Double(value))
    var category = try numbers.category(of: Double(value))
    if let fraction {
      // As ECMA-402 has it, zeros at the end are not written.
      var fraction = fraction
      var width = style.fractionalSecondDigits
      while fraction % 10 == 0 { (fraction, width) = (fraction / 10, width - 1) }
      number += decimalSign + digits.text(fraction, minimumDigits: width)
      var scale = 1.0
      for _ in 0..<width { scale *= 10 }
      category = try numbers.category(of: Double(value) + Double(fraction) / scale)
    }
    let affixes = units[unit].affixes(category)
    if isNegative { number = minus + number }
    return try UTF8Output.text { output throws(FormattingError) in
      affixes.writeBefore(to: &output)
      if affixes.hasNumber { output.append(number) }
      affixes.writeAfter(to: &output)
    }
  }
}
