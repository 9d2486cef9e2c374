// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Lists of texts.
struct ListKind: ValueFormatter {
  private let format: ListFormat
  private let corrections: Bool

  init(_ setting: FormatSetting) throws(FormatProblem) {
    corrections = setting.corrections
    format = ListFormat(
      locale: setting.locale, kind: try setting.options.choice("type", or: .conjunction),
      corrections: setting.corrections)
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    guard case .items(let items) = value else { throw .valueType(.list) }
    var texts: [String] = []
    for item in items {
      guard case .text(let text) = item else { throw .valueType(.list) }
      // A name never reorders what surrounds it; ICU passes it on as it is.
      texts.append(corrections ? TextIsolate.balancing(text) : text)
    }
    return try naming(
      "value",
      try format.format(texts))
  }
}
