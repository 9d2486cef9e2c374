// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// Where a goal's baseline comes from.
public enum BaselineOrigin: Hashable, Sendable {
  /// The plan gives it.
  case given
  /// A count starts at zero on the first day.
  case zero
  /// Nothing has come back yet of what was spent: all of it is lost.
  case nothingBack
  /// The last value before the first day.
  case lastBefore(CivilDay)
  /// Without an earlier value, the first inside the goal's days.
  case firstInside(CivilDay)
  /// The last value before the first day where a network or page has one, else its first inside;
  /// the latest days of either kind.
  case mixed(before: CivilDay, inside: CivilDay)
  /// The value of the days just before, as many as the goal has.
  case precedingDays(DayRange)
  /// The baselines of the parts, added.
  case parts
}

/// Where a goal would end if it went on as it has so far.
public struct GoalForecast: Hashable, Sendable {
  /// The value on the last day.
  public var value: Double
  /// The end below which it would fall as seldom as it would rise above `high`; `nil` where there
  /// are too few days for a band.
  public var low: Double?
  /// The end above which it would seldom rise.
  public var high: Double?
  /// How it was found.
  public var method: Method

  /// How an end is foretold.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// The level of the days smoothed, far ones bounded, with the pattern of the week.
    case robustSmoothing = "robust-exponential-smoothing"
    /// Each day to come brings what the days so far brought on average.
    case averagePace = "average-pace"
    /// The forecasts of the parts, added.
    case parts
  }
}

/// How far a goal has come.
public struct GoalResult: Hashable, Sendable {
  /// The level to start from.
  public var baseline: Double?
  /// Where the baseline comes from.
  public var baselineOrigin: BaselineOrigin?
  /// The value from which it moves: of what grows from zero that of its first day, whatever it is to
  /// beat, else the baseline; `nil` for bounds on anything else.
  public var start: Double?
  /// The value now; after the last day, the value on the last day.
  public var current: Double?
  /// The value to reach.
  public var target: Double?
  /// The bounds to stay within; `nil` for a value to reach.
  public var bounds: GoalBounds?
  /// (current − baseline) ÷ (target − baseline); `nil` for bounds, and for a target that was there
  /// from the start, which have no way to go.
  public var progress: Double?
  /// The value that would be just in time now; `nil` for bounds, and before the first day.
  public var expected: Double?
  /// Whether the level was at the target before the goal began, so that progress says nothing.
  public var isMetFromStart = false
  /// Whether a lower value is the aim.
  public var aimsDown = false
  /// Whether nothing is known but the value that it starts from, its first inside.
  public var isAtStart = false
  /// Whether its single days say nothing: its sides stand in rows of their own, or networks without
  /// costs are left out.
  public var isOfLedgers = false
  /// Whether the target is the most that a total may come to, so that less is better.
  public var isLimit = false
  /// Whether the target is below zero and the lowest that a total may come to, such as the most that
  /// may be lost, so that no share of it has come.
  public var isLossLimit = false
  /// The share of the goal's days that have passed, the as-of day counted; 0 before it starts.
  public var elapsed: Double
  /// How it stands.
  public var state: GoalState
  /// Where it would end.
  public var forecast: GoalForecast?
  /// What is needed a day from now on; `nil` when reached, over or not a matter of days.
  public var requiredPerDay: Double?
  /// The days so far that it is judged on.
  public var elapsedDays: Int
  /// All the goal's days.
  public var totalDays: Int
  /// Why it cannot be measured.
  public var absence: GoalAbsence?
  /// What a reader should know of the current value.
  public var notes: [MetricNote]
  /// The results of the parts, in their order; empty for a goal without parts.
  public var parts: [GoalResult] = []
  /// What became of it after its last day; `nil` until then.
  public var aftermath: GoalAftermath?

  /// The days so far of which files have nothing, so that the total lacks what they brought.
  public var daysWithoutData: [DayRange] = []

  /// The first of its days, before any of the data, where a total lacks what they brought.
  ///
  /// Nobody knows whether there was nothing yet: they count as days that brought nothing.
  public var daysBeforeData: DayRange?

