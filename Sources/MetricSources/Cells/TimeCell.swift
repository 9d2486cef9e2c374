// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting

/// A time of day in a column of its own: `14:30`, `2:30 PM`, `۱۴:۳۰`, or an hour alone, as `14`.
enum TimeCell {
  /// Reads a trimmed cell; `nil` where it is no time of day, or names a zone.
  static func time(in cell: Span<UInt8>) -> ClockTime? {
    guard cell.count <= 40 else { return nil }
    let text = CellText.line(cell)
    let clock = text.contains(":") ? text : withMinutes(text)
    // Any day will do: the reader of dates reads what stands beside one.
    return (try? DateTextReader().moment("2000-01-01 " + clock))?.time
  }

  /// Writes an hour as clocks show it.
  private static func withMinutes(_ text: String) -> String {
    let digits = text.unicodeScalars.prefix { DecimalDigit($0) != nil }
    var rest = text.unicodeScalars.dropFirst(digits.count)
    if String(rest) == "h" { rest = rest.dropFirst() }
    return String(digits) + ":00" + String(rest)
  }
}
