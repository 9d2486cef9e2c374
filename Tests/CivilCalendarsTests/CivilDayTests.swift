// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Testing

struct CivilDayTests {
  @Test(arguments: [
    (0, Weekday.thursday), (-1, .wednesday), (-3, .monday), (-4, .sunday), (1, .friday),
    (3, .sunday), (4, .monday), (20_779, .sunday), (-719_162, .monday), (2_932_896, .friday),
  ])
  func knowsItsWeekday(number: Int, weekday: Weekday) {
    #expect(CivilDay(number: number).weekday == weekday)
  }

  @Test func goesThroughTheWeekdaysInOrder() {
    for number in -20...20 {
      let today = CivilDay(number: number).weekday
      let tomorrow = CivilDay(number: number + 1).weekday
      #expect(tomorrow.rawValue == today.rawValue % 7 + 1)
    }
  }

  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (20_779, "2026-11-22"), (11_016, "2000-02-29"),
    (-719_162, "0001-01-01"), (-719_163, "0000-12-31"), (-719_528, "0000-01-01"),
    (-719_529, "-0001-12-31"), (2_932_896, "9999-12-31"), (2_932_897, "10000-01-01"),
  ])
  func writesItselfInISO8601(number: Int, text: String) {
    #expect(CivilDay(number: number).description == text)
  }

  @Test func countsToOtherDays() {
    let day = CivilDay(number: 100)
    #expect(day.advanced(by: -150) == CivilDay(number: -50))
    #expect(day.distance(to: CivilDay(number: 93)) == -7)
    #expect(Array(day...CivilDay(number: 102)).map(\.number) == [100, 101, 102])
  }

  @Test func comesInOrderOfTime() {
    let days = [3, -2, 0, 7].map(CivilDay.init(number:))
    #expect(days.sorted().map(\.number) == [-2, 0, 3, 7])
    #expect(days.max() == CivilDay(number: 7))
  }
}
