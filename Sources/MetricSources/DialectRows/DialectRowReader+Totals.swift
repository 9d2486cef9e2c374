// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// Rows that are no rows of their own.
extension DialectRowReader {
  /// Whether a row says what others come to.
  func isTotal(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    if plan.pivot.contain(record, of: text) { return true }
    let date = plan.tables.first?.first { $0.kind == .date }
    let day = date.flatMap {
      $0.column < record.fields.count ? record.fields[$0.column] : nil
    }
    // Whole months stand so among the days of a report that is broken down by these.
    if plan.dialect.isBrokenDown, let day, text.withContent(of: day, PivotTotals.isWord) {
      return true
    }
    guard let column = plan.columnBlankInTotals, column < record.fields.count else {
      return plan.totals.begin(record, of: text) || endsInTotal(record, of: text)
    }
    let isDated = day.map(text.hasContent) ?? false
    guard text.hasContent(record.fields[column]) else {
      // Below the row of a campaign those of its days have its name no more.
      return !(plan.hasOwnDays && isDated)
    }
    // A total of all days says of none which it is.
    guard date != nil, !isDated else { return false }
    return text.withTrimmedContent(of: record.fields[column]) {
      TotalName(CellText.line($0))?.mayBeOfAll ?? false
    } || plan.totals.beginUndated(record, of: text)
  }
}
