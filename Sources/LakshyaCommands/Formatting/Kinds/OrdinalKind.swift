// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Places in an order.
struct OrdinalKind: ValueFormatter {
  private let format: OrdinalFormat

  init(_ setting: FormatSetting) throws(FormatProblem) {
    format = try naming(
      "options",
      try OrdinalFormat(locale: setting.locale, corrections: setting.corrections))
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    let decimal = try value.decimal(for: .ordinal)
    return try naming("value", try format.format(decimal: decimal))
  }
}
