// SPDX-License-Identifier: Apache-2.0

import CivilCalendars

/// Figures of days in a row as an account has them: with a level, the rhythm of a week, and ups and
/// downs of its own.
struct InventedDays {
  private var generator: SeededGenerator
  /// How far days are off from what their weekday has, most of them.
  let scatter: Double

  init(seed: UInt64, scatter: Double = 0.18) {
    generator = SeededGenerator(state: seed)
    self.scatter = scatter
  }

  /// Nearly normal, with a mean of 0 and a deviation of 1.
  private mutating func chance() -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &generator) }
  }

  /// Counts of so many days, about `level` each.
  mutating func counts(_ level: Double, days: Int = 45) -> [Int] {
    (0..<days).map { day in
      let rhythm = [0.75, 0.8, 1.05, 1.1, 1.15, 1.2, 0.95][day % 7]
      let mean = level * rhythm * max(0.2, 1 + scatter * chance())
      return Int(max(0, (mean + mean.squareRoot() * chance()).rounded()))
    }
  }

  /// The counts as a platform tells them later: a few per cent off.
  mutating func revised(_ counts: [Int], by share: Double = 0.02) -> [Int] {
    counts.map { Int((Double($0) * (1 + share * chance())).rounded()) }
  }

  /// A day of March or April 2026, from 0, as 2026-03-01.
  static func date(_ day: Int) -> String {
    let number = day < 31 ? day + 1 : day - 30
    return "2026-0\(day < 31 ? 3 : 4)-\(number < 10 ? "0" : "")\(number)"
  }
}
