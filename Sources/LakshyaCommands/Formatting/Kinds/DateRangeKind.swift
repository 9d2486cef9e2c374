// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Runs of days, both ends counted.
struct DateRangeKind: ValueFormatter {
  private let options: DateOptions
  private let format: DateRangeFormat

  init(_ setting: FormatSetting) throws(FormatProblem) {
    let options = try DateOptions(setting)
    self.options = options
    format = try naming(
      "options",
      try DateRangeFormat(
        locale: setting.locale, calendar: options.calendar, style: options.style,
        corrections: setting.corrections))
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    guard case .items(let ends) = value, ends.count == 2 else { throw .valueType(.dateRange) }
    let first = try options.day(of: ends[0], for: .dateRange)
    let last = try options.day(of: ends[1], for: .dateRange)
    guard first <= last else { throw FormatProblem(.formatRangeOrder, in: "value") }
    return try naming("value", try format.format(first...last))
  }
}
