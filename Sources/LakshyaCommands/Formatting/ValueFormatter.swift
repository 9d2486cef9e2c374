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
  /// Whether what it writes is a number.
  let isNumeric: Bool
  /// The direction in which the locale's language runs.
  let direction: TextDirection

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    let text = try formatter.text(of: value)
    return isolates ? isolated(text) : text
  }

  /// Wraps text by what it is: signed numbers and percents run from left to right, and other text
  /// as it begins, unless that is against the direction of its language.
  private func isolated(_ text: String) -> String {
    let isRightToLeft = TextDirection.hasLetters(running: .rightToLeft, in: text)
    if isNumeric, !isRightToLeft, text.unicodeScalars.contains(where: Self.isSignOrPercent) {
      return TextIsolate.wrap(text, as: .leftToRight)
    }
    guard direction == .rightToLeft, isRightToLeft,
      TextDirection.ofFirstLetter(in: text) != .rightToLeft
    else { return TextIsolate.wrap(text) }
    return TextIsolate.wrap(text, as: .rightToLeft)
  }

  private static func isSignOrPercent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "+", "%", "\u{2212}", "\u{66A}": true
    default: false
    }
  }
}
