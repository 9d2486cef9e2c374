// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

struct TrendTests {
  private func trend(
    of goal: Goal, on observations: ObservationSet, asOf day: Int,
    calendar: CivilCalendar = .gregorian, firstWeekday: Weekday = .monday
  ) throws -> Trend {
    try GoalEvaluator(observations)
      .trend(of: goal, asOf: april(day), calendar: calendar, firstWeekday: firstWeekday)
  }

  // MARK: Values

  @Test func followsATotalAsItRuns() throws {
    let all = try observations("day leads\n0 99\n1 3\n2 -\n3 4\n5 1\n6 50")
    let found = try trend(of: Goal("leads", .value(500)), on: all, asOf: 5)
    #expect(found.size == .day)
    #expect(found.points.map(\.value) == [3, 3, 7, 7, 8])
    #expect(found.points.map(\.days) == (1...5).map { april($0)...april($0) })
  }

  @Test func hasNoTotalBeforeItsFirstRow() throws {
    let all = try observations("day leads\n3 4")
    let found = try trend(of: Goal("leads", .value(500)), on: all, asOf: 4)
    #expect(found.points.map(\.value) == [nil, nil, 4, 4])
  }

  @Test func followsTheLevelOfAStock() throws {
    let all = try observations("day page followers\n0 shop 100\n2 shop 110\n3 club 7\n5 shop 90")
    let found = try trend(of: Goal("followers", .value(500)), on: all, asOf: 5)
    #expect(found.points.map(\.value) == [nil, 110, 117, 117, 97])
  }

  @Test func followsARateBucketByBucket() throws {
    let all = try observations("day clicks impressions\n1 1 10\n3 9 10\n4 1 0")
    let found = try trend(of: Goal("click-through-rate", .value(0.5)), on: all, asOf: 4)
    #expect(found.points.map(\.value) == [0.1, nil, 0.9, nil])
  }

  @Test func followsGrowthFromTheStart() throws {
    let all = try observations("day followers\n0 100\n1 110\n3 150")
    let found = try trend(of: Goal("audience-growth-rate", .value(1)), on: all, asOf: 3)
    #expect(found.points.map(\.value) == [0.1, 0.1, 0.5])
  }

  @Test func followsACountEnteredByHand() throws {
    let goal = try Goal("influencers-signed", .value(3), actuals: [(2, 1), (4, 2), (9, 3)])
    let found = try trend(of: goal, on: ObservationSet([]), asOf: 5)
    #expect(found.points.map(\.value) == [0, 1, 1, 2, 2])
  }

  @Test func followsALevelEnteredByHand() throws {
    let goal = try Goal("followers", .value(500), actuals: [(2, 100), (4, 120)])
    let found = try trend(of: goal, on: ObservationSet([]), asOf: 4)
    #expect(found.points.map(\.value) == [nil, 100, 100, 120])
  }

  @Test func countsOnlyWhatTheGoalCounts() throws {
    let all = try observations("day network leads\n1 x 3\n2 facebook 40\n3 x 5")
    let goal = try Goal("leads", .value(500), where: [.network: ["x"]])
    #expect(try trend(of: goal, on: all, asOf: 3).points.map(\.value) == [3, 3, 8])
  }

  // MARK: Days

  @Test func hasNoPointsBeforeTheGoalStarts() throws {
    let all = try observations("day leads\n0 99")
    let found = try trend(of: Goal("leads", .value(500)), on: all, asOf: 0)
    #expect(found.points.isEmpty)
    #expect(found.size == .day)
  }

  @Test func endsWithTheGoal() throws {
    let all = try observations("day leads\n1 1\n40 99")
    let found = try trend(of: Goal("leads", .value(500)), on: all, asOf: 60)
    #expect(found.points.count == 30)
    #expect(found.points.last?.value == 1)
  }

  @Test func cutsLongerGoalsIntoWeeks() throws {
    // 2026-04-01 is a Wednesday.
    let goal = try Goal("leads", .value(500), days: april(1)...april(90))
    let all = try observations("day leads\n1 1\n4 1\n5 1\n6 1\n12 1")
    let fromMonday = try trend(of: goal, on: all, asOf: 14)
    #expect(fromMonday.size == .week)
    #expect(
      fromMonday.points.map(\.days) == [
        april(1)...april(5), april(6)...april(12), april(13)...april(14),
      ])
    #expect(fromMonday.points.map(\.value) == [3, 5, 5])
    let fromSaturday = try trend(of: goal, on: all, asOf: 14, firstWeekday: .saturday)
    #expect(
      fromSaturday.points.map(\.days) == [
        april(1)...april(3), april(4)...april(10), april(11)...april(14),
      ])
  }

  @Test func cutsTheLongestGoalsIntoMonthsOfTheCalendar() throws {
    let goal = try Goal("leads", .value(500), days: april(1)...april(360))
    let all = try observations("day leads\n1 1\n20 1\n21 1\n31 1")
    let persian = try trend(of: goal, on: all, asOf: 60, calendar: .persian)
    #expect(persian.size == .month)
    // 20 April is the last of Farvardin 1405, 21 May that of Ordibehesht.
    #expect(
      persian.points.map(\.days.description) == [
        "2026-04-01...2026-04-20", "2026-04-21...2026-05-21", "2026-05-22...2026-05-30",
      ])
    #expect(persian.points.map(\.value) == [2, 4, 4])
    let gregorian = try trend(of: goal, on: all, asOf: 60)
    #expect(gregorian.points.map(\.value) == [3, 4])
  }

  @Test func refusesDaysOutsideTheCalendar() throws {
    let far = CivilDay(number: 60_000)...CivilDay(number: 60_009)
    let goal = try Goal("leads", .value(500), days: far)
    #expect(throws: CalendarError.self) {
      try GoalEvaluator(ObservationSet([]))
        .trend(of: goal, asOf: far.upperBound, calendar: .persian)
    }
  }
}
