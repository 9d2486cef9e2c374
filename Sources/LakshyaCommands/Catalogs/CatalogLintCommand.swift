// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CatalogExchange
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// `lakshya catalog lint`: what is wrong with catalogs.
struct CatalogLintCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check catalogs against their source and the writing of their language.",
    discussion: """
      Exit status: 0 when nothing is wrong; 1 with errors or, with --strict, with any finding; \
      2 when a catalog cannot be read.

      Examples:
        lakshya catalog lint --localizations Localizations --strict
        lakshya catalog lint fa --localizations Localizations --format sarif
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  @Argument(help: "The locales to check. Default: all.")
  var locales: [String] = []

  @OptionGroup var options: CatalogOptions

  @Flag(help: "Let warnings make the exit status 1.")
  var strict = false

  @Option(help: "text, json, or sarif for code hosts.")
  var format: Format = .text

  func checkValues() throws { for tag in locales { _ = try Arguments.locale(tag) } }

  func run(in context: CommandContext) throws -> ExitStatus {
    let folder = CatalogFolder(options.folder(in: context))
    var diagnostics = try options.diagnostics(in: context)
    guard !folder.isUnreadable else {
      diagnostics.tell(folder.issues)
      return .failed
    }
    let wanted = try locales.map(Arguments.locale)
    let known = folder.catalogs.map(\.locale.baseTag)
    for tag in wanted.map(\.baseTag) where !known.contains(tag) && !folder.hasDamagedCatalog(tag) {
      diagnostics.tell([
        InputIssue(
          "no-such-catalog", at: folder.path.map { InputLocation(file: $0) },
          ["locale": .text(tag)], hint: Suggestion.hint(for: tag, in: known))
      ])
      return .failed
    }
    let findings = findings(in: folder, wanted: wanted)
    let report = LintReport(
      findings: findings, catalogs: wanted.isEmpty ? folder.fileCount : wanted.count,
      words: diagnostics.words)
    switch format {
    case .text: try context.output(report.text())
    case .json: try context.output(report.json().text() + "\n")
    case .sarif: try context.output(report.sarif().text() + "\n")
    }
    if findings.contains(where: { $0.issue.severity == .error }) { return .doneWithProblems }
    return strict && !findings.isEmpty ? .doneWithProblems : .done
  }

  private func findings(
    in folder: CatalogFolder, wanted: [LocaleIdentifier]
  ) -> [LintFinding] {
    let tags = wanted.map(\.baseTag)
    let checked = folder.catalogs.filter { tags.isEmpty || tags.contains($0.locale.baseTag) }
    let files = Set(checked.map(\.file))
    let concerned = wanted.flatMap(\.baseTagChain)
    var findings = folder.issues.filter { issue in
      guard !wanted.isEmpty, let file = issue.location?.file, !files.contains(file) else {
        return true
      }
      // Damaged catalogs and glossaries are known by their names alone.
      return CatalogFolder.tag(ofFile: file).map(concerned.contains)
        ?? !folder.catalogs.contains { $0.file == file }
    }.map { LintFinding($0, key: $0.arguments["key"].flatMap(\.word)) }
    if let source = folder.source {
      let builtInKeys = folder.builtIn[CatalogFolder.sourceTag]?.keys ?? []
      let lint = CatalogLint(source: source, knownKeys: Set(builtInKeys))
      for catalog in checked {
        findings += lint.findings(
          in: catalog, parents: folder.parents(of: catalog),
          glossary: folder.glossary(for: catalog))
      }
    }
    return findings.enumerated().sorted {
      let places = ($0.element.issue.location, $1.element.issue.location)
      guard let one = places.0, let other = places.1, one != other else {
        return $0.offset < $1.offset
      }
      return one < other
    }.map(\.element)
  }
}

extension IssueArgument {
  /// The words, where it is words.
  var word: String? { if case .text(let word) = self { word } else { nil } }
}
