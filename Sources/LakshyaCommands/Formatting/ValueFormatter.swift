// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Writes values as one request asks; made once for all requests that differ in the value alone.
protocol ValueFormatter {
  /// Whether it reads: its text is then a JSON number instead of words.
  var answersWithNumber: Bool { get }

  /// Writes a value.
  func text(of value: FormatValue) throws(FormatProblem) -> String

  /// Writes a value into a buffer, if that can be done without reading it first.
  ///
  /// - Returns: The length that the text has in UTF-8, which may be more than there was room for;
  ///   `nil` to be asked by `text(of:)`.
  func write(
    _ value: RawValue, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormatProblem) -> Int?
}

extension ValueFormatter {
  var answersWithNumber: Bool { false }

  func write(
    _ value: RawValue, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormatProblem) -> Int? { nil }
}

/// A request without its value, ready to be given values.
struct CompiledRequest {
  let formatter: any ValueFormatter
  /// Whether the result is wrapped for use inside text of the other direction.
  let isolates: Bool

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    let text = try formatter.text(of: value)
    return isolates ? TextIsolate.wrap(text) : text
  }
}
