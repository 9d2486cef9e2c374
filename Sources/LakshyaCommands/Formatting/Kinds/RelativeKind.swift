// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

/// Times as seen from now.
struct RelativeKind: ValueFormatter {
  private let format: RelativeTimeFormat
  private let unit: RelativeTimeUnit

  init(_ setting: FormatSetting) throws(FormatProblem) {
    let options = setting.options
    var style = RelativeTimeStyle(numeric: try options.choice("numeric", or: .always))
    style.roundingMode = setting.roundingMode
    guard let name = try options.text("unit") else {
      throw FormatProblem(
        .formatOptionNeeded, in: "options", ["option": "unit", "style": "relative"])
    }
    guard let unit = RelativeTimeUnit(name: name) else {
      throw options.unknown(
        name, for: "unit", among: RelativeTimeUnit.allCases.map(\.rawValue))
    }
    self.unit = unit
    format = try naming(
      "options",
      try RelativeTimeFormat(
        locale: setting.locale, style: style, corrections: setting.corrections))
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    let number = try value.decimal(for: .relative)
    return try naming("value", try format.format(decimal: number, unit))
  }

  func write(
    _ value: RawValue, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FormatProblem) -> Int? {
    guard value.form != .other, let number = ShortDecimal(value.bytes)?.double else { return nil }
    return try naming("value", try format.write(number, unit, to: buffer))
  }
}
