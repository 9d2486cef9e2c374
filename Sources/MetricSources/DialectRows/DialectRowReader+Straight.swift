// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import InputDiagnostics
import LocalizedFormatting

/// Rows that are read in place.
extension DialectRowReader {
  /// Reads rows until one needs more than is done here.
  ///
  /// - Returns: The beginning of that row, or `end` or later when there is none.
  func readStraight(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, _ outcome: inout ChunkOutcome
  ) -> UnsafePointer<UInt8> {
    var cursor = start
    var line = outcome.lineCount
    var rows = 0
    while cursor < end {
      guard let found = straight.find(from: cursor, to: end), take(line, &outcome) else { break }
      rows += 1
      line += 1 + found.innerLines
      cursor = found.next
    }
    outcome.rows += rows
    outcome.lineCount = line
    return cursor
  }

  /// Takes the row whose cells were found.
  ///
  /// - Returns: Whether it could be taken; else it is to be read exactly, and nothing was added.
  private func take(_ line: Int, _ outcome: inout ChunkOutcome) -> Bool {
    guard !mayBeTotal else { return false }
    beginRow()
    var day: Int32 = 0
    var minute: Int32 = -1
    var lastDay: Int32?
    var valuesDay = KeptRows.Place.allDays
    var id: UnsafeBufferPointer<UInt8>?
    var isAnswer = true
    var hasUnknownWords = false
    for index in 0..<straight.stepCount {
      let step = straight.steps[index]
      let cell = straight[step.column]
      switch step.kind {
      case .measure:
        if let units = number(cell) {
          if !cell.isEmpty { set(step.slot, millionths: units) }
        } else if let value = otherNumber(cell, step.slot) {
          set(step.slot, value)
        } else {
          return false
        }
      case .date:
        guard let moment = moment(cell) else { return false }
        (day, minute) = moment
      case .lastDay:
        guard let moment = moment(cell) else { return false }
        lastDay = moment.day
      case .valuesDay:
        guard let day = try? self.valuesDay(cell) else { return false }
        valuesDay = day
      case .id:
        guard isPlain(cell) else { return false }
        id = cell
      case .dimension:
        let code =
          dimensions[step.slot].knownCode(inChunk: cell) ?? dimensions[step.slot].code(of: cell)
        guard code >= DimensionCells.noValue else { return false }
        if code >= 0 { codes[step.slot] = code }
      case .sourceAndMedium: setSource(sources.pointee.known(inChunk: cell) ?? sourceCodes(cell))
      case .rate, .duration:
        guard let value = share(cell, index) else { return false }
        straight.rangeValues[step.slot] = value
      case .flag:
        var value = flags[step.slot].known(inChunk: cell) ?? flag(cell, plan.tables[0][index])
        if value == Self.unknownWord {
          // Where the first one stands is told by the reader of any cell.
          guard outcome.remarks.has(.unknownWord, column: step.column) else { return false }
          hasUnknownWords = true
          value = valueOfUnknownWord
        }
        if value.isNaN, plan.dialect.rows == .answers { isAnswer = false }
        set(step.slot, value)
      case .score:
        guard case .score(_, let from, let best, let least) = plan.tables[0][index].role,
          let score = otherNumber(cell, step.slot), score.isNaN || least...best ~= score
        else { return false }
        if score.isNaN { isAnswer = false }
        set(step.slot, score.isNaN ? .nan : score >= from ? 1 : 0)
      }
    }
    if hasUnknownWords { countUnknownWords(&outcome.remarks) }
    guard isAnswer else { return true }
    setNone()
    if let lastDay, lastDay != day {
      setSpan(from: day, to: lastDay)
      (day, minute) = (lastDay, -1)
      outcome.rowsOfSeveralDays += 1
      if outcome.firstOfSeveralDays == nil {
        outcome.firstOfSeveralDays = InputLocation(file: file, line: line, column: 1)
      }
    }
    addRow(day: day, minute: minute, line: line, id: id, valuesDay: valuesDay, &outcome)
    for range in ranges.indices { note(straight.rangeValues[range], range: range) }
    return true
  }

  /// Counts the flags of a row that is taken whose words nobody knows.
  @inline(never)
  private func countUnknownWords(_ remarks: inout ColumnRemarks) {
    for index in 0..<straight.stepCount where straight.steps[index].kind == .flag {
      let step = straight.steps[index]
      guard flag(straight[step.column], plan.tables[0][index]) == Self.unknownWord else { continue }
      remarks.count(.unknownWord, column: step.column)
    }
  }

