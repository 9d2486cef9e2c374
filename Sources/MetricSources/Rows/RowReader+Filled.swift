// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Cells that take what stands above them.
extension RowReader {
  /// The code of a dimension's value, of an empty cell that of the row above where that is so.
  func code(of slot: Int, _ record: DelimitedRecord, _ text: SourceText) -> Int32 {
    let field = record.fields[plan.dimensions[slot].column]
    guard plan.dimensions[slot].fillsDown else {
      return text.withContent(of: field) { dimensions[slot].code(of: $0) }
    }
    let hasContent = text.hasContent(field)
    if !hasContent, let last = lastCodes[slot] { return last }
    let code = text.withContent(of: field) { dimensions[slot].code(of: $0) }
    if code >= DimensionCells.noValue {
      lastCodes[slot] = code
      lostSlots.remove(slot)
    } else if hasContent, code != DimensionCells.total {
      lostSlots.insert(slot)
    }
    return code
  }

  /// Whether an empty cell of a dimension takes a value that could not be read above it.
  func isLost(_ slot: Int, in record: DelimitedRecord, _ text: SourceText) -> Bool {
    lostSlots.contains(slot) && !text.hasContent(record.fields[plan.dimensions[slot].column])
  }

  /// A mark of the day and the values that a row may have from above.
  var markOfAbove: UInt64 {
    lastCodes.sorted { $0.key < $1.key }.reduce(UInt64(UInt32(bitPattern: key.day))) {
      $0 &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(UInt32(bitPattern: $1.value))
    } &* 0xD6E8_FEB8_6659_FD93
  }

  /// Notes what cells below a row take from it that is refused for its form.
  func noteAbove(_ record: DelimitedRecord, of text: SourceText) {
    guard plan.fillsDown else { return }
    let isReadable = record.fault == nil && text.invalidOffset(in: record) == nil
    if !isReadable || plan.dateColumn >= record.fields.count {
      isDateLost = true
    } else if text.hasContent(record.fields[plan.dateColumn]) {
      let day = text.withContent(of: record.fields[plan.dateColumn]) {
        try? dates.pointee.day(of: $0)
      }
      if let day { (lastMoment, lastSpan) = (CivilMoment(day: day), nil) }
      isDateLost = day == nil
    }
    for (slot, dimension) in plan.dimensions.enumerated() where dimension.fillsDown {
      guard isReadable, dimension.column < record.fields.count else {
        lostSlots.insert(slot)
        continue
      }
      _ = code(of: slot, record, text)
    }
  }

  /// Tells whether a row that says nothing but figures has the sums of the rows above, of all or of
  /// its block; counts it among these if not.
  func isTotalOfRowsAbove(
    _ record: DelimitedRecord, of text: SourceText, at place: RowPlace
  ) -> Bool {
    let hasWords = record.fields.indices.contains { column in
      !plan.figureColumns.contains(column) && text.hasContent(record.fields[column])
    }
    let values = plan.measures.indices.map { slot -> Int64 in
      let units = row.pointee.units[slot]
      if plan.measures[slot].addsUp { return units }
      let value = Double(bitPattern: UInt64(bitPattern: units)) * Double(Millionths.one)
      return Int64(exactly: value.rounded()) ?? 0
    }
    let filled = plan.dimensions.indices.first { slot in
      plan.dimensions[slot].fillsDown
        && !text.hasContent(record.fields[plan.dimensions[slot].column])
    }
    return sumsAbove.take(
      values,
      SumsAbove.Words(
        areAny: hasWords, haveDate: text.hasContent(record.fields[plan.dateColumn]), day: key.day,
        filled: filled), at: place)
  }
}
