// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

/// The numbers after `=` of one plural.
private struct SeenNumbers {
  private var few: (Double, Double, Double, Double) = (.nan, .nan, .nan, .nan)
  private var count = 0
  private var all: Set<Double> = []

  /// Remembers a number; false when it was there already.
  mutating func insert(_ number: Double) -> Bool {
    count += 1
    if count <= 4 {
      if number == few.0 || number == few.1 || number == few.2 || number == few.3 { return false }
      switch count {
      case 1: few.0 = number
      case 2: few.1 = number
      case 3: few.2 = number
      default: few.3 = number
      }
      return true
    }
    if all.isEmpty { all = Set([few.0, few.1, few.2, few.3].filter { !$0.isNaN }) }
    return all.insert(number).inserted
  }
}

extension MessageParser {
  /// Parses `offset:1 =0 {…} one {…} other {…}` and the closing brace of the argument.
  mutating func plural(
    _ kind: MessageStep.Kind, _ slot: Int, since start: Int, depth: Int
  ) throws(MessageProblem) {
    let choice = steps.count
    var step = MessageStep(kind)
    step.slot = slot
    step.next = -1
    steps.append(step)
    var isFirst = true
    var exact = SeenNumbers()
    while try !isAtClosingBrace(since: start) {
      defer { isFirst = false }
      let place = scanner.index
      if scanner.take("=") {
        var selector = MessageStep(.exact)
        let number = try number(afterSelectorAt: place, since: start)
        selector.number = number ?? 0
        let isNew = number.map { exact.insert($0) } ?? true
        let end = scanner.index
        try wording(selector, place..<end, since: start, depth: depth, isPlural: true)
        if !isNew { reportDuplicate(place..<end) }
        continue
      }
      let word = try selector(since: start)
      if scanner.isExactly(word, "offset"), scanner.take(":") {
        if !isFirst { report(.messageLateOffset, at: place) }
        scanner.skipSpace()
        steps[choice].number = try number(afterSelectorAt: place, since: start) ?? 0
        continue
      }
      try wording(
        ofCategory: word, in: choice, since: start, depth: depth)
    }
    steps[choice].end = steps.count
    let other = steps[choice].next
    guard other >= 0 else { return reportMissingOther(slot, kind, at: start) }
    steps[choice].start = numberStyle(of: slot, in: other)
  }

  private mutating func wording(
    ofCategory word: Range<Int>, in choice: Int, since start: Int, depth: Int
  ) throws(MessageProblem) {
    var selector = MessageStep(.category)
    let place = steps.count
    let category = category(word)
    selector.slot = category ?? -1
    let isNew = category.map { !hasCategory($0, of: choice) } ?? true
    try wording(selector, word, since: start, depth: depth, isPlural: true)
    if category == nil { reportUnknownCategory(word) }
    if !isNew { reportDuplicate(word) }
    if category == Self.other { steps[choice].next = place }
  }

  /// Parses `male {…} female {…} other {…}` and the closing brace of the argument.
  mutating func select(_ slot: Int, since start: Int, depth: Int) throws(MessageProblem) {
    let choice = steps.count
    var step = MessageStep(.select)
    step.slot = slot
    step.next = -1
    steps.append(step)
    // Names are compared one by one, so their number has to stay small or be looked up.
    var words: Set<String> = []
    var count = 0
    while try !isAtClosingBrace(since: start) {
      let word = try selector(since: start)
      let place = steps.count
      var selector = MessageStep(.word)
      let isNew: Bool
      if count < 8 {
        isNew = !hasWord(word, of: choice)
      } else {
        if words.isEmpty { words = Set(self.words(of: choice)) }
        isNew = words.insert(scanner.text(word)).inserted
      }
      count += 1
      let kept = keep(word)
      selector.start = kept.lowerBound
      selector.end = kept.upperBound
      try wording(selector, word, since: start, depth: depth, isPlural: false)
      if !isNew { reportDuplicate(word) }
      if scanner.isExactly(word, "other"), steps[choice].next < 0 { steps[choice].next = place }
    }
    steps[choice].end = steps.count
    if steps[choice].next < 0 { reportMissingOther(slot, .select, at: start) }
  }

  // MARK: Parts

  /// Steps over the closing brace of an argument, if it is next.
  private mutating func isAtClosingBrace(since start: Int) throws(MessageProblem) -> Bool {
    scanner.skipSpace()
    guard scanner.current != nil else { throw unclosed(start) }
    return scanner.take("}")
  }

  private mutating func selector(since start: Int) throws(MessageProblem) -> Range<Int> {
    let word = scanner.takeIdentifier()
    guard !word.isEmpty else { throw unexpected(.messageExpectedSelector, since: start) }
    return word
  }

