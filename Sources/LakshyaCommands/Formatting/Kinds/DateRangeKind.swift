// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import InputDiagnostics
internal import LocalizedFormatting

/// Runs of days, both ends counted, and the time from one moment to another.
struct DateRangeKind: ValueFormatter {
  private let options: DateOptions
  private let form: DateForm<DateRangeFormat, DateTimeRangeFormat>

  init(_ setting: FormatSetting) throws(FormatProblem) {
    let options = try DateOptions(setting)
    self.options = options
    form = try DateForm(
      options, setting,
      days: { calendar, style throws(FormattingError) in
        try DateRangeFormat(
          locale: setting.locale, calendar: calendar, style: style,
          corrections: setting.corrections)
      },
      moments: { calendar, zone throws(FormattingError) in
        try DateTimeRangeFormat(
          locale: setting.locale, calendar: calendar, style: options.style, timeZone: zone,
          corrections: setting.corrections)
      })
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    guard case .items(let ends) = value, ends.count == 2 else { throw .valueType(.dateRange) }
    let first = try options.moment(of: ends[0], for: .dateRange)
    let last = try options.moment(of: ends[1], for: .dateRange)
    if let one = first.universalSecond, let other = last.universalSecond, one > other {
      throw FormatProblem(.formatRangeOrder, in: "value")
    }
    switch form {
    case .days(let format):
      let days = try days(first, last)
      return try naming("value", try format.format(days))
    case .moments(let formats):
      let (first, last) = try seconds(first, last)
      let format = try formats.format(in: first.zone)
      return try naming(
        "value", try format.format(fromSecond: first.second, toSecond: last.second))
    case .icuDays(let format):
      let days = try days(first, last)
      return try naming(
        "value",
        try format.format(
          fromSecond: days.lowerBound.second, toSecond: days.upperBound.second))
    case .icuMoments(let formats):
      let (first, last) = try seconds(first, last)
      let format = try formats.format(in: first.zone)
      return try naming(
        "value", try format.format(fromSecond: first.second, toSecond: last.second))
    }
  }

  private func days(
    _ first: MomentText, _ last: MomentText
  ) throws(FormatProblem) -> ClosedRange<CivilDay> {
    let (first, last) = (options.day(of: first), options.day(of: last))
    guard first <= last else { throw FormatProblem(.formatRangeOrder, in: "value") }
    return first...last
  }

  private func seconds(
    _ first: MomentText, _ last: MomentText
  ) throws(FormatProblem) -> (ZonedSecond, ZonedSecond) {
    // Times by two clocks would be read as if they were by one.
    if options.zone == nil, let one = first.offset, let other = last.offset, one != other {
      throw FormatProblem(.formatClocksDiffer, in: "options", ["option": "timeZone"])
    }
    let (first, last) = (try ZonedSecond(first, options), try ZonedSecond(last, options))
    guard first.zone == last.zone else {
      throw FormatProblem(.formatClocksDiffer, in: "options", ["option": "timeZone"])
    }
    guard first.second <= last.second else {
      throw FormatProblem(.formatRangeOrder, in: "value")
    }
    return (first, last)
  }
}
