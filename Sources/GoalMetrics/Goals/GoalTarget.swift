// SPDX-License-Identifier: Apache-2.0

/// The value that a goal is to reach, as a plan states it.
public enum GoalTarget: Hashable, Sendable {
  /// A value; rates as ratios.
  case value(Double)
  /// A change relative to the baseline: 0.4 for +40 %.
  case change(Double)
  /// A multiple of the baseline.
  case multiple(Double)
  /// A change of a rate in points: 0.02 for two percentage points.
  case points(Double)
  /// Bounds to stay within.
  case hold(GoalBounds)

  /// Whether the baseline decides the value.
  public var needsBaseline: Bool {
    switch self {
    case .value, .hold: false
    case .change, .multiple, .points: true
    }
  }

  /// The bounds to stay within; `nil` for a value to reach.
  public var bounds: GoalBounds? { if case .hold(let bounds) = self { bounds } else { nil } }

  /// Returns the value to reach; `nil` when it needs a baseline that is missing, or when a
  /// share of a baseline of zero would be no target at all.
  ///
  /// A change is one of what the baseline measures: five percent more of one below zero lie above it.
  /// Of bounds it is the one there is, and `nil` where there are two.
  public func value(baseline: Double?) -> Double? {
    let value: Double?
    switch self {
    case .value(let given): value = given
    case .points(let points): value = baseline.map { $0 + points }
    case .change(let change): value = baseline.flatMap { $0 == 0 ? nil : $0 + abs($0) * change }
    case .multiple(let factor): value = baseline.flatMap { $0 == 0 ? nil : $0 * factor }
    case .hold(.above(let bound)), .hold(.below(let bound)): value = bound
    case .hold(.within): value = nil
    }
    return value?.ifFinite
  }
}
