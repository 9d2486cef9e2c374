// SPDX-License-Identifier: Apache-2.0

import Foundation
import GoalMetrics
import MetricSources
import TestSupport

/// A sheet by its name, with cells of texts and whole numbers; empty ones are left out.
typealias SheetCells = (name: String, rows: [[String]])

/// Reads a workbook named `book.xlsx`, as a plan describes it, else as it comes.
func readBook(
  _ sheets: [SheetCells], _ describe: (inout SourceDescription) -> Void = { _ in }
) throws -> [SourceReading] {
  let book = Workbook(
    sheets: sheets.map { sheet in
      let rows = sheet.rows.enumerated().map { number, cells in
        let cells = cells.enumerated().map { column, cell in
          let place = "\(columnName(column))\(number + 1)"
          if cell.isEmpty { return "" }
          return Int(cell) == nil
            ? "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
            : "<c r=\"\(place)\"><v>\(cell)</v></c>"
        }
        return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
      }
      return (sheet.name, rows.joined())
    })
  var description = SourceDescription(file: "book.xlsx")
  describe(&description)
  return try SourceReader(description).read(SourceInput(Array(book.data)))
}

/// Rows as lines of cells with commas between.
func cells(_ lines: String) -> [[String]] {
  lines.split(separator: "\n").map { line in
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}

/// The name of one of the first columns.
private func columnName(_ column: Int) -> String {
  String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
}
