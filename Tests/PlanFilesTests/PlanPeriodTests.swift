// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalReports
import InputDiagnostics
import LocalizedFormatting
import MetricSources
import PlanFiles
import Testing

/// The days that a report is about.
@Suite struct PlanPeriodTests {
  @Test(arguments: [
    ("{ month: 2026-02 }", "2026-02-01", "2026-02-28"),
    ("{ month: 2024-02 }", "2024-02-01", "2024-02-29"),
    ("{ month: 2026/3 }", "2026-03-01", "2026-03-31"),
    ("{ calendar: gregory, month: ২০২৬-০৩ }", "2026-03-01", "2026-03-31"),
    ("{ quarter: 2026-Q1 }", "2026-01-01", "2026-03-31"),
    ("{ quarter: 2026-q4 }", "2026-10-01", "2026-12-31"),
    ("{ quarter: 2026-2 }", "2026-04-01", "2026-06-30"),
    ("{ year: 2026 }", "2026-01-01", "2026-12-31"),
    ("{ year: २०२६ }", "2026-01-01", "2026-12-31"),
    ("{ from: 2026-03-21, to: 2026-04-20 }", "2026-03-21", "2026-04-20"),
    ("{ from: 2026-03-21, to: 2026-03-21 }", "2026-03-21", "2026-03-21"),
  ])
  func readsGregorianPeriods(period: String, from: String, to: String) throws {
    let file = read("report: { period: \(period) }\n")
    #expect(file.problems == [])
    #expect(file.plan.calendar == .gregorian)
    #expect(file.plan.period?.days?.lowerBound.description == from)
    #expect(file.plan.period?.days?.upperBound.description == to)
  }

  /// Days by the calendar of the University of Tehran; 1403 and 1408 are leap years.
  @Test(arguments: [
    ("month: 1405-01", "2026-03-21", "2026-04-20"),
    ("month: ۱۴۰۵-۰۷", "2026-09-23", "2026-10-22"),
    ("month: 1403-12", "2025-02-19", "2025-03-20"),
    ("month: 1404-12", "2026-02-20", "2026-03-20"),
    ("quarter: 1405-Q1", "2026-03-21", "2026-06-21"),
    ("quarter: ۱۴۰۴-Q۴", "2025-12-22", "2026-03-20"),
    ("year: 1403", "2024-03-20", "2025-03-20"),
    ("from: 1405-01-01, to: 1405-01-13", "2026-03-21", "2026-04-02"),
    ("from: ۱۴۰۵/۰۱/۰۱, to: ۱۴۰۵/۱۲/۲۹", "2026-03-21", "2027-03-20"),
    // ISO dates mean what they mean everywhere.
    ("from: 2026-03-21, to: 2026-04-20", "2026-03-21", "2026-04-20"),
    ("from: 1405-01-01, to: 2026-04-20", "2026-03-21", "2026-04-20"),
  ])
  func readsPersianPeriods(period: String, from: String, to: String) throws {
    let file = read("report: { period: { calendar: persian, \(period) } }\n")
    #expect(file.problems == [])
    #expect(file.plan.calendar == .persian)
    #expect(file.plan.period?.days?.lowerBound.description == from)
    #expect(file.plan.period?.days?.upperBound.description == to)
  }

  @Test func keepsTheCalendarWithoutDays() {
    // A calendar alone does not say which days.
    expectProblems("report: { period: ⟦{ calendar: persian } }\n", "invalid-period | write-period")
  }

