// SPDX-License-Identifier: Apache-2.0

internal import CDateOracle
internal import CivilCalendars
internal import Foundation
internal import LocalizedFormatting

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Times dates, times, ranges, lists and relative times, beside ICU's C API with open formatters.
///
/// Both write UTF-8 into a buffer, the same values in the same order, and their bytes are compared
/// before anything is timed (without corrections). Each figure is the best of several rounds. The
/// exit code is 1 when bytes differ. A machine that does other work slows both sides down, not
/// always alike: promises that are missed are stated.
@main
enum DateBenchmark {
  private static let promisedRatio = 10.0
  private static let tags = ["en", "bn", "ne", "fa"]
  private static let days = (0..<2000).map { CivilDay(number: 10_000 + $0 * 7919 % 20_000) }

  private struct Row {
    let name: String
    let promises: Bool
    var ours: (UnsafeMutableBufferPointer<UInt8>, Int) throws -> Int
    var icu: (UnsafeMutablePointer<CChar>, Int) -> Int32
  }

  /// A line of the table at the end.
  private struct Summary {
    var name: String
    var ours: Double
    var icu: Double
    var promised: Double?
    var allocations: Int64 = 0

    var ratio: Double { icu / ours }
    var holds: Bool { ratio >= promised ?? 0 && allocations == 0 }
  }

  static func main() throws {
    var isSame = true
    var lines: [Summary] = []
    print("ns per text" + blanks(25) + "ours       ICU     ratio  allocations")
    for tag in tags {
      for row in try rows(tag) {
        let result = try time(row)
        line(row.name, result)
        isSame = isSame && result.isSame
        lines.append(
          Summary(
            name: row.name, ours: result.ours, icu: result.icu,
            promised: row.promises ? promisedRatio : nil, allocations: result.allocations))
      }
      foundation(tag)
    }
    print("")
    print("µs to make and format once" + blanks(10) + "ours       ICU     ratio  a second of ours")
    for tag in tags { lines.append(try making(tag)) }
    summarize(lines)
    print("the same bytes as ICU: \(isSame)")
    if !isSame { exit(1) }
  }

  private static func summarize(_ lines: [Summary]) {
    var kinds: [String] = []
    var worst: [String: Summary] = [:]
    for line in lines {
      let kind = String(line.name[..<(line.name.lastIndex(of: "/") ?? line.name.endIndex)])
      if worst[kind] == nil { kinds.append(kind) }
      if worst[kind].map({ line.ratio < $0.ratio }) ?? true { worst[kind] = line }
    }
    print("")
    print(padded("work, in its slowest locale", 34) + "      ours       ICU     ratio  promised")
    for line in kinds.compactMap({ worst[$0] }) {
      print(
        padded(line.name, 34) + number(line.ours) + number(line.icu) + number(line.ratio)
          + number(line.promised) + (line.holds ? "" : "  ← missed"))
    }
    let missed = lines.filter { !$0.holds }
    print("")
    print(missed.isEmpty ? "every promise is kept" : "missed in \(missed.count) lines:")
    for line in missed { print("  \(line.name), \(line.allocations) allocations") }
  }

  /// Foundation's `FormatStyle`, whose dates are of another ICU.
  private static func foundation(_ tag: String) {
    let style = Date.FormatStyle(
      date: .long, time: .omitted, locale: Locale(identifier: tag),
      calendar: Calendar(identifier: .gregorian), timeZone: .gmt)
    let dates = days.map { Date(timeIntervalSince1970: milliseconds($0) / 1000) }
    let time = best(rounds: 3) { dates[$0].formatted(style).utf8.count }
    print(padded("  Foundation's FormatStyle", 34) + number(time))
  }

  // MARK: What is timed

  private static func rows(_ tag: String) throws -> [Row] {
    let locale = try LocaleIdentifier(tag)
    var rows: [Row] = []
    for (calendar, name) in [(CivilCalendar.gregorian, "gregorian"), (.persian, "persian")] {
      let format = try DateFormat(
        locale: locale, calendar: calendar, style: .long, corrections: false)
      let icu = Handle(oracle_dates_open("\(tag)@calendar=\(name)", 1, -1), oracle_dates_close)
      rows.append(
        Row(
          name: "date/long/\(name)/\(tag)", promises: true,
          ours: { try format.write(days[$1], to: $0) },
          icu: { oracle_dates_format(icu.pointer, milliseconds(days[$1]), $0, 256) }))
    }
    let moments = try DateTimeFormat(
      locale: locale, calendar: .gregorian, style: .dateTime(.medium, .short), timeZone: .utc,
      corrections: false)
    let icuMoments = Handle(
      oracle_dates_open("\(tag)@calendar=gregorian", 2, 3), oracle_dates_close)
    rows.append(
      Row(
        name: "moment/medium/\(tag)", promises: false,
        ours: { try moments.write(secondsSince1970: days[$1].number * 86_400 + 60 * $1, to: $0) },
        icu: {
          oracle_dates_format(
            icuMoments.pointer, milliseconds(days[$1]) + Double(60_000 * $1), $0, 256)
        }))
    let ranges = try DateRangeFormat(
      locale: locale, calendar: .gregorian, style: .skeleton("yMMMd"), corrections: false)
    let icuRanges = Handle(
      oracle_ranges_open("\(tag)@calendar=gregorian", "yMMMd"), oracle_ranges_close)
    rows.append(
      Row(
        name: "range/yMMMd/\(tag)", promises: false,
        ours: { try ranges.write(days[$1]...days[$1].advanced(by: $1 % 90), to: $0) },
        icu: {
          let day = days[$1]
          return oracle_ranges_format(
            icuRanges.pointer, milliseconds(day), milliseconds(day.advanced(by: $1 % 90)), $0, 256)
        }))
    let lists = ListFormat(locale: locale, corrections: false)
    let icuLists = Handle(oracle_lists_open(tag), oracle_lists_close)
    let items = ["Facebook", "Instagram", "TikTok"]
    rows.append(
      Row(
        name: "list/three/\(tag)", promises: true,
        ours: { buffer, _ in try lists.write(items, to: buffer) },
        icu: { buffer, _ in
          oracle_lists_format(icuLists.pointer, items[0], items[1], items[2], buffer, 256)
        }))
    let relative = try RelativeTimeFormat(locale: locale, corrections: false)
    let icuRelative = Handle(oracle_relative_open(tag), oracle_relative_close)
    rows.append(
      Row(
        name: "relative/months/\(tag)", promises: false,
        ours: { try relative.write(Double($1 % 90 - 45), .month, to: $0) },
        icu: { oracle_relative_format(icuRelative.pointer, Double($1 % 90 - 45), $0, 256) }))
    return rows
  }

