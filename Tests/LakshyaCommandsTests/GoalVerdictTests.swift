// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// What reports and checks say of goals, where it once was not so.
@Suite struct GoalVerdictTests {
  /// A plan of April 2026 and its data, a row of each text for each day; days count from the first
  /// of March.
  private func place(
    _ goals: String, _ header: String, _ days: ClosedRange<Int> = 1...45, more: String = "",
    _ rows: (Int) -> [String]
  ) throws -> Workplace {
    let lines = days.flatMap { day in
      rows(day).map { row in
        let (month, date) = day > 31 ? ("04", day - 31) : ("03", day)
        return "2026-\(month)-\(date < 10 ? "0" : "")\(date),\(row)\n"
      }
    }
    return try Workplace(
      plan: """
        report: { title: T, currency: GBP, period: { from: 2026-04-01, to: 2026-04-30 } }
        data: [ { file: posts.csv } ]
        \(more)
        goals:
        \(goals)
        """, data: "date,\(header)\n" + lines.joined())
  }

  private func report(_ place: Workplace, _ more: String...) -> CommandRun {
    CommandRun(["report", place.plan, "--format", "text", "--width", "1000"] + more)
  }

  @Test func saysOfPartsWhatHasComeOfTheirTargets() throws {
    let place = try place(
      """
        - { id: p, metric: leads, parts: [ { where: { network: x }, target: +10% }, { where: { network: facebook }, target: x2 } ] }
      """, "network,leads", 2...45
    ) { $0 > 31 ? ["x,12", "facebook,15"] : ["x,10", "facebook,10"] }
    // 14 days of April: 168 and 210 of 330 and 600.
    let run = report(place)
    #expect(run.output.contains("So far 378 of 930: 40.6% of the target"), "\(run.output)")
    #expect(!run.output.contains("too much"))
    let json = CommandRun("report", place.plan, "--format", "json")
    #expect(json.output.contains("\"shareOfTarget\": 0.40645161290322"), "\(json.output)")
    for (locale, word) in [
      ("bn", "\u{9EA}\u{9E6}.\u{9EC}%"), ("fa", "\u{6F4}\u{6F0}\u{66B}\u{6F6}"),
    ] {
      #expect(report(place, "--locale", locale).output.contains(word))
    }
  }

