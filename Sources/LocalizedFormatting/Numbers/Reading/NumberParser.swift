// SPDX-License-Identifier: Apache-2.0

/// Reads numbers as people write them in a locale.
///
/// Digits may be native, Latin or Arabic-Indic; separators the locale's or others that leave no
/// doubt; a percent sign, a compact word (`লাখ`, `करोड`, `میلیون`, `M`) or a currency may stand
/// beside the digits. Marks of direction are skipped. It is immutable, and threads may share it.
public struct NumberParser: Sendable {
  /// The locale whose readers wrote the text.
  public let locale: LocaleIdentifier

  private let decimal: DigitRuns.Mark
  private let group: DigitRuns.Mark?
  private let words: NumberWords

  /// The most bytes of text that are read.
  public static let longestText = 1000

  /// Makes a parser.
  ///
  /// - Throws: `FormattingError` when ICU cannot format numbers of the locale.
  public init(locale: LocaleIdentifier) throws(FormattingError) {
    self.locale = locale
    words = try locale.data.value { () throws(FormattingError) in
      try NumberWords(locale: locale)
    }
    let engine = try locale.engine(NumberStyle())
    let isKnown = try engine.prepare(isNow: true)
    decimal = isKnown ? Self.mark(engine.icuLayout.decimal) ?? .point : .point
    group = isKnown && engine.icuLayout.primary > 0 ? Self.mark(engine.icuLayout.group) : nil
  }

  /// Reads a number.
  ///
  /// - Parameter text: One number, with spaces around it at most.
  /// - Returns: The number and what it is a number of; percentages as ratios, amounts in toman in
  ///   rials.
  /// - Throws: `FormattingError` with `.ambiguousNumber` for a text that can be read in two ways,
  ///   such as `1,234` in Persian, with `.tooManyDigits` for one longer than `longestText` bytes,
  ///   and with `.notANumber` for any other text.
  public func parse(_ text: String) throws(FormattingError) -> ParsedNumber {
    var copy = text
    let result = copy.withUTF8 { parse(bytes: $0) }
    switch result {
    case .success(let number): return number
    case .failure(let code): throw FormattingError(code.code, String(text.prefix(100)))
    }
  }

  private struct Failure: Error {
    var code: FormattingError.Code
  }

  // MARK: Reading

  private func parse(bytes: UnsafeBufferPointer<UInt8>) -> Result<ParsedNumber, Failure> {
    guard bytes.count <= Self.longestText else { return .failure(Failure(code: .tooManyDigits)) }
    let bad = Result<ParsedNumber, Failure>.failure(Failure(code: .notANumber))
    var runs = DigitRuns()
    var affixes = AffixReader()
    var pending: DigitRuns.Mark?
    var isDone = false
    var place = 0
    while place < bytes.count {
      let (scalar, length) = Self.scalar(bytes, place)
      guard length > 0 else { return bad }
      if let zero = Self.zero(of: scalar) {
        if isDone { return bad }
        if let mark = pending {
          runs.take(mark)
          pending = nil
        }
        guard runs.take(scalar - zero, zero: zero) else { return bad }
        place += length
        continue
      }
      if Self.isInvisible(scalar) {
        place += length
        continue
      }
      if !isDone, let mark = Self.mark(scalar), runs.count > 0 || mark != .space {
        if pending == nil {
          pending = mark
          place += length
          continue
        }
        // Two marks in a row: a space and what follows the digits, or no number.
        guard pending == .space || mark == .space else { return bad }
      }
      if runs.count > 0, !isDone {
        // A mark at the end is no part of the number, save spaces.
        if let pending, pending != .space { return bad }
        pending = nil
        isDone = true
      } else if pending != nil, pending != .space {
        return bad
      }
      guard affixes.take(scalar, bytes, place, length, isAfterDigits: isDone, words) else {
        return bad
      }
      place += affixes.taken
    }
    if let pending, pending != .space { return bad }
    guard runs.count > 0, affixes.isBalanced else { return bad }
    let fraction: Int
    switch runs.reading(decimal: decimal, group: group) {
    case .fraction(let count): fraction = count
    case .ambiguous: return .failure(Failure(code: .ambiguousNumber))
    case .malformed: return bad
    }
    guard !affixes.isAmbiguous else { return .failure(Failure(code: .ambiguousNumber)) }
    let exponent = affixes.power - fraction
    if runs.hasMore {
      let number = DecimalValue(
        isNegative: affixes.isNegative, digits: 1, exponent: exponent)
      return .success(
        ParsedNumber(kind: affixes.kind, number: number, longDigits: Self.digits(bytes)))
    }
    var number = DecimalValue(
      isNegative: affixes.isNegative, digits: runs.digits, exponent: exponent)
    if number.isZero { number.exponent = 0 } else { number.dropZeros(downTo: 0) }
    return .success(ParsedNumber(kind: affixes.kind, number: number))
  }

  /// Every digit of a text as ASCII.
  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.reduce(into: "") { digits, scalar in
      if let zero = zero(of: scalar.value) { digits += String(scalar.value - zero) }
    }
  }

  // MARK: Scalars

  /// Decodes a scalar and its length; a length of 0 for bytes that are no UTF-8.
  @inline(__always)
  static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[place])
    if first < 0x80 { return (first, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0
    guard length > 0, place + length <= bytes.count else { return (0, 0) }
    var scalar = first & (0x7F >> UInt32(length))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[place + offset] & 0x3F) }
    return (scalar, length)
  }

  /// The zero of the digits that a scalar is one of.
  @inline(__always)
  private static func zero(of scalar: UInt32) -> UInt32? {
    if scalar < 0x80 { return scalar &- 0x30 < 10 ? 0x30 : nil }
    // Bengali, Devanagari, Persian and Arabic digits first: those that readers write.
    if scalar &- 0x9E6 < 10 { return 0x9E6 }
    if scalar &- 0x966 < 10 { return 0x966 }
    if scalar &- 0x6F0 < 10 { return 0x6F0 }
    if scalar &- 0x660 < 10 { return 0x660 }
    // The marks of numbers, so that they need no look into Unicode's tables.
    if scalar &- 0x66A < 3 || scalar &- 0x2000 < 0x70 || scalar == 0xA0 { return nil }
    guard let known = Unicode.Scalar(scalar),
      known.properties.generalCategory == .decimalNumber,
      let value = known.properties.numericValue
    else { return nil }
    return scalar - UInt32(value)
  }

  @inline(__always)
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200E, 0x200F, 0x61C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  @inline(__always)
  private static func mark(_ scalar: UInt32) -> DigitRuns.Mark? {
    switch scalar {
    case 0x2E: .point
    case 0x2C: .comma
    case 0x66B: .arabicDecimal
    case 0x66C: .arabicGroup
    case 0x27, 0x2019: .apostrophe
    case 0x20, 0xA0, 0x202F, 0x2009: .space
    default: nil
    }
  }

  private static func mark(_ bytes: ShortBytes) -> DigitRuns.Mark? {
    let text = String(decoding: bytes.bytes, as: UTF8.self)
    return text.unicodeScalars.count == 1
      ? text.unicodeScalars.first.flatMap { mark($0.value) } : nil
  }
}
