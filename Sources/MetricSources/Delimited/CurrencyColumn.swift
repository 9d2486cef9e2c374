// SPDX-License-Identifier: Apache-2.0

/// A column that says of each row in which currency its amounts are.
struct CurrencyColumn {
  /// Its place.
  let column: Int
  /// The codes or signs that the beginning of the file has in it, in alphabetical order.
  let marks: [String]

  /// Looks at the rows below a header; `nil` where it names no such column.
  init?(
    in head: ArraySlice<UInt8>, below start: Int, delimiter: UInt8, _ layout: ColumnLayout
  ) {
    guard
      let column = layout.names.indices.first(where: { index in
        switch layout.roles[index] {
        case .possibleMeasure, .ignored: Self.keys.contains(HeaderKey.key(layout.names[index]))
        default: false
        }
      })
    else { return nil }
    self.column = column
    marks = head.withUnsafeBufferPointer { bytes in
      let text = SourceText(bytes, file: "", firstLine: 0)
      var scanner = RecordScanner(bytes, delimiter: delimiter)
      var cells: Set<String> = []
      // Nobody pays in more.
      while cells.count < 50, scanner.next() {
        let record = scanner.record
        guard record.line > start, record.fault == nil, column < record.fields.count,
          text.hasContent(record.fields[column])
        else { continue }
        cells.insert(text.withTrimmedContent(of: record.fields[column], CellText.line))
      }
      return Set(
        cells.compactMap { cell in
          let amount = Array("1 \(cell)".utf8)
          let money = MoneyText(amount.span)
          return money.amount == [UInt8(ascii: "1")] ? money.mark : nil
        }
      ).sorted()
    }
  }

  /// Those that cannot be of the currency that is planned.
  func others(than planned: String) -> [String] {
    marks.filter { !MoneyText.currencies(of: $0).contains(planned) }
  }

  private static let keys = Set(
    [
      "currency", "currency code", "account currency", "currency symbol", "মুদ্রা", "মুদ্রার কোড", "मुद्रा",
      "मुद्रा कोड", "ارز", "واحد پول", "واحد ارز", "نوع ارز",
    ].map(HeaderKey.key))
}
