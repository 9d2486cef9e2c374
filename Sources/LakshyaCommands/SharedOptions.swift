// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CivilCalendars
internal import LocalizedFormatting

/// What a command is told of the plans that it reads.
struct PlanOptions: ParsableArguments {
  @Argument(help: "The plan, in YAML; `-` reads it from standard input.")
  var plans: [String]

  @Option(
    help: ArgumentHelp(
      "Further data files; `-` reads one from standard input.", valueName: "file"))
  var data: [String] = []

  @Option(
    help: ArgumentHelp(
      "The day at whose end the goals stand. Default: the last day in the data, in the period.",
      valueName: "yyyy-mm-dd"))
  var asOf: String?

  /// The day at whose end the goals stand, where it is named.
  var asOfDay: CivilDay? {
    get throws { try asOf.map { try Arguments.day($0, of: "--as-of") } }
  }

  /// Refuses to read standard input twice.
  func checkStandardInput() throws {
    // Further data is read again for each plan.
    let readings = plans.count { $0 == "-" } + data.count { $0 == "-" } * plans.count
    guard readings <= 1 else { throw Arguments.standardInputTwice }
  }
}

/// The catalogs that a command takes words from beside those that are built in.
struct CatalogFolderOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of catalogs (fa.arb, …) that add to or override those built in.",
      valueName: "folder"))
  var localizations: String?

  /// The folder that is named, or that the environment names.
  func folder(in context: CommandContext) -> String? { context.catalogFolder(localizations) }

  /// The catalogs of the folder; `nil` where none is named.
  func catalogs(in context: CommandContext) -> UserCatalogs? {
    folder(in: context).map(UserCatalogs.init)
  }
}

/// The languages in which a command speaks of itself.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Languages for this command's own messages, the preferred first. Default: the environment's.",
      valueName: "locale,..."))
  var language: String?

  /// The languages, the preferred first; `nil` for those of the environment.
  var languages: [LocaleIdentifier]? {
    get throws { try language.map(Arguments.locales) }
  }
}
