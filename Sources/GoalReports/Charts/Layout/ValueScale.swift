// SPDX-License-Identifier: Apache-2.0

/// An axis of values that begins and ends on round numbers.
struct ValueScale {
  let lower: Double
  let upper: Double
  let ticks: [Double]

  /// Chooses an axis.
  ///
  /// - Parameters:
  ///   - values: The values to be shown.
  ///   - fromZero: Begins at zero unless there are values below it.
  ///   - hasFractions: Steps may be smaller than one.
  ///   - isTime: The values are seconds, and steps those of clocks and weeks.
  init(covering values: [Double], fromZero: Bool, hasFractions: Bool, isTime: Bool = false) {
    let highest = values.max() ?? 1
    let lowest = min(values.min() ?? 0, fromZero ? 0 : .infinity)
    let span = highest > lowest ? highest - lowest : max(abs(highest), 1)
    let rough = hasFractions ? span / 4 : max(1, span / 4)
    let ofTime = isTime ? Self.stepsOfTime.first { $0 >= rough } : nil
    // Of more than weeks, weeks are counted as other things are.
    let unit = isTime && rough > Self.week ? Self.week : 1
    let magnitude = Self.powerOfTen(below: rough / unit) * unit
    // Of a count, steps of two and a half are whole from ten on.
    let hasHalves = !isTime && (hasFractions || magnitude >= 10)
    let steps: [Double] = hasHalves ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10]
    let step = ofTime ?? (steps.first { $0 * magnitude >= rough } ?? 10) * magnitude
    let first = (lowest / step).rounded(.down)
    let last = max((highest / step).rounded(.up), first + 1)
    lower = first * step
    upper = last * step
    ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  private static let week = 604_800.0

  /// Seconds, minutes, hours and days that clocks and calendars have marks for; lengths below a
  /// second are told in seconds.
  private static let stepsOfTime: [Double] =
    [1, 2, 5, 10, 15, 30] + [1, 2, 5, 10, 15, 30].map { $0 * 60 }
    + [1, 2, 3, 6, 12].map { $0 * 3600 } + [1, 2, 7].map { $0 * 86_400 }

  private static func powerOfTen(below value: Double) -> Double {
    var power = 1.0
    while power * 10 <= value { power *= 10 }
    while power > value, power > 1e-12 { power /= 10 }
    return power
  }
}
