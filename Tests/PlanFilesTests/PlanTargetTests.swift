// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import GoalReports
import InputDiagnostics
import PlanFiles
import Testing

/// Targets and other numbers.
@Suite struct PlanTargetTests {
  private func target(_ text: String, of metric: String) throws -> GoalTarget {
    let file = readGoal("metric: \(metric), target: \"\(text)\"")
    try #require(file.problems == [])
    let goal = try #require(file.plan.goals.first)
    guard case .measured(let measured) = goal.content else {
      throw PlanTestError.notMeasured
    }
    return measured.target
  }

  @Test(arguments: [
    ("500", GoalTarget.value(500)), ("0", .value(0)), ("0.5", .value(0.5)), ("1e3", .value(1000)),
    ("+40%", .change(0.4)), ("-10%", .change(-0.1)), ("-100%", .change(-1)),
    ("\u{2212}10 %", .change(-0.1)),
    ("x2", .multiple(2)), ("X2", .multiple(2)), ("2x", .multiple(2)), ("\u{D7}1.5", .multiple(1.5)),
    // The digits, signs and separators of our readers.
    ("৫০০", .value(500)), ("५००", .value(500)), ("۵۰۰", .value(500)),
    ("+৪০%", .change(0.4)), ("+४०%", .change(0.4)), ("+۴۰\u{66A}", .change(0.4)),
    ("۱\u{66C}۲۰۰", .value(1200)), ("۱۲\u{66B}۵", .value(12.5)), ("x۲", .multiple(2)),
    ("\u{200E}+۴۰\u{66A}\u{200E}", .change(0.4)), ("\u{2212}۱۰\u{66A}", .change(-0.1)),
  ])
  func readsTargetsOfCounts(text: String, expected: GoalTarget) throws {
    #expect(try target(text, of: "reach") == expected)
  }

  @Test(arguments: [
    ("1.2K", "reach", 1200), ("5 lakh", "reach", 500_000), ("৫ লাখ", "reach", 500_000),
    ("১২,৫০,০০০", "reach", 1_250_000), ("1,200", "leads", 1200), ("२.५ लाख", "reach", 250_000),
    ("۵ هزار", "followers", 5000), ("৳1,200/-", "spend", 1200), ("BDT 5 lakh", "revenue", 500_000),
    ("1.2M", "cost-per-lead", 1_200_000), ("5 শত", "leads", 500),
  ])
  func readsNumbersAsDataHasThem(text: String, metric: String, expected: Double) throws {
    #expect(try target(text, of: metric) == .value(expected))
    let bounds = readGoal("metric: \(metric), target: { below: \"\(text)\" }")
    guard case .measured(let goal) = try #require(bounds.plan.goals.first).content else { return }
    #expect(goal.target == .hold(.below(expected)))
  }

  @Test func readsTargetsBelowZeroOfWhatMayBeBelow() throws {
    for (keys, value) in [
      ("metric: profit, baseline: -1000, target: -200", -200.0),
      ("metric: net-sentiment, target: \u{2212}۰.۲", -0.2),
      ("metric: revenue, target: -5", -5),
    ] {
      let file = readGoal(keys)
      #expect(file.problems == [])
      guard case .measured(let goal) = try #require(file.plan.goals.first).content else { return }
      #expect(goal.target == .value(value))
    }
  }

  @Test func tellsWhatIsWrongWithTargetsBelowZero() {
    expectProblems(goalPlan("metric: leads, target: ⟦-200"), "target-below-zero | write-target")
    expectProblems(
      goalPlan("metric: profit, target: ⟦-200"), "target-without-direction | give-start")
  }

  @Test(arguments: [("-200", -200.0), ("-2K", -2000), ("-1.1250", -1.125), ("\u{2212}2500", -2500)])
  func readsAmountsBelowZeroAsOthers(text: String, expected: Double) throws {
    let file = readGoal("metric: revenue, baseline: -9000, target: \"\(text)\"")
    #expect(file.problems == [])
    guard case .measured(let goal) = try #require(file.plan.goals.first).content else { return }
    #expect(goal.target == .value(expected))
    expectProblems(
      goalPlan("metric: leads, target: ⟦-2K"), "target-below-zero | write-target")
  }

  @Test(arguments: ["999999999999999999", "-2e15"])
  func namesTheLargestNumber(text: String) {
    expectProblems(goalPlan("metric: leads, target: ⟦\(text)"), "plan-number-too-large")
    expectProblems(
      goalPlan("metric: leads, baseline: ⟦\(text), target: 5"), "plan-number-too-large")
  }

  @Test func refusesToHaveDoneLessThanNothing() {
    expectProblems(
      goalPlan("metric: leads, target: 5, tactics: [ { title: T, target: 3, done: ⟦-2 } ]"),
      "plan-number-below-zero")
  }

