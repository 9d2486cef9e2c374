// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import MetricSources

/// Reads one file as a whole and in small parts, which must come to the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  func read(_ detail: ObservationDetail, chunkSize: Int, threads: Int) -> SourceReading {
    var options = ReadingOptions()
    options.chunkSize = chunkSize
    options.threadCount = threads
    return DelimitedTextReader.read(
      bytes, as: SourceDescription(file: "f"), detail: detail, options: options)
  }
  let whole = read(.rows, chunkSize: 1 << 16, threads: 1)
  if let table = whole.table {
    precondition(table.count == whole.summary.rows - whole.summary.rejected)
  } else {
    precondition(!whole.issues.isEmpty)
  }
  for (size, threads) in [(1, 1), (20, 1)] {
    let parts = read(.groups(by: [.network]), chunkSize: size, threads: threads)
    precondition(parts.issues == whole.issues)
    precondition(parts.summary == whole.summary)
    precondition(parts.table?.sourceRowCount == whole.table?.count)
  }
  return 0
}
