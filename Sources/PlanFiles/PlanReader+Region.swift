// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting

extension PlanReader {
  /// Reads the rules of a region: its code, or a mapping that puts rules of the team's own over
  /// those of a region.
  mutating func readRegion(_ place: PlanNode, into plan: inout ReportPlan) {
    let issuesBefore = issues.count
    defer { isRegionUnknown = issues.count > issuesBefore }
    if place.scalar != nil {
      plan.region = region(place)
      return
    }
    let keys = ["code", "first-weekday", "weekend", "fiscal-year", "calendar"]
    guard let mapping = mapping(place, keys: keys) else { return }
    var rules = RegionRules.international
    if let code = mapping["code"] {
      guard let known = region(code) else { return }
      rules = known
    }
    if let place = mapping["calendar"], let calendar = calendar(place) {
      rules.calendar = calendar
      plan.readersCalendar = calendar
    }
    if let place = mapping["first-weekday"] {
      rules.firstWeekday = weekday(place) ?? rules.firstWeekday
    }
    if let place = mapping["weekend"] {
      let days = place.scalar != nil ? [place] : list(place)
      rules.weekend = Set(days.compactMap { weekday($0) })
    }
    if let place = mapping["fiscal-year"], let rule = fiscalYearRule(place, over: rules.fiscalYear)
    {
      rules.fiscalYear = rule
    }
    plan.region = rules
  }

  private mutating func region(_ place: PlanNode) -> RegionRules? {
    guard let code = scalar(place) else { return nil }
    if let rules = RegionRules(region: code)?.using(table) { return rules }
    report(
      .unknownValue, at: place.location, ["key": "region", "value": .text(code)],
      hint: Suggestion.hint(for: code, in: RegionRules.regions))
    return nil
  }

  private mutating func weekday(_ place: PlanNode) -> Weekday? {
    guard let name = scalar(place) else { return nil }
    let names = Weekday.allCases.map { "\($0)" }
    if let index = names.firstIndex(of: name.lowercased()) { return Weekday.allCases[index] }
    report(
      .unknownValue, at: place.location, ["key": .text(place.key), "value": .text(name)],
      hint: Suggestion.hint(for: name.lowercased(), in: names, listing: true))
    return nil
  }

  /// Reads `{ calendar: gregorian, month: 7, day: 1, named-by: both-years }`.
  ///
  /// A calendar of its own begins its fiscal year with its first month unless the plan says so.
  private mutating func fiscalYearRule(
    _ place: PlanNode, over usual: FiscalYearRule
  ) -> FiscalYearRule? {
    guard let mapping = mapping(place, keys: ["calendar", "month", "day", "named-by"]) else {
      return nil
    }
    var rule = usual
    if let name = mapping["calendar"] {
      guard let calendar = calendar(name) else { return nil }
      if calendar != rule.calendar { rule = FiscalYearRule(calendar: calendar) }
    }
    if let place = mapping["month"] {
      guard let month = number(place, in: 1...rule.calendar.monthsInYear) else { return nil }
      rule.firstMonth = month
    }
    if let place = mapping["day"] {
      guard let day = number(place, in: 1...28) else { return nil }
      rule.firstDay = day
    }
    if let place = mapping["named-by"] {
      guard let naming = choice(place, as: FiscalYearRule.Naming.self) else { return nil }
      rule.naming = naming
    } else if !rule.isCalendarYear, usual.isCalendarYear || rule.calendar != usual.calendar {
      // A year that lies in two calendar years is called by both, unless the plan says.
      rule.naming = .bothYears
    }
    return rule
  }

  private mutating func number(_ place: PlanNode, in range: ClosedRange<Int>) -> Int? {
    guard let text = scalar(place) else { return nil }
    if let number = Int(Digits.normalized(text)), range.contains(number) { return number }
    report(
      .planNumberOutOfRange, at: place.location,
      [
        "key": .text(place.key), "value": .text(text), "least": .label(range.lowerBound),
        "most": .label(range.upperBound),
      ])
    return nil
  }
}
