// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Foundation
import LocalizedFormatting
import Testing

/// Without corrections, dates and times are ICU's to the byte.
struct DateDifferentialTests {
  /// Values of each style; `LAKSHYA_CHECK_LONG` in the environment asks for a million in all.
  private static let isLong = ProcessInfo.processInfo.environment["LAKSHYA_CHECK_LONG"] != nil
  private static let tags = ["en", "bn", "ne", "fa", "fa-AF", "ar", "hi", "de"]
  private static let styles = [DateStyle.full, .long, .medium, .short]
  private static let skeletons = [
    "yMMMM", "yMMM", "MMMd", "yMd", "yMMMEd", "yQQQQ", "yQQQ", "MMMMM", "GyMMMd", "GGGGGyMd", "yMM",
    "EEEEEE", "ccccc",
  ]

  /// Days since ICU's own Gregorian calendar begins, which counts Julian days before it.
  private static func days(_ calendar: CivilCalendar) -> ClosedRange<Int> {
    calendar == .persian
      ? calendar.days.lowerBound.number...calendar.days.upperBound.number
      : -141_000...500_000
  }

  @Test(arguments: tags)
  func writesDatesAsICU(tag: String) throws {
    let seed: UInt64 = 20_261_122
    var random = RandomNumbers(seed: seed)
    let locale = try LocaleIdentifier(tag)
    let count = Self.isLong ? 4000 : 60
    for calendar in [CivilCalendar.gregorian, .persian] {
      let name = ICUOracle.name(tag, calendar)
      for style in Self.styles + Self.skeletons.map(DateStyle.skeleton) {
        let format = try DateFormat(
          locale: locale, calendar: calendar, style: style, corrections: false)
        let oracle = try #require(
          ICUOracle.Dates(name, pattern: pattern(style, name), zone: "Etc/UTC"))
        for _ in 0..<count {
          let day = CivilDay(number: random.next(Self.days(calendar)))
          let text = try format.format(day)
          let expected = oracle.format(second: day.number * 86_400)
          #expect(text == expected, "\(tag) \(calendar) \(style) \(day), seed \(seed)")
        }
      }
    }
  }

  private func pattern(_ style: DateStyle, _ name: String) -> String {
    switch style {
    case .full: ICUOracle.Dates.pattern(name, date: 0, time: -1)
    case .long: ICUOracle.Dates.pattern(name, date: 1, time: -1)
    case .medium: ICUOracle.Dates.pattern(name, date: 2, time: -1)
    case .short: ICUOracle.Dates.pattern(name, date: 3, time: -1)
    case .skeleton(let skeleton): ICUOracle.pattern(name, skeleton: skeleton)
    }
  }

  private static let zones = [
    "Asia/Kathmandu", "Asia/Tehran", "Asia/Dhaka", "Asia/Kabul", "Etc/UTC", "America/New_York",
    "Australia/Lord_Howe", "Europe/London",
  ]
  private static let timeSkeletons = [
    "Hm", "yMMMdjm", "hms", "yMdHmsSSS", "EBhm", "jmv", "HmZZZZZ",
  ]

  @Test(arguments: tags)
  func writesTimesAsICU(tag: String) throws {
    let seed: UInt64 = 180_509
    var random = RandomNumbers(seed: seed)
    let locale = try LocaleIdentifier(tag)
    let name = ICUOracle.name(tag, .gregorian)
    let count = Self.isLong ? 2000 : 10
    for zone in Self.zones {
      let timeZone = try #require(TimeZoneName(zone))
      for style in TimeStyle.allCases.flatMap({ [DateTimeStyle.time($0), .dateTime(.long, $0)] })
        + Self.timeSkeletons.map(DateTimeStyle.skeleton)
      {
        let format = try DateTimeFormat(
          locale: locale, calendar: .gregorian, style: style, timeZone: timeZone,
          corrections: false)
        let oracle = try #require(
          ICUOracle.Dates(name, pattern: pattern(style, name), zone: zone))
        for _ in 0..<count {
          // 1900 to 2100: zones had other offsets once.
          let second = random.next(-2_208_988_800...4_102_444_800)
          let text = try format.format(secondsSince1970: second)
          let expected = oracle.format(second: second)
          #expect(text == expected, "\(tag) \(zone) \(style) \(second), seed \(seed)")
        }
      }
    }
  }

  private func pattern(_ style: DateTimeStyle, _ name: String) -> String {
    func number(_ style: TimeStyle) -> Int32 {
      Int32(TimeStyle.allCases.firstIndex(of: style) ?? 0)
    }
    return switch style {
    case .time(let time): ICUOracle.Dates.pattern(name, date: -1, time: number(time))
    case .dateTime(_, let time): ICUOracle.Dates.pattern(name, date: 1, time: number(time))
    case .skeleton(let skeleton): ICUOracle.pattern(name, skeleton: skeleton)
    case .date(let date): pattern(date, name)
    }
  }

  @Test(arguments: tags)
  func writesRangesAsICU(tag: String) throws {
    let seed: UInt64 = 1405
    var random = RandomNumbers(seed: seed)
    let locale = try LocaleIdentifier(tag)
    for calendar in [CivilCalendar.gregorian, .persian] {
      let name = ICUOracle.name(tag, calendar)
      for skeleton in [
        "yMMMMd", "yMMMd", "yMd", "yMMMM", "yMMM", "MMMd", "yMMMMEEEEd", "y", "d", "GyMMMd", "yMEd",
      ] {
        let format = try DateRangeFormat(
          locale: locale, calendar: calendar, style: .skeleton(skeleton), corrections: false)
        for _ in 0..<(Self.isLong ? 300 : 4) {
          let first = CivilDay(number: random.next(Self.days(calendar).clamped(to: 0...50_000)))
          for length in [0, random.next(1...30), random.next(1...300), random.next(1...3000)] {
            let range = first...first.advanced(by: length)
            let text = try format.format(range)
            let expected = ICUOracle.interval(name, skeleton: skeleton, range)
            #expect(text == expected, "\(tag) \(calendar) \(skeleton) \(range), seed \(seed)")
          }
        }
      }
    }
  }
}
