// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting
internal import StringCatalogs

/// Collects rows; texts are made harmless and quoted here and nowhere else.
struct DelimitedTable {
  private(set) var output: String

  init(beginsWithByteOrderMark: Bool) { output = beginsWithByteOrderMark ? "\u{FEFF}" : "" }

  /// Adds a row of texts.
  mutating func row(_ cells: [String]) {
    output += cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  /// Adds a row with a number among its texts; nothing stands for one that is missing.
  mutating func row(_ cells: [String], number: Double?, _ rest: [String]) {
    let value = number.map { JSONNode.number($0).text(.compact) } ?? ""
    let texts = cells.map(Self.cell) + [value] + rest.map(Self.cell)
    output += texts.joined(separator: ",") + "\r\n"
  }

  /// A text as a cell.
  private static func cell(_ text: String) -> String {
    let text = defused(plain(text))
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x3B }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Text without directional marks and controls; breaks of lines and tabs are spaces.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in TextIsolate.sanitizing(text).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: plain.append(" ")
      case ..<0x20, 0x7F...0x9F, 0xFEFF: continue
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// What spreadsheets begin formulas with, in the widths of East Asian input too.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// Puts an apostrophe before what a spreadsheet would take for a formula; a number with its
  /// sign is none.
  private static func defused(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }),
      formulaSigns.contains(first), !isNumber(text)
    else { return text }
    return "'" + text
  }

  private static func isNumber(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first == "-" || first == "+" else { return false }
    return text.unicodeScalars.dropFirst().allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .decimalNumber, .currencySymbol, .spaceSeparator: true
      default: [".", ",", "%", "\u{66A}", "\u{66B}", "\u{66C}", "\u{2019}"].contains(scalar)
      }
    }
  }
}
