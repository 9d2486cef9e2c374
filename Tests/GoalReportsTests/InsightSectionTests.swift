// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import GoalReports
import InputDiagnostics
import LocalizedFormatting
import TestSupport
import Testing

/// Funnel, intent, return, best days and benchmarks in a report.
struct InsightSectionTests {
  private func section(
    _ id: String, _ model: ReportModel, _ tag: String = "en"
  ) throws -> (introduction: String?, table: ComposedTable)? {
    let report = try TinyReport.composed(tag, model: model)
    guard let section = report.sections.first(where: { $0.id == id }),
      case .table(let table) = section.content
    else { return nil }
    return (section.introduction, table)
  }

  private func plain(_ cells: [String]) -> [String] { cells.map(TextIsolate.removing) }

  @Test func showsTheFunnelWithItsLeak() throws {
    let funnel = try #require(try section("funnel", FiveWeeks.model()))
    #expect(
      funnel.table.rows.map { plain($0.cells) } == [
        ["Impressions", "35,000", "–"], ["Link clicks", "850", "2.4%"],
        ["Trials", "70", "8.2%"], ["New customers", "35", "50%"],
      ])
    #expect(
      funnel.introduction.map(TextIsolate.removing)
        == "The biggest leak is between Awareness and Interest: 2.4% come through.")
  }

  @Test func measuresTheFunnelByBenchmarks() throws {
    let step = try #require(FunnelStep(from: .interest, to: .evaluation))
    let funnel = try #require(
      try section("funnel", FiveWeeks.model { $0.funnelBenchmarks = [step: 0.1] }, "fa"))
    #expect(funnel.table.columns.last == "مقدار مرجع")
    #expect(plain(funnel.table.rows[2].cells) == ["دورهٔ آزمایشی", "۷۰", "۸٫۲٪", "۱۰٪"])
  }

  /// A funnel of five weeks by what each day brings; stages without a value have no data.
  private func funnelText(_ counts: [Double?], _ tag: String = "en") throws -> String? {
    let ids: [MeasureID] = ["impressions", "link-clicks", "trials", "customers"]
    let measures = zip(ids, counts).compactMap { id, count in
      count.map { count in (id, { (_: CivilDay) in count }) }
    }
    let funnel = try #require(try section("funnel", FiveWeeks.model(measures: measures), tag))
    return funnel.introduction.map(TextIsolate.removing)
  }

  @Test(arguments: [
    ("en", "All are lost between Awareness and Interest: nobody comes through."),
    ("bn", "সবাই ঝরে যায়"), ("ne", "सबै मानिस छुट्छन्"), ("fa", "هیچ‌کس"),
  ])
  func saysWhereAllAreLost(tag: String, text: String) throws {
    #expect(try funnelText([1000, 0, 0, 0], tag)?.contains(text) == true)
    #expect(try funnelText([1000, 0, nil, 0], tag)?.contains(text) == true)
  }

  /// Nothing goes across a stage that is the first or the last.
  @Test func speaksOfNoRateThatDoesNotExist() throws {
    let withoutLast = try funnelText([1000, 20, 2, nil])
    #expect(withoutLast == "The biggest leak is between Awareness and Interest: 2% come through.")
    #expect(try funnelText([nil, nil, 20, 2]) == nil)
    #expect(try funnelText([1000, 20, nil, 2])?.contains("no count for Evaluation") == true)
  }

  @Test func hasNoFunnelWithoutABusinessModel() throws {
    #expect(try section("funnel", FiveWeeks.model { $0.businessModel = nil }) == nil)
  }

  @Test func tellsCostsWithTheirSources() throws {
    let returns = try #require(
      try section(
        "return",
        FiveWeeks.model {
          $0.costs = [.work: .hours(10, rate: 15), .tools: .amount(100)]
          $0.valuePerConversion = ActionValue(measure: "customers", value: 40)
        }))
    #expect(
      returns.table.rows.map { plain([$0.heading] + $0.cells) } == [
        ["Ad spend", "$350.00", "Data"],
        ["Cost of work", "$150.00", "Plan: 10 hours at $15.00 an hour"],
        ["Cost of tools", "$100.00", "Plan"],
        ["Total cost", "$600.00", "Computed"],
        ["Return", "$1,400", "New customers: 35, worth $40.00 each"],
        ["Return on investment (ROI)", "133.3%", "Computed"],
      ])
    #expect(returns.introduction?.contains("Only those parts of the cost") == false)
  }

  @Test func saysWhyThereIsNoReturnWhereThePlanAskedForOne() throws {
    let asked = try #require(
      try section("return", FiveWeeks.model { $0.costs = [.tools: .amount(100)] }))
    #expect(asked.introduction?.contains("value-per-conversion") == true)
    #expect(asked.table.rows.map(\.heading) == ["Ad spend", "Cost of tools", "Total cost"])
    #expect(try section("return", FiveWeeks.model()) == nil)
  }

  @Test func computesReturnWithCostsOfThePlanOnlyForTheWhole() throws {
    let measures: [(MeasureID, (CivilDay) -> Double)] = [
      ("spend", { _ in 10 }), ("revenue", { _ in 40 }),
    ]
    func hasROI(_ model: ReportModel) -> Bool {
      model.metrics.contains { $0.metric.id == "return-on-investment" }
    }
    let onData = try FiveWeeks.model(measures: measures)
    #expect(hasROI(onData))
    let introduction = try section("return", onData)?.introduction
    #expect(introduction?.contains("Only those parts of the cost") == true)
    let model = try FiveWeeks.model(measures: measures) {
      $0.costs = [.tools: .amount(350)]
      $0.benchmarks = [PlannedBenchmark(metric: "return-on-investment", value: 0.5)]
    }
    // No network has its share of them.
    let slices = model.metrics.filter { $0.metric.id == "return-on-investment" }
    #expect(slices.count == 1 && slices[0].part == nil && slices[0].result.value == 1)
    // 1,400 of 700.
    #expect(model.insights.returnStatement?.returnOnInvestment == 1)
    #expect(model.insights.benchmarks.map(\.value) == [1])
  }

  @Test func findsTheBestDayInTheReadersOrderOfDays() throws {
    let days = try #require(try section("best-days", FiveWeeks.model(), "fa"))
    // Weeks of Iranians begin on Saturday.
    #expect(days.table.rows.prefix(2).map(\.heading) == ["شنبه", "یکشنبه"])
    #expect(plain(days.table.rows[1].cells).first == "۵۰ (۵ روز)")
    #expect(days.introduction?.contains("یکشنبه") == true)
  }

  @Test(arguments: [
    (
      "en", "Published",
      [
        "9:00\u{202F}AM\u{2009}–\u{2009}12:00\u{202F}PM",
        "9:00\u{202F}PM\u{2009}–\u{2009}12:00\u{202F}AM",
      ], "30 (3 posts)",
      "Best posting time for Engagements: 9:00\u{202F}PM\u{2009}–\u{2009}12:00\u{202F}AM. "
        + "Only times of day with at least 3 posts are compared."
    ),
    (
      "bn", "প্রকাশের সময়", ["৯:০০ AM – ১২:০০ PM", "৯:০০ PM – ১২:০০ AM"], "৩০ (৩টি পোস্ট)",
      "এনগেজমেন্ট: পোস্ট করার সেরা সময় ৯:০০ PM – ১২:০০ AM। "
        + "দিনের যেসব সময়ে অন্তত ৩টি পোস্ট আছে, শুধু সেগুলোরই তুলনা করা হয়।"
    ),
    (
      "ne", "प्रकाशनको समय", ["०९:०० – १२:००", "२१:०० – ००:००"], "३० (३ वटा पोस्ट)",
      "सहभागिता: पोस्ट गर्ने उत्कृष्ट समय २१:०० – ००:००। "
        + "कम्तीमा ३ वटा पोस्ट भएका समयको मात्र तुलना गरिन्छ।"
    ),
    (
      "fa", "زمان انتشار", ["۹:۰۰ تا ۱۲:۰۰", "۲۱:۰۰ تا ۰:۰۰"], "۳۰ (۳ پست)",
      "بهترین زمان انتشار برای تعامل: ۲۱:۰۰ تا ۰:۰۰. "
        + "تنها زمان‌هایی با هم مقایسه می‌شوند که دست‌کم ۳ پست در آن‌ها منتشر شده باشد."
    ),
  ])
  func findsTheBestPostingTimeByTheReadersClock(
    tag: String, corner: String, times: [String], cell: String, sentence: String
  ) throws {
    let found = try #require(try section("posting-times", FiveWeeks.posts(), tag))
    #expect(found.table.corner == corner)
    #expect(plain(found.table.rows.map(\.heading)) == times)
    #expect(plain(found.table.rows[1].cells) == [cell])
    #expect(found.introduction.map(TextIsolate.removing)?.hasSuffix(sentence) == true)
  }

  @Test func putsMetricsBesideBenchmarks() throws {
    let benchmarks = try #require(
      try section(
        "benchmarks",
        FiveWeeks.model {
          $0.benchmarks = [
            PlannedBenchmark(metric: "click-through-rate", value: 0.02),
            PlannedBenchmark(metric: "cost-per-click", value: 0.5),
            PlannedBenchmark(metric: "trials", value: 70),
          ]
        }))
    #expect(
      benchmarks.table.rows.map { plain($0.cells) } == [
        ["2.43%", "2%", "+0.43 pp (better)"], ["$0.41", "$0.50", "-17.6% (better)"],
        ["70", "70", "The same"],
      ])
  }

  @Test func refusesBenchmarksByName() throws {
    let place = InputLocation(file: "plan.yaml", line: 9, column: 3)
    func codes(_ id: MetricID) throws -> [String] {
      let model = try FiveWeeks.model(
        measures: [("impressions", { _ in 1000 }), ("likes", { _ in 30 })]
      ) {
        $0.benchmarks = [PlannedBenchmark(metric: id, value: 0.03, location: place)]
      }
      #expect(model.insights.benchmarks.isEmpty)
      return model.issues.filter { $0.location == place }.map(\.code.rawValue)
    }
    // The data has a rate of that name, by impressions.
    #expect(try codes("engagement-rate-by-reach") == ["metrics-not-comparable"])
    #expect(try codes("cost-per-lead") == ["benchmark-without-data"])
    #expect(try codes("cost-per-laed") == ["unknown-benchmark"])
  }

  @Test func marksMicroActionsUnlessAwarenessIsAllThatIsWanted() throws {
    let measures: [(MeasureID, (CivilDay) -> Double)] = [("reach", { _ in 100 })]
    func introduction(_ kind: GoalKind) throws -> String? {
      let goal = PlannedGoal(
        id: "a", kind: kind,
        content: .measured(MeasuredGoal(metric: "reach", target: .value(9000))))
      return try section(
        "intent-ladder", FiveWeeks.model(measures: measures) { $0.goals = [goal] })?
        .introduction
    }
    #expect(try introduction(.sales)?.contains("only micro actions") == true)
    #expect(try introduction(.brandAwareness)?.contains("only micro actions") == false)
  }

  @Test(arguments: [
    (BusinessModel.onlineStore, ["intent-ladder", "networks", "best-days"]),
    (.b2b, ["funnel", "intent-ladder", "networks", "best-days"]),
    (.brickAndMortar, ["intent-ladder", "best-days", "funnel", "networks"]),
  ])
  func ordersSectionsByTheBusiness(model business: BusinessModel, ids: [String]) throws {
    let model = try FiveWeeks.model(measures: [
      ("reach", { _ in 100 }), ("customers", { _ in 2 }),
      ("purchases", { _ in business == .onlineStore ? .nan : 1 }),
    ]) { $0.businessModel = business }
    let report = try TinyReport.composed("en", model: model)
    #expect(report.sections.map(\.id).filter { $0 != "definitions" && $0 != "notes" } == ids)
  }
}
