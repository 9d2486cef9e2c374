// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// What a report takes from the plan and the data, never from the machine.
@Suite struct DefaultsTests {
  @Test(arguments: [
    ("2026-03-17", "2026-03-17"), ("2026-04-05", "2026-03-31"), ("2026-02-05", "2026-03-03"),
  ])
  func standsAtTheLastDayOfTheDataInThePeriod(day: String, expected: String) throws {
    let place = try Workplace(data: Workplace.data + "\(day),x,1,1,1\n")
    #expect(try place.json()["asOf"].text == expected)
  }

  @Test func standsAtTheStartOfAPeriodAfterTheData() throws {
    let place = try Workplace(data: "date,leads\n2026-02-05,1\n")
    #expect(try place.json()["asOf"].text == "2026-03-01")
  }

  @Test func takesTheDaysOfTheDataForThePeriod() throws {
    let plan = Workplace.plan.replacing("  period: { month: 2026-03 }\n", with: "")
    let report = try Workplace(plan: plan).json()
    #expect(report["period"]["from"].text == "2026-03-01")
    #expect(report["period"]["to"].text == "2026-03-03")
  }

  @Test func letsTheUserSayTheDay() throws {
    let place = try Workplace()
    let report = try place.json("--as-of", "2026-03-02")
    #expect(report["asOf"].text == "2026-03-02")
    #expect(report["goals"][0]["current"].number == 22)
    #expect(report["goals"][0]["expectedProgress"].is(2.0 / 31))
  }

  @Test(arguments: [(nil, "en", "ltr"), ("fa", "fa", "rtl"), ("bn-BD", "bn-BD", "ltr")])
  func writesForThePlansLocale(locale: String?, tag: String, direction: String) throws {
    var plan = Workplace.plan
    if let locale { plan = plan.replacing("report:", with: "report:\n  locale: \(locale)") }
    let place = try Workplace(plan: plan)
    let report = try place.json()
    #expect(report["locale"].text == tag)
    #expect(report["direction"].text == direction)
    #expect(try place.json("--locale", "ne")["locale"].text == "ne")
  }

  @Test(arguments: [
    ("fa", [], "۲۴"), ("bn", [], "২৪"), ("ne", [], "२४"), ("en", [], "24"),
    ("fa", ["--digits", "latin"], "24"), ("bn", ["--digits", "latin"], "24"),
    ("ne", ["--digits", "latin"], "24"), ("ne", ["--digits", "native"], "२४"),
    ("fa-u-nu-latn", [], "24"), ("fa-u-nu-latn", ["--digits", "native"], "۲۴"),
    ("en", ["--digits", "native"], "24"), ("en-u-nu-beng", [], "২৪"),
  ])
  func writesTheDigitsAskedFor(locale: String, arguments: [String], expected: String) throws {
    let place = try Workplace()
    let run = CommandRun(
      ["report", place.plan, "--format", "json", "--locale", locale] + arguments)
    let leads = try JSONTree(run.output)["metrics"].metric("leads")
    #expect(leads["text"].text == expected)
    #expect(leads["value"].number == 24)
  }

  @Test(arguments: [
    ("en", [], "gregorian"), ("bn", [], "gregorian"), ("ne", [], "bikram-sambat"),
    ("fa", [], "persian"), ("fa", ["--calendar", "gregorian"], "gregorian"),
    ("fa", ["--calendar", "gregory"], "gregorian"), ("fa-u-ca-gregory", [], "gregorian"),
    ("ne", ["--calendar", "gregorian"], "gregorian"), ("ne-IN", [], "gregorian"),
    ("bn", ["--calendar", "bangla"], "bangla"),
    ("en", ["--calendar", "bikram-sambat"], "bikram-sambat"),
    ("en", ["--calendar", "persian"], "persian"), ("en-u-ca-persian", [], "persian"),
    ("fa-u-ca-gregory", ["--calendar", "persian"], "persian"),
  ])
  func writesDatesInTheCalendarAskedFor(
    locale: String, arguments: [String], calendar: String
  ) throws {
    let place = try Workplace()
    let text = CommandRun(["report", place.plan, "--locale", locale] + arguments).output
    for day in ["2026-03-03", "2026-03-31"] {
      let date = CommandRun(
        "format", "--kind", "date", "--locale", locale, "--calendar", calendar, day)
      try #require(date.status == 0)
      #expect(text.flowing.contains(date.output.flowing))
    }
  }

  @Test func keepsThePlansCalendarInData() throws {
    let report = try Workplace().json("--locale", "fa", "--calendar", "persian")
    #expect(report["period"]["calendar"].text == "gregorian")
    #expect(report["period"]["from"].text == "2026-03-01")
  }
}
