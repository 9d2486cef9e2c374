// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CatalogExchange
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// `lakshya catalog coverage`: how much of each catalog is translated.
struct CatalogCoverageCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Count what each catalog translates.",
    discussion: """
      Example:
        lakshya catalog coverage --localizations Localizations
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var options: CatalogOptions

  @Option(help: "text or json.")
  var format: Format = .text

  func run(in context: CommandContext) throws -> ExitStatus {
    let folder = CatalogFolder(options.folder(in: context))
    var diagnostics = try options.diagnostics(in: context)
    let errors = folder.issues.filter { $0.severity == .error }
    diagnostics.tell(errors)
    guard !folder.isUnreadable, let source = folder.source else { return .failed }
    let rows = folder.catalogs.filter { $0.locale.baseTag != source.locale.baseTag }
      .map { CatalogCoverage(of: $0, source: source, parents: folder.parents(of: $0)) }
    switch format {
    case .text: try context.output(table(rows, words: diagnostics.words))
    case .json:
      let report = JSONNode.object([
        ("schema", .text("lakshya-coverage/1")),
        ("source", .text(source.locale.baseTag)), ("total", .count(source.messages.count)),
        ("locales", .list(rows.map(\.json))),
      ])
      try context.output(report.text() + "\n")
    }
    return errors.isEmpty ? .done : .doneWithProblems
  }

  /// Columns as wide as their widest cell.
  private func table(_ rows: [CatalogCoverage], words: Localizer) -> String {
    let percent = try? NumberFormat(
      locale: words.locale, style: NumberStyle(.percent, fractionDigits: .upToOne))
    let whole = try? NumberFormat(locale: words.locale, style: NumberStyle())
    func number(_ value: Int) -> String {
      (try? whole?.format(Double(value))) ?? String(value)
    }
    let names = ["locale", "translated", "share", "empty", "missing", "inherited", "fallback"]
    let cells =
      [names.map { words.text("coverage.\($0)") }]
      + rows.map { row in
        [
          row.locale.baseTag, number(row.translated),
          (try? percent?.format(row.share)) ?? row.share.description, number(row.empty),
          number(row.missing), number(row.inherited), row.fallback.joined(separator: " > "),
        ]
      }
    let widths = names.indices.map { column in
      cells.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    return cells.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell))
        let isText = column == 0 || column == names.count - 1
        line += (column == 0 ? "" : "  ") + (isText ? cell + space : space + cell)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
