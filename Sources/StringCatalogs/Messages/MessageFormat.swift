// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics
public import LocalizedFormatting

/// What an apostrophe means in the text of a message.
public enum ApostropheRule: String, Hashable, Sendable, CaseIterable {
  /// It begins quoted text before a brace, or before `#` in a plural; else it is itself. ICU's
  /// default (`DOUBLE_OPTIONAL`).
  case doubleOptional
  /// It always begins quoted text; an apostrophe to be printed is doubled. The rule of Java's
  /// own class and of ICU's `DOUBLE_REQUIRED`.
  ///
  /// ICU reads wordings of plurals and selects twice under this rule; here each is read once.
  case doubleRequired
}

/// One message, compiled from ICU's message syntax.
///
/// The syntax is that of ICU's `MessageFormat`, nested at will:
///
/// - `{name}`, `{0}`: any value, as it is usually written;
/// - `{n, number}`, with `integer`, `percent`, a pattern of digits such as `#,##0.00`, or a
///   skeleton such as `::compact-short currency/USD`; `{n, ordinal}`;
/// - `{d, date}` and `{d, time}`, with `short`, `medium`, `long`, `full` or a skeleton such as
///   `::yMMMd`;
/// - `{n, plural, …}` with `offset:` and `=1`, `{n, selectordinal, …}`, `{word, select, …}`;
/// - `{names, list}`, which ICU does not have, with `conjunction`, `disjunction` or `unit`.
///
/// ```swift
/// let compiled = MessageFormat.compile("{n, plural, one {# lead} other {# leads}}")
/// let writer = MessageWriter(locale: english, calendar: .gregorian)
/// compiled.message?.format(["n": .number(3)], with: writer).text  // 3 leads
/// ```
///
/// A message that is written often is made ready once, as a `LocalizedMessage`.
public struct MessageFormat: Hashable, Sendable {
  let program: MessageProgram

  /// Compiles a message.
  ///
  /// - Parameters:
  ///   - text: The message.
  ///   - apostrophes: What an apostrophe means in it.
  /// - Returns: The message, `nil` when a problem is an error, and the problems in the order of
  ///   the text.
  public static func compile(
    _ text: String, apostrophes: ApostropheRule = .doubleOptional
  ) -> (message: MessageFormat?, problems: [MessageProblem]) {
    var text = text
    return text.withUTF8 { bytes in
      var parser = MessageParser(bytes, apostrophes)
      let program = parser.parse()
      return (program.map(MessageFormat.init(program:)), parser.problems)
    }
  }

  /// The names of the arguments it takes, in the order of the text.
  public var argumentNames: [String] { program.names }

  /// The names of arguments and how many scalars come before the first use of each.
  var firstUses: [String: Int] {
    Dictionary(uniqueKeysWithValues: zip(program.names, program.firstUses))
  }

  /// Writes the message.
  ///
  /// - Parameters:
  ///   - arguments: The values by name; numbered arguments are named `0`, `1` and so on.
  ///   - writer: The formats of the reader.
  ///   - language: The language that the message is written in, which chooses plurals; `nil`
  ///     when it is the reader's.
  /// - Returns: The text, which holds `{name}` in place of a value that could not be written,
  ///   and an issue for each of those.
  public func format(
    _ arguments: [String: MessageArgument], with writer: MessageWriter,
    language: LocaleIdentifier? = nil
  ) -> (text: String, issues: [InputIssue]) {
    LocalizedMessage(self, with: writer, language: language).format(arguments)
  }
}
