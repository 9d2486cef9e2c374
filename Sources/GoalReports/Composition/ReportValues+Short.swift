// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import LocalizedFormatting

/// How values are written where there is little room.
extension ReportValues {
  /// Values from here on are written with a word such as million where room is short.
  private static let shortenedFrom = 100_000.0

  /// Writes large values with words for their magnitudes: `৩৫০ কোটি ইরানি রিয়াল`.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - unit: What they are counted in.
  ///   - namesUnit: Whether amounts say their currency.
  ///   - mostDigits: How many digits may stand after the decimal sign.
  /// - Returns: The texts; `nil` for units that are not shortened, or that have no name to leave out.
  /// - Throws: `FormattingError` when ICU fails.
  func shortTexts(
    _ values: [Double], _ unit: MetricUnit, namesUnit: Bool = true, mostDigits: Int = 2
  ) throws(FormattingError) -> [String]? {
    guard unit == .money || unit == .count, namesUnit || unit == .money && hasCurrency else {
      return nil
    }
    var style = style(of: namesUnit ? unit : .count)
    style.notation = .compact
    style.fractionDigits = try FractionDigits(minimum: 0, maximum: mostDigits)
    let format = try NumberFormat(locale: locale, style: style)
    var texts: [String] = []
    for value in values { texts.append(try format.formatIsolated(value)) }
    return texts
  }

  /// The shorter ways to write a value: with a word for its magnitude, and then without what it is
  /// counted in; empty where none says as much.
  func shorterTexts(_ value: Double, _ unit: MetricUnit) throws(FormattingError) -> [String] {
    // What takes more digits to be told apart would be another value in fewer.
    guard abs(value) >= Self.shortenedFrom, !isPrecise else { return [] }
    return (try shortTexts([value], unit) ?? [])
      + (try shortTexts([value], unit, namesUnit: false) ?? [])
  }

  /// A value in a chart: in full, and in shorter ways.
  func chartText(_ value: Double, _ unit: MetricUnit) throws(FormattingError) -> ChartText {
    let full = try text(value, unit)
    guard ChartText.maybeTooLong(full) else { return ChartText([full]) }
    return ChartText([full] + (try shorterTexts(value, unit)))
  }

  /// What amounts are counted in, as it stands beside them; `nil` where values have no name.
  func unitName(of unit: MetricUnit) throws(FormattingError) -> String? {
    guard unit == .money, hasCurrency else { return nil }
    // An amount of nothing, without its digit.
    let letters = try tickText(0, unit, areWhole: true).unicodeScalars.filter {
      $0.properties.numericType == nil
    }
    let name = String(String.UnicodeScalarView(letters)).split(whereSeparator: \.isWhitespace)
    return name.isEmpty ? nil : name.joined(separator: " ")
  }
}

extension String {
  /// The text with lines that may end between a number and its unit, which else stand together.
  var breakingAtUnits: String {
    guard utf8.contains(0xC2) else { return self }
    var text = String.UnicodeScalarView()
    let scalars = Array(unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      func isDigit(_ place: Int) -> Bool {
        scalars.indices.contains(place) && scalars[place].properties.numericType == .decimal
      }
      // A space that groups digits is part of their number.
      let ends = scalar == "\u{A0}" && !(isDigit(place - 1) && isDigit(place + 1))
      text.append(ends ? " " : scalar)
    }
    return String(text)
  }
}
