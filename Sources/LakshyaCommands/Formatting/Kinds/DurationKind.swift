// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Lengths of time, given in seconds.
struct DurationKind: ValueFormatter {
  private let format: DurationFormat

  init(_ setting: FormatSetting) throws(FormatProblem) {
    let style = DurationStyle(
      try setting.options.choice("style", or: .short), roundingMode: setting.roundingMode)
    format = try naming(
      "options",
      try DurationFormat(
        locale: setting.locale, style: style, corrections: setting.corrections))
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    let seconds = try value.decimal(for: .duration)
    return try naming("value", try format.format(decimal: seconds))
  }
}
