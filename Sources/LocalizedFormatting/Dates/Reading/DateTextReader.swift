// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// The order in which a date written in numbers gives day and month.
public enum DateFieldOrder: String, Hashable, Sendable, CaseIterable {
  /// `28/08/2025`
  case dayFirst = "day-first"
  /// `08/28/2025`
  case monthFirst = "month-first"
}

/// Reads days as people write them.
///
/// ISO 8601, numbers in any digits, month names of four calendars in four languages, and the
/// forms of platforms. What could be two days is refused with what would settle it.
public struct DateTextReader: Hashable, Sendable {
  /// The calendar of dates whose text does not say it.
  public var calendar: CivilCalendar?
  /// A calendar that dates may be of when their year is none of the Gregorian years of our time.
  public var usualCalendar: CivilCalendar?
  /// The order of day and month in dates written in numbers.
  ///
  /// With it, years of two digits are read as those of 1970 to 2069; in another calendar than the
  /// Gregorian one only as those of our time.
  public var order: DateFieldOrder?
  /// Whether `21-Mar-26` begins with its day even where no order is known.
  public var endsWithShortYears = false
  /// Whether dates of three short numbers begin with their year, as `04/12/27` does in Iran; of the
  /// Gregorian calendar only where no order is known.
  public var beginsWithShortYears = false
  /// The year of dates without one.
  public var year: Int?
  /// The zone in which a moment becomes a day.
  public var timeZone: TimeZoneName?
  /// The Bikram Sambat calendar to read Nepali dates in.
  public var bikramSambat: CivilCalendar

  /// Creates a reader; what is left out is not assumed.
  public init(
    calendar: CivilCalendar? = nil, usualCalendar: CivilCalendar? = nil,
    order: DateFieldOrder? = nil, year: Int? = nil, timeZone: TimeZoneName? = nil,
    bikramSambat: CivilCalendar = .bikramSambat
  ) {
    self.calendar = calendar
    self.usualCalendar = usualCalendar
    self.order = order
    self.year = year
    self.timeZone = timeZone
    self.bikramSambat = bikramSambat
  }

  /// Reads a day.
  ///
  /// - Throws: `DateTextError` with what is wrong and what would settle it.
  public func day(_ text: String) throws(DateTextError) -> CivilDay { try moment(text).day }

  /// Reads a day and the time that stands beside it.
  ///
  /// - Returns: The moment on clocks of `timeZone` where the text has an offset, else as the text
  ///   has it; without a time where the text has none.
  /// - Throws: `DateTextError` with what is wrong and what would settle it.
  public func moment(_ text: String) throws(DateTextError) -> CivilMoment {
    var tokens = DateTokens(text)
    guard tokens.isReadable else { throw DateTextError(.notADate) }
    let time = tokens.takeTime()
    let fields = try fields(&tokens)
    let day: CivilDay
    do {
      day = try fields.calendar.day(year: fields.year, month: fields.month, day: fields.day)
    } catch { throw DateTextError(.noSuchDate, calendarError: error) }
    guard let time else { return CivilMoment(day: day) }
    guard let offset = time.offsetSeconds else {
      // What ends a day is no time of it.
      return CivilMoment(day: day, time: ClockTime(minuteOfDay: time.secondOfDay / 60))
    }
    guard let timeZone else { throw DateTextError(.needsTimeZone) }
    return timeZone.moment(
      atSecondSince1970: day.number * 86_400 + time.secondOfDay - offset)
  }

  typealias Fields = (calendar: CivilCalendar, year: Int, month: Int, day: Int)

