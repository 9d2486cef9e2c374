// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

/// Parses ICU's message syntax, with its default rule for apostrophes (DOUBLE_OPTIONAL).
///
/// Wrong words are reported and read over; wrong structure ends the parse.
struct MessageParser {
  /// How deep wordings of plurals and selects may be nested.
  static let nestingLimit = 32

  /// Further problems of one message help nobody, and finding their places takes time.
  private static let problemLimit = 20

  var scanner: MessageScanner
  /// The names of arguments and where each is used first.
  private(set) var firstUses: [String: Int] = [:]
  private(set) var problems: [MessageProblem] = []

  init(_ text: String) { scanner = MessageScanner(text) }

  /// Parses the message; `nil` when it cannot be used.
  mutating func parse() -> [MessagePiece]? {
    var pieces: [MessagePiece] = []
    do { pieces = try message(depth: 0, isPlural: false) } catch { problems.append(error) }
    problems.sort { $0.offset < $1.offset }
    return problems.contains { $0.severity == .error } ? nil : pieces
  }

  mutating func report(
    _ code: IssueCode, severity: IssueSeverity = .error, at offset: Int,
    _ arguments: [String: IssueArgument] = [:], hint: IssueHint? = nil
  ) {
    // An error always finds room, since it decides whether the message can be used.
    guard problems.count < Self.problemLimit || severity == .error && !hasError else { return }
    problems.append(MessageProblem(code, severity: severity, at: offset, arguments, hint: hint))
  }

  private var hasError: Bool { problems.contains { $0.severity == .error } }

  /// The problem of a bracket that is still open at the end.
  func unclosed(_ start: Int) -> MessageProblem {
    MessageProblem(.messageUnclosedBrace, at: start, hint: IssueHint(.closeBrace))
  }

  /// The problem of a character other than those expected.
  func unexpected(
    _ code: IssueCode, _ arguments: [String: IssueArgument] = [:], since start: Int,
    hint: IssueHint? = nil
  ) -> MessageProblem {
    guard let found = scanner.current else { return unclosed(start) }
    let arguments = arguments.merging(["found": .text(String(found).visible)]) { old, _ in old }
    return MessageProblem(code, at: scanner.index, arguments, hint: hint)
  }

  // MARK: Text

  /// Parses up to the end or, in a wording of a plural or select, up to its closing brace.
  mutating func message(
    depth: Int, isPlural: Bool
  ) throws(MessageProblem) -> [MessagePiece] {
    var pieces: [MessagePiece] = []
    var literal = String.UnicodeScalarView()
    func flush() {
      if !literal.isEmpty { pieces.append(.text(String(literal))) }
      literal = String.UnicodeScalarView()
    }
    while let letter = scanner.current {
      switch letter {
      case "'": apostrophe(into: &literal, isPlural: isPlural)
      case "{":
        flush()
        pieces.append(try argument(depth: depth))
      case "}" where depth > 0:
        flush()
        return pieces
      case "#" where isPlural:
        flush()
        pieces.append(.pluralNumber)
        scanner.advance()
      default:
        if letter == "}" {
          report(
            .messageStrayBrace, severity: .warning, at: scanner.index,
            hint: IssueHint(.quoteBrace))
        }
        literal.append(letter)
        scanner.advance()
      }
    }
    flush()
    return pieces
  }

  /// Reads an apostrophe: doubled it is one, before syntax it begins quoted text, and anywhere
  /// else it is itself.
  private mutating func apostrophe(
    into literal: inout String.UnicodeScalarView, isPlural: Bool
  ) {
    let start = scanner.index
    scanner.advance()
    switch scanner.current {
    case "'":
      scanner.advance()
      literal.append("'")
      return
    case "{", "}": break
    case "#" where isPlural: break
    default:
      literal.append("'")
      return
    }
    while let letter = scanner.current {
      scanner.advance()
      if letter == "'", !scanner.take("'") { return }
      literal.append(letter)
    }
    report(
      .messageUnclosedQuote, severity: .warning, at: start, hint: IssueHint(.doubleApostrophe))
  }

  // MARK: Arguments

  private mutating func argument(depth: Int) throws(MessageProblem) -> MessagePiece {
    let start = scanner.index
    scanner.advance()
    scanner.skipSpace()
    let name = try argumentName(since: start)
    scanner.skipSpace()
    if scanner.take("}") { return .argument(name, .plain) }
    guard scanner.take(",") else {
      throw unexpected(
        .messageExpectedComma, ["name": .text(name)], since: start,
        hint: IssueHint(.argumentNames))
    }
    scanner.skipSpace()
    let typeStart = scanner.index
    let type = scanner.takeASCIILetters()
    scanner.skipSpace()
    guard !type.isEmpty, scanner.current == "," || scanner.current == "}" else {
      throw unexpected(.messageExpectedType, ["name": .text(name)], since: start)
    }
    // ICU takes types in any case.
    let keyword = type.lowercased()
    switch keyword {
    case "plural", "selectordinal", "select":
      guard scanner.take(",") else {
        report(
          .messageMissingChoices, at: start, ["name": .text(name), "type": .text(keyword)])
        scanner.advance()
        return .argument(name, .plain)
      }
      let isSelect = keyword == "select"
      return isSelect
        ? .select(try select(name, since: start, depth: depth))
        : .plural(
          try plural(
            name, keyword == "plural" ? .cardinal : .ordinal, since: start, depth: depth))
    default:
      return .argument(name, try simpleStyle(type: type, at: typeStart, since: start))
    }
  }

  private mutating func argumentName(since start: Int) throws(MessageProblem) -> String {
    let nameStart = scanner.index
    let name = scanner.takeIdentifier()
    guard !name.isEmpty else {
      throw unexpected(.messageExpectedName, since: start, hint: IssueHint(.argumentNames))
    }
    let isNumber = name.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isNumber, name != "0", name.hasPrefix("0") || Int32(name) == nil {
      report(.messageBadArgumentNumber, at: nameStart, ["number": .text(name.excerpt)])
    }
    if firstUses[name] == nil { firstUses[name] = nameStart }
    return name
  }
}
