// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics

extension Trend {
  /// The points in runs without a gap: a gap in the data is a gap in the line.
  func runs(_ point: (CivilDay, Double) -> ChartScene.Point) -> [[ChartScene.Point]] {
    points.split(whereSeparator: { $0.value == nil }).map { run in
      run.compactMap { bucket in bucket.value.map { point(bucket.days.upperBound, $0) } }
    }
  }

  /// The values as heights from 0 to 1 between the lowest, or zero, and the highest.
  func heights(fromZero: Bool) -> [Double?] {
    let values = points.compactMap(\.value)
    let low = min(values.min() ?? 0, fromZero ? 0 : .infinity)
    let span = (values.max() ?? low) - low
    return points.map { point in
      point.value.map { span > 0 ? ($0 - low) / span : 0 }
    }
  }
}
