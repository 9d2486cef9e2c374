// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Days and moments.
struct DateKind: ValueFormatter {
  private let options: DateOptions
  private let format: DateFormat

  init(_ setting: FormatSetting) throws(FormatProblem) {
    let options = try DateOptions(setting)
    self.options = options
    format = try naming(
      "options",
      try DateFormat(
        locale: setting.locale, calendar: options.calendar, style: options.style,
        corrections: setting.corrections))
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    let day = try options.day(of: value, for: .date)
    return try naming("value", try format.format(day))
  }

  func write(
    _ value: RawValue, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormatProblem) -> Int? {
    guard value.form == .text, let moment = MomentText(value.bytes),
      let day = options.day(of: moment)
    else { return nil }
    return try naming("value", try format.write(day, to: buffer))
  }
}
