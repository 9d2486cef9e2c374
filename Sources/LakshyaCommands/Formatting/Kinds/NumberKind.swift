// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

/// Numbers, percents, money and units.
struct NumberKind: ValueFormatter {
  private let format: NumberFormat

  init(_ setting: FormatSetting) throws(FormatProblem) {
    let style = try NumberStyle(setting)
    format = try naming(
      "options",
      try NumberFormat(locale: setting.locale, style: style))
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    let decimal = try value.decimal(for: .number)
    return try naming(
      "value",
      try format.format(decimal: decimal))
  }
}

extension FormatValue {
  /// The longest number that is read, in bytes.
  static let longestNumber = 100_000

  /// The number as decimal text.
  func decimal(for kind: FormatKind) throws(FormatProblem) -> String {
    let text: String
    switch self {
    case .number(let written), .text(let written): text = written
    default: throw .valueType(kind)
    }
    guard text.utf8.count <= Self.longestNumber else {
      throw FormatProblem(
        .formatTooLong, in: "value",
        ["length": .count(text.utf8.count), "limit": .count(Self.longestNumber)])
    }
    return text
  }
}

extension NumberStyle {
  private enum StyleName: String, CaseIterable { case decimal, percent, currency, unit }

  /// Reads the options of a number.
  init(_ setting: FormatSetting) throws(FormatProblem) {
    let options = setting.options
    self.init()
    let currency = try Self.currency(options)
    switch try options.choice("style", or: StyleName.decimal) {
    case .decimal: break
    case .percent: kind = .percent
    case .currency:
      guard let currency else { throw Self.needed("currency", by: "currency") }
      kind = .currency(currency)
    case .unit: throw options.unknown("unit", for: "style", among: [])
    }
    currencyDisplay = try options.choice("currencyDisplay", or: .symbol)
    fractionDigits = try Self.fractionDigits(options, kind)
    useGrouping = try options.flag("useGrouping", or: true)
    signDisplay = try options.choice("signDisplay", or: .auto)
    roundingMode = setting.roundingMode
    corrections = setting.corrections
  }

  private static func currency(_ options: FormatOptions) throws(FormatProblem) -> CurrencyCode? {
    guard let code = try options.text("currency") else { return nil }
    return try naming(
      "options.currency",
      try CurrencyCode(code))
  }

  private static func needed(_ option: String, by style: String) -> FormatProblem {
    FormatProblem(
      .formatOptionNeeded, in: "options",
      ["option": .text(option), "style": .text(style)])
  }

  private static func fractionDigits(
    _ options: FormatOptions, _ kind: Kind
  ) throws(FormatProblem) -> FractionDigits? {
    let minimum = try options.integer("minimumFractionDigits", in: 0...100)
    let maximum = try options.integer("maximumFractionDigits", in: (minimum ?? 0)...100)
    return try naming(
      "options",
      try FractionDigits.resolving(minimum: minimum, maximum: maximum, for: kind))
  }
}