  @Test(arguments: [
    ("⟦{}", "invalid-period | write-period"),
    ("⟦{ month: 2026-03, year: 2026 }", "invalid-period | write-period"),
    ("⟦{ month: 2026-03, from: 2026-03-01, to: 2026-03-31 }", "invalid-period | write-period"),
    ("⟦{ from: 2026-03-01 }", "invalid-period | write-period"),
    ("⟦{ to: 2026-03-31 }", "invalid-period | write-period"),
    ("⟦{ from: 2026-03-31, to: 2026-03-01 }", "period-ends-before-it-starts"),
    ("⟦2026-03", "expected-mapping | write-period"),
    ("{ month: ⟦March }", "plan-not-a-period | write-month"),
    ("{ month: ⟦2026 }", "plan-not-a-period | write-month"),
    ("{ month: ⟦2026-03-01 }", "plan-not-a-period | write-month"),
    ("{ month: ⟦2026-Q3 }", "plan-not-a-period | write-month"),
    ("{ month: ⟦[2026-03] }", "expected-scalar"),
    ("{ month: ⟦2026-13 }", "no-such-month-in-plan"),
    ("{ month: ⟦2026-00 }", "no-such-month-in-plan"),
    ("{ quarter: ⟦2026-Q5 }", "plan-not-a-period | write-quarter"),
    ("{ quarter: ⟦2026-Q0 }", "plan-not-a-period | write-quarter"),
    ("{ quarter: ⟦2026Q1 }", "plan-not-a-period | write-quarter"),
    ("{ quarter: ⟦Q1-2026 }", "plan-not-a-period | write-quarter"),
    ("{ year: ⟦Q2026 }", "plan-not-a-period | write-year"),
    ("{ year: ⟦20260 }", "plan-not-a-period | write-year"),
    ("{ year: ⟦0 }", "no-such-year"),
    ("{ month: ⟦1405-01 }", "date-in-other-calendar | name-calendar"),
    ("{ quarter: ⟦1405-Q1 }", "date-in-other-calendar | name-calendar"),
    ("{ year: ⟦۱۴۰۵ }", "date-in-other-calendar | name-calendar"),
    ("{ calendar: persian, month: ⟦2026-03 }", "no-such-year"),
    ("{ calendar: persian, year: ⟦1205 }", "no-such-year"),
    ("{ calendar: persian, from: ⟦1404-12-30, to: 1405-01-01 }", "no-such-day"),
    ("{ from: ⟦2026-02-29, to: 2026-03-31 }", "no-such-day"),
    ("{ from: 2026-03-01, to: ⟦tomorrow }", "plan-not-a-date | write-iso-date 2026-03-21"),
    ("{ from: ⟦1405-01-01, to: 2026-04-20 }", "date-in-other-calendar | did-you-mean 2026-03-21"),
    ("{ calendar: bikram-sambat, month: ⟦1405-01 }", "no-such-year"),
    ("{ calendar: bikram-sambat, fiscal-year: ⟦2082/85 }", "plan-not-a-period | write-fiscal-year"),
    ("{ fiscal-year: ⟦2025-26 }", "invalid-period | name-region"),
    ("{ half: ⟦2026-H3 }", "plan-not-a-period | write-half"),
    ("{ calendar: ⟦persan, month: 1405-01 }", "unknown-value | did-you-mean persian"),
    (
      "{ calendar: ⟦lunar, month: 1405-01 }",
      "unknown-value | one-of gregorian, persian, bikram-sambat, bangla"
    ),
    ("{ season: ⟦2026-1 }", "no-seasons | name-season-calendar"),
    ("{ calendar: persian, season: ⟦1405-5 }", "plan-not-a-period | write-season"),
    ("{ calendar: persian, season: ⟦spring }", "plan-not-a-period | write-season"),
    ("{ last: ⟦3 }", "plan-not-a-period | write-last"),
    ("{ last: ⟦3 fortnights }", "plan-not-a-period | write-last"),
    ("{ last: ⟦0 days }", "plan-not-a-period | write-last"),
    ("{ last: ⟦-3 days }", "plan-not-a-period | write-last"),
    ("⟦{ last: 3 days, from: 2026-04-01 }", "invalid-period | write-period"),
    ("{ week: ⟦2026-W15 }", "plan-not-a-date | write-iso-date 2026-03-21"),
    ("⟦{ day: 2026-04-10, week: 2026-04-10 }", "invalid-period | write-period"),
    ("{ ⟦mounth: 2026-03, year: 2026 }", "unknown-key | did-you-mean month"),
  ])
  func refusesAPeriodInDoubt(period: String, problem: String) {
    let marked = "report: { period: \(period) }\n"
    expectProblems(marked, problem)
    // What a report is about is never guessed.
    #expect(!read(MarkedPlan(marked).text).isUsable)
  }
}

