// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import LocalizedFormatting

/// Headers that name what rows should say: months, days or networks beside each other.
enum WideTable {
  /// So many names show what a table is like.
  private static let nameLimit = 24

  /// Returns the names that are days, weeks, months or quarters.
  static func periods(in names: [String]) -> [String] {
    guard names.count > 1 else { return [] }
    return names.prefix(nameLimit).filter(isPeriod)
  }

  /// Returns the names that are networks, or measures of one, such as `Facebook likes`.
  static func networks(in names: [String]) -> [String] {
    guard names.count > 1 else { return [] }
    return names.prefix(nameLimit).filter { name in
      let words = name.split { " _-:/()|".contains($0) }.map(String.init)
      guard !isNetwork(name) else { return true }
      return words.indices.dropFirst().contains { index in
        let (first, second) = (words[..<index], words[index...])
        let (start, rest) = (first.joined(separator: " "), second.joined(separator: " "))
        return isNetwork(start) && isMeasure(rest) || isMeasure(start) && isNetwork(rest)
      }
    }
  }

  private static func isNetwork(_ name: String) -> Bool {
    !name.isEmpty && NetworkID.written(name) == nil
  }

  private static func isMeasure(_ name: String) -> Bool {
    guard let id = MeasureID(normalizing: name) else { return false }
    return Measure.isKnown(id) || HeaderKey.english[HeaderKey.key(name)] != nil
  }

  /// A year of our time in each calendar, for months that are named without one.
  private static let years = [2026, 1405, 2083, 1433]

  private static func isPeriod(_ name: String) -> Bool {
    guard !name.isEmpty, name.utf8.count <= 60 else { return false }
    if MonthSpellings.month(name) != nil { return true }
    let cell = Array(name.utf8)
    let dates = DateTextReader(order: .dayFirst)
    if (try? dates.day(name)) != nil || PeriodText(cell.span, dates) != nil { return true }
    return years.contains { year in
      let dates = DateTextReader(year: year)
      return (try? dates.day(name)) != nil || (try? dates.day("1 " + name)) != nil
    }
  }
}