  /// Reads the number of `=1` or `offset:1`; `nil` when it is none, which is reported.
  private mutating func number(
    afterSelectorAt place: Int, since start: Int
  ) throws(MessageProblem) -> Double? {
    if let digit = scanner.current, MessageScanner.isDigit(digit) {
      // One digit, as almost always.
      var after = scanner
      after.advance()
      if after.current == UInt8(ascii: " ") || after.current == UInt8(ascii: "{") {
        scanner = after
        return Double(digit - UInt8(ascii: "0"))
      }
    }
    let text = scanner.takeNumber()
    guard !text.isEmpty else { throw unexpected(.messageExpectedNumber, since: start) }
    if let number = Double(text), number.isFinite { return number }
    report(.messageBadNumber, at: place, ["number": .text(text.excerpt)])
    return nil
  }

  /// Parses the braces and the message that follow a selector.
  private mutating func wording(
    _ selector: MessageStep, _ name: Range<Int>, since start: Int, depth: Int, isPlural: Bool
  ) throws(MessageProblem) {
    scanner.skipSpace()
    let brace = scanner.index
    guard scanner.take("{") else {
      let name = selector.kind == .exact ? "=" : scanner.text(name)
      throw unexpected(.messageExpectedWording, ["selector": .text(name.excerpt)], since: start)
    }
    guard depth < Self.nestingLimit else {
      throw problem(.messageTooDeep, at: brace, ["limit": .count(Self.nestingLimit)])
    }
    let place = steps.count
    steps.append(selector)
    try message(depth: depth + 1, isPlural: isPlural)
    guard scanner.take("}") else { throw unclosed(brace) }
    steps[place].next = steps.count
  }

  // MARK: Selectors

  private static let other = 5

  /// The place of a category among all; `nil` for a word that is none.
  private func category(_ word: Range<Int>) -> Int? {
    if scanner.isExactly(word, "other") { return Self.other }
    if scanner.isExactly(word, "one") { return 1 }
    if scanner.isExactly(word, "few") { return 3 }
    if scanner.isExactly(word, "many") { return 4 }
    if scanner.isExactly(word, "two") { return 2 }
    return scanner.isExactly(word, "zero") ? 0 : nil
  }

  private func hasCategory(_ category: Int, of choice: Int) -> Bool {
    var place = choice + 1
    while place < steps.count {
      if steps[place].kind == .category, steps[place].slot == category { return true }
      place = steps[place].next
    }
    return false
  }

  private func hasWord(_ word: Range<Int>, of choice: Int) -> Bool {
    var place = choice + 1
    while place < steps.count {
      let step = steps[place]
      if step.end - step.start == word.count,
        literals[step.start..<step.end].elementsEqual(scanner[word])
      {
        return true
      }
      place = step.next
    }
    return false
  }

  private func words(of choice: Int) -> [String] {
    var words: [String] = []
    var place = choice + 1
    while place < steps.count {
      words.append(
        String(decoding: literals[steps[place].start..<steps[place].end], as: UTF8.self))
      place = steps[place].next
    }
    return words
  }

  /// How the number is written in the wording for `other`, which is what a category is chosen
  /// for: 1.2 written as a whole number is one.
  private func numberStyle(of slot: Int, in other: Int) -> Int {
    var place = other + 1
    while place < steps[other].next {
      let step = steps[place]
      switch step.kind {
      case .pluralNumber: return 0
      case .argument where step.slot == slot: return step.start
      case .plural, .selectordinal, .select: place = step.end
      default: place += 1
      }
    }
    return 0
  }

  // MARK: Problems

  private mutating func reportDuplicate(_ selector: Range<Int>) {
    report(
      .messageDuplicateSelector, at: selector.lowerBound,
      ["selector": .text(scanner.text(selector).excerpt)])
  }

  private mutating func reportMissingOther(
    _ slot: Int, _ kind: MessageStep.Kind, at place: Int
  ) {
    report(
      .messageMissingOther, at: place,
      ["name": .text(name(slot)), "type": .text("\(kind)")], hint: IssueHint(.addOther))
  }

  private mutating func reportUnknownCategory(_ selector: Range<Int>) {
    let word = scanner.text(selector)
    // `1 {…}` for `=1 {…}` is the usual slip.
    let hint =
      Double(word) != nil
      ? IssueHint("did-you-mean", ["suggestion": .text("=" + word)])
      : Suggestion.hint(for: word, in: PluralCategory.allCases.map(\.rawValue))
    report(
      .messageUnknownCategory, at: selector.lowerBound, ["category": .text(word.excerpt)],
      hint: hint)
  }
}
