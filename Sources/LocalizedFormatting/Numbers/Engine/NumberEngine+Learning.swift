// SPDX-License-Identifier: Apache-2.0

extension NumberEngine {
  /// The power of ten that ICU was asked to scale by itself.
  private var scaleOfICU: Int { plan.money == nil ? plan.scale : 0 }

  /// A number as ICU is given it, where units of money stand in the way.
  func textForICU(_ decimal: String) -> String {
    DecimalText.scaled(decimal, by: plan.scale - scaleOfICU)
  }

  private func textForICU(_ value: DecimalValue) -> String {
    var value = value
    value.exponent -= scaleOfICU
    return value.text
  }

  /// Learns which word ICU counts numbers of a magnitude in, by the digits it leaves of 10…0.
  @inline(never)
  func learnPower(of magnitude: Int) throws(FormattingError) -> Int {
    let power = DecimalValue(isNegative: false, digits: 1, exponent: magnitude)
    let written = try icu().format(textForICU(power)).utf8
    var digits = 0
    for value in 0...9 {
      digits += Array(written).occurrences(of: icuLayout.bytes(of: value)).count
    }
    if case .fraction(let minimum, _) = plan.precision { digits -= minimum }
    // A pattern without digits, such as one for "a thousand", is ICU's affair.
    let found =
      (1...magnitude + 1).contains(digits) ? magnitude + 1 - digits : MagnitudePowers.onlyICU
    powers?[magnitude] = found
    return found
  }

  /// Learns what ICU writes around the digits of a number.
  @inline(never)
  func learnAffixes(
    at index: Int, _ number: borrowing RoundedNumber, _ digits: borrowing WrittenDigits
  ) throws(FormattingError) -> UnsafeMutablePointer<Affixes> {
    var sample = number.value
    var layoutDigits = WrittenDigits?.some(copy digits)
    let word = number.power > 0 ? plan.correction?.words?.word(number.power) : nil
    if word != nil {
      // ICU writes no word: any number of the same sign and form has the affixes.
      sample.digits = 1
      sample.exponent = 6
      layoutDigits = WrittenDigits(sample, least: plan.leastFraction(magnitude: 6))
    }
    if let elements {
      let sign: Affixes.Sign =
        number.value.isZero
        ? (number.value.isNegative ? .negativeZero : .zero)
        : (number.value.isNegative ? .negative : .positive)
      let (prefix, suffix) = elements.affixes(sign)
      return publish(prefix: prefix, suffix: suffix, word: word, at: index)
    }
    guard let layoutDigits else { return affixes.publish(Affixes(), at: index) }
    let text = try icu().format(textForICU(sample))
    guard let (prefix, suffix) = icuLayout.affixes(of: layoutDigits, in: Array(text.utf8)) else {
      return affixes.publish(Affixes(), at: index)
    }
    return publish(
      prefix: String(decoding: prefix, as: UTF8.self),
      suffix: String(decoding: suffix, as: UTF8.self), word: word, at: index)
  }

  private func publish(
    prefix: String, suffix: String, word: String?, at index: Int
  ) -> UnsafeMutablePointer<Affixes> {
    let mended = mend(prefix: prefix, suffix: suffix, word: word)
    return affixes.publish(
      Affixes(prefix: Array(mended.prefix.utf8), suffix: Array(mended.suffix.utf8)), at: index)
  }

  /// Puts the product's corrections, its words and its currencies around a number.
  private func mend(
    prefix: String, suffix: String, word: String?
  ) -> (prefix: String, suffix: String) {
    var (prefix, suffix) = (prefix, suffix)
    if let correction = plan.correction {
      prefix = correction.replacing(in: prefix)
      suffix = correction.replacing(in: suffix)
      if correction.parenthesizesNegatives, prefix.hasPrefix("-") {
        prefix = "(" + prefix.dropFirst()
        suffix += ")"
      }
      if !correction.unitSpace.isEmpty, suffix.unicodeScalars.first?.properties.isAlphabetic == true
      {
        suffix = correction.unitSpace + suffix
      }
      if let word {
        // A word and a currency are two words; a percent sign follows without a space.
        let stands = suffix.unicodeScalars.first.map {
          $0.properties.generalCategory == .currencySymbol || $0.properties.isAlphabetic
        }
        suffix = word + (stands == true ? "\u{A0}" : "") + suffix
      }
    }
    if let money = plan.money {
      prefix += money.before
      suffix = suffix == ")" ? money.after + suffix : suffix + money.after
    }
    return (prefix, suffix)
  }

