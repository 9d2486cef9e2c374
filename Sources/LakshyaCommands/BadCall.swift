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

  /// No more mistakes of one call are told.
  private static let mostMistakes = 10

  /// What to say of options that are not known and of values that options cannot have, each of them
  /// once; `nil` for calls that something else is wrong with.
  ///
  /// A mistake is taken out to see what else is wrong. A call without what it needs is told of that
  /// first; it is made up for with words that all commands take.
  static func text(ofMistakesIn arguments: [String]) -> String? {
    guard arguments.contains(where: { $0.hasPrefix("-") }) else { return nil }
    let lacksWords = failure(of: arguments).map(LakshyaCommand.message)?.hasPrefix("Missing ")
    let added = lacksWords == true ? [[], ["-"], ["--locale", "en", "--format", "csv"]] : [[]]
    return added.lazy.compactMap { mistakes(in: arguments, beside: $0) }.first
  }

  private static func failure(of arguments: [String]) -> (any Error)? {
    do {
      _ = try LakshyaCommand.parseAsRoot(arguments)
      return nil
    } catch { return error }
  }

  private static func mistakes(in arguments: [String], beside added: [String]) -> String? {
    var rest = arguments
    var told: [String] = []
    var last: (any Error)?
    while told.count < mostMistakes {
      let error: any Error
      do {
        let command = try LakshyaCommand.parseAsRoot(rest + added)
        guard last != nil else { return nil }
        do { try (command as? any ContextCommand)?.checkValues() } catch {
          told.append(LakshyaCommand.message(for: error))
        }
        break
      } catch let found { error = found }
      let message = LakshyaCommand.message(for: error)
      guard let mistake = Mistake(message), mistake.value.map({ !added.contains($0) }) ?? true,
        mistake.remove(from: &rest)
      else { break }
      let joint = message.contains("\n") ? "\n" : " "
      told.append(message + (mistake.meant.map { "\(joint)Did you mean '\($0)'?" } ?? ""))
      last = error
    }
    guard let last, let first = told.first else { return nil }
    let full = LakshyaCommand.fullMessage(for: last)
    // What follows the message says how the command is called.
    let usage = full.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("Usage:") && !$0.hasPrefix("Help:") }
    return (([first] + told.dropFirst()).map { "Error: \($0)" } + usage.map(String.init))
      .joined(separator: "\n") + "\n"
  }

  /// An option that is not known, or a value that one cannot have, as the parser tells it.
  private struct Mistake {
    private let option: String
    let value: String?
    private let choices: [String]

    init?(_ message: String) {
      let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
        .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      if message.hasPrefix("Unknown option"), let option = quoted.first {
        (self.option, value, choices) = (option, nil, [])
      } else if message.hasPrefix("The value "), quoted.count >= 2,
        let option = quoted[1].split(separator: " ").first
      {
        let listed = message.split(separator: "\n").filter { $0.hasPrefix("  - ") }
          .map { String($0.dropFirst(4)) }
        (self.option, value, choices) = (String(option), quoted[0], quoted.dropFirst(2) + listed)
      } else {
        return nil
      }
    }

    /// The value that was most likely meant.
    var meant: String? { value.flatMap { Suggestion.nearest(to: $0, in: choices) } }

    /// Takes the mistake out of a call, and tells whether it was there.
    func remove(from arguments: inout [String]) -> Bool {
      guard
        let place = arguments.firstIndex(where: { $0 == option || $0.hasPrefix(option + "=") })
      else { return false }
      let hasValue = value != nil && arguments[place] == option && place + 1 < arguments.count
      arguments.removeSubrange(place...(hasValue ? place + 1 : place))
      return true
    }
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
