// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics
public import LocalizedFormatting

/// One message, compiled from ICU's message syntax.
///
/// The syntax is that of ICU's `MessageFormat`: `{name}`, `{n, number}`, `{n, number, integer}`,
/// `{n, number, percent}`, `{d, date}` with a style or a skeleton after `::`, `plural`,
/// `selectordinal` and `select`, nested at will.
///
/// ```swift
/// let compiled = MessageFormat.compile("{n, plural, one {# lead} other {# leads}}")
/// let writer = MessageWriter(locale: english, calendar: .gregorian)
/// compiled.message?.format(["n": .number(3)], with: writer).text  // 3 leads
/// ```
public struct MessageFormat: Hashable, Sendable {
  let pieces: [MessagePiece]
  /// The names of arguments and how many scalars come before the first use of each.
  let firstUses: [String: Int]

  /// Compiles a message.
  ///
  /// - Returns: The message, `nil` when a problem is an error, and the problems in the order of
  ///   the text.
  public static func compile(
    _ text: String
  ) -> (message: MessageFormat?, problems: [MessageProblem]) {
    var parser = MessageParser(text)
    let pieces = parser.parse()
    let message = pieces.map { MessageFormat(pieces: $0, firstUses: parser.firstUses) }
    return (message, parser.problems)
  }

  /// The names of the arguments it takes, in the order of the text.
  public var argumentNames: [String] {
    firstUses.sorted { $0.value < $1.value }.map(\.key)
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
    let language = language ?? writer.locale
    var rendering = MessageRendering(
      arguments: arguments, writer: writer, language: language,
      direction: writer.direction(of: language))
    rendering.write(pieces, number: nil)
    return (rendering.finishedText, rendering.issues)
  }
}
