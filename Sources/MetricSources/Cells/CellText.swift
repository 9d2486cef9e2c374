// SPDX-License-Identifier: Apache-2.0

/// Reads the bytes of a cell as words.
///
/// All of it takes well-formed UTF-8; anything else gives replacement characters.
enum CellText {
  /// What exports write where they have no value, in lower case.
  private static let missingTexts = Set([
    "-", "--", "\u{2013}", "\u{2014}", "n/a", "n.a.", "na", "nan", "null", "none", "undefined",
  ]).union(spreadsheetErrors)

  /// What spreadsheets show for what they could not compute, in lower case.
  private static let spreadsheetErrors: Set = [
    "#n/a", "#div/0!", "#ref!", "#value!", "#name?", "#num!", "#null!", "#spill!", "#calc!",
    "#error!", "#getting_data",
  ]

  /// What stands for nothing even where words are free.
  private static let dashes: Set = ["", "-", "--", "\u{2013}", "\u{2014}"]

  /// Finds the text between white space, controls and invisible marks at both ends.
  static func trimmedRange(of cell: Span<UInt8>) -> Range<Int> {
    var lower = 0
    var upper = cell.count
    if upper == 0 || isVisible(cell[0]) && isVisible(cell[upper - 1]) { return 0..<upper }
    while lower < upper {
      let (scalar, length) = cell.scalar(at: lower)
      guard isBlank(scalar) || isMark(scalar) else { break }
      lower += length
    }
    while upper > lower {
      var start = upper - 1
      while start > lower, upper - start < 4, cell[start] & 0xC0 == 0x80 { start -= 1 }
      let (scalar, length) = cell.scalar(at: start)
      guard isBlank(scalar) || isMark(scalar), start + length == upper else { break }
      upper = start
    }
    return lower..<upper
  }

  /// Tells whether a trimmed cell says that there is no value.
  static func isMissing(_ cell: Span<UInt8>) -> Bool {
    guard !cell.isEmpty else { return true }
    switch cell[0] {
    // Only texts that begin so are worth a look: `#`, a hyphen, N, U, or what may be a dash.
    case 0x23, 0x2D, 0x4E, 0x6E, 0x55, 0x75, 0xE2:
      return cell.count <= 13 && missingTexts.contains(text(of: cell).lowercased())
    default: return false
    }
  }

  /// Tells whether a trimmed cell is empty, a dash or an error; a campaign may well be named `NA`.
  static func isDash(_ cell: Span<UInt8>) -> Bool {
    if cell.count <= 3 { return dashes.contains(text(of: cell)) }
    return cell[0] == 0x23 && cell.count <= 13
      && spreadsheetErrors.contains(text(of: cell).lowercased())
  }

  /// Returns a trimmed cell as text that can stand in a line.
  ///
  /// Controls become spaces. Direction marks go, so that a name cannot reorder what surrounds it.
  static func line(_ cell: Span<UInt8>) -> String {
    let text = text(of: cell)
    guard text.unicodeScalars.contains(where: { isControl($0) || isMark($0) }) else { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isMark(scalar) {
      line.append(isControl(scalar) ? " " : scalar)
    }
    return String(line)
  }

  /// Returns words of a plan as a cell that held them would give them.
  static func line(_ text: String) -> String {
    let cell = Array(text.utf8)
    return line(cell.span.extracting(trimmedRange(of: cell.span)))
  }

  /// Returns the beginning of a cell, to be quoted to the user.
  static func excerpt(_ cell: Span<UInt8>) -> String {
    // Forty characters that one can read take less, so more of a huge cell need not be decoded.
    let beginning = cell.extracting(first: 1000)
    let line = line(beginning)
    let isWhole = beginning.count == cell.count && line.count <= 40
    return isWhole ? line : line.prefix(40) + "\u{2026}"
  }

  private static func text(of cell: Span<UInt8>) -> String {
    cell.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  private static func isVisible(_ byte: UInt8) -> Bool { 0x21...0x7E ~= byte }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0: true
    // The spaces of Unicode 16; a look at its tables takes longer than reading a number.
    case 0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value
  }

  /// Tells whether a scalar is a mark of direction or byte order.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}

extension Span where Element == UInt8 {
  /// Decodes the scalar whose first byte is at an index.
  func scalar(at index: Int) -> (value: Unicode.Scalar, length: Int) {
    let lead = UInt32(self[index])
    let length: Int
    var value: UInt32
    switch lead {
    case ..<0x80: return (Unicode.Scalar(UInt8(lead)), 1)
    case 0xC0..<0xE0: (length, value) = (2, lead & 0x1F)
    case 0xE0..<0xF0: (length, value) = (3, lead & 0x0F)
    case 0xF0...: (length, value) = (4, lead & 0x07)
    default: return ("\u{FFFD}", 1)
    }
    guard index + length <= count else { return ("\u{FFFD}", 1) }
    for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
