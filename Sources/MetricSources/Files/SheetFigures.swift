// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// What the rows of a sheet come to by day and network.
struct SheetFigures {
  /// What values of a measure are added for.
  struct Key: Hashable {
    var day: Int32
    /// The place of a network's name, 0 of rows without one.
    var network: Int32
    /// The place of what all sheets tell beside the network.
    var rest: Int32

    /// The same of all networks.
    var ofAllNetworks: Key { Key(day: day, network: Self.all, rest: rest) }
    /// The same of rows with a network alone.
    var ofAnyNetwork: Key { Key(day: day, network: Self.any, rest: rest) }

    private static let all = Int32(-1)
    private static let any = Int32(-2)
  }

  /// The sums of measures that other sheets have, too.
  private(set) var sums: [MeasureID: [Key: Double]] = [:]
  /// Whether there are no other measures.
  private(set) var areAllShared = true
  private(set) var networks: Set<Int32> = []

  /// Whether no row has a network.
  var isWithoutNetworks: Bool { networks == [0] }

  /// What tells rows of one network apart that sheets may be about.
  static let subjects: [Dimension] = [.page, .source, .campaign]

  /// So many sums nobody keeps by hand.
  private static let sumLimit = 400_000

  /// Adds the rows of a table; `nil` of one with more sums than people keep by hand.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - shared: The measures that are added up.
  ///   - subjects: The dimensions beside the network that all tables have.
  ///   - names: Gives names that sheets have in common the same numbers.
  init?(
    _ table: ObservationTable, of shared: Set<MeasureID>, _ subjects: [Dimension],
    _ names: inout SheetNames
  ) {
    let ofNetworks = SheetNames.Column(table, .network, &names)
    let others = subjects.map { SheetNames.Column(table, $0, &names) }
    var keys: [Key] = []
    keys.reserveCapacity(table.count)
    var distinct: Set<Key> = []
    for row in 0..<table.count {
      let network = ofNetworks.name(ofRow: row)
      networks.insert(network)
      var rest: Int32 = 0
      for other in others { rest = names.pair(rest, other.name(ofRow: row)) }
      let key = Key(
        day: Int32(truncatingIfNeeded: table.days[row].number), network: network, rest: rest)
      keys.append(key)
      distinct.insert(key)
      guard distinct.count * table.measures.count <= Self.sumLimit else { return nil }
    }
    for measure in table.measures {
      guard let column = table.column(of: measure) else { continue }
      guard shared.contains(measure) else {
        areAllShared = areAllShared && !column.contains { !$0.isNaN }
        continue
      }
      var own: [Key: Double] = [:]
      for row in column.indices where !column[row].isNaN {
        own[keys[row], default: 0] += column[row]
      }
      if !own.isEmpty { sums[measure] = own }
    }
  }
}

/// Numbers for names that sheets have in common.
struct SheetNames {
  private var numbers: [String: Int32] = [:]
  private var pairs: [UInt64: Int32] = [:]

  /// The number of a name, from 1.
  mutating func number(of name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let new = Int32(numbers.count + 1)
    numbers[name] = new
    return new
  }

  /// The number of two numbers together, from 1.
  mutating func pair(_ one: Int32, _ other: Int32) -> Int32 {
    let key = UInt64(UInt32(bitPattern: one)) << 32 | UInt64(UInt32(bitPattern: other))
    if let known = pairs[key] { return known }
    let new = Int32(pairs.count + 1)
    pairs[key] = new
    return new
  }

  /// The names that rows of a sheet have of a dimension.
  struct Column {
    private let codes: [Int32]
    private let numbers: [Int32]

    init(_ table: ObservationTable, _ dimension: Dimension, _ names: inout SheetNames) {
      let column = table.column(of: dimension)
      codes = column?.codes ?? []
      numbers = (column?.values ?? []).map { names.number(of: $0) }
    }

    /// The number of a row's name, 0 where it has none.
    func name(ofRow row: Int) -> Int32 {
      codes.isEmpty || codes[row] == DimensionColumn.noValue ? 0 : numbers[Int(codes[row])]
    }
  }
}

/// What several sheets come to together.
struct SheetTotals {
  private struct Total {
    var sum = 0.0
    /// How many values of sheets it is the sum of.
    var count = 0

    mutating func add(_ value: Double, sign: Int) {
      sum += Double(sign) * value
      count += sign
    }
  }

  private var totals: [MeasureID: [SheetFigures.Key: Total]] = [:]

  /// Adds a sheet, or takes it out again.
  mutating func add(_ figures: SheetFigures, isTakenOut: Bool = false) {
    let sign = isTakenOut ? -1 : 1
    for (measure, sums) in figures.sums {
      var own = totals.removeValue(forKey: measure) ?? [:]
      for (key, value) in sums {
        // Values count by themselves, and with those of other networks.
        own[key, default: Total()].add(value, sign: sign)
        own[key.ofAllNetworks, default: Total()].add(value, sign: sign)
        if key.network != 0 { own[key.ofAnyNetwork, default: Total()].add(value, sign: sign) }
      }
      totals[measure] = own
    }
  }

  /// What sheets beside one have for a key.
  ///
  /// - Returns: `nil` where they have nothing.
  func others(of measure: MeasureID, _ key: SheetFigures.Key, own: Double?) -> Double? {
    guard let total = totals[measure]?[key], total.count > (own == nil ? 0 : 1) else { return nil }
    return total.sum - (own ?? 0)
  }
}
