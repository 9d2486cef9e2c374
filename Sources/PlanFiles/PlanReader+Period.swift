// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting

extension PlanReader {
  /// The keys of which a period has one, or a fiscal year and its quarter.
  private static let partKeys = [
    "fiscal-year", "year", "half", "season", "quarter", "month", "week", "day", "last",
  ]

  /// Reads the days that a report is about, and the calendar that they are counted in.
  mutating func readPeriod(_ place: PlanNode, into plan: inout ReportPlan) {
    let issuesBefore = issues.count
    defer {
      // What a report is about is never guessed.
      if issues.count > issuesBefore { isUnusable = true }
    }
    guard let period = mapping(place, keys: ["calendar", "from", "to"] + Self.partKeys) else {
      return
    }
    if let name = period["calendar"] {
      guard let named = calendar(name) else { return }
      calendar = named
    } else if period["fiscal-year"] != nil, let rule = plan.region?.fiscalYear {
      calendar = rule.calendar
    }
    plan.calendar = calendar
    let stated = Self.partKeys.filter { period[$0] != nil }
    switch (stated, period["from"], period["to"]) {
    // Their days would be guessed.
    case (["fiscal-year"], _, _) where isRegionUnknown, (["week"], _, _) where isRegionUnknown,
      (["fiscal-year", "quarter"], _, _) where isRegionUnknown:
      isUnusable = true
    case ([], let from?, let to?): plan.period = range(from: from, to: to, at: place)
    case (["fiscal-year"], nil, nil), (["fiscal-year", "quarter"], nil, nil):
      guard let year = period["fiscal-year"] else { return }
      // A calendar that the period names wins over that of the region.
      let rule = plan.region?.fiscalYear
      plan.period = fiscalYear(
        year, quarter: period["quarter"],
        rule: rule?.calendar == calendar ? rule : FiscalYearRule.usual(in: calendar),
        regions: rule
      )
      .map(PlannedPeriod.fixed)
    case (["last"], nil, let to):
      guard let last = period["last"] else { return }
      plan.period = self.last(last, upTo: to)
    case (["day"], nil, nil), (["week"], nil, nil):
      let weeks = ReportingPeriod.Kind.week(firstWeekday: plan.firstWeekday)
      plan.period = dayOrWeek(period[stated[0]], stated[0] == "day" ? .day : weeks)
    case (_, nil, nil) where stated.count == 1:
      guard let value = period[stated[0]] else { return }
      plan.period = part(value, key: stated[0]).map(PlannedPeriod.fixed)
    default: report(.invalidPeriod, at: place.location, hint: IssueHint("write-period"))
    }
  }

  private mutating func range(
    from: PlanNode, to: PlanNode, at place: PlanNode
  ) -> PlannedPeriod? {
    guard let from = day(from), let to = day(to) else { return nil }
    guard from <= to else {
      report(.periodEndsBeforeItStarts, at: place.location)
      return nil
    }
    do throws(CalendarError) { return try .range(from...to, in: calendar) } catch {
      report(error, text: "\(from)", at: place)
      return nil
    }
  }

  private mutating func dayOrWeek(
    _ place: PlanNode?, _ kind: ReportingPeriod.Kind
  ) -> PlannedPeriod? {
    guard let place, let day = day(place) else { return nil }
    do throws(CalendarError) {
      return .fixed(try ReportingPeriod(containing: day, kind, in: calendar))
    } catch {
      report(error, text: "\(day)", at: place)
      return nil
    }
  }

  /// Reads `3 months` or `28 days`, up to a day or to the day of the report.
  private mutating func last(_ place: PlanNode, upTo end: PlanNode?) -> PlannedPeriod? {
    guard let text = scalar(place) else { return nil }
    let words = Digits.normalized(text).lowercased().split(separator: " ")
    guard words.count == 2, words[0].utf8.count <= 3, let count = Int(words[0]), count > 0,
      let unit = PeriodUnit(words: words[1])
    else {
      reportNotAPeriod(text, at: place, key: "last")
      return nil
    }
    guard let end else { return .last(count, unit) }
    guard let day = day(end) else { return nil }
    do throws(CalendarError) {
      return .fixed(try .last(count, unit, upTo: day, in: calendar))
    } catch {
      report(error, text: text, at: place)
      return nil
    }
  }

