// SPDX-License-Identifier: Apache-2.0

internal import CUCalendar
internal import CivilCalendars

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Times conversions between days and dates, beside ICU's for the Persian calendar.
///
/// Each figure is the best of several rounds over the same days in a scattered order. ICU's dates
/// are compared with ours on every day before anything is timed; the exit code is 1 when they
/// differ. Whether ours are as fast as the project promises (15 ns, and a tenth of ICU's time) is
/// stated.
@main
enum CalendarBenchmark {
  private static let promise = 15.0
  private static let promisedRatio = 10.0
  private static let rounds = 100

  static func main() throws {
    guard let icu = cucalendar_open_persian() else { fatalError("ICU has no Persian calendar") }
    defer { cucalendar_close(icu) }
    let agrees = try agree(with: icu)
    var holds = true
    print("agrees with ICU on every day of 1206–1498 AP: \(agrees)")
    print("")
    print("ns per conversion                 day → date   date → day")

    let newer = BikramSambatTable.Row(
      year: 2101, lengths: [31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30])
    let own = CivilCalendar.bikramSambat(try BikramSambatTable(rows: [newer]))
    let calendars = CivilCalendar.builtIn.map { ($0.name, $0) } + [("bikram-sambat, own rows", own)]
    var persian = (date: 0.0, day: 0.0)
    for (name, calendar) in calendars {
      let times = try time(calendar)
      line("calendar/\(name)", times)
      holds = holds && max(times.date, times.day) < promise
      if calendar == .persian { persian = times }
    }
    let icuTimes = try time(icu)
    line("icu/persian", icuTimes)
    let ratios = (date: icuTimes.date / persian.date, day: icuTimes.day / persian.day)
    line("icu/persian ÷ calendar/persian", ratios)
    holds = holds && min(ratios.date, ratios.day) >= promisedRatio
    print("")
    print("under \(Int(promise)) ns each and \(Int(promisedRatio)) times faster than ICU: \(holds)")
    if !agrees { exit(1) }
  }

  private static func agree(with icu: UnsafeMutableRawPointer) throws -> Bool {
    for day in CivilCalendar.persian.days {
      let date = try CivilCalendar.persian.date(of: day)
      let packed = Int64(date.year * 10_000 + date.month * 100 + date.day)
      guard cucalendar_date(icu, Int64(day.number)) == packed,
        cucalendar_day(icu, Int32(date.year), Int32(date.month), Int32(date.day)) == day.number
      else {
        print("ICU differs on \(day)")
        return false
      }
    }
    return true
  }

  /// Days of 1943–2043, which every calendar but Bangla has, so that figures compare.
  private static func days(of calendar: CivilCalendar) -> [CivilDay] {
    let first = max(calendar.days.lowerBound, CivilDay(number: -9700))
    let count = min(36_000, first.distance(to: calendar.days.upperBound))
    // A step that has no factor in common with the count visits each day once, out of order.
    return (0..<count).map { first.advanced(by: $0 * 7919 % count) }
  }

  private static func time(_ calendar: CivilCalendar) throws -> (date: Double, day: Double) {
    let days = days(of: calendar)
    let dates = try days.map { try calendar.date(of: $0) }
    return (
      try best(of: days) { day in
        let date = try calendar.date(of: day)
        return date.year + date.month + date.day
      },
      try best(of: dates) { date in
        try calendar.day(year: date.year, month: date.month, day: date.day).number
      }
    )
  }

  private static func time(_ icu: UnsafeMutableRawPointer) throws -> (date: Double, day: Double) {
    let days = days(of: .persian)
    let dates = try days.map { try CivilCalendar.persian.date(of: $0) }
    return (
      best(of: days) { Int(cucalendar_date(icu, Int64($0.number))) },
      best(of: dates) {
        Int(cucalendar_day(icu, Int32($0.year), Int32($0.month), Int32($0.day)))
      }
    )
  }

  /// The nanoseconds that one conversion takes in the fastest round.
  @inline(__always)
  private static func best<Input>(
    of inputs: [Input], _ convert: (Input) throws -> Int
  ) rethrows -> Double {
    let clock = ContinuousClock()
    var fastest = Duration.seconds(3600)
    var sum = 0
    for _ in 0..<rounds {
      let start = clock.now
      for input in inputs { sum &+= try convert(input) }
      fastest = min(fastest, start.duration(to: clock.now))
    }
    // A result that is used cannot be left out by the compiler.
    precondition(sum != 1)
    return fastest / .nanoseconds(1) / Double(inputs.count)
  }

  private static func line(_ name: String, _ times: (date: Double, day: Double)) {
    print(padded(name, to: 32, atEnd: true) + text(times.date) + text(times.day))
  }

  private static func text(_ value: Double) -> String {
    padded(String((value * 10).rounded() / 10), to: 13, atEnd: false)
  }

  private static func padded(_ text: String, to width: Int, atEnd: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return atEnd ? text + blanks : blanks + text
  }
}
