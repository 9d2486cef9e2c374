// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

/// Parses ICU's message syntax into steps.
///
/// Wrong words are reported and read over; wrong structure ends the parse.
struct MessageParser {
  /// How deep wordings of plurals and selects may be nested.
  static let nestingLimit = 32

  /// Further problems of one message help nobody, and finding their places takes time.
  private static let problemLimit = 20
  /// From how many names on they are looked up instead of compared one by one.
  private static let fewNames = 16

  var scanner: MessageScanner
  let apostrophes: ApostropheRule
  var steps: [MessageStep] = []
  private(set) var literals: [UInt8] = []
  private var styles = MessageProgram.noStyles
  private var nameRanges: [Range<Int>] = []
  private var names: [String] = []
  private var slots: [String: Int] = [:]
  private var firstUses: [Int] = []
  private(set) var problems: [MessageProblem] = []

  /// A place whose characters have been counted, and their count.
  private var counted = (place: 0, characters: 0)

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ apostrophes: ApostropheRule) {
    scanner = MessageScanner(bytes)
    self.apostrophes = apostrophes
    literals.reserveCapacity(bytes.count)
    steps.reserveCapacity(8)
  }

  /// Parses the message; `nil` when it cannot be used.
  mutating func parse() -> MessageProgram? {
    do { try message(depth: 0, isPlural: false) } catch { problems.append(error) }
    if !problems.isEmpty {
      problems.sort { $0.offset < $1.offset }
      if hasError { return nil }
    }
    return MessageProgram(
      steps: steps, literals: literals, styles: styles, names: names, firstUses: firstUses)
  }

  // MARK: Problems

  mutating func report(
    _ code: IssueCode, severity: IssueSeverity = .error, at place: Int,
    _ arguments: [String: IssueArgument] = [:], hint: IssueHint? = nil
  ) {
    // An error always finds room, since it decides whether the message can be used.
    guard problems.count < Self.problemLimit || severity == .error && !hasError else { return }
    problems.append(problem(code, severity: severity, at: place, arguments, hint: hint))
  }

  private var hasError: Bool { problems.contains { $0.severity == .error } }

  /// A problem at a byte of the message.
  func problem(
    _ code: IssueCode, severity: IssueSeverity = .error, at place: Int,
    _ arguments: [String: IssueArgument] = [:], hint: IssueHint? = nil
  ) -> MessageProblem {
    MessageProblem(
      code, severity: severity, at: scanner.characters(in: 0..<place), arguments, hint: hint)
  }

  /// The problem of a bracket that is still open at the end.
  func unclosed(_ start: Int) -> MessageProblem {
    problem(.messageUnclosedBrace, at: start, hint: IssueHint(.closeBrace))
  }

  /// The problem of a character other than those expected.
  func unexpected(
    _ code: IssueCode, _ arguments: [String: IssueArgument] = [:], since start: Int,
    hint: IssueHint? = nil
  ) -> MessageProblem {
    guard let found = scanner.character else { return unclosed(start) }
    let arguments = arguments.merging(["found": .text(String(found).visible)]) { old, _ in old }
    return problem(code, at: scanner.index, arguments, hint: hint)
  }

  // MARK: Text

  /// Parses up to the end or, in a wording of a plural or select, up to its closing brace.
  mutating func message(depth: Int, isPlural: Bool) throws(MessageProblem) {
    var start = literals.count
    while true {
      literals.append(contentsOf: scanner.skipPlainText())
      guard let letter = scanner.current else { break }
      switch letter {
      case UInt8(ascii: "'"): apostrophe(isPlural: isPlural)
      case UInt8(ascii: "{"):
        endText(since: start)
        try argument(depth: depth)
        start = literals.count
      case UInt8(ascii: "}") where depth > 0:
        endText(since: start)
        return
      case UInt8(ascii: "#") where isPlural:
        endText(since: start)
        steps.append(MessageStep(.pluralNumber))
        scanner.advance()
      default:
        if letter == UInt8(ascii: "}") {
          report(
            .messageStrayBrace, severity: .warning, at: scanner.index,
            hint: IssueHint(.quoteBrace))
        }
        literals.append(letter)
        scanner.advance()
      }
      if letter == UInt8(ascii: "#"), isPlural { start = literals.count }
    }
    endText(since: start)
  }

  private mutating func endText(since start: Int) {
    guard literals.count > start else { return }
    var step = MessageStep(.text)
    step.start = start
    step.end = literals.count
    steps.append(step)
  }

  /// Keeps a word among the literals, for a selector.
  mutating func keep(_ word: Range<Int>) -> Range<Int> {
    let start = literals.count
    literals.append(contentsOf: scanner[word])
    return start..<literals.count
  }

  /// Reads an apostrophe: doubled it is one, before syntax it begins quoted text, and anywhere
  /// else it is itself, unless the rule wants every one of them doubled.
  private mutating func apostrophe(isPlural: Bool) {
    let start = scanner.index
    scanner.advance()
    switch scanner.current {
    case UInt8(ascii: "'"):
      scanner.advance()
      literals.append(UInt8(ascii: "'"))
      return
    case UInt8(ascii: "{"), UInt8(ascii: "}"): break
    case UInt8(ascii: "#") where isPlural: break
    case .some where apostrophes == .doubleRequired: break
    default:
      literals.append(UInt8(ascii: "'"))
      return
    }
    while scanner.current != nil {
      literals.append(contentsOf: scanner.skipQuotedText())
      guard scanner.take("'") else { break }
      guard scanner.take("'") else { return }
      literals.append(UInt8(ascii: "'"))
    }
    report(
      .messageUnclosedQuote, severity: .warning, at: start, hint: IssueHint(.doubleApostrophe))
  }

  // MARK: Arguments

  private mutating func argument(depth: Int) throws(MessageProblem) {
    let start = scanner.index
    scanner.advance()
    scanner.skipSpace()
    let name = try argumentName(since: start)
    let slot = slot(of: name)
    scanner.skipSpace()
    var step = MessageStep(.argument)
    step.slot = slot
    if scanner.take("}") { return steps.append(step) }
    guard scanner.take(",") else {
      throw unexpected(
        .messageExpectedComma, ["name": .text(names[slot])], since: start,
        hint: IssueHint(.argumentNames))
    }
    scanner.skipSpace()
    let type = scanner.takeASCIILetters()
    scanner.skipSpace()
    let isEnd = scanner.current == UInt8(ascii: "}")
    guard !type.isEmpty, isEnd || scanner.current == UInt8(ascii: ",") else {
      throw unexpected(.messageExpectedType, ["name": .text(names[slot])], since: start)
    }
    // ICU takes types in any case.
    let kind: MessageStep.Kind? =
      scanner.has(type, "plural")
      ? .plural
      : scanner.has(type, "select")
        ? .select : scanner.has(type, "selectordinal") ? .selectordinal : nil
    guard let kind else {
      step.start = index(of: try simpleStyle(type: type, since: start))
      return steps.append(step)
    }
    scanner.advance()
    guard !isEnd else {
      return report(
        .messageMissingChoices, at: start,
        ["name": .text(names[slot]), "type": .text(scanner.text(type).lowercased())])
    }
    if kind == .select {
      try select(slot, since: start, depth: depth)
    } else {
      try plural(kind, slot, since: start, depth: depth)
    }
  }

  private mutating func argumentName(since start: Int) throws(MessageProblem) -> Range<Int> {
    let name = scanner.takeIdentifier()
    guard !name.isEmpty else {
      throw unexpected(.messageExpectedName, since: start, hint: IssueHint(.argumentNames))
    }
    let bytes = scanner[name]
    if MessageScanner.isDigit(bytes[0]), bytes.allSatisfy(MessageScanner.isDigit) {
      let text = scanner.text(name)
      if text != "0", text.hasPrefix("0") || Int32(text) == nil {
        report(.messageBadArgumentNumber, at: name.lowerBound, ["number": .text(text.excerpt)])
      }
    }
    return name
  }

  func name(_ slot: Int) -> String { names[slot] }

  private mutating func slot(of name: Range<Int>) -> Int {
    if names.count < Self.fewNames {
      for slot in nameRanges.indices where scanner.isSame(nameRanges[slot], name) { return slot }
    } else {
      if slots.isEmpty {
        for (slot, name) in names.enumerated() { slots[name] = slot }
      }
      if let slot = slots[scanner.text(name)] { return slot }
      slots[scanner.text(name)] = names.count
    }
    let (place, characters) = counted
    counted = (
      name.lowerBound, characters + scanner.characters(in: place..<name.lowerBound)
    )
    nameRanges.append(name)
    names.append(scanner.text(name))
    firstUses.append(counted.characters)
    return names.count - 1
  }

  private mutating func index(of style: ArgumentStyle) -> Int {
    if let known = styles.firstIndex(of: style) { return known }
    styles.append(style)
    return styles.count - 1
  }
}
