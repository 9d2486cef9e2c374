// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// What a reader of rows does with the cell of a column.
struct ColumnStep {
  enum Kind: UInt8 {
    /// The cell is passed over.
    case ignored
    /// The cell ought to be empty.
    case unnamed
    case date
    /// A date with the time of day.
    case moment
    case dimension
    /// A number that adds.
    case sum
    /// A number of which the last one holds.
    case level
    /// The currency of the amounts in the row, which ought to be the plan's.
    case currency
  }

  var kind = Kind.ignored
  /// Whether a point may group thousands.
  var isAmbiguous = false
  /// Whether fractions, and numbers below zero, are to be told.
  var isCount = false
  /// Whether more is to be known of a number with a point: either of these.
  let leavesPoints: Bool
  /// How many columns from here on are counts that add and stand in places one after the other.
  var countsFromHere = 0
  /// The place among the plan's dimensions or measures.
  var slot: Int { Int(truncatingIfNeeded: shortSlot) }
  private let shortSlot: Int32
  /// The bit of a measure in the first word that says which measures a row has; 0 of others.
  let bit: UInt64

  init(kind: Kind, slot: Int = 0, isAmbiguous: Bool = false, isCount: Bool = false) {
    self.kind = kind
    self.isAmbiguous = isAmbiguous
    self.isCount = isCount
    leavesPoints = isAmbiguous || isCount
    shortSlot = Int32(slot)
    bit = kind == .sum || kind == .level ? 1 << UInt64(slot) : 0
  }

  /// Whether it is a count that adds, with a bit in the first word.
  ///
  /// A column that may prove to be no measure is no count.
  fileprivate var addsCounts: Bool { kind == .sum && isCount && bit != 0 }
}

extension RowPlan {
  /// What to do with each column, in the order of columns.
  var steps: [ColumnStep] {
    var steps = layout.roles.map { role in
      ColumnStep(kind: role == .unnamed ? .unnamed : .ignored)
    }
    steps[dateColumn].kind = keepsTimes ? .moment : .date
    if let column = layout.currencyColumn { steps[column].kind = .currency }
    for (slot, dimension) in dimensions.enumerated() {
      // Of the dimensions only the source can be damaged.
      guard dimension.isKept || dimension.dimension == .source else { continue }
      steps[dimension.column] = ColumnStep(kind: .dimension, slot: slot)
    }
    for (slot, measure) in measures.enumerated() {
      steps[measure.column] = ColumnStep(
        kind: measure.addsUp ? .sum : .level, slot: slot,
        isAmbiguous: (measure.isCount || measure.isInWholeUnits
          || numbers.bare.pointsMayGroup)
          && numbers.bare.decimalSeparator == nil,
        isCount: measure.isCount)
    }
    // The last cell of a row ends otherwise.
    for column in steps.indices.dropLast().reversed() where steps[column].addsCounts {
      let next = steps[column + 1]
      steps[column].countsFromHere =
        1 + (next.slot == steps[column].slot + 1 ? next.countsFromHere : 0)
    }
    return steps
  }
}
