// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

extension MessageParser {
  /// Parses `offset:1 =0 {…} one {…} other {…}` and the closing brace of the argument.
  mutating func plural(
    _ name: String, _ kind: PluralRules.Kind, since start: Int, depth: Int
  ) throws(MessageProblem) -> PluralChoice {
    var choice = PluralChoice(name: name, kind: kind)
    var isFirst = true
    while try !isAtClosingBrace(since: start) {
      defer { isFirst = false }
      let selectorStart = scanner.index
      if scanner.take("=") {
        let number = try number(afterSelectorAt: selectorStart, since: start)
        let pieces = try wording("=", since: start, depth: depth, isPlural: true)
        guard let number else { continue }
        if choice.exact.updateValue(pieces, forKey: number) != nil {
          reportDuplicate("=" + shown(number), at: selectorStart)
        }
        continue
      }
      let word = try selector(since: start)
      if word == "offset", scanner.take(":") {
        if !isFirst { report(.messageLateOffset, at: selectorStart) }
        scanner.skipSpace()
        choice.offset = try number(afterSelectorAt: selectorStart, since: start) ?? 0
        continue
      }
      let pieces = try wording(word, since: start, depth: depth, isPlural: true)
      guard let category = PluralCategory(rawValue: word) else {
        reportUnknownCategory(word, at: selectorStart)
        continue
      }
      if choice.categories.updateValue(pieces, forKey: category) != nil {
        reportDuplicate(word, at: selectorStart)
      }
    }
    if choice.categories[.other] == nil { reportMissingOther(name, choice.typeName, at: start) }
    return choice
  }

  /// Parses `male {…} female {…} other {…}` and the closing brace of the argument.
  mutating func select(
    _ name: String, since start: Int, depth: Int
  ) throws(MessageProblem) -> SelectChoice {
    var choice = SelectChoice(name: name)
    while try !isAtClosingBrace(since: start) {
      let selectorStart = scanner.index
      let word = try selector(since: start)
      let pieces = try wording(word, since: start, depth: depth, isPlural: false)
      if choice.options.updateValue(pieces, forKey: word) != nil {
        reportDuplicate(word, at: selectorStart)
      }
    }
    if choice.options["other"] == nil { reportMissingOther(name, "select", at: start) }
    return choice
  }

  // MARK: Parts

  /// Steps over the closing brace of an argument, if it is next.
  private mutating func isAtClosingBrace(since start: Int) throws(MessageProblem) -> Bool {
    scanner.skipSpace()
    guard scanner.current != nil else { throw unclosed(start) }
    return scanner.take("}")
  }

  private mutating func selector(since start: Int) throws(MessageProblem) -> String {
    let word = scanner.takeIdentifier()
    guard !word.isEmpty else { throw unexpected(.messageExpectedSelector, since: start) }
    return word
  }

  /// Reads the number of `=1` or `offset:1`; `nil` when it is none, which is reported.
  private mutating func number(
    afterSelectorAt selectorStart: Int, since start: Int
  ) throws(MessageProblem) -> Double? {
    let text = scanner.takeNumber()
    guard !text.isEmpty else { throw unexpected(.messageExpectedNumber, since: start) }
    if let number = Double(text), number.isFinite { return number }
    report(.messageBadNumber, at: selectorStart, ["number": .text(text.excerpt)])
    return nil
  }

  /// Parses the braces and the message that follow a selector.
  private mutating func wording(
    _ selector: String, since start: Int, depth: Int, isPlural: Bool
  ) throws(MessageProblem) -> [MessagePiece] {
    scanner.skipSpace()
    let brace = scanner.index
    guard scanner.take("{") else {
      throw unexpected(
        .messageExpectedWording, ["selector": .text(selector.excerpt)], since: start)
    }
    guard depth < Self.nestingLimit else {
      throw MessageProblem(.messageTooDeep, at: brace, ["limit": .count(Self.nestingLimit)])
    }
    let pieces = try message(depth: depth + 1, isPlural: isPlural)
    guard scanner.take("}") else { throw unclosed(brace) }
    return pieces
  }

  // MARK: Problems

  private mutating func reportDuplicate(_ selector: String, at offset: Int) {
    report(.messageDuplicateSelector, at: offset, ["selector": .text(selector.excerpt)])
  }

  private mutating func reportMissingOther(_ name: String, _ type: String, at offset: Int) {
    report(
      .messageMissingOther, at: offset, ["name": .text(name), "type": .text(type)],
      hint: IssueHint(.addOther))
  }

  private mutating func reportUnknownCategory(_ word: String, at offset: Int) {
    // `1 {…}` for `=1 {…}` is the usual slip.
    let hint =
      Double(word) != nil
      ? IssueHint("did-you-mean", ["suggestion": .text("=" + word)])
      : Suggestion.hint(for: word, in: PluralCategory.allCases.map(\.rawValue))
    report(.messageUnknownCategory, at: offset, ["category": .text(word.excerpt)], hint: hint)
  }

  private func shown(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? number.description
  }
}
