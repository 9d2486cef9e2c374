// SPDX-License-Identifier: Apache-2.0

/// The names that a column of campaigns, pages or the like has at the beginning of a file.
struct SubjectCells {
  /// Whether a row with a date has none.
  private(set) var haveBlanks = false
  private var keys: Set<String> = []
  /// The marks of cells that were met.
  private var seen: Set<UInt64> = []

  private static let nameLimit = 200

  /// Their keys; `nil` where a row has none, or there are many.
  var names: Set<String>? {
    haveBlanks || keys.isEmpty || keys.count > Self.nameLimit ? nil : keys
  }

  /// Looks at some columns of rows that have a date.
  ///
  /// - Returns: What each column has.
  static func read(
    _ cells: HeadCells, _ columns: [Int], besideDate dateColumn: Int
  ) -> [Int: SubjectCells] {
    guard !columns.isEmpty else { return [:] }
    var found = columns.map { _ in SubjectCells() }
    cells.forEachRow { record, text in
      let fields = record.fields
      guard dateColumn < fields.count, text.hasContent(fields[dateColumn]) else { return false }
      for (place, column) in columns.enumerated() where !found[place].haveBlanks {
        found[place].take(column < fields.count ? fields[column] : nil, of: text)
      }
      return false
    }
    return Dictionary(uniqueKeysWithValues: zip(columns, found))
  }

  private mutating func take(_ field: DelimitedRecord.Field?, of text: SourceText) {
    guard let field, text.hasContent(field) else {
      haveBlanks = true
      return
    }
    guard keys.count <= Self.nameLimit else { return }
    let hash = text.withContent(of: field) { cell in
      cell.baseAddress.map { RepeatedRows.hash($0, cell.count) } ?? 0
    }
    guard seen.insert(hash).inserted else { return }
    keys.insert(TotalName.key(text.withTrimmedContent(of: field, CellText.line)))
  }
}
