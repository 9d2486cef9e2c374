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
  // Rows of a dialect may be of several tables, of one post or of nobody's answer.
  let isGeneric = whole.summary.dialect == .generic
  if let table = whole.table {
    precondition(!isGeneric || table.count == whole.summary.rows - whole.summary.rejected)
  } else {
    precondition(!whole.issues.isEmpty)
  }
  let parts = read(.rows, chunkSize: 20, threads: 1)
  precondition(parts.issues == whole.issues)
  precondition(parts.summary == whole.summary)
  let groups = read(.groups(by: [.network]), chunkSize: 1, threads: 1)
  precondition(groups.issues == whole.issues)
  // Sums of sums may differ from those of rows in the last digit of a double.
  // Times of day are of use to rows alone: their column is told as not read.
  precondition(!isGeneric || groups.summary.figures == whole.summary.figures)
  precondition(groups.summary.rejected == whole.summary.rejected)
  for (sum, figure) in zip(groups.summary.measures, whole.summary.measures) {
    precondition(sum.id == figure.id && sum.count == figure.count)
  }
  for reading in [parts, groups] {
    precondition(reading.table?.sourceRowCount == whole.table?.sourceRowCount)
  }
  return 0
}

extension SourceSummary {
  /// What does not depend on how rows are kept.
  fileprivate var figures: String {
    "\(rows) \(rejected) \(days as Any) \(totalRows) \(headerRows) \(footerRows) \(preambleRows) "
      + "\(missingValues.sorted { $0.key < $1.key }) \(measures)"
  }
}
