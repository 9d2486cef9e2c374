// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import LocalizedFormatting
import TestSupport
import Testing

@testable import GoalReports

/// Charts of amounts that are long in some languages.
struct AmountChartTests {
  /// Revenue of 2.8 thousand million rials so far, spending of 700 million and leads that cost two
  /// million rials.
  private func goals(
    _ tag: String, currency: String = "IRR",
    targets: [(String, GoalTarget)] = [
      ("revenue", .value(3_500_000_000)), ("spend", .hold(.below(1_500_000_000))),
      ("cost-per-lead", .hold(.within(1_500_000...2_500_000))),
    ]
  ) throws -> [ComposedGoal] {
    let model = try FiveWeeks.model(measures: [
      ("revenue", { _ in 80_000_000 }), ("spend", { _ in 20_000_000 }), ("leads", { _ in 10 }),
    ]) { plan in
      plan.currency = try CurrencyCode(currency)
      plan.period = try .range(
        TinyReport.day(3, 2)...TinyReport.day(4, 15), in: .gregorian)
      plan.goals = targets.map { metric, target in
        PlannedGoal(
          id: metric, kind: .custom,
          content: .measured(MeasuredGoal(metric: MetricID(rawValue: metric), target: target)))
      }
    }
    return try TinyReport.composed(tag, model: model).goals
  }

  private func plain(_ texts: [MarkBox]) -> [String] {
    texts.map { TextIsolate.removing(from: $0.text).replacing("\u{A0}", with: " ") }
  }

  @Test(arguments: ["en", "bn", "ne", "fa"], ["IRR", "NPR", "BDT", "USD", "AFN"])
  func noAmountIsCut(tag: String, currency: String) throws {
    for goal in try goals(tag, currency: currency) {
      for scene in [goal.bullet, goal.chart].compactMap(\.self) {
        scene.expectReadable("\(tag) \(currency) \(goal.id)")
        #expect(!scene.texts().contains { $0.text.contains("\u{2026}") })
        #expect(!scene.texts(.target).isEmpty)
      }
    }
  }

  @Test(arguments: [
    ("bn", "লক্ষ্যমাত্রা ৩৫০ কোটি ইরানি রিয়াল"), ("ne", "लक्षित मान ३.५ अर्ब इरानी रियाल"),
    ("en", "Target IRR 3,500,000,000"),
  ])
  func aTargetThatIsTooLongIsShortenedByAWord(tag: String, text: String) throws {
    let bullet = try #require(goals(tag)[0].bullet)
    #expect(plain(bullet.texts(.target)) == [text])
  }

  @Test func whatIsCountedStandsOnceAboveAWideAxis() throws {
    let chart = try #require(goals("bn")[0].chart)
    let axis = plain(chart.texts(.axis))
    #expect(axis.prefix(6) == ["০", "১০০ কোটি", "২০০ কোটি", "৩০০ কোটি", "৪০০ কোটি", "ইরানি রিয়াল"])
    #expect(axis.count { $0.contains("রিয়াল") } == 1)
    let english = plain(try #require(goals("en")[0].chart).texts(.axis))
    #expect(english.prefix(3) == ["IRR 0", "IRR 1B", "IRR 2B"])
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func aTargetThatIsNearIsTheSameInAllCharts(tag: String) throws {
    let near = try goals(
      tag, targets: [("leads", .value(350.4)), ("revenue", .value(2_800_000_000.4))])
    for goal in near {
      let (bullet, chart) = (try #require(goal.bullet), try #require(goal.chart))
      #expect(plain(chart.texts(.target))[0].contains(plain(bullet.texts(.target))[0]))
    }
    // Above the axis there is a name, and nothing that is left of a number.
    let axis = plain(try #require(near[1].chart).texts(.axis))
    #expect(!axis.contains { $0.hasPrefix(".") || $0.hasPrefix("\u{66B}") })
  }

  @Test(arguments: [
    ("en", ["IRR 1,500,000 or above", "IRR 2,500,000 or below"]),
    ("bn", ["১৫,০০,০০০ ইরানি রিয়াল বা তার বেশি", "২৫,০০,০০০ ইরানি রিয়াল বা তার কম"]),
  ])
  func eachBoundSaysOnWhichOfItsSidesToStay(tag: String, texts: [String]) throws {
    let chart = try #require(goals(tag)[2].chart)
    #expect(plain(chart.texts(.target)) == texts)
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func figuresMayBeBrokenBesideTheirNumbersAlone(tag: String) throws {
    let goal = try goals(tag)[0]
    let target = try #require(goal.figures.dropFirst().first?.text)
    #expect(target.contains(" ") && !target.contains("\u{A0}"))
    #expect(goal.figureWidth > 104)
    let small = try #require(TinyReport.composed(tag).goals.first)
    #expect(small.figureWidth > 10 && small.figureWidth < 104)
  }

  @Test func spacesThatGroupDigitsStay() {
    #expect("NPR\u{A0}1\u{A0}234".breakingAtUnits == "NPR 1\u{A0}234")
    #expect("১২৩\u{A0}টাকা".breakingAtUnits == "১২৩ টাকা")
    #expect("plain".breakingAtUnits == "plain")
  }
}
