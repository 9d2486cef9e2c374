// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics

/// The row that names the columns of a file, in the memory of its chunk.
struct Header {
  let record: DelimitedRecord
  let text: SourceText
  /// The offset and the line, from 0, in its chunk at which the rows below begin.
  let end: Int
  let endLine: Int
  /// The lines on which its chunk and those before begin.
  let firstLines: [Int]

  /// The number of its line.
  var line: Int { text.firstLine + record.line }
}

/// Finds the header of a file.
struct HeaderSearch {
  let file: String
  /// The number of the first line of the text.
  var firstLine = 1

  /// Finds the first row that is not blank or a remark, and leaves the chunk that has it in memory.
  ///
  /// - Returns: `nil` when there is none or it cannot be used, which is told.
  func find(
    in cutter: inout ChunkCutter, _ chunk: Chunk, _ log: inout IssueLog
  ) throws -> Header? {
    var firstLines = [firstLine]
    while try cutter.next(into: chunk) {
      let line = firstLines[firstLines.count - 1]
      let text = SourceText(chunk.bytes, file: file, firstLine: line)
      guard !chunk.isBeginningOfOverlongRow else {
        log.add(
          .rowTooLong, at: InputLocation(file: file, line: line),
          ["limit": .count(ChunkCutter.rowLimit >> 20)], hint: IssueHint("check-line-ends"))
        return nil
      }
      guard chunk.bytes.offset(of: 0, in: 0..<chunk.count) == nil else {
        log.add(.binaryFile, at: InputLocation(file: file), hint: IssueHint("save-as-utf-8"))
        return nil
      }
      var scanner = RecordScanner(chunk.bytes, delimiter: cutter.delimiter)
      while scanner.next() {
        guard !text.isBlank(scanner.record), !text.isRemark(scanner.record) else { continue }
        let header = Header(
          record: scanner.record, text: text, end: scanner.cursor, endLine: scanner.line,
          firstLines: firstLines)
        return isUsable(header, &log) ? header : nil
      }
      firstLines.append(line + scanner.line)
    }
    log.add(.emptyFile, at: InputLocation(file: file))
    return nil
  }

  private func isUsable(_ header: Header, _ log: inout IssueLog) -> Bool {
    var chunkLog = ChunkLog()
    let isSound = header.text.isSound(header.record, &chunkLog)
    log.add(chunkLog, firstLine: 0) { _, _ in }
    guard isSound else { return false }
    guard header.record.fieldCount <= RecordScanner.fieldLimit else {
      log.add(
        .tooManyColumns, at: InputLocation(file: file, line: header.line),
        ["limit": .count(RecordScanner.fieldLimit)])
      return false
    }
    return true
  }
}

extension SourceText {
  /// Tells whether a row before the header speaks to programs or people: `sep=;`, `# …`.
  fileprivate func isRemark(_ record: DelimitedRecord) -> Bool {
    guard let first = record.fields.first, record.fault == nil else { return false }
    return withTrimmedContent(of: first) { cell in
      guard !cell.isEmpty else { return false }
      if cell[0] == UInt8(ascii: "#") { return true }
      return cell.count <= 5 && CellText.line(cell).hasPrefix("sep=")
    }
  }
}
