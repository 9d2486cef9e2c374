// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import InputDiagnostics

/// Tells how a command was called wrongly.
///
/// Commands check their options once all of them are known: what follows from a misspelt option
/// would hide it otherwise.
enum BadCall {
  /// What to say of a call that a command refuses, with how it is called.
  static func text(_ error: ValidationError, of command: any ParsableCommand.Type) -> String {
    let names = path(to: command, from: LakshyaCommand.self) ?? []
    let name = names.joined(separator: " ")
    let usage = LakshyaCommand.usageString(for: command).replacing("\n", with: "\n       ")
    return """
      Error: \(error.message)
      Usage: \(usage)
        See '\(name) --help' for more information.

      """
  }

  /// The error of an option that is not known, where another error hides it.
  ///
  /// A call without what it needs is told of that first; it is made up for with words that all
  /// commands take.
  static func unknownOption(in arguments: [String]) -> (any Error)? {
    guard arguments.contains(where: { $0.hasPrefix("-") }) else { return nil }
    return [["-"], ["--locale", "en", "--format", "csv"]].lazy
      .compactMap { failure(of: arguments + $0) }
      .first { LakshyaCommand.message(for: $0).hasPrefix("Unknown option") }
  }

  private static func failure(of arguments: [String]) -> (any Error)? {
    do {
      _ = try LakshyaCommand.parseAsRoot(arguments)
      return nil
    } catch { return error }
  }

  /// What to say of a call of a command that there is none of; `nil` for other calls.
  static func unknownCommand(in arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = LakshyaCommand.self
    for argument in arguments {
      let commands = command.configuration.subcommands
      guard !commands.isEmpty, !argument.hasPrefix("-") else { return nil }
      if let next = commands.first(where: { $0.configuration.commandName == argument }) {
        command = next
        continue
      }
      let names = commands.compactMap { $0.configuration.commandName } + ["help"]
      guard !names.contains(argument) else { return nil }
      let near = Suggestion.nearest(to: argument, in: names).map { " Did you mean '\($0)'?" }
      return text(ValidationError("'\(argument)' is not a command.\(near ?? "")"), of: command)
    }
    return nil
  }

  private static func path(
    to command: any ParsableCommand.Type, from root: any ParsableCommand.Type
  ) -> [String]? {
    let name = root.configuration.commandName ?? ""
    guard root != command else { return [name] }
    return root.configuration.subcommands.lazy.compactMap { path(to: command, from: $0) }.first
      .map { [name] + $0 }
  }
}
