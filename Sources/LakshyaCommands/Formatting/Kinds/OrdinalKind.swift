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
    let number = try value.double(for: .ordinal)
    guard let place = Int(exactly: number), number.magnitude < 1e15 else {
      throw .valueType(.ordinal)
    }
    return try naming("value", try format.format(place))
  }
}
