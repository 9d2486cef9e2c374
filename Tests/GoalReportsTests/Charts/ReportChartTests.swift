// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import LocalizedFormatting
import StringCatalogs
import TestSupport
import Testing

@testable import GoalReports

/// The charts that a report has, and what they show.
@Suite struct ReportChartTests {
  private func report(_ tag: String = "en", _ model: ReportModel? = nil) throws -> ComposedReport {
    try TinyReport.composed(tag, model: model)
  }

  private func charts(_ id: String, of report: ComposedReport) -> [ChartScene] {
    report.sections.first { $0.id == id }?.charts ?? []
  }

  private func plain(_ texts: [MarkBox]) -> [String] {
    texts.map { TextIsolate.removing(from: $0.text) }
  }

  // MARK: All

  @Test(arguments: [
    ("en", "The line in the chart shows each day"), ("bn", "প্রতিটি দিনের"),
    ("ne", "हरेक दिनको"), ("fa", "مقدار هر روز"),
  ])
  func saysThatTheLineOfARateIsNotItsFigure(tag: String, text: String) throws {
    let goals = try TinyReport.composed(tag).goals
    let told = goals.map { goal in goal.notes.contains { $0.contains(text) } }
    #expect(told == [false, true])
  }

  @Test(arguments: ["en", "bn", "ne", "fa", "en-u-nu-deva"])
  func textsOfChartsAreWholeAndApart(tag: String) throws {
    for model in [try TinyReport.model(), try FiveWeeks.model(), try FiveWeeks.posts()] {
      let report = try report(tag, model)
      var scenes = report.sections.flatMap(\.charts)
      scenes += report.goals.flatMap { [$0.bullet, $0.chart, $0.sparkline].compactMap { $0 } }
      #expect(scenes.count >= 1)
      for scene in scenes {
        scene.expectReadable("\(tag) \(scene.title)")
        #expect(!scene.title.isEmpty && scene.description.count > 10)
      }
    }
  }

  @Test func longNamesAreCutInChartsAndWholeInTables() throws {
    let name = String(repeating: "network", count: 1000)
    let report = try report("fa", TinyReport.model(network: name))
    for scene in report.sections.flatMap(\.charts) { scene.expectReadable(scene.title) }
    let labels = charts("networks", of: report).flatMap { $0.texts(.label) }
    #expect(labels.contains { $0.text.contains("networknetwork") && $0.text.contains("\u{2026}") })
    let section = try #require(report.sections.first { $0.id == "networks" })
    guard case .table(let table) = section.content else { throw NoTable() }
    #expect(table.columns.contains { $0.contains(name) })
  }

  private struct NoTable: Error {}

  // MARK: Sections

