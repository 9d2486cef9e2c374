// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import MetricSources
import Testing

/// However a file is cut and by however many threads it is read, what is read is the same.
@Suite struct ParallelReadingTests {
  /// A file of rows that may be damaged, quoted over lines, blank, or in other forms than most.
  private func file(_ seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(state: seed)
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let delimiter = [",", ";", "\t"].randomElement(using: &random) ?? ","
    func one(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    var text = ["", "\u{FEFF}", lineEnd].randomElement(using: &random) ?? ""
    text += ["date", "network", "campaign", "likes", "spend", "followers", "mine", "caption", ""]
      .joined(separator: delimiter)
    let isDamaged = seed % 2 == 0
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      text += Bool.random(using: &random) ? lineEnd : one([lineEnd, "\n", "\r\n"])
      if isDamaged, Int.random(in: 0..<12, using: &random) == 0 {
        text += one(["", ",", "\"", "\"a", "2026-03-21", "x\"y", "\"\"\"", "\"a\"b", "\u{B}"])
        continue
      }
      let cells = [
        one(["2026-03-21", "2026-03-22", "20260323", "2026/3/24", "\"2026-02-28\"", "2026-04-31"]),
        one(["facebook", "FB", "Twitter", " x ", "", "-", "\"tik tok\""]),
        one(["spring", "\u{628}\u{647}\u{627}\u{631}", "a very long name of a campaign", "\"a,b\""]
        ),
        one([
          "1", "12345678", "123456789", "1234567890123", "", "-", "\u{6F1}\u{6F2}", "\"7\"", "007",
        ]),
        one(["1.25", "0.1", "0.123456", "0.1234567", "-3", "1e3", "99999999999.5", "\"1.5\"", ""]),
        one(["100", "101", "", "102.5"]),
        one(["1", "2.5", "", seed % 3 == 0 ? "words" : "3"]),
        one([
          "\"one\(lineEnd)two\"", "\"say \"\"hi\"\"\"", "plain", "", "\"a\(delimiter)b\"", "5\" x",
        ]),
        one(["", "", "", seed % 5 == 0 ? "z" : ""]),
      ]
      text += cells.joined(separator: delimiter)
      if Int.random(in: 0..<20, using: &random) == 0 {
        text += one([delimiter, delimiter + "more"])
      }
    }
    var bytes = Array(text.utf8)
    if isDamaged, seed % 8 == 0 {
      bytes.insert(0xFF, at: Int.random(in: bytes.count / 2...bytes.count, using: &random))
    }
    return bytes
  }

