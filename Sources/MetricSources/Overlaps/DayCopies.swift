// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Days that two exports of one kind both have of the same campaign, ad set, page or account.
///
/// A day is a copy in all measures that both have or in none: equal budgets make no copies. What is
/// there once in both is a copy where most of its days are, for platforms put right what they told.
struct DayCopies {
  /// A day of what rows are about.
  private struct Key: Hashable {
    var day: CivilDay
    var subject: Int
  }

  /// What is known of a subject.
  private struct Found {
    var keys: [Key] = []
    var alike: Set<CivilDay> = []
    /// Days on which there is anything but zeros.
    var busyCount = 0
    var bits = 0.0
    /// The days on which measures agree by themselves, and how many bits of these do.
    var likeDays: [MeasureID: Set<CivilDay>] = [:]
    var likeBits: [MeasureID: Double] = [:]
  }

  /// The days of copies, and how many bits of these agree.
  private(set) var days: Set<CivilDay> = []
  private(set) var bits = 0.0
  /// Whether all is a copy that both have.
  private(set) var areAll = true
  /// Measures that agree on most days of what is no copy, the days, and how many bits do.
  private(set) var likeMeasures: Set<MeasureID> = []
  private(set) var likeDays: Set<CivilDay> = []
  private(set) var likeBits = 0.0

  private let keysOfRows: [Key]
  private let measures: [MeasureID]
  private let others: [Key: [Double]]
  private var copied: Set<Key> = []

  /// An agreement on less is that of budgets, and of posts each day.
  private static let tellingBits = 7.0

  /// Looks for the days of a table in a later one.
  init(of table: ObservationTable, in later: ObservationTable) {
    measures = table.measures.filter(later.has)
    var subjects = Subjects(table, later)
    keysOfRows = subjects.keys(of: table)
    let own = Self.sums(table, keysOfRows, measures)
    others = Self.sums(later, subjects.keys(of: later), measures)
    var found: [Int: Found] = [:]
    for (key, values) in own {
      guard let second = others[key] else { continue }
      compare(key, values, second, into: &found[key.subject, default: Found()])
    }
    for one in found.values { take(one) }
  }

  private func compare(
    _ key: Key, _ values: [Double], _ others: [Double], into found: inout Found
  ) {
    var isAlike = true
    var isBusy = false
    var bits = 0.0
    for (place, measure) in measures.enumerated() {
      let (one, other) = (values[place], others[place])
      guard !one.isNaN, !other.isNaN else { continue }
      isBusy = isBusy || one != 0 || other != 0
      guard abs(one - other) <= 1e-6 * max(1, one.magnitude) else {
        isAlike = false
        continue
      }
      let own = one.magnitude.bitsOfCount
      bits += own
      guard own >= Self.tellingBits else { continue }
      found.likeDays[measure, default: []].insert(key.day)
      found.likeBits[measure, default: 0] += own
    }
    found.keys.append(key)
    guard isBusy else { return }
    found.busyCount += 1
    guard isAlike else { return }
    found.alike.insert(key.day)
    found.bits += bits
  }

  private mutating func take(_ found: Found) {
    guard found.busyCount > 0 else { return }
    guard found.alike.count * 2 > found.busyCount else {
      areAll = false
      for (measure, days) in found.likeDays where days.count * 2 > found.busyCount {
        likeMeasures.insert(measure)
        likeDays.formUnion(days)
        likeBits += found.likeBits[measure] ?? 0
      }
      return
    }
    areAll = areAll && found.alike.count == found.busyCount
    days.formUnion(found.keys.map(\.day))
    bits += found.bits
    copied.formUnion(found.keys)
  }

  /// The table without what is a copy.
  func removed(from table: ObservationTable) -> ObservationTable {
    var isGone: [MeasureID: (Int) -> Bool] = [:]
    for (place, measure) in measures.enumerated() {
      isGone[measure] = { row in
        let key = keysOfRows[row]
        return copied.contains(key) && others[key].map { !$0[place].isNaN } ?? false
      }
    }
    let rest = table.removing(values: isGone)
    let columns = rest.measures.compactMap(rest.column)
    // A row without anything left is not one whose values are missing.
    return rest.removing { row in
      copied.contains(keysOfRows[row]) && columns.allSatisfy { $0[row].isNaN }
    }
  }

  private static func sums(
    _ table: ObservationTable, _ keys: [Key], _ measures: [MeasureID]
  ) -> [Key: [Double]] {
    var sums: [Key: [Double]] = [:]
    let columns = measures.map { table.column(of: $0) ?? [] }
    for (row, key) in keys.enumerated() {
      var values = sums[key] ?? measures.map { _ in .nan }
      for (place, column) in columns.enumerated() where !column[row].isNaN {
        values[place] = values[place].isNaN ? column[row] : values[place] + column[row]
      }
      sums[key] = values
    }
    return sums
  }

  /// What rows of two tables are about, by all that both say of it, each with a number.
  private struct Subjects {
    private let names: [String]
    private var codes: [[String: Int32]]
    private var numbers: [[Int32]: Int] = [:]

    init(_ table: ObservationTable, _ later: ObservationTable) {
      let own = Self.columns(of: table)
      let others = Self.columns(of: later)
      names = own.keys.filter { others[$0] != nil }.sorted()
      codes = names.map { _ in [:] }
    }

    private static func columns(of table: ObservationTable) -> [String: DimensionColumn] {
      var columns: [String: DimensionColumn] = [:]
      for (name, column) in table.subjects { columns[name] = column }
      for dimension in table.dimensions {
        columns[dimension.rawValue] = table.column(of: dimension)
      }
      return columns
    }

    mutating func keys(of table: ObservationTable) -> [Key] {
      let columns = Self.columns(of: table)
      let shared = names.enumerated().compactMap { place, name -> (codes: [Int32], own: [Int32])? in
        guard let column = columns[name] else { return nil }
        return (column.codes, column.values.map { code(of: $0, at: place) })
      }
      return (0..<table.count).map { row in
        let subject = shared.map { codes, own in
          codes[row] == DimensionColumn.noValue ? -1 : own[Int(codes[row])]
        }
        let number = numbers[subject] ?? numbers.count
        numbers[subject] = number
        return Key(day: table.days[row], subject: number)
      }
    }

    private mutating func code(of value: String, at place: Int) -> Int32 {
      let code = codes[place][value] ?? Int32(codes[place].count)
      codes[place][value] = code
      return code
    }
  }
}
