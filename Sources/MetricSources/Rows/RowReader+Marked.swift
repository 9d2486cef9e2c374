// SPDX-License-Identifier: Apache-2.0

/// Rows whose cells are known to end where marks stand.
extension RowReader {
  /// Reads a row into the vacancy of the groups.
  ///
  /// - Parameters:
  ///   - start: The beginning of the row.
  ///   - marks: The marks from there on, at least as many as there are columns.
  /// - Returns: Where the next row begins and how many marks this one has; `nil` when more is to be
  ///   done to read it than here, and nothing has been added.
  @inline(__always)
  func readMarkedRow(
    from start: UnsafePointer<UInt8>, _ marks: borrowing CellMarks
  ) -> (next: UnsafePointer<UInt8>, marks: Int)? {
    let cells = straight
    let text = marks.base
    let distances = marks.distances
    let (words, units) = groups.vacancy
    let key = RowKey(words, identityWidth: identityWidth)
    // The first word of them is written at the end, and there is seldom another.
    if maskWidth > 1 { key.removeAll(maskWidth) }
    var present: UInt64 = 0
    let lastColumn = stepCount - 1
    var cursor = start
    var mark = 0
    var column = 0
    while column <= lastColumn {
      let step = steps[column]
      // Most cells of most files are counts in a row.
      if step.countsFromHere > 1 {
        let counts = units + step.slot
        var bit = step.bit
        var read = 0
        while read < step.countsFromHere {
          let end = text + Int(distances[mark])
          guard end.pointee == cells.delimiter,
            let units = cells.wholeMillionths(at: cursor, count: end - cursor)
          else { break }
          counts[read] = units
          present |= end > cursor ? bit : 0
          bit &<<= 1
          read &+= 1
          mark &+= 1
          cursor = end + 1
        }
        column &+= read
        if read > 0 { continue }
      }
      var end = text + Int(distances[mark])
      mark &+= 1
      var content = UnsafeBufferPointer(start: cursor, count: end - cursor)
      if column == lastColumn || end.pointee != cells.delimiter {
        if end == cursor, end.pointee == UInt8(ascii: "\"") {
          // One mark for each column, and two more for this one.
          guard marks.remaining &- mark >= lastColumn &- column &+ 2,
            !cells.leavesQuotedNumbers || step.kind != .sum && step.kind != .level
          else { return nil }
          let quote = text + Int(distances[mark])
          end = text + Int(distances[mark &+ 1])
          guard quote.pointee == UInt8(ascii: "\""), end == quote + 1 else { return nil }
          mark &+= 2
          content = UnsafeBufferPointer(start: cursor + 1, count: quote - (cursor + 1))
        }
        let isSound =
          column == lastColumn ? end.pointee.isLineBreak : end.pointee == cells.delimiter
        guard isSound else { return nil }
      }
      switch step.kind {
      case .sum, .level:
        guard let value = value(of: content, cell: cursor, step) else { return nil }
        units[step.slot] = value.units
        present |= value.isThere ? step.bit : 0
        if step.bit == 0, value.isThere { key.insert(step.slot) }
      case .dimension:
        guard let code = code(of: content, step) else { return nil }
        if step.slot < keptCount { key[dimension: step.slot] = code }
      case .date:
        guard let day = day(of: content) else { return nil }
        key.day = day
      case .moment:
        guard let moment = moment(of: content) else { return nil }
        (key.day, key.minute) = moment
      case .ignored: break
      case .currency: guard !isOtherCurrency(content) else { return nil }
      case .unnamed: guard end == cursor else { return nil }
      }
      cursor = end + 1
      column &+= 1
    }
    words[identityWidth] = present
    if cursor[-1] == UInt8(ascii: "\r"), cursor.pointee == UInt8(ascii: "\n") {
      cursor += 1
      mark &+= 1
    }
    return (cursor, mark)
  }
}
