// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CatalogExchange
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// `lakshya catalog export`: a catalog for the tools of translators.
struct CatalogExportCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a catalog for the tools of translators.",
    discussion: """
      What a format cannot hold is told on standard error.

      Example:
        lakshya catalog export --format xliff --locale fa --output fa.xlf
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case xliff, xliff2, po, xcstrings, csv

    var exchange: ExchangeFormat {
      switch self {
      case .xliff: .xliff
      case .xliff2: .xliff2
      case .po: .po
      case .xcstrings: .xcstrings
      case .csv: .csv
      }
    }
  }

  @OptionGroup var options: CatalogOptions

  @Option(help: "The locale of the translations.")
  var locale: String

  @Option(help: "xliff (1.2), xliff2 (2.0), po, xcstrings or csv.")
  var format: Format

  @Option(help: ArgumentHelp("The file to write. Default: standard output.", valueName: "file"))
  var output: String?

  func checkValues() throws { _ = try Arguments.locale(locale) }

  func run(in context: CommandContext) throws -> ExitStatus {
    let locale = try Arguments.locale(self.locale)
    let folder = CatalogFolder(options.folder(in: context))
    var diagnostics = try options.diagnostics(in: context)
    let translation = folder.catalogs.first { $0.locale.baseTag == locale.baseTag }
    var issues = folder.issues.filter { issue in
      issue.severity == .error
        && [translation?.file, folder.source?.file].contains(issue.location?.file)
    }
    guard !folder.isUnreadable, let source = folder.source else {
      diagnostics.tell(folder.issues)
      return .failed
    }
    guard let translation else {
      diagnostics.tell(
        folder.issues + [
          InputIssue(
            "no-such-catalog", at: folder.path.map { InputLocation(file: $0) },
            ["locale": .text(locale.baseTag)],
            hint: Suggestion.hint(
              for: locale.baseTag, in: folder.catalogs.map(\.locale.baseTag)))
        ])
      return .failed
    }
    let exported = format.exchange.write(
      ExchangeFile(source: source, translation: translation, locale: locale))
    issues += exported.issues
    diagnostics.tell(issues)
    if let output {
      do { try FileAccess.write(exported.text, to: output) } catch {
        diagnostics.tell([InputIssue(error, path: output, at: InputLocation(file: output))])
        return .failed
      }
    } else {
      try context.output(exported.text)
    }
    return issues.isEmpty ? .done : .doneWithProblems
  }
}
