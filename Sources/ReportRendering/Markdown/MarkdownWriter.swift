// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Collects Markdown as GitHub reads it; everything that is not markup is escaped here and
/// nowhere else.
struct MarkdownWriter {
  private(set) var output = ""

  /// Adds lines of markup as they are, and ends the block.
  mutating func block(_ markup: String) { output += markup + "\n\n" }

  /// Adds a heading of a level from 1 to 6.
  mutating func heading(_ level: Int, _ text: String) {
    block(String(repeating: "#", count: level) + " " + Self.escaped(text))
  }

  /// Adds a paragraph.
  mutating func paragraph(_ text: String) {
    let text = Self.escaped(text)
    if !text.isEmpty { block(text) }
  }

  /// Adds a list whose items are markup; nothing when it is empty.
  mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    block(items.map { "- " + $0 }.joined(separator: "\n"))
  }

  /// Adds a table of texts; columns are aligned where digits stand below digits.
  mutating func table(_ rows: [[String]], alignsRight: [Bool]) {
    guard let header = rows.first else { return }
    let rule = alignsRight.map { $0 ? "---:" : "---" }
    let lines = [line(header), "| " + rule.joined(separator: " | ") + " |"]
    block((lines + rows.dropFirst().map(line)).joined(separator: "\n"))
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.map(Self.escaped).joined(separator: " | ") + " |"
  }

  /// Text in bold.
  static func strong(_ text: String) -> String { "**" + escaped(text) + "**" }

  // MARK: Escaping

  /// Text without meaning to Markdown, on one line, its isolates as elements with a direction.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars.drop { $0.properties.isWhitespace })
    var open = 0
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case TextIsolate.leftToRight: escaped += "<span dir=\"ltr\">".unicodeScalars
      case TextIsolate.rightToLeft: escaped += "<span dir=\"rtl\">".unicodeScalars
      case TextIsolate.firstStrong: escaped += "<span dir=\"auto\">".unicodeScalars
      case TextIsolate.end:
        guard open > 0 else { continue }
        open -= 1
        escaped += "</span>".unicodeScalars
        continue
      default:
        append(scalars, at: index, to: &escaped)
        continue
      }
      open += 1
    }
    for _ in 0..<open { escaped += "</span>".unicodeScalars }
    return String(escaped)
  }

  private static func append(
    _ text: [Unicode.Scalar], at index: Int, to escaped: inout String.UnicodeScalarView
  ) {
    let scalar = text[index]
    switch scalar {
    case "&": escaped += "&amp;".unicodeScalars
    case "<": escaped += "&lt;".unicodeScalars
    case ">": escaped += "&gt;".unicodeScalars
    case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": escaped.append(" ")
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): return
    case _ where hasMeaning(text, at: index):
      escaped.append("\\")
      escaped.append(scalar)
    default: escaped.append(scalar)
    }
  }

  /// Whether Markdown would take a character for markup where it stands.
  private static func hasMeaning(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    let previous = index > 0 ? text[index - 1] : nil
    let next = index + 1 < text.count ? text[index + 1] : nil
    switch text[index] {
    case "\\", "`", "*", "[", "]", "|", "~": return true
    // Inside of a word it is a letter like any other.
    case "_": return !(isWord(previous) && isWord(next))
    // Two of them enclose a formula on GitHub, where the first is no amount's.
    case "$": return !(next.map { ("0"..."9").contains($0) } ?? false)
    case "#": return previous?.properties.isWhitespace ?? true
    case "-", "+", "=", "!": return previous == nil
    // Addresses would become links.
    case ":": return next == "/"
    case ".", ")":
      let before = text[..<index]
      return before.suffix(3).elementsEqual("www".unicodeScalars)
        || !before.isEmpty && before.allSatisfy { ("0"..."9").contains($0) }
    default: return false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