  private func fields(_ tokens: inout DateTokens) throws(DateTextError) -> Fields {
    if let named = tokens.namedMonth { return try fields(named, tokens) }
    let numbers = tokens.numbers
    if numbers.count == 1, numbers[0].length == 8 {
      let value = numbers[0].value
      return try fields(
        year: value / 10_000, month: value / 100 % 100, day: value % 100, tokens)
    }
    if numbers.count == 2, numbers.allSatisfy({ $0.length <= 2 }) {
      guard let year else { throw DateTextError(.missingYear) }
      let (first, second) = (numbers[0].value, numbers[1].value)
      let isDayFirst = try isDayFirst(first, second)
      return try fields(
        year: year, month: isDayFirst ? second : first, day: isDayFirst ? first : second, tokens)
    }
    guard numbers.count == 3 else { throw DateTextError(.notADate) }
    if numbers[0].length == 4 {
      guard numbers[1].length <= 2, numbers[2].length <= 2 else {
        throw DateTextError(.notADate)
      }
      return try fields(
        year: numbers[0].value, month: numbers[1].value, day: numbers[2].value, tokens)
    }
    let isShort = numbers.allSatisfy { $0.length <= 2 }
    if isShort, let fields = try shortFields(numbers.map(\.value), tokens) { return fields }
    guard numbers[2].length == 4 || (isShort && order != nil), numbers[0].length <= 2,
      numbers[1].length <= 2
    else { throw DateTextError(.ambiguousOrder) }
    let (first, second) = (numbers[0].value, numbers[1].value)
    let isDayFirst = try isDayFirst(first, second)
    return try fields(
      year: isShort ? Self.fullYear(numbers[2].value) : numbers[2].value,
      month: isDayFirst ? second : first,
      day: isDayFirst ? first : second, tokens)
  }

  /// Whether the first of two numbers is the day, by the order or because no year has so many months.
  func isDayFirst(_ first: Int, _ second: Int) throws(DateTextError) -> Bool {
    switch (order, first > 12, second > 12) {
    case (.dayFirst?, _, _): return true
    case (.monthFirst?, _, _): return false
    case (nil, true, _): return true
    case (nil, false, true): return false
    case (nil, false, false):
      guard first == second else { throw DateTextError(.ambiguousOrder) }
      return true
    }
  }

  /// Reads a date whose month is a name: the name says which calendars it can be of.
  private func fields(
    _ named: DateTokens.NamedMonth, _ tokens: DateTokens
  ) throws(DateTextError) -> Fields {
    var numbers = tokens.numbers
    let isYearGiven = numbers.count == 1 && numbers[0].length <= 2
    if isYearGiven, let year {
      numbers.append(.init(value: year, length: 4, script: .ascii))
    }
    guard numbers.count == 2 else {
      throw DateTextError(
        numbers.count == 1 && numbers[0].length <= 2 ? .missingYear : .notADate)
    }
    // `21-Mar-26`, as spreadsheets write it: the day first, if the order of fields is known.
    var shortYear: Int?
    if numbers.allSatisfy({ $0.length <= 2 }) {
      guard order != nil || endsWithShortYears else { throw DateTextError(.ambiguousOrder) }
      shortYear = numbers[1].value
      numbers[1] = .init(
        value: Self.fullYear(numbers[1].value), length: 4, script: numbers[1].script)
    }
    let isYearFirst = numbers[0].length == 4
    let (year, day) =
      isYearFirst ? (numbers[0].value, numbers[1].value) : (numbers[1].value, numbers[0].value)
    guard isYearFirst != (numbers[1].length == 4), day <= 99 else {
      throw DateTextError(.notADate)
    }
    let candidates = named.candidates.compactMap { candidate -> Fields? in
      let calendar = self.calendar(candidate.calendar)
      guard
        let year = shortYear.map({ Self.year($0, in: candidate.calendar) }) ?? year,
        calendar.years.contains(year)
      else { return nil }
      return (calendar, year, candidate.month, day)
    }
    if let asked = calendar, let match = candidates.first(where: { $0.calendar == asked }),
      !isYearGiven || isPlausible(year, in: asked.identifier)
    {
      return match
    }
    if shortYear != nil, candidates.isEmpty { throw DateTextError(.unclearYear) }
    let marked = candidates.filter { tokens.era == nil || $0.calendar.identifier == tokens.era }
    let plausible = marked.filter { isPlausible($0.year, in: $0.calendar.identifier) }
    if plausible.isEmpty, tokens.era == nil {
      try checkYear(year, of: named, isGiven: isYearGiven)
    }
    guard let only = plausible.first ?? marked.first, plausible.count < 2 else {
      throw DateTextError(candidates.isEmpty ? .notADate : .unknownCalendar)
    }
    return only
  }

  /// Refuses a year that is of another calendar than a month's name, such as 2026 of Baishakh.
  private func checkYear(
    _ year: Int, of named: DateTokens.NamedMonth, isGiven: Bool
  ) throws(DateTextError) {
    let calendars = named.candidates.map { $0.calendar }
    let usual: CalendarIdentifier? = named.isBengali ? .bangla : .bikramSambat
    guard let likely = calendars.first(where: { $0 == usual }) ?? calendars.first else { return }
    if likely == .gregorian {
      // In years of long ago nobody counts anything, but one may write of them.
      if isGiven, !isModern(year) { throw DateTextError(.yearOfOtherCalendar) }
      return
    }
    guard isModern(year) else { return }
    let middle = try? CivilCalendar.gregorian.day(year: year, month: 7, day: 1)
    let own = middle.flatMap { try? calendar(likely).date(of: $0).year }
    throw DateTextError(.yearOfOtherCalendar, likelyYear: own)
  }

