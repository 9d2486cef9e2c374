// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics

/// Rows that say what the others are: headers, titles of blocks and preambles.
extension DialectReader {
  /// How many measures titles of blocks may name.
  ///
  /// Each takes memory for the rows of all blocks; exports have some dozens.
  private static let titledLimit = 100

  /// Takes a row that comes before the header, or of a file that has blocks.
  ///
  /// - Returns: Whether there is any use in reading on.
  mutating func take(
    _ record: DelimitedRecord, of text: SourceText, delimiter: UInt8
  ) -> Bool {
    if isInBlock, let blockReader, blockReader.beginsWithDay(record, of: text) {
      blockReader.read(record, of: text, &outcome)
      return true
    }
    let keys = text.keys(of: record)
    if !keys.isEmpty, let match = DialectMatch(names, keys, mapped: mapped, isSure: true) {
      return takeHeader(match, keys, record, of: text, delimiter: delimiter)
    }
    guard let blockReader, isInBlock else {
      takePreamble(record, of: text)
      return true
    }
    if !isBetweenBlocks(record, of: text, blockReader) {
      blockReader.read(record, of: text, &outcome)
    }
    return true
  }

  private mutating func takeHeader(
    _ match: DialectMatch, _ keys: [String], _ record: DelimitedRecord, of text: SourceText,
    delimiter: UInt8
  ) -> Bool {
    tellProblems()
    let text = SourceText(text.bytes, file: text.file, firstLine: firstLine)
    guard record.fieldCount <= RecordScanner.fieldLimit else {
      let place = InputLocation(file: text.file, line: firstLine + record.line)
      log.add(.tooManyColumns, at: place, ["limit": .count(RecordScanner.fieldLimit)])
      return false
    }
    let names = record.fields.map { text.withTrimmedContent(of: $0, CellText.line) }
    let layout = DialectColumns(
      match, names: names, keys: keys, description: description,
      requiredMeasures: requiredMeasures, isFirst: summary.headerLine == nil && !dialect.isStacked,
      place: { text.location(of: record.fields[$0].origin, in: record) }, &log)
    for column in layout.tables.joined() {
      guard let measure = column.role.measure else { continue }
      if columnOf[measure] == nil { columnOf[measure] = names[column.index] }
      table.slot(of: measure)
    }
    if let counted = dialect.counted { table.slot(of: counted) }
    if summary.headerLine == nil { summary.headerLine = firstLine + record.line }
    unnamedColumns.header.line = firstLine + record.line
    for name in layout.ignoredColumns where ignoredColumns.count < RecordScanner.fieldLimit {
      if ignoredColumns.insert(name).inserted { summary.ignoredColumns.append(name) }
    }
    if dialect.isStacked, namesOfBlocks.count < Self.titledLimit {
      namesOfBlocks += (names + [title]).filter { !namesOfBlocks.contains($0) }
    }
    readTitle()
    isInBlock = true
    if let blockReader, blockReader.plan.isOf(layout.tables, names, title: titled) { return true }
    endBlock()
    isInBlock = true
    let isTitled = layout.tables.joined().contains { $0.role == .titled }
    if isTitled, let measure = titled?.measure, columnOf[measure] == nil {
      guard columnOf.count < Self.titledLimit else {
        passOver()
        return true
      }
      columnOf[measure] = title
    }
    let plan = DialectPlan(
      layout.tables, names: names, delimiter: delimiter, titled: titled, self)
    self.plan = plan
    if dialect.isStacked { blockReader = DialectRowReader(plan, file: description.file) }
    return true
  }

  /// Ends the block that is being read and gathers its rows.
  mutating func endBlock() {
    keepRows()
    if let blockReader { gather([blockReader]) }
    blockReader = nil
    isInBlock = false
  }

  /// Adds the rows of the block that are kept one by one.
  mutating func keepRows() {
    guard let blockReader else { return }
    blockReader.finish(&outcome)
    table.add(outcome.kept, of: blockReader.plan, firstLine: firstLine)
    outcome.kept = KeptRows()
  }

