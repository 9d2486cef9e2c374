// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

extension NumberStyle {
  private enum StyleName: String, CaseIterable { case decimal, percent, currency, unit }

  /// Reads the options of a number.
  init(_ setting: FormatSetting) throws(FormatProblem) {
    let options = setting.options
    self.init()
    let currency = try Self.currency(options)
    let unit = try Self.unit(options)
    switch try options.choice("style", or: StyleName.decimal) {
    case .decimal: break
    case .percent: kind = .percent
    case .currency:
      guard let currency else { throw Self.needed("currency", by: "currency") }
      kind = .currency(currency)
    case .unit:
      guard let unit else { throw Self.needed("unit", by: "unit") }
      kind = .unit(unit)
    }
    currencyDisplay = try options.choice("currencyDisplay", or: .symbol)
    currencySign = try options.choice("currencySign", or: .standard)
    iranianUnit = try options.choice("iranianUnit", or: .rial)
    unitDisplay = try options.choice("unitDisplay", or: .short)
    notation = try options.choice("notation", or: .standard)
    compactDisplay = try options.choice("compactDisplay", or: .short)
    grouping = try Self.grouping(options)
    signDisplay = try options.choice("signDisplay", or: .auto)
    fractionDigits = try Self.fractionDigits(options, kind, notation)
    if let maximum = try options.integer("maximumSignificantDigits", in: 1...21) {
      significantDigits = try naming("options", try SignificantDigits(maximum: maximum))
    }
    roundingMode = setting.roundingMode
    corrections = setting.corrections
  }

  private static func currency(_ options: FormatOptions) throws(FormatProblem) -> CurrencyCode? {
    guard let code = try options.text("currency") else { return nil }
    return try naming("options.currency", try CurrencyCode(code))
  }

  private static func unit(_ options: FormatOptions) throws(FormatProblem) -> MeasureUnit? {
    guard let name = try options.text("unit") else { return nil }
    return try naming("options.unit", try MeasureUnit(name))
  }

  private static func needed(_ option: String, by style: String) -> FormatProblem {
    FormatProblem(
      .formatOptionNeeded, in: "options",
      ["option": .text(option), "style": .text(style)])
  }

  /// Reads `useGrouping`, which is a truth value or one of the ways that ECMA-402 names.
  private static func grouping(_ options: FormatOptions) throws(FormatProblem) -> Grouping? {
    guard case .text(let name)? = options["useGrouping"] else {
      guard options["useGrouping"] != nil else { return nil }
      return try options.flag("useGrouping", or: true) ? .always : .never
    }
    switch Grouping(rawValue: name) {
    case let grouping? where grouping != .never: return grouping
    default:
      throw options.unknown(
        name, for: "useGrouping", among: ["always", "auto", "min2", "true", "false"])
    }
  }

  private static func fractionDigits(
    _ options: FormatOptions, _ kind: Kind, _ notation: Notation
  ) throws(FormatProblem) -> FractionDigits? {
    let minimum = try options.integer("minimumFractionDigits", in: 0...100)
    let maximum = try options.integer("maximumFractionDigits", in: (minimum ?? 0)...100)
    return try naming(
      "options",
      try FractionDigits.resolving(
        minimum: minimum, maximum: maximum, for: kind, notation: notation))
  }
}
