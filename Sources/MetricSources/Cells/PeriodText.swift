// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting

/// The months, weeks and quarters that the cells of a column name.
struct PeriodCells {
  private let dates: DateTextReader
  /// The first and the last day, each in half of a word.
  private var memo = CellMemo<Int64>()
  private static let none = Int64.min
  private static let ofUnknownCalendar = Int64.min + 1

  /// Reads cells as dates are read, and `May-26` as a month where it is one.
  init(_ dates: FileDates) {
    var reader = dates.reader
    if dates.monthsHaveYears { reader.order = reader.order ?? .dayFirst }
    self.dates = reader
  }

  /// The days of a cell that is no day; `nil` where it is no period either.
  ///
  /// - Throws: `CellFault.unknownCalendar` of a period of which nobody says whose year it has.
  mutating func days(
    of cell: UnsafeBufferPointer<UInt8>
  ) throws(CellFault) -> ClosedRange<CivilDay>? {
    let code = memo.known(cell) ?? memo.remember(cell, read(cell))
    guard code != Self.ofUnknownCalendar else { throw .unknownCalendar }
    guard code != Self.none else { return nil }
    let first = Int32(truncatingIfNeeded: code >> 32)
    let last = Int32(truncatingIfNeeded: code)
    return CivilDay(number: Int(first))...CivilDay(number: Int(last))
  }

  private func read(_ cell: UnsafeBufferPointer<UInt8>) -> Int64 {
    let content = cell.span.extracting(CellText.trimmedRange(of: cell.span))
    guard let days = PeriodText(content, dates)?.days else {
      return PeriodText.isOfUnknownCalendar(content, dates) ? Self.ofUnknownCalendar : Self.none
    }
    let last = UInt32(bitPattern: Int32(truncatingIfNeeded: days.upperBound.number))
    return Int64(days.lowerBound.number) << 32 | Int64(last)
  }
}

/// Whole months, weeks and quarters in the place of a day: `2026-05`, `May 2026`, `বৈশাখ ১৪৩৩`,
/// `2026-W14`, `Q1 2026`, and two days with a dash between them.
struct PeriodText {
  /// The days of the period.
  let days: ClosedRange<CivilDay>

  /// Reads a trimmed cell that is no day; `nil` where it is none of these.
  init?(_ cell: Span<UInt8>, _ dates: DateTextReader) {
    guard cell.count <= 60 else { return nil }
    let text = CellText.line(cell)
    guard
      let days = Self.parted(text, dates) ?? Self.month(text, dates) ?? Self.range(text, dates),
      dates.calendar != nil || days.upperBound <= DateReader.lastDay
    else { return nil }
    self.days = days
  }

  /// Whether a trimmed cell would be a period if the plan said whose years it has.
  static func isOfUnknownCalendar(_ cell: Span<UInt8>, _ dates: DateTextReader) -> Bool {
    guard dates.calendar == nil else { return false }
    return [CivilCalendar.persian, dates.bikramSambat, .bangla].contains { calendar in
      var dates = dates
      dates.calendar = calendar
      guard let days = PeriodText(cell, dates)?.days else { return false }
      return ourTime.contains(days.lowerBound)
    }
  }

  /// From 1990 to 2060: years in which someone may have counted something.
  private static let ourTime = CivilDay(number: 7_305)...DateReader.lastDay

  /// The days of a week of the Gregorian calendar or of a quarter: `2026-W14`, `2026W14`,
  /// `Q1 2026`.
  private static func parted(_ text: String, _ dates: DateTextReader) -> ClosedRange<CivilDay>? {
    let signs = text.uppercased().filter { !" -/.".contains($0) }
    guard let mark = signs.firstIndex(where: { $0 == "W" || $0 == "Q" }) else { return nil }
    // What stands on both sides, of which the year has four digits.
    var year = signs[..<mark]
    var number = signs[signs.index(after: mark)...]
    if year.isEmpty {
      year = number.suffix(4)
      number = number.dropLast(4)
    }
    guard year.utf8.count == 4, let year = Int(year), 1...2 ~= number.utf8.count,
      let number = Int(number)
    else { return nil }
    let calendar = calendar(ofYear: year, dates)
    guard signs[mark] == "Q" else {
      return calendar == .gregorian ? week(number, of: year) : nil
    }
    return calendar.flatMap { quarter(number, of: year, $0) }
  }

