// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CatalogExchange
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// `lakshya catalog add`: a new language.
struct CatalogAddCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Begin a catalog with every message, to be translated.",
    discussion: """
      Writes FOLDER/LOCALE.arb with all keys, descriptions and placeholders, and empty cases \
      where the language needs them. What is empty falls back. A file that is there is left as \
      it is.

      Example:
        lakshya catalog add hi --localizations catalogs
      """)

  @Argument(help: "The locale, as a BCP 47 tag.")
  var locale: String

  @OptionGroup var options: CatalogOptions

  @Flag(help: "Fill in the words of the source, to be written over.")
  var copySource = false

  func checkValues() throws { _ = try Arguments.locale(locale) }

  func run(in context: CommandContext) throws -> ExitStatus {
    let locale = try Arguments.locale(self.locale)
    guard let path = options.folder(in: context) else {
      throw ValidationError("Name the folder to write into with --localizations.")
    }
    var diagnostics = try options.diagnostics(in: context)
    let folder = CatalogFolder(FileAccess.isFolder(path) ? path : nil)
    let tag = locale.baseTag
    let file = FileAccess.path(tag + ".arb", in: path)
    let other = folder.path == nil ? nil : folder.catalogs.first { $0.locale.baseTag == tag }
    if let existing = other?.file ?? (FileAccess.exists(file) ? file : nil) {
      diagnostics.tell([
        InputIssue("file-exists", at: InputLocation(file: existing), ["path": .text(existing)])
      ])
      return .failed
    }
    guard !folder.isUnreadable, let source = folder.source else {
      diagnostics.tell(folder.issues)
      return .failed
    }
    // An empty source would leave nothing to translate.
    let isFilled = copySource || tag == CatalogFolder.sourceTag
    let text = NewCatalog(of: source, for: locale, isFilled ? .source : .empty).text
    do { try FileAccess.write(text, to: file) } catch {
      diagnostics.tell([InputIssue(error, path: file, at: InputLocation(file: file))])
      return .failed
    }
    try context.output(
      diagnostics.words.text(
        "catalog.added",
        ["file": .text(file), "count": .number(Double(source.messages.count))]) + "\n")
    return .done
  }
}
