// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
import Foundation
import GoalMetrics
public import GoalReports
public import InputDiagnostics
import LocalizedFormatting
public import StringCatalogs

/// A small report with figures that can be checked in the head.
public enum TinyReport {
  /// Returns a Gregorian day of 2026.
  public static func day(_ month: Int, _ day: Int) throws -> CivilDay {
    try CivilCalendar.gregorian.day(year: 2026, month: month, day: day)
  }

  /// The catalogs of `Localizations/`.
  public static func catalogs() throws -> CatalogSet { try known.get() }

  /// Read once for all tests.
  private static let known = Result { try readCatalogs() }

  private static func readCatalogs() throws -> CatalogSet {
    var set = CatalogSet()
    for name in ["en", "bn", "ne", "fa"] {
      let path = ProjectFiles.root + "Localizations/\(name).arb"
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      let reading = StringCatalog.read(bytes, file: path, checkingMessages: true)
      if let catalog = reading.catalog { set.add(catalog) }
    }
    return set
  }

  /// Two networks over thirty days of which ten have passed: 1,200 leads of 3,000.
  public static func model(
    title: String = "Spring", network: String = "facebook", issues: [InputIssue] = [],
    plan: ReportPlan? = nil
  ) throws -> ReportModel {
    var table = ObservationTable(
      source: "posts.csv", dimensions: [.network, .source],
      measures: ["impressions", "link-clicks", "leads", "spend", "followers"])
    for index in 0..<10 {
      let day = try day(3, 21).advanced(by: index)
      table.append(
        day: day, line: 2 * index + 2, dimensionValues: [network, "paid"],
        measureValues: [10_000, 250, 100, 12.5, 2000 + Double(index)])
      table.append(
        day: day, line: 2 * index + 3, dimensionValues: ["x", "organic"],
        measureValues: [5000, .nan, 20, .nan, 500])
    }
    let period = try day(3, 21)...day(4, 19)
    let goal = PlannedGoal(
      id: "leads", kind: .leadGeneration, title: LocalizedText(["": title]),
      content: .measured(
        MeasuredGoal(
          metric: "leads", filter: ObservationFilter([.network: [network, "x"]]),
          target: .value(3000))))
    let rate = PlannedGoal(
      id: "clicks", kind: .websiteTraffic,
      content: .measured(
        MeasuredGoal(metric: "click-through-rate", baseline: 0.01, target: .value(0.03))))
    let usual = ReportPlan(
      title: LocalizedText(["en": title, "fa": "بهار"]), organization: LocalizedText(["": "Saba"]),
      currency: try CurrencyCode("USD"), calendar: .gregorian,
      period: try .range(period, in: .gregorian), goals: [goal, rate])
    let source = ReportSource(
      file: "posts.csv", dialect: "generic", rows: 20, rejected: 0, bytes: 800,
      days: try day(3, 21)...day(3, 30))
    let builder = ReportBuilder(
      plan: plan ?? usual, observations: ObservationSet([table]), sources: [source])
    guard let model = builder.build(issues: issues) else { throw NoReport() }
    return model
  }

  /// Composes the small report for a locale.
  public static func composed(
    _ tag: String, model: ReportModel? = nil, calendar: CivilCalendar? = nil
  ) throws -> ComposedReport {
    let locale = try LocaleIdentifier(tag)
    let composer = try ReportComposer(
      model ?? self.model(), catalogs: catalogs(), locale: locale,
      calendar: calendar ?? .usual(for: locale))
    return try composer.compose(
      versions: ReportVersions(lakshya: "1.0", icu: "0", cldr: "0", calendars: "none"))
  }

  /// The small report has goals, so there is always one to build.
  struct NoReport: Error {}
}
