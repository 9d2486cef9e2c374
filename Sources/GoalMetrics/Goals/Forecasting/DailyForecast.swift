// SPDX-License-Identifier: Apache-2.0

/// What the days to come are likely to bring, from what the days so far brought.
///
/// The level is smoothed exponentially, and a day far from it counts no more than a day at three
/// times the usual distance. From four weeks on the days of the week have their own shares. Where
/// most days bring nothing, the level is their average. The band is that of a level that drifts; its
/// width was measured on real exports (`Documentation/Forecasting.md`).
public struct DailyForecast: Hashable, Sendable {
  /// How often the band holds what comes, as it was measured.
  public static let coverage = 0.8
  /// The fewest days that say anything of a spread.
  public static let fewestDays = 7

  /// What a day brings now, on average over the week.
  public var level: Double { fit.level }
  private let fit: Fit
  /// How far days lie from their level.
  private let spread: Double
  private let staysAboveZero: Bool
  /// Whether most days bring nothing.
  var isSparse: Bool { fit.averagedCount != nil }

  /// How many spreads the band reaches, so that it holds what comes as often as it says.
  private static let reach = 1.55

  /// Learns from days; `nil` with fewer than seven known, or where fewer than half are.
  ///
  /// - Parameters:
  ///   - days: What each day brought, in order, without gaps in time; `nil` where it is not known.
  ///   - earlier: What the days just before brought, from which the days of the week are learnt
  ///     too.
  public init?(_ days: [Double?], after earlier: [Double?] = []) {
    let known = days.compactMap { $0 }
    guard known.count >= Self.fewestDays, known.count * 2 >= days.count else { return nil }
    // Where most days bring nothing, each is chance, and what they bring on average is all there is.
    let isSparse = known.count { $0 != 0 } * 2 < known.count
    fit = isSparse ? Fit(averaging: known) : Fit(smoothing: days, after: earlier)
    guard fit.level.isFinite, fit.meanSquare.isFinite else { return nil }
    spread = fit.meanSquare.squareRoot()
    staysAboveZero = known.allSatisfy { $0 >= 0 }
  }

  /// What some days to come bring together, and the band in which it lies as often as `coverage`.
  public func total(ofDays count: Int) -> (value: Double, low: Double, high: Double) {
    var value = 0.0
    var variance = 0.0
    for day in 0..<max(count, 0) {
      value += fit.level * fit.shares[day % 7]
      let weight = 1 + Double(day) * fit.drift
      variance += weight * weight
    }
    // Of an average nobody knows more than so many days tell.
    if let days = fit.averagedCount { variance *= 1 + Double(max(count, 0)) / Double(days) }
    let reach = Self.reach * spread * variance.squareRoot()
    return (value, staysAboveZero ? max(value - reach, 0) : value - reach, value + reach)
  }
}

/// What days that were looked at come to.
private struct Fit: Hashable {
  /// What a day brings now, on average over the week.
  let level: Double
  /// The mean of the squares of how far days lie from their level.
  let meanSquare: Double
  /// The share of each day of the week in the level, from the day after the last.
  let shares: [Double]
  /// How fast the band reckons that the level drifts.
  let drift: Double
  /// Of how many days the level is the average; `nil` where it is smoothed.
  let averagedCount: Int?

  /// How much of a day's distance the level follows.
  private static let following = 0.1

  /// Takes the average of days whose order says nothing.
  init(averaging days: [Double]) {
    let level = days.reduce(0, +) / Double(days.count)
    self.level = level
    let distances = days.map { $0 - level }
    meanSquare = distances[...].meanSquare
    shares = [Double](repeating: 1, count: 7)
    drift = 0
    averagedCount = days.count
  }

