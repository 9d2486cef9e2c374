// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import GoalMetrics
internal import InputDiagnostics

/// The metrics of a report beside those of the period before and of a year before.
///
/// A report that stands inside its period is compared with as many days of the others.
public struct PeriodComparison: Sendable {
  /// The days that the report has of its period.
  public let days: DayRange
  /// As many days of the period before; `nil` where the data does not go back so far.
  public let previous: DayRange?
  /// As many days of the same period a year before, in the calendar of the plan.
  public let yearBefore: DayRange?
  /// The metrics that have a value now and one before, in the order of the report.
  public let metrics: [ComparedMetric]
}

/// A metric's value now and before.
public struct ComparedMetric: Sendable {
  /// The metric.
  public let metric: Metric
  /// Its value now.
  public let current: Double
  /// Its value in the period before; `nil` where there is none.
  public let previous: Double?
  /// Its value a year before; `nil` where there is none.
  public let yearBefore: Double?

  /// How much it has changed since an earlier value.
  ///
  /// - Returns: A rate's difference, as a ratio; of anything else the growth, as a share of the
  ///   earlier value, `nil` when that is not above zero.
  public func change(since earlier: Double) -> Double? {
    if metric.unit == .percent { return current - earlier }
    return earlier > 0 ? (current - earlier) / earlier : nil
  }
}

extension InputIssue {
  /// Tells why figures are not compared.
  init(_ reason: Incomparability) {
    func names(_ measures: [MeasureID]) -> IssueArgument {
      .text(measures.map(\.rawValue).joined(separator: ", "))
    }
    switch reason {
    case .definitions(_, let one, let other):
      self.init(
        "metrics-not-comparable", severity: .warning, at: nil,
        ["one": .text(one.rawValue), "other": .text(other.rawValue)])
    case .units(let one, let other):
      self.init(
        "units-not-comparable", severity: .warning, at: nil,
        ["one": .text(one.rawValue), "other": .text(other.rawValue)])
    case .parts(let metric, let now, let before):
      self.init(
        "definition-changed", severity: .note, at: nil,
        ["metric": .text(metric.rawValue), "now": names(now), "before": names(before)])
    }
  }
}
