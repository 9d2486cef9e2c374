// SPDX-License-Identifier: Apache-2.0

/// Lengths of time as clocks show them, such as `0:04:34`.
package enum DurationText {
  /// Whether a cell is written so.
  static func isClock(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices where cell[index] == UInt8(ascii: ":") { return true }
    return false
  }

  /// Reads a trimmed cell as seconds.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - mayLackHours: Whether `4:34` is minutes and seconds; elsewhere it may be hours and minutes
  ///     just as well.
  /// - Returns: The seconds.
  /// - Throws: That the cell is no length of time.
  static func seconds(
    of cell: Span<UInt8>, mayLackHours: Bool
  ) throws(CellFault) -> Double {
    guard let seconds = seconds(of: CellText.line(cell), mayLackHours: mayLackHours) else {
      throw CellFault.notADuration
    }
    return seconds
  }

  /// Reads text such as `0:04:34` in ASCII digits as seconds.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - mayLackHours: As for cells.
  /// - Returns: The seconds, or `nil` for what is no length of time.
  package static func seconds(of text: String, mayLackHours: Bool) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 2 && mayLackHours else { return nil }
    var seconds = 0.0
    for (place, part) in parts.enumerated() {
      guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ (48...57).contains($0) }),
        let number = Double(part), place == 0 || number < 60
      else { return nil }
      seconds = seconds * 60 + number
    }
    return seconds
  }
}
