// SPDX-License-Identifier: Apache-2.0

package import GoalMetrics
import InputDiagnostics

/// Reads cells as values of dimensions, in the spelling by which they are compared.
package enum DimensionReader {
  /// Reads a trimmed cell.
  ///
  /// - Returns: `nil` when the cell says that there is no value.
  static func value(in cell: Span<UInt8>, of dimension: Dimension) throws(CellFault) -> String? {
    switch dimension {
    case .network:
      return CellText.isMissing(cell) ? nil : NetworkID.canonical(CellText.line(cell))
    case .source:
      return CellText.isMissing(cell) ? nil : try source(CellText.line(cell))
    default:
      return CellText.isDash(cell) ? nil : CellText.line(cell)
    }
  }

  /// Reads words of a plan as a cell that held them would be read.
  static func value(of text: String, _ dimension: Dimension) throws(CellFault) -> String? {
    let cell = Array(text.utf8)
    let content = cell.span.extracting(CellText.trimmedRange(of: cell.span))
    return try value(in: content, of: dimension)
  }

  /// Returns words of a plan as a sound cell that held them would be read; `nil` of others.
  package static func cleaned(_ text: String, of dimension: Dimension) -> String? {
    guard let value = try? value(of: text, dimension) else { return nil }
    return value.isEmpty ? nil : value
  }

  private static func source(_ text: String) throws(CellFault) -> String {
    let key = HeaderKey.key(text)
    guard let source = sources.first(where: { $0.value.contains(key) }) else {
      throw CellFault.unknownSource(meant: meant(by: key))
    }
    return source.key
  }

  /// Which of the two another word most likely means.
  private static func meant(by key: String) -> String? {
    likelySources.first { $0.value.contains(key) }?.key
      ?? Suggestion.nearest(to: key, in: ["paid", "organic"], changing: 2)
  }

  /// Words that may mean more than one thing, so that nobody but the user knows.
  private static let likelySources: [String: Set<String>] = [
    "paid": [
      "boosted", "boost", "sponsored", "promoted", "promotion", "ad", "ads", "advert",
      "advertising", "cpc", "ppc", "paid social", "বুস্ট", "বুস্টেড", "স্পন্সরড", "বিজ্ঞাপন", "बुस्ट",
      "प्रायोजित", "विज्ञापन", "تبلیغ", "تبلیغات", "تبلیغاتی", "اسپانسری",
    ],
    "organic": [
      "organik", "organically", "unpaid", "non paid", "not paid", "free", "organic social", "ফ্রি",
      "নন-পেইড", "निःशुल्क", "رایگان", "طبیعی",
    ],
  ].mapValues { Set($0.map(HeaderKey.key)) }

  /// What people call paid and organic, by keys.
  private static let sources: [String: Set<String>] = [
    "paid": ["paid", "পেইড", "सशुल्क", "पेड", "پولی"],
    "organic": ["organic", "অর্গানিক", "अर्गानिक", "ارگانیک"],
  ].mapValues { Set($0.map(HeaderKey.key)) }
}
