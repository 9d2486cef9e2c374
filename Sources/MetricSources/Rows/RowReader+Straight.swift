// SPDX-License-Identifier: Apache-2.0

import CivilCalendars

/// Rows that are read in place.
extension RowReader {
  /// Reads rows until one needs more than is done here.
  ///
  /// - Returns: The beginning of that row, or `end` or later when there is none.
  func readStraight(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, _ outcome: inout ChunkOutcome
  ) -> UnsafePointer<UInt8> {
    let chunk = outcome.number
    let isWatching = isWatching(outcome)
    var line = outcome.lineCount
    var rows = 0
    var cursor = start
    // A copy: of the property itself each use would be checked for others.
    var marks = marks
    defer { self.marks = marks }
    while cursor < end {
      let place = RowPlace(chunk: chunk, line: line)
      marks.move(to: cursor, before: end, wanted: stepCount)
      if marks.remaining >= stepCount, let read = readMarkedRow(from: cursor, marks) {
        if isWatching, hasSeveral(groups.vacancy.units) {
          note(cursor, Self.length(of: cursor, upTo: read.next), line, &outcome)
        }
        groups.enqueueVacancy(at: place)
        marks.pass(read.marks)
        line += 1
        cursor = read.next
      } else {
        beginRow()
        guard let read = readStraightRow(from: cursor, to: end) else { break }
        if isWatching, hasSeveral(units) {
          note(cursor, Self.length(of: cursor, upTo: read.next), line, &outcome)
        }
        groups.enqueue(row.pointee, at: place)
        line += 1 + read.innerLines
        cursor = read.next
      }
      rows += 1
    }
    groups.flush()
    outcome.rows += rows
    outcome.lineCount = line
    return cursor
  }

  /// The bytes of a row without its line end.
  private static func length(
    of start: UnsafePointer<UInt8>, upTo next: UnsafePointer<UInt8>
  ) -> Int {
    var end = next
    while end > start, end[-1].isLineBreak { end -= 1 }
    return end - start
  }

  /// Reads a row from cell to cell, into the memory for rows of any kind.
  ///
  /// - Returns: Where the next one begins and how many lines end in cells of this one; `nil` when
  ///   the row is to be read exactly.
  @inline(never)
  private func readStraightRow(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> (next: UnsafePointer<UInt8>, innerLines: Int)? {
    let cells = straight
    let key = key
    let units = units
    let lastColumn = stepCount - 1
    var innerLines = 0
    var cursor = start
    for column in 0...lastColumn {
      let step = steps[column]
      let cellEnd: UnsafePointer<UInt8>
      switch step.kind {
      case .sum, .level:
        guard !(cells.leavesQuotedNumbers && cursor.pointee == UInt8(ascii: "\"")),
          let (content, end) = plainCell(at: cursor)
        else { return nil }
        if let value = value(of: content, cell: cursor, step) {
          units[step.slot] = value.units
          if value.isThere { key.insert(step.slot) }
        } else if !setInexactly(step.slot, content) {
          return nil
        }
        cellEnd = end
      case .dimension:
        guard let (content, end) = plainCell(at: cursor),
          let code = code(of: content, step)
        else { return nil }
        if step.slot < keptCount { key[dimension: step.slot] = code }
        cellEnd = end
      case .date:
        guard let (content, end) = plainCell(at: cursor), let day = day(of: content) else {
          return nil
        }
        key.day = day
        cellEnd = end
      case .moment:
        guard let (content, end) = plainCell(at: cursor), let moment = moment(of: content) else {
          return nil
        }
        (key.day, key.minute) = moment
        cellEnd = end
      case .currency:
        guard let (content, end) = plainCell(at: cursor), !isOtherCurrency(content) else {
          return nil
        }
        cellEnd = end
      case .ignored:
        if cursor.pointee == UInt8(ascii: "\"") {
          guard let end = cells.quotedEnd(of: cursor, before: end, &innerLines) else { return nil }
          cellEnd = end
        } else {
          guard !isBlank(cursor.pointee) else { return nil }
          cellEnd = cells.end(of: cursor)
        }
      case .unnamed:
        guard cells.endsCell(cursor.pointee) else { return nil }
        cellEnd = cursor
      }
      guard (column < lastColumn) == (cellEnd.pointee == cells.delimiter) else { return nil }
      cursor = cellEnd + 1
    }
    let isCarriageReturn = cursor[-1] == UInt8(ascii: "\r")
    if isCarriageReturn, cursor.pointee == UInt8(ascii: "\n") { cursor += 1 }
    return (cursor, innerLines)
  }

  @inline(__always)
  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") && byte != straight.delimiter
  }

  /// The bytes of a cell of one line, without quotes around it; `nil` of others.
  @inline(__always)
  private func plainCell(
    at start: UnsafePointer<UInt8>
  ) -> (content: UnsafeBufferPointer<UInt8>, end: UnsafePointer<UInt8>)? {
    if start.pointee == UInt8(ascii: "\"") {
      guard let quote = straight.closingQuote(from: start + 1) else { return nil }
      return (UnsafeBufferPointer(start: start + 1, count: quote - (start + 1)), quote + 1)
    }
    guard !isBlank(start.pointee) else { return nil }
    let end = straight.end(of: start)
    return (UnsafeBufferPointer(start: start, count: end - start), end)
  }

  /// Sets the value of a sum that is not in millionths.
  ///
  /// - Returns: Whether the cell has a number.
  @inline(never)
  private func setInexactly(_ slot: Int, _ content: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let number = number(in: content, slot) else { return false }
    set(slot, number)
    return true
  }
}
