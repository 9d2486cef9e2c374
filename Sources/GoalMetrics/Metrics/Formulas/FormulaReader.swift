// SPDX-License-Identifier: Apache-2.0

/// Reads the letters of a formula, and goes on after what cannot be read.
///
/// A mistake is told once: what stands around it is read as if it were right, so that further
/// mistakes are found and none that only follows from the first.
struct FormulaReader {
  /// The deepest nesting of parentheses and signs that a formula may have.
  private static let depthLimit = 64
  /// The most names and numbers that a formula may have; each lies one level deeper.
  private static let termLimit = 500
  /// After so many mistakes the rest is not read.
  private static let errorLimit = 20

  private let letters: [Unicode.Scalar]
  private var index = 0
  private var terms = 0
  private(set) var errors: [FormulaError] = []

  init(_ text: String) { letters = Array(text.unicodeScalars) }

  mutating func formula() -> FormulaSyntax.Node { sequence(depth: 0) }

  // MARK: Letters

  private var isAtEnd: Bool { index >= letters.count }

  private mutating func skipSpace() {
    while !isAtEnd, letters[index].properties.isWhitespace { index += 1 }
  }

  private mutating func take(_ choices: [Unicode.Scalar]) -> Unicode.Scalar? {
    skipSpace()
    guard !isAtEnd, choices.contains(letters[index]) else { return nil }
    index += 1
    return letters[index - 1]
  }

