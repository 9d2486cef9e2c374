// SPDX-License-Identifier: Apache-2.0

internal import GoalReports
internal import LocalizedFormatting

/// Lines of plain text of a given width and direction.
struct TextPage {
  let width: Int
  private let layout: TextLineLayout
  private let direction: TextDirection
  private var style = TextStyle.plain

  /// All lines so far, each ended.
  private(set) var text = ""

  init(width: Int, direction: TextDirection, order: TextOrder, hasColors: Bool) {
    self.width = max(20, width)
    self.direction = direction
    layout = TextLineLayout(
      width: self.width, direction: direction, order: order, hasColors: hasColors)
  }

  mutating func blank() { text += "\n" }

  mutating func rule(_ character: Character) {
    put(String(repeating: character, count: min(width, 60)), indent: 0)
  }

  /// Adds what a closure adds in a style.
  mutating func styled(_ style: TextStyle, _ add: (inout TextPage) -> Void) {
    let outer = self.style
    self.style = style
    add(&self)
    self.style = outer
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
    let room = width - indent - hanging
    for word in words(of: text).flatMap({ pieces(of: $0, fitting: room) }) {
      let width = columns(word)
      if used > 0, margin + used + 1 + width > self.width {
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
      used += width
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
    let table = Self.onOneLine(table)
    let isWords = table.columns.indices.map { table.wordColumns.contains($0) }
    let widths = table.columns.indices.map { index in
      ([table.columns[index]] + table.rows.map { $0.cells[index] }).map { columns($0) }.max() ?? 0
    }
    let heading = min(
      ([table.corner] + table.rows.map(\.heading)).map { columns($0) }.max() ?? 0, width / 2)
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
      let shown = Array(first...last)
      func addRow(_ title: String, _ texts: [String]) {
        self.addRow(
          title, shown.map { (text: texts[$0], width: widths[$0], isWords: isWords[$0]) }, heading)
      }
      addRow(table.corner, table.columns)
      for row in table.rows { addRow(row.heading, row.cells) }
      first = last + 1
    }
  }

  private mutating func addRow(
    _ title: String, _ cells: [(text: String, width: Int, isWords: Bool)], _ headingWidth: Int
  ) {
    var row = title
    var used = columns(title)
    if used > headingWidth {
      // A heading that is too long stands on a line of its own.
      add(title, hanging: 2)
      row = ""
      used = 0
    }
    // Spaces that are owed before the next text, so that none end a line.
    var gap = headingWidth - used
    for cell in cells {
      let rest = cell.width - columns(cell.text)
      // Digits run from left to right everywhere, so ones stand below ones at the right: where a
      // right-to-left column begins, and where another ends.
      let beginsAtStart = cell.isWords || direction == .rightToLeft
      row += String(repeating: " ", count: gap + 2 + (beginsAtStart ? 0 : rest)) + cell.text
      gap = beginsAtStart ? rest : 0
    }
    put(row, indent: 0)
  }

  mutating func put(_ line: String, indent: Int) {
    text += layout.line(line, indent: indent, style) + "\n"
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
        if depth > 0, columns(word) < width / 2 {
          word += " "
        } else if !word.isEmpty {
          words.append(word)
          word = ""
        }
        continue
      }
      if Self.isControl(scalar) { continue }
      word.unicodeScalars.append(scalar)
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// A word in pieces that fit into a line of so many columns; letters keep their marks.
  private func pieces(of word: String, fitting room: Int) -> [String] {
    guard columns(word) > room else { return [word] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let width = columns(String(character))
      if used > 0, used + width > room {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += width
    }
    return pieces + [piece]
  }

  /// Controls could move the cursor of a terminal.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// A table without controls and breaks of lines in its texts.
  private static func onOneLine(_ table: ComposedTable) -> ComposedTable {
    table.mapped(onOneLine)
  }

  /// A text without controls and breaks of lines.
  static func onOneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    let scalars = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      guard isControl(scalar) else { return scalar }
      return scalar == "\n" || scalar == "\t" ? " " : nil
    }
    return String(String.UnicodeScalarView(scalars))
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

  func columns(_ text: String) -> Int { layout.columns(of: text) }
}
