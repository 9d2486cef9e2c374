// SPDX-License-Identifier: Apache-2.0

/// A column that says of each row in which currency its amounts are.
struct CurrencyColumn {
  /// Its place.
  let column: Int

  /// Finds it by the names of columns; `nil` where there is none.
  init?(_ layout: ColumnLayout) {
    guard
      let column = layout.names.indices.first(where: { index in
        switch layout.roles[index] {
        case .possibleMeasure, .ignored: Self.keys.contains(HeaderKey.key(layout.names[index]))
        default: false
        }
      })
    else { return nil }
    self.column = column
  }

  /// The codes and signs that rows have in it, with the number of ways in which they are written.
  func marks(in cells: HeadCells) -> MoneyMarks {
    // Nobody pays in more.
    let texts = cells.values(of: column, limit: 50)
    return MoneyMarks(texts.map { Self.money($0)?.mark.map { [$0: 1] } })
  }

  /// Whether a trimmed cell names a currency that cannot be the one that is planned.
  static func isOther(_ cell: Span<UInt8>, than planned: String?) -> Bool {
    money(CellText.line(cell))?.otherCurrency(than: planned) != nil
  }

  /// One of the currency that a cell names; `nil` of one that names none.
  private static func money(_ cell: String) -> MoneyText? {
    let money = MoneyText(Array("1 \(cell)".utf8).span)
    return money.amount == [UInt8(ascii: "1")] ? money : nil
  }

  private static let keys = Set(
    [
      "currency", "currency code", "account currency", "currency symbol", "মুদ্রা", "মুদ্রার কোড", "मुद्रा",
      "मुद्रा कोड", "ارز", "واحد پول", "واحد ارز", "نوع ارز",
    ].map(HeaderKey.key))
}
