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
    var line = outcome.lineCount
    var rows = 0
    var cursor = start
    while cursor < end {
      beginRow()
      guard let read = readStraightRow(from: cursor, to: end) else { break }
      groups.enqueue(row.pointee, at: RowPlace(chunk: chunk, line: line))
      rows += 1
      line += 1 + read.innerLines
      cursor = read.next
    }
    groups.flush()
    outcome.rows += rows
    outcome.lineCount = line
    return cursor
  }

  /// Reads a row.
  ///
  /// - Returns: Where the next one begins and how many lines end in cells of this one; `nil` when
  ///   the row is to be read exactly.
  @inline(__always)
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
        if cells.endsCell(cursor.pointee) {
          cellEnd = cursor
        } else if let (number, end) = cells.millionths(at: cursor, isAmbiguous: step.isAmbiguous) {
          key.insert(step.slot)
          units[step.slot] = number
          if step.kind == .level { makeLevel(step.slot) }
          cellEnd = end
        } else {
          guard let end = readOtherNumber(at: cursor, step.slot) else { return nil }
          cellEnd = end
        }
      case .dimension:
        guard let (content, end) = plainCell(at: cursor) else { return nil }
        let code =
          dimensions[step.slot].knownCode(inChunk: content)
          ?? dimensions[step.slot].code(of: content)
        guard code >= DimensionCells.noValue else { return nil }
        if step.slot < keptCount { key[dimension: step.slot] = code }
        cellEnd = end
      case .date:
        if let day = dates.pointee.isoDay(at: cursor), cells.endsCell(cursor[10]) {
          key.day = day
          cellEnd = cursor + 10
        } else {
          guard let (content, end) = plainCell(at: cursor) else { return nil }
          if let day = dates.pointee.knownDay(inChunk: content) {
            key.day = day
          } else {
            guard let day = try? dates.pointee.day(of: content) else { return nil }
            key.day = Int32(truncatingIfNeeded: day.number)
          }
          cellEnd = end
        }
      case .moment:
        guard let end = readMoment(at: cursor) else { return nil }
        cellEnd = end
      case .ignored:
        if cursor.pointee == UInt8(ascii: "\"") {
          guard let end = quotedEnd(of: cursor, before: end, &innerLines) else { return nil }
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

  /// Reads a date that may have a time of day.
  @inline(never)
  private func readMoment(at start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    if let day = dates.pointee.isoDay(at: start), straight.endsCell(start[10]) {
      key.day = day
      key.minute = -1
      return start + 10
    }
    guard let (content, end) = plainCell(at: start),
      let moment = try? dates.pointee.moment(of: content)
    else { return nil }
    set(moment)
    return end
  }

  /// Turns millionths into the level that they are.
  ///
  /// In line, the compiler would divide for sums too.
  @inline(never)
  private func makeLevel(_ slot: Int) {
    units[slot] = Int64(bitPattern: Millionths.double(units[slot]).bitPattern)
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

  /// Reads a number in another form than most.
  @inline(never)
  private func readOtherNumber(
    at start: UnsafePointer<UInt8>, _ slot: Int
  ) -> UnsafePointer<UInt8>? {
    guard let (content, end) = plainCell(at: start) else { return nil }
    let measure = plan.measures[slot]
    let cell = content.span.extracting(CellText.trimmedRange(of: content.span))
    // A column that proves to be no measure is given up with the rest of its row in sight.
    guard let number = try? plan.numbers.number(in: cell, isCount: measure.isCount) else {
      return nil
    }
    set(slot, number)
    return end
  }

  /// Finds the end of a quoted cell of which nothing is needed, across lines and inner quotes.
  @inline(never)
  private func quotedEnd(
    of start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, _ lines: inout Int
  ) -> UnsafePointer<UInt8>? {
    var cursor = start + 1
    while cursor < end {
      let byte = cursor.pointee
      if byte == UInt8(ascii: "\"") {
        guard cursor[1] == UInt8(ascii: "\"") else { break }
        cursor += 1
      } else if byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && cursor[1] != UInt8(ascii: "\n")
      {
        lines += 1
      }
      cursor += 1
    }
    guard cursor < end, straight.endsCell(cursor[1]) else { return nil }
    return cursor + 1
  }
}
