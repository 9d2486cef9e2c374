// SPDX-License-Identifier: Apache-2.0

/// Rows beside which a column says in which currency their amounts are.
extension RowReader {
  /// Tells whether the amounts of a row are in another currency than the plan's.
  func isInOtherCurrency(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard let column = plan.layout.currencyColumn, column < record.fields.count else {
      return false
    }
    return text.withContent(of: record.fields[column], isOtherCurrency)
  }

  /// Tells whether a cell of the column of currencies names another one than the plan's.
  @inline(never)
  func isOtherCurrency(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    if let isOther = areOtherCurrencies.known(cell) { return isOther }
    let content = cell.span.extracting(CellText.trimmedRange(of: cell.span))
    return areOtherCurrencies.remember(cell, CurrencyColumn.isOther(content, than: plan.currency))
  }

  /// What such a column says of a row, to be put behind its amount.
  func currency(of record: DelimitedRecord, _ text: SourceText) -> String {
    guard let column = plan.layout.currencyColumn, column < record.fields.count else { return "" }
    return " " + text.withTrimmedContent(of: record.fields[column], CellText.excerpt)
  }
}
