// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Days and moments.
struct DateKind: ValueFormatter {
  private enum Form {
    /// What is written is known of a day alone.
    case days(DateFormat)
    /// The time of day is written, so a value must have one.
    case moments(ZonedFormats<DateTimeFormat>)
  }

  private let options: DateOptions
  private let form: Form

  init(_ setting: FormatSetting) throws(FormatProblem) {
    let options = try DateOptions(setting)
    self.options = options
    let days = try options.ofDays { style throws(FormattingError) in
      try DateFormat(
        locale: setting.locale, calendar: options.calendar, style: style,
        corrections: setting.corrections)
    }
    if let days {
      form = .days(days)
      return
    }
    form = .moments(
      try ZonedFormats(options) { zone throws(FormattingError) in
        try DateTimeFormat(
          locale: setting.locale, calendar: options.calendar, style: options.style,
          timeZone: zone, corrections: setting.corrections)
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
      let seconds = Double(shown.second) + Double(shown.millisecond) / 1000
      return try naming("value", try format.format(secondsSince1970: seconds))
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
