// SPDX-License-Identifier: Apache-2.0

/// Sums beside days on which files have no rows.
extension MetricComputation {
  /// Those of some cells that are of days on which the files of both sides have rows, or have both
  /// sides themselves; `nil` where that leaves a side without any.
  ///
  /// What one side has on days of which the other's file has nothing would be set against nothing.
  mutating func covered(
    _ sides: [Sides], _ one: MetricQuantity, _ other: MetricQuantity,
    _ names: (MeasureID, MeasureID)
  ) -> [Sides]? {
    guard let gaps = totals.gaps else { return sides }
    var lacking: (LackingStreams, LackingStreams) = ([], [])
    let covered = sides.filter { side in
      let marks = side.key.marks.lacking
      guard !marks.isEmpty, side.isAlone else { return true }
      let measures = side.has.0 ? other.measures : one.measures
      guard gaps.hasAny(of: measures, network: side.key.group.network, in: marks) else {
        return true
      }
      if side.has.0 { lacking.0.formUnion(marks) } else { lacking.1.formUnion(marks) }
      return false
    }
    guard covered.count < sides.count else { return sides }
    guard covered.contains(where: \.has.0), covered.contains(where: \.has.1) else {
      fail(.noDaysInCommon(names.0, names.1))
      return nil
    }
    for (found, without, other, measures) in [
      (lacking.0, names.1, names.0, other.measures), (lacking.1, names.0, names.1, one.measures),
    ] where !found.isEmpty {
      let days = gaps.days(without: measures, in: found, on: totals.range)
      if !days.isEmpty { add(.daysLeftOut(days, without: without, other: other)) }
    }
    return covered
  }

  /// Says on which days a metric counts what other files have, though those of one of its measures
  /// have no rows.
  mutating func noteUncoveredDays(of metric: Metric) {
    guard totals.gaps != nil else { return }
    let measures = metric.formula.quantities.filter { !$0.isStock }.flatMap(\.measures)
    noteUncoveredDays(of: measures)
  }

  /// Says on which days some measures are counted though files that have another of them have no
  /// rows.
  mutating func noteUncoveredDays(of measures: [MeasureID]) {
    guard let gaps = totals.gaps, measures.count > 1 else { return }
    var lacking: LackingStreams = []
    for key in totals.cells.keys where !key.marks.lacking.isEmpty {
      if hasValue(of: measures, key) { lacking.formUnion(key.marks.lacking) }
    }
    guard !lacking.isEmpty else { return }
    for measure in measures where totals.has(measure) {
      let days = gaps.days(without: [measure], in: lacking, on: totals.range)
      if !days.isEmpty { add(.daysUncovered(days, without: measure)) }
    }
  }
}
