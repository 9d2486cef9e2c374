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
  /// What was not compared, and why.
  let remarks: [InputIssue]
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

/// Compares the metrics of a report with earlier periods.
struct PeriodComparer {
  let observations: ObservationSet
  let period: ReportingPeriod
  let asOf: CivilDay

  /// Compares metrics with what they were; `nil` when there is nothing earlier to compare with.
  func compare(_ slices: [MetricSlice]) -> PeriodComparison? {
    guard asOf >= period.days.lowerBound, let firstDay = observations.days?.lowerBound else {
      return nil
    }
    let days = period.days.lowerBound...min(asOf, period.days.upperBound)
    // Beyond the years of the calendar there is nothing to compare with.
    let previous = (try? period.previous()).flatMap { part(of: $0.days, from: firstDay) }
    var yearBefore = (try? period.yearBefore()).flatMap { part(of: $0.days, from: firstDay) }
    // The year before a year is the period before.
    if yearBefore == previous { yearBefore = nil }
    guard previous != nil || yearBefore != nil else { return nil }
    let wholes = slices.filter { $0.part == nil && $0.result.value != nil }
    let earlier = [previous, yearBefore].map { range in
      range.map {
        MetricEvaluator(observations).totals(for: wholes.map(\.metric), in: $0).slice()
      }
    }
    var firstDays: [MeasureID: CivilDay] = [:]
    var remarks: [InputIssue] = []
    func value(of slice: MetricSlice, in totals: ObservationTotals?) -> Double? {
      guard let totals else { return nil }
      // What was not yet counted at the beginning would pass for growth.
      for measures in slice.metric.formula.quantities.flatMap(\.needs) {
        let begun = measures.compactMap { measure -> CivilDay? in
          if let known = firstDays[measure] { return known }
          let first = observations.firstDay(of: measure)
          firstDays[measure] = first
          return first
        }
        guard let first = begun.min(), first <= totals.range.lowerBound else { return nil }
      }
      let result = totals.evaluate(slice.metric)
      guard let value = result.value else { return nil }
      if let reason = slice.metric.incomparability(of: slice.result, with: result) {
        let remark = InputIssue(reason)
        if !remarks.contains(remark) { remarks.append(remark) }
        return nil
      }
      return value
    }
    let metrics = wholes.compactMap { slice -> ComparedMetric? in
      guard let current = slice.result.value else { return nil }
      let compared = ComparedMetric(
        metric: slice.metric, current: current, previous: value(of: slice, in: earlier[0]),
        yearBefore: value(of: slice, in: earlier[1]))
      return compared.previous == nil && compared.yearBefore == nil ? nil : compared
    }
    guard !metrics.isEmpty else { return nil }
    return PeriodComparison(
      days: days, previous: metrics.contains { $0.previous != nil } ? previous : nil,
      yearBefore: metrics.contains { $0.yearBefore != nil } ? yearBefore : nil, metrics: metrics,
      remarks: remarks)
  }

  /// As many of the other period's days as this one has so far; `nil` before the data begins.
  private func part(of other: DayRange, from firstDay: CivilDay) -> DayRange? {
    guard firstDay <= other.lowerBound else { return nil }
    guard asOf < period.days.upperBound else { return other }
    let elapsed = period.days.lowerBound.distance(to: asOf)
    return other.lowerBound...min(other.lowerBound.advanced(by: elapsed), other.upperBound)
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
