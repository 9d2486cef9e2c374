// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import MetricSources
import Testing

/// Rows that are read in place mean what they mean to the readers that know all of cells.
///
/// Text with a byte that is not UTF-8 is left to those readers whole.
@Suite struct StraightReadingTests {
  private func expectTheSameReadExactly(
    _ text: String, _ label: Comment, currency: String? = nil,
    location: SourceLocation = #_sourceLocation
  ) {
    for detail in [ObservationDetail.rows, .groups(by: [.network])] {
      func read(_ bytes: [UInt8]) -> SourceReading {
        var options = ReadingOptions()
        options.chunkSize = 1 << 21
        var description = SourceDescription(file: "data.csv")
        description.currency = currency
        return DelimitedTextReader.read(
          bytes, as: description, detail: detail, options: options)
      }
      let straight = read(Array(text.utf8))
      let exact = read(Array(text.utf8) + [0xFF])
      #expect(straight.summary.rows + 1 == exact.summary.rows, label, sourceLocation: location)
      #expect(
        straight.summary.rejected + 1 == exact.summary.rejected, label, sourceLocation: location)
      // Of more than a hundred problems only the number is told.
      let told = min(100, straight.issues.count)
      #expect(
        straight.issues.prefix(told) == exact.issues.prefix(told), label, sourceLocation: location)
      #expect(straight.table?.contents == exact.table?.contents, label, sourceLocation: location)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func readsNumbersOfAnyForm(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    func number() -> String {
      let bytes = Array(["0123456789", "0123456789.", "01.-", "09/:.,% "][Int(seed % 4)].utf8)
      let count = Int.random(in: 0...10, using: &random)
      let text = String(
        decoding: (0..<count).map { _ in bytes.randomElement(using: &random) ?? 0x30 },
        as: UTF8.self)
      return Int.random(in: 0..<8, using: &random) == 0 || text.contains(",") ? "\"\(text)\"" : text
    }
    let lineEnd = ["\n", "\r\n", "\r"][Int(seed % 3)]
    let rows = (0..<600).map { _ in
      "\(number()),2026-03-2\(Int.random(in: 0...9, using: &random)),x,\(number()),\(number())"
    }
    let header = "likes,date,network,spend,followers"
    expectTheSameReadExactly(
      ([header] + rows).joined(separator: lineEnd) + lineEnd, "seed \(seed)")
  }

  @Test func readsEachOfManyMeasures() {
    let header = "date,network," + (0..<130).map { "measure\($0)" }.joined(separator: ",")
    let rows = (0..<300).map { row in
      "2026-03-21,x,"
        + (0..<130).map { $0 % 7 == row % 7 ? "" : "\(row * $0)" }
        .joined(separator: ",")
    }
    expectTheSameReadExactly(([header] + rows).joined(separator: "\n") + "\n", "130 measures")
  }

  @Test(arguments: [10, 5000, 20_000, 70_000])
  func readsRowsOfAnyLength(length: Int) {
    let rows = (0..<20).map { row in
      let caption = String(repeating: "a", count: length + row)
      return "2026-03-21,x,\(row % 3 == 0 ? "\"\(caption)\n\"" : caption),\(row)"
    }
    expectTheSameReadExactly(
      (["date,network,caption,likes"] + rows).joined(separator: "\n") + "\n", "\(length) bytes")
  }

  @Test func readsQuotedCellsOfAnyKind() {
    var random = SeededGenerator(state: 1)
    let cells = [
      "\"a\"", "\"\"", "a", "", "\"a,b\"", "\"a\"\"b\"", "\"a\nb\"", "\"\"\"\"", "\",\"",
    ]
    let rows = (0..<3000).map { row in
      let quoted = (0..<3).map { _ in cells.randomElement(using: &random) ?? "" }
      return "\"2026-03-21\",\(quoted[0]),\(quoted[1]),\"\(row)\",\(quoted[2])"
    }
    expectTheSameReadExactly(
      (["date,network,page,likes,caption"] + rows).joined(separator: "\n") + "\n", "quotes")
  }

  @Test(arguments: ["currency,date,network,spend,leads", "date,network,spend,leads,currency"])
  func readsRowsBesideTheirCurrencies(header: String) {
    var random = SeededGenerator(state: 2)
    let currencies = [
      "USD", "USD", "USD", "\"USD\"", " USD", "usd ", "US Dollar", "$", "", "-", "EUR", "\"BDT\"",
      "?",
      "\"U\"\"SD\"",
    ]
    let rows = (0..<2000).map { row in
      let currency = currencies.randomElement(using: &random) ?? ""
      let values = "2026-03-2\(row % 10),x,\(row).5,\(row % 7)"
      return header.hasPrefix("currency") ? "\(currency),\(values)" : "\(values),\(currency)"
    }
    expectTheSameReadExactly(
      ([header] + rows).joined(separator: "\n") + "\n", "currencies", currency: "USD")
  }
}
