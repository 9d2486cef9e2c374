// SPDX-License-Identifier: Apache-2.0

internal import CICU

// An open ICU number format.
//
// UNumberFormatter is immutable and its const functions may be called from several threads at
// once (unumberformatter.h, "This is thread-safe").
final class NumberFormatHandle: @unchecked Sendable {
  let format: OpaquePointer

  init(icuName: String, skeleton: String) throws(FormattingError) {
    var error: Int32 = 0
    guard let format = cicu_number_open(icuName, skeleton, &error) else {
      throw FormattingError(.icuFailure, String(error))
    }
    self.format = format
  }

  deinit { cicu_number_close(format) }

  /// Formats a number given as decimal text, `NaN` or `Infinity`.
  func format(_ decimal: String) throws(FormattingError) -> String {
    try icuText { cicu_number_format_decimal(format, decimal, Int32(decimal.utf8.count), $0, $1) }
  }
}
