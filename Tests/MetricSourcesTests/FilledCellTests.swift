// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Cells that were merged in a spreadsheet, so that only the first of a block says anything.
@Suite struct FilledCellTests {
  private static let merged = """
    date,network,likes
    2026-03-21,facebook,5
    ,instagram,6
    ,,7
    2026-03-22,facebook,8
    ,instagram,9
    Total,,35

    """

  private func read(_ text: String, filling columns: Set<FilledColumn>) -> SourceReading {
    var description = SourceDescription(file: "data.csv")
    description.filledColumns = columns
    var options = ReadingOptions()
    options.threadCount = 3
    options.chunkSize = 32
    return DelimitedTextReader.read(Array(text.utf8), as: description, options: options)
  }

  @Test func namesTheOptionThatFillsDates() {
    let reading = read(Self.merged, filling: [])
    #expect(
      reading.problems.filter { $0.hasSuffix("missing-date") } == [
        "data.csv:3:1 missing-date", "data.csv:4:1 missing-date", "data.csv:6:1 missing-date",
      ])
    #expect(reading.issues.first?.hint?.code == "fill-date-down")
  }

  @Test func knowsATotalWithoutALabelByItsSum() {
    let rows = "2026-03-21,facebook,5\n,instagram,6\n,,11\n2026-03-22,facebook,8\n,,9\n,,28\n"
    let reading = read("date,network,likes\n" + rows, filling: [.date])
    #expect(reading.values("likes") == [5, 6, 8, 9])
    #expect(reading.summary.totalRows == 2)
  }

  @Test func fillsDatesFromAbove() {
    let reading = read(Self.merged, filling: [.date])
    #expect(reading.summary.rejected == 0)
    #expect(
      reading.days == ["2026-03-21", "2026-03-21", "2026-03-21", "2026-03-22", "2026-03-22"])
    #expect(reading.values(.network) == ["facebook", "instagram", nil, "facebook", "instagram"])
    #expect(reading.summary.totalRows == 1)
  }

  @Test func fillsNetworksFromAbove() {
    let reading = read(Self.merged, filling: [.date, .dimension(.network)])
    #expect(reading.issues == [])
    #expect(
      reading.values(.network) == ["facebook", "instagram", "instagram", "facebook", "instagram"])
  }

  @Test func fillsNothingAboveWhichNothingStands() {
    let reading = read("date,likes\n,5\n2026-03-21,6\n", filling: [.date])
    #expect(reading.problems == ["data.csv:2:1 missing-date"])
  }

  @Test func tellsOfNetworksThatMayHaveBeenMerged() {
    let text = "date,network,likes\n2026-03-21,x,5\n2026-03-22,,6\n2026-03-23,,7\n"
    let reading = read(text, filling: [])
    #expect(reading.problems == ["data.csv:1 blank-networks"])
    #expect(reading.issues.first?.hint?.code == "fill-network-down")
    #expect(reading.issues.first?.arguments == ["column": "network", "count": 2])
    #expect(reading.issues.first?.severity == .warning)
    #expect(read(text, filling: [.dimension(.network)]).issues == [])
    // Most rows have one, or the first has none.
    #expect(
      read("date,network,likes\n2026-03-21,x,5\n2026-03-22,,6\n2026-03-23,x,7\n", filling: [])
        .issues == [])
    #expect(
      read("date,network,likes\n2026-03-21,,5\n2026-03-22,,6\n2026-03-23,x,7\n", filling: [])
        .issues == [])
  }
}
