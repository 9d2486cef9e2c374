// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// The columns of a row that is the header of a dialect.
struct DialectMatch {
  /// What a cell of the header was found to be.
  struct Column: Hashable {
    var role: DialectColumn.Role
    var index: Int
    /// The code of the currency that the header names.
    var currency: String?
  }

  /// The dialect by the names that counted.
  let names: DialectKeys
  /// The columns of each table; most files have one, some have several side by side.
  let tables: [[Column]]

  /// Whether all cells of the row are columns of the dialect.
  let isWhole: Bool

  /// Whether a header is one that hardly any other file has.
  let hasTelltale: Bool

  /// The number of columns that mean something.
  let weight: Int

  /// Whether a column is known by a name that files of other kinds have, too.
  let isByCommonName: Bool

  var dialect: SourceDialect { names.dialect }

  /// Whether a row with some keys is the header that was found, or one like it.
  func isHeader(_ keys: [String], _ mapped: MappedColumns) -> Bool {
    DialectMatch(names, keys, mapped: mapped, isSure: true) != nil
  }

  /// Whether names in other languages counted.
  var isTranslated: Bool { names.isTranslated }

  /// Matches a row, by the keys of its cells; `nil` when it lacks a column that every file of the
  /// dialect has.
  ///
  /// - Parameters:
  ///   - dialect: The dialect by its names.
  ///   - keys: The keys of the cells.
  ///   - mapped: What a plan that names the dialect says of columns.
  ///   - isSure: Whether the file is of the dialect; else a name that files of other kinds have, too,
  ///     must not stand beside a measure.
  ///   - isOfWords: Tells of a column whether it has words, as no measure has.
  init?(
    _ dialect: DialectKeys, _ keys: [String], mapped: MappedColumns = MappedColumns(),
    isSure: Bool = false, isOfWords: (Int) -> Bool = { _ in false }
  ) {
    for name in dialect.absent where keys.contains(name) { return nil }
    if !isSure, dialect.listOthers(keys) { return nil }
    let id = dialect.columns.first { $0.column.role == .id && $0.column.isRequired }
    let starts = id.map { id in
      let wanted = id.names.flatMap(\.keys)
      let mapped = mapped.place(of: id, in: keys, keys.indices)?.index
      return mapped.map { [$0] } ?? keys.indices.filter { wanted.contains(keys[$0]) }
    }
    guard let first = (starts ?? [0]).first else { return nil }
    var tables: [[Column]] = []
    let bounds = starts.map { $0.count > 1 && first == 0 ? $0 : [0] } ?? [0]
    for (place, start) in bounds.enumerated() {
      let end = place + 1 < bounds.count ? bounds[place + 1] : keys.count
      guard let columns = Self.columns(dialect, keys, start..<end, mapped) else {
        if place == 0 { return nil }
        continue
      }
      tables.append(columns)
    }
    let used = Set(tables.joined().map(\.index))
    isByCommonName = used.contains { dialect.common.contains(keys[$0]) }
    if isByCommonName, !isSure {
      let others = keys.indices.filter { !used.contains($0) }
      let tellsOthers = others.contains { index in
        HeaderAliases.tellsFigures(keys[index])
          && (HeaderAliases.tellsNetwork(keys[index]) || !isOfWords(index))
      }
      guard !tellsOthers else { return nil }
    }
    names = dialect
    self.tables = tables
    let texts = dialect.columns.count { column in
      column.column.role == .text && Self.place(of: column, keys, keys.indices) != nil
    }
    weight = texts + tables.reduce(0) { $0 + $1.count }
    hasTelltale = dialect.dialect.telltales.contains { keys.contains(HeaderKey.key($0)) }
    isWhole = tables.reduce(0) { $0 + $1.count } == keys.count
  }

  private static func columns(
    _ dialect: DialectKeys, _ keys: [String], _ range: Range<Int>, _ mapped: MappedColumns
  ) -> [Column]? {
    var columns: [Column] = []
    var roles: Set<DialectColumn.Role> = []
    var hasValues = dialect.dialect.counted != nil
    for column in dialect.columns {
      let role = column.column.role
      guard
        let (index, currency) = mapped.place(of: column, in: keys, range)
          ?? place(of: column, keys, range)
      else {
        // A measure that is listed twice may be missed the second time.
        if column.column.isRequired { return nil }
        continue
      }
      if case .text = role { continue }
      guard !columns.contains(where: { $0.index == index }),
        roles.insert(role).inserted || role.isRepeatable
      else { continue }
      switch role {
      case .measure, .titled, .score, .flag: hasValues = true
      default: break
      }
      columns.append(Column(role: role, index: index, currency: currency))
    }
    if roles.contains(.ownDay) {
      columns.removeAll { $0.role == .date || $0.role == .lastDay }
      for place in columns.indices where columns[place].role == .ownDay {
        columns[place].role = .date
      }
    }
    return hasValues ? columns : nil
  }

  private static func place(
    of column: DialectKeys.Column, _ keys: [String], _ range: Range<Int>
  ) -> (index: Int, currency: String?)? {
    for name in column.names {
      if let place = name.place(in: keys, range) { return place }
    }
    // One of several parts would be too little.
    let parts = column.parts.compactMap { $0.place(in: keys, range) }
    return parts.count == 1 ? parts[0] : nil
  }
}

extension DialectColumn.Role {
  /// Whether several columns of one file may be of it.
  fileprivate var isRepeatable: Bool {
    switch self {
    case .rate, .duration: true
    default: false
    }
  }
}