  @Test func readsTomanAsRials() throws {
    for currency in ["", ", currency: IRR"] {
      let file = read(
        """
        report: { title: T\(currency) }
        goals: [ { id: a, metric: revenue, target: ۵۰۰ هزار تومان } ]
        """)
      #expect(file.problems == [])
      guard case .measured(let goal) = try #require(file.plan.goals.first).content else { return }
      #expect(goal.target == .value(5_000_000))
    }
  }

  @Test(arguments: [
    ("target: ⟦10.000", "ambiguous-plan-number | write-number-plainly"),
    ("target: 5, baseline: ⟦10.000", "ambiguous-plan-number | write-number-plainly"),
    ("target: { below: ⟦10.000 }", "ambiguous-plan-number | write-number-plainly"),
    ("target: ⟦at least 500", "invalid-target | write-bounds"),
    ("target: ⟦'< 500'", "invalid-target | write-bounds"),
  ])
  func refusesWhatCanBeReadInTwoWays(keys: String, problem: String) {
    expectProblems(goalPlan("metric: leads, " + keys), problem)
  }

  @Test func refusesAmountsOfOtherCurrencies() {
    expectProblems(
      """
      report: { title: T, currency: USD }
      goals: [ { id: a, metric: revenue, target: ⟦৳500 } ]
      """, "plan-amount-in-other-currency | convert-amount")
  }

  @Test(arguments: [
    ("IRT", "toman-is-rials"), ("تومان", "toman-is-rials"), ("toman", "toman-is-rials"),
    ("৳", "did-you-mean BDT"), ("ریال", "did-you-mean IRR"), ("$", "iso-currency"),
  ])
  func saysHowACurrencyIsWritten(name: String, hint: String) {
    expectProblems(
      "report: { title: T, currency: ⟦\(name) }", "unknown-currency | \(hint)")
  }

  @Test(arguments: [
    ("5%", GoalTarget.value(0.05)), ("5 %", .value(0.05)), ("0.05", .value(0.05)),
    ("100%", .value(1)), ("৫%", .value(0.05)), ("۵\u{66A}", .value(0.05)),
    ("+2pp", .points(0.02)), ("-0.5pp", .points(-0.005)), ("+2 PP", .points(0.02)),
    ("+۲pp", .points(0.02)), ("+10%", .change(0.1)), ("x2", .multiple(2)),
  ])
  func readsTargetsOfRates(text: String, expected: GoalTarget) throws {
    #expect(try target(text, of: "click-through-rate") == expected)
  }

  @Test(arguments: [
    ("2h", 7200.0), ("1h 30m", 5400), ("1h30min", 5400), ("45 min", 2700), ("90s", 90),
    ("1.5h", 5400), ("1d 12h", 129_600), ("1:30:00", 5400), ("600", 600),
    ("२h", 7200), ("۱h ۳۰m", 5400), ("2 Hours", 7200), ("0:45:00", 2700),
  ])
  func readsLengthsOfTimeOfMetricsThatAreOnes(text: String, seconds: Double) throws {
    #expect(try target(text, of: "response-time") == .value(seconds))
  }

  @Test(arguments: [
    "2x h", "h", "2h 3h", "30m 1h", "1.5h 30m", "1:30", "0:1:90", "1:2:3:4", ":30", "2y",
  ])
  func refusesWhatIsNoLengthOfTime(text: String) {
    expectProblems(
      goalPlan("metric: response-time, target: ⟦\"\(text)\""),
      "invalid-target | write-duration-target")
    expectProblems(
      goalPlan("metric: response-time, target: 2h, baseline: ⟦\"\(text)\""),
      "plan-not-a-number | write-duration")
  }

  @Test func readsLengthsOfTimeOnlyForMetricsThatAreOnes() {
    expectProblems(goalPlan("metric: leads, target: ⟦2h"), "invalid-target | write-target")
  }

  @Test(arguments: [
    ("return-on-investment", "250%", GoalTarget.value(2.5)),
    // An audience can more than double.
    ("audience-growth-rate", "150%", .value(1.5)),
    ("cost-per-click", "5000", .value(5000)),
  ])
  func letsMetricsThatAreNoSharesExceedOne(metric: String, text: String, expected: GoalTarget)
    throws
  {
    #expect(try target(text, of: metric) == expected)
  }

  @Test func takesATeamsOwnRateForARate() throws {
    let file = read(
      goalPlan("metric: story-rate, target: 60%")
        + "metrics:\n  - { id: story-rate, formula: ends / starts, unit: percent }\n")
    #expect(file.problems == [])
    guard case .measured(let goal) = file.plan.goals.first?.content else {
      throw PlanTestError.notMeasured
    }
    #expect(goal.target == .value(0.6))
  }

