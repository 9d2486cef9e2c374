// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import TestSupport
import Testing

/// What is said of figures that the data knows only in part.
@Suite struct DoubtfulDataTests {
  /// A row of a hundred people reached for each day of February and March but some.
  private func workplace(lacking: ClosedRange<Int>) throws -> Workplace {
    let first = try CivilCalendar.gregorian.day(year: 2026, month: 2, day: 1)
    let rows = (1...59).filter { !lacking.contains($0) }.map { day in
      "\(first.advanced(by: day - 1)),facebook,100,2\n"
    }
    return try Workplace(
      goals: "{ id: reach, kind: brand-awareness, metric: reach, target: 3000 }",
      "{ id: leads, kind: lead-generation, metric: leads, target: 60 }",
      data: "date,network,reach,leads\n" + rows.joined())
  }

  private func codes(_ place: Workplace) throws -> [String?] {
    try place.json()["issues"].items.map(\.["code"].text)
  }

  @Test(
    arguments: [
      (36...49, ["gap-in-file", "not-compared-for-gaps"]), (6...20, ["not-compared-for-gaps"]),
      (1...14, ["earlier-period-incomplete"]), (1...40, ["data-begins-late"]), (60...60, []),
    ] as [(ClosedRange<Int>, [String])])
  func comparesNothingThatLacksDays(lacking: ClosedRange<Int>, codes: [String]) throws {
    let place = try workplace(lacking: lacking)
    #expect(try self.codes(place) == codes)
    #expect(try place.json()["comparison"].isNull == !codes.isEmpty)
  }

  @Test func changesNothingFromPeriodToPeriodThatLacksDays() throws {
    func growth(_ lacking: ClosedRange<Int>) throws -> Bool {
      let run = try workplace(lacking: lacking).report("--every", "month")
      try #require(run.status == 0)
      return run.output.contains("+10.7%")
    }
    #expect(try growth(60...60))
    #expect(try !growth(6...20))
  }

  @Test(arguments: [36...49, 1...40])
  func makesDoubtfulFiguresAFaultWhereAsked(lacking: ClosedRange<Int>) throws {
    let place = try workplace(lacking: lacking)
    for command in ["report", "check"] {
      #expect(CommandRun(command, place.plan).status == 0)
      let strict = CommandRun(command, place.plan, "--strict")
      #expect(strict.status == 1)
      #expect(strict.error.contains("2026"))
    }
  }

  @Test func tellsAFileThatEndsBeforeOthers() throws {
    let place = try Workplace(
      plan: """
        report: { title: T, period: { month: 2026-03 } }
        data: [ { file: posts.csv }, { file: ads.csv } ]
        goals: [ { id: reach, kind: brand-awareness, metric: reach, target: 3000 } ]

        """,
      data: "date,reach\n" + (1...31).map { "2026-03-\($0),100\n" }.joined())
    try place.folder.write(
      "date,spend\n" + (1...10).map { "2026-03-\($0),5\n" }.joined(), to: "ads.csv")
    let run = place.report()
    #expect(run.problems.count == 1)
    #expect(run.error.contains("ads.csv: warning: "))
    #expect(run.error.contains("no rows for 21 days, March 11"))
  }