struct PlanFiscalYearTests {
  private func days(_ period: String, region: String? = nil) -> String? {
    let region = region.map { "region: \($0), " } ?? ""
    let file = read("report: { \(region)period: \(period) }\n")
    return file.plan.period?.days.map { "\($0.lowerBound)/\($0.upperBound)" }
  }

  @Test(arguments: [
    ("{ calendar: bikram-sambat, fiscal-year: 2082/83 }", "2025-07-17/2026-07-16"),
    ("{ calendar: bikram-sambat, fiscal-year: २०८३/८४ }", "2026-07-17/2027-07-16"),
    ("{ calendar: bikram-sambat, fiscal-year: 2082/83, quarter: 4 }", "2026-04-14/2026-07-16"),
    ("{ calendar: bikram-sambat, month: 2083-01 }", "2026-04-14/2026-05-14"),
    ("{ calendar: persian, fiscal-year: 1405 }", "2026-03-21/2027-03-20"),
    ("{ calendar: persian, half: 1405-H1 }", "2026-03-21/2026-09-22"),
    ("{ calendar: bangla, year: 1433 }", "2026-04-14/2027-04-13"),
    ("{ calendar: bikram-sambat, from: 2083-04-01, to: 2083-04-10 }", "2026-07-17/2026-07-26"),
    ("{ calendar: bikram-sambat, from: 2026-07-17, to: 2026-07-26 }", "2026-07-17/2026-07-26"),
  ])
  func countsInTheCalendarOfThePlan(period: String, expected: String) {
    #expect(days(period) == expected)
  }

  @Test(arguments: [
    ("BD", "2025-07-01/2026-06-30"), ("IN", "2025-04-01/2026-03-31"),
  ])
  func countsFiscalYearsAsTheRegionDoes(region: String, expected: String) {
    #expect(days("{ fiscal-year: 2025-26 }", region: region) == expected)
  }

  @Test func refusesARegionThatItDoesNotKnow() {
    expectProblems(
      "report: { region: ⟦XX }\n", "unknown-value | one-of AF, BD, GB, IN, IR, NP, US")
  }

  @Test func readsDaysOfGoalsInTheCalendarOfThePlan() throws {
    let file = read(
      """
      report: { period: { calendar: bikram-sambat, fiscal-year: 2082/83 } }
      goals:
        - { id: a, metric: leads, target: 5, from: 2082-10-01, by: 2026-07-16 }
      """)
    #expect(file.issues.isEmpty)
    guard case .measured(let goal) = try #require(file.plan.goals.first).content else { return }
    #expect(goal.from?.description == "2026-01-15")
    #expect(goal.by?.description == "2026-07-16")
  }
}

/// Periods that a calendar alone does not cut.
struct PlanPartPeriodTests {
  private func period(_ period: String, region: String? = nil) throws -> ReportingPeriod {
    let region = region.map { "region: \($0), " } ?? ""
    let file = read("report: { \(region)period: \(period) }\n")
    #expect(file.problems == [])
    guard case .fixed(let period) = try #require(file.plan.period) else {
      throw CancellationError()
    }
    return period
  }

  @Test(arguments: [
    ("{ calendar: persian, season: 1405-1 }", "2026-03-21/2026-06-21"),
    ("{ calendar: persian, season: ۱۴۰۵-۴ }", "2026-12-22/2027-03-20"),
    ("{ calendar: bangla, season: 1433-2 }", "2026-06-15/2026-08-15"),
    ("{ day: 2026-04-10 }", "2026-04-10/2026-04-10"),
    ("{ week: 2026-04-10 }", "2026-04-06/2026-04-12"),
    ("{ last: 28 days, to: 2026-04-10 }", "2026-03-14/2026-04-10"),
    ("{ last: 1 week, to: 2026-04-10 }", "2026-04-04/2026-04-10"),
    ("{ last: ۳ months, to: 2026-04-10 }", "2026-01-11/2026-04-10"),
    ("{ calendar: persian, last: 2 months, to: 1405-02-31 }", "2026-03-21/2026-05-21"),
    ("{ last: 2 halves, to: 2026-06-30 }", "2025-07-01/2026-06-30"),
  ])
  func readsPartsOfACalendar(text: String, expected: String) throws {
    let days = try period(text).days
    #expect("\(days.lowerBound)/\(days.upperBound)" == expected)
  }

  /// Weeks begin on Saturday in Iran and on Sunday in Nepal; 10 April 2026 is a Friday.
  @Test(arguments: [("IR", "2026-04-04"), ("NP", "2026-04-05"), ("GB", "2026-04-06")])
  func cutsWeeksAsTheRegionDoes(region: String, first: String) throws {
    let days = try period("{ week: 2026-04-10 }", region: region).days
    #expect(days.lowerBound.description == first)
    #expect(days.dayCount == 7)
  }

  @Test func leavesTheLastUnitsToTheDayOfTheReport() {
    let file = read("report: { period: { last: 3 months } }\n")
    #expect(file.problems == [])
    #expect(file.plan.period == .last(3, .month))
  }

  @Test func takesTheCalendarOfTheRegionsFiscalYears() throws {
    let file = read("report: { region: NP, period: { fiscal-year: 2082/83 } }\n")
    #expect(file.plan.calendar == .bikramSambat)
    #expect(file.plan.period?.days?.lowerBound.description == "2025-07-17")
  }
}

