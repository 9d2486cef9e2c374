// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CatalogExchange
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// `lakshya catalog import`: translations back from the tools of translators.
struct CatalogImportCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take translations back from the tools of translators.",
    discussion: """
      The format is recognised. Only what changed is written, in its place; with an error in any \
      file nothing is.

      Example:
        lakshya catalog import fa.xlf --localizations catalogs
      """)

  @Argument(help: "The files; `-` reads one from standard input.")
  var files: [String]

  @OptionGroup var options: CatalogOptions

  /// A catalog as it will be written.
  private struct Draft {
    var path: String
    var original: [UInt8]?
    var bytes: [UInt8]
    var changes = 0
  }

  func check() throws {
    guard !files.isEmpty else { throw ValidationError("Name the files to import.") }
    guard files.count(where: { $0 == "-" }) <= 1 else {
      throw Arguments.standardInputTwice
    }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    guard let path = options.folder(in: context) else {
      throw ValidationError("Name the folder to import into with --localizations.")
    }
    var diagnostics = try options.diagnostics(in: context)
    let folder = CatalogFolder(FileAccess.isFolder(path) ? path : nil)
    guard !folder.isUnreadable, let source = folder.source else {
      diagnostics.tell(folder.issues)
      return .failed
    }
    var issues: [InputIssue] = []
    var drafts: [String: Draft] = [:]
    for file in files {
      let bytes: [UInt8]
      do throws(FileAccess.Failure) { bytes = try context.read(file) } catch {
        issues.append(InputIssue(error, path: file, at: InputLocation(file: file)))
        continue
      }
      let reading = ExchangeFormat.read(bytes, file: file)
      issues += reading.issues
      for translations in reading.files {
        var taking = CatalogImport(source: source)
        take(translations, from: file, into: path, folder, &taking, &drafts, &issues)
      }
    }
    diagnostics.tell(issues)
    guard !issues.contains(where: { $0.severity == .error }) else { return .failed }
    for draft in drafts.values.sorted(by: { $0.path < $1.path }) {
      if draft.bytes != draft.original {
        do {
          try FileAccess.write(draft.bytes, to: draft.path)
        } catch {
          diagnostics.tell([
            InputIssue(error, path: draft.path, at: InputLocation(file: draft.path))
          ])
          return .failed
        }
      }
      try context.output(
        diagnostics.words.text(
          "catalog.imported",
          ["file": .text(draft.path), "count": .number(Double(draft.changes))]) + "\n")
    }
    return issues.isEmpty ? .done : .doneWithProblems
  }

  private func take(
    _ translations: ExchangeFile, from file: String, into path: String, _ folder: CatalogFolder,
    _ taking: inout CatalogImport, _ drafts: inout [String: Draft], _ issues: inout [InputIssue]
  ) {
    let place = InputLocation(file: file)
    guard let locale = try? LocaleIdentifier(translations.targetLocale) else {
      issues.append(
        InputIssue(
          .catalogUnknownLocale, at: place, ["locale": .text(translations.targetLocale)]))
      return
    }
    let tag = locale.baseTag
    guard tag != folder.source?.locale.baseTag else {
      issues.append(InputIssue(.exchangeIsSource, at: place, ["locale": .text(tag)]))
      return
    }
    let existing = folder.path == nil ? nil : folder.catalogs.first { $0.locale.baseTag == tag }
    let target = existing?.file ?? FileAccess.path(tag + ".arb", in: path)
    let original = drafts[tag]?.original ?? (try? FileAccess.read(target))
    // A file that is there and holds no catalog is not written over.
    if existing == nil, original != nil {
      issues += folder.issues.filter { $0.location?.file == target }
      return
    }
    var current: (StringCatalog, [UInt8])?
    if let bytes = drafts[tag]?.bytes ?? original,
      let catalog = StringCatalog.read(bytes, file: target, checkingMessages: false).catalog
    {
      current = (catalog, bytes)
    }
    let result = taking.apply(translations, from: file, locale: locale, to: current)
    issues += taking.issues
    guard let result else { return }
    drafts[tag] = Draft(
      path: target, original: original, bytes: result,
      changes: (drafts[tag]?.changes ?? 0) + taking.changes)
  }
}
