// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// What shows that two files are the same file under two names.
struct SourceOrigin: Hashable {
  /// A mark of the first bytes of the file's text.
  private let beginning: UInt64
  /// Whether the file has no more than these.
  let isWhole: Bool
  /// The sheet of a workbook: two of these may say the same of different things.
  private let sheet: String?
  /// What the plan says of all its rows, and of its columns.
  private let fixedValues: [Dimension: String]
  private let columns: [String: String]
  /// The sources, pages and campaigns of all its rows, where each has one and they are known.
  var subjects: [Dimension: Set<String>] = [:]
  /// Whether rows may be of several networks, though the table has all as one's.
  var assumesNetwork = false

  /// Looks at the beginning of a file, or at all of it.
  init(
    _ head: ArraySlice<UInt8>, isWhole: Bool, sheet: String?, _ description: SourceDescription
  ) {
    self.isWhole = isWhole
    self.sheet = sheet
    beginning = head.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { RepeatedRows.hash($0, bytes.count) } ?? 0
    }
    fixedValues = description.fixedValues
    columns = Dictionary(description.columns.map { ($0.header, $0.target) }) { first, _ in first }
  }

  /// Whether rows of two files may be the same rows by what the plan says of them.
  ///
  /// Of networks it may say to one file what another has in a column.
  func mayShareRows(with other: SourceOrigin) -> Bool {
    fixedValues.filter { $0.key != .network } == other.fixedValues.filter { $0.key != .network }
  }

  /// Whether the plan says of two files that they are of different pages, campaigns or the like.
  func isSetApart(from other: SourceOrigin) -> Bool {
    fixedValues.contains { dimension, value in
      dimension != .network && other.fixedValues[dimension].map { $0 != value } ?? false
    }
  }

  /// Whether rows of two files are of different sources, pages or campaigns by their columns.
  func isApart(from other: SourceOrigin) -> Bool {
    subjects.contains { dimension, names in
      other.subjects[dimension].map { $0.isDisjoint(with: names) } ?? false
    }
  }
}
