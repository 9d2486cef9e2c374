// SPDX-License-Identifier: Apache-2.0

/// Writes numbers as a format does, and is passed on for the price of one pointer.
///
/// For callers that hold many formats and write a number now and then; threads may share it.
public struct NumberWriter: Sendable {
  private let engine: NumberEngine

  /// Makes a writer of what a format has read.
  public init(_ format: NumberFormat) { engine = format.engine }

  /// Writes a value as UTF-8 into memory of the caller's, without allocating any.
  ///
  /// - Returns: The bytes that the whole text has, whether or not they fitted.
  /// - Throws: `FormattingError` when ICU fails.
  public func write(
    _ value: Double, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormattingError) -> Int {
    var output = UTF8Output(buffer)
    try engine.write(value, into: &output)
    return output.count
  }

  /// Writes a whole number as UTF-8 into memory of the caller's, without allocating any.
  ///
  /// - Returns: The bytes that the whole text has, whether or not they fitted.
  /// - Throws: `FormattingError` when ICU fails.
  public func write(
    _ value: Int, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormattingError) -> Int {
    var output = UTF8Output(buffer)
    try engine.write(value, into: &output)
    return output.count
  }
}

/// The plural categories of whole numbers, looked up; passed on for the price of one pointer.
public final class WholeNumberCategories: Sendable {
  private let rules: PluralRules
  private let table: PluralTable?

  /// Makes the categories of a locale.
  ///
  /// - Throws: `FormattingError` when ICU has no rules.
  public init(locale: LocaleIdentifier, kind: PluralRules.Kind) throws(FormattingError) {
    rules = try PluralRules(locale: locale, kind: kind)
    table = try PluralProgram.table(locale, kind)
  }

  /// Chooses the category of a whole number.
  ///
  /// - Throws: `FormattingError` when ICU fails.
  public func category(of value: Int) throws(FormattingError) -> PluralCategory {
    if let table, value.magnitude < 1_000_000_000_000_000 {
      return PluralCategory(index: table.index(whole: UInt64(value.magnitude)))
    }
    return try rules.category(of: value)
  }

  /// Chooses the category of a number as a format writes it.
  ///
  /// - Throws: `FormattingError` when ICU fails.
  public func category(
    of value: Double, writtenWith format: NumberFormat
  ) throws(FormattingError) -> PluralCategory {
    try rules.category(of: value, writtenWith: format)
  }
}
