// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Testing

struct ClockTimeTests {
  @Test func hasTheMinutesOfADay() {
    #expect(ClockTime(minuteOfDay: 0)?.description == "00:00")
    #expect(ClockTime(minuteOfDay: 1439)?.description == "23:59")
    #expect(ClockTime(hour: 9, minute: 5) == ClockTime(minuteOfDay: 545))
  }

  @Test func refusesWhatClocksDoNotShow() {
    #expect(ClockTime(minuteOfDay: 1440) == nil)
    #expect(ClockTime(minuteOfDay: -1) == nil)
    #expect(ClockTime(hour: 24) == nil)
    #expect(ClockTime(hour: 3, minute: 60) == nil)
  }
}