  @Test(arguments: ["summary", "periods", "full"])
  func tellsHowManyRowsWereLeftOutAndEachCautionOnce(form: String) throws {
    let rows = (1...20).map { "2026-03-\($0),\($0 % 2 == 0 ? "many" : "100"),1\n" }
    let place = try Workplace(
      goals: "{ id: a, kind: brand-awareness, metric: reach, target: 3000 }",
      "{ id: b, kind: brand-awareness, metric: reach, target: 4000 }",
      "{ id: c, kind: sales, metric: revenue, target: 3000 }",
      "{ id: d, kind: sales, metric: revenue, target: 4000 }",
      data: "date,reach,leads\n" + rows.joined())
    let run = place.report("--form", form, "--width", "300")
    #expect(run.status == 1)
    let text = run.output
    if form != "full" {
      #expect(text.contains("10 of 20 rows"))
      #expect(text.split(separator: "\n").count { $0.contains("revenue") } == 1)
    }
    #expect(
      text.split(separator: "\n").count { $0.hasPrefix("  People are counted anew") }
        == (form == "full" ? 1 : 0))
  }

  @Test(arguments: [
    ("2025-03-01", "2025-03-01", "the report covers March 1, 2025."),
    ("2025-03-01", "2025-03-31", "the report covers March 2025."),
    ("2025-03-01", "2025-03-30", "the report covers March 1"),
  ])
  func saysOnceWhatTheEndsOfDaysShare(first: String, last: String, text: String) throws {
    let place = try Workplace(
      plan: """
        report: { title: T }
        data: [ { file: posts.csv } ]
        goals: [ { id: a, metric: leads, target: 3 } ]

        """, data: "date,leads\n\(first),1\n\(last),1\n")
    #expect(place.report("--width", "300").output.contains(text))
  }

  @Test func failsWhereNoSectionThatThePlanNamesHasAnything() throws {
    func run(_ sections: String) throws -> CommandRun {
      try Workplace(
        plan: """
          report: { title: T, period: { month: 2026-03 } }
          data: [ { file: posts.csv } ]
          sections: [\(sections)]
          goals: [ { id: a, metric: leads, target: 3 } ]

          """
      ).report()
    }
    #expect(try run("benchmarks, notes").status == 1)
    #expect(
      try run("benchmarks").error.contains("error: The plan asks for the section “benchmarks”"))
    #expect(try run("goals, benchmarks").status == 0)
    #expect(try run("goals, benchmarks").error.contains("warning: "))
  }

  @Test func saysWhichPartOfAGoalHasNoData() throws {
    let place = try Workplace(
      goals: """
        id: a
        kind: lead-generation
        metric: leads
        parts:
          - { where: { network: facebook }, target: 30 }
          - { where: { network: linkedin }, target: 30 }
        """)
    let run = place.report("--form", "summary", "--width", "300")
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        "One part has no value, so the whole is not known: LinkedIn. The other part is at 22, against a target of 30."
      ))
    let goal = try place.json()["goals"].goal("a")
    #expect(goal["current"].isNull)
    #expect(goal["state"].text == "no-data")
    #expect(goal["parts"][0]["current"].number == 22)
  }

  @Test func saysThatATotalIsCountedFromBeforeTheData() throws {
    let place = try Workplace(
      goals: "{ id: a, kind: lead-generation, metric: leads, target: 30, from: 2026-01-01 }",
      "{ id: b, kind: lead-generation, metric: leads, target: 30, from: 2026-03-01 }")
    let told = try place.json()["issues"].items.filter { $0["code"].text == "goal-before-data" }
    #expect(told.count == 1)
    #expect(told.first?["text"].text?.contains("January 1, 2026") == true)
  }

  /// 12 unfollowed on three days of March.
  @Test(arguments: [
    (
      "0", "It is at 12 already, above the 0 that it may come to at most; 9.7% of the time is gone."
    ),
    ("10", "It is at 12 already, above the 10 that it may come to at most;"),
    ("20", "So far 12, of 20 at most, while only 9.7% of the time is gone. That is much too fast."),
    ("105", "So far 12, of 105 at most, while only 9.7% of the time is gone. That is somewhat"),
    ("200", "So far 12, of 200 at most; 9.7% of the time is gone."),
  ])
  func tellsATotalThatIsToStayLowByItsLimit(target: String, sentence: String) throws {
    let place = try Workplace(
      goals: "{ id: a, kind: brand-awareness, metric: unfollows, target: \(target) }",
      data: "date,unfollows\n2026-03-01,5\n2026-03-02,4\n2026-03-03,3\n")
    let run = place.report("--width", "300")
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(run.output.contains(sentence), "\(run.output)")
  }

  @Test func startsARateFromTheFirstDaysOnWhichItsSidesAreKnownTogether() throws {
    let place = try Workplace(
      plan: """
        report: { title: T, period: { month: 2026-03 } }
        data: [ { file: posts.csv }, { file: crm.csv } ]
        goals: [ { id: a, kind: lead-generation, metric: cost-per-lead, target: 5 } ]

        """, data: "date,network,spend\n2026-03-01,facebook,10\n2026-03-03,facebook,10\n")
    try place.folder.write(
      "date,network,leads\n2026-03-02,facebook,1\n2026-03-04,facebook,2\n", to: "crm.csv")
    let goal = try place.json()["goals"].goal("a")
    #expect(goal["baseline"].number == 10)
    #expect(goal["progress"].number.map { abs($0 - 2.0 / 3) < 1e-9 } == true)
    #expect(place.report().error == "")
  }

  @Test func isAtNothingOfAWayDownWithoutASign() throws {
    let place = try Workplace(
      goals: "{ id: a, kind: custom, metric: followers, baseline: 1000, target: -5% }",
      data: "date,followers\n2026-03-01,1000\n")
    let report = place.report().output
    #expect(report.contains("It is still at 1,000") && !report.contains("-0%"))
  }
}
