// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import InputDiagnostics

/// Compares the metrics of a report with earlier periods.
struct PeriodComparer {
  private let observations: ObservationSet
  private let period: ReportingPeriod
  private let asOf: CivilDay
  private var beginnings: DataBeginnings
  /// What is not compared, or not quite alike, and why.
  private(set) var remarks: [InputIssue] = []

  init(observations: ObservationSet, period: ReportingPeriod, asOf: CivilDay) {
    self.observations = observations
    self.period = period
    self.asOf = asOf
    let last = min(max(asOf, period.days.lowerBound), period.days.upperBound)
    beginnings = DataBeginnings(observations, countedOn: period.days.lowerBound...last)
  }

  /// Compares metrics with what they were; `nil` when there is nothing earlier to compare with.
  mutating func compare(_ slices: [MetricSlice]) -> PeriodComparison? {
    guard asOf >= period.days.lowerBound, let firstDay = observations.coveredDays?.lowerBound else {
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
      range.map { values(of: wholes, in: $0) } ?? wholes.map { _ in nil }
    }
    let metrics = wholes.enumerated().compactMap { place, slice -> ComparedMetric? in
      guard let current = slice.result.value else { return nil }
      let compared = ComparedMetric(
        metric: slice.metric, current: current, previous: earlier[0][place],
        yearBefore: earlier[1][place])
      return compared.previous == nil && compared.yearBefore == nil ? nil : compared
    }
    guard !metrics.isEmpty else { return nil }
    return PeriodComparison(
      days: days, previous: metrics.contains { $0.previous != nil } ? previous : nil,
      yearBefore: metrics.contains { $0.yearBefore != nil } ? yearBefore : nil, metrics: metrics)
  }

  /// As many of the other period's days as this one has so far; `nil` before the data begins.
  private mutating func part(of other: DayRange, from firstDay: CivilDay) -> DayRange? {
    var days = other
    if asOf < period.days.upperBound {
      let elapsed = period.days.lowerBound.distance(to: asOf)
      let last = min(other.lowerBound.advanced(by: elapsed), other.upperBound)
      days = other.lowerBound...min(max(endOfMonth(near: last), other.lowerBound), other.upperBound)
    }
    guard firstDay > days.lowerBound else { return days }
    if days.contains(firstDay) {
      remark("earlier-period-incomplete", of: days, ["first": .day(firstDay.number)])
    }
    return nil
  }

  /// The last day of a month near a day of an earlier period, where rows are about whole months and
  /// the report stands at the end of one.
  private func endOfMonth(near day: CivilDay) -> CivilDay {
    guard observations.hasSpans,
      !observations.isInsideSpan(asOf.advanced(by: 1)),
      let next = observations.monthBoundary(
        near: day.advanced(by: 1), of: observations.measures)
    else { return day }
    return next.advanced(by: -1)
  }

  // MARK: Values

  /// The values of metrics on earlier days; `nil` where there is none that may be compared.
  private mutating func values(of slices: [MetricSlice], in range: DayRange) -> [Double?] {
    let totals = MetricEvaluator(observations).totals(for: slices.map(\.metric), in: range).slice()
    let gaps = observations.gaps
    let days = beginnings.days
    var late = LateData()
    var withGaps: [MetricID] = []
    var ofOtherDays: [MetricID] = []
    let values = slices.map { slice -> Double? in
      guard reachesBack(slice.metric, to: range.lowerBound, &late) else { return nil }
      guard !gaps.touch(slice.metric, on: range), !gaps.touch(slice.metric, on: days) else {
        withGaps.append(slice.metric.id)
        return nil
      }
      guard !slice.metric.isOfItsDaysAlone || range.dayCount == days.dayCount else {
        ofOtherDays.append(slice.metric.id)
        return nil
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
    if !late.measures.isEmpty {
      remark(
        "measures-begin-late", of: range, ["measures": .measures(late.measures.map(\.rawValue))])
    }
    if !withGaps.isEmpty {
      remark("not-compared-for-gaps", of: range, ["measures": .measures(withGaps.map(\.rawValue))])
    }
    if !ofOtherDays.isEmpty {
      remark(
        "not-compared-for-length", of: range,
        ["measures": .measures(ofOtherDays.map(\.rawValue))])
    }
    for (network, first) in late.networks.prefix(Self.mostNetworksTold) {
      remark(
        "network-begins-late", of: range,
        ["network": .network(network), "first": .day(first.number)])
    }
    return values
  }

  /// What is in the data only since after the beginning of earlier days.
  private struct LateData {
    var measures: [MeasureID] = []
    var networks: [(name: String, first: CivilDay)] = []
    var names: Set<String> = []
  }

  /// No more networks are told one by one.
  private static let mostNetworksTold = 5

  /// Whether all that a metric counts now was in the data already on a day.
  ///
  /// Where a file has the day but nothing of a network, the network was not there yet: that it
  /// grew is true, and told.
  private mutating func reachesBack(
    _ metric: Metric, to day: CivilDay, _ late: inout LateData
  ) -> Bool {
    var reaches = true
    for (measures, networks) in beginnings.groups(of: metric) {
      let hasNone = networks.allSatisfy { $0.first > day }
      for beginning in networks where beginning.first > day {
        guard beginning.firstOfSources > day || hasNone else {
          if let name = beginning.network, late.names.insert(name).inserted {
            late.networks.append((name, beginning.first))
          }
          continue
        }
        reaches = false
        for measure in measures where observations.has(measure) && !late.measures.contains(measure)
        {
          late.measures.append(measure)
        }
      }
    }
    return reaches
  }

  private mutating func remark(
    _ code: IssueCode, of days: DayRange, _ arguments: [String: IssueArgument]
  ) {
    remarks.append(
      InputIssue(
        code, severity: .note, at: nil,
        arguments.merging([
          "days": .days(days.lowerBound.number, days.upperBound.number)
        ]) { $1 }))
  }
}
