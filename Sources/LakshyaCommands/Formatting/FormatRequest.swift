// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

/// What is asked for, apart from the value: the same from a JSON line and from arguments.
struct FormatRequest {
  var locale: String
  var kind: FormatKind
  var options = FormatOptions()
  /// A message in ICU's syntax, for the kind `message`.
  var message: String?
  /// The name of a message of the catalogs, for the kind `message`.
  var key: String?

  /// Makes the formatter that answers it.
  func compiled(with resources: FormatResources) throws(FormatProblem) -> CompiledRequest {
    try options.check(for: kind)
    let setting = FormatSetting(
      locale: try readerLocale(resources), options: options, resources: resources,
      corrections: try options.flag("corrections", or: true),
      chosenRounding: try options.choice(
        "roundingMode", among: NumberStyle.RoundingMode.self))
    let isolates = try options.flag("isolate", or: false)
    return CompiledRequest(
      formatter: try formatter(setting), isolates: isolates && !kind.isForPrograms,
      isNumeric: kind == .number || kind == .numberRange,
      direction: setting.locale.direction)
  }

  private func readerLocale(
    _ resources: FormatResources
  ) throws(FormatProblem) -> LocaleIdentifier {
    let reader = try naming(
      "locale",
      try resources.locale(locale))
    guard let digits = try options.text("numberingSystem") else { return reader }
    return try naming(
      "options.numberingSystem",
      try resources.locale(reader, numberingSystem: digits))
  }

  private func formatter(_ setting: FormatSetting) throws(FormatProblem) -> any ValueFormatter {
    switch kind {
    case .number: try NumberKind(setting)
    case .date: try DateKind(setting)
    case .dateRange: try DateRangeKind(setting)
    case .list: try ListKind(setting)
    case .plural: try PluralKind(setting)
    case .message: try MessageKind(setting, message: message, key: key)
    case .relative: try RelativeKind(setting)
    case .duration: try DurationKind(setting)
    case .ordinal: try OrdinalKind(setting)
    case .numberRange: try NumberRangeKind(setting)
    case .parse: try ParseKind(setting)
    }
  }
}

/// What every kind of formatter is made from.
struct FormatSetting {
  let locale: LocaleIdentifier
  let options: FormatOptions
  let resources: FormatResources
  let corrections: Bool
  /// The rounding mode that is asked for; `nil` for the usual one.
  let chosenRounding: NumberStyle.RoundingMode?

  /// What happens to digits that are not written.
  var roundingMode: NumberStyle.RoundingMode { chosenRounding ?? .halfExpand }
}