  /// The calendar that counts a year: the plan's, of the file or of the report, where it may be one
  /// of its.
  private static func calendar(ofYear year: Int, _ dates: DateTextReader) -> CivilCalendar? {
    for calendar in [dates.calendar, dates.usualCalendar].compactMap(\.self)
    where calendar != .gregorian {
      guard let days = try? calendar.days(inMonth: 1, ofYear: year) else { continue }
      if ourTime.contains(days.lowerBound) { return calendar }
    }
    return dates.calendar == .gregorian || 1700...2060 ~= year ? .gregorian : nil
  }

  /// A week as ISO 8601 counts them: the first has the year's fourth day, and all begin on Monday.
  private static func week(_ week: Int, of year: Int) -> ClosedRange<CivilDay>? {
    guard 1...53 ~= week,
      let fourth = try? CivilCalendar.gregorian.day(year: year, month: 1, day: 4)
    else { return nil }
    // The first day of 1970 was a Thursday.
    let sinceMonday = ((fourth.number + 3) % 7 + 7) % 7
    let monday = fourth.number - sinceMonday + (week - 1) * 7
    return CivilDay(number: monday)...CivilDay(number: monday + 6)
  }

  private static func quarter(
    _ quarter: Int, of year: Int, _ calendar: CivilCalendar
  ) -> ClosedRange<CivilDay>? {
    guard 1...4 ~= quarter,
      let first = try? calendar.days(inMonth: quarter * 3 - 2, ofYear: year),
      let last = try? calendar.days(inMonth: quarter * 3, ofYear: year)
    else { return nil }
    return first.lowerBound...last.upperBound
  }

  /// The days of a month of any calendar: what becomes a date with a day beside it is one.
  private static func month(_ text: String, _ dates: DateTextReader) -> ClosedRange<CivilDay>? {
    func day(_ number: Int) -> CivilDay? {
      dated(text, number).lazy.compactMap { try? dates.day($0) }.first
    }
    // No month of the four calendars has more than 32 days.
    guard let first = day(1), let last = (28...32).reversed().lazy.compactMap(day).first,
      last > first, last.number - first.number < 32
    else { return nil }
    return first...last
  }

  /// What stands between the first and the last day.
  private static let dashes = [
    " - ", " \u{2013} ", " \u{2014} ", "\u{2013}", " to ", " থেকে ", " देखि ", " تا ", "-",
  ]

  /// The days from one to another: `16 Mar - 22 Mar 2026`, `16–22 March 2026`.
  private static func range(_ text: String, _ dates: DateTextReader) -> ClosedRange<CivilDay>? {
    for dash in dashes {
      let parts = text.split(separator: dash).map { CellText.line(String($0)) }
      guard parts.count == 2, let last = try? dates.day(parts[1]) else { continue }
      var dates = dates
      // The year of both stands behind the last.
      let digits = parts[1].unicodeScalars.split { DecimalDigit($0) == nil }
      dates.year =
        digits.last.flatMap { digits in
          digits.count == 4 ? number(digits) : nil
        } ?? dates.year
      let isDayAlone = parts[0].unicodeScalars.allSatisfy { DecimalDigit($0) != nil }
      let rest = parts[1].unicodeScalars.drop { DecimalDigit($0) != nil }
      guard let first = try? dates.day(isDayAlone ? parts[0] + String(rest) : parts[0]),
        first < last, last.number - first.number < 366
      else { continue }
      return first...last
    }
    return nil
  }

  private static func number(_ digits: Substring.UnicodeScalarView) -> Int {
    digits.reduce(0) { $0 * 10 + Int(DecimalDigit($1)?.value ?? 0) }
  }

  /// Writes a month as dates that it may have.
  private static func dated(_ text: String, _ day: Int) -> [String] {
    let scalars = text.unicodeScalars
    guard let zero = scalars.lazy.compactMap({ DecimalDigit($0)?.zero }).first else {
      return ["\(day) \(text)"]
    }
    let digits = (day < 10 ? "0" : "") + String(day)
    let native = digits.utf8.reduce(into: "") { native, digit in
      Unicode.Scalar(zero + UInt32(digit - 0x30)).map { native.unicodeScalars.append($0) }
    }
    guard scalars.allSatisfy({ DecimalDigit($0) != nil || "-/.".unicodeScalars.contains($0) })
    else { return ["\(native) \(text)"] }
    let parts = text.split { "-/.".contains($0) }
    guard parts.count == 2 else { return [] }
    let isYearFirst = parts[0].unicodeScalars.count == 4
    guard isYearFirst != (parts[1].unicodeScalars.count == 4) else { return [] }
    let (year, month) = isYearFirst ? (parts[0], parts[1]) : (parts[1], parts[0])
    return ["\(year)-\(month)-\(native)"]
  }
}
