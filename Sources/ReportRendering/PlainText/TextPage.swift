// SPDX-License-Identifier: Apache-2.0

internal import GoalReports
internal import LocalizedFormatting

/// Lines of plain text of a given width and direction.
struct TextPage {
  private let width: Int
  private let direction: TextDirection
  private var lines: [String] = []

  init(width: Int, direction: TextDirection) {
    self.width = max(20, width)
    self.direction = direction
  }

  /// All lines, each ended.
  var text: String { lines.map { $0 + "\n" }.joined() }

  mutating func blank() { lines.append("") }

  mutating func rule(_ character: Character) {
    lines.append(String(repeating: character, count: min(width, 60)))
  }

  /// Adds a paragraph, broken between words.
  ///
  /// - Parameters:
  ///   - text: The paragraph.
  ///   - indent: The columns left free before every line.
  ///   - hanging: The columns left free in addition before every line but the first.
  mutating func add(_ text: String, indent: Int = 0, hanging: Int = 0) {
    var line = ""
    var used = 0
    var margin = indent
    for word in words(of: text) {
      let columns = DisplayWidth.columns(of: word)
      if used > 0, margin + used + 1 + columns > width {
        // An isolate that goes on in the next line is closed on this one and opened again there.
        let open = Self.openIsolates(in: line)
        put(line + String(repeating: "\u{2069}", count: open.count), indent: margin)
        margin = indent + hanging
        line = String(String.UnicodeScalarView(open))
        used = 0
      }
      if used > 0 {
        line += " "
        used += 1
      }
      line += word
      used += columns
    }
    put(line, indent: margin)
  }

  mutating func add(pair: LabelledText, indent: Int = 0) {
    add("\(pair.label): \(pair.text)", indent: indent, hanging: 2)
  }

  /// Adds a table; columns that do not fit side by side follow in further tables.
  ///
  /// Where not even one column fits beside its headings, each row becomes a list.
  mutating func add(_ table: ComposedTable) {
    let widths = table.columns.indices.map { index in
      ([table.columns[index]] + table.rows.map { $0.cells[index] }).map(Self.columns).max() ?? 0
    }
    let heading = min(
      ([table.corner] + table.rows.map(\.heading)).map(Self.columns).max() ?? 0, width / 2)
    guard heading + 2 + (widths.max() ?? 0) <= width else {
      for row in table.rows {
        add(row.heading)
        for (column, cell) in zip(table.columns, row.cells) {
          add(pair: LabelledText(label: column, text: cell), indent: 2)
        }
      }
      return
    }
    var first = 0
    while first < table.columns.count {
      var used = heading + 2 + widths[first]
      var last = first
      while last + 1 < table.columns.count, used + 2 + widths[last + 1] <= width {
        last += 1
        used += 2 + widths[last]
      }
      if first > 0 { blank() }
      let shown = first...last
      addRow(table.corner, shown.map { table.columns[$0] }, shown.map { widths[$0] }, heading)
      for row in table.rows {
        addRow(row.heading, shown.map { row.cells[$0] }, shown.map { widths[$0] }, heading)
      }
      first = last + 1
    }
  }

  private mutating func addRow(
    _ title: String, _ cells: [String], _ widths: [Int], _ headingWidth: Int
  ) {
    var row = title
    var columns = Self.columns(title)
    if columns > headingWidth {
      // A heading that is too long stands on a line of its own.
      put(title, indent: 0)
      row = ""
      columns = 0
    }
    row += String(repeating: " ", count: headingWidth - columns)
    for (cell, width) in zip(cells, widths) {
      row += String(repeating: " ", count: 2 + width - Self.columns(cell)) + cell
    }
    put(row, indent: 0)
  }

  private mutating func put(_ line: String, indent: Int) {
    let mark = direction == .rightToLeft ? "\u{200F}" : ""
    lines.append(mark + String(repeating: " ", count: indent) + line)
  }

  /// The words of a text; an isolated run is one word, so that no line breaks inside it, unless
  /// it alone is longer than a line.
  private func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var depth = 0
    for scalar in text.unicodeScalars {
      if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
      if scalar == TextIsolate.end { depth -= 1 }
      if scalar == " " || scalar == "\n" || scalar == "\t" {
        if depth > 0, DisplayWidth.columns(of: word) < width / 2 {
          word += " "
        } else if !word.isEmpty {
          words.append(word)
          word = ""
        }
        continue
      }
      // Other controls could move the cursor of a terminal.
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) { continue }
      word.unicodeScalars.append(scalar)
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The isolates that a line begins and does not end.
  private static func openIsolates(in line: String) -> [Unicode.Scalar] {
    var open: [Unicode.Scalar] = []
    for scalar in line.unicodeScalars {
      if (0x2066...0x2068).contains(scalar.value) { open.append(scalar) }
      if scalar == TextIsolate.end { _ = open.popLast() }
    }
    return open
  }

  private static func columns(_ text: String) -> Int { DisplayWidth.columns(of: text) }
}
