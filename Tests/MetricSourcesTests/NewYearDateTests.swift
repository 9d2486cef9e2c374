// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import LocalizedFormatting
import MetricSources
import Testing

/// Dates with years of two digits in files that pass New Year.
@Suite struct NewYearDateTests {
  private func read(_ dates: [String], order: DateFieldOrder? = nil) -> SourceReading {
    var description = SourceDescription(file: "data.csv")
    description.dates.order = order
    let rows = dates.map { "\($0),5\n" }.joined()
    return DelimitedTextReader.read(Array(("date,likes\n" + rows).utf8), as: description)
  }

  @Test(arguments: [
    ["12/31/25", "1/1/26", "1/2/26"], ["31/12/25", "1/1/26", "2/1/26"],
    ["31.12.25", "01.01.26", "02.01.26"], ["25/12/31", "26/1/1", "26/1/2"],
  ])
  func readsTheOnlyOrderThatFitsAllDates(dates: [String]) {
    let reading = read(dates)
    #expect(reading.days == ["2025-12-31", "2026-01-01", "2026-01-02"])
    #expect(reading.issues.allSatisfy { $0.severity == .note })
  }

  @Test func readsTheDaysOfTwoMonthsAroundNewYear() {
    let days = (16...31).map { "\($0).12.25" } + (10...20).map { "\($0).01.26" }
    #expect(read(days).days.first == "2025-12-16")
    #expect(read(days).days.last == "2026-01-20")
    #expect(read(days.reversed()).days.last == "2025-12-16")
  }

  @Test func asksWhereSeveralOrdersFit() {
    let reading = read(["11/12/25", "1/2/26"])
    #expect(reading.days == [])
    #expect(Set(reading.issues.map(\.code)) == [.ambiguousDate])
    #expect(reading.issues.first?.hint?.code == "give-date-order")
    #expect(read(["11/12/25", "1/2/26"], order: .monthFirst).days == ["2025-11-12", "2026-01-02"])
  }

  @Test func offersNoOrderWhereTheYearMayStandFirst() {
    let reading = read(["25/12/31"])
    #expect(reading.days == [])
    #expect(reading.issues.map(\.code) == [.dayOrYear])
    #expect(reading.issues.first?.hint?.code == "write-year-in-full")
  }
}
