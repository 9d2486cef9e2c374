// SPDX-License-Identifier: Apache-2.0

/// What the days to come are likely to bring, from what the days so far brought.
///
/// The level is smoothed exponentially, and a day far from it counts no more than a day at three
/// times the usual distance. From four weeks on the days of the week have their own shares. The
/// band is that of a level that drifts; its width was measured on real exports
/// (`Documentation/Forecasting.md`).
public struct DailyForecast: Hashable, Sendable {
  /// How often the band holds what comes, as it was measured.
  public static let coverage = 0.8
  /// The fewest days that say anything of a spread.
  public static let fewestDays = 7

  /// What a day brings now, on average over the week.
  public let level: Double
  /// How far days lie from their level.
  private let spread: Double
  /// The share of each day of the week in the level, from the day after the last.
  private let shares: [Double]
  private let staysAboveZero: Bool

  /// How much of a day's distance the level follows.
  private static let following = 0.1
  /// How fast the band reckons that the level drifts.
  private static let drift = 0.15
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
    let week = WeekPattern(earlier + days)
    let steady = days.enumerated().compactMap { index, value in
      value.map { $0 / max(week.share(of: earlier.count + index), 0.1) }
    }
    var level = steady.prefix(7).reduce(0, +) / Double(min(7, steady.count))
    var distances: [Double] = []
    // How far they are, the nearest first.
    var reaches: [Double] = []
    for value in steady {
      let distance = value - level
      distances.append(distance)
      reaches.insert(abs(distance), at: reaches.firstIndex { $0 > abs(distance) } ?? reaches.count)
      // Days that were all alike say nothing of how far one may lie.
      let usual = distances.count > 7 ? reaches.medianOfSorted * 1.4826 : 0
      let bound = usual > 0 ? 3 * usual : .greatestFiniteMagnitude
      level += Self.following * min(max(distance, -bound), bound)
    }
    let settled = distances.dropFirst(min(7, distances.count / 3))
    let square = settled.reduce(0) { $0 + $1 * $1 } / Double(settled.count)
    guard level.isFinite, square.isFinite else { return nil }
    self.level = level
    spread = square.squareRoot()
    staysAboveZero = known.allSatisfy { $0 >= 0 }
    let next = earlier.count + days.count
    shares = (0..<7).map { week.share(of: next + $0) }
  }

  /// What some days to come bring together, and the band in which it lies as often as `coverage`.
  public func total(ofDays count: Int) -> (value: Double, low: Double, high: Double) {
    var value = 0.0
    var variance = 0.0
    for day in 0..<max(count, 0) {
      value += level * shares[day % 7]
      let weight = 1 + Double(day) * Self.drift
      variance += weight * weight
    }
    let reach = Self.reach * spread * variance.squareRoot()
    return (value, staysAboveZero ? max(value - reach, 0) : value - reach, value + reach)
  }
}

/// The share of each day of the week in what an average day brings.
private struct WeekPattern {
  private var shares = [Double](repeating: 1, count: 7)

  /// Four weeks, the least in which a day of the week is more than chance.
  private static let fewestDays = 28

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
    let medians = ratios.map(\.median)
    let mean = medians.reduce(0, +) / 7
    if mean > 0 { shares = medians.map { $0 / mean } }
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
