// SPDX-License-Identifier: Apache-2.0

internal import FontEmbedding
internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting
internal import MetricSources
internal import ReportRendering
internal import StringCatalogs

/// Writing reports to where they go.
extension ReportRun {
  /// Writes the reports of a plan, and tells whether any was written.
  mutating func write(_ results: Results, to targets: ReportTargets) throws -> Bool {
    let locales = targets.readers.map(\.locale)
    let writing = writing(
      results, for: locales, serving: targets.outputs.reduce(into: []) { $0.formUnion($1.uses) })
    guard !results.isWorseThanBefore else {
      diagnostics.tell(results.model.issues, path: results.paths.path)
      return false
    }
    let pages = targets.pages(options, template: template?.template, in: context)
    let reports = Threads.map(targets.readers.indices.map { $0 }, threads: threads) { index in
      writing.compose(for: locales[index]).map { report in
        (report, pages[index].map { Self.make($0, of: report, sparing: results.inputs) })
      }
    }
    var hasWritten = false
    var listed: [(report: ComposedReport, page: ReportPage)] = []
    for (index, made) in reports.enumerated() {
      tell(made.map(\.0), of: results)
      guard case .success(let (report, outcomes)) = made else { continue }
      for (page, outcome) in zip(pages[index], outcomes) {
        diagnostics.tell(outcome.issues)
        if let bytes = outcome.output { try context.output(bytes) }
        guard outcome.isMade else { continue }
        hasWritten = true
        guard let path = page.path else { continue }
        written.append(path)
        if page.output.isPage { listed.append((report, page)) }
      }
    }
    if hasWritten, let (path, format) = targets.misleadingName {
      diagnostics.tell([
        InputIssue(
          "output-named-otherwise", severity: .warning, at: InputLocation(file: path),
          ["format": .text(format.rawValue)],
          hint: IssueHint("name-output", ["ending": .text("." + format.fileExtension)]))
      ])
    }
    unlink(listed, of: targets, sparing: results.inputs)
    if let first = listed.first {
      index.add(first.report, targets, names: listed.map(\.page.reader))
    }
    return hasWritten
  }

  /// What became of a page.
  private struct Outcome: Sendable {
    var issues: [InputIssue]
    /// What standard output takes.
    var output: [UInt8]?
    var isMade = true
  }

  /// Renders a page, and writes it where it goes to a file.
  private static func make(
    _ page: ReportPage, of report: ComposedReport, sparing inputs: [String]
  ) -> Outcome {
    let rendered = page.render(report)
    var outcome = Outcome(issues: rendered.issues)
    guard let bytes = rendered.bytes else {
      outcome.isMade = false
      return outcome
    }
    guard let path = page.path else {
      outcome.output = bytes
      return outcome
    }
    if let issue = put(bytes, to: path, sparing: inputs) {
      outcome.issues.append(issue)
      outcome.isMade = false
    }
    return outcome
  }

  /// Writes pages again without their links to those that could not be written.
  private mutating func unlink(
    _ pages: [(report: ComposedReport, page: ReportPage)], of targets: ReportTargets,
    sparing inputs: [String]
  ) {
    let readers = pages.map(\.page.reader)
    guard readers.count < targets.readers.count else { return }
    for (report, page) in pages {
      guard let path = page.path, let bytes = page.linking(to: readers).render(report).bytes else {
        continue
      }
      if let issue = Self.put(bytes, to: path, sparing: inputs) { diagnostics.tell([issue]) }
    }
  }

  /// Writes a report to a file that is none of the inputs, or says why that cannot be.
  private static func put(
    _ bytes: [UInt8], to path: String, sparing inputs: some Sequence<String>
  ) -> InputIssue? {
    guard !inputs.contains(where: { FileAccess.areSame($0, path) }) else {
      return InputIssue("output-is-input", at: InputLocation(file: path), ["path": .text(path)])
    }
    do {
      try FileAccess.write(bytes, to: path, surviving: .crash)
      return nil
    } catch { return InputIssue(error, path: path, at: InputLocation(file: path)) }
  }

  /// More bytes than such a page has, with whatever fonts.
  private static let indexLimit = 32 << 20

  /// Writes the page that leads to several pages.
  mutating func writeIndex() {
    guard index.pages > 1, let output = options.output, let locale = index.locale else { return }
    let path = FileAccess.path("index.html", in: output.trimmingSlashes)
    // A page that somebody else made is worth more than a list.
    if let known = try? FileAccess.read(path, notOver: Self.indexLimit),
      !HTMLIndexRenderer.isOwnPage(known)
    {
      diagnostics.tell([
        InputIssue(
          "index-is-not-ours", at: InputLocation(file: path), ["path": .text(path)],
          hint: IssueHint("name-another-folder"))
      ])
      return
    }
    let words = words(for: locale)
    let embedded =
      options.embedsFonts ? FontEmbedder.fonts(for: index.render(words)) : (fonts: [], issues: [])
    diagnostics.tell(embedded.issues)
    let page = Array(index.render(words, fonts: embedded.fonts).utf8)
    if let issue = Self.put(page, to: path, sparing: inputs) {
      diagnostics.tell([issue])
    } else {
      written.append(path)
    }
  }
}
