// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import GoalReports
import InputDiagnostics
import LocalizedFormatting
import TestSupport
import Testing

/// What a report says of earlier periods.
struct PeriodComparisonTests {
  /// One lead a day from a day on; two a day from 1 Farvardin 1405 (21 March 2026).
  private func model(
    dataFrom first: CivilDay, asOf: CivilDay? = nil, period: PlannedPeriod? = nil
  ) throws -> ReportModel {
    var table = ObservationTable(
      source: "leads.csv", dimensions: [.network], measures: ["leads", "impressions"])
    let newYear = try TinyReport.day(3, 21)
    for offset in 0...(first.distance(to: newYear) + 30) {
      let day = first.advanced(by: offset)
      table.append(
        day: day, line: offset + 2, dimensionValues: ["x"],
        measureValues: [day < newYear ? 1 : 2, day < newYear ? .nan : 100])
    }
    let month = PlannedPeriod.fixed(try .month(1, ofYear: 1405, in: .persian))
    let plan = ReportPlan(calendar: .persian, period: period ?? month)
    return try #require(
      ReportBuilder(plan: plan, observations: ObservationSet([table]), sources: [])
        .build(asOf: asOf))
  }

  private func value(_ id: MetricID, _ model: ReportModel) -> ComparedMetric? {
    model.comparison?.metrics.first { $0.metric.id == id }
  }

  @Test func comparesWithTheMonthBeforeAndAYearBeforeInTheCalendarOfThePlan() throws {
    let model = try model(dataFrom: CivilCalendar.persian.day(year: 1403, month: 1, day: 1))
    let comparison = try #require(model.comparison)
    // Esfand of 1404 has 29 days, Farvardin 31.
    #expect(comparison.previous?.dayCount == 29)
    #expect(comparison.yearBefore?.lowerBound.description == "2025-03-21")
    #expect(comparison.yearBefore?.dayCount == 31)
    let leads = try #require(value("leads", model))
    #expect((leads.current, leads.previous, leads.yearBefore) == (62, 29, 31))
    #expect(leads.change(since: 31) == 1)
  }

  /// 100 leads in each month of 2025 and 120 in each of 2026, dated by the first or the last day.
  @Test(arguments: [true, false])
  func comparesAsManyMonthsWhereRowsAreAboutMonths(isLast: Bool) throws {
    let months = try (0..<14).map { month in
      try CivilCalendar.gregorian.days(inMonth: month % 12 + 1, ofYear: 2025 + month / 12)
    }
    let table = ObservationTable(
      source: "leads.csv", days: months.map { isLast ? $0.upperBound : $0.lowerBound },
      spans: months.map { Int16($0.dayCount) * (isLast ? -1 : 1) }, lines: Array(2...15),
      lastLines: [], rowCounts: [], dimensions: [],
      measures: [("leads", (0..<14).map { $0 < 12 ? 100 : 120 })])
    let plan = ReportPlan(
      calendar: .gregorian, period: .fixed(try .quarter(1, ofYear: 2026, in: .gregorian)))
    let model = try #require(
      ReportBuilder(plan: plan, observations: ObservationSet([table]), sources: []).build())
    // January and February beside October and November, though these have two days more.
    #expect(model.asOf == months[13].upperBound)
    let leads = try #require(value("leads", model))
    #expect((leads.current, leads.previous, leads.yearBefore) == (240, 200, 200))
    #expect(model.comparison?.previous?.upperBound == months[10].upperBound)
  }

  @Test func comparesAsManyDaysOfAPeriodThatGoesOn() throws {
    let model = try model(
      dataFrom: CivilCalendar.persian.day(year: 1403, month: 1, day: 1),
      asOf: TinyReport.day(3, 30))
    let leads = try #require(value("leads", model))
    #expect((leads.current, leads.previous, leads.yearBefore) == (20, 10, 10))
  }

  @Test func leavesOutWhatTheDataDoesNotReach() throws {
    let sinceEsfand = try model(dataFrom: CivilCalendar.persian.day(year: 1404, month: 12, day: 1))
    #expect(sinceEsfand.comparison?.yearBefore == nil)
    #expect(value("leads", sinceEsfand)?.previous == 29)
    let sinceMidEsfand = try model(
      dataFrom: CivilCalendar.persian.day(year: 1404, month: 12, day: 15))
    #expect(sinceMidEsfand.comparison == nil)
    #expect(sinceMidEsfand.issues.map(\.code).contains("earlier-period-incomplete"))
    let sinceFarvardin = try model(
      dataFrom: CivilCalendar.persian.day(year: 1405, month: 1, day: 1))
    #expect(sinceFarvardin.issues.isEmpty)
  }

  /// One file a network, each of so many leads a day up to 20 April.
  private func comparison(
    of files: [[(network: String, first: CivilDay, perDay: Double)]]
  ) throws -> ReportModel {
    let tables = try files.enumerated().map { index, networks in
      var table = ObservationTable(
        source: "\(index).csv", dimensions: [.network], measures: ["leads"])
      for (network, first, perDay) in networks {
        for offset in 0...first.distance(to: try TinyReport.day(4, 20)) {
          table.append(
            day: first.advanced(by: offset), line: offset + 2, dimensionValues: [network],
            measureValues: [perDay])
        }
      }
      return table
    }
    let plan = ReportPlan(
      calendar: .persian, period: .fixed(try .month(1, ofYear: 1405, in: .persian)))
    return try #require(
      ReportBuilder(plan: plan, observations: ObservationSet(tables), sources: []).build())
  }

  @Test func doesNotTakeAFileThatBeginsLaterForGrowth() throws {
    let esfand = try TinyReport.day(2, 20)
    for first in [try TinyReport.day(3, 6), try TinyReport.day(3, 25)] {
      let model = try comparison(of: [[("facebook", esfand, 1)], [("instagram", first, 9)]])
      #expect(value("leads", model) == nil)
      #expect(model.issues.contains { $0.code == "measures-begin-late" })
    }
  }

  @Test func comparesWhereTheMonthsOfANetworkAreFilesOfTheirOwn() throws {
    let model = try comparison(
      of: [
        [("facebook", try TinyReport.day(2, 20), 1)], [("facebook", try TinyReport.day(3, 21), 1)],
      ])
    #expect(value("leads", model)?.previous == 29)
    #expect(model.issues.isEmpty)
  }

  @Test func saysThatANewNetworkOfTheSameFileIsPartOfTheGrowth() throws {
    let model = try comparison(
      of: [
        [("facebook", try TinyReport.day(2, 20), 1), ("instagram", try TinyReport.day(3, 25), 9)]
      ])
    #expect(value("leads", model)?.previous == 29)
    #expect(
      model.issues.first { $0.code == "network-begins-late" }?.arguments["network"]
        == .network("instagram"))
  }

  @Test func takesAMeasureThatBeganLaterForNoGrowth() throws {
    let model = try model(dataFrom: CivilCalendar.persian.day(year: 1404, month: 12, day: 1))
    #expect(value("impressions", model) == nil)
  }

  @Test func saysGrowthWithItsSignInEveryLanguage() throws {
    let model = try model(dataFrom: CivilCalendar.persian.day(year: 1404, month: 12, day: 1))
    let expected = [
      "en": "29 (+113.8%)", "bn": "২৯ (+১১৩.৮%)", "ne": "२९ (+११३.८%)", "fa": "۲۹ (+۱۱۳٫۸٪)",
    ]
    for (tag, growth) in expected {
      let report = try TinyReport.composed(tag, model: model)
      let section = try #require(report.sections.first { $0.id == "comparison" })
      guard case .table(let table) = section.content else { return }
      let cell = try #require(table.rows.first?.cells.last)
      let marks: Set<Unicode.Scalar> = ["\u{200E}", "\u{200F}", "\u{2066}", "\u{2069}"]
      let plain = String(
        String.UnicodeScalarView(cell.unicodeScalars.filter { !marks.contains($0) }))
      #expect(plain == growth)
    }
  }

  @Test func endsTheLastUnitsWithTheDayOfTheReport() throws {
    let first = try CivilCalendar.persian.day(year: 1403, month: 1, day: 1)
    let model = try model(
      dataFrom: first, asOf: TinyReport.day(4, 10), period: .last(7, .day))
    #expect(model.period.lowerBound.description == "2026-04-04")
    #expect(model.period.upperBound.description == "2026-04-10")
    #expect(value("leads", model)?.previous == 14)
    let report = try TinyReport.composed("en", model: model)
    #expect(report.period.hasPrefix("The last 7 days ("))
  }
}