  /// Reads a date in numbers: its digits and its year say which calendar it is of.
  private func fields(
    year: Int, month: Int, day: Int, _ tokens: DateTokens
  ) throws(DateTextError) -> Fields {
    if let era = tokens.era { return (self.calendar(era), year, month, day) }
    // A year of today is Gregorian in a column of another calendar, too, if it can be no other.
    if let calendar, calendar.years.contains(year) || !(1900...2100).contains(year) {
      return (calendar, year, month, day)
    }
    let identifier: CalendarIdentifier?
    switch tokens.script {
    case .ascii:
      let usual = usualCalendar?.identifier
      let isUsual = usual.map { Self.isUnlikelyGregorian(year) && isPlausible(year, in: $0) }
      identifier = isUsual == true ? usual : year >= 1700 ? .gregorian : nil
    case .persian, .arabic:
      identifier = isPlausible(year, in: .persian) ? .persian : isModern(year) ? .gregorian : nil
    case .devanagari:
      // 2057–2100 are years of Bikram Sambat from 2000 on, and 1900–2043 Gregorian ones.
      identifier =
        (2057...2100).contains(year)
        ? .bikramSambat : (1900...2043).contains(year) ? .gregorian : nil
    case .bengali:
      identifier = isPlausible(year, in: .bangla) ? .bangla : isModern(year) ? .gregorian : nil
    case .other: identifier = isModern(year) ? .gregorian : nil
    case .mixed: throw DateTextError(.notADate)
    }
    guard let identifier else { throw DateTextError(.unknownCalendar) }
    return (self.calendar(identifier), year, month, day)
  }

  /// The year of our time that two digits stand for.
  static func fullYear(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }

  /// Whether nobody counts anything in this Gregorian year yet, or any more.
  private static func isUnlikelyGregorian(_ year: Int) -> Bool { year < 1700 || year > 2056 }

  private func isModern(_ year: Int) -> Bool { (1900...2100).contains(year) }

  /// Whether someone may have counted something in a year.
  private func isPlausible(_ year: Int, in calendar: CalendarIdentifier) -> Bool {
    switch calendar {
    case .gregorian: isModern(year)
    case .persian: (1300...1498).contains(year)
    // Years before are most likely Gregorian ones of our time.
    case .bikramSambat: (2036...2100).contains(year)
    case .bangla: (1394...1499).contains(year)
    }
  }

  func calendar(_ identifier: CalendarIdentifier) -> CivilCalendar {
    if let calendar, calendar.identifier == identifier { return calendar }
    if let usualCalendar, usualCalendar.identifier == identifier { return usualCalendar }
    switch identifier {
    case .gregorian: return .gregorian
    case .persian: return .persian
    case .bangla: return .bangla
    case .bikramSambat: return bikramSambat
    }
  }
}

/// A date that cannot be read.
public struct DateTextError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Code: String, Hashable, Sendable {
    /// The text is no date.
    case notADate = "not-a-date"
    /// Day and month cannot be told apart; an order would settle it.
    case ambiguousOrder = "ambiguous-date"
    /// The year is missing; it can be given.
    case missingYear = "missing-year"
    /// Two digits are no year of our time in the calendar, or two numbers may be one.
    case unclearYear = "unclear-year"
    /// The calendar cannot be told; it can be given.
    case unknownCalendar = "unknown-calendar"
    /// The year is of another calendar than the month's name.
    case yearOfOtherCalendar = "year-of-other-calendar"
    /// The calendar lacks the date.
    case noSuchDate = "no-such-date"
    /// A moment of another zone needs a zone of one's own.
    case needsTimeZone = "timestamp-needs-zone"
  }

  /// What is wrong.
  public let code: Code
  /// Which field the calendar lacks.
  public let calendarError: CalendarError?
  /// The year of the month's calendar that the text most likely means.
  public let likelyYear: Int?

  init(_ code: Code, calendarError: CalendarError? = nil, likelyYear: Int? = nil) {
    self.code = code
    self.calendarError = calendarError
    self.likelyYear = likelyYear
  }
}
