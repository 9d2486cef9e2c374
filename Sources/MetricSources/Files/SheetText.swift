// SPDX-License-Identifier: Apache-2.0

import SpreadsheetFiles

/// A sheet as delimited text, a line for each row, so that numbers of lines are those of rows.
final class SheetText {
  /// Why the sheet ended before its end, or cannot be read at all.
  private(set) var error: SpreadsheetError?

  /// The cells with formulas whose values are not in the file, of the rows read so far.
  var emptyFormulas: EmptyFormulas { rows?.emptyFormulas ?? EmptyFormulas() }

  private var rows: SheetRows?
  private var pending: [UInt8] = []
  private var offset = 0
  /// The number of the line that comes next.
  private var line = 1

  init(_ sheet: SpreadsheetFile.Sheet, of book: SpreadsheetFile) {
    do throws(SpreadsheetError) { rows = try book.rows(of: sheet) } catch { self.error = error }
  }

  /// Fills a buffer with at least one byte; 0 at the end.
  func read(into output: UnsafeMutableRawBufferPointer) -> Int {
    if offset == pending.count {
      pending.removeAll(keepingCapacity: true)
      offset = 0
      while pending.count < output.count, error == nil {
        do throws(SpreadsheetError) {
          guard let row = try rows?.next() else { break }
          append(row)
        } catch { self.error = error }
      }
    }
    let count = min(output.count, pending.count - offset)
    output.copyBytes(from: pending[offset..<offset + count])
    offset += count
    return count
  }

  private func append(_ row: SheetRow) {
    while line < row.number {
      pending.append(UInt8(ascii: "\n"))
      line += 1
    }
    for (index, cell) in row.cells.enumerated() {
      TypedRows.append(
        cell, isNumber: row.decimals.contains(index), isFirst: index == 0, to: &pending)
    }
    pending.append(UInt8(ascii: "\n"))
    line += 1
  }
}
