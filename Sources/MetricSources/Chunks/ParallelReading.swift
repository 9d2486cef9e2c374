// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics

/// Reads the rows of chunks for one thread.
protocol ChunkReader: AnyObject, SendableMetatype {
  /// Reads the rows of a chunk.
  ///
  /// - Parameters:
  ///   - chunk: The rows.
  ///   - start: The offset of the first one, after a header for instance.
  ///   - line: The number of its line, from 0.
  /// - Returns: What was met, beside what the reader itself keeps.
  func read(_ chunk: borrowing Chunk, from start: Int, line: Int) -> ChunkOutcome
}

/// Reads the chunks of a file on several threads, and puts what they find into the order of the
/// file.
final class ParallelReading: @unchecked Sendable {
  // All that changes is touched under the lock only; what readers hold is theirs alone until
  // their threads have ended.

  /// The line on which each chunk begins.
  private(set) var firstLines: [Int] = [1]
  private(set) var rows = 0
  private(set) var rejected = 0
  private(set) var totals = 0
  private(set) var headers = 0
  /// The line of the first header of another table.
  private(set) var otherHeader: Int?
  /// What is to be told of columns.
  private(set) var remarks = ColumnRemarks()
  /// Rows that are the same.
  private(set) var repeats = RepeatedRows()
  private(set) var failure: (any Error)?
  private(set) var log: IssueLog

  private let lock = Lock()
  private var cutter: ChunkCutter
  private let noteUnnamed: (Int, inout IssueLog) -> Void
  private let didTakePart: () -> Void
  private let didReadNext: (ChunkOutcome, Int) -> Void
  /// Outcomes of chunks before which others are still read.
  private var waiting: [Int: ChunkOutcome] = [:]
  /// The rows of words after the last row of data so far.
  private var pendingFooters: [ChunkOutcome.Footer] = []

  /// The rows of words below the table.
  var footers: Int { pendingFooters.count }

  /// Begins after the chunks that a header was found in.
  ///
  /// - Parameters:
  ///   - cutter: Gives the chunks.
  ///   - log: The problems so far.
  ///   - firstLines: The lines on which the chunks so far begin.
  ///   - noteUnnamed: Tells of a column without a name that has a value.
  ///   - didTakePart: Is called after each part taken.
  ///   - didReadNext: Is called with what was met in each chunk and the line on which it begins, in
  ///     the order of the file and by one thread at a time.
  init(
    _ cutter: ChunkCutter, log: IssueLog, firstLines: [Int],
    noteUnnamed: @escaping (Int, inout IssueLog) -> Void = { _, _ in },
    didTakePart: @escaping () -> Void,
    didReadNext: @escaping (ChunkOutcome, Int) -> Void = { _, _ in }
  ) {
    self.cutter = cutter
    self.log = log
    self.firstLines = firstLines
    self.noteUnnamed = noteUnnamed
    self.didTakePart = didTakePart
    self.didReadNext = didReadNext
  }

  /// Reads all chunks, beginning with the rest of one that is there.
  ///
  /// - Parameters:
  ///   - readers: A reader for each thread.
  ///   - chunk: The chunk that has the header.
  ///   - start: The offset in it at which rows begin.
  ///   - line: The line in it of that, from 0.
  ///   - chunkSize: How many bytes chunks have about.
  func run<Reader: ChunkReader>(
    _ readers: [Reader], chunk: Chunk, from start: Int, line: Int, chunkSize: Int
  ) {
    let seats = readers.enumerated().map { index, reader in
      Seat(reader: reader, chunk: index == 0 ? chunk : Chunk(capacity: chunkSize))
    }
    Threads.run(seats.count) { [self] index in
      let seat = seats[index]
      if index == 0 { take(seat.reader.read(seat.chunk, from: start, line: line)) }
      while next(into: seat.chunk) { take(seat.reader.read(seat.chunk, from: 0, line: 0)) }
    }
  }

  /// What one thread works with.
  private struct Seat<Reader: ChunkReader>: @unchecked Sendable {
    // Each is used by one thread, and by the caller's after that has ended.
    let reader: Reader
    let chunk: Chunk
  }

  private func next(into chunk: Chunk) -> Bool {
    lock.whileHeld {
      guard failure == nil else { return false }
      do {
        let isThere = try cutter.next(into: chunk)
        didTakePart()
        return isThere
      } catch {
        failure = error
        return false
      }
    }
  }

  private func take(_ outcome: ChunkOutcome) {
    lock.whileHeld {
      waiting[outcome.number] = outcome
      // The chunk whose line is known and whose end is not is the one to go on with.
      while let next = waiting.removeValue(forKey: firstLines.count - 1) {
        let firstLine = firstLines[firstLines.count - 1]
        add(next, firstLine: firstLine)
        didReadNext(next, firstLine)
        firstLines.append(firstLine + next.lineCount)
      }
    }
  }

  private func add(_ outcome: ChunkOutcome, firstLine: Int) {
    if outcome.rows > 0 || pendingFooters.count > ChunkOutcome.footerLimit { refuseFooters() }
    rows += outcome.rows
    rejected += outcome.rejected
    totals += outcome.totals
    headers += outcome.headers
    if otherHeader == nil, let line = outcome.otherHeader { otherHeader = firstLine + line }
    log.add(outcome.log, firstLine: firstLine, noteUnnamed: noteUnnamed)
    remarks.add(outcome.remarks, firstLine: firstLine)
    repeats.add(outcome.prints, firstLine: firstLine)
    pendingFooters += outcome.footers.map { footer in
      ChunkOutcome.Footer(log: footer.log, firstLine: firstLine)
    }
  }

  /// Refuses the rows of words so far, for more rows of data come.
  private func refuseFooters() {
    rows += pendingFooters.count
    rejected += pendingFooters.count
    for footer in pendingFooters {
      log.add(footer.log, firstLine: footer.firstLine, noteUnnamed: noteUnnamed)
    }
    pendingFooters = []
  }
}
