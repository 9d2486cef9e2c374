// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import InputDiagnostics
internal import LocalizedFormatting

/// Runs of days, both ends counted.
struct DateRangeKind: ValueFormatter {
  private let options: DateOptions
  private let format: DateRangeFormat

  init(_ setting: FormatSetting) throws(FormatProblem) {
    let options = try DateOptions(setting)
    self.options = options
    let style: DateStyle
    switch options.style {
    case .date(let date): style = date
    case .skeleton(let skeleton): style = .skeleton(skeleton)
    case .time, .dateTime:
      throw FormatProblem(
        .formatUnknownOption, in: "options", ["option": "timeStyle", "kind": "dateRange"])
    }
    format = try naming(
      "options",
      try DateRangeFormat(
        locale: setting.locale, calendar: options.calendar, style: style,
        corrections: setting.corrections))
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    guard case .items(let ends) = value, ends.count == 2 else { throw .valueType(.dateRange) }
    let first = try day(of: ends[0])
    let last = try day(of: ends[1])
    guard first <= last else { throw FormatProblem(.formatRangeOrder, in: "value") }
    return try naming("value", try format.format(first...last))
  }

  private func day(of value: FormatValue) throws(FormatProblem) -> CivilDay {
    options.day(of: try options.moment(of: value, for: .dateRange))
  }
}