/// What follows the calendar of the reader.
struct ReadersCalendarTests {
  @Test(arguments: [
    ("fa", "فروردین ۱۴۰۵ (۲۱ مارس تا ۲۰ آوریل ۲۰۲۶)"),
    ("en", "March 21 – April 20, 2026 (Farvardin 1405"),
  ])
  func setsASecondCalendarBesideTheFirst(tag: String, expected: String) throws {
    let plan = ReportPlan(
      calendar: .persian, period: .fixed(try .month(1, ofYear: 1405, in: .persian)))
    let model = try #require(
      ReportBuilder(plan: plan, observations: ObservationSet([]), sources: []).build())
    let locale = try LocaleIdentifier(tag)
    let report = try ReportComposer(
      model, catalogs: TinyReport.catalogs(), locale: locale, calendar: .usual(for: locale),
      secondCalendar: tag == "fa" ? .gregorian : .persian
    ).compose(
      versions: .init(lakshya: "1", icu: "0", cldr: "0", calendars: ""))
    let period = TextIsolate.sanitizing(report.period)
    // CLDR has thin spaces around the dash.
    #expect(period.replacing("\u{2009}", with: " ").hasPrefix(expected))
    #expect(report.facts[1].text.contains("("))
  }

  @Test func cutsTrendsOnTheBoundariesOfTheReadersCalendar() throws {
    var table = ObservationTable(source: "a.csv", dimensions: [], measures: ["leads"])
    let first = try TinyReport.day(1, 1)
    for offset in 0..<300 {
      table.append(
        day: first.advanced(by: offset), line: offset + 2, dimensionValues: [], measureValues: [1])
    }
    let goal = PlannedGoal(
      id: "leads", kind: .leadGeneration,
      content: .measured(MeasuredGoal(metric: "leads", target: .value(400))))
    let plan = ReportPlan(
      period: .fixed(try .year(2026, in: .gregorian)), goals: [goal])
    let model = try #require(
      ReportBuilder(plan: plan, observations: ObservationSet([table]), sources: []).build())
    let outcome = try #require(model.goals.first)
    let trend = try #require(model.trend(of: outcome, in: .persian, firstWeekday: .saturday))
    #expect(trend.size == .month)
    // 1 Bahman 1404, 1 Esfand 1404, 1 Farvardin 1405.
    #expect(
      trend.points.prefix(4).map(\.days.lowerBound.description) == [
        "2026-01-01", "2026-01-21", "2026-02-20", "2026-03-21",
      ])
    guard case .measured(_, _, let planned?) = outcome.content else { return }
    #expect(planned.points[1].days.lowerBound.description == "2026-02-01")
  }

  @Test(arguments: [
    ("fa", Weekday.saturday), ("bn", .sunday), ("ne", .sunday), ("en", .monday),
    ("en-US", .sunday), ("en-GB", .monday), ("de", .monday), ("fa-AF", .saturday),
  ])
  func knowsTheWeeksOfReaders(tag: String, first: Weekday) throws {
    #expect(RegionRules.usual(for: try LocaleIdentifier(tag)).firstWeekday == first)
  }

  @Test func datesBengaliReportsInTheBanglaCalendarOfTheirPlan() throws {
    let bengali = try LocaleIdentifier("bn-BD")
    #expect(ReportPlan(calendar: .bangla).calendar(for: bengali) == .bangla)
    #expect(ReportPlan(calendar: .bangla).calendar(for: try LocaleIdentifier("en")) == .gregorian)
    #expect(ReportPlan().calendar(for: bengali) == .gregorian)
    var plan = ReportPlan()
    plan.readersCalendar = .persian
    #expect(plan.calendar(for: try LocaleIdentifier("en")) == .persian)
    #expect(plan.calendar(for: try LocaleIdentifier("en-u-ca-gregory")) == .gregorian)
  }

  @Test(arguments: [
    ("fa", CivilCalendar.persian, 1, "بهار ۱۴۰۵"), ("bn", .bangla, 2, "১৪৩৩ বঙ্গাব্দের বর্ষাকাল"),
    ("en", .persian, 4, "Winter 1405 AP"),
  ])
  func namesASeason(tag: String, calendar: CivilCalendar, season: Int, expected: String) throws {
    let year = calendar == .persian ? 1405 : 1433
    let plan = ReportPlan(
      calendar: calendar, period: .fixed(try .season(season, ofYear: year, in: calendar)))
    let model = try #require(
      ReportBuilder(plan: plan, observations: ObservationSet([]), sources: []).build())
    let report = try TinyReport.composed(tag, model: model, calendar: calendar)
    #expect(TextIsolate.sanitizing(report.period) == expected)
  }
}

/// Days that the reader's calendar lacks.
struct UnreachedDayTests {
  @Test func datesTheReportInTheGregorianCalendarAndSaysSo() throws {
    let first = try CivilCalendar.gregorian.day(year: 2050, month: 1, day: 1)
    let plan = ReportPlan(period: try .range(first...first.advanced(by: 9), in: .gregorian))
    let model = try TinyReport.model(plan: plan)
    let report = try TinyReport.composed("ne", model: model)
    #expect(report.period.contains("२०५० जनवरी"))
    #expect(report.issues.contains { $0.issue.code == "calendar-does-not-reach" })
  }

  @Test func saysThatThePeriodIsAForecastInWhateverCalendarItIsDated() throws {
    let plan = ReportPlan(
      calendar: .bikramSambat, period: .fixed(try .year(2084, in: .bikramSambat)))
    let report = try TinyReport.composed("en", model: TinyReport.model(plan: plan))
    let notes = report.sections.flatMap { section -> [String] in
      if case .notes(let notes) = section.content { notes.map(\.text) } else { [] }
    }
    #expect(notes.contains { $0.contains("2083") && $0.contains("almanac") })
  }
}
