// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import GoalReports
import InputDiagnostics
import TestSupport
import Testing

/// The form that tells one period after another.
@Suite struct PeriodFormTests {
  private func report(
    _ step: PeriodStep?, in tag: String = "en",
    _ change: (inout ReportPlan) throws -> Void = { _ in }
  ) throws -> ComposedReport {
    var plan = try TinyReport.model().plan
    plan.form = .periods
    plan.step = step
    try change(&plan)
    return try TinyReport.composed(tag, model: TinyReport.model(plan: plan))
  }

  private func rows(_ id: String, of report: ComposedReport) throws -> [ComposedTable.Row] {
    let section = try #require(report.sections.first { $0.id == id })
    guard case .table(let table) = section.content else { return [] }
    return table.rows
  }

  private func series(_ report: ComposedReport) throws -> PeriodSeries {
    try #require(report.periods).series
  }

  // MARK: Periods

  @Test func cutsThePeriodOnItsWeeksUpToTheDayOfTheReport() throws {
    let periods = try series(report(.week)).periods
    let days = try [(21, 22), (23, 29), (30, 30)].map { first, last in
      try TinyReport.day(3, first)...TinyReport.day(3, last)
    }
    #expect(periods.map(\.days) == days)
    #expect(periods.map(\.isWhole) == [false, true, false])
  }

  @Test func marksPeriodsThatAreNotWhole() throws {
    let names = try #require(report(.week).periods).names
    #expect(names[0].hasSuffix(" (part)"))
    #expect(!names[1].hasSuffix(")"))
    #expect(names[2].hasSuffix(" so far"))
  }

  /// January to June, of which fiscal years from July have but a half.
  @Test func callsNoPartByTheNameOfAnotherPeriod() throws {
    var plan = try TinyReport.model().plan
    plan.form = .periods
    plan.step = .year
    plan.goals = []
    let half = try ReportingPeriod.half(1, ofYear: 2026, in: .gregorian)
    plan.period = .fixed(half)
    var table = ObservationTable(source: "a.csv", dimensions: [.network], measures: ["revenue"])
    for (line, day) in half.days.enumerated() {
      table.append(day: day, line: line + 2, dimensionValues: ["x"], measureValues: [100])
    }
    let data = ObservationSet([table])
    let model = try #require(ReportBuilder(plan: plan, observations: data, sources: []).build())
    let names = try #require(TinyReport.composed("en", model: model).periods).names
    #expect(names.map { $0.filter { !$0.isWhitespace } } == ["January1–June30,2026(part)"])
  }

  @Test func weeksBeginWhereTheRegionBeginsThem() throws {
    let periods = try series(report(.week) { $0.region = .iran }).periods
    // 21 March 2026 is a Saturday.
    #expect(periods.map(\.days.dayCount) == [7, 3])
  }

  @Test func showsEarlierPeriodsWhereThePeriodIsButOne() throws {
    let periods = try series(
      report(.day) {
        let day = try TinyReport.day(3, 25)
        $0.period = try .range(day...day, in: .gregorian)
      }
    ).periods
    let days = try (21...25).map { try TinyReport.day(3, $0) }
    #expect(periods.map(\.days.lowerBound) == days)
    #expect(periods.allSatisfy { $0.isWhole })
  }

  /// Of two files one goes back to January; the other, which has what is shown, begins in a month.
  private func revenue(
    from first: Int, of period: ClosedRange<Int>
  ) throws -> (plan: ReportPlan, data: ObservationSet) {
    let start = try CivilCalendar.gregorian.day(year: 2026, month: 1, day: 1)
    func table(_ measure: MeasureID, _ days: ClosedRange<Int>) -> ObservationTable {
      var table = ObservationTable(
        source: "\(measure).csv", dimensions: [.network], measures: [measure])
      for day in days {
        table.append(
          day: start.advanced(by: day), line: day + 2, dimensionValues: ["x"], measureValues: [100])
      }
      return table
    }
    let month = CivilCalendar.gregorian
    var plan = try TinyReport.model().plan
    plan.form = .periods
    plan.step = .month
    plan.goals = []
    plan.period = try .range(
      month.days(inMonth: period.lowerBound, ofYear: 2026)
        .lowerBound...month.days(
          inMonth: period.upperBound, ofYear: 2026
        ).upperBound, in: .gregorian)
    return (plan, ObservationSet([table("own-visits", 0...89), table("revenue", first...89)]))
  }

