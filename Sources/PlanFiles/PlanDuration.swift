// SPDX-License-Identifier: Apache-2.0

internal import MetricSources

extension PlanNumber {
  /// Reads a length of time such as `2h`, `1h 30m`, `90min`, `45s`, or `1:30:00` as seconds.
  ///
  /// Larger units come first, each once; only the last may have a fraction. With colons there are
  /// three parts: `1:30` might be of hours or of minutes.
  ///
  /// - Parameter plain: What ``plain(_:)`` returns.
  /// - Returns: The seconds, or `nil` for what is no length of time.
  static func seconds(_ plain: String) -> Double? {
    plain.contains(":")
      ? DurationText.seconds(of: plain, mayLackHours: false)
      : DurationText.seconds(withUnits: plain)
  }
}