  /// All days so far, but for the last ones, that its total lacks.
  public var daysLacked: [DayRange] {
    ((daysBeforeData.map { [$0] } ?? []) + daysWithoutData).joinedRuns()
  }

  /// The last days so far that the data has not reached: it is judged as it stood before them.
  public var unreadDays: DayRange?

  /// Parts of which two count the same rows, so that the total counts these twice.
  public var overlappingParts: [PartOverlap] = []

  /// The day as of which it is judged.
  public func lastDayRead(asOf: CivilDay) -> CivilDay {
    unreadDays.map { $0.lowerBound.advanced(by: -1) } ?? asOf
  }

  /// How many of the days so far the data tells of.
  public var knownDays: Int { elapsedDays - daysWithoutData.dayCount }

  /// The days without data that a limit is taken to have room for: what they brought is not known, and
  /// counts against it all the same.
  var daysAgainstLimit: Int {
    isLimit || bounds?.high != nil ? daysWithoutData.dayCount : 0
  }

  /// The days after the last one that it is judged on, those that the data has not reached among them.
  public var remainingDays: Int { totalDays - elapsedDays }

  /// Whether some of its parts have no value, so that the others say what is known of it.
  public var lacksParts: Bool {
    parts.contains { $0.state == .noData }
      && parts.contains { $0.state != .noData && $0.current != nil }
  }

  /// The share of the way from where it starts to the target that has come; of what grows from zero
  /// the share of the target.
  ///
  /// Of a goal of parts each part stands for no more than all of its own way: what one has beyond its
  /// target does not stand for what another lacks. `nil` where there is no way to go.
  public var shareOfWay: Double? {
    if isMetFromStart || hasPartsWithoutWay { return nil }
    if let share = shareOfParts { return share }
    // Of a loss that is to stay small no share has come.
    guard !isLossLimit, let current, let target, let start, target != start else { return nil }
    return ((current - start) / (target - start) + 0).ifFinite
  }

  /// Whether a part has come past its target, which makes up for no other; above a limit is no way
  /// that has come.
  public var hasPartBeyondTarget: Bool {
    parts.contains { !$0.isLimit && $0.shareOfWay ?? 0 > 1 }
  }

  /// How many of its parts are above the most that they may come to.
  public var partsBeyondLimit: Int {
    parts.count { part in
      guard part.isLimit, let current = part.current, let target = part.target else { return false }
      return current > target
    }
  }

  /// Whether its parts have no way in common: some are not to be exceeded and others to be reached,
  /// or no share of some comes at all.
  private var hasPartsWithoutWay: Bool {
    parts.contains(where: \.isLossLimit) || Set(parts.map(\.isLimit)).count > 1
  }

  /// What parts have come together where that is another share than the whole's.
  private var shareOfParts: Double? {
    let isOneWay = Set(parts.map { $0.target ?? 0 < $0.start ?? 0 }).count == 1
    guard hasPartBeyondTarget || !isOneWay || parts.contains(where: \.isMetFromStart) else {
      return nil
    }
    var way = 0.0
    var come = 0.0
    for part in parts where !part.isMetFromStart {
      guard let share = part.shareOfWay, let target = part.target, let start = part.start
      else { return nil }
      way += abs(target - start)
      come += min(share, 1) * abs(target - start)
    }
    return way > 0 ? come / way : nil
  }
}

/// Two parts of a goal that count the same rows, by their places.
public struct PartOverlap: Hashable, Sendable {
  /// The first of them.
  public var one: Int
  /// The other one.
  public var other: Int
}

/// Why a goal cannot be measured.
public enum GoalAbsence: Hashable, Sendable {
  /// The metric has no value.
  case metric(MetricAbsence)
  /// The target is relative and there is no baseline.
  case noBaseline
  /// The target is relative to as many days before, of which the data has only a part.
  case partOfDaysBefore(DayRange)
  /// The target is a share of a baseline of zero.
  case zeroBaseline
  /// Nothing was entered by hand on or before the as-of day.
  case noActual
  /// So many of its parts have no value.
  case lacksParts(Int)
}
