// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import GoalMetrics

/// Metrics and goals of a report, period by period.
public struct PeriodSeries: Sendable {
  /// A period of the series.
  public struct Period: Hashable, Sendable {
    /// Its days, as far as the report has them.
    public let days: DayRange
    /// Whether the report has all of them.
    public var isWhole: Bool { isComparable && !lacksDays }
    /// Whether it is whole as far as the report and the beginnings of files go; others are not
    /// compared, and of these no metric that lacks days.
    fileprivate var isComparable: Bool
    /// Whether files have nothing on some of its days.
    fileprivate var lacksDays = false
    /// Whether days of it are still to come.
    public let isUnfinished: Bool
    /// Whether it has other days that the report is not about.
    let isCut: Bool

    init(days: DayRange, isCut: Bool, isUnfinished: Bool) {
      self.days = days
      isComparable = !isCut
      self.isCut = isCut
      self.isUnfinished = isUnfinished
    }
  }

  /// A metric's values.
  public struct MetricRun: Sendable {
    /// The metric.
    public let metric: Metric
    /// The network; `nil` for all of them.
    public let network: String?
    /// A result for each period.
    public let results: [MetricResult]
    /// How much each has changed since the period before, as `ComparedMetric.change`; `nil` where
    /// either is not whole or has no value.
    public let changes: [Double?]
  }

  /// A goal's values.
  public struct GoalRun: Sendable {
    /// The place of the goal among those of the report.
    public let goal: Int
    /// The value at the end of each period; `nil` where there is none.
    public let values: [Double?]
  }

  /// How finely the time is cut.
  public let step: PeriodStep
  /// The periods in order of time.
  public let periods: [Period]
  /// The metrics of the whole.
  public let metrics: [MetricRun]
  /// The first metric by network, where there are several.
  public let networks: [MetricRun]
  /// The goals that are measured.
  public let goals: [GoalRun]
  /// How many periods before them are left out, since they would be too many.
  public let leftOut: Int
  /// Whether fiscal years were asked for and nobody says whose, so that calendar years stand in.
  public let lacksFiscalYear: Bool
}

extension ReportModel {
  /// Computes metrics and goals period by period.
  ///
  /// - Parameters:
  ///   - step: How finely; `nil` for what fits the period.
  ///   - metrics: The metrics, the one first that is told by network, too.
  /// - Returns: The series; `nil` where it would have no period.
  /// - Throws: `CalendarError` when a period leaves the calendar.
  func series(
    by step: PeriodStep?, of metrics: [Metric]
  ) throws(CalendarError) -> PeriodSeries? {
    let step = step ?? .fitting(period)
    let calendar = reportingPeriod.calendar
    let fiscalYear =
      reportingPeriod.kind.fiscalYear ?? plan.region?.fiscalYear ?? .usual(in: calendar)
    let cutter = PeriodCutter(
      kind: step.kind(in: calendar, firstWeekday: plan.firstWeekday, fiscalYear: fiscalYear),
      period: reportingPeriod,
      last: min(asOf, period.upperBound, observations.lastDay ?? asOf),
      firstOfData: observations.coveredDays?.lowerBound)
    var (periods, leftOut) = try cutter.periods()
    guard !periods.isEmpty else { return nil }
    let firstDays = firstDays(of: metrics, in: periods)
    /// Whether the data has all that a metric counts in an earlier period.
    func isTold(_ firsts: [CivilDay], _ metric: Metric, _ days: DayRange) -> Bool {
      !firsts.contains { $0 > days.lowerBound } && !observations.gaps.touch(metric, on: days)
    }
    // Periods before the report's own stand beside it only as far as the data has them whole.
    let first = periods.firstIndex { earlier in
      earlier.days.upperBound >= period.lowerBound
        || zip(metrics, firstDays).contains { isTold($1, $0, earlier.days) }
    }
    periods.removeFirst(first ?? 0)
    for place in periods.indices {
      let days = periods[place].days
      let isBegun = firstDays.joined().contains { days.lowerBound < $0 && $0 <= days.upperBound }
      if isBegun, days.upperBound >= period.lowerBound { periods[place].isComparable = false }
      periods[place].lacksDays = metrics.contains { observations.gaps.lackPart(of: $0, on: days) }
    }
    let runs = periods.map(\.days)
    let gaps = observations.gaps
    // What is about a month is of no one week of it.
    let evaluator = MetricEvaluator(step.longestSpan.map(observations.keepingSpans) ?? observations)
    func metricRuns(_ metrics: [Metric], of network: String? = nil) -> [PeriodSeries.MetricRun] {
      let filter = network.map { ObservationFilter([.network: [$0]]) } ?? .everything
      let results = evaluator.results(of: metrics, where: filter, onEach: runs)
      return metrics.indices.map { place in
        let (metric, firsts) = (metrics[place], firstDays[place])
        let told = zip(runs, results[place]).map { days, result in
          var result = result
          if days.upperBound < period.lowerBound, !isTold(firsts, metric, days) {
            (result.value, result.numerator, result.denominator) = (nil, nil, nil)
          }
          return result
        }
        return PeriodSeries.MetricRun(
          metric: metric, network: network, results: told,
          changes: Self.changes(of: metric, told, in: periods) { earlier, later in
            !firsts.contains { earlier.lowerBound < $0 && $0 <= later.upperBound }
              && !gaps.touch(metric, on: earlier.lowerBound...later.upperBound)
              && (!metric.isOfItsDaysAlone || earlier.dayCount == later.dayCount)
          })
      }
    }
    let goalEvaluator = GoalEvaluator(observations)
    let goals = self.goals.enumerated().compactMap { place, outcome -> PeriodSeries.GoalRun? in
      guard case .measured(let goal, _, _) = outcome.content else { return nil }
      let values = goalEvaluator.values(of: goal, atEndOf: runs, asOf: asOf)
      return PeriodSeries.GoalRun(goal: place, values: values)
    }
    return PeriodSeries(
      step: step, periods: periods, metrics: metricRuns(metrics),
      networks: networks.count > 1
        ? networks.flatMap { metricRuns(Array(metrics.prefix(1)), of: $0) } : [],
      goals: goals.filter { $0.values.contains { $0 != nil } }, leftOut: leftOut,
      lacksFiscalYear: fiscalYear == nil && step.isFiscal)
  }

  /// The days since which files have what each metric counts.
  private func firstDays(
    of metrics: [Metric], in periods: [PeriodSeries.Period]
  ) -> [[CivilDay]] {
    var beginnings = DataBeginnings(
      observations,
      countedOn: periods[0].days.lowerBound...periods[periods.count - 1].days.upperBound)
    return metrics.map { beginnings.groups(of: $0).flatMap(\.networks).map(\.firstOfSources) }
  }

  private static func changes(
    of metric: Metric, _ results: [MetricResult], in periods: [PeriodSeries.Period],
    _ areComparable: (DayRange, DayRange) -> Bool
  ) -> [Double?] {
    results.indices.map { place in
      guard place > 0, periods[place].isComparable, periods[place - 1].isComparable,
        let current = results[place].value, let earlier = results[place - 1].value,
        metric.incomparability(of: results[place], with: results[place - 1]) == nil,
        areComparable(periods[place - 1].days, periods[place].days)
      else { return nil }
      return ComparedMetric(metric: metric, current: current, previous: earlier, yearBefore: nil)
        .change(since: earlier)
    }
  }
}
