// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting

extension PlanReader {
  /// Years from this one on are Gregorian wherever no other calendar could have them.
  static let firstGregorianYear = 1700

  /// Reads a day such as `2026-03-21`, Gregorian or in the calendar of the plan by its year.
  mutating func day(_ place: PlanNode?) -> CivilDay? {
    guard let place, let text = scalar(place) else { return nil }
    guard let fields = Self.numbers(text, count: 3) else {
      // Names of months say which calendar they are of.
      let reader = DateTextReader(usualCalendar: calendar, bikramSambat: .bikramSambat(table))
      if let day = try? reader.day(text) { return day }
      report(
        .planNotADate, at: place.location, ["key": .text(place.key), "value": .text(text)],
        hint: IssueHint("write-iso-date", ["example": "2026-03-21"]))
      return nil
    }
    let year = fields[0]
    let isGregorian = isGregorian(year)
    if isGregorian, year < Self.firstGregorianYear {
      reportOtherCalendar(text, fields, at: place)
      return nil
    }
    do {
      return try (isGregorian ? .gregorian : calendar).day(
        year: year, month: fields[1], day: fields[2])
    } catch {
      report(error, text: text, at: place)
      return nil
    }
  }

  /// Whether a year is a Gregorian one in a plan that may count in another calendar.
  ///
  /// Years of Bikram Sambat overlap with ours: those of its last four decades are taken for its
  /// own, and earlier ones, which lie before 2000, for Gregorian.
  func isGregorian(_ year: Int) -> Bool {
    switch calendar.identifier {
    case .gregorian: true
    case .persian, .bangla: year >= Self.firstGregorianYear
    case .bikramSambat: !(2057...2100).contains(year)
    }
  }

  mutating func calendar(_ place: PlanNode) -> CivilCalendar? {
    guard let name = scalar(place) else { return nil }
    if let identifier = CalendarIdentifier(name: name) {
      return CivilCalendar(identifier, table: table)
    }
    reportUnknownCalendar(name, at: place)
    return nil
  }

  /// Says that days are not written in a calendar.
  mutating func reportUnknownCalendar(_ name: String, at place: PlanNode) {
    report(
      .unknownValue, at: place.location, ["key": "calendar", "value": .text(name)],
      hint: Suggestion.hint(for: name, in: CivilCalendar.builtIn.map(\.name)))
  }

  mutating func report(_ error: CalendarError, text: String, at place: PlanNode) {
    let code: IssueCode =
      switch error.code {
      case .noSuchYear: .noSuchYear
      case .noSuchMonth, .noSuchPart: .noSuchMonthInPlan
      case .noSuchDay: .noSuchDay
      }
    func value(_ number: Int) -> IssueArgument {
      code == .noSuchDay ? .count(number) : .label(number)
    }
    report(
      code, at: place.location,
      [
        "date": .text(text), "calendar": .text(error.calendar.name),
        "value": value(error.value), "least": value(error.allowed.lowerBound),
        "most": value(error.allowed.upperBound),
      ])
  }

  /// Says that a date reads as one of another calendar and, where it is one, which day it is.
  private mutating func reportOtherCalendar(_ text: String, _ fields: [Int], at place: PlanNode) {
    let other: CivilCalendar =
      text.unicodeScalars.contains { ("\u{9E6}"..."\u{9EF}").contains($0) }
      ? .bangla : .persian
    let day = try? other.day(year: fields[0], month: fields[1], day: fields[2])
    report(
      .dateInOtherCalendar, at: place.location, ["date": .text(text)],
      hint: day.map { IssueHint("did-you-mean", ["suggestion": .text($0.description)]) }
        ?? IssueHint("write-iso-date", ["example": "2026-03-21"]))
  }

  /// Splits `2026-03-21` into whole numbers of at most four digits.
  static func numbers(_ text: some StringProtocol, count: Int) -> [Int]? {
    let parts = Digits.normalized(text).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "/" })
    guard parts.count == count else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.count <= 4 && part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    return numbers.count == count ? numbers : nil
  }
}
