// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import GoalReports
import InputDiagnostics
import LocalizedFormatting
import StringCatalogs
import TestSupport
import Testing

struct ReportComposerTests {
  private func goals(_ report: ComposedReport) throws -> [ComposedGoal] {
    let found = report.sections.lazy.compactMap { section -> [ComposedGoal]? in
      if case .goals(let goals) = section.content { goals } else { nil }
    }.first
    return try #require(found)
  }

  private func table(_ id: String, of report: ComposedReport) throws -> ComposedTable {
    let section = try #require(report.sections.first { $0.id == id })
    guard case .table(let table) = section.content else {
      Issue.record("\(id) is no table")
      throw TableMissing()
    }
    return table
  }

  private struct TableMissing: Error {}

  @Test func tellsATotalAgainstTheTimeThatHasPassed() throws {
    let goal = try #require(try goals(TinyReport.composed("en")).first)
    #expect(goal.state == .onTrack)
    #expect(goal.sentences.first?.contains("1,200 of 3,000") == true)
    #expect(goal.sentences.first?.contains("40%") == true)
    #expect(goal.sentences.first?.contains("33.3%") == true)
    #expect(goal.progress?.text == "40%")
    #expect(goal.progress.map { abs($0.expected - 1 / 3) < 1e-12 } == true)
  }

  @Test func tellsALevelFromItsBaseline() throws {
    let goal = try goals(TinyReport.composed("en"))[1]
    // (0.025 − 0.01) ÷ (0.03 − 0.01): only rows with both sides count.
    #expect(goal.progress?.text == "75%")
    #expect(goal.figures.contains { $0.text == "2.5%" })
    #expect(goal.title == "Click-through rate")
  }

  @Test(arguments: [
    ("bn", "৪০%", "১,২০০"), ("ne", "४०%", "१,२००"),
    ("fa", "\u{2066}۴۰٪\u{2069}", "۱٬۲۰۰"),
  ])
  func writesFiguresInTheReadersDigits(tag: String, progress: String, current: String) throws {
    let goal = try #require(try goals(TinyReport.composed(tag)).first)
    #expect(goal.progress?.text == progress)
    #expect(goal.figures.first?.text == current)
    #expect(goal.text.contains(progress))
  }

  @Test func isolatesLatinNamesInPersian() throws {
    let report = try TinyReport.composed("fa")
    #expect(report.direction == .rightToLeft)
    #expect(try table("networks", of: report).columns.contains("\u{2068}Facebook\u{2069}"))
    #expect(report.organization == "\u{2068}Saba\u{2069}")
    #expect(report.title == "بهار")
  }

  @Test func leavesLatinNamesAloneInBengali() throws {
    let report = try TinyReport.composed("bn")
    #expect(try table("networks", of: report).columns.contains("Facebook"))
  }

  @Test func takesDirectionalControlsFromNames() throws {
    let model = try TinyReport.model(title: "Spring\u{202E}gnirpS\u{2066}")
    let goal = try #require(try goals(TinyReport.composed("fa", model: model)).first)
    #expect(goal.title == "\u{2068}SpringgnirpS\u{2069}")
  }

  @Test func showsTheWholeBesideOneNetworkWhereDataIsOfNone() throws {
    func columns(_ other: String?) throws -> [String] {
      var data = ObservationTable(
        source: "days.csv", dimensions: [.network], measures: ["leads", "spend"])
      let day = try TinyReport.day(3, 1)
      data.append(day: day, line: 2, dimensionValues: ["facebook"], measureValues: [10, 5])
      data.append(
        day: day.advanced(by: 1), line: 3, dimensionValues: [other], measureValues: [5, 100])
      let plan = ReportPlan(
        title: LocalizedText(["": "T"]), organization: LocalizedText(["": "O"]),
        currency: try CurrencyCode("USD"), calendar: .gregorian,
        period: try .range(day...day.advanced(by: 9), in: .gregorian), goals: [])
      let builder = ReportBuilder(
        plan: plan, observations: ObservationSet([data]), sources: [])
      let model = try #require(builder.build(issues: []))
      let report = try TinyReport.composed("en", model: model)
      return try table("networks", of: report).columns
    }
    #expect(try columns(nil) == ["All networks", "Facebook"])
    #expect(try columns("facebook") == ["Facebook"])
  }

