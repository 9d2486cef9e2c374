// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Whether days that are too few to compare them with the same weekdays around are nearly the same.
///
/// All measures must be close on all days, and some must go up and down together: a day must be much
/// closer to the same day of the other file than to others. For three days of two accounts of one
/// size, with the same weekdays, it is so once in ten thousand times; of 3 days that are put right by
/// 2 %, nearly always.
struct ShortLikeness {
  private(set) var measures: Set<MeasureID> = []
  private(set) var days: Set<CivilDay> = []
  private var togetherCount = 0
  private var isClose = true

  private static let daysNeeded = 3
  /// On so many days one measure says enough by itself.
  private static let manyDays = 5

  /// Adds what a measure is like.
  mutating func add(_ likeness: DailyLikeness, of measure: MeasureID) {
    isClose = isClose && likeness.isCloseThroughout
    days.formUnion(likeness.days)
    measures.insert(measure)
    if likeness.goesTogether, !Measure.named(measure).goesByBudget { togetherCount += 1 }
  }

  var isAlike: Bool {
    isClose && days.count >= Self.daysNeeded
      && (togetherCount > 1 || togetherCount == 1 && days.count >= Self.manyDays)
  }
}
