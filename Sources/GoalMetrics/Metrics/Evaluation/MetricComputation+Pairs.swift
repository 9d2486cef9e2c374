// SPDX-License-Identifier: Apache-2.0

/// Ratios of sums whose sides belong together.
extension MetricComputation {
  /// A cell with what it has of both sides of a ratio.
  struct Sides {
    var key: CellKey
    var cell: Cell
    /// The columns that are added for each side; empty where its network never has it.
    var columns: ([Int], [Int])
    var has: (Bool, Bool)
    /// Whether it was not brought by ads, whose cost is divided.
    var isOrganic = false

    var isPaired: Bool { has.0 && has.1 }
    var isAlone: Bool { has.0 != has.1 }
  }

  /// How the two sides of a ratio stand in the rows of a network.
  private struct Ledger {
    var hasPairs = false
    /// Whether rows with both sides have something to divide by.
    var hasUsefulPairs = false
    var hasAlone = (false, false)

    /// Whether both sides are there, but in rows of their own.
    var isApart: Bool { hasPairs ? !hasUsefulPairs && hasAlone.1 : hasAlone.0 && hasAlone.1 }
    var isComplete: Bool { hasPairs || isApart }
  }

  /// Sums both sides of a ratio over what belongs together.
  ///
  /// A row that lacks one side would count there as zero: rows that have both are taken, where a
  /// network has any. Where it has none, its sides are separate ledgers, such as those of ads and
  /// of the leads of a CRM, and are summed apart. What has no other side is left out. Where rows
  /// do not tell their network and none has both sides, all are summed.
  mutating func pairedSums(
    _ one: MetricQuantity, _ other: MetricQuantity
  ) -> (Double?, Double?) {
    var all = sides(one, other)
    let givenBack = networksGivenBack(all)
    if !givenBack.isEmpty { all = sides(one, other, givingBackOf: givenBack) }
    guard all.contains(where: \.has.0), all.contains(where: \.has.1) else {
      let numerator = sum(of: one)
      return (numerator, sum(of: other) { !one.isAdSpend || $0.source != "organic" })
    }
    guard all.contains(where: \.isAlone) else {
      noteLeftOut(all.filter(\.isOrganic), one, other)
      isOfLedgers = !givenBack.isEmpty
      return sums(all, one, other)
    }
    let ledgers = ledgers(of: all)
    let names = (name(of: one), name(of: other))
    guard ledgers.values.contains(where: \.isComplete) else {
      guard ledgers.keys.contains(nil) else {
        fail(.nothingPaired(names.0, names.1))
        return (nil, nil)
      }
      guard let covered = covered(all, one, other, names) else { return (nil, nil) }
      let sums = sums(covered, one, other)
      isOfLedgers = true
      noteLeftOut(all.filter(\.isOrganic), one, other)
      add(.dividesAll(names.0, by: names.1))
      return sums
    }
    func isTaken(_ side: Sides) -> Bool {
      guard let ledger = ledgers[side.key.group.network], ledger.isComplete else { return false }
      return side.isPaired || ledger.isApart && !side.isOrganic
    }
    guard let covered = covered(all.filter(isTaken), one, other, names) else { return (nil, nil) }
    let sums = sums(covered, one, other)
    noteLeftOut(all.filter { !isTaken($0) }, one, other)
    isOfLedgers = ledgers.values.contains(where: \.isApart)
    if one.isAdSpend, isOfLedgers {
      let isOfAll = ledgers.count == 1 && ledgers.keys.contains(nil)
      add(isOfAll ? .dividesAll(names.0, by: names.1) : .pairsNetworks(names.0, names.1))
    }
    isOfLedgers = isOfLedgers || !givenBack.isEmpty
    return sums
  }

  /// The measure that a quantity is read from.
  func name(of quantity: MetricQuantity) -> MeasureID {
    quantity.measures.first(where: totals.has) ?? quantity.measures[0]
  }

