// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import InputDiagnostics
internal import LocalizedFormatting

/// One message being written.
struct MessageRendering {
  /// What `#` stands for inside a plural.
  struct PluralNumber {
    let name: String
    let argument: MessageArgument
    let offset: Double
  }

  let arguments: [String: MessageArgument]
  let writer: MessageWriter
  /// The language of the message, which may not be the reader's.
  let language: LocaleIdentifier
  /// The direction of the message.
  let direction: TextDirection

  private var text = ""
  private(set) var issues: [InputIssue] = []

  init(
    arguments: [String: MessageArgument], writer: MessageWriter, language: LocaleIdentifier,
    direction: TextDirection
  ) {
    self.arguments = arguments
    self.writer = writer
    self.language = language
    self.direction = direction
  }

  /// The text; a message that runs against the reader's direction is a run of its own.
  var finishedText: String {
    writer.isolating && isForeign ? TextIsolate.wrap(text, as: direction) : text
  }

  private var isForeign: Bool { direction != writer.direction }

  mutating func write(_ pieces: [MessagePiece], number: PluralNumber?) {
    for piece in pieces {
      switch piece {
      case .text(let literal): text += literal
      case .argument(let name, let style):
        guard let argument = argument(name) else { continue }
        do { text += try written(argument, style: style) } catch { fail(error, name) }
      case .pluralNumber:
        guard let number else { continue }
        do { text += try written(number) } catch { fail(error, number.name) }
      case .plural(let choice): write(choice)
      case .select(let choice): write(choice, number: number)
      }
    }
  }

  // MARK: Choices

  private mutating func write(_ choice: PluralChoice) {
    guard let argument = argument(choice.name) else { return }
    let value: Double?
    switch argument {
    case .number(let number): value = number
    case .formatted(_, let number): value = number
    case .text, .day:
      fail(.kind(choice.typeName), choice.name)
      return
    }
    let number = PluralNumber(name: choice.name, argument: argument, offset: choice.offset)
    do { write(try wording(of: choice, for: value), number: number) } catch {
      fail(.formatting(error), choice.name)
    }
  }

  private func wording(
    of choice: PluralChoice, for value: Double?
  ) throws(FormattingError) -> [MessagePiece] {
    let other = choice.categories[.other] ?? []
    guard let value else { return other }
    if let exact = choice.exact[value] { return exact }
    guard choice.categories.count > 1 else { return other }
    let category = try writer.category(
      of: value - choice.offset, style: choice.numberStyle, kind: choice.kind, in: language)
    return choice.categories[category] ?? other
  }

  private mutating func write(_ choice: SelectChoice, number: PluralNumber?) {
    guard let argument = argument(choice.name) else { return }
    switch argument {
    case .text(let word), .formatted(let word, _):
      write(choice.options[word] ?? choice.options["other"] ?? [], number: number)
    case .number, .day: fail(.kind("select"), choice.name)
    }
  }

  // MARK: Values

  private func written(
    _ argument: MessageArgument, style: ArgumentStyle
  ) throws(RenderingFailure) -> String {
    switch (argument, style) {
    case (.formatted(let text, _), _): return composed(text)
    case (.text(let words), .plain):
      let words = TextIsolate.sanitizing(words)
      return writer.isolating ? TextIsolate.wrapIfNeeded(words, inside: direction) : words
    case (.number(let value), .plain), (.number(let value), .number),
      (.number(let value), .integer), (.number(let value), .percent):
      return try number(value, style: style == .plain ? .number : style)
    case (.day(let day), .plain): return try date(day, style: .medium)
    case (.day(let day), .date(let style)): return try date(day, style: style)
    default: throw .kind(style.typeName)
    }
  }

  /// Writes the number of a plural where `#` stands.
  private func written(_ plural: PluralNumber) throws(RenderingFailure) -> String {
    switch plural.argument {
    case .formatted(let text, let value):
      guard let value, plural.offset != 0 else { return composed(text) }
      return try number(value - plural.offset, style: .number)
    case .number(let value): return try number(value - plural.offset, style: .number)
    case .text, .day: throw .kind("plural")
    }
  }

  private func number(
    _ value: Double, style: ArgumentStyle
  ) throws(RenderingFailure) -> String {
    do { return try writer.text(value, style: style) } catch { throw .formatting(error) }
  }

  private func date(_ day: CivilDay, style: DateStyle) throws(RenderingFailure) -> String {
    do { return composed(try writer.text(day, style: style)) } catch { throw .formatting(error) }
  }

  /// Fits text that was composed for the reader's direction into the message.
  private func composed(_ text: String) -> String {
    guard writer.isolating, isForeign,
      TextDirection.hasLetters(running: writer.direction, in: text)
    else { return text }
    return TextIsolate.wrap(text, as: writer.direction)
  }

  // MARK: Failures

  private enum RenderingFailure: Error {
    /// The value is not of the kind that the style is for.
    case kind(String)
    case formatting(FormattingError)
  }

  /// Looks a value up; a missing one leaves its name in the text.
  private mutating func argument(_ name: String) -> MessageArgument? {
    if let argument = arguments[name] { return argument }
    fail(.messageMissingArgument, name)
    return nil
  }

  private mutating func fail(_ failure: RenderingFailure, _ name: String) {
    switch failure {
    case .kind(let type): fail(.messageArgumentKind, name, ["type": .text(type)])
    case .formatting(let error):
      fail(.messageFormatFailed, name, ["reason": .text(error.code.rawValue)])
    }
  }

  private mutating func fail(
    _ code: IssueCode, _ name: String, _ details: [String: IssueArgument] = [:]
  ) {
    text += "{\(name)}"
    let arguments = details.merging(["name": .text(name)]) { detail, _ in detail }
    issues.append(InputIssue(code, at: nil, arguments))
  }
}
