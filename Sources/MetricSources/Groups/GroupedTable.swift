// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// The groups of all readers of a file, made one.
struct GroupedTable {
  private let plan: RowPlan
  private let groups: ObservationGroups
  /// The values of each dimension that rows keep, by the codes in keys.
  private let values: [[String]]
  /// For each measure, whether it is one and any row has a value.
  private let isProven: [Bool]
  /// Whether rows have times of day that tell anything.
  private let hasTimes: Bool
  /// How cells write networks that are not well known.
  private let networkNames: [String: String]

  /// Gathers what readers have read.
  init(_ readers: [RowReader], plan: RowPlan) {
    self.plan = plan
    networkNames = readers.reduce(into: [:]) { names, reader in
      for slot in plan.dimensions.indices {
        names.merge(reader.dimensions[slot].networkNames) { min($0, $1) }
      }
    }
    hasTimes = plan.keepsTimes && readers.contains { $0.tellsTimes || $0.dates.pointee.tellsTimes }
    let dead = readers.reduce(into: Set<Int>()) { $0.formUnion($1.deadMeasures) }
    var values: [DimensionCells] = plan.dimensions.prefix(plan.keptCount).indices.map {
      readers[0].dimensions[$0]
    }
    let first = readers[0]
    let isFirstClean = dead.isEmpty
    let groups = isFirstClean ? first.groups : plan.makeGroups()
    for reader in readers where !isFirstClean || reader !== first {
      var codes: [[Int32]] = []
      for slot in values.indices {
        codes.append(reader.dimensions[slot].values.map { values[slot].code(of: $0) })
      }
      groups.merge(reader.groups) { words in
        let key = RowKey(words, identityWidth: plan.identityWidth)
        for slot in codes.indices {
          let code = key[dimension: slot]
          if code >= 0 { key[dimension: slot] = codes[slot][Int(code)] }
        }
        for measure in dead { key.remove(measure) }
      }
    }
    self.groups = groups
    self.values = values.map(\.values)
    var isProven = [Bool](repeating: false, count: plan.measures.count)
    for group in 0..<groups.count {
      let key = Self.key(of: group, in: groups, plan)
      for measure in isProven.indices where key.has(measure) { isProven[measure] = true }
    }
    self.isProven = isProven
  }

  private static func key(of group: Int, in groups: ObservationGroups, _ plan: RowPlan) -> RowKey {
    RowKey(groups.key(of: group), identityWidth: plan.identityWidth)
  }

  private func key(of group: Int) -> RowKey { Self.key(of: group, in: groups, plan) }

  /// The measures of the table in the order of columns.
  private var measures: [Int] {
    plan.measures.indices.filter { !plan.measures[$0].isPossible || isProven[$0] }
      .sorted { plan.measures[$0].column < plan.measures[$1].column }
  }

  /// The columns that the table has a measure for.
  var measureColumns: [Int] { measures.map { plan.measures[$0].column } }

  /// How many rows lack a value, of each measure that must be a number.
  var missingValues: [MeasureID: Int] {
    let slots = plan.measures.indices.filter { !plan.measures[$0].isPossible }
    var missing = [Int](repeating: 0, count: plan.measures.count)
    for group in 0..<groups.count {
      let key = key(of: group)
      for slot in slots where !key.has(slot) { missing[slot] += groups.rows(of: group).count }
    }
    var counts: [MeasureID: Int] = [:]
    for slot in slots where missing[slot] > 0 { counts[plan.measures[slot].id] = missing[slot] }
    return counts
  }

  /// How many rows have no network, and which column should have it, where that looks as if cells
  /// were merged: the first row has a network, and most others have none.
  func blankNetworks() -> (column: Int, count: Int)? {
    let kept = plan.dimensions.prefix(plan.keptCount)
    guard let slot = kept.firstIndex(where: { $0.dimension == .network }), !kept[slot].fillsDown,
      kept[slot].fixedValue == nil
    else { return nil }
    var rows = 0
    var blanks = 0
    var first: (place: RowPlace, isBlank: Bool)?
    for group in 0..<groups.count {
      let own = groups.rows(of: group)
      let isBlank = key(of: group)[dimension: slot] == DimensionCells.noValue
      rows += own.count
      if isBlank { blanks += own.count }
      if first.map({ own.first < $0.place }) ?? true { first = (own.first, isBlank) }
    }
    guard let first, !first.isBlank, blanks > 1, blanks * 2 >= rows else { return nil }
    return (kept[slot].column, blanks)
  }

  /// Makes the table.
  ///
  /// - Parameters:
  ///   - file: The file as the user named it.
  ///   - firstLines: The line on which each chunk begins.
  ///   - fixedValues: The values of dimensions that the file has no column for.
  /// - Returns: The groups in the order of their last rows.
  func table(
    file: String, firstLines: [Int], fixedValues: [Dimension: String]
  ) -> ObservationTable {
    let order = groups.order
    let kept = plan.dimensions.prefix(plan.keptCount)
    // Columns stand in the order of the file; slots are in that order too.
    var dimensions = kept.indices.map { slot in
      (
        kept[slot].dimension,
        DimensionColumn(
          codes: order.map { key(of: $0)[dimension: slot] }, of: values[slot])
      )
    }
    for dimension in Dimension.allCases where plan.detail.keeps(dimension) {
      guard let value = fixedValues[dimension],
        !plan.dimensions.contains(where: { $0.dimension == dimension })
      else { continue }
      let column = DimensionColumn(
        codes: [Int32](repeating: value.isEmpty ? -1 : 0, count: order.count), of: [value])
      dimensions.append((dimension, column))
    }
    func line(_ place: RowPlace) -> Int { firstLines[place.chunk] + place.line }
    var table = ObservationTable(
      source: file,
      days: order.map { CivilDay(number: Int(key(of: $0).day)) },
      minutes: hasTimes ? order.map { Int16(key(of: $0).minute) } : [],
      spans: plan.periodDay.map { periodDay in
        order.map { group in
          let days = key(of: group).span(behind: plan.measures.count)?.dayCount ?? 1
          return periodDay == .first ? days : -days
        }
      } ?? [],
      lines: order.map { line(groups.rows(of: $0).first) },
      lastLines: order.map { line(groups.rows(of: $0).last) },
      rowCounts: order.map { groups.rows(of: $0).count },
      dimensions: dimensions,
      measures: measures.map { measure in
        let column = order.map { group in
          key(of: group).has(measure) ? groups.value(of: measure, in: group) : Double.nan
        }
        return (plan.measures[measure].id, column)
      })
    table.networkNames = networkNames
    return table
  }
}
