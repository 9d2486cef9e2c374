// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting

/// The days that the cells of a column name.
struct DateCells {
  private let dates: DateTextReader
  private var memo = CellMemo<Int32>()
  /// What was wrong with cells, which have the codes from `firstFault` on, far below every day.
  private var faults: [CellFault] = []
  private static let firstFault = Int32.min
  private static let faultLimit: Int32 = 1 << 16

  /// The months that were met last, each in a place of its own by its text.
  private var months: [Month]
  private struct Month {
    /// The eight bytes `2026-03-`.
    var text: UInt64 = 0
    var firstDay: Int32 = 0
    var dayCount: Int32 = 0
  }

  /// Whether a date such as `2026-03-21` is of the Gregorian calendar for sure.
  private let readsISO: Bool
  /// Whether day and month are turned in such dates.
  private let areTurned: Bool

  init(_ dates: FileDates) {
    self.dates = dates.reader
    areTurned = dates.areTurned
    readsISO = !areTurned && DateReader.readsISO(dates.reader)
    months = [Month](repeating: Month(), count: 1024)
  }

  /// The day of a cell of a chunk, where it was met before and is sound.
  @inline(__always)
  func knownDay(inChunk cell: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard let code = memo.known(inChunk: cell), code > Self.firstFault + Self.faultLimit else {
      return nil
    }
    return code
  }

  /// The day of a cell.
  mutating func day(of cell: UnsafeBufferPointer<UInt8>) throws(CellFault) -> CivilDay {
    let code = memo.known(cell) ?? memo.remember(cell, read(cell))
    let fault = Int(code) - Int(Self.firstFault)
    if fault < faults.count { throw faults[fault] }
    return CivilDay(number: Int(code))
  }

  /// Whether a cell had a time other than midnight; where none has, days were written as moments.
  private(set) var tellsTimes = false

  /// The day of a cell, with the time of day where it has one.
  mutating func moment(
    of cell: UnsafeBufferPointer<UInt8>
  ) throws(CellFault) -> CivilMoment {
    // Moments hardly ever repeat themselves: nothing would be gained by remembering them.
    guard cell.contains(UInt8(ascii: ":")) else { return CivilMoment(day: try day(of: cell)) }
    let content = cell.span.extracting(CellText.trimmedRange(of: cell.span))
    let moment = upright(try DateReader.moment(in: content, dates), of: content)
    tellsTimes = tellsTimes || !Self.isMidnight(cell)
    return moment
  }

  /// Whether a cell ends in midnight, as in `2026-03-21T00:00:00Z`.
  private static func isMidnight(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = cell.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let hour = cell[..<colon].reversed().prefix { $0 &- 0x30 <= 9 }
    let rest = cell[colon...].prefix { $0 &- 0x30 <= 9 || $0 == 0x3A || $0 == 0x2E }
    return !hour.isEmpty && hour.allSatisfy { $0 == 0x30 }
      && rest.allSatisfy { !(0x31...0x39).contains($0) }
  }

  /// A moment with day and month as they were before a spreadsheet turned them.
  private func upright(_ moment: CivilMoment, of cell: Span<UInt8>) -> CivilMoment {
    guard areTurned, DateReader.isISO(cell),
      let date = try? CivilCalendar.gregorian.date(of: moment.day), date.day <= 12,
      let day = try? CivilCalendar.gregorian.day(
        year: date.year, month: date.day, day: date.month)
    else { return moment }
    return CivilMoment(day: day, time: moment.time)
  }

  private mutating func read(_ cell: UnsafeBufferPointer<UInt8>) -> Int32 {
    let content = cell.span.extracting(CellText.trimmedRange(of: cell.span))
    do throws(CellFault) {
      let moment = upright(try DateReader.moment(in: content, dates), of: content)
      return Int32(truncatingIfNeeded: moment.day.number)
    } catch {
      if let known = faults.firstIndex(of: error) { return Self.firstFault + Int32(known) }
      // Faults that name a day differ from cell to cell; those of cells long gone are forgotten.
      if faults.count == Self.faultLimit {
        faults = []
        memo = CellMemo()
      }
      faults.append(error)
      return Self.firstFault + Int32(faults.count - 1)
    }
  }

  /// Reads a cell of the form `2026-03-21`.
  ///
  /// - Parameter start: A cell with at least ten bytes that may be read.
  /// - Returns: The number of the day; `nil` of other cells, and of days that there are not.
  @inline(__always)
  mutating func isoDay(at start: UnsafePointer<UInt8>) -> Int32? {
    let text = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
    let month = months[Self.place(of: text)]
    let tens = start[8] &- UInt8(ascii: "0")
    let ones = start[9] &- UInt8(ascii: "0")
    guard month.text == text, tens <= 3, ones <= 9 else { return learnMonth(start, text) }
    let day = Int32(tens) * 10 + Int32(ones)
    guard day >= 1, day <= month.dayCount else { return nil }
    return month.firstDay + day - 1
  }

  /// The place of a month, which differs for all months of twenty years.
  @inline(__always)
  private static func place(of text: UInt64) -> Int {
    let text = UInt64(littleEndian: text)
    let ofYear = ((text >> 16) & 1) << 4 | (text >> 24) & 15
    let ofMonth = ((text >> 40) & 1) << 4 | (text >> 48) & 15
    return Int(truncatingIfNeeded: ofYear << 5 | ofMonth)
  }

  private mutating func learnMonth(_ start: UnsafePointer<UInt8>, _ text: UInt64) -> Int32? {
    guard readsISO else { return nil }
    let cell = UnsafeBufferPointer(start: start, count: 10)
    for index in 0..<10 {
      let byte = cell[index]
      guard index == 4 || index == 7 ? byte == UInt8(ascii: "-") : byte &- 0x30 <= 9 else {
        return nil
      }
    }
    guard let day = try? DateReader.day(in: cell.span, dates),
      let date = try? CivilCalendar.gregorian.date(of: day),
      let days = try? CivilCalendar.gregorian.days(inMonth: date.month, ofYear: date.year)
    else { return nil }
    months[Self.place(of: text)] = Month(
      text: text, firstDay: Int32(truncatingIfNeeded: days.lowerBound.number),
      dayCount: Int32(days.dayCount))
    return Int32(truncatingIfNeeded: day.number)
  }
}
