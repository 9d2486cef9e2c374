// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Numbers, percents, money and units.
struct NumberKind: ValueFormatter {
  private let format: NumberFormat

  init(_ setting: FormatSetting) throws(FormatProblem) {
    let style = try NumberStyle(setting)
    format = try naming("options", try NumberFormat(locale: setting.locale, style: style))
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    let decimal = try value.decimal(for: .number)
    return try naming("value", try format.format(decimal: decimal))
  }

  func write(
    _ value: RawValue, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormatProblem) -> Int? {
    guard value.form != .other else { return nil }
    switch ShortDecimal(value.bytes) {
    case nil: return nil
    case .whole(let number)?: return try naming("value", try format.write(number, to: buffer))
    case .fraction(let number)?: return try naming("value", try format.write(number, to: buffer))
    }
  }
}