  @Test func showsAMissingFigureAsMissing() throws {
    let table = try table("paid-and-organic", of: TinyReport.composed("en"))
    let spend = try #require(table.rows.first { $0.heading == "Ad spend" })
    #expect(table.columns == ["Paid", "Organic"])
    #expect(spend.cells == ["$125.00", "–"])
  }

  @Test func neverSplitsAStockBySource() throws {
    let table = try table("paid-and-organic", of: TinyReport.composed("en"))
    #expect(!table.rows.contains { $0.heading == "Followers" })
  }

  @Test func addsTheLastFollowersOfEachNetwork() throws {
    let table = try table("networks", of: TinyReport.composed("en"))
    let followers = try #require(table.rows.first { $0.heading == "Followers" })
    #expect(followers.cells == ["2,509", "2,009", "500"])
  }

  @Test func namesAPeriodByTheMonthThatItFills() throws {
    let whole = try CivilCalendar.persian.days(inMonth: 1, ofYear: 1405)
    let plan = ReportPlan(calendar: .persian, period: try .range(whole, in: .persian), goals: [])
    let model = try #require(
      ReportBuilder(plan: plan, observations: ObservationSet([]), sources: []).build())
    #expect(try TinyReport.composed("fa", model: model).period == "فروردین ۱۴۰۵")
    // In another calendar the same days fill no month.
    let english = try TinyReport.composed("en", model: model).period
    #expect(english.contains("March 21") && english.contains("April 20, 2026"))
  }

  @Test(arguments: [
    ("en", "April 10, 2026"), ("bn", "১০ এপ্রিল, ২০২৬"), ("ne", "२०८२ चैत २७"),
    ("fa", "۲۱ فروردین ۱۴۰۵"),
  ])
  func writesDaysOfNotesInTheReadersCalendar(tag: String, day: String) throws {
    let issue = InputIssue(
      "data-ends-early", severity: .note, at: nil,
      ["last": .day(try TinyReport.day(4, 10).number), "asOf": .day(0)])
    let report = try TinyReport.composed(tag, model: TinyReport.model(issues: [issue]))
    let told = try #require(report.issues.first { $0.issue.code == "data-ends-early" })
    #expect(told.text.contains(day))
    #expect(!told.text.contains("2026-"))
  }

  @Test(arguments: [
    ("ne", "आ.व. २०८२/८३"), ("bn", "২০৮২-৮৩ বিক্রম সংবৎ অর্থবছর"), ("fa", "سال مالی ۲۰۸۲–۲۰۸۳ بکرمی"),
    ("en", "Fiscal year 2082/83 BS"),
  ])
  func namesAFiscalYear(tag: String, expected: String) throws {
    let year = try RegionRules.nepal.fiscalYear.days(inYear: 2082)
    let plan = ReportPlan(calendar: .bikramSambat, period: try .range(year, in: .bikramSambat))
    let model = try #require(
      ReportBuilder(plan: plan, observations: ObservationSet([]), sources: []).build())
    let report = try TinyReport.composed(tag, model: model, calendar: .bikramSambat)
    #expect(TextIsolate.sanitizing(report.period) == expected)
  }

  @Test func saysThatDatesAheadOfTheAlmanacAreForecasts() throws {
    func notes(_ fiscalYear: Int) throws -> [String] {
      let days = try RegionRules.nepal.fiscalYear.days(inYear: fiscalYear)
      let plan = ReportPlan(calendar: .bikramSambat, period: try .range(days, in: .bikramSambat))
      let model = try #require(
        ReportBuilder(plan: plan, observations: ObservationSet([]), sources: []).build())
      let report = try TinyReport.composed("en", model: model, calendar: .bikramSambat)
      return report.sections.flatMap { section -> [String] in
        if case .notes(let notes) = section.content { notes.map(\.text) } else { [] }
      }
    }
    #expect(try notes(2083).contains { $0.contains("2083") && $0.contains("almanac") })
    #expect(try notes(2081).isEmpty)
  }

  @Test func definesEveryMetricThatItShows() throws {
    let report = try TinyReport.composed("en")
    let section = try #require(report.sections.first { $0.id == "definitions" })
    guard case .definitions(let definitions) = section.content else {
      Issue.record("no definitions")
      return
    }
    let terms = Set(definitions.map(\.term))
    for row in try table("networks", of: report).rows {
      #expect(terms.contains { $0.contains(row.heading) })
    }
    let rate = try #require(definitions.first { $0.term == "Click-through rate" })
    #expect(rate.aggregation.contains("from the sums"))
  }

  @Test(arguments: [
    ("en", "From posts.csv (rows 2–21).", "From posts.csv (10 of rows 2–20)."),
    ("bn", "উৎস: posts.csv (সারি ২–২১)।", "উৎস: posts.csv (২–২০ নম্বর সারির মধ্যে ১০টি)।"),
    ("ne", "स्रोत: posts.csv (पङ्क्ति २–२१)।", "स्रोत: posts.csv (पङ्क्ति २–२०मध्ये १० वटा)।"),
    ("fa", "منبع: posts.csv (ردیف‌های ۲ تا ۲۱).", "منبع: posts.csv (۱۰ مورد از ردیف‌های ۲ تا ۲۰)."),
  ])
  func saysWhichRowsAFigureComesFrom(tag: String, leads: String, rate: String) throws {
    let report = try TinyReport.composed(tag)
    let definitions = report.sections.compactMap { section -> [ComposedDefinition]? in
      if case .definitions(let definitions) = section.content { definitions } else { nil }
    }.joined()
    // The metrics of the goals come first.
    #expect(
      definitions.prefix(2).map { $0.sources.map(TextIsolate.removing) } == [leads, rate])
  }

  @Test(arguments: [
    (
      "en", ["ER by impressions", "CPM"],
      ["Engagement rate by impressions (ER by impressions)", "Cost per thousand impressions (CPM)"]
    ),
    (
      "fa", ["نرخ تعامل (نمایش)", "CPM"],
      ["نرخ تعامل بر اساس نمایش، به‌اختصار نرخ تعامل (نمایش)", "هزینهٔ هر هزار نمایش (CPM)"]
    ),
  ])
  func shortensNamesThatAreTooLongForATable(
    tag: String, headings: [String], terms: [String]
  ) throws {
    var table = ObservationTable(
      source: "posts.csv", dimensions: [], measures: ["impressions", "likes", "spend"])
    table.append(
      day: try TinyReport.day(3, 21), line: 2, dimensionValues: [],
      measureValues: [1000, 20, 5])
    let plan = ReportPlan(
      currency: try CurrencyCode("USD"),
      period: try .range(TinyReport.day(3, 21)...TinyReport.day(3, 22), in: .gregorian))
    let model = try #require(
      ReportBuilder(plan: plan, observations: ObservationSet([table]), sources: []).build())
    let report = try TinyReport.composed(tag, model: model)
    let found = try self.table("networks", of: report).rows.map {
      TextIsolate.removing(from: $0.heading)
    }
    for heading in headings { #expect(found.contains(heading)) }
    let definitions = report.sections.compactMap { section -> [ComposedDefinition]? in
      if case .definitions(let definitions) = section.content { definitions } else { nil }
    }.joined().map { TextIsolate.removing(from: $0.term) }
    for term in terms { #expect(definitions.contains(term)) }
  }

  @Test func namesPartsByWhatTheyCount() throws {
    var goal = MeasuredGoal(metric: "leads", target: .value(0))
    goal.parts = [
      GoalPart(filter: ObservationFilter([.network: ["x"]]), target: .value(500)),
      GoalPart(metric: "link-clicks", target: .value(5000)),
      GoalPart(
        metric: "link-clicks", filter: ObservationFilter([.network: ["facebook"]]),
        target: .value(5000)),
    ]
    let plan = ReportPlan(
      currency: try CurrencyCode("USD"),
      period: try .range(TinyReport.day(3, 21)...TinyReport.day(4, 19), in: .gregorian),
      goals: [PlannedGoal(id: "a", kind: .leadGeneration, content: .measured(goal))])
    let report = try TinyReport.composed("en", model: try TinyReport.model(plan: plan))
    #expect(
      report.goals[0].parts.map { TextIsolate.removing(from: $0.title) }
        == ["X", "Link clicks", "Link clicks · Facebook"])
    #expect(
      report.goals[0].parts.map { TextIsolate.removing(from: $0.text) }
        == ["200 of 500", "2,500 of 5,000", "2,500 of 5,000"])
  }

  @Test func countsMessagesWithoutTranslationOnce() throws {
    let report = try TinyReport.composed("ur")
    let issues = report.issues.filter { $0.issue.code == "untranslated-messages" }
    #expect(issues.count == 1)
    #expect(issues.first?.issue.severity == .warning)
    #expect(report.direction == .rightToLeft)
    // English in a right-to-left page keeps its own direction.
    #expect(report.sections.first?.heading == "\u{2066}Goals\u{2069}")
  }

  @Test func tellsProblemsInTheReadersLanguageWithTheirPlace() throws {
    let issue = InputIssue(
      "too-few-fields", at: InputLocation(file: "posts.csv", line: 7, column: 3),
      ["found": 2, "expected": 5])
    for tag in ["en", "bn", "ne", "fa"] {
      let report = try TinyReport.composed(tag, model: TinyReport.model(issues: [issue]))
      let notes = try #require(report.sections.first { $0.id == "notes" })
      guard case .notes(let list) = notes.content else { continue }
      let note = try #require(list.first)
      #expect(note.place?.contains("posts.csv:7:3") == true)
      #expect(note.severity == .error)
      #expect(note.text != "issue.too-few-fields")
    }
  }

  @Test func givesTheSameReportTwice() throws {
    let one = try TinyReport.composed("ne")
    let other = try TinyReport.composed("ne")
    #expect(one.metricTexts == other.metricTexts)
    #expect(try goals(one).map(\.text) == goals(other).map(\.text))
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func tellsAForecastWithoutAWidthAsOneValue(tag: String) throws {
    // Every day brought the same.
    let goal = try #require(try goals(TinyReport.composed(tag)).first)
    let value = try #require(["en": "3,600", "bn": "৩,৬০০", "ne": "३,६००", "fa": "۳٬۶۰۰"][tag])
    #expect(goal.figures.count { $0.text.contains(value) } == 1)
    #expect(goal.text.ranges(of: value).count == 1, "\(goal.text)")
  }

  @Test func countsAMilestoneThatIsToComeApart() throws {
    func milestone(_ id: String, by day: CivilDay, done: CivilDay? = nil) -> PlannedGoal {
      PlannedGoal(id: id, kind: .milestone, content: .milestone(by: day, done: done))
    }
    let plan = ReportPlan(
      calendar: .gregorian,
      period: try .range(TinyReport.day(3, 21)...TinyReport.day(4, 19), in: .gregorian),
      goals: [
        milestone("open", by: try TinyReport.day(4, 10)),
        milestone("done", by: try TinyReport.day(3, 25), done: try TinyReport.day(3, 24)),
        PlannedGoal(
          id: "leads", kind: .leadGeneration,
          content: .measured(MeasuredGoal(metric: "leads", target: .value(3000)))),
      ])
    let report = try TinyReport.composed("en", model: try TinyReport.model(plan: plan))
    #expect(
      report.summary.map { "\($0.count) \($0.label)" } == ["1 On track", "1 Open", "1 Done"])
  }

  @Test func tellsOfAGoalToComeNothingThatIsDueByNow() throws {
    let tactic = Tactic(
      title: LocalizedText(["": "Post"]), content: .counted(target: 2, every: .day, done: nil))
    let goal = PlannedGoal(
      id: "leads", kind: .leadGeneration,
      content: .measured(
        MeasuredGoal(metric: "leads", target: .value(3000), from: try TinyReport.day(4, 10))),
      tactics: [tactic])
    let plan = ReportPlan(
      period: try .range(TinyReport.day(3, 21)...TinyReport.day(4, 19), in: .gregorian),
      goals: [goal])
    let report = try TinyReport.composed("en", model: try TinyReport.model(plan: plan))
    let composed = try #require(try goals(report).first)
    #expect(composed.state == .notStarted)
    #expect(composed.figures.map(\.label) == ["Target", "Deadline"])
    #expect(composed.tactics.map(\.text) == ["20 planned in all; none due yet"])
  }
}