  /// Smooths the level of days, some of which may not be known.
  init(smoothing days: [Double?], after earlier: [Double?]) {
    let week = WeekPattern(earlier + days)
    let steady = days.enumerated().compactMap { index, value in
      value.map { (value: $0, share: week.share(of: earlier.count + index)) }
    }
    var level = Self.start(of: steady)
    var distances: [Double] = []
    // How far they are, the nearest first.
    var reaches: [Double] = []
    for (value, share) in steady {
      let distance = value - level * share
      distances.append(distance)
      reaches.insert(abs(distance), at: reaches.firstIndex { $0 > abs(distance) } ?? reaches.count)
      // Days that were all alike say nothing of how far one may lie.
      let usual = distances.count > 7 ? reaches.medianOfSorted * 1.4826 : 0
      let bound = usual > 0 ? 3 * usual : .greatestFiniteMagnitude
      // A day that brings little says little of the level.
      let weight = share / week.meanSquare
      level += Self.following * weight * min(max(distance, -bound), bound)
    }
    self.level = level
    meanSquare = distances.dropFirst(min(7, distances.count / 3)).meanSquare
    let next = earlier.count + days.count
    shares = (0..<7).map { week.share(of: next + $0) }
    drift = 0.15
    averagedCount = nil
  }

  /// What the first week brings a day.
  private static func start(of days: [(value: Double, share: Double)]) -> Double {
    let week = days.prefix(7)
    let shares = week.reduce(0) { $0 + $1.share }
    return shares > 0 ? week.reduce(0) { $0 + $1.value } / shares : 0
  }
}

/// The share of each day of the week in what an average day brings.
private struct WeekPattern {
  private var shares = [Double](repeating: 1, count: 7)
  /// The mean of the squares of the shares.
  private(set) var meanSquare = 1.0

  /// Four weeks, the least in which a day of the week is more than chance.
  private static let fewestDays = 28
  /// The share of days without anything from which chance may look like a day of the week.
  private static let fewZeros = 0.1
  /// How many times as much as chance days of the week must explain then (of F, as with six and
  /// some twenty degrees of freedom one in a hundred comes to by chance).
  private static let leastF = 4.0

  /// Learns from days in order; without four weeks, or with values below zero, all are alike.
  init(_ days: [Double?]) {
    guard days.count >= Self.fewestDays, days.allSatisfy({ $0 ?? 0 >= 0 }) else { return }
    var ratios = [[Double]](repeating: [], count: 7)
    for index in 3..<days.count - 3 {
      let week = days[index - 3...index + 3].compactMap { $0 }
      let mean = week.reduce(0, +) / 7
      if week.count == 7, mean > 0, let value = days[index] {
        ratios[index % 7].append(value / mean)
      }
    }
    guard ratios.allSatisfy({ $0.count >= 3 }) else { return }
    let zeros = days.count { $0 == 0 }
    if Double(zeros) > Self.fewZeros * Double(days.count), Self.f(ratios) < Self.leastF { return }
    let medians = ratios.map(\.median)
    let mean = medians.reduce(0, +) / 7
    guard mean > 0 else { return }
    shares = medians.map { $0 / mean }
    meanSquare = shares.reduce(0) { $0 + $1 * $1 } / 7
  }

  /// How much of the differences of days lies between days of the week, by an analysis of variance.
  private static func f(_ groups: [[Double]]) -> Double {
    let all = groups.flatMap { $0 }
    let mean = all.reduce(0, +) / Double(all.count)
    var between = 0.0
    var within = 0.0
    for group in groups {
      let own = group.reduce(0, +) / Double(group.count)
      between += Double(group.count) * (own - mean) * (own - mean)
      within += group.reduce(0) { $0 + ($1 - own) * ($1 - own) }
    }
    let degrees = Double(all.count - groups.count)
    guard within > 0 else { return between > 0 ? .infinity : 0 }
    return between / Double(groups.count - 1) / (within / degrees)
  }

  func share(of index: Int) -> Double { shares[index % 7] }
}

extension [Double] {
  /// The middle value; of an even number of values the mean of the two in the middle.
  var median: Double { sorted().medianOfSorted }

  /// The middle value of values in order.
  fileprivate var medianOfSorted: Double {
    guard !isEmpty else { return .nan }
    let middle = count / 2
    return count % 2 == 1 ? self[middle] : (self[middle - 1] + self[middle]) / 2
  }
}

extension ArraySlice<Double> {
  /// The mean of the squares.
  fileprivate var meanSquare: Double { reduce(0) { $0 + $1 * $1 } / Double(count) }
}
