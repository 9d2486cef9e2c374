// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser

/// `lakshya catalog`: the catalogs of translators.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "Work on the catalogs that hold every word.",
    discussion: """
      A catalog is a file such as fa.arb. Without --localizations, those built in are meant.
      """,
    subcommands: [
      CatalogLintCommand.self, CatalogCoverageCommand.self, CatalogAddCommand.self,
      CatalogPseudoCommand.self, CatalogExportCommand.self, CatalogImportCommand.self,
    ])
}

/// What all commands for catalogs take.
struct CatalogOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of catalogs (fa.arb, …). Default: the catalogs that are built in.",
      valueName: "folder"))
  var localizations: String?

  @OptionGroup var messages: LanguageOption

  /// The folder that is named, or that the environment names.
  func folder(in context: CommandContext) -> String? {
    context.catalogFolder(localizations)
  }

  func diagnostics(in context: CommandContext) throws -> Diagnostics {
    Diagnostics(
      context: context, languages: try messages.languages, localizations: nil)
  }
}
