// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting

extension PlanReader {
  /// Years from this one on are Gregorian wherever no other calendar could have them.
  private static let firstGregorianYear = 1700

  /// Reads a day such as `2026-03-21`, Gregorian unless a calendar is given.
  mutating func day(_ place: PlanNode?, in calendar: CivilCalendar = .gregorian) -> CivilDay? {
    guard let place, let text = scalar(place) else { return nil }
    guard let fields = Self.numbers(text, count: 3) else {
      report(
        .planNotADate, at: place.location, ["key": .text(place.key), "value": .text(text)],
        hint: IssueHint("write-iso-date", ["example": "2026-03-21"]))
      return nil
    }
    let year = fields[0]
    let isGregorian = calendar == .gregorian || year >= Self.firstGregorianYear
    if calendar == .gregorian, year < Self.firstGregorianYear {
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

  /// Reads the days that a report is about, and the calendar that they are counted in.
  mutating func readPeriod(_ place: PlanNode, into plan: inout ReportPlan) {
    let issuesBefore = issues.count
    defer {
      // What a report is about is never guessed.
      if issues.count > issuesBefore { isUnusable = true }
    }
    guard
      let period = mapping(place, keys: ["calendar", "month", "quarter", "year", "from", "to"])
    else { return }
    if let name = period["calendar"] {
      guard let calendar = calendar(name) else { return }
      plan.calendar = calendar
    }
    let calendar = plan.calendar
    let stated = ["month", "quarter", "year"].filter { period[$0] != nil }
    let hasEnds = period["from"] != nil && period["to"] != nil
    let hasEnd = period["from"] != nil || period["to"] != nil
    guard stated.count + (hasEnd ? 1 : 0) == 1, hasEnds == hasEnd else {
      report(.invalidPeriod, at: place.location, hint: IssueHint("write-period"))
      return
    }
    if hasEnds {
      guard let from = day(period["from"], in: calendar), let to = day(period["to"], in: calendar)
      else { return }
      guard from <= to else {
        report(.periodEndsBeforeItStarts, at: place.location)
        return
      }
      plan.period = from...to
      return
    }
    guard let key = stated.first, let value = period[key], let text = scalar(value) else { return }
    guard let fields = Self.fields(of: text, key: key) else {
      report(
        .planNotADate, at: value.location, ["key": .text(key), "value": .text(text)],
        hint: IssueHint(IssueCode(rawValue: "write-\(key)")))
      return
    }
    if calendar == .gregorian, (1000..<Self.firstGregorianYear).contains(fields[0]) {
      report(
        .dateInOtherCalendar, at: value.location, ["date": .text(text)],
        hint: IssueHint("name-calendar"))
      return
    }
    do {
      switch key {
      case "month": plan.period = try calendar.days(inMonth: fields[1], ofYear: fields[0])
      case "quarter":
        guard (1...4).contains(fields[1]) else {
          report(
            .planNotADate, at: value.location, ["key": .text(key), "value": .text(text)],
            hint: IssueHint("write-quarter"))
          return
        }
        plan.period = try calendar.days(inQuarter: fields[1], ofYear: fields[0])
      default: plan.period = try calendar.days(inYear: fields[0])
      }
    } catch { report(error, text: text, at: value) }
  }

  /// The year, and the month or quarter where the key asks for one: `2026-03`, `2026-Q1`.
  private static func fields(of text: String, key: String) -> [Int]? {
    guard key == "quarter" else { return numbers(text, count: key == "year" ? 1 : 2) }
    let lowercased = text.lowercased()
    guard let mark = lowercased.firstIndex(of: "q") else { return numbers(text, count: 2) }
    let (year, quarter) = (lowercased[..<mark], lowercased[mark...].dropFirst())
    guard year.last == "-" || year.last == "/" else { return nil }
    return numbers(year + quarter, count: 2)
  }

  private mutating func calendar(_ place: PlanNode) -> CivilCalendar? {
    guard let name = scalar(place) else { return nil }
    switch CivilCalendar(name: name)?.identifier {
    case .gregorian: return .gregorian
    case .persian: return .persian
    case .bikramSambat, .bangla:
      // Their dates cannot be written yet.
      report(.calendarNotAvailable, at: place.location, ["calendar": .text(name)])
    case nil:
      report(
        .unknownValue, at: place.location, ["key": "calendar", "value": .text(name)],
        hint: Suggestion.hint(for: name, in: ["gregorian", "persian"]))
    }
    return nil
  }

  private mutating func report(_ error: CalendarError, text: String, at place: PlanNode) {
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
    let persian = try? CivilCalendar.persian.day(year: fields[0], month: fields[1], day: fields[2])
    report(
      .dateInOtherCalendar, at: place.location, ["date": .text(text)],
      hint: persian.map { IssueHint("did-you-mean", ["suggestion": .text($0.description)]) }
        ?? IssueHint("write-iso-date", ["example": "2026-03-21"]))
  }

  /// Splits `2026-03-21` into whole numbers of at most four digits.
  private static func numbers(_ text: some StringProtocol, count: Int) -> [Int]? {
    let parts = Digits.normalized(text).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "/" })
    guard parts.count == count else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.count <= 4 && part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    return numbers.count == count ? numbers : nil
  }
}
