// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// A date format of ICU, from which names and patterns are read; never shared by threads.
final class ICUDates {
  private let handle: OpaquePointer

  /// Opens a format by styles, numbered as the shim does, in a time zone.
  init(
    _ icuName: String, dateStyle: Int32, timeStyle: Int32, zone: String = "Etc/UTC"
  ) throws(FormattingError) {
    var error: Int32 = 0
    guard let handle = cicu_dates_open(icuName, dateStyle, timeStyle, zone, &error) else {
      throw FormattingError(.icuFailure, String(error))
    }
    self.handle = handle
  }

  /// Opens a format by a pattern, in a time zone.
  init(_ icuName: String, pattern: String, zone: String) throws(FormattingError) {
    var error: Int32 = 0
    guard let handle = cicu_dates_open_pattern(icuName, pattern, zone, &error) else {
      throw FormattingError(.icuFailure, String(error))
    }
    self.handle = handle
  }

  deinit { cicu_dates_close(handle) }

  func pattern() throws(FormattingError) -> String {
    let handle = handle
    return try icuText { cicu_dates_pattern(handle, $0, $1) }
  }

  /// Writes a moment, in milliseconds since 1970.
  func format(milliseconds: Double) throws(FormattingError) -> String {
    let handle = handle
    return try icuText { cicu_dates_format(handle, milliseconds, $0, $1) }
  }

  /// Reads all the names of a kind.
  func names(
    _ symbol: DateSymbol, from first: Int32
  ) throws(FormattingError) -> [String] {
    let handle = handle
    return try icuPieces {
      cicu_dates_symbols(handle, symbol.shimKind, first, Int32(symbol.count), $0, $1)
    }.map { String(Substring($0)) }
  }
}
