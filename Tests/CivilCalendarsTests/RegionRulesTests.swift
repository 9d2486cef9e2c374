// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Testing

struct RegionRulesTests {
  @Test(arguments: [
    (
      "BD", CivilCalendar.gregorian, 7, CivilCalendar.gregorian, Weekday.sunday,
      [Weekday.friday, .saturday]
    ),
    ("IN", .gregorian, 4, .gregorian, .sunday, [.sunday]),
    ("NP", .bikramSambat, 4, .bikramSambat, .sunday, [.saturday]),
    ("IR", .persian, 1, .persian, .saturday, [.friday]),
    ("AF", .persian, 1, .persian, .saturday, [.friday]),
    ("GB", .gregorian, 4, .gregorian, .monday, [.saturday, .sunday]),
    ("US", .gregorian, 1, .gregorian, .sunday, [.saturday, .sunday]),
  ])
  func knowsHowARegionCounts(
    region: String, fiscal: CivilCalendar, firstMonth: Int, calendar: CivilCalendar,
    firstWeekday: Weekday, weekend: [Weekday]
  ) throws {
    let rules = try #require(RegionRules(region: region))
    #expect(rules.fiscalYear.calendar == fiscal)
    #expect(rules.fiscalYear.firstMonth == firstMonth)
    #expect(rules.fiscalYear.firstDay == 1)
    #expect(rules.calendar == calendar)
    #expect(rules.firstWeekday == firstWeekday)
    #expect(rules.weekend == Set(weekend))
  }

  @Test(arguments: ["", "np", "NPL", "DE", "001"])
  func hasNoRulesForOtherRegions(region: String) {
    #expect(RegionRules(region: region) == nil)
  }

  @Test func listsItsRegions() {
    #expect(RegionRules.regions == ["AF", "BD", "GB", "IN", "IR", "NP", "US"])
    #expect(RegionRules.international.firstWeekday == .monday)
  }

  @Test func canBeOverridden() throws {
    var rules = RegionRules.iran
    rules.weekend.insert(.thursday)
    rules.fiscalYear.firstMonth = 7
    #expect(rules.weekend == [.thursday, .friday])
    #expect(try rules.fiscalYear.days(inYear: 1405).lowerBound.description == "2026-09-23")
    #expect(RegionRules.iran.fiscalYear.firstMonth == 1)
  }

  @Test func takesAUsersTableWhereItCountsByIt() throws {
    let row = BikramSambatTable.Row(
      year: 2084, lengths: [32, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30])
    let table = try BikramSambatTable(rows: [row])
    let rules = RegionRules.nepal.using(table)
    #expect(rules.calendar.table == table)
    #expect(rules.fiscalYear.calendar.table == table)
    #expect(rules.fiscalYear.naming == .bothYears)
    // A day more in Baishakh 2084, and no forecast any more.
    let year = try ReportingPeriod.fiscalYear(2083, rules.fiscalYear)
    #expect(year.days.description == "2026-07-17...2027-07-17")
    #expect(year.certainty == .sure)
    #expect(RegionRules.iran.using(table) == .iran)
  }
}
