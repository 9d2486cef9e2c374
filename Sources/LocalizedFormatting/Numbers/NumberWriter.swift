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
    try engine.write(value, to: buffer)
  }

  /// Writes a whole number as UTF-8 into memory of the caller's, without allocating any.
  ///
  /// - Returns: The bytes that the whole text has, whether or not they fitted.
  /// - Throws: `FormattingError` when ICU fails.
  public func write(
    _ value: Int, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormattingError) -> Int {
    try engine.write(value, to: buffer)
  }
}
