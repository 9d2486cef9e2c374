// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// Headers of columns that no sum makes sense of: rates, means, scores, levels and prices of one.
///
/// A report computes such figures from their parts; adding those of days or posts gives nothing
/// that anybody means.
enum RateHeader {
  /// Tells whether a column that is no known measure is one, by its name.
  static func names(_ id: MeasureID) -> Bool {
    guard !Measure.isKnown(id) else { return false }
    if let metric = Metric.named(MetricID(rawValue: id.rawValue)) {
      return !metric.accumulates && metric.aggregation != .stock
    }
    let words = HeaderWords(id.rawValue).all
    // `Cost / conv.`; `likes/reactions` are two names of one.
    if id.rawValue.contains("/"), words.first.map(divided.contains) ?? false { return true }
    guard let first = words.first, let last = words.last else { return false }
    return id.rawValue.contains("%") || id.rawValue.contains("\u{66A}")
      || words.contains(where: anywhere.contains) || beginnings.contains(first)
      || endings.contains(last) && !["total", "sum", "number", "count"].contains(first)
  }

  private static let divided: Set = [
    "cost", "spend", "value", "price", "spent", "খরচ", "खर्च", "هزینه",
  ]
  private static let anywhere = words([
    "rate", "per", "ctr", "cpm", "cpc", "cpa", "cpl", "cpv", "cpi", "cvr", "cpr", "roas", "roi",
    "aov", "percentage", "نرخ", "میانگین", "متوسط",
  ])
  private static let beginnings = words([
    "average", "avg", "avg.", "mean", "median", "remaining", "গড়", "औसत", "बाँकी", "مانده",
    "قیمت", "امتیاز", "نمره", "رتبه",
  ])
  private static let endings = words([
    "frequency", "ratio", "percent", "average", "avg", "mean", "rating", "score", "nps", "csat",
    "ces", "price", "position", "rank", "ranking", "index", "inflation", "age", "stock",
    "inventory", "balance", "employees", "headcount", "হার", "রেটিং", "স্কোর", "দাম", "গড়",
    "दर", "रेटिङ", "स्कोर", "भाउ", "औसत", "قیمت", "امتیاز", "نمره", "رتبه", "شاخص", "موجودی",
  ])

  private static func words(_ words: [String]) -> Set<String> { Set(words.map(HeaderKey.key)) }
}