  /// The cells in an order that never varies, with what they have of both sides.
  ///
  /// Organic rows without ad spend were not brought by ads, and have no side of what these cost.
  /// Rows of some networks are given back what was set aside.
  private func sides(
    _ one: MetricQuantity, _ other: MetricQuantity, givingBackOf networks: Set<String?> = []
  ) -> [Sides] {
    totals.cells.sorted { $0.key < $1.key }.map { key, cell in
      let shape = totals.tables[key.group.table]
      let present = networks.contains(key.group.network) ? key.present : nil
      let columns = (
        shape.choice(of: one, in: key.group, givingBackTo: present),
        shape.choice(of: other, in: key.group, givingBackTo: present)
      )
      let has = (
        !columns.0.isEmpty && columns.0.allSatisfy(key.present.contains),
        !columns.1.isEmpty && columns.1.allSatisfy(key.present.contains)
      )
      let isFree = !has.0 || columns.0.allSatisfy { cell.sums[$0].value == 0 }
      if one.isAdSpend, has.1, isFree, key.group.source == "organic" {
        return Sides(key: key, cell: cell, columns: columns, has: (false, false), isOrganic: true)
      }
      return Sides(key: key, cell: cell, columns: columns, has: has)
    }
  }

  /// The networks of posts that lack a side for what was set aside, and of which no file of days has
  /// both: what posts have had in all is no ledger beside that of days.
  private func networksGivenBack(_ all: [Sides]) -> Set<String?> {
    guard totals.tables.contains(where: \.hasSetAside) else { return [] }
    var (lacking, paired): (Set<String?>, Set<String?>) = ([], [])
    for side in all {
      if totals.tables[side.key.group.table].hasSetAside {
        if side.isAlone { lacking.insert(side.key.group.network) }
      } else if side.isPaired {
        paired.insert(side.key.group.network)
      }
    }
    return lacking.subtracting(paired)
  }

  private func ledgers(of all: [Sides]) -> [String?: Ledger] {
    var ledgers: [String?: Ledger] = [:]
    for side in all where side.has.0 || side.has.1 {
      var ledger = ledgers[side.key.group.network] ?? Ledger()
      if side.isPaired {
        ledger.hasPairs = true
        ledger.hasUsefulPairs =
          ledger.hasUsefulPairs || side.columns.1.contains { side.cell.sums[$0].value != 0 }
      } else {
        ledger.hasAlone = (
          ledger.hasAlone.0 || side.has.0, ledger.hasAlone.1 || side.has.1
        )
      }
      ledgers[side.key.group.network] = ledger
    }
    return ledgers
  }

  /// Sums each side over the rows that have it; rows that have neither lack what they could have.
  private mutating func sums(
    _ all: [Sides], _ one: MetricQuantity, _ other: MetricQuantity
  ) -> (Double?, Double?) {
    var sums = (Sum(), Sum())
    let isPaired = !all.contains(where: \.isAlone)
    for side in all {
      let shape = totals.tables[side.key.group.table]
      if side.has.0 { sums.0.add(side.cell, side.key, side.columns.0, shape) }
      if side.has.1 { sums.1.add(side.cell, side.key, side.columns.1, shape) }
      guard !isPaired, !side.has.0, !side.has.1, !side.isOrganic else { continue }
      if !side.columns.0.isEmpty { sums.0.missing += side.cell.rows.count }
      if !side.columns.1.isEmpty { sums.1.missing += side.cell.rows.count }
    }
    note(one, sums.0)
    note(other, sums.1)
    for (quantity, sum) in [(one, sums.0), (other, sums.1)] {
      if sum.missing > 0 { add(.missingValues(quantity.measures[0], count: sum.missing)) }
      for (key, span) in sum.rows { rows.add(span, key) }
    }
    return (sums.0.sum.value, sums.1.sum.value)
  }

  /// Says how many rows have one side and are not in the ratio.
  private mutating func noteLeftOut(
    _ sides: [Sides], _ one: MetricQuantity, _ other: MetricQuantity
  ) {
    var counts = (0, 0)
    for side in sides where side.isAlone || side.isOrganic {
      if side.has.0 { counts.0 += side.cell.rows.count } else { counts.1 += side.cell.rows.count }
    }
    guard one.isAdSpend else {
      if counts != (0, 0) { add(.unpairedRows(counts.0 + counts.1)) }
      return
    }
    let names = (name(of: one), name(of: other))
    if counts.1 > 0 {
      add(.rowsLeftOut(having: names.1, without: names.0, count: counts.1))
    }
    if counts.0 > 0 {
      add(.rowsLeftOut(having: names.0, without: names.1, count: counts.0))
    }
  }
}