  @Test func comparesNetworksByTheMetricThatLeadsTheMostFirst() throws {
    let chart = try #require(charts("networks", of: report()).first)
    #expect(chart.title == "Leads by network")
    #expect(plain(chart.texts(.label)) == ["Facebook", "X"])
    #expect(plain(chart.texts(.figure)) == ["1,000", "200"])
    let lengths = chart.bars(.value).map(\.width)
    #expect(abs(lengths[1] - lengths[0] / 5) < 0.01)
    #expect(
      chart.description
        == "Highest: Facebook with 1,000. The table that follows has all the figures."
    )
  }

  @Test func splitsOnlyWhatBothSourcesHave() throws {
    let chart = try #require(charts("paid-and-organic", of: report()).first)
    // Nothing is known of organic clicks, and ad spend is paid by its nature.
    #expect(plain(chart.texts(.label)) == ["Paid", "Organic", "Leads", "Impressions"])
    #expect(plain(chart.texts(.figure)).prefix(2) == ["1,000 (83.3%)", "200 (16.7%)"])
    // The first of each is that of the key.
    let (paid, organic) = (chart.bars(.paid)[1], chart.bars(.organic)[1])
    #expect(abs(paid.width - organic.width * 5) < 0.01 && paid.right == organic.left)
  }

  @Test func showsHowManyGoOnFromStageToStage() throws {
    let model = try FiveWeeks.model()
    let chart = try #require(charts("funnel", of: report("en", model)).first)
    #expect(plain(chart.texts(.figure)) == ["35,000", "850", "70", "35"])
    #expect(plain(chart.texts(.leak)) == ["↓ 2.4% (biggest leak)"])
    #expect(plain(chart.texts(.between)) == ["↓ 8.2%", "↓ 50%"])
  }

  @Test func aStageWithoutDataHasNoBar() throws {
    let model = try FiveWeeks.model(measures: [
      ("impressions", { _ in 1000 }), ("trials", { _ in 2 }), ("customers", { _ in 1 }),
    ])
    let chart = try #require(charts("funnel", of: report("en", model)).first)
    #expect(chart.bars(.value).count == 3)
    #expect(plain(chart.texts(.figure)) == ["35,000", "No data", "70", "35"])
    #expect(plain(chart.texts(.leak) + chart.texts(.between)).contains("↓ 0.2% (of Awareness)"))
  }

  @Test(arguments: [
    ("en", ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], 6),
    ("fa", ["ش", "ی", "د", "س", "چ", "پ", "ج"], 1),
  ])
  func daysRunInTheReadersWeekAndDirection(tag: String, names: [String], sunday: Int) throws {
    let chart = try #require(charts("best-days", of: report(tag, FiveWeeks.model())).first)
    let axis = chart.texts(.axis)
    #expect(axis.map(\.text) == names)
    let isForward = tag == "en"
    #expect(zip(axis, axis.dropFirst()).allSatisfy { isForward == ($0.left < $1.left) })
    // Clicks come first; most are made on Sundays.
    let best = try #require(chart.bars(.best).first)
    #expect(best.left < axis[sunday].left && best.right > axis[sunday].right)
  }

  @Test func aDayOfPostingTimesHasEightCellsOfWhichMostAreEmpty() throws {
    let chart = try #require(charts("posting-times", of: report("fa", FiveWeeks.posts())).first)
    #expect(chart.bars(.missing).count == 6)
    #expect(plain(chart.texts(.cell)) == ["–", "–", "–", "۱۰", "–", "–", "–", "۳۰"])
    #expect(chart.texts(.axis).map(\.text) == ["۰:۰۰", "۶:۰۰", "۱۲:۰۰", "۱۸:۰۰", "۰:۰۰"])
    let morning = try #require(chart.bars(.heat2).first)
    let evening = try #require(chart.bars(.heat6).first)
    #expect(evening.right < morning.left)
  }

  // MARK: Goals

  @Test func aBulletHasTheValuesOfItsGoal() throws {
    let bullet = try #require(report().goals.first?.bullet)
    #expect(plain(bullet.texts()) == ["1,200", "Due by now: 1,000", "Target 3,000", "0"])
    #expect(bullet.title == "40% of the way to the target; 33.3% of the time has passed.")
    #expect(bullet.description == "Now 1,200; 1,000 would be due by now on the way to 3,000.")
  }

  @Test(arguments: ["en", "fa"])
  func aTargetFarBelowTheValuesKeepsOffTheDays(tag: String) throws {
    var plan = try TinyReport.model().plan
    let leads = MeasuredGoal(metric: "leads", target: .value(10))
    plan.goals = [PlannedGoal(id: "leads", kind: .leadGeneration, content: .measured(leads))]
    let goal = try #require(report(tag, TinyReport.model(plan: plan)).goals.first)
    try #require(goal.chart).expectReadable(tag)
    try #require(goal.bullet).expectReadable(tag)
  }

  @Test func valuesOfAChartAreThoseOfTheReadersDays() throws {
    let table = try #require(report("fa").goals.first?.chartData)
    #expect(table.rows.count == 10 && table.columns == ["سرنخ"])
    #expect(table.rows[0].heading == "۱ فروردین")
    #expect(table.rows.last?.cells == ["۱٬۲۰۰"])
  }

  /// What was counted on no day of a week is a gap, in the line and in its characters.
  @Test func aGapInTheDataIsAGapInTheLine() throws {
    var table = ObservationTable(
      source: "days.csv", dimensions: [.network], measures: ["impressions", "link-clicks"])
    let first = try TinyReport.day(3, 2)
    for offset in 0..<84 where !(28..<42).contains(offset) {
      table.append(
        day: first.advanced(by: offset), line: offset + 2, dimensionValues: ["x"],
        measureValues: [1000, 20 + Double(offset / 7)])
    }
    let goal = PlannedGoal(
      id: "rate", kind: .websiteTraffic,
      content: .measured(
        MeasuredGoal(metric: "click-through-rate", baseline: 0.01, target: .value(0.05))))
    let plan = ReportPlan(
      period: try .range(first...first.advanced(by: 83), in: .gregorian), goals: [goal])
    let model = try #require(
      ReportBuilder(plan: plan, observations: ObservationSet([table]), sources: []).build())
    let composed = try #require(report("en", model).goals.first)
    for scene in [composed.chart, composed.sparkline] {
      let scene = try #require(scene)
      let runs = scene.marks.compactMap { mark -> Int? in
        if case .path(let points, .value) = mark { points.count } else { nil }
      }
      #expect(runs == [4, 6])
      guard case .columns(let heights) = try #require(scene.lines.first).shape else { continue }
      #expect(heights.map { $0 == nil } == (0..<12).map { (4..<6).contains($0) })
    }
    #expect(composed.chartData?.rows[4].cells == ["–"])
  }

  @Test func goalsWhosePartsDoNotMakeUpForEachOtherHaveNoBullet() throws {
    var plan = try TinyReport.model().plan
    var leads = MeasuredGoal(metric: "leads", target: .value(0))
    leads.parts = [
      GoalPart(filter: ObservationFilter([.network: ["facebook"]]), target: .value(500)),
      GoalPart(filter: ObservationFilter([.network: ["x"]]), target: .value(1000)),
    ]
    plan.goals = [PlannedGoal(id: "leads", kind: .leadGeneration, content: .measured(leads))]
    let goal = try #require(report("en", TinyReport.model(plan: plan)).goals.first)
    #expect(goal.progress != nil && goal.bullet == nil && goal.chart != nil)
  }
}
