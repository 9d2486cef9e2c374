// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// What files come to that are compared with several others, each worked out once.
struct KnownFigures {
  private var prints: [Int: DayPrints] = [:]
  /// By the file and by the names of the columns that tell what its rows are about.
  private var days: [Int: [[String]: SubjectDays]] = [:]
  /// All days of rows of some networks, by the file and what is wanted of it.
  private var sums: [Int: [Cut: SubjectDays]] = [:]

  /// What is wanted of a file: columns by their names, and networks; `nil` of all rows.
  private struct Cut: Hashable {
    var names: [String]
    var networks: Set<String>?
  }

  mutating func prints(of index: Int, _ readings: [SourceReading]) -> DayPrints? {
    if let known = prints[index] { return known }
    guard let table = readings[index].table, let days = readings[index].summary.days else {
      return nil
    }
    let made = DayPrints(table, in: days)
    prints[index] = made
    return made
  }

  /// Looks for the days of an export in another one.
  mutating func copies(
    of one: Int, in other: Int, _ readings: [SourceReading]
  ) -> DayCopies? {
    let columns = [one, other].map { SubjectDays.names(in: readings[$0]) }
    let names = columns[0].intersection(columns[1]).sorted()
    guard let own = days(of: one, by: names, readings),
      let others = days(of: other, by: names, readings)
    else { return nil }
    return DayCopies(of: own, in: others, isCutOtherwise: columns[0] != columns[1])
  }

  private mutating func days(
    of index: Int, by names: [String], _ readings: [SourceReading]
  ) -> SubjectDays? {
    if let known = days[index]?[names] { return known }
    guard let table = readings[index].table, let range = Self.sharedDays(of: index, readings) else {
      return nil
    }
    let made = SubjectDays(table, by: names, within: range)
    days[index, default: [:]][names] = made
    return made
  }

  /// Compares the days of a table of one's own with those of an export.
  mutating func sums(
    of one: Int, in other: Int, _ readings: [SourceReading]
  ) -> DayCopies? {
    guard let names = TableSums.names(readings[one], readings[other]),
      let own = allDays(of: one, by: names, beside: readings[other], readings),
      let others = allDays(of: other, by: names, beside: readings[one], readings)
    else { return nil }
    return DayCopies(of: own, in: others, isCutOtherwise: false)
  }

  private mutating func allDays(
    of index: Int, by names: [String], beside other: SourceReading, _ readings: [SourceReading]
  ) -> SubjectDays? {
    let cut = Cut(names: names, networks: TableSums.networks(other))
    if let known = sums[index]?[cut] { return known }
    guard let table = readings[index].table, let range = readings[index].summary.days else {
      return nil
    }
    let made = SubjectDays(
      TableSums.rows(of: table, networks: cut.networks), by: names, within: range)
    sums[index, default: [:]][cut] = made
    return made
  }

  /// The days of an export from the first to the last that another one of its kind has, too.
  private static func sharedDays(of index: Int, _ readings: [SourceReading]) -> DayRange? {
    let summary = readings[index].summary
    guard let own = summary.days else { return nil }
    let shared = readings.indices.compactMap { other -> DayRange? in
      guard other != index, readings[other].summary.dialect == summary.dialect,
        let days = readings[other].summary.days, days.overlaps(own)
      else { return nil }
      return days.clamped(to: own)
    }
    guard let first = shared.map(\.lowerBound).min(), let last = shared.map(\.upperBound).max()
    else { return nil }
    return first...last
  }

  /// Forgets what a file came to whose table has changed.
  mutating func forget(_ index: Int) {
    prints[index] = nil
    days[index] = nil
    sums[index] = nil
  }
}

extension SourceReading {
  /// The dimensions by which rows tell what they are about, of those that the report keeps.
  var dimensionsTold: Set<Dimension> {
    guard let table else { return [] }
    let told = Set(table.dimensions.filter { !table.values(of: $0).isEmpty })
    return origin?.assumesNetwork ?? false ? told.subtracting([.network]) : told
  }
}
