// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// What a plan that names the dialect of a file says of its columns: they need no name that the
/// dialect knows.
struct MappedColumns {
  fileprivate struct Mapping {
    var key: String
    var role: DialectColumn.Role?
    /// The key of the name of a column of the dialect, where the plan may mean that.
    var name: String?
  }

  private let mappings: [Mapping]

  /// Of a file of which a plan says nothing.
  init() { mappings = [] }

  /// Takes what a plan says; of a file whose dialect it leaves open, only headers are looked at.
  init(_ description: SourceDescription) {
    guard description.dialect != nil else {
      mappings = []
      return
    }
    mappings = description.columns.map { mapping in
      let named = ColumnLayout.namedRole(mapping.target)
      let isOwn = if case .measure(let id) = named { !Measure.isKnown(id) } else { named == nil }
      return Mapping(
        key: HeaderKey.key(CellText.line(mapping.header)),
        role: named.flatMap(DialectColumn.Role.init),
        name: isOwn || named == .time ? HeaderKey.key(CellText.line(mapping.target)) : nil)
    }
  }

  /// Whether a column stands for one of the dialect, be it a measure that this reads in words.
  func has(_ column: DialectKeys.Column) -> Bool { mappings.contains { $0.stands(for: column) } }

  /// The place of a column that stands for one of the dialect, and the currency of its header: none.
  func place(
    of column: DialectKeys.Column, in keys: [String], _ range: Range<Int>
  ) -> (index: Int, currency: String?)? {
    for mapping in mappings where mapping.stands(for: column) {
      if let index = range.first(where: { keys[$0] == mapping.key }) { return (index, nil) }
    }
    return nil
  }

  /// The roles of a dialect's columns for which a column with a key stands by the name of these.
  func rolesByName(of key: String, in dialect: DialectKeys) -> [DialectColumn.Role] {
    guard let name = mappings.first(where: { $0.key == key })?.name else { return [] }
    return dialect.columns.filter { $0.isCalled(name) }.map(\.column.role)
  }
}

extension MappedColumns.Mapping {
  fileprivate func stands(for column: DialectKeys.Column) -> Bool {
    role?.stands(for: column.column.role) ?? false || name.map(column.isCalled) ?? false
  }
}

extension DialectKeys.Column {
  /// Whether a key is that of one of its names.
  fileprivate func isCalled(_ key: String) -> Bool { names.contains { $0.keys.contains(key) } }
}

extension DialectColumn.Role {
  /// Whether a column that a plan maps to it is that column of a dialect.
  fileprivate func stands(for role: DialectColumn.Role) -> Bool {
    self == role || measure != nil && measure == role.measure
  }
}

extension DialectMatch {
  /// How many rows tell what a column has.
  private static let rowLimit = 20

  /// Whether cells below the header are those of single answers: whole scores, and words.
  ///
  /// Means of days and percentages stand below such names, too.
  func fits(_ rows: some Sequence<[String]>) -> Bool {
    let columns = tables.joined()
    return rows.prefix(Self.rowLimit).allSatisfy { keys in
      columns.allSatisfy { column in
        guard keys.indices.contains(column.index), let number = CellNumber(keys[column.index])
        else {
          return true
        }
        switch column.role {
        case .score: return number.isWhole
        case .flag: return number.isWhole && number.first < 2
        default: return true
        }
      }
    }
  }
}

/// A number in a cell, as far as its key tells it.
private struct CellNumber {
  let first: UInt8
  /// Whether it has one or two digits and nothing else but a fraction of nothing.
  let isWhole: Bool

  /// Reads the key of a cell; `nil` where it has anything but digits and the signs among them.
  init?(_ key: String) {
    let scalars = Array(FlagWords.withoutFraction(key).unicodeScalars)
    let signs: Set<Unicode.Scalar> = [".", ",", "\u{66B}", "%", "\u{66A}"]
    guard let digit = scalars.first.flatMap({ DecimalDigit($0) }),
      scalars.allSatisfy({ DecimalDigit($0) != nil || signs.contains($0) })
    else { return nil }
    first = digit.value
    isWhole = scalars.count < 3 && scalars.allSatisfy { DecimalDigit($0) != nil }
  }
}
