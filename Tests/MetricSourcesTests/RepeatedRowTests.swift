// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Rows that are the same to the byte.
@Suite struct RepeatedRowTests {
  @Test(arguments: [1, 3], [48, 1 << 18])
  func tellsOfRowsThatStandTwice(threads: Int, chunkSize: Int) {
    var text = "date,network,likes\n"
    for day in 10...29 { text += "2026-03-\(day),x,\(day)\n" }
    text += "2026-03-12,x,12\r\n2026-03-30,x,5\n\"2026-03-30\",x,5\n2026-03-15,x,15"
    var options = ReadingOptions()
    options.threadCount = threads
    options.chunkSize = chunkSize
    let reading = DelimitedTextReader.read(
      Array(text.utf8), as: SourceDescription(file: "data.csv"), options: options)
    #expect(reading.problems == ["data.csv:22 repeated-rows"])
    #expect(
      reading.issues.first?.arguments == ["count": 2, "first": .label(4), "second": .label(22)])
    #expect(reading.issues.first?.severity == .warning)
    // All of them add.
    #expect(reading.summary.rows == 24)
  }

  @Test func leavesSingleEventsAlone() {
    #expect(read("date,leads\n2026-03-21,1\n2026-03-21,1\n").issues == [])
    #expect(read("date,leads,note\n2026-03-21,,a\n2026-03-21,,a\n").issues == [])
  }

  @Test func seesRowsThatAreReadInAnyWay() {
    let reading = read(
      "date,likes\n21 March 2026,\"1,200\"\n21 March 2026,\"1,200\"\nTotal,5\nTotal,5\n")
    #expect(reading.problems == ["data.csv:3 repeated-rows"])
  }

  @Test func comparesNoRowsOfLargeFiles() throws {
    let row = "2026-03-21,\(String(repeating: "x", count: 10_000)),9\n"
    let text = "date,caption,likes\n" + String(repeating: row, count: 300)
    #expect(read(text).issues == [])
    // Of a stream nobody knows how long it will be.
    var rest = Array(text.utf8)[...]
    let input = SourceInput { buffer in
      let part = rest.prefix(buffer.count)
      buffer.copyBytes(from: part)
      rest.removeFirst(part.count)
      return part.count
    }
    let reading = try DelimitedTextReader.read(input, as: SourceDescription(file: "data.csv"))
    #expect(reading.issues == [])
    #expect(reading.summary.rows == 300)
  }
}