  private func isWordLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "." || scalar.properties.isAlphabetic
      || scalar.properties.numericType != nil
  }

  private var isAtWord: Bool { !isAtEnd && isWordLetter(letters[index]) }

  private static let signs: [Unicode.Scalar] = [
    "+", "-", "\u{2212}", "*", "/", "\u{D7}", "\u{F7}",
  ]

  /// Whether something follows that formulas have, so that reading can go on with it.
  private var isAtKnown: Bool {
    isAtEnd || isAtWord || letters[index] == "(" || letters[index] == ")"
      || Self.signs.contains(letters[index])
  }

  /// Passes over letters that no formula has.
  ///
  /// - Returns: Whether a bracket of another kind was among them.
  @discardableResult
  private mutating func skipUnknown() -> Bool {
    var hasBracket = false
    while !isAtKnown {
      hasBracket = hasBracket || letters[index] == "]" || letters[index] == "}"
      index += 1
      skipSpace()
    }
    return hasBracket
  }

  // MARK: Mistakes

  private mutating func tell(_ code: FormulaError.Code, at offset: Int, _ subjects: [String] = []) {
    guard errors.count < Self.errorLimit else { return }
    errors.append(FormulaError(code: code, offset: offset, subjects: subjects))
    if code == .tooDeep || errors.count == Self.errorLimit { index = letters.count }
  }

  private mutating func tellUnexpected() {
    tell(isAtEnd ? .unexpectedEnd : .unexpectedCharacter, at: index)
  }

  // MARK: Parts

  /// Reads up to the end, or inside parentheses to the one that closes them, which is taken.
  private mutating func sequence(depth: Int) -> FormulaSyntax.Node {
    let errorsBefore = errors.count
    var parts = [sum(depth: depth)]
    while true {
      skipSpace()
      let isClosed = !isAtEnd && letters[index] == ")"
      if depth > 0, isClosed {
        index += 1
        break
      }
      // After the first mistake, the missing end of parentheses says nothing new.
      if isAtEnd {
        if depth > 0, errors.count == errorsBefore { tellUnexpected() }
        break
      }
      tellUnexpected()
      guard !isAtEnd else { break }
      if isClosed {
        index += 1
      } else if skipUnknown(), depth > 0 {
        break
      }
      // What stands before a sign after the mistake is not known, and that is no further one.
      skipSpace()
      if !isAtEnd, letters[index] != ")" {
        parts.append(sum(depth: depth, isAfterMistake: true))
      }
    }
    return errors.count == errorsBefore && parts.count == 1 ? parts[0] : .unreadable(parts)
  }

  private mutating func sum(depth: Int, isAfterMistake: Bool = false) -> FormulaSyntax.Node {
    var result = product(depth: depth, isAfterMistake: isAfterMistake)
    while let sign = take(["+", "-", "\u{2212}"]) {
      let offset = index - 1
      let next = product(depth: depth)
      result = .operation(sign == "+" ? .add : .subtract, result, next, offset: offset)
    }
    return result
  }

  private mutating func product(depth: Int, isAfterMistake: Bool = false) -> FormulaSyntax.Node {
    skipSpace()
    var result: FormulaSyntax.Node =
      isAfterMistake && !isAtEnd && Self.signs.contains(letters[index])
      ? .unreadable([]) : factor(depth: depth)
    while let sign = take(["*", "/", "\u{D7}", "\u{F7}"]) {
      let offset = index - 1
      let next = factor(depth: depth)
      let isProduct = sign == "*" || sign == "\u{D7}"
      result = .operation(isProduct ? .multiply : .divide, result, next, offset: offset)
    }
    return result
  }

  private mutating func factor(depth: Int) -> FormulaSyntax.Node {
    guard depth < Self.depthLimit else {
      tell(.tooDeep, at: index)
      return .unreadable([])
    }
    if take(["-", "\u{2212}"]) != nil {
      let offset = index - 1
      return .operation(.subtract, .number(0), factor(depth: depth + 1), offset: offset)
    }
    if take(["("]) != nil { return sequence(depth: depth + 1) }
    skipSpace()
    if !isAtWord {
      tellUnexpected()
      skipUnknown()
      // What was meant stands behind what was not: `$ revenue`.
      guard isAtWord else { return .unreadable([]) }
    }
    guard let (word, start) = word() else { return .unreadable([]) }
    if isNumber(at: start) { return number(word, at: start) }
    let name = name(word, at: start)
    guard take(["("]) != nil else { return name.map { .name($0) } ?? .unreadable([]) }
    return call(word, at: start, depth: depth)
  }

  /// Takes the letters of a name or a number; `nil` when there were too many before.
  private mutating func word() -> (text: String, start: Int)? {
    let start = index
    while isAtWord { index += 1 }
    terms += 1
    guard terms <= Self.termLimit else {
      tell(.tooDeep, at: start)
      return nil
    }
    return (String(String.UnicodeScalarView(letters[start..<index])), start)
  }

  private func isNumber(at start: Int) -> Bool {
    letters[start].properties.numericType != nil || letters[start] == "."
  }

  private mutating func number(_ word: String, at start: Int) -> FormulaSyntax.Node {
    // `Double` would read `0x10` as well.
    guard !word.contains(where: { $0 == "x" || $0 == "X" }), let value = Double(word),
      value.isFinite
    else {
      tell(.unexpectedCharacter, at: start)
      return .unreadable([])
    }
    return .number(value)
  }

  private mutating func name(_ word: String, at start: Int) -> FormulaSyntax.Name? {
    guard let id = MeasureID(normalizing: word) else {
      tell(.unexpectedCharacter, at: start)
      return nil
    }
    return FormulaSyntax.Name(id: id, offset: start)
  }

  /// Reads what stands in the parentheses of a function, the first of which was taken.
  private mutating func call(_ word: String, at start: Int, depth: Int) -> FormulaSyntax.Node {
    guard let function = FormulaFunction(rawValue: word.lowercased()) else {
      tell(.unknownFunction, at: start, [word])
      if take([")"]) != nil { return .unreadable([]) }
      return .unreadable([sequence(depth: depth + 1)])
    }
    skipSpace()
    let place = index
    let isName = isAtWord && !isNumber(at: index)
    if isName, let (argument, start) = self.word(), take([")"]) != nil {
      return name(argument, at: start).map { .call(function, $0) } ?? .unreadable([])
    }
    skipSpace()
    if isAtEnd || index == place && letters[index] == ")" {
      if errors.last?.code != .tooDeep { tellUnexpected() }
      _ = take([")"])
      return .unreadable([])
    }
    // The names inside are read nevertheless.
    tell(.functionTakesAMeasure, at: place, [function.rawValue])
    if !isAtEnd { index = place }
    return .unreadable([sequence(depth: depth + 1)])
  }
}
