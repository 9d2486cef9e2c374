// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

struct DailyForecastTests {
  @Test func carriesOnDaysThatAreAllAlike() throws {
    let forecast = try #require(DailyForecast(Array(repeating: 10, count: 20)))
    let (value, low, high) = forecast.total(ofDays: 5)
    #expect(value == 50 && low == 50 && high == 50)
    #expect(forecast.total(ofDays: 0).value == 0)
  }

  @Test func needsSevenDaysOfWhichHalfAreKnown() {
    #expect(DailyForecast([1, 2, 3, 4, 5, 6]) == nil)
    #expect(DailyForecast([1, 2, 3, 4, 5, 6, 7]) != nil)
    #expect(DailyForecast([1, nil, 3, nil, 5, nil, 7, nil, 9]) == nil)
    #expect(DailyForecast([1, nil, 3, nil, 5, nil, 7, nil, 9, 1, 2]) != nil)
  }

  @Test func isNotCarriedAwayByOneDay() throws {
    var days = [Double?](repeating: 10, count: 30)
    for (index, value) in [9.0, 11, 10, 12, 8].enumerated() { days[index * 5 + 2] = value }
    days[25] = 5000
    let forecast = try #require(DailyForecast(days))
    #expect(forecast.level < 15)
  }

  @Test func followsALevelThatRises() throws {
    let days = (0..<60).map { Double($0 < 30 ? 10 : 20) }
    let level = try #require(DailyForecast(days)).level
    #expect(level > 18 && level <= 20)
  }

  @Test func knowsTheDaysOfTheWeekAfterFourWeeks() throws {
    // Every seventh day brings seven times as much.
    let month = (0..<35).map { Double($0 % 7 == 0 ? 70 : 10) }
    let forecast = try #require(DailyForecast(month))
    let first = forecast.total(ofDays: 1).value
    let second = forecast.total(ofDays: 2).value - first
    #expect(first > 3 * second)
    let short = try #require(DailyForecast(Array(month.prefix(21))))
    let (one, two) = (short.total(ofDays: 1).value, short.total(ofDays: 2).value)
    #expect(abs(two - 2 * one) < 1e-9)
  }

  @Test func widensWithTheDaysToCome() throws {
    let forecast = try #require(DailyForecast((0..<30).map { Double(100 + $0 * 37 % 11) }))
    var width = 0.0
    for days in [1, 5, 10, 30] {
      let (value, low, high) = forecast.total(ofDays: days)
      #expect(low <= value && value <= high)
      #expect(high - low > width)
      width = high - low
    }
  }

  @Test func foreseesNoCountBelowZero() throws {
    let forecast = try #require(DailyForecast([0, 0, 9, 0, 0, 0, 12, 0, 0, 0]))
    #expect(forecast.total(ofDays: 30).low == 0)
    // Followers may be lost.
    let changes = try #require(DailyForecast([0, 0, 9, 0, -8, 0, 12, 0, 0, 0]))
    #expect(changes.total(ofDays: 30).low < 0)
  }

  /// Days without anything, on which chance looks like a day of the week.
  @Test(arguments: [
    // Ten on each second, each third day.
    (0..<30).map { $0 % 2 == 0 ? 10 : 0 }, (0..<30).map { $0 % 3 == 0 ? 10 : 0 },
    // Three weeks of one day in two, without order, and ten weeks of it.
    (0..<40).map { (day: Int) -> Int in day * day / 3 % 5 < 2 ? 0 : 3 + day * 7 % 11 },
    (0..<70).map { (day: Int) -> Int in ((day * 40503) >> 4) % 7 < 3 ? 0 : 1 + day * 5 % 13 },
  ])
  func foretellsTheAveragePaceOfDaysThatOftenBringNothing(days: [Int]) throws {
    let days = days.map(Double.init)
    let forecast = try #require(DailyForecast(days))
    let average = days.reduce(0, +) / Double(days.count)
    let total = forecast.total(ofDays: 30)
    #expect(abs(total.value / (30 * average) - 1) < 0.25)
    #expect(total.high < 3 * 30 * average)
  }

  @Test func knowsDaysOfTheWeekThatBringNothing() throws {
    // Closed on two days of the week.
    var days: [Double?] = []
    for day in 0..<42 {
      let open = 18 + day * 5 % 4
      days.append(day % 7 < 5 ? Double(open) : 0)
    }
    let forecast = try #require(DailyForecast(days))
    let (five, seven) = (forecast.total(ofDays: 5).value, forecast.total(ofDays: 7).value)
    #expect(abs(five - 97.5) < 10)
    #expect(abs(seven - five) < 1)
  }

  // MARK: Goals

  @Test func foretellsTheEndOfATotalWithABand() throws {
    let rows = (1...20).map { "\($0) \(10 + $0 * 7 % 5)" }.joined(separator: "\n")
    let result = evaluate(
      try Goal("leads", .value(500)), on: try observations("day leads\n" + rows), asOf: 20)
    let forecast = try #require(result.forecast)
    #expect(forecast.method == .robustSmoothing)
    let (low, high) = (try #require(forecast.low), try #require(forecast.high))
    #expect(low < forecast.value && forecast.value < high)
    #expect(low >= 240)
    #expect((335...385).contains(forecast.value))
  }

  @Test func countsDaysThatTheDataHasNotReachedAsToCome() throws {
    // 10 a day up to the 20th; the last ten days are still to be exported.
    let rows = (1...20).map { "\($0) 10" }.joined(separator: "\n")
    let goal = try Goal("leads", .value(500), days: april(1)...april(40))
    let result = evaluate(goal, on: try observations("day leads\n" + rows), asOf: 30)
    #expect(result.current == 200)
    #expect(result.forecast?.value == 400)
  }

  @Test func spreadsALevelsChangeOverTheDaysBetween() throws {
    // A reading every other day.
    let rows = (0...10).map { "\($0 * 2) \(1000 + $0 * 20)" }.joined(separator: "\n")
    let result = evaluate(
      try Goal("followers", .value(1500)), on: try observations("day followers\n" + rows),
      asOf: 20)
    #expect(result.current == 1200)
    #expect(result.forecast.map { abs($0.value - 1300) < 1e-9 } == true)
  }

  @Test func saysTheAveragePaceOfALedger() throws {
    // Four contracts in twenty days.
    let all = try observations("day revenue\n2 900\n7 500\n11 700\n20 300")
    let result = evaluate(try Goal("revenue", .value(5000)), on: all, asOf: 20)
    let forecast = try #require(result.forecast)
    #expect(abs(forecast.value - 3600) < 1e-9)
    #expect(forecast.method == .averagePace)
    #expect(forecast.low == nil && forecast.high == nil)
  }
}