  /// Reads `2026-03`, `2026-Q1`, `2083-H2`, `1405-1` or `1405`.
  private mutating func part(_ place: PlanNode, key: String) -> ReportingPeriod? {
    guard let text = scalar(place) else { return nil }
    if key == "season", calendar.seasonsInYear == 0 {
      report(
        .noSeasons, at: place.location, ["calendar": .text(calendar.name)],
        hint: IssueHint("name-season-calendar"))
      return nil
    }
    let parts = ["season": calendar.seasonsInYear, "quarter": 4, "half": 2][key]
    guard let fields = Self.fields(of: text, key: key),
      parts.map({ (1...$0).contains(fields[1]) }) ?? true
    else {
      reportNotAPeriod(text, at: place, key: key)
      return nil
    }
    // Years of Bikram Sambat in its own digits, and those before our calendars, are of others.
    let isNepali = text.unicodeScalars.contains { ("\u{966}"..."\u{96F}").contains($0) }
    if calendar == .gregorian,
      (1000..<Self.firstGregorianYear).contains(fields[0]) || isNepali && fields[0] > 2056
    {
      report(
        .dateInOtherCalendar, at: place.location, ["date": .text(text)],
        hint: IssueHint("name-calendar"))
      return nil
    }
    let year = fields[0]
    guard !isOfOtherCalendar(year) else {
      report(
        .yearOfOtherCalendar, at: place.location,
        ["value": .text(text), "calendar": .text(calendar.name)],
        hint: IssueHint("count-in-calendar", ["calendar": .text(calendar.name)]))
      return nil
    }
    do throws(CalendarError) {
      switch key {
      case "month": return try .month(fields[1], ofYear: year, in: calendar)
      case "season": return try .season(fields[1], ofYear: year, in: calendar)
      case "quarter": return try .quarter(fields[1], ofYear: year, in: calendar)
      case "half": return try .half(fields[1], ofYear: year, in: calendar)
      default: return try .year(year, in: calendar)
      }
    } catch {
      report(error, text: text, at: place)
      return nil
    }
  }

  /// Reads `2082/83`, `2025-26` or `1405`, and perhaps a quarter of it, by the region's rule.
  private mutating func fiscalYear(
    _ place: PlanNode, quarter: PlanNode?, rule: FiscalYearRule?, regions: FiscalYearRule?
  ) -> ReportingPeriod? {
    guard let text = scalar(place) else { return nil }
    let numbers = Self.numbers(text, count: 1) ?? Self.numbers(text, count: 2)
    guard let first = numbers?.first, let last = numbers?.last,
      last == first || last == first + 1 || last == (first + 1) % 100
    else {
      reportNotAPeriod(text, at: place, key: "fiscal-year")
      return nil
    }
    guard let rule else {
      report(.invalidPeriod, at: place.location, hint: hintOnFiscalYear(ofRegion: regions))
      return nil
    }
    guard rule.calendar != calendar || !isOfOtherCalendar(first) else {
      // Half a year after Baishakh, years of Bikram Sambat are 57 ahead.
      let year = first + 57
      report(
        .yearOfOtherCalendar, at: place.location,
        ["value": .text(text), "calendar": .text(calendar.name)],
        hint: IssueHint("did-you-mean", ["suggestion": .text("\(year)/\((year + 1) % 100)")]))
      return nil
    }
    // A year called by the one in which it ends begins in the year before.
    let isEndNamed = rule.naming == .lastYear && last == first && !rule.isCalendarYear
    let year = isEndNamed ? first - 1 : first
    do throws(CalendarError) {
      guard let quarter, let name = scalar(quarter) else { return try .fiscalYear(year, rule) }
      guard let number = Int(Digits.normalized(name).filter(\.isWholeNumber)),
        (1...4).contains(number)
      else {
        reportNotAPeriod(name, at: quarter, key: "quarter", hint: "write-fiscal-quarter")
        return nil
      }
      return try .fiscalQuarter(number, ofYear: year, rule)
    } catch {
      report(error, text: text, at: place)
      return nil
    }
  }

  /// What to do where nothing tells when fiscal years begin in the calendar of the period.
  private func hintOnFiscalYear(ofRegion regions: FiscalYearRule?) -> IssueHint {
    let calendar = ["calendar": IssueArgument.text(calendar.name)]
    if regions != nil { return IssueHint("leave-out-calendar", calendar) }
    return self.calendar == .gregorian
      ? IssueHint("name-region") : IssueHint("no-fiscal-years-in-calendar", calendar)
  }

  /// Whether a year of Bikram Sambat lies so far back that it was meant to be one of ours.
  private func isOfOtherCalendar(_ year: Int) -> Bool {
    calendar.identifier == .bikramSambat && Self.firstGregorianYear..<2057 ~= year
  }

  private mutating func reportNotAPeriod(
    _ text: String, at place: PlanNode, key: String, hint: String? = nil
  ) {
    report(
      .planNotAPeriod, at: place.location, ["key": .text(key), "value": .text(text)],
      hint: IssueHint(IssueCode(rawValue: hint ?? "write-\(key)")))
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

extension PeriodUnit {
  /// Reads a unit as people write it after a number: `month`, `months`.
  fileprivate init?(words: Substring) {
    let known = Self.allCases.first { unit in
      words == unit.rawValue || words == unit.rawValue + "s" || unit == .half && words == "halves"
    }
    guard let known else { return nil }
    self = known
  }
}
