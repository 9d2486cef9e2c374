// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// What times from one moment to another are written with: what both ends share stands there once.
struct DateTimeRangePrograms: Sendable {
  typealias End = (second: Int, fields: DateFields)

  private let data: DateData
  private let style: DateTimeStyle
  private let timeZone: TimeZoneName
  private let pattern: DatePattern
  /// The pattern as ranges within a day have it.
  private let oneDay: DatePattern
  private let separator: String

  private let single: DateProgram
  /// On one day, both before noon or both after.
  private let half: DateProgram
  private let day: DateProgram
  private let days: DateProgram
  /// What few ranges need, by the fields that are added to them; none where only the zones differ.
  private let rare = Guarded<[String: DateProgram]>([:])
  private let zones: ZoneTexts?
  /// The fields of a date that are written, as letters of skeletons.
  private let written: String

  init(
    _ style: DateTimeStyle, data: DateData, timeZone: TimeZoneName
  ) throws(FormattingError) {
    self.style = style
    self.data = data
    self.timeZone = timeZone
    pattern = try data.momentPattern(style)
    separator = try data.rangeSeparator()
    single = try DateProgram(pattern, data: data)
    oneDay = data.corrections ? Corrections.oneDay(pattern, locale: data.locale) : pattern
    half = try DateProgram(oneDay.repeating(separator) { $0.isClock }, data: data)
    day = try DateProgram(
      oneDay.repeating(separator) { $0.isClock || $0.isDayPeriod }, data: data)
    days = try DateProgram(pattern.twice(separator), data: data)
    zones =
      single.zones.isEmpty
      ? nil : ZoneTexts(single.zones, locale: data.locale, timeZone: timeZone)
    let kinds = pattern.elements.compactMap(\.kind)
    written =
      (kinds.contains(.year) ? "y" : "") + (kinds.contains(.month) ? "M" : "")
      + (kinds.contains(.day) ? "d" : "")
  }

  /// Writes the time from one moment to another.
  func text(_ first: End, _ last: End) throws(FormattingError) -> String {
    let (one, other) = (first.fields, last.fields)
    let names = try zones.map { zones throws(FormattingError) in
      (try zones.texts(at: first.second), try zones.texts(at: last.second))
    }
    let missing = missingFields(first, last)
    if missing.isEmpty {
      let alone = try text(single, one, one, names)
      guard alone != (try text(single, other, other, names.map { ($0.1, $0.1) })) else {
        return alone
      }
    }
    let isOneDay = one.isSameDay(as: other) || isUntilMidnight(first, last)
    if let names, isOneDay,
      names.0 != names.1
        || timeZone.offset(atSecondSince1970: first.second)
          != timeZone.offset(atSecondSince1970: last.second)
    {
      return try text(try rareProgram(""), one, other, names)
    }
    if !missing.isEmpty { return try text(try rareProgram(missing), one, other, names) }
    let isOneHalf = isOneDay && (one.hour < 12) == (other.hour < 12)
    return try text(isOneHalf ? half : isOneDay ? day : days, one, other, names)
  }

  private func text(
    _ program: DateProgram, _ one: DateFields, _ other: DateFields,
    _ names: (first: [String], last: [String])?
  ) throws(FormattingError) -> String {
    var zones: [String] = []
    if let names {
      for (field, isSecond) in zip(program.zones, program.zonesAreSecond) {
        guard let place = single.zones.firstIndex(of: field) else { continue }
        zones.append((isSecond ? names.last : names.first)[place])
      }
    }
    return try UTF8Output.text { output throws(FormattingError) in
      program.write(one, other, zones: zones, to: &output)
    }
  }

  // MARK: What few ranges need

  /// The fields in which the dates of the ends differ and that are not written.
  private func missingFields(_ first: End, _ last: End) -> String {
    let (one, other) = (first.fields, last.fields)
    guard written != "yMd", !one.isSameDay(as: other), !isUntilMidnight(first, last) else {
      return ""
    }
    guard !written.isEmpty else { return "yMd" }
    let isOneYear = one.year == other.year
    return "yMd".filter { letter in
      guard !written.contains(letter) else { return false }
      return letter == "d" || !isOneYear || letter == "M" && one.month != other.month
    }
  }

  /// Whether it is the time alone that is written, until the day of the beginning ends.
  private func isUntilMidnight(_ first: End, _ last: End) -> Bool {
    let end = last.fields
    guard written.isEmpty, end.hour == 0, end.minute == 0, end.second == 0 else { return false }
    let start = timeZone.day(ofSecondSince1970: first.second)
    return timeZone.day(ofSecondSince1970: last.second - 1) == start
      && timeZone.day(ofSecondSince1970: first.second - 1) == start
  }

  /// The program with fields of the date added, or with each end's own zone.
  private func rareProgram(_ added: String) throws(FormattingError) -> DateProgram {
    if let known = rare.withLock({ $0[added] }) { return known }
    let made: DateProgram
    if added.isEmpty {
      made = try DateProgram(
        oneDay.repeating(separator) { $0.isClock || $0.isDayPeriod || $0.isZone }, data: data)
    } else {
      let skeleton = added + (try data.icuSkeleton(style))
      made = try DateProgram(
        data.momentPattern(.skeleton(skeleton)).twice(separator), data: data)
    }
    rare.withLock { $0[added] = made }
    return made
  }
}

extension DateFields {
  fileprivate func isSameDay(as other: DateFields) -> Bool {
    year == other.year && month == other.month && day == other.day
  }
}

extension DatePattern {
  /// Writes all of it twice.
  fileprivate func twice(_ separator: String) -> [DateProgram.Part] {
    elements.map { ($0, false) } + [(.literal(separator), false)] + elements.map { ($0, true) }
  }

  /// Writes twice what lies between the fields that differ, and brackets around it.
  fileprivate func repeating(
    _ separator: String, _ differs: (Element) -> Bool
  ) -> [DateProgram.Part] {
    let places = elements.indices.filter { differs(elements[$0]) }
    guard let start = places.first, let end = places.last else {
      return elements.map { ($0, false) }
    }
    var before = Array(elements[..<start])
    var repeated = Array(elements[start...end])
    var after = Array(elements[(end + 1)...])
    if case .literal(let text)? = before.last, text.hasSuffix("("), repeated[0].isZone {
      before[before.count - 1] = .literal(String(text.dropLast()))
      repeated.insert(.literal("("), at: 0)
    }
    if case .literal(let text)? = after.first, text.hasPrefix(")"),
      repeated.last?.isZone == true
    {
      after[0] = .literal(String(text.dropFirst()))
      repeated.append(.literal(")"))
    }
    return before.map { ($0, false) } + repeated.map { ($0, false) }
      + [(.literal(separator), false)] + repeated.map { ($0, true) } + after.map { ($0, true) }
  }
}

extension DatePattern.Element {
  /// Whether it shows a clock's hand.
  fileprivate var isClock: Bool {
    switch self {
    case .hour, .minute, .second, .fraction: true
    default: false
    }
  }

  fileprivate var isDayPeriod: Bool {
    switch self {
    case .dayPeriod, .namedDayPeriod: true
    default: false
    }
  }

  fileprivate var isZone: Bool { if case .zone = self { true } else { false } }
}
