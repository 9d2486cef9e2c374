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

  let dialect: SourceDialect
  /// Whether names in other languages counted.
  let isTranslated: Bool
  /// The columns of each table; most files have one, some have several side by side.
  let tables: [[Column]]

  /// Whether all cells of the row are columns of the dialect.
  let isWhole: Bool

  /// The number of columns that mean something.
  let weight: Int

  /// Matches a row, by the keys of its cells; `nil` when it lacks a column that every file of the
  /// dialect has.
  ///
  /// - Parameters:
  ///   - dialect: The dialect that the row may be the header of.
  ///   - keys: The keys of the row's cells.
  ///   - isTranslated: Whether names in other languages count.
  init?(_ dialect: SourceDialect, _ keys: [String], isTranslated: Bool) {
    for name in dialect.absent where keys.contains(HeaderKey.key(name)) { return nil }
    let id = dialect.columns.first { $0.role == .id && $0.isRequired }
    let starts = id.map { Self.indices(of: $0, keys, isTranslated) } ?? [0]
    guard let first = starts.first else { return nil }
    var tables: [[Column]] = []
    let bounds = starts.count > 1 && first == 0 ? starts : [0]
    for (place, start) in bounds.enumerated() {
      let end = place + 1 < bounds.count ? bounds[place + 1] : keys.count
      guard let columns = Self.columns(dialect, keys, start..<end, isTranslated) else {
        if place == 0 { return nil }
        continue
      }
      tables.append(columns)
    }
    self.dialect = dialect
    self.isTranslated = isTranslated
    self.tables = tables
    let texts = dialect.columns.count { column in
      column.role == .text && Self.place(of: column, keys, keys.indices, isTranslated) != nil
    }
    weight = texts + tables.reduce(0) { $0 + $1.count }
    isWhole = tables.reduce(0) { $0 + $1.count } == keys.count
  }

  private static func columns(
    _ dialect: SourceDialect, _ keys: [String], _ range: Range<Int>, _ isTranslated: Bool
  ) -> [Column]? {
    var columns: [Column] = []
    var roles: Set<DialectColumn.Role> = []
    var hasValues = dialect.counted != nil
    for column in dialect.columns {
      let found = place(of: column, keys, range, isTranslated)
      guard let (index, currency) = found else {
        // A measure that is listed twice may be missed the second time.
        if column.isRequired { return nil }
        continue
      }
      if case .text = column.role { continue }
      guard !columns.contains(where: { $0.index == index }),
        roles.insert(column.role).inserted || column.role.isRepeatable
      else { continue }
      switch column.role {
      case .measure, .titled, .score, .flag: hasValues = true
      default: break
      }
      columns.append(Column(role: column.role, index: index, currency: currency))
    }
    return hasValues ? columns : nil
  }

  private static func place(
    of column: DialectColumn, _ keys: [String], _ range: Range<Int>, _ isTranslated: Bool
  ) -> (index: Int, currency: String?)? {
    for name in column.names {
      let key = HeaderKey.key(name)
      if key.hasSuffix("(*)") {
        let prefix = key.dropLast(2)
        for index in range where keys[index].hasPrefix(prefix) && keys[index].hasSuffix(")") {
          let code = keys[index].dropFirst(prefix.count).dropLast()
          if code.count == 3, code.allSatisfy(\.isLetter) { return (index, code.uppercased()) }
        }
        continue
      }
      if let index = range.first(where: { keys[$0] == key }) { return (index, nil) }
      guard isTranslated else { continue }
      let translated = HeaderKey.translatedKeys(of: key)
      if let index = range.first(where: { translated.contains(keys[$0]) }) { return (index, nil) }
    }
    return nil
  }

  private static func indices(
    of column: DialectColumn, _ keys: [String], _ isTranslated: Bool
  ) -> [Int] {
    var wanted = column.names.map(HeaderKey.key)
    if isTranslated { wanted += wanted.flatMap(HeaderKey.translatedKeys) }
    return keys.indices.filter { wanted.contains(keys[$0]) }
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
