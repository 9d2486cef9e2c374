// SPDX-License-Identifier: Apache-2.0

/// What a plan that names the dialect of a file says of its columns: they need no name that the
/// dialect knows.
struct MappedColumns {
  private let roles: [(key: String, role: DialectColumn.Role)]

  /// Of a file of which a plan says nothing.
  init() { roles = [] }

  /// Takes what a plan says; of a file whose dialect it leaves open, only headers are looked at.
  init(_ description: SourceDescription) {
    guard description.dialect != nil else {
      roles = []
      return
    }
    roles = description.columns.compactMap { mapping in
      let role = ColumnLayout.namedRole(mapping.target).flatMap(DialectColumn.Role.init)
      return role.map { (HeaderKey.key(CellText.line(mapping.header)), $0) }
    }
  }

  /// Whether a column stands for something, be it a measure that the dialect reads in words.
  func has(_ role: DialectColumn.Role) -> Bool { roles.contains { $0.role.stands(for: role) } }

  /// The place of a column that stands for something, and the currency of its header: none.
  func place(
    of role: DialectColumn.Role, in keys: [String], _ range: Range<Int>
  ) -> (index: Int, currency: String?)? {
    for mapped in roles where mapped.role.stands(for: role) {
      if let index = range.first(where: { keys[$0] == mapped.key }) { return (index, nil) }
    }
    return nil
  }
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
