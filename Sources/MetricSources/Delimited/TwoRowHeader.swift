// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// A header of two rows: names that are each merged over several columns, such as networks or
/// measures, and below them what the columns are.
struct TwoRowHeader {
  /// The names of the first row beside the day, and those below them.
  let groups: [String]
  let names: [String]

  /// Looks at the names of a header and those of the row below it, from the first column on; `nil`
  /// where that explains the header or is something else.
  init?(_ header: [String], below: [String]) {
    let measures = below.indices.filter { column in
      guard HeaderAliases.isMeasure(below[column]) else { return false }
      let name = header.indices.contains(column) ? header[column] : ""
      return name.isEmpty || NetworkID.isWellKnown(name)
    }
    guard measures.count > 1 else { return nil }
    names = measures.map { below[$0] }
    groups = header.indices.compactMap { column in
      below.indices.contains(column) && !below[column].isEmpty && !header[column].isEmpty
        ? header[column] : nil
    }
    guard !groups.isEmpty else { return nil }
  }

  /// Looks for names that stand below the gaps of a header, in columns that have numbers; `nil` where
  /// the row below it is something else, such as a row of data.
  ///
  /// - Parameters:
  ///   - header: The names of the first row.
  ///   - below: The cells of the row below it.
  ///   - dates: The columns of the day.
  ///   - numbers: Finds the columns in which rows below have numbers.
  init?(_ header: [String], below: [String], dates: [Int], numbers: () -> Set<Int>) {
    let words = below.indices.filter { !below[$0].isEmpty }
    guard words.count > 1, words.allSatisfy({ Self.isName(below[$0]) }),
      !words.contains(where: { dates.contains($0) && Self.hasDigit(below[$0]) })
    else { return nil }
    func isNamed(_ column: Int) -> Bool {
      header.indices.contains(column) && !header[column].isEmpty
    }
    let unnamed = words.filter { !isNamed($0) }
    guard !unnamed.isEmpty else { return nil }
    let numbers = numbers()
    let gaps = unnamed.filter(numbers.contains)
    guard let first = gaps.first,
      let group = header.indices.prefix(first).last(where: isNamed), !dates.contains(group)
    else { return nil }
    names = words.map { below[$0] }
    // What stands above a gap is the last name before it.
    let owners = gaps.compactMap { gap in header.indices.prefix(gap).last(where: isNamed) }
    groups = Set(owners).sorted().map { header[$0] }
  }

  private static func isName(_ cell: String) -> Bool {
    cell.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private static func hasDigit(_ cell: String) -> Bool {
    cell.unicodeScalars.contains { DecimalDigit($0) != nil }
  }
}
