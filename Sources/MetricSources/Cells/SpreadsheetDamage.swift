// SPDX-License-Identifier: Apache-2.0

/// Recognises numbers that a spreadsheet has turned into dates, such as `3.апр` for 3.4.
enum SpreadsheetDamage {
  /// Tells whether a trimmed cell that is no number is what remains of one.
  static func isIn(_ cell: Span<UInt8>) -> Bool {
    guard (4...24).contains(cell.count) else { return false }
    let text = CellText.line(cell).lowercased()
    let parts = text.split { ".-/ ".contains($0) }
    switch parts.count {
    case 2:
      // `3.апр`, `Apr-3`
      let (first, second) = (parts[0], parts[1])
      return isDay(first) && MonthSpellings.month(second) != nil
        || isDay(second) && MonthSpellings.month(first) != nil
    case 3:
      // `03.04.2025`, `2025-04-03`, `3-Apr-25`
      guard parts.allSatisfy({ isDay($0) || isYear($0) || MonthSpellings.month($0) != nil })
      else { return false }
      return parts.count(where: isYear) == 1 || MonthSpellings.month(parts[1]) != nil
    default: return false
    }
  }

  /// Tells whether an id is what remains of one that was taken for a number, such as `1.77E+18`.
  static func isRounded(_ id: String) -> Bool {
    let parts = id.split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
    return parts.count == 2 && parts[1].first == "+" && parts[1].count > 1
      && parts[1].dropFirst().allSatisfy(\.isNumber)
      && parts[0].first?.isNumber ?? false
      && parts[0].allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
  }

  /// Tells whether ids are what remains of longer ones, such as `1904812263350430000`: all have
  /// nothing but zeros behind the digits that spreadsheets keep, which of true ones a tenth or
  /// fewer have.
  static func areRounded(_ ids: [String]) -> Bool {
    let keptDigits = 15
    return ids.count >= 3
      && ids.allSatisfy { id in
        id.utf8.count > keptDigits && id.utf8.allSatisfy { 0x30...0x39 ~= $0 }
          && id.utf8.dropFirst(keptDigits).allSatisfy { $0 == 0x30 }
      }
  }

  private static func isDay(_ part: Substring) -> Bool {
    part.count <= 2 && (Int(part).map { 1...31 ~= $0 } ?? false)
  }

  private static func isYear(_ part: Substring) -> Bool {
    part.count == 4 && (Int(part).map { 1900...2100 ~= $0 } ?? false)
  }
}
