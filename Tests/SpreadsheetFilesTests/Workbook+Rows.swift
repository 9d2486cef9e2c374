// SPDX-License-Identifier: Apache-2.0

import SpreadsheetFiles
import TestSupport

extension Workbook {
  /// Reads all rows of the first visible sheet back.
  func rows() throws -> [SheetRow] {
    let folder = try TemporaryFolder()
    let file = try SpreadsheetFile(path: folder.write(data, to: "book.xlsx"))
    return try file.allRows(ofSheet: 0)
  }
}

extension SpreadsheetFile {
  func allRows(ofSheet index: Int) throws -> [SheetRow] {
    var rows = try rows(of: sheets[index])
    var all: [SheetRow] = []
    while let row = try rows.next() { all.append(row) }
    return all
  }
}
