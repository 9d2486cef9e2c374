// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

extension DateData {
  /// Returns the pattern of a style.
  ///
  /// - Throws: `FormattingError` with `.unsupportedPattern` for a skeleton with fields that are
  ///   not supported.
  func momentPattern(_ style: DateTimeStyle) throws(FormattingError) -> DatePattern {
    switch style {
    case .date(let style): return try pattern(style)
    case .time, .dateTime, .skeleton: break
    }
    return try locale.data.value("\(calendar.name)\(corrections)\(style.key)") {
      () throws(FormattingError) in
      switch style {
      case .time(let time):
        return try DatePattern(
          icuPattern(dateStyle: -1, timeStyle: time.icuStyle), withTimes: true)
      case .dateTime(let date, let time): return try joined(date, time)
      case .skeleton(let skeleton), .date(.skeleton(let skeleton)):
        let pattern = try DatePattern(icuPattern(skeleton: skeleton), withTimes: true)
        // ICU passes over what it cannot place, and with it perhaps all that is to be printed.
        guard pattern.hasFields, !skeleton.utf8.contains(0) else {
          throw FormattingError(.unsupportedPattern, skeleton)
        }
        return finished(pattern)
      case .date(let date): return try pattern(date)
      }
    }
  }

  /// Puts the date's pattern, corrected, where ICU has its own beside the time.
  private func joined(_ date: DateStyle, _ time: TimeStyle) throws(FormattingError) -> DatePattern {
    if case .skeleton(let skeleton) = date {
      throw FormattingError(.unsupportedPattern, skeleton)
    }
    let whole = try icuPattern(dateStyle: date.icuStyle, timeStyle: time.icuStyle)
    let own = try icuPattern(date)
    guard let place = whole.firstRange(of: own) else {
      return finished(try DatePattern(whole, withTimes: true))
    }
    let before = try DatePattern(String(whole[..<place.lowerBound]), withTimes: true)
    let after = try DatePattern(String(whole[place.upperBound...]), withTimes: true)
    let joined = DatePattern(
      elements: before.elements + (try pattern(date)).elements + after.elements)
    return corrections ? Corrections.adapted(joined, for: locale, calendar: calendar) : joined
  }
}

extension DateTimeStyle {
  /// A name unlike that of any other style.
  fileprivate var key: String {
    switch self {
    case .date(let date): date.key
    case .time(let time): "/" + time.rawValue
    case .dateTime(let date, let time): date.key + "/" + time.rawValue
    case .skeleton(let skeleton): "/=" + skeleton
    }
  }
}