  private mutating func takePreamble(_ record: DelimitedRecord, of text: SourceText) {
    guard let first = record.fields.first, record.fault == nil else { return }
    let words = text.withTrimmedContent(of: first, CellText.line)
    if record.fields.dropFirst().allSatisfy({ !text.hasContent($0) }) { title = words }
    for (beginning, measure) in dialect.datedTexts {
      guard words.lowercased().hasPrefix(beginning), record.fields.count > 1 else { continue }
      let rest = words.dropFirst(beginning.count).filter { $0 != ":" }
      let day = Array(rest.utf8).withUnsafeBufferPointer { try? cells.day($0) }
      let field = record.fields[1]
      let number = text.withTrimmedContent(of: field) {
        try? cells.number($0, Measure.named(measure), isQuoted: field.isQuoted).value
      }
      guard let day, let number, !number.isNaN else { continue }
      columnOf[measure] = String(words.prefix(beginning.count))
      let line = firstLine + record.line
      let row = table.add(day: Int32(truncatingIfNeeded: day.number), lines: line...line)
      table.set(number, of: table.slot(of: measure), in: row)
      let fixed = DialectPlan.fixedValues(dialect, description, network: titled?.network)
      for (dimension, value) in fixed {
        let place = DialectTable.place(of: dimension)
        table.set(code: table.code(of: value, at: place), at: place, in: row)
      }
    }
  }

  /// Takes a row as a title, or as the header of a block that is not read, if it is one.
  private mutating func isBetweenBlocks(
    _ record: DelimitedRecord, of text: SourceText, _ reader: DialectRowReader
  ) -> Bool {
    let filled = record.fields.filter(text.hasContent)
    if filled.count == 1, record.fields.first.map(text.hasContent) == true,
      record.fields.count == 1 || reader.plan.names.count > 1
    {
      let words = text.withTrimmedContent(of: filled[0], CellText.line)
      guard !isDay(filled[0], of: text) else { return false }
      title = words
      // The block goes on if the next one is of the same measure.
      isInBlock = false
      return true
    }
    let hasDigits = filled.contains { field in
      text.withTrimmedContent(of: field) { cell in
        cell.withUnsafeBufferPointer { $0.contains { 0x30...0x39 ~= $0 || $0 >= 0x80 } }
      }
    }
    // Words only: the header of a block that tells of something else.
    guard !hasDigits, filled.count > 1, !isDay(filled[0], of: text) else { return false }
    passOver()
    return true
  }

  private mutating func isDay(_ field: DelimitedRecord.Field, of text: SourceText) -> Bool {
    text.withContent(of: field) { (try? cells.day($0)) != nil }
  }

  private mutating func passOver() {
    isInBlock = false
    // So many different titles are damage, of which the first tell enough.
    guard passedBlocks.count < 1000, passedBlocks.insert(title).inserted else { return }
    tellProblems()
    let (file, block) = (InputLocation(file: description.file), title)
    log.add(.sheetPassedOver, severity: .note, at: file, ["sheet": .text(block)])
  }

  /// Finds out which measure and network the title of the block names.
  private mutating func readTitle() {
    let whole = HeaderKey.key(title)
    var words = whole.split(separator: "-")
    func network(_ word: Substring?) -> String? {
      let name = word.map { NetworkID.canonical(String($0)) }
      return name.flatMap { Self.networksOfTitles.contains($0) ? $0 : nil }
    }
    var named = network(words.first)
    if named != nil {
      words.removeFirst()
    } else if words.count > 1 {
      named = network(words.last)
      if named != nil { words.removeLast() }
      if named != nil, let last = words.last, words.count > 1, Self.prepositions.contains(last) {
        words.removeLast()
      }
    }
    let key = words.joined(separator: "-")
    let mapped = description.columns.first { HeaderKey.key(CellText.line($0.header)) == whole }
    if case .measure(let id)? = mapped.flatMap({ ColumnLayout.namedRole($0.target) }) {
      titled = (id, named)
      return
    }
    func known(_ key: String) -> MeasureID? {
      dialect.titles.first { HeaderKey.key($0.key) == key }?.value
    }
    let english = HeaderKey.english[key]
    let measure = known(key) ?? english.map { known($0) ?? MeasureID(rawValue: $0) }
    titled = (measure ?? MeasureID(normalizing: key)).map { ($0, named) }
  }

  private static let networksOfTitles: Set<String> = ["facebook", "instagram", "threads"]
  private static let prepositions: Set<Substring> = ["no", "do", "en", "de", "auf", "bei", "sur"]
}

extension DialectRowReader {
  /// Tells whether a row is one of the block for sure, for it has a day where others have it.
  func beginsWithDay(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard let date = plan.tables.first?.first(where: { $0.kind == .date }), record.fault == nil,
      date.column < record.fields.count
    else { return false }
    return text.withContent(of: record.fields[date.column]) { cell in
      if days.pointee.known(cell) != nil { return true }
      guard let day = try? cells.day(cell) else { return false }
      days.pointee.remember(cell, Int32(truncatingIfNeeded: day.number))
      return true
    }
  }
}
