// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import InputDiagnostics

/// The signs that tell states apart without colour.
enum Signs {
  /// The sign of a goal's state.
  static func sign(of state: GoalState) -> String {
    switch state {
    case .reached, .held: "✓"
    case .onTrack: "●"
    case .atRisk: "▲"
    case .offTrack: "▼"
    case .missed, .broken: "✕"
    case .noData, .notStarted: "○"
    }
  }

  /// The sign of a verdict; `nil` where nobody can tell.
  static func sign(of met: Bool?) -> String {
    switch met {
    case true?: "✓"
    case false?: "✕"
    case nil: "○"
    }
  }

  /// The sign of a problem.
  static func sign(of severity: IssueSeverity) -> String {
    switch severity {
    case .error: "✕"
    case .warning: "▲"
    case .note: "•"
    }
  }

  /// A bar of blocks from the start of a goal to its target.
  static func bar(_ fraction: Double, length: Int) -> String {
    let filled = Int((fraction * Double(length)).rounded())
    return String(repeating: "█", count: filled)
      + String(repeating: "░", count: length - filled)
  }
}
