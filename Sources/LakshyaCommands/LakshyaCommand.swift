// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
internal import InputDiagnostics
internal import MetricSources

/// The `lakshya` command.
public struct LakshyaCommand: ParsableCommand {
  /// How the command introduces itself.
  public static let configuration = CommandConfiguration(
    commandName: "lakshya",
    abstract: "Goal reports in English, Bengali, Nepali and Persian.",
    discussion: """
      Reads what social networks and web analytics export, measures goals on it, and writes \
      reports with the digits, dates and direction of the reader's language.

      Exit status: 0 done; 1 done, but something was left out or needs your eye; 2 nothing \
      useful could be made, or the command was not called as it should be.
      """,
    version: Product.version,
    subcommands: [
      ReportCommand.self, NewCommand.self, SourcesCommand.self, CheckCommand.self,
      MetricsCommand.self, FormatCommand.self, CatalogCommand.self, DoctorCommand.self,
    ]
  )

  /// Creates the command, to be filled by the parser.
  public init() {}

  /// Runs the command.
  ///
  /// - Parameters:
  ///   - arguments: The words after the command's name.
  ///   - context: What it may see of the world.
  /// - Returns: How it ended, for the process to exit with.
  public static func run(_ arguments: [String], in context: CommandContext) -> ExitStatus {
    let arguments = NegativeNumbers.protected(arguments)
    let preparation = Preparation.begin(for: arguments)
    defer { preparation?.value }
    do {
      var command = try called(by: arguments)
      guard let called = command as? any ContextCommand else {
        try command.run()
        return .done
      }
      do {
        try called.checkValues()
        try called.check()
        return try called.run(in: context)
      } catch let error as ValidationError {
        context.writeError(BadCall.text(error, of: type(of: called)))
        return .failed
      }
    } catch is OutputFailure {
      return outputFailed(in: context)
    } catch {
      let isBadCall = !exitCode(for: error).isSuccess
      if isBadCall, let text = BadCall.unknownCommand(in: arguments) {
        context.writeError(text)
        return .failed
      }
      if isBadCall, let text = BadCall.text(ofMistakesIn: arguments) {
        context.writeError(text)
        return .failed
      }
      let message = fullMessage(for: error)
      guard exitCode(for: error).isSuccess else {
        if !message.isEmpty { context.writeError(message + "\n") }
        return .failed
      }
      do { try context.output(message + "\n") } catch { return outputFailed(in: context) }
      return .done
    }
  }

  /// The command that arguments call.
  ///
  /// A subcommand is asked at once, which takes two thirds of the time that the whole tree takes;
  /// the tree knows what to say where the subcommand does not take them.
  private static func called(by arguments: [String]) throws -> any ParsableCommand {
    let subcommand = configuration.subcommands.first { type in
      type.configuration.commandName == arguments.first
        && type.configuration.subcommands.isEmpty
    }
    if let subcommand, let command = try? subcommand.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == subcommand
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  private static func outputFailed(in context: CommandContext) -> ExitStatus {
    var diagnostics = Diagnostics(context: context, languages: nil, localizations: nil)
    diagnostics.tell([InputIssue("cannot-write-output", at: nil)])
    return .failed
  }
}

/// A command that is told what it may see of the world.
protocol ContextCommand: ParsableCommand {
  /// Refuses values that an option cannot have; called even where other options are not known.
  func checkValues() throws
  /// Refuses options that do not go together; called once all of them are known.
  func check() throws
  func run(in context: CommandContext) throws -> ExitStatus
}

extension ContextCommand {
  func checkValues() throws {}
  func check() throws {}
}

/// What the product calls itself.
enum Product {
  static let version = "0.1.0"
}

/// Keeps values such as `-12` from being taken for options.
enum NegativeNumbers {
  /// Puts `--` before the first bare negative number, when everything after it is a value too.
  static func protected(_ arguments: [String]) -> [String] {
    guard !arguments.contains("--"),
      let first = arguments.firstIndex(where: isNegativeNumber),
      !arguments[first...].contains(where: { $0.hasPrefix("-") && !isNegativeNumber($0) }),
      first == 0 || !arguments[first - 1].hasPrefix("--") || !takesValue(arguments[first - 1])
    else { return arguments }
    return Array(arguments[..<first]) + ["--"] + arguments[first...]
  }

  private static func isNegativeNumber(_ argument: String) -> Bool {
    guard argument.hasPrefix("-"), let second = argument.dropFirst().unicodeScalars.first else {
      return false
    }
    return second == "." || second.properties.generalCategory == .decimalNumber
  }

  /// The options that stand alone, besides those that begin with `--no-`.
  private static let flags: Set = [
    "--isolate", "--use-grouping", "--corrections", "--strict", "--jsonl", "--bom",
  ]

  /// Whether an option is followed by its value; flags are not.
  private static func takesValue(_ option: String) -> Bool {
    !option.contains("=") && !option.hasPrefix("--no-") && !flags.contains(option)
  }
}