  /// Whether the row may be the total of others, by its first cell or by one that is blank.
  private var mayBeTotal: Bool {
    let cell = straight[plan.columnBlankInTotals ?? 0]
    guard let first = cell.first, 0x21...0x7E ~= first else { return true }
    return plan.columnBlankInTotals == nil && plan.totals.mayBegin(with: first)
      && plan.totals.contains(cell.span.extracting(CellText.trimmedRange(of: cell.span)))
  }

  /// The number in a cell in millionths, most often; an empty one has zero.
  @inline(__always)
  private func number(_ cell: UnsafeBufferPointer<UInt8>) -> Int64? {
    cell.baseAddress.flatMap {
      straight.cells.millionths(at: $0, count: cell.count, isAmbiguous: false)
    }
  }

  /// The number in a cell of any form, NaN where there is none; `nil` of a damaged cell.
  @inline(never)
  private func otherNumber(_ cell: UnsafeBufferPointer<UInt8>, _ slot: Int) -> Double? {
    try? number(
      in: cell.span.extracting(CellText.trimmedRange(of: cell.span)), plan.measures[slot],
      isQuoted: false)
  }

  /// The day of a cell and the minute of the day, -1 where it has none.
  @inline(__always)
  private func moment(_ cell: UnsafeBufferPointer<UInt8>) -> (day: Int32, minute: Int32)? {
    if let day = days.pointee.known(inChunk: cell) { return (day, -1) }
    return newMoment(cell)
  }

  @inline(never)
  private func newMoment(_ cell: UnsafeBufferPointer<UInt8>) -> (day: Int32, minute: Int32)? {
    if let time = ClockTimeCell(cell), let moment = moment(time) { return moment }
    guard let moment = try? cells.moment(cell) else { return nil }
    let day = Int32(truncatingIfNeeded: moment.day.number)
    guard plan.keepsRows, plan.dialect.rows.haveTimes, cell.contains(UInt8(ascii: ":")) else {
      return (days.pointee.remember(cell, day), -1)
    }
    // Moments hardly ever repeat themselves.
    return (day, moment.time.map { Int32($0.minuteOfDay) } ?? -1)
  }

  /// The day and the minute of a date that is known; `nil` where more has to be known.
  private func moment(_ time: ClockTimeCell) -> (day: Int32, minute: Int32)? {
    guard let day = knownDay(time.date) else { return nil }
    let isMidnight = time.secondOfDay == 0
    guard time.isUTC else {
      tellsTimes = tellsTimes || !isMidnight
      return (day, Int32(time.secondOfDay / 60))
    }
    guard let zone = plan.description.dates.timeZone else {
      // That days of UTC are used is told once the first cell was read so.
      return cells.usesUTC ? (day, -1) : nil
    }
    tellsTimes = tellsTimes || !isMidnight
    let moment = zone.moment(atSecondSince1970: Int(day) * 86_400 + time.secondOfDay)
    return (
      Int32(truncatingIfNeeded: moment.day.number), moment.time.map { Int32($0.minuteOfDay) } ?? -1
    )
  }

  private func knownDay(_ date: UnsafeBufferPointer<UInt8>) -> Int32? {
    if let day = days.pointee.known(inChunk: date) { return day }
    guard let day = try? cells.day(date) else { return nil }
    return days.pointee.remember(date, Int32(truncatingIfNeeded: day.number))
  }

  /// A share as a ratio or a length of time in seconds; `nil` of a damaged cell.
  private func share(_ cell: UnsafeBufferPointer<UInt8>, _ index: Int) -> Double? {
    let content = cell.span.extracting(CellText.trimmedRange(of: cell.span))
    guard case .rate(let form) = plan.tables[0][index].role else {
      return try? cells.seconds(content, isQuoted: false)
    }
    if !cell.isEmpty, let units = number(cell) {
      let number = Millionths.double(units)
      return form == .hundredths ? number / 100 : number
    }
    return try? cells.rate(content, form, isQuoted: false)
  }

  /// Whether all of an id is to be seen as it stands.
  @inline(__always)
  private func isPlain(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    var isVisible = true
    // A plus may be of an id that a spreadsheet has rounded.
    for byte in id { isVisible = isVisible && byte &- 0x21 <= 0x5D && byte != 0x2B }
    guard isVisible, let first = id.first else { return false }
    // What says that there is no value begins so, and is short.
    return 0x30...0x39 ~= first || id.count > 13 || !CellText.isMissing(id.span)
  }
}

extension SourceDialect.RowMeaning {
  /// Whether what rows tell about happens at some time of the day.
  var haveTimes: Bool {
    switch self {
    case .posts, .leads, .answers: true
    case .days, .dayParts, .totals: false
    }
  }
}
