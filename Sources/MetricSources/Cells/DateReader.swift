// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting

/// Reads cells as days, and refuses what could be two days or another calendar.
struct DateReader {
  /// Years that are Gregorian when written in ASCII digits.
  ///
  /// Below lie the Persian, Bangla and Islamic years of our time.
  ///
  /// Above lie years of Bikram Sambat: nobody counts anything yet in 2082 AD.
  private static let years = 1700...2060

  /// Years that are Gregorian even if written in the digits of a country with its own calendar.
  private static let yearsInOtherDigits = 1900...2060

  /// Years that exports are about.
  static let recentYears = DateTextReader.recentYears

  private var text: DateText

  private init(_ text: DateText) { self.text = text }

  /// Tells whether a cell begins with a year, as dates in the form of ISO 8601 do.
  static func isISO(_ cell: Span<UInt8>) -> Bool {
    guard cell.count >= 8, cell[4] == UInt8(ascii: "-") || cell[4] == UInt8(ascii: "/") else {
      return false
    }
    return (0..<4).allSatisfy { cell[$0] &- 0x30 <= 9 }
  }

  /// Reads the day of a trimmed cell.
  static func day(in cell: Span<UInt8>, _ dates: DateTextReader) throws(CellFault) -> CivilDay {
    try moment(in: cell, dates).day
  }

  /// Reads a trimmed cell.
  ///
  /// Dates in the form of ISO 8601, which most are, are read as they stand; for others, and for
  /// those that need to be told a calendar, an order or a zone, the reader of dates as people
  /// write them is asked.
  static func moment(
    in cell: Span<UInt8>, _ dates: DateTextReader
  ) throws(CellFault) -> CivilMoment {
    do throws(CellFault) {
      guard readsISO(dates) else { throw .notADate }
      return try moment(in: cell)
    } catch {
      switch error {
      case .notADate, .unknownCalendar, .ambiguousDate, .shortYearFirst, .dayOrYear,
        .timestampNeedsZone:
        break
      default: throw error
      }
      if CellText.isMissing(cell) { throw CellFault.missingDate }
      // A row that somebody has commented out.
      if !cell.isEmpty, cell[0] == UInt8(ascii: "#") { throw CellFault.notADate }
      if let fault = numberFault(of: cell) { throw fault }
      let text = cell.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      let moment: CivilMoment
      do throws(DateTextError) { moment = try dates.moment(text) } catch let told {
        // Digits of their own have said of which calendar the date is.
        let isKnown = told.code == .noSuchDate && DateText(cell)?.isASCII == false
        let fault = isKnown ? .notADate : shortYearFault(of: text, dates, told) ?? error
        throw CellFault(told, instead: fault, dates)
      }
      guard dates.calendar != nil || moment.day <= Self.lastDay else {
        throw CellFault.unknownCalendar
      }
      return moment
    }
  }

  /// What is wrong with a cell such as `20-Mar-26`, where nothing tells the day from the year.
  private static func shortYearFault(
    of text: String, _ dates: DateTextReader, _ error: DateTextError
  ) -> CellFault? {
    guard error.code == .ambiguousOrder else { return nil }
    var dates = dates
    dates.endsWithShortYears = true
    return (try? dates.day(text)).map(CellFault.dayOrYear)
  }

  /// The end of 2060.
  static let lastDay = CivilDay(number: 33_237)

  /// What is wrong with a cell that begins with a number too long for a year and no whole date.
  private static func numberFault(of cell: Span<UInt8>) -> CellFault? {
    var digits = 0
    while digits < cell.count, 0x30...0x39 ~= cell[digits] { digits += 1 }
    guard digits > 4, digits != 8 else { return nil }
    // The days of 1982 to 2064 as spreadsheets count them.
    let isSerial = digits == 5 && cell.count == 5 && 0x33...0x35 ~= cell[0]
    return isSerial ? .serialDate : .notADate
  }

  /// Tells whether dates in the form of ISO 8601 are of the Gregorian calendar.
  static func readsISO(_ dates: DateTextReader) -> Bool {
    (dates.calendar == nil || dates.calendar == .gregorian)
      && dates.usualCalendar?.identifier != .bikramSambat
  }

  private static func moment(in cell: Span<UInt8>) throws(CellFault) -> CivilMoment {
    if CellText.isMissing(cell) { throw CellFault.missingDate }
    guard let text = DateText(cell) else { throw CellFault.notADate }
    var reader = DateReader(text)
    return try reader.moment()
  }

  private mutating func moment() throws(CellFault) -> CivilMoment {
    guard let first = text.takeNumber() else { throw CellFault.notADate }
    if first.length == 8, text.isAtEnd {
      return CivilMoment(
        day: try day(first.value / 10_000, first.value / 100 % 100, first.value % 100))
    }
    guard let separator = text.take(anyOf: "-/."), let second = text.takeNumber(upTo: 2),
      text.take(anyOf: separator) != nil, let third = text.takeNumber(upTo: 4)
    else { throw CellFault.notADate }
    switch (first.length, separator, third.length) {
    case (4, "-", 1...2), (4, "/", 1...2):
      let time = try takeTime()
      return CivilMoment(day: try day(first.value, second.value, third.value), time: time)
    case (1...2, _, 2), (1...2, _, 4):
      throw ambiguity(first.value, second.value, year: third)
    default:
      throw CellFault.notADate
    }
  }

