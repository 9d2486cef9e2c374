// SPDX-License-Identifier: Apache-2.0

/// A column of which only is looked at which values it has, for rows of several may not add.
struct WatchedColumn: Sendable {
  let column: Int
  /// The place of its values among those of dimensions.
  let slot: Int
  /// Whether rows of several values have all measures once more, and not only some.
  let isOfSelections: Bool

  /// Finds those of a header that mean nothing else, by the dialect or the plan.
  static func all(
    of dialect: SourceDialect, _ names: [String], beside columns: [[DialectMatch.Column]],
    firstSlot: Int
  ) -> [WatchedColumn] {
    let repetition = dialect.repetition
    guard !repetition.measures.isEmpty || !repetition.selections.isEmpty, !dialect.isStacked else {
      return []
    }
    let selections = repetition.selections.map(HeaderKey.key)
    let repeating = repetition.columns.map(HeaderKey.key)
    let used = Set(columns.joined().map(\.index))
    let found = names.indices.filter { column in
      let key = HeaderKey.key(names[column])
      return !used.contains(column) && (selections.contains(key) || repeating.contains(key))
    }
    return found.enumerated().map { place, column in
      WatchedColumn(
        column: column, slot: firstSlot + place,
        isOfSelections: selections.contains(HeaderKey.key(names[column])))
    }
  }
}
