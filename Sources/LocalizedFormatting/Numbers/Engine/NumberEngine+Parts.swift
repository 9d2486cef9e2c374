// SPDX-License-Identifier: Apache-2.0

extension NumberEngine {
  /// A number's text, taken apart.
  struct Parts {
    var prefix: String
    var digits: String
    var suffix: String

    var text: String { prefix + digits + suffix }
  }

  /// Takes apart the text of a number given as valid decimal text or `Infinity`; `nil` where only
  /// ICU knows it.
  func parts(of decimal: String) throws(FormattingError) -> Parts? {
    guard try prepare(isNow: true), decimal.utf8.contains(where: { (48...57).contains($0) }) else {
      return nil
    }
    guard let value = DecimalValue(decimal.utf8), let number = try round(value),
      let entry = try affixes(around: number), entry.pointee.isKnown
    else { return try longParts(of: decimal) }
    let text = try UTF8Output.text { (output) throws(FormattingError) in
      try self.writeSlowly(decimal, into: &output)
    }
    let (prefix, suffix) = (entry.pointee.prefix, entry.pointee.suffix)
    let digits = text.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
    return Parts(prefix: prefix, digits: String(Substring(digits)), suffix: suffix)
  }

  // MARK: Numbers of any length

  /// The text of a number that has more digits than the engine writes, or that is none.
  func correctedText(_ text: String, isNumber: Bool) throws(FormattingError) -> String {
    guard isNumber, let parts = try longParts(of: text) else {
      let plain = try icu().format(textForICU(text))
      let mended = plan.correction?.replacing(in: plain) ?? plain
      return plan.money?.text(amount: mended) ?? mended
    }
    return parts.text
  }

  /// The parts of a number that has more digits than the engine writes.
  private func longParts(of text: String) throws(FormattingError) -> Parts? {
    // ICU's own compact words need ICU's own digits.
    guard !(plan.isCompact && plan.correction?.words == nil), try prepare() else { return nil }
    let power = plan.correction?.words?.power(of: Self.magnitudes) ?? 0
    let core = try plainDigits(of: text, power: power, icuName: icuName)
    let digits = layout.pointee.grouping(core)
    let isZero = layout.pointee.isZero(core)
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let sample = RoundedNumber(
      value: DecimalValue(
        isNegative: isNegative, digits: isZero ? 0 : 1, exponent: isZero ? 0 : 6),
      power: isZero ? 0 : power, magnitude: 0)
    let around = try affixes(of: sample)
    return Parts(prefix: around?.prefix ?? "", digits: digits, suffix: around?.suffix ?? "")
  }

  /// The digits of a number of any length, rounded as the style asks, without a sign and groups.
  ///
  /// - Parameters:
  ///   - text: The number.
  ///   - power: The power of ten that it is counted in.
  ///   - icuName: ICU's name of the locale whose digits they are.
  /// - Returns: The digits, with a decimal sign where there is a fraction.
  /// - Throws: `FormattingError` when ICU fails.
  private func plainDigits(
    of text: String, power: Int, icuName: String
  ) throws(FormattingError) -> String {
    var style = NumberStyle(.decimal, fractionDigits: plan.icuStyle.fractionDigits)
    style.significantDigits = plan.icuStyle.significantDigits
    style.roundingMode = plan.mode
    style.signDisplay = .never
    style.useGrouping = false
    if style.fractionDigits == nil, case .fraction(let minimum, let maximum) = plan.precision {
      style.fractionDigits = try FractionDigits(minimum: minimum, maximum: maximum)
    }
    if plan.hasWords, plan.precision == .compact { style.fractionDigits = .whole }
    return try NumberFormatHandle(icuName: icuName, skeleton: style.skeleton)
      .format(DecimalText.scaled(text, by: plan.scale - power))
  }

  /// The digits of a number of any length as plural rules look at them; `nil` where they may see
  /// more.
  ///
  /// Rules ask for remainders of large numbers by powers of ten alone, so that the last digits
  /// stand for all.
  func countedDigits(of text: String) throws(FormattingError) -> WrittenDigits? {
    guard !plan.isCompact else { return nil }
    let parts = try plainDigits(of: text, power: 0, icuName: "en").split(separator: ".")
    guard let digits = parts.first, let last = UInt64(digits.suffix(14)) else { return nil }
    let whole = digits.count > 14 ? 100_000_000_000_000 + last : last
    guard parts.count == 2 else {
      return WrittenDigits(whole: whole, fraction: 0, fractionCount: 0)
    }
    guard parts[1].count <= 18, let fraction = UInt64(parts[1]) else { return nil }
    return WrittenDigits(whole: whole, fraction: fraction, fractionCount: parts[1].count)
  }

  private func affixes(of number: RoundedNumber) throws(FormattingError) -> Affixes? {
    var number = number
    if plan.isCompact { number.magnitude = min(Self.magnitudes - 1, number.power) }
    guard
      let digits = WrittenDigits(
        number.value, least: plan.leastFraction(magnitude: number.value.isZero ? 0 : 6))
    else { return nil }
    let sign: Affixes.Sign =
      number.value.isZero
      ? (number.value.isNegative ? .negativeZero : .zero)
      : (number.value.isNegative ? .negative : .positive)
    let index = affixes.index(
      magnitude: number.magnitude, form: hasForms ? 5 : 0, sign: sign)
    let entry: UnsafeMutablePointer<Affixes>
    if let known = affixes[index] {
      entry = known
    } else {
      entry = try learnAffixes(at: index, number, digits, form: hasForms ? 5 : 0)
    }
    return entry.pointee.isKnown ? entry.pointee : nil
  }
}

extension DigitLayout {
  /// Groups the digits of a plain number.
  func grouping(_ plain: String) -> String {
    let digits = Array(plain.unicodeScalars)
    let whole = digits.prefix { isDigit($0) }.count
    guard whole >= leastGrouped else { return plain }
    let mark = String(decoding: group.bytes, as: UTF8.self)
    var result = ""
    for (place, digit) in digits.enumerated() {
      let left = whole - place
      if place > 0, left >= primary, (left - primary) % secondary == 0 { result += mark }
      result.unicodeScalars.append(digit)
    }
    return result
  }

  /// Tells whether a plain number has no digit but zero.
  func isZero(_ plain: String) -> Bool {
    plain.unicodeScalars.allSatisfy { !isDigit($0) || Array(String($0).utf8) == bytes(of: 0) }
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    let code = Array(String(scalar).utf8)
    return (0...9).contains { bytes(of: $0) == code }
  }
}
