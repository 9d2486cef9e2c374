// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics

/// Columns that have values but no name, each of which is told once.
final class UnnamedColumns {
  /// Where the header has the cells of columns.
  private let origins: [InputLocation]
  var header: InputLocation
  private var noted: Set<Int> = []

  /// Tells where a header has its cells; of columns behind them, where it stands.
  init(_ origins: [InputLocation], _ header: InputLocation) {
    self.origins = origins
    self.header = header
  }

  /// Tells of a column, from 0.
  func note(_ column: Int, _ log: inout IssueLog) {
    guard noted.insert(column).inserted else { return }
    log.add(
      .unnamedColumn, severity: .note,
      at: origins.indices.contains(column) ? origins[column] : header,
      ["number": .count(column + 1)])
  }
}
