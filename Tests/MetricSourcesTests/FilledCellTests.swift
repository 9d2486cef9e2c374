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

  @Test(arguments: ["2026-04-31", "?", "۱۴۰۴/۱۲/۳۰", "31 March", "April 2026"])
  func refusesRowsBelowADateThatIsRefused(date: String) {
    let reading = read(
      "date,network,likes\n2026-03-31,x,5\n,facebook,6\n\(date),x,7\n,facebook,8\n2026-05-01,x,9\n"
        + ",facebook,10\n", filling: [.date])
    #expect(reading.values("likes") == [5, 6, 9, 10])
    #expect(reading.problems.last == "data.csv:5:1 refused-above")
    #expect(reading.summary.rejected == 2)
  }

  @Test func refusesRowsBelowARowThatCannotBeRead() {
    let cut = read(
      "date,network,likes\n2026-03-31,x,5\n\"2026-04-01\"a,x,6\n,facebook,7\n", filling: [.date])
    #expect(cut.values("likes") == [5])
    // The date of a row that lacks a cell is known.
    let short = read(
      "date,network,likes\n2026-03-31,x,5\n2026-04-01,x\n,facebook,7\n", filling: [.date])
    #expect(short.days == ["2026-03-31", "2026-04-01"])
  }

  @Test func refusesRowsBelowASourceThatIsRefused() {
    let reading = read(
      "date,source,likes\n2026-03-01,paid,5\n2026-03-02,whatever,6\n2026-03-03,,7\n"
        + "2026-03-04,organic,8\n2026-03-05,,9\n", filling: [.dimension(.source)])
    #expect(reading.values("likes") == [5, 8, 9])
    #expect(
      reading.problems == ["data.csv:3:12 unknown-source", "data.csv:4:12 refused-above"])
  }

  @Test func tellsOfRowsThatTakeANetworkAndHaveTheSumsOfTheirDay() {
    let text =
      "date,network,reach,likes\n2026-03-01,facebook,1200,45\n2026-03-01,instagram,800,30\n"
      + "2026-03-01,,2000,75\n2026-03-02,facebook,1300,46\n2026-03-02,instagram,900,33\n"
    let reading = read(text + "2026-03-02,,2200,79\n", filling: [.dimension(.network)])
    #expect(reading.problems == ["data.csv:4 unnamed-totals"])
    #expect(reading.issues.first?.arguments == ["column": "network", "count": 2])
    // A row that is no sum shows that cells were merged.
    #expect(read(text + "2026-03-02,,2,1\n", filling: [.dimension(.network)]).issues == [])
  }

  @Test func knowsATotalOfPeopleWhoAreCountedOnceEach() {
    let blocks =
      "facebook,2026-03-01,1200,45\n,2026-03-02,1300,46\n,,2450,91\n"
      + "instagram,2026-03-01,800,30\n,2026-03-02,900,33\n,,1650,63\n"
    let reading = read(
      "network,date,reach,likes\n" + blocks, filling: [.date, .dimension(.network)])
    #expect(reading.issues == [])
    #expect(reading.values("reach") == [1200, 1300, 800, 900])
    #expect(reading.summary.totalRows == 2)
  }

  @Test func tellsOfRowsWithNothingButFigures() {
    let rows = "facebook,2026-03-01,1200\n,2026-03-02,1300\n,,2450\n"
    let reading = read("network,date,reach\n" + rows, filling: [.date, .dimension(.network)])
    #expect(reading.problems == ["data.csv:4 rows-of-figures"])
    // Where other rows take their date from above, too, cells were merged.
    #expect(
      read("date,network,reach\n2026-03-01,x,5\n,facebook,6\n,,7\n", filling: [.date]).issues == [])
    #expect(read("date,reach\n2026-03-01,5\n,6\n", filling: [.date]).issues == [])
  }

  @Test func takesRowsOfOtherDaysForNoCopies() {
    let text = "date,network,leads\n2026-03-01,x,10\n,facebook,20\n2026-03-02,x,12\n,facebook,20\n"
    #expect(read(text, filling: [.date]).issues == [])
    let twice = read(text + ",facebook,20\n", filling: [.date])
    #expect(twice.problems == ["data.csv:6 repeated-rows"])
    #expect(twice.issues.first?.arguments["first"] == .label(5))
  }
}
