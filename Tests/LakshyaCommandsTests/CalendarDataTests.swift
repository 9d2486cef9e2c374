// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// Years of Bikram Sambat that a user brings.
struct CalendarDataTests {
  /// 2084 with a first month of 30 days, so that all later dates move by one.
  private let newer = "year,m1\n2084,30,32,31,32,31,30,30,30,29,29,30,31\n"

  private func date(_ arguments: String...) -> CommandRun {
    CommandRun(["format", "--locale", "ne", "--kind", "date"] + arguments)
  }

  @Test func movesDatesThatTheTableForecasts() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(newer, to: "bs.csv")
    let day = "2027-05-15"
    let forecast = date(day)
    let told = date("--calendar-data", path, day)
    #expect(forecast.status == 0 && told.status == 0, "\(told.error)")
    #expect(forecast.output == "२०८४ जेठ १\n")
    #expect(told.output == "२०८४ जेठ २\n")
  }

  @Test func tellsEveryRowThatCannotBeUsed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      newer + "2085,31,31\n2086,33,31,32,31,31,31,30,29,30,29,30,30\nx,1\n", to: "bs.csv")
    let run = date("--calendar-data", path, "2027-05-15")
    #expect(run.status == 1)
    #expect(run.output == "२०८४ जेठ २\n")
    #expect(run.error.contains("\(path):3"))
    #expect(run.error.contains("\(path):4:6: error: "))
    #expect(run.error.contains("\(path):5"))
    #expect(run.error.contains("hint: "))
  }

  @Test func failsWithoutTheFile() {
    let run = date("--calendar-data", "/nowhere/bs.csv", "2027-05-15")
    #expect(run.status == 2 && run.output.isEmpty)
  }

  @Test func countsReportsByTheFileThatAPlanNames() throws {
    let plan = """
      report:
        calendar-data: bs.csv
        period: { calendar: bikram-sambat, month: 2084-02 }
      data: [ { file: posts.csv } ]
      """
    let folder = try TemporaryFolder()
    try folder.write("date,leads\n2027-05-16,3\n", to: "posts.csv")
    try folder.write(newer, to: "bs.csv")
    let path = try folder.write(plan, to: "plan.yaml")
    let run = CommandRun(["report", path, "--format", "json", "--locale", "ne"])
    #expect(run.status == 0, "\(run.error)")
    let period = try JSONTree(run.output)["period"]
    #expect(period["from"].text == "2027-05-14")
    #expect(period["text"].text == "२०८४ जेठ")
  }

  @Test func tellsThatAPlansCalendarDataIsMissing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "report: { calendar-data: no.csv, period: { year: 2026 } }\n", to: "plan.yaml")
    let run = CommandRun(["report", path])
    #expect(run.error.contains("plan.yaml:1:26: error: "))
  }
}
