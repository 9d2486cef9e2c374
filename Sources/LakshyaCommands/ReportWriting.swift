// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import FontEmbedding
internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting
internal import ReportRendering
internal import StringCatalogs
internal import TemplateRendering

/// Writes the results of a plan out in words, for readers of any locale; several threads may.
struct ReportWriting: Sendable {
  let model: ReportModel
  let catalogs: CatalogSet
  let options: ReportOptions
  /// What the reports serve beside their pages.
  let uses: ReportUses

  /// Why a report cannot be written.
  struct Failure: Error {
    let issue: InputIssue
  }

  /// Writes the report for readers of a locale.
  func compose(for locale: LocaleIdentifier) -> Result<ComposedReport, Failure> {
    do {
      let table = model.plan.calendarTable
      let calendar = options.calendar ?? model.plan.calendar(for: locale)
      let second = options.secondCalendar ?? model.plan.secondCalendar
      let composer = try ReportComposer(
        model, catalogs: catalogs, locale: locale, calendar: calendar.using(table),
        secondCalendar: second?.using(table))
      return .success(
        try composer.compose(
          versions: .current, form: options.form, step: options.step, for: uses))
    } catch let error as FormattingError {
      return .failure(Failure(issue: InputIssue(error)))
    } catch {
      let period = model.period.lowerBound.description
      return .failure(Failure(issue: InputIssue(FormattingError(.outsideCalendar, period))))
    }
  }
}

/// A report as it is written, in one of its forms.
struct RenderedReport: Sendable {
  /// The text in UTF-8; `nil` where a template makes nothing of it.
  var bytes: [UInt8]?
  /// What is to be said of it.
  var issues: [InputIssue] = []
}

/// A report in one of its forms, and where it goes.
struct ReportPage: Sendable {
  let output: ReportOutput
  /// The name of the locale that it is for, as its file has it.
  let reader: String
  /// The file; `nil` for standard output.
  let path: String?
  fileprivate let template: ReportTemplate?
  fileprivate let embedsFonts: Bool
  fileprivate let layout: TextPageOptions
  fileprivate var alternates: [(name: String, link: ReportLink)]
  fileprivate let address: String?

  /// The page with links to the pages of no other readers than these.
  func linking(to readers: [String]) -> ReportPage {
    var page = self
    page.alternates = alternates.filter { readers.contains($0.name) }
    return page
  }

  func render(_ report: ComposedReport) -> RenderedReport {
    let alternates = alternates.map(\.link)
    switch output {
    case .format(.html) where embedsFonts:
      // What a page says is known once it is written.
      let page = HTMLRenderer().render(report, alternates: alternates, address: address)
      let (fonts, issues) = FontEmbedder.fonts(for: page)
      return RenderedReport(
        bytes: HTMLRenderer(fonts: fonts)
          .renderUTF8(report, alternates: alternates, address: address),
        issues: issues)
    case .format(let format):
      return RenderedReport(
        bytes: format.render(report, layout, alternates: alternates, address: address))
    case .template:
      let rendered = template?.render(report, alternates: alternates, address: address)
      return RenderedReport(
        bytes: rendered?.text.map { Array($0.utf8) }, issues: rendered?.issue.map { [$0] } ?? [])
    }
  }
}

extension ReportTargets {
  /// The pages of each reader.
  func pages(
    _ options: ReportOptions, template: ReportTemplate?, in context: CommandContext
  ) -> [[ReportPage]] {
    let links = readers.compactMap { reader in
      link(to: reader.locale, named: reader.name).map { (name: reader.name, link: $0) }
    }
    return readers.map { locale, name in
      outputs.map { output in
        let path = path(name: name, output)
        return ReportPage(
          output: output, reader: name, path: path, template: template,
          embedsFonts: options.embedsFonts,
          layout: options.page(toOutput: path == nil, in: context), alternates: links,
          address: link(to: locale, named: name)?.address)
      }
    }
  }
}

extension ReportVersions {
  /// The versions of this build and of the libraries it runs with.
  static var current: ReportVersions {
    ReportVersions(
      lakshya: Product.version, icu: LibraryVersions.icu, cldr: LibraryVersions.cldr,
      calendars: "bangla 1394-1999, bikram-sambat 1970-2100 (sure to 2083), persian 1206-1498")
  }
}