  // MARK: Parts

  /// A number's text, taken apart.
  struct Parts {
    var prefix: String
    var digits: String
    var suffix: String

    var text: String { prefix + digits + suffix }
  }

  /// Takes a number's text apart; `nil` where only ICU knows it.
  func parts(of value: Double) throws(FormattingError) -> Parts? {
    guard try prepare(isNow: true), value.isFinite, let number = try round(value),
      let entry = try affixes(around: number), entry.pointee.isKnown
    else { return nil }
    let text = try UTF8Output.text { (output) throws(FormattingError) in
      try self.write(value, into: &output)
    }
    let (prefix, suffix) = (entry.pointee.prefix, entry.pointee.suffix)
    let digits = text.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
    return Parts(prefix: prefix, digits: String(Substring(digits)), suffix: suffix)
  }

  // MARK: Numbers of any length

  /// The text of a number that has more digits than the engine writes, or that is none.
  func correctedText(_ text: String, isNumber: Bool) throws(FormattingError) -> String {
    // ICU's own compact words need ICU's own digits.
    guard isNumber, !(plan.isCompact && plan.correction?.words == nil), try prepare() else {
      let plain = try icu().format(textForICU(text))
      let mended = plan.correction?.replacing(in: plain) ?? plain
      return plan.money?.text(amount: mended) ?? mended
    }
    let words = plan.correction?.words
    let power = words?.power(of: Self.magnitudes) ?? 0
    var style = NumberStyle(.decimal, fractionDigits: plan.icuStyle.fractionDigits)
    style.significantDigits = plan.icuStyle.significantDigits
    style.roundingMode = plan.mode
    style.signDisplay = .never
    style.useGrouping = false
    if style.fractionDigits == nil, case .fraction(let minimum, let maximum) = plan.precision {
      style.fractionDigits = try FractionDigits(minimum: minimum, maximum: maximum)
    }
    if words != nil, plan.precision == .compact { style.fractionDigits = .whole }
    let core = try NumberFormatHandle(icuName: icuName, skeleton: style.skeleton)
      .format(DecimalText.scaled(text, by: plan.scale - power))
    let digits = layout.pointee.grouping(core)
    let isZero = layout.pointee.isZero(core)
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let sample = RoundedNumber(
      value: DecimalValue(
        isNegative: isNegative, digits: isZero ? 0 : 1, exponent: isZero ? 0 : 6),
      power: isZero ? 0 : power, magnitude: 0)
    return try UTF8Output.text { (output) throws(FormattingError) in
      guard let around = try self.affixes(of: sample) else {
        output.append(digits)
        return
      }
      output.append(around.prefix)
      output.append(digits)
      output.append(around.suffix)
    }
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
      entry = try learnAffixes(at: index, number, digits)
    }
    return entry.pointee.isKnown ? entry.pointee : nil
  }
}

extension DigitLayout {
  /// The bytes of a digit.
  func bytes(of digit: Int) -> [UInt8] {
    let code = zero + step * UInt32(digit)
    return (0..<digitBytes).map { UInt8(truncatingIfNeeded: code >> (8 * UInt32($0))) }
  }

  /// Finds digits in a text; `nil` unless they stand there once and are all its digits.
  func affixes(
    of number: WrittenDigits, in text: [UInt8]
  ) -> (prefix: [UInt8], suffix: [UInt8])? {
    let count = length(of: number)
    let core = [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
      if let start = buffer.baseAddress { _ = write(number, before: start + count) }
      written = count
    }
    let places = text.occurrences(of: core)
    guard let start = places.first, places.count == 1 else { return nil }
    let prefix = Array(text[..<start])
    let suffix = Array(text[(start + count)...])
    for digit in 0...9 {
      let code = bytes(of: digit)
      guard prefix.occurrences(of: code).isEmpty, suffix.occurrences(of: code).isEmpty else {
        return nil
      }
    }
    return (prefix, suffix)
  }

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

extension [UInt8] {
  /// Where a sequence of bytes stands.
  fileprivate func occurrences(of part: [UInt8]) -> [Int] {
    guard !part.isEmpty, count >= part.count else { return [] }
    return (0...(count - part.count)).filter { self[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
