// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Numbers read as people write them; the answer is a JSON number.
struct ParseKind: ValueFormatter {
  /// What a text must be a number of; a bare number is taken for it.
  private enum StyleName: String, CaseIterable { case decimal, percent, currency }

  private let parser: NumberParser
  private let style: StyleName?

  var answersWithNumber: Bool { true }

  init(_ setting: FormatSetting) throws(FormatProblem) {
    style = try setting.options.choice("style", among: StyleName.self)
    parser = try naming("locale", try NumberParser(locale: setting.locale))
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    guard case .text(let text) = value else { throw .valueType(.parse) }
    let number = try naming("value", try parser.parse(text))
    switch (style, number.kind) {
    case (nil, _), (.decimal, .number), (.percent, .percent), (.currency, .currency),
      (.currency, .number):
      return try decimal(of: number, text)
    // In a column of percents, 25 is 25 %; the library divides without loss.
    case (.percent, .number):
      return try decimal(of: try naming("value", try parser.parse(text + "%")), text)
    default: throw FormatProblem(FormattingError(.notANumber, text), in: "value")
    }
  }

  private func decimal(
    of number: ParsedNumber, _ text: String
  ) throws(FormatProblem) -> String {
    var decimal = number.decimal
    let isJSON = decimal.withUTF8 { LineScanner.isNumber($0) }
    guard isJSON else { throw FormatProblem(FormattingError(.notANumber, text), in: "value") }
    return decimal
  }
}
