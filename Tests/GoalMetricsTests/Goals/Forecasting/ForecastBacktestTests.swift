// SPDX-License-Identifier: Apache-2.0

import Foundation
import GoalMetrics
import Testing

/// How often the band of a forecast holds what came, on real exports, which are not part of the
/// checkout.
@Suite struct ForecastBacktestTests {
  /// Days of one figure, each with a value.
  private struct Series {
    let name: String
    let values: [Double]
  }

  /// What was found in one group of forecasts.
  private struct Outcome {
    var count = 0
    var held = 0
    /// How far the forecast of the end was off, as a share of the end.
    var errors: [Double] = []
    /// The same for a forecast at the average pace.
    var averageErrors: [Double] = []
    var widths: [Double] = []

    var coverage: Double { Double(held) / Double(count) }

    func row(_ name: String) -> String {
      func percent(_ share: Double) -> String { String(format: "%.1f%%", share * 100) }
      func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
      return "| \(name) | \(count) | \(percent(coverage)) | \(percent(median(errors))) | "
        + "\(percent(median(averageErrors))) | \(percent(median(widths))) |"
    }
  }

  /// Rows of a file by column name; `nil` on a machine without it.
  private func rows(_ path: String) -> [[String: String]]? {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../../shared/exports/\(path)").standardizedFileURL
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      print("left out: there is no \(file.path())")
      return nil
    }
    // Values without commas or newlines of their own.
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map {
        String($0.filter { $0 != "\"" })
      }
    }
    guard let header = lines.first else { return nil }
    return lines.dropFirst().map { cells in
      Dictionary(zip(header, cells)) { first, _ in first }
    }
  }

  private func series() -> [Series]? {
    guard let totals = rows("youtube-studio/Totals.csv"),
      let chart = rows("youtube-studio/Chart data.csv"),
      let january = rows("x-analytics/daily-2021-01.csv"),
      let february = rows("x-analytics/daily-2021-02.csv")
    else { return nil }
    func values(_ rows: [[String: String]], _ column: String) -> [Double] {
      rows.compactMap { $0[column].flatMap(Double.init) }
    }
    var all = [Series(name: "YouTube", values: values(totals, "Views"))]
    let countries = Dictionary(grouping: chart) { $0["Geography"] ?? "" }
    for (_, rows) in countries.sorted(by: { $0.key < $1.key }) {
      all.append(Series(name: "YouTube by country", values: values(rows, "Views")))
    }
    for column in [
      "impressions", "engagements", "retweets", "replies", "likes", "user profile clicks",
      "url clicks", "detail expands", "media views",
    ] {
      all.append(Series(name: "X", values: values(january + february, column)))
    }
    // Of a handful a day there is nothing to foretell.
    return all.filter { series in
      series.values.count >= 59
        && series.values.reduce(0, +) >= 5 * Double(series.values.count)
    }
  }

  @Test func holdsWhatComesAboutAsOftenAsItSays() throws {
    guard let series = series() else { return }
    var groups: [String: Outcome] = [:]
    for series in series {
      for length in [30, 60, 90] where series.values.count >= length {
        let step = max(7, (series.values.count - length) / 6)
        for start in stride(from: 0, through: series.values.count - length, by: step) {
          let goal = Array(series.values[start..<start + length])
          let end = goal.reduce(0, +)
          guard end > 0 else { continue }
          for share in [0.25, 0.5, 0.75, 0.9] {
            let passed = Int((Double(length) * share).rounded())
            guard let forecast = DailyForecast(goal.prefix(passed).map { $0 }) else { continue }
            let soFar = goal.prefix(passed).reduce(0, +)
            let total = forecast.total(ofDays: length - passed)
            let toCome = end - soFar
            for group in [
              "all", series.name, "\(length) days", String(format: "after %.0f%%", share * 100),
            ] {
              groups[group, default: Outcome()].count += 1
              if (total.low...total.high).contains(toCome) {
                groups[group, default: Outcome()].held += 1
              }
              groups[group, default: Outcome()].errors.append(abs(total.value - toCome) / end)
              groups[group, default: Outcome()].averageErrors.append(
                abs(soFar / Double(passed) * Double(length - passed) - toCome) / end)
              groups[group, default: Outcome()].widths.append((total.high - total.low) / 2 / end)
            }
          }
        }
      }
    }
    let order = [
      "all", "YouTube", "YouTube by country", "X", "30 days", "60 days", "90 days", "after 25%",
      "after 50%", "after 75%", "after 90%",
    ]
    let table = try order.map { name in try #require(groups[name]).row(name) }
    print(table.joined(separator: "\n"))
    let all = try #require(groups["all"])
    #expect(abs(all.coverage - DailyForecast.coverage) < 0.03)
    for name in order {
      #expect(abs((groups[name]?.coverage ?? 0) - DailyForecast.coverage) < 0.15)
    }
    try expectWritten(table)
  }

  // MARK: Rates

  /// Two figures of the X account, one a part of the other or caused by it.
  private static let rates = [
    ("engagements", "impressions"), ("likes", "impressions"), ("url clicks", "impressions"),
    ("user profile clicks", "impressions"), ("detail expands", "engagements"),
    ("media views", "impressions"),
  ]

  private func dailyRates() -> [[RateForecast.Day]]? {
    guard let january = rows("x-analytics/daily-2021-01.csv"),
      let february = rows("x-analytics/daily-2021-02.csv")
    else { return nil }
    return Self.rates.map { numerator, denominator in
      (january + february).compactMap { row in
        guard let one = row[numerator].flatMap(Double.init),
          let other = row[denominator].flatMap(Double.init)
        else { return nil }
        return RateForecast.Day(numerator: one, denominator: other)
      }
    }
  }

  @Test func holdsTheRatesThatComeAboutAsOftenAsItSays() throws {
    guard let series = dailyRates() else { return }
    func rate(_ days: some Sequence<RateForecast.Day>) -> Double {
      let sums = days.reduce((0.0, 0.0)) { ($0.0 + $1.numerator, $0.1 + $1.denominator) }
      return sums.0 / sums.1
    }
    var outcome = Outcome()
    for days in series {
      for length in [30, 45] {
        for start in stride(from: 0, through: days.count - length, by: 3) {
          let goal = days[start..<start + length]
          let end = rate(goal)
          for share in [0.25, 0.5, 0.75, 0.9] {
            let passed = Int((Double(length) * share).rounded())
            guard let forecast = RateForecast(goal.prefix(passed).map { $0 }),
              let foretold = forecast.end(afterDays: length - passed)
            else { continue }
            outcome.count += 1
            if (foretold.low...foretold.high).contains(end) { outcome.held += 1 }
            outcome.errors.append(abs(foretold.value - end) / end)
            outcome.averageErrors.append(abs(rate(goal.prefix(passed)) - end) / end)
            outcome.widths.append((foretold.high - foretold.low) / 2 / end)
          }
        }
      }
    }
    let row = outcome.row("rates of X")
    print(row)
    #expect(abs(outcome.coverage - DailyForecast.coverage) < 0.15)
    try expectWritten([row])
  }

  private func expectWritten(_ rows: [String]) throws {
    let document = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../Documentation/Forecasting.md")
    let written = try String(contentsOf: document, encoding: .utf8)
    for row in rows { #expect(written.contains(row), "the document says otherwise: \(row)") }
  }
}
