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

  /// Learns which word ICU counts numbers of a magnitude in: from its data, or by the digits it
  /// leaves of 10…0.
  @inline(never)
  func learnPower(of magnitude: Int) throws(FormattingError) -> Int {
    if let elements, let read = compact?.patterns(of: magnitude, elements.signs) {
      powers?.set(magnitude, to: read.power, isUniform: read.isUniform)
      return read.power
    }
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
    powers?.set(magnitude, to: found, isUniform: false)
    return found
  }

  /// Learns what ICU writes around the digits of a number.
  @inline(never)
  func learnAffixes(
    at index: Int, _ number: borrowing RoundedNumber, _ digits: borrowing WrittenDigits,
    form: Int
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
    if let read = try readAffixes(number, digits, form: form) {
      return publish(prefix: read.prefix, suffix: read.suffix, word: word, at: index)
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

  /// What ICU's data says of the texts around a number; `nil` where it cannot be read.
  private func readAffixes(
    _ number: borrowing RoundedNumber, _ digits: borrowing WrittenDigits, form: Int
  ) throws(FormattingError) -> NumberAffixes? {
    guard let elements else { return nil }
    let (isNegative, power, magnitude) = (
      number.value.isNegative, number.power, number.magnitude
    )
    let plain = isNegative ? elements.negative : elements.positive
    if let names {
      guard let category = form < 6 ? form : try category(of: digits) else { return nil }
      return names.affixes(category: category).map(plain.inside)
    }
    guard let compact, magnitude >= 3 else { return plain }
    guard let patterns = compact.patterns(of: magnitude, elements.signs) else { return nil }
    if power == 0 { return plain }
    // Which number is exactly one or none matters to the category too.
    guard let category = form < 6 ? form : try category(of: digits),
      let affixes = patterns.affixes(form: form, category: category)
    else { return nil }
    return isNegative ? affixes.negated(elements.signs) : affixes
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
      if correction.parenthesizesNegatives, let rest = prefix.withoutMinus {
        prefix = "(" + rest
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
}

extension String {
  /// What follows a minus and its mark of direction at the beginning; `nil` where there is none.
  fileprivate var withoutMinus: Substring? {
    let rest = unicodeScalars.first == "\u{200E}" ? unicodeScalars.dropFirst() : unicodeScalars[...]
    guard let sign = rest.first, sign == "-" || sign == "\u{2212}" else { return nil }
    return Substring(rest.dropFirst())
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
}

extension [UInt8] {
  /// Where a sequence of bytes stands.
  fileprivate func occurrences(of part: [UInt8]) -> [Int] {
    guard !part.isEmpty, count >= part.count else { return [] }
    return (0...(count - part.count)).filter { self[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