  private func read(
    _ bytes: [UInt8], _ detail: ObservationDetail, chunkSize: Int, threads: Int
  ) -> SourceReading {
    var options = ReadingOptions()
    options.chunkSize = chunkSize
    options.threadCount = threads
    return DelimitedTextReader.read(
      bytes, as: SourceDescription(file: "data.csv"), detail: detail, options: options)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func readsTheSameInChunksOfAnySize(seed: UInt64) {
    let bytes = file(seed)
    for detail in [ObservationDetail.rows, .groups(by: [.network, .source, .page])] {
      let whole = read(bytes, detail, chunkSize: 1 << 18, threads: 1)
      for (chunkSize, threads) in [(1, 1), (2, 3), (7, 2), (16, 4), (64, 2), (300, 3)] {
        let parts = read(bytes, detail, chunkSize: chunkSize, threads: threads)
        let label: Comment = "seed \(seed), chunks of \(chunkSize) bytes"
        #expect(parts.issues == whole.issues, label)
        #expect(parts.summary == whole.summary, label)
        #expect(parts.table?.contents == whole.table?.contents, label)
      }
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func tellsTheSameOfRowsAndOfGroups(seed: UInt64) throws {
    let bytes = file(seed)
    let rows = read(bytes, .rows, chunkSize: 40, threads: 2)
    let groups = read(bytes, .groups(by: [.network]), chunkSize: 40, threads: 2)
    #expect(groups.issues == rows.issues)
    #expect(groups.summary == rows.summary)
    let (all, some) = (try #require(rows.table), try #require(groups.table))
    #expect(some.sourceRowCount == all.count)
    #expect(some.measures == all.measures)
    guard let days = rows.summary.days else { return }
    let evaluators = [all, some].map { MetricEvaluator(ObservationSet([$0])) }
    let own: [MeasureID] = ["mine", "spend", "likes", "followers"]
    for metric in Metric.known + own.map({ Metric(Measure.named($0)) }) {
      for filter in [
        ObservationFilter.everything, ObservationFilter([.network: ["facebook", "x"]]),
      ] {
        let results = evaluators.map { $0.evaluate(metric, where: filter, in: days).rounded }
        #expect(results[0] == results[1], "seed \(seed), \(metric.id.rawValue)")
      }
    }
  }

  @Test(arguments: ["date,likes\n2026-03-21,1\n", "\u{FFFD}", "no,columns\n"])
  func refusesAFileThatIsNoTextWhateverElseIsWrong(beginning: String) {
    var bytes = Array(beginning.utf8) + [UInt8](repeating: 0x61, count: 100) + [10, 0, 10]
    bytes.insert(0xFF, at: 0)
    let readings = [1, 20, 1 << 16].map { read(bytes, .rows, chunkSize: $0, threads: 1) }
    for reading in readings {
      #expect(reading.problems == ["data.csv binary-file"])
      #expect(reading.summary == readings[0].summary)
    }
  }

  @Test func addsRowsOfADayUpAndKeepsTheLastLevel() throws {
    let reading = read(
      Array(
        """
        date,network,campaign,likes,spend,followers
        2026-03-21,x,a,1,0.10,100
        2026-03-22,x,a,2,0.20,101
        2026-03-21,Twitter,b,4,0.20,102
        2026-03-21,x,b,8,,103
        """.utf8), .groups(by: [.network]), chunkSize: 30, threads: 2)
    let table = try #require(reading.table)
    #expect(reading.days == ["2026-03-22", "2026-03-21", "2026-03-21"])
    #expect(reading.values("likes") == [2, 5, 8])
    #expect(reading.values("spend") == [0.2, 0.3, nil])
    #expect(reading.values("followers") == [101, 102, 103])
    #expect(reading.values(.network) == ["x", "x", "x"])
    #expect(table.dimensions == [.network])
    #expect(table.lines == [3, 2, 5])
    #expect(table.lastLines == [3, 4, 5])
    #expect(table.rowCounts == [1, 2, 1])
  }

  @Test func keepsOneRowForEachOfManyGroups() {
    let rows = (0..<2100).map { "2026-03-21,network \($0 % 700),1\n" }.joined()
    let reading = read(
      Array(("date,network,likes\n" + rows).utf8), .groups(by: [.network]), chunkSize: 1 << 10,
      threads: 2)
    #expect(reading.table?.rowCounts == Array(repeating: 3, count: 700))
    #expect(reading.values("likes") == Array(repeating: 3, count: 700))
  }

  @Test func addsCentsWithoutError() {
    let rows = String(repeating: "2026-03-21,0.1\n", count: 100_000)
    let reading = read(
      Array(("date,spend\n" + rows).utf8), .groups(by: []), chunkSize: 1 << 12, threads: 3)
    #expect(reading.values("spend") == [10_000])
  }

  @Test func addsBeyondWhatAWordHolds() {
    let rows = String(repeating: "2026-03-21,9000000000\n", count: 2000)
    let reading = read(
      Array(("date,revenue\n" + rows).utf8), .groups(by: []), chunkSize: 1 << 12, threads: 3)
    #expect(reading.values("revenue") == [18e12])
  }
}

extension MetricResult {
  /// The result without what rounding the sum of a group to a double may change.
  fileprivate var rounded: MetricResult {
    func rounded(_ value: Double?) -> Double? {
      guard let value, value != 0 else { return value }
      let unit = value.ulp * 16
      return (value / unit).rounded() * unit
    }
    var result = self
    result.value = rounded(value)
    result.numerator = rounded(numerator)
    result.denominator = rounded(denominator)
    return result
  }
}
