// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// Writes places in an order: 1st, ১ম, पहिलो, اول.
///
/// Threads may share a format.
public struct OrdinalFormat: Sendable {
  private let own: Corrections.Ordinals?
  private let corrections: Bool
  private let numbers: NumberFormat
  private let icu: ICUOrdinals

  /// Makes a format.
  ///
  /// - Parameters:
  ///   - locale: The locale whose readers it writes for.
  ///   - corrections: Whether the product's corrections win over ICU.
  /// - Throws: `FormattingError` when ICU fails.
  public init(
    locale: LocaleIdentifier, corrections: Bool = true
  ) throws(FormattingError) {
    self.corrections = corrections
    own = corrections ? Corrections.ordinals(language: locale.language) : nil
    numbers = try NumberFormat(locale: locale, style: NumberStyle())
    icu = try locale.data.value { () throws(FormattingError) in
      try ICUOrdinals(icuName: locale.icuName)
    }
  }

  /// Formats a place.
  ///
  /// - Parameter value: The place, from 1; zero and negative numbers are written alike.
  /// - Returns: One word, with a number or without.
  /// - Throws: `FormattingError` when ICU fails.
  public func format(_ value: Int) throws(FormattingError) -> String {
    guard let own else {
      let text = try icu.format(value)
      guard corrections, value < 0, text.hasPrefix("\u{2212}") else { return text }
      // ICU's rules of words have a minus of their own.
      let sign = try numbers.format(value).prefix { !$0.isNumber }
      return String(sign + text.drop { !$0.isNumber })
    }
    if value >= 1, value <= own.words.count { return own.words[value - 1] }
    let number = try numbers.format(decimal: String(value))
    let isListed = value >= 0 && value < own.suffixes.count
    return number + (isListed ? own.suffixes[value] : own.suffix)
  }

  /// Formats a place given as a decimal number, such as `12`, `12.0` or `1e2`.
  ///
  /// - Parameter text: The place.
  /// - Returns: One word, with a number or without.
  /// - Throws: `FormattingError` with `.notANumber` for any other text, with `.notAnInteger` for a
  ///   number that is not whole, and with `.tooManyDigits` for one beyond 64 bits.
  public func format(decimal text: String) throws(FormattingError) -> String {
    try DecimalText.check(text)
    guard let value = DecimalValue(text.utf8) else {
      throw FormattingError(.tooManyDigits, text)
    }
    guard value.isZero || value.exponent >= 0 else { throw FormattingError(.notAnInteger, text) }
    let digits = String(value.digits) + String(repeating: "0", count: min(20, value.exponent))
    guard let place = Int((value.isNegative ? "-" : "") + digits) else {
      throw FormattingError(.tooManyDigits, text)
    }
    return try format(place)
  }
}

/// ICU's ordinals, one thread at a time.
private final class ICUOrdinals: Sendable {
  private struct Handle: @unchecked Sendable {
    // Used by the thread that holds the lock, and closed by the last owner.
    let pointer: OpaquePointer
  }

  private let handle: Guarded<Handle>

  init(icuName: String) throws(FormattingError) {
    var error: Int32 = 0
    guard let pointer = cicu_ordinals_open(icuName, &error) else {
      throw FormattingError(.icuFailure, String(error))
    }
    handle = Guarded(Handle(pointer: pointer))
  }

  deinit { handle.withLock { cicu_ordinals_close($0.pointer) } }

  func format(_ value: Int) throws(FormattingError) -> String {
    try handle.withLock { handle throws(FormattingError) in
      let pointer = handle.pointer
      return try icuText { cicu_ordinals_format(pointer, Int64(value), $0, $1) }
    }
  }
}
