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
  /// The rows below it that explain it, which are passed over.
  let explanations: Int

  /// The number of its line.
  var line: Int { text.firstLine + record.line }
}

/// Finds the header of a file.
struct HeaderSearch {
  let file: String
  /// The number of the first line of the text.
  var firstLine = 1
  /// The line before which nothing is a header.
  var headerLine = 1
  /// The line of the row below it that explains it.
  var explanationLine: Int?

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
      var scanner = RecordScanner(chunk.bytes, delimiter: cutter.delimiter)
      while scanner.next() {
        let record = scanner.record
        guard !text.isBlank(record), !text.isRemark(record), line + record.line >= headerLine
        else { continue }
        var (end, endLine) = (scanner.cursor, scanner.line)
        let isExplained = scanner.next() && line + scanner.record.line == explanationLine
        if isExplained { (end, endLine) = (scanner.cursor, scanner.line) }
        let header = Header(
          record: record, text: text, end: end, endLine: endLine, firstLines: firstLines,
          explanations: isExplained ? 1 : 0)
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
