// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import StringCatalogs

extension SmartTelling {
  /// Tells what the makers of a goal should know though no letter forbids it.
  func tell(_ caution: GoalCaution) throws -> String {
    switch caution {
    case .shortTime(let days):
      words.text(
        "caution.short-time",
        [
          "days": try values.count(days), "least": try values.count(GoalCaution.fewestDays),
        ])
    case .salesWithoutAds(let days):
      words.text("caution.sales-without-ads", ["days": try values.count(days)])
    case .microForMacro:
      words.text("caution.micro-for-macro", ["metric": metricName, "kind": kind])
    case .onlySeen: words.text("caution.only-seen", ["metric": metricName])
    }
  }
}
