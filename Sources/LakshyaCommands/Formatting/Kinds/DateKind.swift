// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Days and moments.
struct DateKind: ValueFormatter {
  private enum Form {
    /// What is written is known of a day alone.
    case days(DateFormat)
    /// The time of day is written, so a value must have one.
    case moments(MomentFormats)
  }

  private let options: DateOptions
  private let form: Form

  init(_ setting: FormatSetting) throws(FormatProblem) {
    let options = try DateOptions(setting)
    self.options = options
    form = try Self.form(options, setting)
  }

  private static func form(
    _ options: DateOptions, _ setting: FormatSetting
  ) throws(FormatProblem) -> Form {
    func days(_ style: DateStyle) throws(FormattingError) -> Form {
      .days(
        try DateFormat(
          locale: setting.locale, calendar: options.calendar, style: style,
          corrections: setting.corrections))
    }
    switch options.style {
    case .date(let style): return try naming("options", try days(style))
    case .time, .dateTime: return .moments(try MomentFormats(options, setting))
    case .skeleton(let skeleton):
      do throws(FormattingError) { return try days(.skeleton(skeleton)) } catch {
        // A skeleton with fields of the clock is no skeleton of a day.
        guard error.code == .unsupportedPattern else {
          throw FormatProblem(error, in: "options.skeleton")
        }
        return .moments(try MomentFormats(options, setting))
      }
    }
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    let moment = try options.moment(of: value, for: .date)
    switch form {
    case .days(let format):
      return try naming("value", try format.format(options.day(of: moment)))
    case .moments(let formats): return try formats.text(of: moment)
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
