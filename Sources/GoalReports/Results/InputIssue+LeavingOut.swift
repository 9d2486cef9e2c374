// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

extension InputIssue {
  /// Whether it says that a goal or a metric of the plan is left out.
  public var isAboutLeavingOut: Bool {
    [
      "goal-left-out", "metric-left-out", "goal-of-left-out-metric", "metric-of-left-out-metric",
    ].contains(code)
  }
}
