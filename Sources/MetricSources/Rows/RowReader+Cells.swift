// SPDX-License-Identifier: Apache-2.0

import CivilCalendars

/// What cells of rows that are read in place say; `nil` where more is to be done to read one.
extension RowReader {
  /// The day of a cell.
  @inline(__always)
  func day(of content: UnsafeBufferPointer<UInt8>) -> Int32? {
    if content.count == 10, let start = content.baseAddress,
      let day = dates.pointee.isoDay(at: start)
    {
      return day
    }
    if let day = dates.pointee.knownDay(inChunk: content) { return day }
    guard let day = try? dates.pointee.day(of: content) else { return nil }
    return Int32(truncatingIfNeeded: day.number)
  }

  /// The day of a cell, and the minute of the day, -1 where it has none.
  @inline(never)
  func moment(of content: UnsafeBufferPointer<UInt8>) -> (day: Int32, minute: Int32)? {
    if content.count == 10, let start = content.baseAddress,
      let day = dates.pointee.isoDay(at: start)
    {
      return (day, -1)
    }
    guard let moment = try? dates.pointee.moment(of: content) else { return nil }
    return (
      Int32(truncatingIfNeeded: moment.day.number), moment.time.map { Int32($0.minuteOfDay) } ?? -1
    )
  }

  /// The code of a dimension's value.
  @inline(__always)
  func code(of content: UnsafeBufferPointer<UInt8>, _ step: ColumnStep) -> Int32? {
    let code =
      dimensions[step.slot].knownCode(inChunk: content)
      ?? dimensions[step.slot].code(of: content)
    return code >= DimensionCells.noValue ? code : nil
  }

  /// The number in a cell as the groups keep it, and whether there is one.
  @inline(__always)
  func value(
    of content: UnsafeBufferPointer<UInt8>, cell: UnsafePointer<UInt8>, _ step: ColumnStep
  ) -> (units: Int64, isThere: Bool)? {
    guard let start = content.baseAddress,
      let units = straight.millionths(
        at: start, count: content.count, isAmbiguous: step.leavesPoints)
    else { return otherValue(of: content, cell: cell, step) }
    return (step.kind == .level ? Self.level(units) : units, content.count > 0)
  }

  /// The number in a cell that is written in another form than most.
  @inline(never)
  private func otherValue(
    of content: UnsafeBufferPointer<UInt8>, cell: UnsafePointer<UInt8>, _ step: ColumnStep
  ) -> (units: Int64, isThere: Bool)? {
    let isLevel = step.kind == .level
    if let (units, _) = straight.otherMillionths(at: cell, isAmbiguous: step.isAmbiguous) {
      if step.isCount, units < 0 || units % Millionths.one != 0 { return nil }
      return (isLevel ? Self.level(units) : units, true)
    }
    // A column that proves to be no measure is given up with the rest of its row in sight.
    guard let number = number(in: content, step.slot) else { return nil }
    if number.isNaN { return (0, false) }
    if isLevel { return (Int64(bitPattern: number.bitPattern), true) }
    // A sum that is not in millionths goes another way.
    return Millionths.exactly(number).map { ($0, true) }
  }

  /// The number in a cell of any form of which nothing is to be told, NaN where there is none.
  func number(in content: UnsafeBufferPointer<UInt8>, _ slot: Int) -> Double? {
    let text = content.span.extracting(CellText.trimmedRange(of: content.span))
    guard let cell = try? plan.number(in: text, of: plan.measures[slot], by: plan.numbers.bare),
      cell.remarks.isEmpty
    else { return nil }
    if let mark = cell.mark { note(mark, in: slot) }
    return cell.value
  }

  /// The level that millionths are, as it is kept.
  ///
  /// In line, the compiler would divide for sums too.
  @inline(never)
  private static func level(_ millionths: Int64) -> Int64 {
    Int64(bitPattern: Millionths.double(millionths).bitPattern)
  }
}
