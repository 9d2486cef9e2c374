// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Days and moments.
struct DateKind: ValueFormatter {
  private let options: DateOptions
  private let form: DateForm<DateFormat, DateTimeFormat>

  init(_ setting: FormatSetting) throws(FormatProblem) {
    let options = try DateOptions(setting)
    self.options = options
    form = try DateForm(
      options, setting,
      days: { calendar, style throws(FormattingError) in
        try DateFormat(
          locale: setting.locale, calendar: calendar, style: style,
          corrections: setting.corrections)
      },
      moments: { calendar, zone throws(FormattingError) in
        try DateTimeFormat(
          locale: setting.locale, calendar: calendar, style: options.style, timeZone: zone,
          corrections: setting.corrections)
      })
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    let moment = try options.moment(of: value, for: .date)
    switch form {
    case .days(let format):
      return try naming("value", try format.format(options.day(of: moment)))
    case .moments(let formats):
      let shown = try ZonedSecond(moment, options)
      let format = try formats.format(in: shown.zone)
      guard shown.millisecond != 0 else {
        return try naming("value", try format.format(secondsSince1970: shown.second))
      }
      return try naming("value", try format.format(secondsSince1970: shown.seconds))
    case .icuDays(let format):
      let second = options.day(of: moment).second
      return try naming("value", try format.format(secondsSince1970: Double(second)))
    case .icuMoments(let formats):
      let shown = try ZonedSecond(moment, options)
      let format = try formats.format(in: shown.zone)
      return try naming("value", try format.format(secondsSince1970: shown.seconds))
    }
  }

  func write(
    _ value: RawValue, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormatProblem) -> Int? {
    guard value.form == .text, case .days(let format) = form,
      let moment = MomentText(value.bytes), options.isOfThisCalendar(moment)
    else { return nil }
    return try naming("value", try format.write(options.day(of: moment), to: buffer))
  }
}
