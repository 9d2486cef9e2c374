// SPDX-License-Identifier: Apache-2.0

/// How a goal stands.
public enum GoalState: String, Hashable, Sendable, CaseIterable {
  case notStarted = "not-started"
  case noData = "no-data"
  case onTrack = "on-track"
  case atRisk = "at-risk"
  case offTrack = "off-track"
  case reached
  case missed
  /// A value that is to stay within bounds is within them.
  case held
  /// A value that is to stay within bounds is outside of them.
  case broken
  /// A milestone that is still to be done, and can be in time.
  case open

  /// Whether it is behind whatever may still be heard of.
  var isBehind: Bool { [.missed, .broken, .offTrack, .atRisk].contains(self) }

  /// How bad it is; a goal of several parts stands as its worst part does.
  var severity: Int {
    switch self {
    case .noData: 6
    case .missed, .broken: 5
    case .offTrack: 4
    case .atRisk: 3
    case .onTrack: 2
    case .notStarted, .open: 1
    case .reached, .held: 0
    }
  }
}

/// How far behind its pace a goal may be before its state changes.
public struct PaceThresholds: Hashable, Sendable {
  /// The least share of the expected value at which a goal is on track.
  public var onTrack: Double
  /// The least share of the expected value at which it is merely at risk.
  public var atRisk: Double
  /// The share of a goal's time that its trend may need again before it counts as too weak
  /// rather than the time as too short.
  public var moreTime: Double

  /// Creates thresholds; by default 95 % and 75 %, and half of the time again.
  public init(onTrack: Double = 0.95, atRisk: Double = 0.75, moreTime: Double = 0.5) {
    self.onTrack = onTrack
    self.atRisk = atRisk
    self.moreTime = moreTime
  }
}
