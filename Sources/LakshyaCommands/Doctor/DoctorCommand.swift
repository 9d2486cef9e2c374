// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser

/// `lakshya doctor`: what this installation is made of, and where it departs from ICU.
struct DoctorCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Show versions, catalogs, calendars, and every correction of ICU.",
    discussion: """
      Each correction is run: what ICU writes and what Lakshya writes are what this computer's \
      libraries give. Exit status 1 tells that one of them no longer gives what it should.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "How the result is written.")
  var format = Format.text

  @OptionGroup var catalogFolder: CatalogFolderOption

  func run(in context: CommandContext) throws -> ExitStatus {
    let report = DoctorReport(localizations: catalogFolder.folder(in: context))
    try context.output(format == .json ? report.json : report.text)
    return report.corrections.allSatisfy(\.isAsListed) ? .done : .doneWithProblems
  }
}
