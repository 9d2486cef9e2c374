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
    // What is wrong with catalogs is known once they are read.
    let writing = writing(
      results, for: locales, serving: targets.outputs.reduce(into: []) { $0.formUnion($1.uses) })
    guard known.map(errors.isSubset) ?? true else { return false }
    let pages = targets.pages(options, template: template?.template, in: context)
    let reports = Threads.map(targets.readers.indices.map { $0 }, threads: threads) { index in
      writing.compose(for: locales[index]).map { report in
        (report, pages[index].map { $0.render(report) })
      }
    }
    var hasWritten = false
    var listed: [(report: ComposedReport, page: ReportPage)] = []
    for (index, made) in reports.enumerated() {
      tell(made.map(\.0), of: results)
      guard case .success(let (report, texts)) = made else { continue }
      for (page, rendered) in zip(pages[index], texts) {
        diagnostics.tell(rendered.issues)
        guard let bytes = rendered.bytes else { continue }
        guard let path = page.path else {
          try context.output(bytes)
          hasWritten = true
          continue
        }
        guard write(bytes, to: path, sparing: results.inputs) else { continue }
        hasWritten = true
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
      _ = put(bytes, to: path, sparing: inputs)
    }
  }

  /// Writes a report to a file that is none of the inputs, and tells where that cannot be.
  private mutating func write(
    _ bytes: [UInt8], to path: String, sparing inputs: some Sequence<String>
  ) -> Bool {
    guard put(bytes, to: path, sparing: inputs) else { return false }
    written.append(path)
    return true
  }

  private mutating func put(
    _ bytes: [UInt8], to path: String, sparing inputs: some Sequence<String>
  ) -> Bool {
    guard !inputs.contains(where: { FileAccess.areSame($0, path) }) else {
      diagnostics.tell([
        InputIssue("output-is-input", at: InputLocation(file: path), ["path": .text(path)])
      ])
      return false
    }
    do {
      try FileAccess.write(bytes, to: path, surviving: .crash)
      return true
    } catch {
      diagnostics.tell([InputIssue(error, path: path, at: InputLocation(file: path))])
      return false
    }
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
    _ = write(
      Array(index.render(words, fonts: embedded.fonts).utf8),
      to: path,
      sparing: inputs)
  }
}