/// What a plan's digits and its calendars say of one another.
struct PlanCalendarChoiceTests {
  @Test(arguments: [
    ("{ month: ⟦२०८३-०१ }", "date-in-other-calendar | name-calendar"),
    ("{ from: ⟦১৪৩৩-০১-০১, to: 2026-05-01 }", "date-in-other-calendar | did-you-mean 2026-04-14"),
    (
      "⟦{ calendar: bangla, fiscal-year: 1433 }",
      "invalid-period | no-fiscal-years-in-calendar bangla"
    ),
    ("{ fiscal-year: 2082/83, quarter: ⟦5 }", "plan-not-a-period | write-fiscal-quarter"),
  ])
  func refusesWhatOnlyAnotherCalendarHas(period: String, problem: String) {
    let region = period.contains("2082") ? "region: NP, " : ""
    let place = period.contains("1433 }") ? "⟦1433 }" : nil
    let period =
      place.map { period.replacing("⟦", with: "").replacing("1433 }", with: $0) } ?? period
    expectProblems("report: { \(region)period: \(period) }\n", problem)
  }

  @Test(arguments: [("BD", "bangla"), ("NP", "gregorian"), ("NP", "bangla")])
  func saysThatARegionCountsFiscalYearsOtherwise(region: String, calendar: String) {
    expectProblems(
      "report: { region: \(region), period: { calendar: \(calendar), fiscal-year: ⟦2025 } }\n",
      "invalid-period | leave-out-calendar \(calendar)")
  }

  @Test func takesFiscalYearsOfTheTeamsOwnInACalendar() {
    let file = read(
      "report: { region: { code: BD, fiscal-year: { calendar: bangla } }, "
        + "period: { calendar: bangla, fiscal-year: 1433 } }\n")
    #expect(file.problems == [])
    #expect(file.plan.period?.days?.lowerBound.description == "2026-04-14")
  }

  @Test func letsTheCalendarOfThePeriodWinOverTheRegions() throws {
    let file = read(
      "report: { region: GB, period: { calendar: persian, fiscal-year: 1405 } }\n")
    #expect(file.problems == [])
    #expect(file.plan.period?.days?.lowerBound.description == "2026-03-21")
  }

  @Test func doesNotGuessByRulesThatItCouldNotRead() {
    let file = read(
      "report: { region: { fiscal-year: { month: 13 } }, period: { fiscal-year: 2025-26 } }\n")
    #expect(!file.isUsable)
  }

  @Test func readsDaysByTheNamesOfTheirMonths() throws {
    let file = read(
      """
      report: { period: { calendar: persian, from: 1 Farvardin 1405, to: ۱۵ فروردین ۱۴۰۵ } }
      """)
    #expect(file.problems == [])
    #expect(file.plan.period?.days?.dayCount == 15)
  }