  @Test func namesThePartThatDecidesWhetherAGoalIsAttainable() throws {
    let place = try place(
      """
        - { id: a, metric: leads, parts: [ { where: { network: x }, target: 100 }, { where: { network: facebook }, target: 400 } ] }
      """, "network,leads"
    ) { _ in ["x,20", "facebook,7"] }
    let run = CommandRun("check", place.plan)
    #expect(
      run.output.replacing("\n      ", with: " ").contains(
        "✕ Attainable: Facebook: From now on it needs 18.9 a day; the last 14 days brought 7 a day"),
      "\(run.output)")
  }

  /// A level has one value at a time, and a total none at all before it begins.
  @Test func saysOfWhatCameBeforeNoMoreThanIsSo() throws {
    let level = try place(
      "  - { id: a, metric: followers, target: { above: 1000 } }", "followers"
    ) { ["\(500 + $0 * 18)"] }
    let ofLevel = CommandRun("check", level.plan).output.replacing("\n      ", with: " ")
    #expect(ofLevel.contains("The last value before it began was 1,058."), "\(ofLevel)")
    let limit = try place(
      "  - { id: a, metric: unfollows, target: 60 }", "unfollows"
    ) { _ in ["0"] }
    let ofLimit = CommandRun("check", limit.plan).output.replacing("\n      ", with: " ")
    #expect(ofLimit.contains("The 14 days compared brought 0 in all."), "\(ofLimit)")
  }

  @Test(arguments: [
    (
      "spend", "£30 a day from now on it stays within its limit; the last 14 days came to £20 a day"
    ),
    (
      "taxed",
      "£28.13 a day from now on it stays within its limit; the last 14 days came to £25 a day"
    ),
  ])
  func saysWhatKeepsATotalWithinItsLimit(metric: String, reason: String) throws {
    let place = try place(
      "  - { id: a, metric: \(metric), target: { below: \(metric == "spend" ? 760 : 800) } }",
      "spend",
      more: "metrics: [ { id: taxed, formula: 1.25 * spend } ]"
    ) { _ in ["20"] }
    let output = CommandRun("check", place.plan).output.replacing("\n      ", with: " ")
    #expect(
      output.replacing(".00", with: "").contains("✓ Attainable: With \(reason)."), "\(output)")
  }

  @Test func saysWhatToDoAboutWhatShouldFallAndDoesNot() throws {
    let place = try place(
      "  - { id: a, metric: followers, target: -10% }", "followers"
    ) { ["\(500 + $0 * 18)"] }
    let output = CommandRun("check", place.plan).output.replacing("\n      ", with: " ")
    #expect(output.contains("First find what brings it down, then set a target."), "\(output)")
    for (locale, word) in [("bn", "কিসে কমে"), ("ne", "केले घटाउँछ"), ("fa", "پایین می\u{200C}آورد")] {
      #expect(CommandRun("check", place.plan, "--locale", locale).output.contains(word))
    }
  }

  @Test func saysThatDaysDoNotTellOfALevelByATotal() throws {
    let place = try place(
      "  - { id: a, metric: per-lead, target: 5 }", "followers,leads",
      more: "metrics: [ { id: per-lead, formula: followers / leads } ]"
    ) { ["\(500 + $0 * 18),4"] }
    let output = CommandRun("check", place.plan).output.replacing("\n      ", with: " ")
    #expect(
      output.contains("○ Attainable: By its formula the values of single days"), "\(output)")
    #expect(!output.contains("never so good"))
  }

  @Test(arguments: [
    ("en", "The data of this goal ends on April 14, 2026", "16 days since"),
    ("bn", "১৪ এপ্রিল, ২০২৬ তারিখে শেষ", "১৬ দিনের"), ("ne", "यस लक्ष्यको तथ्याङ्क", "१६ दिनको"),
    ("fa", "داده\u{200C}های این هدف تا", "۱۶ روز پس از آن"),
  ])
  func saysThatTheLastDaysOfAGoalAreMissing(locale: String, day: String, days: String) throws {
    let place = try place(
      """
        - { id: a, metric: spend, target: 900 }
        - { id: b, metric: spend, target: { below: 900 } }
      """, "spend"
    ) { _ in ["20"] }
    let output = report(place, "--locale", locale, "--as-of", "2026-05-02").output
    #expect(output.contains(day) && output.contains(days), "\(output)")
    #expect(!output.contains("The time is") && !output.contains("The target is reached"))
    #expect(!output.contains("days are left") && !output.contains("day is left"))
  }

  @Test(
    arguments: [
      (", better: lower", "15", nil), (", better: higher", "15", nil), ("", "5", "5 or less"),
      ("", "30", "30 or more"),
    ] as [(String, String, String?)])
  func saysWhichWayATargetLiesWhereTheMetricDoesNot(
    better: String, target: String, words: String?
  ) throws {
    let place = try place(
      "  - { id: a, metric: per-lead, target: \(target) }", "followers,leads", 2...45,
      more: "metrics: [ { id: per-lead, formula: followers / leads\(better) } ]"
    ) { _ in ["3000,10"] }
    let output = report(place).output
    #expect(output.contains("It is reached with") == (words != nil), "\(output)")
    if let words { #expect(output.contains("It is reached with \(words)."), "\(output)") }
  }

  @Test(arguments: ["demo-requests / leads", "leads / (2 * demo-requests)", "demo-requests"])
  func tellsThatAHyphenSubtracts(formula: String) throws {
    let place = try place(
      "  - { id: a, metric: own, target: 5 }", "demo_requests,leads",
      more: "metrics: [ { id: own, formula: \(formula) } ]"
    ) { _ in ["3,10"] }
    for (language, word) in [
      ("en", "subtracts"), ("bn", "বিয়োগ"), ("ne", "घटाउ"), ("fa", "تفریق"),
    ] {
      let run = CommandRun("check", place.plan, "--language", language)
      #expect(run.error.contains(word) && run.error.contains("demo_requests"), "\(run.error)")
    }
  }

  @Test func tellsInCheckWhatIsLeftOutAndWhy() throws {
    let place = try place(
      """
        - { id: t, metric: t, target: 5 }
        - { id: l, metric: leads, target: 500 }
      """, "demo_requests,leads",
      more: "metrics: [ { id: leads, formula: 2 * leads }, { id: t, formula: leads / 2 } ]"
    ) { _ in ["3,10"] }
    let output = CommandRun("check", place.plan).output.replacing("\n  ", with: " ")
    for text in [
      "The metric “leads” was left out", "The metric “t” was left out, since there is a mistake",
      "The goal “t” was left out, since there is a mistake in the definition of its metric “t”",
    ] {
      #expect(output.contains(text), "\(output)")
    }
  }

  @Test(arguments: ["30", "15"])
  func tellsWhichLimitIsExceededWhereTheirSumIsNot(day: String) throws {
    let place = try place(
      """
        - { id: s, metric: spend, parts: [ { where: { network: x }, target: 100 }, { where: { network: facebook }, target: 100 } ] }
      """, "network,spend"
    ) { _ in ["x,10", "facebook,2"] }
    for (locale, count) in [("en", "1 part is above"), ("bn", "১টি অংশ"), ("fa", "۱ بخش")] {
      let run = report(place, "--locale", locale, "--as-of", "2026-04-\(day)")
      #expect(run.output.contains(count) && !run.output.contains("too much"), "\(run.output)")
    }
  }

  @Test func roundsNoTargetToTheValueThatItIsToldFrom() throws {
    let place = try place(
      "  - { id: a, metric: leads, target: x0.5 }", "leads", 2...46
    ) { [$0 > 31 ? ($0 < 40 ? "14" : "13") : ($0 < 17 ? "14" : "13")] }
    // 405 in the thirty days before, and 203 since.
    let run = report(place)
    #expect(run.output.contains("It is at 203 already, above the 202.5 that it may come to"))
  }

  @Test func saysFromWhereAReturnStarts() throws {
    let place = try place(
      "  - { id: roi, kind: sales, metric: return-on-investment, target: 50% }",
      "network,leads,spend,conversions",
      more: "value-per-conversion: 25\ncosts: { tools: 99 }"
    ) { _ in ["x,5,15,2"] }
    let run = report(place)
    #expect(run.output.contains("Baseline: -100%"), "\(run.output)")
    #expect(run.output.contains("nothing has come back yet"))
  }

  @Test func tellsHowAChangeOfABaselineBelowZeroWasTaken() throws {
    let place = try place(
      "  - { id: mood, metric: net-sentiment, target: +10% }",
      "positive mentions,neutral mentions,negative mentions"
    ) { _ in ["2,3,5"] }
    let run = report(place)
    #expect(run.status == 0)
    #expect(
      run.problems.contains {
        $0.contains("plan.yaml:5:5: warning: The baseline of the goal “mood”")
      },
      "\(run.error)")
    #expect(run.output.contains("on the way to -27%"))
  }

  @Test func tellsWhatIsWrongWithYAMLInTheReadersLanguage() throws {
    let place = try Workplace(plan: "report:\n  title: \"x\n  locale: en\ngoals: []\n")
    for (language, word) in [("bn", "উদ্ধৃতিচিহ্নটি"), ("ne", "उद्धरण"), ("fa", "گیومه‌ای")] {
      let run = CommandRun("report", place.plan, "--language", language)
      #expect(run.status == 2)
      #expect(run.error.contains("plan.yaml:2:10:") && run.error.contains(word), "\(run.error)")
    }
  }
}
