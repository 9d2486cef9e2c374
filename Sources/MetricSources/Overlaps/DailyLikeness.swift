// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// How alike a measure is, day by day, in two files that may have the same days of one account.
///
/// Platforms put right what they told, so the same days of two exports differ by a few per cent. But
/// two accounts may be of one size, and grow and have their weekdays alike. What they do not share is
/// by how much each day is off from the same weekday a week before and after: in two exports of one
/// account this is the same, and `r`, its correlation, is near 1; in those of two it is near 0. Of `n`
/// days it shows `-n/4 · log2(1 - r²)` bits: so many or more come by chance once in 2 to the power of
/// them. (For days by themselves it would be `n/2`; these are compared with each other.) Square roots
/// are compared, in which counts of all sizes scatter alike, and only days that are close in both
/// files: of a day that was not over, nothing is known.
struct DailyLikeness {
  /// The days that both have, other than zeros in both.
  let days: Set<CivilDay>
  /// How many days differ by no more than platforms put right.
  private let closeCount: Int
  /// How many days differ by no more than those of one account do, of small counts, too.
  private let similarCount: Int
  /// The median of how far days differ, as a share of the larger value and in square roots.
  private let difference: Double
  private let rootDifference: Double
  private let correlation: Double
  let bits: Double
  /// Of few days, whether each is much closer to the same day of the other file than to others.
  let goesTogether: Bool
  /// How many bits days take that have the same values.
  private let sameBits: Double
  private let sameCount: Int

  /// Days of one account that is exported anew differ by less, most of them.
  private static let closeShare = 0.1
  /// Of small counts as much: 5 for 6, or 20 for 22.
  private static let closeRoots = 0.25
  /// By so little sums of rounded amounts differ from the rounded sum.
  private static let sameShare = 0.001
  private static let bitsOfSame = 9.0
  /// What differs by more on many days is not of one account, be it ever so small: of two counts with
  /// one mean every second pair does.
  private static let similarShare = 0.15
  private static let similarRoots = 0.5

  /// Compares the days that two files both have.
  init(_ one: [CivilDay: Double], _ other: [CivilDay: Double]) {
    var days: Set<CivilDay> = []
    var roots: [CivilDay: (Double, Double)] = [:]
    var (differences, rootDifferences): ([Double], [Double]) = ([], [])
    var (similarCount, sameCount, sameBits) = (0, 0, 0.0)
    for (day, first) in one {
      guard let second = other[day], first != 0 || second != 0 else { continue }
      days.insert(day)
      let share = abs(first - second) / max(first.magnitude, second.magnitude)
      let pair = (Self.root(first), Self.root(second))
      let distance = abs(pair.0 - pair.1)
      differences.append(share)
      rootDifferences.append(distance)
      if share <= Self.closeShare || distance <= Self.closeRoots { roots[day] = pair }
      if share <= Self.similarShare || distance <= Self.similarRoots { similarCount += 1 }
      if share <= Self.sameShare {
        sameCount += 1
        sameBits += min(first.magnitude.bitsOfCount, Self.bitsOfSame)
      }
    }
    self.days = days
    self.similarCount = similarCount
    self.sameCount = sameCount
    self.sameBits = sameBits
    closeCount = roots.count
    difference = Self.median(differences)
    rootDifference = Self.median(rootDifferences)
    (correlation, bits) = Self.correlation(of: roots)
    goesTogether = Self.goTogether(roots)
  }

  /// Whether it is told: of files of two accounts one in a thousand is so.
  var isAlike: Bool { bits >= 10 && correlation >= 0.8 && closeCount * 5 >= days.count * 4 }

  /// Whether it would be so of two accounts only if all that moves one moved the other.
  var isSurelyAlike: Bool {
    isAlike && bits >= 20 && correlation * correlation >= 0.9 && difference <= 0.05
  }

  /// Whether days are closer than counts of two accounts would be whatever moves them, for counts scatter
  /// by themselves.
  var isCloserThanCounts: Bool { rootDifference <= 0.3 }

  /// Whether no day is further off than most days of one account.
  var isCloseThroughout: Bool { closeCount == days.count }

  /// Whether days are further apart than those of one account.
  var isContrary: Bool { similarCount * 5 < days.count * 4 }

  /// Whether most days have the same values, and more than by chance.
  var isMostlySame: Bool { sameCount * 2 > days.count && sameBits >= 10 }

  /// Of more days the same weekdays around tell more.
  private static let fewDays = 14
  /// By so much a day is closer to itself than to others.
  private static let shareOfOthers = 0.35

  private static func goTogether(_ roots: [CivilDay: (Double, Double)]) -> Bool {
    guard roots.count > 1, roots.count <= fewDays else { return false }
    // Sums do not depend on the run, for days are added in order.
    let pairs = roots.sorted { $0.key < $1.key }.map(\.value)
    let same = pairs.reduce(0) { $0 + abs($1.0 - $1.1) } / Double(pairs.count)
    var others = 0.0
    for (place, pair) in pairs.enumerated() {
      for (second, other) in pairs.enumerated() where second != place {
        others += abs(pair.0 - other.1)
      }
    }
    return same <= shareOfOthers * others / Double(pairs.count * (pairs.count - 1)) && others > 0
  }

  private static func root(_ value: Double) -> Double {
    value < 0 ? -(-value).squareRoot() : value.squareRoot()
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? .infinity : values.sorted()[values.count / 2]
  }

  /// The correlation of what sets days off from the same weekday, and how many bits it takes.
  private static func correlation(of roots: [CivilDay: (Double, Double)]) -> (Double, Double) {
    var (products, ownSquares, otherSquares, count) = (0.0, 0.0, 0.0, 0)
    // Sums do not depend on the run, for days are added in order.
    for (day, pair) in roots.sorted(by: { $0.key < $1.key }) {
      let around = [-7, 7].compactMap { roots[day.advanced(by: $0)] }
      guard !around.isEmpty else { continue }
      let own = pair.0 - around.reduce(0) { $0 + $1.0 } / Double(around.count)
      let other = pair.1 - around.reduce(0) { $0 + $1.1 } / Double(around.count)
      products += own * other
      ownSquares += own * own
      otherSquares += other * other
      count += 1
    }
    guard count >= 7, ownSquares > 0, otherSquares > 0 else { return (0, 0) }
    let correlation = products / (ownSquares * otherSquares).squareRoot()
    guard correlation > 0 else { return (correlation, 0) }
    let left = max(1e-9, 1 - correlation * correlation)
    return (correlation, -Double(count) / 4 * left.binaryLogarithm)
  }
}

extension Measure {
  /// Whether it is money that is spent, of which many a day is alike.
  var goesByBudget: Bool { unit == .money && better == .lower }
}
