// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting

/// Dates that stand in cells of dates, with those beside them that stayed text.
///
/// A spreadsheet that expects months first makes 3 January of `01/03/2026` and leaves `13/03/2026`
/// as it is: then no date that it made has a day after the 12th, and no text another.
struct StoredDates {
  /// What the cells of dates most likely are.
  enum Finding: Equatable {
    /// As they were written.
    case sound
    /// Their days are months and their months are days.
    case turned
    /// One of these.
    case doubtful
  }

  /// A day as it stands, and as it is with day and month turned; both are the same for text.
  private struct Pair {
    var day: Int
    var turned: Int
  }

  private var columns: [Int: [Pair]] = [:]
  /// The first cell in which day and month differ.
  private(set) var first: (text: String, line: Int, turned: CivilDay)?
  private var hasStored = false
  private var hasText = false
  private var isDayFirst = false
  private var isMonthFirst = false
  /// Whether a cell has a day after the 12th, or text one that any spreadsheet would have taken.
  private var areApart = true

  /// Adds a cell such as `2026-01-03`.
  mutating func add(iso cell: Span<UInt8>, line: Int, column: Int) {
    guard areApart, cell.count >= 10, cell[4] == UInt8(ascii: "-"), cell[7] == UInt8(ascii: "-")
    else { return }
    guard (5..<10).allSatisfy({ $0 == 7 || cell[$0] &- 0x30 <= 9 }) else { return }
    let (year, month, day) = (
      Self.number(cell, 0..<4), Self.number(cell, 5..<7), Self.number(cell, 8..<10)
    )
    guard day <= 12 else {
      areApart = false
      return
    }
    guard let stored = try? CivilCalendar.gregorian.day(year: year, month: month, day: day),
      let turned = try? CivilCalendar.gregorian.day(year: year, month: day, day: month)
    else { return }
    hasStored = true
    columns[column, default: []].append(Pair(day: stored.number, turned: turned.number))
    if first == nil, day != month {
      first = (String(CellText.line(cell).prefix(10)), line, turned)
    }
  }

  private static func number(_ cell: Span<UInt8>, _ digits: Range<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + Int(cell[$1] &- 0x30) }
  }

  /// The order that dates in text have.
  var orderOfText: DateFieldOrder { isDayFirst ? .dayFirst : .monthFirst }

  /// Adds a date in text of two numbers and a year.
  mutating func add(text numbers: (first: Int, second: Int), year: Int, column: Int) {
    guard areApart else { return }
    let (isDayFirst, isMonthFirst) = (numbers.first > 12, numbers.second > 12)
    guard isDayFirst != isMonthFirst else {
      areApart = false
      return
    }
    self.isDayFirst = self.isDayFirst || isDayFirst
    self.isMonthFirst = self.isMonthFirst || isMonthFirst
    let (day, month) = isDayFirst ? numbers : (numbers.second, numbers.first)
    guard let day = try? CivilCalendar.gregorian.day(year: year, month: month, day: day) else {
      return
    }
    hasText = true
    columns[column, default: []].append(Pair(day: day.number, turned: day.number))
  }

  /// Compares how far the days of rows lie apart, one after the other, as they stand and turned.
  var finding: Finding {
    guard areApart, hasStored, hasText, isDayFirst != isMonthFirst, first != nil,
      Set(columns.values.joined().map(\.day)).count > 2
    else { return .sound }
    let asTheyStand = columns.values.reduce(0) { $0 + Self.way($1.map(\.day)) }
    let turned = columns.values.reduce(0) { $0 + Self.way($1.map(\.turned)) }
    if turned * 2 <= asTheyStand { return areDense ? .turned : .doubtful }
    return asTheyStand * 2 <= turned ? .sound : .doubtful
  }

  /// Whether turned days have most others between them: dates that are a month apart come near to each
  /// other when they are turned, too.
  private var areDense: Bool {
    var (span, count) = (0, 0)
    for pairs in columns.values {
      let days = Set(pairs.map(\.turned))
      guard let first = days.min(), let last = days.max() else { continue }
      span += last - first + 1
      count += days.count
    }
    return span <= count * 2
  }

  private static func way(_ days: [Int]) -> Int {
    zip(days, days.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) }
  }
}

/// How the dates of a file are read.
struct FileDates: Sendable {
  var reader: DateTextReader
  /// Whether `May-26` is a month.
  var monthsHaveYears = false
  /// Whether day and month are turned in dates in the form of ISO 8601.
  var areTurned = false
}
