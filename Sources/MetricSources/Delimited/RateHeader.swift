// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// Headers of columns that no sum makes sense of: rates, means and prices of one.
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
    let words = id.rawValue.split(separator: "-").map(String.init)
    guard let first = words.first, let last = words.last else { return false }
    return id.rawValue.contains("%") || id.rawValue.contains("\u{66A}")
      || words.contains(where: anywhere.contains) || beginnings.contains(first)
      || endings.contains(last)
  }

  private static let anywhere: Set = [
    "rate", "per", "ctr", "cpm", "cpc", "cpa", "cpl", "cpv", "cpi", "cvr", "roas", "roi", "aov",
    "percentage", "نرخ",
  ]
  private static let beginnings: Set = [
    "average", "avg", "avg.", "mean", "median", "میانگین", "গড়", "औसत",
  ]
  private static let endings: Set = ["frequency", "ratio", "percent", "average", "হার", "दर"]
}
