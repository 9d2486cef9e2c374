// SPDX-License-Identifier: Apache-2.0

/// Which of a table's columns rows have a value in, by the columns' places.
struct PresencePattern: Hashable, Comparable {
  private var words: [UInt64]

  init(words: [UInt64]) { self.words = words }

  func contains(_ column: Int) -> Bool {
    column >> 6 < words.count && words[column >> 6] >> UInt64(column & 63) & 1 == 1
  }

  mutating func formUnion(_ other: PresencePattern) {
    for index in other.words.indices {
      if index < words.count {
        words[index] |= other.words[index]
      } else {
        words.append(other.words[index])
      }
    }
  }

  static func < (one: PresencePattern, other: PresencePattern) -> Bool {
    one.words.lexicographicallyPrecedes(other.words)
  }
}

/// Rows that are alike: of one table, network and source, with values in the same columns.
///
/// The sums of such rows say all that sums, rates of paired rows and what is missing are made of,
/// so metrics are computed from few cells however many rows there are.
struct CellKey: Hashable, Comparable {
  var group: RowGroup
  var present: PresencePattern
  var marks = RowMarks()

  static func < (one: CellKey, other: CellKey) -> Bool {
    guard one.group == other.group else { return one.group < other.group }
    return one.present == other.present ? one.marks < other.marks : one.present < other.present
  }
}

/// What tells apart rows that have values in the same columns, where a metric goes by it.
struct RowMarks: Hashable, Comparable {
  /// The files that have nothing on their days.
  var lacking: LackingStreams = []
  /// Whether nothing was spent on ads.
  var isFree = false

  static func < (one: RowMarks, other: RowMarks) -> Bool {
    one.lacking == other.lacking ? !one.isFree && other.isFree : one.lacking < other.lacking
  }
}

/// The rows of one table, network and source.
struct RowGroup: Hashable, Comparable {
  /// The place of the table among the sources.
  var table: Int
  var network: String?
  var source: String?

  static func < (one: RowGroup, other: RowGroup) -> Bool {
    if one.table != other.table { return one.table < other.table }
    if one.network != other.network { return (one.network ?? "") < (other.network ?? "") }
    return (one.source ?? "") < (other.source ?? "")
  }
}

/// The sums of rows that are alike.
struct Cell: Hashable {
  var rows = RowSpan()
  /// A sum for each of the table's columns that is needed.
  var sums: [ExactSum]

  mutating func add(_ other: Cell) {
    rows.add(other.rows)
    for index in sums.indices { sums[index].add(other.sums[index]) }
  }
}

/// The columns of a table that are needed, and which of its networks and sources have them.
struct TableShape: Hashable {
  var source: String
  /// The measures that add up, in the table's order; those whose values are set aside once more.
  var columns: [MeasureID]
  /// How many of the columns are in sums.
  var sumCount: Int
  /// The measures that are read row by row, and stocks.
  var others: Set<MeasureID>
  /// For each network and source, the columns in which any of its rows has a value.
  ///
  /// Networks export different columns, and organic posts have no spend. A column without a
  /// single value for one of them is a column that it does not have, and is passed over for its
  /// rows; a gap in a column that it does have stays missing.
  var filled: [RowGroup: PresencePattern] = [:]
  /// What rows are chosen by and this table does not tell, so that none of them is chosen.
  var untold: Dimension?

  /// Whether values of any are set aside.
  var hasSetAside: Bool { columns.count > sumCount }

  func has(_ measure: MeasureID) -> Bool {
    columns.contains(measure) || others.contains(measure)
  }

  /// The columns to add for a quantity in rows of a group; none where the group never has it.
  ///
  /// - Parameters:
  ///   - quantity: The quantity.
  ///   - group: The group.
  ///   - present: The columns in which a row has values, where it is given back what was set aside
  ///     for others that it lacks.
  /// - Returns: Places among the columns.
  func choice(
    of quantity: MetricQuantity, in group: RowGroup, givingBackTo present: PresencePattern? = nil
  ) -> [Int] {
    guard let filled = filled[group] else { return [] }
    func place(of measure: MeasureID) -> Int? {
      let own = self.columns[..<sumCount].firstIndex(of: measure)
        .flatMap { filled.contains($0) ? $0 : nil }
      guard let present, !(own.map(present.contains) ?? false) else { return own }
      let setAside = self.columns[sumCount...].indices.first {
        self.columns[$0] == measure && present.contains($0)
      }
      return setAside ?? own
    }
    func columns(_ measures: [MeasureID]) -> [Int] { measures.compactMap(place) }
    switch quantity {
    case .exportedOrSum(let exported, let parts):
      let own = columns([exported])
      guard own.isEmpty else { return own }
      // What another file tells more closely does not come back by its parts.
      let isSetAside = self.columns[sumCount...].indices.contains {
        self.columns[$0] == exported && filled.contains($0)
      }
      return isSetAside ? [] : columns(parts)
    case .firstAvailable(let measures): return Array(columns(measures).prefix(1))
    case .measure(let measure): return columns([measure])
    default: return []
    }
  }

  mutating func add(_ other: TableShape) {
    others.formUnion(other.others)
    for (group, pattern) in other.filled {
      filled[group, default: PresencePattern(words: [])].formUnion(pattern)
    }
  }
}
