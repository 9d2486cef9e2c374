// SPDX-License-Identifier: Apache-2.0

internal import GoalReports
internal import LocalizedFormatting
internal import ReportRendering
internal import StringCatalogs

/// The pages of a run, to be listed on a page of their own.
struct ReportIndex {
  private var entries: [HTMLIndexRenderer.Entry] = []
  /// The locale of the first report, which is that of the list.
  private(set) var locale: LocaleIdentifier?

  /// How many pages there are.
  var pages: Int { entries.reduce(0) { $0 + $1.links.count } }

  /// Adds the pages of a plan, where they are files of a folder.
  ///
  /// - Parameters:
  ///   - report: The first of the reports.
  ///   - targets: Where they went.
  ///   - names: The names of those that were written.
  mutating func add(_ report: ComposedReport, _ targets: ReportTargets, names: [String]) {
    let links = targets.readers.filter { names.contains($0.name) }.compactMap { reader in
      targets.link(to: reader.locale, named: reader.name, fromAbove: true)
    }
    guard !links.isEmpty else { return }
    locale = locale ?? report.locale
    entries.append(HTMLIndexRenderer.Entry(report, links: links))
  }

  /// Adds the pages of another list.
  mutating func add(_ other: ReportIndex) {
    locale = locale ?? other.locale
    entries += other.entries
  }

  /// Writes the list.
  func render(_ words: Localizer, fonts: [EmbeddedFont] = []) -> String {
    HTMLIndexRenderer(fonts: fonts).render(ComposedIndex(words: words), entries)
  }
}