  private func names(from first: Int, of period: ClosedRange<Int>) throws -> [String] {
    let (plan, data) = try revenue(from: first, of: period)
    let model = try #require(ReportBuilder(plan: plan, observations: data, sources: []).build())
    return try #require(TinyReport.composed("en", model: model).periods).names
  }

  @Test func showsNoEarlierPeriodThatTheDataHasInPart() throws {
    #expect(try names(from: 56, of: 3...3) == ["March 2026"])
    #expect(try names(from: 31, of: 3...3) == ["February 2026", "March 2026"])
    #expect(try names(from: 0, of: 3...3) == ["January 2026", "February 2026", "March 2026"])
  }

  @Test func marksPeriodsInTheMiddleOfWhichAFileBegins() throws {
    #expect(
      try names(from: 56, of: 1...3) == ["January 2026", "February 2026 (part)", "March 2026"])
    #expect(try names(from: 62, of: 3...3) == ["March 2026 (part)"])
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func saysThatItShowsOnlyTheLatestPeriods(tag: String) throws {
    let day = try CivilCalendar.gregorian.day(year: 2024, month: 1, day: 1)
    var table = ObservationTable(source: "a.csv", dimensions: [], measures: ["leads"])
    for index in 0..<410 {
      table.append(
        day: day.advanced(by: index), line: index + 2, dimensionValues: [], measureValues: [1])
    }
    var plan = try TinyReport.model().plan
    plan.form = .periods
    plan.goals = []
    plan.period = try .range(day...day.advanced(by: 409), in: .gregorian)
    for (step, isTold) in [(PeriodStep.day, true), (.week, false)] {
      plan.step = step
      let model = try #require(
        ReportBuilder(plan: plan, observations: ObservationSet([table]), sources: []).build())
      let report = try TinyReport.composed(tag, model: model)
      let text = try #require(report.sections.first { $0.id == "periods" }?.introduction)
      let count = try #require(["en": "400", "bn": "৪০০", "ne": "४००", "fa": "۴۰۰"][tag])
      #expect(text.contains(count) == isTold)
      #expect(try series(report).leftOut == (isTold ? 10 : 0))
    }
  }

  @Test(arguments: [PeriodStep.month, .quarter, .year, .fiscalQuarter, .fiscalYear])
  func aStepLongerThanTheDataIsOneRowOfWhatThereIs(step: PeriodStep) throws {
    let rows = try rows("periods", of: report(step))
    #expect(rows.count == 1)
    #expect(rows.last?.heading.hasSuffix(" so far") == true)
  }

  @Test func cutsByFiscalYearsOfTheRegion() throws {
    let report = try report(.fiscalYear) {
      $0.region = .nepal
      $0.period = try .range(TinyReport.day(3, 21)...TinyReport.day(4, 19), in: .gregorian)
    }
    let days = try #require(series(report).periods.first).days
    let (first, last) = try (TinyReport.day(3, 21), TinyReport.day(3, 30))
    #expect(days.lowerBound <= first)
    #expect(days.upperBound == last)
  }

  @Test func choosesAStepThatFits() throws {
    let step = try series(report(nil)).step
    #expect(step == .week)
  }

  // MARK: Values

  @Test func addsUpWhatEachPeriodHas() throws {
    let series = try series(report(.week))
    let leads = try #require(series.metrics.first { $0.metric.id == "leads" })
    #expect(leads.results.map(\.value) == [240, 840, 120])
    let followers = try #require(series.metrics.first { $0.metric.id == "followers" })
    // A level is that of the last day.
    #expect(followers.results.map(\.value) == [2501, 2508, 2509])
  }

  @Test func comparesOnlyWholePeriods() throws {
    let series = try series(report(.day))
    let leads = try #require(series.metrics.first { $0.metric.id == "leads" })
    #expect(leads.changes.count == 10)
    #expect(leads.changes.first == .some(nil))
    #expect(leads.changes.dropFirst().allSatisfy { $0 == 0 })
    let weeks = try self.series(report(.week)).metrics
    #expect(weeks.allSatisfy { $0.changes.allSatisfy { $0 == nil } })
  }

  @Test func followsGoalsAsRunningTotals() throws {
    let goals = try series(report(.week)).goals
    #expect(goals.first?.values == [240, 1080, 1200])
    #expect(goals.last?.values == [0.025, 0.025, 0.025])
  }

  @Test func countsWhatCameBeforeTheFirstPeriodTowardsAGoal() throws {
    let goals = try series(
      report(.day) {
        $0.period = try .range(TinyReport.day(3, 25)...TinyReport.day(3, 27), in: .gregorian)
        guard case .measured(var goal) = $0.goals[0].content else { return }
        goal.from = try TinyReport.day(3, 21)
        goal.by = try TinyReport.day(3, 26)
        $0.goals[0].content = .measured(goal)
      }
    ).goals
    // Four days have passed before, and its last day is the second of three.
    #expect(goals.first?.values == [600, 720, nil])
  }

  @Test func tellsTheFirstMetricByNetwork() throws {
    let series = try series(report(.week))
    #expect(series.networks.map(\.network) == ["facebook", "x"])
    #expect(Set(series.networks.map(\.metric.id)).count == 1)
    #expect(series.networks.map { $0.results.compactMap(\.value).reduce(0, +) } == [1000, 200])
  }

  @Test func tellsRatesOfGoalsAsAReportOfThatDayWould() throws {
    let goals = try series(
      report(.day) {
        $0.goals[1].content = .measured(
          MeasuredGoal(metric: "cost-per-lead", baseline: 1, target: .value(0.1)))
      }
    ).goals
    let last = try #require(goals.last?.values.last ?? nil)
    let model = try TinyReport.model()
    let whole = model.metrics.first { $0.metric.id == "cost-per-lead" && $0.part == nil }
    #expect(last == whole?.result.value)
  }

  @Test func saysThatNobodyToldWhoseFiscalYearItIs() throws {
    let report = try report(.fiscalYear)
    #expect(report.issues.map(\.issue.code.rawValue).contains("fiscal-year-unknown"))
    let told = try self.report(.fiscalYear) { $0.region = .nepal }
    #expect(!told.issues.map(\.issue.code.rawValue).contains("fiscal-year-unknown"))
  }

  // MARK: Words

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func everyTextIsThereInEveryLanguage(tag: String) throws {
    for step in PeriodStep.allCases {
      let report = try report(step, in: tag) { $0.region = .nepal }
      #expect(report.issues.isEmpty, "\(step)")
      #expect(
        report.sections.map(\.id) == [
          "goals", "periods", "period-networks", "period-goals", "definitions", "sources", "notes",
        ], "\(step)")
      let headings = report.sections.map(\.heading)
      #expect(Set(headings).count == headings.count)
    }
  }

  @Test func writesTheChangeBesideTheValue() throws {
    let report = try report(.day)
    let row = try #require(try rows("periods", of: report).last)
    #expect(row.cells.contains("120 (0%)"))
    let section = try #require(report.sections.first { $0.id == "periods" })
    #expect(section.heading == "Day by day")
    #expect(section.introduction == "Leads, March 30, 2026: 120, 0% on the day before.")
  }

  @Test func everyFigureIsARowOfTheTableForPrograms() throws {
    let report = try report(.week)
    let figures = report.figures.filter { $0.subject.section == "periods" }
    let leads = figures.filter { $0.subject.metric == "leads" && $0.figure == "value" }
    #expect(leads.map(\.value) == [240, 840, 120])
    let days = try series(report).periods.map(\.days)
    #expect(leads.map(\.subject.days) == days)
    #expect(report.figures.contains { $0.subject.section == "period-goals" })
  }
}
