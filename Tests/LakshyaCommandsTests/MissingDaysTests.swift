// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// What readers are told beside figures that lack days.
@Suite struct MissingDaysTests {
  /// Ads on all days of March and a CRM that has some of them.
  private func workplace(goals: String, leads: [Int]) throws -> Workplace {
    let place = try Workplace(
      plan: """
        report: { title: T, currency: USD, period: { month: 2026-03 } }
        data: [ { file: ads.csv }, { file: posts.csv } ]
        goals:
          \(goals)

        """, data: "date,leads,revenue\n" + leads.map { "2026-03-\($0),5,100\n" }.joined())
    try place.folder.write(
      "date,spend\n" + (1...31).map { "2026-03-\($0),50\n" }.joined(), to: "ads.csv")
    return place
  }

  @Test func saysBesideACostWhichDaysAreInNeitherSide() throws {
    let place = try workplace(
      goals: "- { id: cpl, kind: lead-generation, metric: cost-per-lead, target: { below: 12 } }",
      leads: Array(16...31))
    let run = place.report("--width", "300")
    #expect(run.output.contains("it held: $10.00"))
    #expect(run.output.contains("has no rows for 15 days, March 1"))
    #expect(run.output.contains("so Ad spend of these days is left out, too."))
    #expect(try place.json()["goals"].items[0]["current"].number == 10)
  }

  @Test func saysBesideAReturnAndATotalThatTheyLackDays() throws {
    let place = try workplace(
      goals: """
        - { id: roi, kind: sales, metric: return-on-investment, target: { above: 50% } }
          - { id: leads, kind: lead-generation, metric: leads, target: 150 }
        """, leads: Array(1...7) + Array(21...31))
    let run = place.report("--width", "300")
    #expect(run.output.contains("The data with Revenue has no rows for 13 days, March 8"))
    #expect(run.output.contains("and the verdict may change with it."))
    // Its days say nothing of a figure that lacks a side of some.
    #expect(!run.output.contains("every day"))
  }

  /// 5 a day on ten days of March, with a gap from the sixth to the fifteenth.
  @Test(arguments: [
    ("en", "on the 10 days that the data has", "at most on 31 days"),
    ("bn", "যে ১০ দিনের ডেটা আছে", "৩১ দিনের সর্বোচ্চ"), ("ne", "१० दिनमा", "३१ दिनको अधिकतम"),
    ("fa", "در ۱۰ روزی که", "سقف کل ۳۱ روز"),
  ])
  func saysOnHowManyDaysALimitIsUsedUp(locale: String, known: String, all: String) throws {
    let place = try Workplace(
      plan: """
        report: { title: T, currency: USD, period: { month: 2026-03 } }
        data: [ { file: posts.csv } ]
        goals: [ { id: spend, metric: spend, target: 130 } ]
        """,
      data: "date,spend\n"
        + (Array(1...5) + Array(16...20)).map { "2026-03-\($0 < 10 ? "0" : "")\($0),5\n" }.joined())
    let run = place.report("--width", "300", "--locale", locale)
    #expect(run.output.contains(known) && run.output.contains(all), "\(run.output)")
  }

  @Test func saysWhichDaysBeforeTheDataATotalLacks() throws {
    func place(first: Int, target: Int = 100) throws -> Workplace {
      let rows = (first...31).map { "2026-03-\($0),2\n" }.joined()
      return try Workplace(
        goals: "{ id: leads, kind: lead-generation, metric: leads, target: \(target) }",
        data: "date,leads\n" + rows)
    }
    let late = try place(first: 15)
    let run = late.report("--width", "300")
    #expect(run.output.contains("The data has no rows for 14 days"))
    // Nobody knows what they brought, and so not what was missing either.
    #expect(!run.output.contains("The trend was too weak"))
    #expect(run.error.contains("The data begins on March 15, 2026"))
    #expect(late.report("--form", "summary").output.contains("The data begins on March 15"))
    let goal = try late.json()["goals"].items[0]
    #expect(goal["daysWithoutData"].items.map(\.["to"].text) == ["2026-03-14"])
    #expect(goal["state"].text == "missed")
    // A few days are no matter, and the cause is told.
    let nearly = try place(first: 4)
    #expect(nearly.report("--width", "300").output.contains("The trend was too weak"))
    #expect(nearly.report("--width", "300").error.isEmpty)
  }

  @Test func tellsProgramsWhichDaysAGoalLacks() throws {
    let goals = "{ id: leads, kind: lead-generation, metric: leads, target: 150 }"
    func goal(days: [Int], asOf: String) throws -> JSONTree {
      let rows = days.map { "2026-03-\($0),5\n" }.joined()
      let place = try Workplace(goals: goals, data: "date,leads\n" + rows)
      return try place.json("--as-of", asOf)["goals"].items[0]
    }
    let whole = try goal(days: Array(1...31), asOf: "2026-03-31")
    #expect(whole["daysWithoutData"].items.isEmpty && whole["unreadDays"].isNull)
    let early = try goal(days: Array(1...20), asOf: "2026-03-31")
    #expect(early["unreadDays"]["from"].text == "2026-03-21")
    #expect(early["unreadDays"]["to"].text == "2026-03-31")
    let broken = try goal(days: Array(1...7) + Array(21...31), asOf: "2026-03-31")
    #expect(broken["daysWithoutData"].items.map(\.["from"].text) == ["2026-03-08"])
    #expect(broken["daysWithoutData"].items.map(\.["to"].text) == ["2026-03-20"])
  }

  @Test func tellsNetworksThatStop() throws {
    let rows = (1...31).map { day in
      "2026-03-\(day),facebook,5\n" + (day <= 20 ? "2026-03-\(day),x,1\n" : "")
    }
    let place = try Workplace(
      goals: "{ id: leads, kind: lead-generation, metric: leads, target: 150 }",
      data: "date,network,leads\n" + rows.joined())
    #expect(try place.json()["issues"].items.map(\.["code"].text) == ["network-ends-early"])
  }

  @Test func tellsPartsThatCountTheSameRowsInReportAndCheck() throws {
    let place = try Workplace(
      goals: """
        id: leads
        kind: lead-generation
        metric: leads
        parts:
          - { where: { network: facebook }, target: 5 }
          - { where: { network: [facebook, x] }, target: 5 }
        """)
    for command in ["report", "check"] {
      let run = CommandRun(command, place.plan)
      #expect(run.error.contains("Parts 1 and 2 of the goal “leads” count some of the same rows"))
    }
    #expect(place.report("--width", "300").output.contains("counts these twice."))
  }
}