  @Test func readsDatesOfDataInTheCalendarOfThePlan() throws {
    let file = read(
      """
      report: { period: { calendar: bikram-sambat, month: 2083-01 } }
      data: [ { file: a.csv } ]
      """)
    let dates = try #require(file.data.first?.description.dates)
    #expect(try dates.day("2083-01-01").description == "2026-04-14")
    #expect(try dates.day("2026-04-14").description == "2026-04-14")
  }
}

/// Rules of a region, and those that a plan puts over them.
struct PlanRegionTests {
  @Test func overridesSingleRules() throws {
    let file = read(
      """
      report:
        region:
          code: BD
          first-weekday: saturday
          weekend: [friday]
          fiscal-year: { month: 1, day: 15 }
          calendar: bangla
      """)
    #expect(file.problems == [])
    let rules = try #require(file.plan.region)
    #expect(rules.firstWeekday == .saturday)
    #expect(rules.weekend == [.friday])
    #expect(rules.calendar == .bangla)
    #expect(rules.fiscalYear.calendar == .gregorian)
    #expect((rules.fiscalYear.firstMonth, rules.fiscalYear.firstDay) == (1, 15))
    #expect(file.plan.readersCalendar == .bangla)
  }

  @Test func keepsTheOtherRulesOfTheRegion() throws {
    let rules = try #require(read("report: { region: { code: NP } }\n").plan.region)
    #expect(rules == .nepal)
  }

  @Test(arguments: [
    ("{ month: 4, day: 6 }", "2025-26", "2025-04-06/2026-04-05"),
    ("{ month: 10, named-by: last-year }", "2026", "2025-10-01/2026-09-30"),
    ("{ calendar: bikram-sambat, month: 4 }", "2082/83", "2025-07-17/2026-07-16"),
    ("{ calendar: persian }", "1405", "2026-03-21/2027-03-20"),
  ])
  func countsFiscalYearsByTheTeamsOwnRule(rule: String, year: String, expected: String) {
    let file = read(
      "report: { region: { fiscal-year: \(rule) }, period: { fiscal-year: \(year) } }\n")
    #expect(file.problems == [])
    #expect(file.plan.period?.days.map { "\($0.lowerBound)/\($0.upperBound)" } == expected)
  }

  @Test(arguments: [
    ("{ code: ⟦XX }", "unknown-value | one-of AF, BD, GB, IN, IR, NP, US"),
    (
      "{ first-weekday: ⟦someday }",
      "unknown-value | one-of monday, tuesday, wednesday, thursday, friday, saturday, sunday"
    ),
    ("{ fiscal-year: { month: ⟦13 } }", "plan-number-out-of-range"),
    ("{ fiscal-year: { day: ⟦31 } }", "plan-number-out-of-range"),
    (
      "{ fiscal-year: { named-by: ⟦both } }",
      "unknown-value | one-of first-year, last-year, both-years"
    ),
    ("{ ⟦weekends: friday }", "unknown-key | did-you-mean weekend"),
  ])
  func refusesRulesThatItCannotRead(region: String, problem: String) {
    expectProblems("report: { region: \(region) }\n", problem)
  }

  @Test func saysHowFarTheYearsOfACalendarGo() {
    expectProblems(
      "report: { region: NP, period: { calendar: bikram-sambat, month: ⟦2101-01 } }\n",
      "no-such-year")
  }

  @Test(arguments: [
    ("NP", "fiscal-year: ⟦2025-26", "did-you-mean 2082/83"),
    ("NP", "fiscal-year: ⟦2025/26, quarter: 2", "did-you-mean 2082/83"),
    ("NP", "calendar: bikram-sambat, month: ⟦2026-03", "count-in-calendar bikram-sambat"),
    ("GB", "calendar: bikram-sambat, fiscal-year: ⟦1999", "did-you-mean 2056/57"),
  ])
  func tellsAYearThatWasMeantToBeOneOfOurs(region: String, period: String, hint: String) {
    expectProblems(
      "report: { region: \(region), period: { \(period) } }\n",
      "year-of-other-calendar | \(hint)")
  }
}
