// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics

extension GoalResult {
  /// The values that readers set beside each other.
  var valuesToTellApart: [Double] {
    [baseline, current, target, bounds?.low, bounds?.high].compactMap { $0 }
  }

  /// Whether what is counted are whole things, as far as anybody sees.
  var isOfWholeThings: Bool {
    valuesToTellApart.allSatisfy { $0 == $0.rounded() }
  }
}
