// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// A mark for each day of each measure and network of a table, by which days that two tables have
/// alike are found.
///
/// What rows say of a day counts, in whatever order they stand: each value with its dimensions.
struct DayPrints {
  /// What the rows of a day say of a measure.
  struct Print {
    /// 0 where they say nothing.
    var hash: UInt64 = 0
    /// How many bits their values take: agreement on more of them is less by chance.
    var bits = 0.0
  }

  /// A measure of a network.
  private struct Subject: Hashable {
    let measure: MeasureID
    let network: String?
  }

  private let first: CivilDay
  private var prints: [Subject: [Print]] = [:]

  /// Of more networks each takes too much memory by itself.
  private static let networkLimit = 40

  /// Marks the days of a table, all of which are in a range.
  init(_ table: ObservationTable, in range: DayRange) {
    first = range.lowerBound
    let dimensions = table.dimensions.compactMap { dimension in
      table.column(of: dimension).map { column in
        (
          codes: column.codes,
          seeds: column.values.map { Self.seed(dimension.rawValue + "\u{1F}" + $0) }
        )
      }
    }
    let subjects = (0..<table.count).map { row in
      dimensions.reduce(UInt64(1)) { hash, dimension in
        let code = dimension.codes[row]
        return code == DimensionColumn.noValue ? hash : hash &+ dimension.seeds[Int(code)]
      }
    }
    let networks = table.column(of: .network).flatMap { column in
      column.values.count <= Self.networkLimit ? column : nil
    }
    let empty = [Print](repeating: Print(), count: range.dayCount)
    for measure in table.measures {
      guard let column = table.column(of: measure) else { continue }
      // The last is for rows without a network.
      var own = [[Print]](repeating: [], count: (networks?.values.count ?? 0) + 1)
      for row in column.indices where !column[row].isNaN {
        let code = networks.map { Int($0.codes[row]) } ?? -1
        let place = code < 0 ? own.count - 1 : code
        if own[place].isEmpty { own[place] = empty }
        let day = first.distance(to: table.days[row])
        // Sums of marks do not depend on the order of rows; zero is kept for days without any.
        own[place][day].hash &+= Self.mix(subjects[row], column[row].bitPattern) | 1
        own[place][day].bits += column[row].magnitude.bitsOfCount
      }
      for (place, marks) in own.enumerated() where !marks.isEmpty {
        let network = place < own.count - 1 ? networks?.values[place] : nil
        prints[Subject(measure: measure, network: network)] = marks
      }
    }
  }

  /// What two tables have alike.
  struct Likeness {
    /// The days of which all is alike that is of most days.
    var alike: Set<CivilDay> = []
    /// How many bits are alike.
    var bits = 0.0
    /// Whether all is alike that both have.
    var isWhole = true
    /// The measures that are alike on most days, and those that are not.
    var measures: Set<MeasureID> = []
    var otherMeasures: Set<MeasureID> = []
    /// The marks of what is alike: equal budgets have one.
    var distinct: Set<UInt64> = []
  }

  /// So many different marks are no equal budgets.
  static let distinctNeeded = 3

  /// Compares the days of two tables.
  func likeness(to other: DayPrints) -> Likeness {
    var found = Likeness()
    var unlike: Set<CivilDay> = []
    for (subject, own) in prints {
      guard let others = other.prints[subject] else { continue }
      let ownDays = days(own)
      let otherDays = other.days(others)
      var (common, alike): (Set<CivilDay>, Set<CivilDay>) = ([], [])
      var bits = 0.0
      for (day, print) in ownDays {
        guard let second = otherDays[day] else { continue }
        common.insert(day)
        guard print.hash == second.hash else { continue }
        alike.insert(day)
        bits += print.bits
        if found.distinct.count < Self.distinctNeeded { found.distinct.insert(print.hash) }
      }
      found.isWhole = found.isWhole && alike.count == common.count
      guard alike.count * 2 > common.count else {
        if !common.isEmpty { found.otherMeasures.insert(subject.measure) }
        continue
      }
      found.measures.insert(subject.measure)
      found.alike.formUnion(alike)
      unlike.formUnion(common.subtracting(alike))
      found.bits += bits
    }
    found.alike.subtract(unlike)
    return found
  }

  private func days(_ prints: [Print]) -> [CivilDay: Print] {
    var days: [CivilDay: Print] = [:]
    for (offset, print) in prints.enumerated() where print.hash != 0 {
      days[first.advanced(by: offset)] = print
    }
    return days
  }

  private static func seed(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { mix($0, UInt64($1)) }
  }

  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return (product.high ^ product.low) &+ word
  }
}
