// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// How SMART a goal is: specific, measurable, attainable, relevant and time-bound.
public struct SmartAssessment: Hashable, Sendable {
  /// Whether it says what exactly is to be counted.
  public var specific: SmartVerdict
  /// Whether it can be counted.
  public var measurable: SmartVerdict
  /// Whether the growth that it needs has been seen before.
  public var attainable: SmartVerdict
  /// Whether it serves what the business is after.
  public var relevant: SmartVerdict
  /// Whether it has its time.
  public var timeBound: SmartVerdict
  /// What its makers should know though no letter forbids it.
  public var cautions: [GoalCaution]

  /// The verdicts in the order of the letters.
  public var verdicts: [(letter: SmartLetter, verdict: SmartVerdict)] {
    [
      (.specific, specific), (.measurable, measurable), (.attainable, attainable),
      (.relevant, relevant), (.timeBound, timeBound),
    ]
  }
}

/// A letter of SMART.
public enum SmartLetter: String, Hashable, Sendable, CaseIterable {
  case specific, measurable, attainable, relevant
  case timeBound = "time-bound"
}

/// Whether a goal has one of the five properties, and why.
public struct SmartVerdict: Hashable, Sendable {
  /// Whether it has; `nil` where nobody can tell from what there is.
  public var met: Bool?
  /// Why, with the numbers.
  public var finding: SmartFinding

  init(_ met: Bool?, _ finding: SmartFinding) {
    self.met = met
    self.finding = finding
  }
}

/// What a verdict rests on.
public enum SmartFinding: Hashable, Sendable {
  // MARK: Specific

  /// It says which observations count.
  case namesWhatCounts
  /// It has so many parts, each of which says what counts.
  case hasParts(Int)
  /// Nothing in the data could tell parts of it apart.
  case isOneThing
  /// It counts so many networks together.
  case countsNetworksTogether(Int)

  // MARK: Measurable

  /// It is counted from a baseline to a target.
  case countedFrom(baseline: Double)
  /// It is counted, and is to stay within bounds.
  case countedWithinBounds
  /// It is done or not done.
  case doneOrNot
  /// It is counted by hand.
  case countedByHand
  /// It cannot be measured.
  case notCounted(GoalAbsence)

  // MARK: Attainable

  /// It has got there already.
  case isThere
  /// It is past what it may come to at most, and totals do not go back.
  case beyondLimit
  /// A day has to bring so much, and brought so much on so many days before.
  case growth(GrowthNeed)
  /// It has got there, but days take it further back than it may go.
  case goesBack(GrowthNeed)
  /// On the days before there was no growth in its direction.
  case noGrowth(GrowthNeed)
  /// A rate's best week of so many was this good.
  case bestWeek(value: Double, weeks: Int)
  /// For the whole to come to its target the days to come need this rate; the best week of so many
  /// was as good.
  case rateNeeded(Double, bestWeek: Double, weeks: Int)
  /// On so many days before a rate was at this value, or a total came to it; of a level it is the last
  /// value before the goal.
  case before(value: Double, days: Int)
  /// A part, by its place, is what it depends on most, by a finding of its own.
  indirect case ofPart(Int, SmartFinding)
  /// There are too few days before to compare with.
  case tooFewDays
  /// The data tells of whole weeks or months, which do not say how it grows from day to day.
  case onlyWholePeriods
  /// By its formula what single days or weeks come to does not add up to its value.
  case daysDoNotTell
  /// It is of a kind whose growth no data tells.
  case nothingToCompare

  // MARK: Relevant

  /// The metric fits what the goal is after, and the goal says what it serves.
  case servesObjective
  /// The metric does not fit what the goal is after; these do.
  case metricDoesNotFit([MetricID])
  /// The metric is no step of how the organization earns; these fit.
  case stageDoesNotFit(BusinessModel, [MetricID])
  /// It does not say what business objective it serves.
  case noObjective

  // MARK: Time-bound

  /// It has so many days of its own.
  case hasDays(Int)
  /// It has the days of the report for want of its own.
  case hasDaysOfReport(Int)
}

/// The growth that a goal needs beside the growth that was.
public struct GrowthNeed: Hashable, Sendable {
  /// What a day has to bring.
  public var needed: Double
  /// What a day brought.
  public var past: Double
  /// The days on which it brought that.
  public var days: Int
  /// Whether the goal is under way: then it is about the days to come and those just passed.
  public var isUnderWay: Bool
  /// The value that the growth of those days, stretched by half, would come to by the last day; of a
  /// limit the least that it may be, to which a third less would come.
  public var attainableTarget: Double
  /// Whether it is no more than may come, so that less is better.
  public var isLimit = false
  /// The last day by which that growth would reach the target; `nil` where it would not.
  public var attainableBy: CivilDay?

  /// How many times the growth of before is needed.
  public var ratio: Double { needed / past }

  /// How many times the growth of before a goal may need.
  public static let stretch = 1.5
}

/// What the makers of a goal should know though it may well be SMART.
public enum GoalCaution: Hashable, Sendable {
  /// It has so few days; social media need a month at least.
  case shortTime(days: Int)
  /// Sales without ads take longer than so many days.
  case salesWithoutAds(days: Int)
  /// It is after business, but counts what only leads up to it.
  case microForMacro
  /// Being seen is all that the plan counts.
  case onlySeen

  /// Its name in reports as data.
  public var code: String {
    switch self {
    case .shortTime: "short-time"
    case .salesWithoutAds: "sales-without-ads"
    case .microForMacro: "micro-for-macro"
    case .onlySeen: "only-seen"
    }
  }

  /// The fewest days of a campaign.
  public static let fewestDays = 30
  /// The fewest days in which sales come without ads.
  public static let fewestDaysWithoutAds = 90
}
