// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics

/// How many rows are about several days each, and where the first of them is.
struct RowsOfSeveralDays {
  private(set) var count = 0
  private(set) var first: InputLocation?

  mutating func add(_ outcome: ChunkOutcome, firstLine: Int) {
    count += outcome.rowsOfSeveralDays
    guard first == nil, var place = outcome.firstOfSeveralDays else { return }
    place.line = place.line.map { $0 + firstLine }
    first = place
  }
}

/// Takes the rows that are kept, in the order of the file and one chunk at a time.
final class KeptRowSink {
  private(set) var table: DialectTable
  private(set) var severalDays = RowsOfSeveralDays()
  private let plan: DialectPlan

  init(_ plan: DialectPlan, _ table: DialectTable) {
    self.plan = plan
    self.table = table
  }

  func take(_ outcome: ChunkOutcome, firstLine: Int) {
    severalDays.add(outcome, firstLine: firstLine)
    table.add(outcome.kept, of: plan, firstLine: firstLine)
  }
}
