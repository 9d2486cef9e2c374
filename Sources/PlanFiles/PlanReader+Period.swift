// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting

extension PlanReader {
  private static let periodKeys = [
    "calendar", "month", "quarter", "half", "year", "fiscal-year", "from", "to",
  ]

  /// Reads the days that a report is about, and the calendar that they are counted in.
  mutating func readPeriod(_ place: PlanNode, into plan: inout ReportPlan) {
    let issuesBefore = issues.count
    defer {
      // What a report is about is never guessed.
      if issues.count > issuesBefore { isUnusable = true }
    }
    guard let period = mapping(place, keys: Self.periodKeys) else { return }
    if let name = period["calendar"] {
      guard let named = calendar(name) else { return }
      calendar = named
      plan.calendar = named
    }
    let stated = ["fiscal-year", "month", "quarter", "half", "year"].filter { period[$0] != nil }
    let hasEnds = period["from"] != nil && period["to"] != nil
    let hasEnd = period["from"] != nil || period["to"] != nil
    // A quarter beside a fiscal year is one of its quarters.
    let isFiscalQuarter = stated == ["fiscal-year", "quarter"]
    guard isFiscalQuarter || stated.count + (hasEnd ? 1 : 0) == 1, hasEnds == hasEnd else {
      report(.invalidPeriod, at: place.location, hint: IssueHint("write-period"))
      return
    }
    if hasEnds {
      plan.period = days(from: period["from"], to: period["to"], at: place)
    } else if stated.first == "fiscal-year", let value = period["fiscal-year"] {
      plan.period = fiscalYear(value, quarter: period["quarter"], rules: plan.region)
    } else if let key = stated.first, let value = period[key] {
      plan.period = part(value, key: key)
    }
  }

  private mutating func days(
    from: PlanNode?, to: PlanNode?, at place: PlanNode
  ) -> DayRange? {
    guard let from = day(from), let to = day(to) else { return nil }
    guard from <= to else {
      report(.periodEndsBeforeItStarts, at: place.location)
      return nil
    }
    return from...to
  }

  /// Reads `2026-03`, `2026-Q1`, `2083-H2` or `1405`.
  private mutating func part(_ place: PlanNode, key: String) -> DayRange? {
    guard let text = scalar(place) else { return nil }
    let parts = ["quarter": 4, "half": 2][key]
    guard let fields = Self.fields(of: text, key: key),
      parts.map({ (1...$0).contains(fields[1]) }) ?? true
    else {
      reportNotADate(text, at: place, key: key)
      return nil
    }
    if calendar == .gregorian, (1000..<Self.firstGregorianYear).contains(fields[0]) {
      report(
        .dateInOtherCalendar, at: place.location, ["date": .text(text)],
        hint: IssueHint("name-calendar"))
      return nil
    }
    do throws(CalendarError) {
      switch key {
      case "month": return try calendar.days(inMonth: fields[1], ofYear: fields[0])
      case "quarter": return try calendar.days(inQuarter: fields[1], ofYear: fields[0])
      case "half": return try calendar.days(inHalf: fields[1], ofYear: fields[0])
      default: return try calendar.days(inYear: fields[0])
      }
    } catch {
      report(error, text: text, at: place)
      return nil
    }
  }

  /// Reads `2082/83`, `2025-26` or `1405`, and perhaps a quarter of it, by the region's rule.
  private mutating func fiscalYear(
    _ place: PlanNode, quarter: PlanNode?, rules: RegionRules?
  ) -> DayRange? {
    guard let text = scalar(place) else { return nil }
    let numbers = Self.numbers(text, count: 1) ?? Self.numbers(text, count: 2)
    guard let first = numbers?.first, let last = numbers?.last,
      last == first || last == first + 1 || last == (first + 1) % 100
    else {
      reportNotADate(text, at: place, key: "fiscal-year")
      return nil
    }
    guard let rule = rules?.fiscalYear ?? FiscalYearRule.usual(in: calendar) else {
      report(.invalidPeriod, at: place.location, hint: IssueHint("name-region"))
      return nil
    }
    do throws(CalendarError) {
      guard let quarter, let name = scalar(quarter) else { return try rule.days(inYear: first) }
      guard let number = Int(Digits.normalized(name).filter(\.isWholeNumber)),
        (1...4).contains(number)
      else {
        reportNotADate(name, at: quarter, key: "quarter")
        return nil
      }
      return try rule.days(inQuarter: number, ofYear: first)
    } catch {
      report(error, text: text, at: place)
      return nil
    }
  }

  private mutating func reportNotADate(_ text: String, at place: PlanNode, key: String) {
    report(
      .planNotADate, at: place.location, ["key": .text(key), "value": .text(text)],
      hint: IssueHint(IssueCode(rawValue: "write-\(key)")))
  }

  /// The year, and the part of it where the key asks for one.
  private static func fields(of text: String, key: String) -> [Int]? {
    let marks: [String: Character] = ["quarter": "q", "half": "h"]
    guard let letter = marks[key] else { return numbers(text, count: key == "year" ? 1 : 2) }
    let lowercased = text.lowercased()
    guard let mark = lowercased.firstIndex(of: letter) else { return numbers(text, count: 2) }
    let (year, part) = (lowercased[..<mark], lowercased[mark...].dropFirst())
    guard year.last == "-" || year.last == "/" else { return nil }
    return numbers(year + part, count: 2)
  }
}