  /// Takes a time that leaves the day as it is: one without an offset from another place's time.
  private mutating func takeTime() throws(CellFault) -> ClockTime? {
    if text.isAtEnd { return nil }
    guard text.take(anyOf: "Tt ") != nil, let hour = text.takeNumber(upTo: 2), hour.value <= 24,
      text.take(anyOf: ":") != nil, let minute = text.takeNumber(upTo: 2), minute.value < 60
    else { throw CellFault.notADate }
    if text.take(anyOf: ":") != nil {
      guard let second = text.takeNumber(upTo: 2), second.value <= 60 else {
        throw CellFault.notADate
      }
      if text.take(anyOf: ".,") != nil, text.takeNumber() == nil { throw CellFault.notADate }
    }
    // What ends a day, at 24:00, is no time of it.
    if text.isAtEnd { return ClockTime(hour: hour.value, minute: minute.value) }
    throw text.isAtZone ? CellFault.timestampNeedsZone : CellFault.notADate
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws(CellFault) -> CivilDay {
    guard (text.isASCII ? Self.years : Self.yearsInOtherDigits).contains(year) else {
      throw CellFault.unknownCalendar
    }
    do {
      return try CivilCalendar.gregorian.day(year: year, month: month, day: day)
    } catch {
      guard let days = try? CivilCalendar.gregorian.days(inMonth: month, ofYear: year) else {
        throw CellFault.noSuchMonth(month)
      }
      throw CellFault.noSuchDate(month: days.lowerBound, days: days.dayCount)
    }
  }

  /// Refuses a date that may begin with its day or its month, with its day if it begins with that.
  private func ambiguity(_ first: Int, _ second: Int, year: DateText.Number) -> CellFault {
    if year.length == 4, !Self.years.contains(year.value) { return .unknownCalendar }
    let century = year.length == 2 ? 2000 : 0
    // In its first years nobody exported anything, and those to come are not yet told.
    if year.length == 2, Self.recentYears.contains(2000 + first),
      !Self.recentYears.contains(2000 + year.value) || year.value == first,
      let day = try? day(2000 + first, second, year.value)
    {
      return .shortYearFirst(day)
    }
    // Either end may be a year, and an order would make it the last one.
    if year.length == 2, first > 12, Self.recentYears.contains(2000 + first),
      Self.recentYears.contains(2000 + year.value),
      let day = try? day(2000 + first, second, year.value)
    {
      return .dayOrYear(day)
    }
    let dayFirst = try? day(century + year.value, second, first)
    let monthFirst = try? day(century + year.value, first, second)
    return .ambiguousDate(dayFirst ?? monthFirst)
  }
}

/// The text of a date, its digits turned into those of ASCII.
private struct DateText {
  /// A run of digits.
  struct Number {
    var value: Int
    var length: Int
  }

  private var rest: Substring
  /// Whether its digits were written in ASCII.
  let isASCII: Bool

  /// Reads a cell; `nil` when it has digits of several scripts or is far too long.
  init?(_ cell: Span<UInt8>) {
    guard cell.count <= 200 else { return nil }
    var text = String.UnicodeScalarView()
    var zero: UInt32?
    var index = 0
    while index < cell.count {
      let (scalar, length) = cell.scalar(at: index)
      index += length
      if let digit = DecimalDigit(scalar) {
        guard zero == nil || zero == digit.zero else { return nil }
        zero = digit.zero
        text.append(Unicode.Scalar(digit.ascii))
      } else if !CellText.isMark(scalar) {
        text.append(scalar)
      }
    }
    rest = Substring(String(text))
    isASCII = zero == nil || zero == 0x30
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Whether an offset or a zone follows, such as `Z`, `+03:30` or ` UTC`.
  var isAtZone: Bool {
    let zone = rest.drop { $0 == " " }
    let sign = zone.first
    if sign == "+" || sign == "-" || sign == "\u{2212}" {
      return zone.dropFirst().first?.isNumber == true
    }
    return ["z", "utc", "gmt"].contains { zone.lowercased().hasPrefix($0) }
  }

  mutating func takeNumber(upTo maximum: Int = 9) -> Number? {
    let digits = rest.prefix { "0"..."9" ~= $0 }
    guard digits.count <= maximum, let value = Int(digits) else { return nil }
    rest.removeFirst(digits.count)
    return Number(value: value, length: digits.count)
  }

  mutating func take(anyOf characters: String) -> String? {
    guard let first = rest.first, characters.contains(first) else { return nil }
    rest.removeFirst()
    return String(first)
  }
}

extension CellFault {
  /// What is told of a cell that is no date in any form: the fault of its form where it has one.
  fileprivate init(_ error: DateTextError, instead fault: CellFault, _ dates: DateTextReader) {
    switch (error.code, fault) {
    case (.missingYear, _): self = .missingYear
    case (.unclearYear, _):
      self = .unclearYear(dates.calendar?.identifier ?? dates.usualCalendar?.identifier)
    case (.yearOfOtherCalendar, _): self = .yearOfOtherCalendar(likely: error.likelyYear)
    // Of another calendar it may be.
    case (.noSuchDate, .unknownCalendar): self = fault
    case (.noSuchDate, _): self = .noSuchDateInCalendar
    case (.unknownCalendar, _): self = .unknownCalendar
    case (.needsTimeZone, _): self = .timestampNeedsZone
    case (.ambiguousOrder, .ambiguousDate), (.ambiguousOrder, .shortYearFirst),
      (.ambiguousOrder, .dayOrYear):
      self = fault
    case (.ambiguousOrder, _): self = .ambiguousDate(nil)
    case (.notADate, .unknownCalendar), (.notADate, .timestampNeedsZone): self = fault
    case (.notADate, _): self = .notADate
    }
  }
}
