// SPDX-License-Identifier: Apache-2.0

/// Where a rate of summed parts is likely to end.
///
/// Numerator and denominator are foretold each by what their days brought. What the numerator is
/// away from the rate on single days says how far the end may lie from there.
public struct RateForecast: Hashable, Sendable {
  /// What a day brings to the two parts of a rate.
  public struct Day: Hashable, Sendable {
    /// What is divided.
    public let numerator: Double
    /// By what it is divided.
    public let denominator: Double

    /// Creates a day.
    public init(numerator: Double, denominator: Double) {
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  private let numerators: DailyForecast
  private let denominators: DailyForecast
  /// What the numerator of each day had more than the rate makes of its denominator.
  private let distances: DailyForecast
  private let soFar: Day
  private let staysAboveZero: Bool

  /// Learns from days; `nil` with fewer than seven known, or where fewer than half are.
  ///
  /// - Parameters:
  ///   - days: The numerator and the denominator of each day, in order, without gaps in time;
  ///     `nil` where one of them is not known.
  ///   - earlier: The same of the days just before, for the days of the week.
  public init?(
    _ days: [Day?], after earlier: [Day?] = []
  ) {
    guard
      let numerators = DailyForecast(
        days.map { $0?.numerator }, after: earlier.map { $0?.numerator }),
      let denominators = DailyForecast(
        days.map { $0?.denominator }, after: earlier.map { $0?.denominator }),
      denominators.level > 0
    else { return nil }
    let rate = numerators.level / denominators.level
    let distances = DailyForecast(
      days.map { day in day.map { $0.numerator - rate * $0.denominator } })
    guard let distances else { return nil }
    self.numerators = numerators
    self.denominators = denominators
    self.distances = distances
    let known = days.compactMap { $0 }
    soFar = Day(
      numerator: known.reduce(0) { $0 + $1.numerator },
      denominator: known.reduce(0) { $0 + $1.denominator })
    staysAboveZero = known.allSatisfy { $0.numerator >= 0 }
  }

  /// The rate of all days after some days to come, and the range in which it most likely lies.
  ///
  /// - Returns: `nil` where nothing is to be divided by.
  public func end(afterDays count: Int) -> (value: Double, low: Double, high: Double)? {
    let denominator = denominators.total(ofDays: count)
    let whole = soFar.denominator + denominator.value
    guard whole > 0 else { return nil }
    let value = (soFar.numerator + numerators.total(ofDays: count).value) / whole
    let ofDistances = distances.total(ofDays: count)
    // Where the days to come have another rate than those so far, their number counts, too.
    let ofDenominator = denominator.high - denominator.value
    let drawn = numerators.level / denominators.level - value
    let reach =
      ((ofDistances.high - ofDistances.value) * (ofDistances.high - ofDistances.value)
      + drawn * ofDenominator * drawn * ofDenominator).squareRoot() / whole
    let low = value - reach
    return (value, staysAboveZero ? max(low, 0) : low, value + reach)
  }

  /// The rate that some days to come need so that all days together come to a rate.
  ///
  /// - Returns: `nil` where the days to come bring nothing to divide by.
  public func needed(for rate: Double, overDays count: Int) -> Double? {
    let toCome = denominators.total(ofDays: count).value
    guard toCome > 0 else { return nil }
    return (rate * (soFar.denominator + toCome) - soFar.numerator) / toCome
  }
}
