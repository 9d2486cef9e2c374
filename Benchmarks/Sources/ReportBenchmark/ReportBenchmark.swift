// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Foundation
import GoalMetrics
import GoalReports
import InputDiagnostics
import LocalizedFormatting
import MetricSources
import PlanFiles
import ReportRendering
import StringCatalogs

/// Times composing and rendering HTML reports of the samples from ready results, one at a time.
///
/// Each report is composed from nothing but the results and the catalogs, as one client's among
/// many is: words, figures, dates, charts and all. Prints reports a second as JSON, for
/// `Benchmarks/Reports/compare.py`, which sets them beside Babel and Jinja2. Arguments name the
/// forms to time, in place of both.
@main
enum ReportBenchmark {
  private static let locales = ["en", "bn", "ne", "fa"]

  static func main() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../..").standardizedFileURL
    let catalogs = try locales.map { tag in
      let file = root.appendingPathComponent("Localizations/\(tag).arb")
      let reading = StringCatalog.read(
        [UInt8](try Data(contentsOf: file)), file: "\(tag).arb", checkingMessages: false)
      guard let catalog = reading.catalog else { fatalError("\(reading.issues)") }
      return catalog
    }
    let samples = root.appendingPathComponent("samples")
    let asked = CommandLine.arguments.dropFirst().compactMap(ReportForm.init)
    let forms = asked.isEmpty ? [.full, .summary] : asked
    var lines: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: samples.path).sorted() {
      let folder = samples.appendingPathComponent(name)
      guard let model = try model(in: folder) else { continue }
      for tag in locales {
        let locale = try LocaleIdentifier(tag)
        for form in forms {
          let (perSecond, bytes) = try time(model, CatalogSet(catalogs), locale, form)
          lines.append(
            "{\"sample\": \"\(name)\", \"locale\": \"\(tag)\", \"form\": \"\(form.rawValue)\", "
              + "\"perSecond\": \(perSecond), \"bytes\": \(bytes)}")
        }
      }
    }
    print("[" + lines.joined(separator: ",\n ") + "]")
  }

  private static func model(in folder: URL) throws -> ReportModel? {
    let path = folder.appendingPathComponent("plan.yaml")
    guard let bytes = try? Data(contentsOf: path) else { return nil }
    let file = PlanFile.read([UInt8](bytes), file: "plan.yaml")
    guard file.isUsable else { fatalError("\(file.issues)") }
    let readings = try file.data.flatMap { source in
      let data = try Data(contentsOf: folder.appendingPathComponent(source.description.file))
      return try SourceReader(
        source.description, requiredMeasures: file.requiredMeasures, detail: file.requiredDetail
      ).read(SourceInput([UInt8](data)))
    }
    return ReportBuilder(
      plan: file.plan, observations: ObservationSet(readings.compactMap(\.table)),
      sources: readings.map { ReportSource($0.summary) }
    ).build()
  }

  /// The most reports a second of several rounds, and the size of one.
  private static func time(
    _ model: ReportModel, _ catalogs: CatalogSet, _ locale: LocaleIdentifier, _ form: ReportForm
  ) throws -> (perSecond: Int, bytes: Int) {
    let calendar = model.plan.calendar(for: locale)
    var bytes = 0
    func make() throws {
      let composer = try ReportComposer(
        model, catalogs: catalogs, locale: locale, calendar: calendar)
      let report = try composer.compose(versions: versions, form: form, for: [])
      bytes = HTMLRenderer().renderUTF8(report).count
    }
    try make()
    let clock = ContinuousClock()
    var best = 0.0
    for _ in 0..<8 {
      var count = 0
      let start = clock.now
      while clock.now - start < .milliseconds(100) {
        try make()
        count += 1
      }
      best = max(best, Double(count) / ((clock.now - start) / .seconds(1)))
    }
    return (Int(best), bytes)
  }

  private static let versions = ReportVersions(
    lakshya: "0", icu: LibraryVersions.icu, cldr: LibraryVersions.cldr, calendars: "")
}