  @Test(arguments: [
    "", "many", "+40", "40 percent", "1.2.3", "x0", "x-2", "x", "%", "+%", "2pp",
    "+pp", "0x10", "nan", "inf", "+inf%", "1e999", "-101%", "5%%", "5 dozens",
  ])
  func refusesWhatIsNoTarget(text: String) {
    let problem = "invalid-target | write-target"
    expectProblems(goalPlan("metric: leads, target: ⟦\"\(text)\""), problem)
  }

  @Test(arguments: [
    ("40%", "percent-target-for-count | did-you-mean +40%"),
    ("۴۰\u{66A}", "percent-target-for-count | did-you-mean +40%"),
    ("+2pp", "percent-target-for-count"),
  ])
  func tellsApartAShareAndAChangeOfACount(text: String, problem: String) {
    expectProblems(goalPlan("metric: leads, target: ⟦\(text)"), problem)
    // Nobody knows yet what a measure of the team's own is.
    expectProblems(goalPlan("metric: cups-brewed, target: ⟦\(text)"), problem)
  }

  @Test(arguments: [
    "target: ⟦150%", "target: ⟦5", "target: ⟦100.1%", "target: ⟦۱۵۰٪",
    "baseline: 60%, target: ⟦x2", "baseline: 0.9, target: ⟦+20%", "baseline: 99%, target: ⟦+2pp",
  ])
  func refusesARateAboveTheWhole(keys: String) {
    expectProblems(
      goalPlan("metric: conversion-rate, " + keys),
      "target-above-maximum | write-rate-in-percent")
  }

  @Test(arguments: [
    ("120000", 120_000.0), ("۱۲۰٬۰۰۰", 120_000), ("১২০০০০", 120_000), ("0", 0), ("-3", -3),
    ("2.5", 2.5),
  ])
  func readsBaselines(text: String, expected: Double) throws {
    let file = readGoal("metric: reach, target: +40%, baseline: \(text)")
    #expect(file.problems == [])
    guard case .measured(let goal) = file.plan.goals.first?.content else {
      throw PlanTestError.notMeasured
    }
    #expect(goal.baseline == expected)
  }

  @Test(arguments: [
    ("metric: reach, target: 5, baseline: ⟦about ten", "plan-not-a-number | write-number"),
    ("metric: reach, target: 5, baseline: ⟦5%", "plan-not-a-number | write-number"),
    ("metric: reach, target: 5, baseline: ⟦[5]", "expected-scalar"),
    ("metric: reach, target: ⟦[5]", "expected-scalar"),
    ("metric: reach, target: { ⟦value: 5 }", "unknown-key | one-of above, below, within"),
  ])
  func refusesWhatIsNoNumber(keys: String, problem: String) {
    expectProblems(goalPlan(keys), problem)
  }

  @Test func readsABaselineInPercent() throws {
    let file = readGoal("metric: conversion-rate, target: 5%, baseline: 2.5%")
    guard case .measured(let goal) = file.plan.goals.first?.content else {
      throw PlanTestError.notMeasured
    }
    #expect(goal.baseline == 0.025)
  }

  @Test func tellsABadTargetBesideAMisspeltMetricInOneRun() {
    expectProblems(
      "report: { period: { month: 2026-03 } }\ngoals:\n"
        + "  - ⟦{ id: a, ⟦metrc: leads, target: ⟦many, baseline: ⟦none }\n",
      "missing-key", "unknown-key | did-you-mean metric", "invalid-target | write-target",
      "plan-not-a-number | write-number")
    expectProblems(
      "report: { period: { month: 2026-03 } }\ngoals:\n"
        + "  - ⟦{ id: a, ⟦metrc: leads, parts: [ { target: 5 }, { target: ⟦many } ] }\n",
      "missing-key", "unknown-key | did-you-mean metric", "invalid-target | write-target")
  }

  /// Which metric was meant is not known, so that a target is right that is one of any.
  @Test(arguments: ["500", "5%", "+2pp", "2h", "{ above: 4% }", "{ below: 900 }", "x2"])
  func tellsNothingOfATargetThatSuitsSomeMetric(target: String) {
    expectProblems(
      "report: { period: { month: 2026-03 } }\ngoals:\n"
        + "  - ⟦{ id: a, ⟦metrc: leads, target: \(target) }\n",
      "missing-key", "unknown-key | did-you-mean metric")
  }

  @Test(arguments: [
    ("ctr", "did-you-mean click-through-rate"),
    ("clik-through-rate", "did-you-mean click-through-rate"),
    (
      "engagement-rate",
      "one-of engagement-rate-by-impressions, engagement-rate-by-post, engagement-rate-by-reach"
    ),
    ("story-completes", "did-you-mean +5%"),
  ])
  func tellsTheRateThatANameWithAShareWasMeantFor(name: String, hint: String) {
    expectProblems(
      goalPlan("metric: \(name), target: ⟦5%"), "percent-target-for-count | \(hint)")
  }
}

/// What a test did not expect of a plan.
enum PlanTestError: Error { case notMeasured }