  private static func milliseconds(_ day: CivilDay) -> Double { Double(day.number) * 86_400_000 }

  /// A formatter of ICU's, closed with its last user.
  private final class Handle {
    let pointer: UnsafeMutableRawPointer
    private let close: (UnsafeMutableRawPointer?) -> Void

    init(_ pointer: UnsafeMutableRawPointer?, _ close: @escaping (UnsafeMutableRawPointer?) -> Void)
    {
      guard let pointer else { fatalError("ICU has no such formatter") }
      self.pointer = pointer
      self.close = close
    }

    deinit { close(pointer) }
  }

  // MARK: Timing

  private typealias Result = (ours: Double, icu: Double, isSame: Bool, allocations: Int64)

  private static func time(_ row: Row) throws -> Result {
    var bytes = [UInt8](repeating: 0, count: 256)
    var expected = [CChar](repeating: 0, count: 256)
    return try bytes.withUnsafeMutableBufferPointer { buffer in
      try expected.withUnsafeMutableBufferPointer { other in
        guard let other = other.baseAddress else { fatalError("no memory") }
        var isSame = true
        for index in days.indices {
          let count = try row.ours(buffer, index)
          isSame = isSame && count == Int(row.icu(other, index))
          for place in 0..<count where isSame {
            isSame = buffer[place] == UInt8(bitPattern: other[place])
          }
        }
        let before = oracle_allocations()
        let ours = try best { try row.ours(buffer, $0) }
        let allocations = oracle_allocations() - before
        let icu = best { Int(row.icu(other, $0)) }
        return (ours, icu, isSame, allocations)
      }
    }
  }

  /// The nanoseconds of one call in the fastest round.
  private static func best(
    rounds: Int = 30, _ body: (Int) throws -> Int
  ) rethrows -> Double {
    let clock = ContinuousClock()
    var fastest = Duration.seconds(3600)
    var sum = 0
    for _ in 0..<rounds {
      let start = clock.now
      for index in 0..<2000 { sum &+= try body(index) }
      fastest = min(fastest, start.duration(to: clock.now))
    }
    // A result that is used cannot be left out by the compiler.
    precondition(sum != 1)
    return fastest / .nanoseconds(1) / 2000
  }

  /// Making a format and formatting once, in microseconds.
  ///
  /// Each of our formats has a locale whose identifier was made before and of which nothing else
  /// has been read; ICU takes its locale by name.
  private static func making(_ tag: String) throws -> Summary {
    let clock = ContinuousClock()
    let (count, rounds) = (100, 10)
    var bytes = [UInt8](repeating: 0, count: 256)
    var times = [Double](repeating: .infinity, count: 3)
    for _ in 0..<rounds {
      let locales = try (0..<count).map { _ in try LocaleIdentifier(tag) }
      for isSecond in 0..<2 {
        let start = clock.now
        for locale in locales {
          let format = try DateFormat(locale: locale, calendar: .gregorian, style: .long)
          _ = try bytes.withUnsafeMutableBufferPointer { try format.write(days[0], to: $0) }
        }
        let time = start.duration(to: clock.now) / .microseconds(1) / Double(count)
        times[isSecond] = min(times[isSecond], time)
      }
      let start = clock.now
      for _ in 0..<count {
        let icu = oracle_dates_open("\(tag)@calendar=gregorian", 1, -1)
        bytes.withUnsafeMutableBytes {
          _ = oracle_dates_format(
            icu, milliseconds(days[0]), $0.baseAddress?.assumingMemoryBound(to: CChar.self), 256)
        }
        oracle_dates_close(icu)
      }
      times[2] = min(times[2], start.duration(to: clock.now) / .microseconds(1) / Double(count))
    }
    let name = "open and first (µs)/\(tag)"
    print(
      padded(name, 34) + number(times[0]) + number(times[2]) + number(times[2] / times[0])
        + number(times[1]))
    return Summary(name: name, ours: times[0], icu: times[2], promised: 1)
  }

  // MARK: Printing

  private static func line(_ name: String, _ result: Result) {
    print(
      padded(name, 34) + number(result.ours) + number(result.icu)
        + number(result.icu / result.ours) + padded("", 6) + "\(result.allocations)"
        + (result.isSame ? "" : "  bytes differ"))
  }

  private static func number(_ value: Double?) -> String {
    guard let value else { return blanks(9) + "–" }
    let text = String((value * 10).rounded() / 10)
    return blanks(10 - text.count) + text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + blanks(width - text.count)
  }

  private static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
