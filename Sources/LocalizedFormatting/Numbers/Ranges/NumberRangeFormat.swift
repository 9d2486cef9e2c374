// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// Writes ranges of numbers for readers of a locale: `10–25`, `۱۰ تا ۲۵`, `$100 – $200`.
///
/// It is immutable, and threads may share it.
public struct NumberRangeFormat: Sendable {
  /// The locale whose readers it writes for.
  public let locale: LocaleIdentifier
  /// The style of both numbers.
  public let style: NumberStyle

  private let engine: NumberEngine
  private let handle: NumberRangeHandle?
  /// The power of ten that ends are multiplied with before ICU gets them.
  private let scale: Int
  /// What stands between the ends when ICU's own text is not what readers expect.
  private let separator: Corrections.RangeSeparator?

  /// Makes a format.
  ///
  /// - Throws: `FormattingError` when the style makes no sense.
  public init(locale: LocaleIdentifier, style: NumberStyle) throws(FormattingError) {
    self.locale = locale
    self.style = style
    let engine = try locale.engine(style)
    self.engine = engine
    separator = Corrections.rangeSeparator(locale: locale, style: style)
    let isMended = engine.plan.correction != nil || engine.plan.money != nil || separator != nil
    var skeleton = engine.plan.icuStyle.skeleton
    let scales = !isMended && style.corrections && style.kind == .percent
    if scales { skeleton = skeleton.replacing("scale/100 ", with: "") }
    scale = scales ? 2 : 0
    handle = isMended ? nil : try NumberRangeHandle(icuName: locale.icuName, skeleton: skeleton)
  }

  /// Formats a range.
  ///
  /// - Parameters:
  ///   - low: The first value.
  ///   - high: The second one; it may be below the first.
  /// - Returns: One line; ends that are written alike become one number marked as approximate.
  /// - Throws: `FormattingError` with `.notANumber` for NaN.
  public func format(_ low: Double, _ high: Double) throws(FormattingError) -> String {
    guard !low.isNaN, !high.isNaN else { throw FormattingError(.notANumber, "NaN") }
    return try text(DecimalText.shortest(low), DecimalText.shortest(high))
  }

  /// Formats a range of decimal numbers without loss.
  ///
  /// - Parameters:
  ///   - low: The first value, such as `-1234.50` or `1e21`.
  ///   - high: The second one; it may be below the first.
  /// - Returns: As for doubles.
  /// - Throws: `FormattingError` with `.notANumber` for any other text, or with `.tooManyDigits`
  ///   for one longer than `NumberFormat.longestDecimal`.
  public func format(
    fromDecimal low: String, toDecimal high: String
  ) throws(FormattingError) -> String {
    for end in [low, high] { try DecimalText.check(end) }
    return try text(low, high)
  }

  private func text(_ low: String, _ high: String) throws(FormattingError) -> String {
    if let handle {
      return try handle.format(
        DecimalText.scaled(low, by: scale), DecimalText.scaled(high, by: scale))
    }
    let separator = self.separator ?? .dash
    guard let first = try engine.parts(of: low), let second = try engine.parts(of: high) else {
      func text(_ decimal: String) throws(FormattingError) -> String {
        try UTF8Output.text { (output) throws(FormattingError) in
          try engine.writeSlowly(decimal, into: &output)
        }
      }
      let (first, second) = (try text(low), try text(high))
      return first == second ? "~" + first : first + separator.spaced + second
    }
    if first.text == second.text { return separator.approximately + first.text }
    if first.prefix.isEmpty, first.suffix.isEmpty, second.prefix.isEmpty, second.suffix.isEmpty {
      return first.digits + separator.tight + second.digits
    }
    // One currency or unit does for both numbers; percent signs and words stay with theirs.
    let isNamed = engine.plan.hasNames
    if isNamed, !engine.plan.isCompact, first.prefix == second.prefix,
      first.suffix == second.suffix
    {
      return first.prefix + first.digits + separator.tight + second.digits + second.suffix
    }
    if let after = engine.plan.money?.after, !after.isEmpty, first.suffix.hasSuffix(after),
      second.suffix.hasSuffix(after)
    {
      return first.text.dropLast(after.count) + separator.spaced + second.text
    }
    return first.text + separator.spaced + second.text
  }
}

extension NumberPlan {
  /// Whether a currency or a unit stands beside the digits.
  fileprivate var hasNames: Bool {
    if money != nil { return true }
    switch icuStyle.kind {
    case .currency, .unit: return true
    case .decimal, .percent: return false
    }
  }
}

// An open ICU format of ranges.
//
// UNumberRangeFormatter is immutable and its const functions may be called from several threads
// at once, as those of UNumberFormatter.
private final class NumberRangeHandle: @unchecked Sendable {
  private let handle: OpaquePointer

  init(icuName: String, skeleton: String) throws(FormattingError) {
    var error: Int32 = 0
    guard let handle = cicu_number_range_open(icuName, skeleton, &error) else {
      throw FormattingError(.icuFailure, String(error))
    }
    self.handle = handle
  }

  deinit { cicu_number_range_close(handle) }

  func format(_ low: String, _ high: String) throws(FormattingError) -> String {
    try icuText {
      cicu_number_range_format_decimals(
        handle, low, Int32(low.utf8.count), high, Int32(high.utf8.count), $0, $1)
    }
  }
}
