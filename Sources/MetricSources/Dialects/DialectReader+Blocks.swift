// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// Rows that say what the others are: headers, titles of blocks, preambles and totals.
extension DialectReader {
  /// Takes a row as the header of a block if it is one.
  mutating func isHeader(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard tables == nil || dialect.isStacked else { return false }
    let keys = text.keys(of: record)
    guard !keys.isEmpty, let match = DialectMatch(dialect, keys, isTranslated: isTranslated)
    else { return false }
    names = record.fields.map { text.withTrimmedContent(of: $0, CellText.line) }
    self.keys = keys
    leastFieldCount = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
    let layout = DialectColumns(
      match, names: names, keys: keys, description: description,
      requiredMeasures: requiredMeasures, isFirst: summary.headerLine == nil,
      place: { text.location(of: record.fields[$0].origin, in: record) }, &log)
    tables = layout.tables
    for column in layout.tables.joined() {
      guard let measure = column.role.measure else { continue }
      if columnOf[measure] == nil { columnOf[measure] = names[column.index] }
      table.slot(of: measure)
    }
    if let counted = dialect.counted { table.slot(of: counted) }
    if summary.headerLine == nil { summary.headerLine = text.firstLine + record.line }
    for name in layout.ignoredColumns where !summary.ignoredColumns.contains(name) {
      summary.ignoredColumns.append(name)
    }
    readTitle()
    return true
  }

  mutating func takePreamble(_ record: DelimitedRecord, of text: SourceText) {
    guard let first = record.fields.first, record.fault == nil else { return }
    let words = text.withTrimmedContent(of: first, CellText.line)
    if record.fields.dropFirst().allSatisfy({ !text.hasContent($0) }) { title = words }
    for (beginning, measure) in dialect.datedTexts {
      guard words.lowercased().hasPrefix(beginning), record.fields.count > 1 else { continue }
      let rest = words.dropFirst(beginning.count).filter { $0 != ":" }
      let day = Array(rest.utf8).withUnsafeBufferPointer { try? cells.day($0) }
      let number = text.withTrimmedContent(of: record.fields[1]) {
        try? cells.number($0, Measure.named(measure)).value
      }
      guard let day, let number, !number.isNaN else { continue }
      var row = DialectTable.Row(day: day, line: text.firstLine + record.line)
      row.dimensions = fixedDimensions
      row.values = [(measure, number)]
      columnOf[measure] = String(words.prefix(beginning.count))
      table.add(row)
    }
  }

  /// Takes a row as a title, or as the header of a block that is not read, if it is one.
  mutating func isBetweenBlocks(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    let filled = record.fields.filter(text.hasContent)
    if filled.count == 1, record.fields.first.map(text.hasContent) == true,
      record.fields.count == 1 || names.count > 1
    {
      let words = text.withTrimmedContent(of: filled[0], CellText.line)
      let isDate = text.withContent(of: filled[0]) { (try? cells.day($0)) != nil }
      guard !isDate else { return false }
      title = words
      tables = nil
      return true
    }
    let hasDigits = filled.contains { field in
      text.withTrimmedContent(of: field) { cell in
        cell.withUnsafeBufferPointer { $0.contains { 0x30...0x39 ~= $0 || $0 >= 0x80 } }
      }
    }
    guard !hasDigits, filled.count > 1 else { return false }
    // Words only: the header of a block that tells of something else.
    if text.withContent(of: filled[0], { (try? cells.day($0)) == nil }) {
      passOver()
      return true
    }
    return false
  }

  private mutating func passOver() {
    tables = nil
    guard passedBlocks.insert(title).inserted else { return }
    let (file, block) = (place(), title)
    log.add(.sheetPassedOver, severity: .note, at: file, ["sheet": .text(block)])
  }

  /// Finds out which measure and network the title of the block names.
  private mutating func readTitle() {
    var words = HeaderKey.key(title).split(separator: "-")
    var network: String?
    if let first = words.first, ["facebook", "instagram", "threads"].contains(first) {
      network = String(words.removeFirst())
    }
    let key = words.joined(separator: "-")
    let known = dialect.titles.first { HeaderKey.key($0.key) == key }?.value
    titled = (known ?? MeasureID(normalizing: key)).map { ($0, network) }
    if let measure = titled?.measure { columnOf[measure] = columnOf[measure] ?? title }
  }

  func isTotal(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard let dimension = dialect.blankInTotals,
      let column = tables?.joined().first(where: { $0.role == .dimension(dimension) }),
      column.index < record.fields.count
    else { return totals.begin(record, of: text) }
    return !text.hasContent(record.fields[column.index])
  }

  /// Whether a row is the header of the rows above it once more, as where files were joined.
  func repeatsHeader(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    !dialect.isStacked && text.repeats(names, record)
  }
}
