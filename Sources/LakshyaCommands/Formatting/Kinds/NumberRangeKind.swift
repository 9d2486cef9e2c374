// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Ranges of numbers.
struct NumberRangeKind: ValueFormatter {
  private let format: NumberRangeFormat

  init(_ setting: FormatSetting) throws(FormatProblem) {
    let style = try NumberStyle(setting)
    format = try naming(
      "options", try NumberRangeFormat(locale: setting.locale, style: style))
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    guard case .items(let ends) = value, ends.count == 2 else { throw .valueType(.numberRange) }
    let low = try ends[0].decimal(for: .numberRange)
    let high = try ends[1].decimal(for: .numberRange)
    return try naming("value", try format.format(fromDecimal: low, toDecimal: high))
  }
}
