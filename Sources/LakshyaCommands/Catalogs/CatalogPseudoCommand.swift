// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CatalogExchange
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// `lakshya catalog pseudo`: languages that nobody speaks, to look at layouts with.
struct CatalogPseudoCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "pseudo",
    abstract: "Write pseudo-locales that show cut and hard-coded text.",
    discussion: """
      Writes en-XA.arb, accented and longer than English, and ar-XB.arb, laid out from right to \
      left. Written anew each time; a file that was not made so is left as it is.

      Example:
        lakshya catalog pseudo --localizations catalogs
        lakshya report plan.yaml --locale en-XA,ar-XB --localizations catalogs --output out/
      """)

  @OptionGroup var options: CatalogOptions

  @Option(
    help: ArgumentHelp(
      "The folder to write into. Default: that of --localizations, else the current one.",
      valueName: "folder"))
  var output: String?

  func run(in context: CommandContext) throws -> ExitStatus {
    let path = options.folder(in: context)
    let folder = CatalogFolder(path.flatMap { FileAccess.isFolder($0) ? $0 : nil })
    var diagnostics = try options.diagnostics(in: context)
    guard !folder.isUnreadable, let source = folder.source else {
      diagnostics.tell(folder.issues)
      return .failed
    }
    var files: [(path: String, text: String)] = []
    for (tag, content) in [("en-XA", NewCatalog.Content.accented), ("ar-XB", .rightToLeft)] {
      let file = FileAccess.path(tag + ".arb", in: output ?? path ?? ".")
      if FileAccess.exists(file), !Self.isGenerated(file) {
        diagnostics.tell([
          InputIssue("file-exists", at: InputLocation(file: file), ["path": .text(file)])
        ])
        return .failed
      }
      files.append((file, NewCatalog(of: source, for: try Arguments.locale(tag), content).text))
    }
    for (file, text) in files {
      do { try FileAccess.write(text, to: file) } catch {
        diagnostics.tell([InputIssue(error, path: file, at: InputLocation(file: file))])
        return .failed
      }
      try context.output(
        diagnostics.words.text(
          "catalog.added",
          ["file": .text(file), "count": .number(Double(source.messages.count))]) + "\n")
    }
    return .done
  }

  private static func isGenerated(_ file: String) -> Bool {
    guard let bytes = try? FileAccess.read(file) else { return false }
    return String(decoding: bytes.prefix(200), as: UTF8.self).contains(NewCatalog.generator)
  }
}
