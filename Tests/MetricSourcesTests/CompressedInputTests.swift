// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import MetricSources
import Testing

@Suite struct CompressedInputTests {
  /// `date,likes\n2026-03-21,7\n`, by `gzip -n`.
  private let gzip: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0x4B, 0x49, 0x2C, 0x49,
    0xD5, 0xC9, 0xC9, 0xCC, 0x4E, 0x2D, 0xE6, 0x32, 0x32, 0x30, 0x32, 0xD3, 0x35, 0x30,
    0xD6, 0x35, 0x32, 0xD4, 0x31, 0xE7, 0x02, 0x00, 0xA8, 0x15, 0xE4, 0xAA, 0x18, 0x00,
    0x00, 0x00,
  ]

  private func read(_ bytes: [UInt8]) -> SourceReading {
    DelimitedTextReader.read(bytes, as: SourceDescription(file: "data.csv.gz"))
  }

  @Test func readsGzip() {
    let reading = read(gzip)
    #expect(reading.issues.isEmpty)
    #expect(reading.values("likes") == [7])
    #expect(reading.summary.bytes == gzip.count)
  }

  @Test func readsSeveralMembersAndZerosAfterThem() {
    let reading = read(gzip + gzip + [0, 0, 0])
    #expect(reading.values("likes") == [7, 7])
    #expect(reading.problems == ["data.csv.gz:4 repeated-rows"])
    #expect(reading.summary.headerRows == 1)
  }

  @Test func refusesAFileThatIsCutOff() {
    for count in 3..<gzip.count {
      let reading = read(Array(gzip.prefix(count)))
      #expect(reading.table == nil)
      #expect(reading.problems == ["data.csv.gz damaged-archive"], "\(count) bytes")
    }
  }

  @Test func refusesDamage() {
    for index in 10..<gzip.count {
      var bytes = gzip
      bytes[index] ^= 0x55
      #expect(read(bytes).problems == ["data.csv.gz damaged-archive"], "byte \(index)")
    }
  }
}
