// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import MetricSources
import Testing

@Suite struct DamagedInputTests {
  private func expectSoundReading(_ bytes: [UInt8], _ seed: UInt64) {
    for decimal in [nil, DecimalSeparator.comma] {
      let reading = read(
        bytes, columns: [ColumnMapping(header: "b", target: "posts")], set: [.network: "x"],
        decimal: decimal, requiring: ["mine"])
      let summary = reading.summary
      let taken = reading.table?.count ?? 0
      #expect(taken == summary.rows - summary.rejected, "seed \(seed)")
      #expect(summary.rejected == 0 || !reading.issues.isEmpty, "seed \(seed)")
      #expect(reading.table != nil || !reading.issues.isEmpty, "seed \(seed)")
      #expect(reading.issues.count <= 101, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func survivesRandomBytes(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let alphabet = Array("date,likes;\t\"\"\n\r 0123456789.-/:TZe+'\u{06F1}\u{066B}\u{200F}".utf8)
    let bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
      Bool.random(using: &generator)
        ? alphabet.randomElement(using: &generator) ?? 0
        : UInt8.random(in: 1...255, using: &generator)
    }
    expectSoundReading(bytes, seed)
    expectSoundReading(Array("date,likes,mine,b,page\n2026-03-21,1,2,3,4\n".utf8) + bytes, seed)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func survivesDamageInASoundFile(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    var bytes = Array(
      """
      \u{FEFF}date,network,Post ID,likes,mine,b,source
      2026-03-21,Twitter,"a ""b"", c",1,2.5,"1,234,567",paid
      2026/3/22,facebook,"line\r
      line",\u{06F1}\u{06F2}\u{066B}\u{06F5},-,1e3,organic
      \u{09E8}\u{09E6}\u{09E8}\u{09EC}-03-23,ig,\u{202E}x\u{2069},"1\u{A0}234",n/a,12,PAID

      2026-03-24T10:00:00,,,,,,
      """.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(UInt8(ascii: "\""), at: index)
      default: bytes.insert(contentsOf: bytes[..<index].suffix(20), at: index)
      }
    }
    expectSoundReading(bytes, seed)
    expectSoundReading(Array(bytes.prefix(Int.random(in: 0...60, using: &generator))), seed)
  }

  /// Were work not linear, these would take hours.
  @Test(arguments: [
    "\"", "\"x\n", "\"\"\"\n", ",\"a\n\"\"b\",\n", "2026-03-21,\"\n", "\"\n,\"x\"\n", ",", "\n",
    "\"a\nb\"c\n", "2026-03-21,\"a\"b\"\n",
  ])
  func takesLinearTimeOnQuotes(piece: String) {
    let text = "date,page\n" + String(repeating: piece, count: 100_000)
    #expect(read(text).issues.count <= 101)
    #expect(read(text + "\"x").issues.count <= 101)
  }
}
