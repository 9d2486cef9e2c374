// SPDX-License-Identifier: Apache-2.0

/// A formula as plans write it, such as `story_completes / story_starts`, before anyone knows
/// what its names stand for.
public struct FormulaSyntax: Hashable, Sendable {
  /// A name and where it stands.
  public struct Name: Hashable, Sendable {
    /// What is named.
    public let id: MeasureID
    /// Where, in Unicode scalars from the start of the formula.
    public let offset: Int
  }

  indirect enum Node: Hashable, Sendable {
    case number(Double)
    case name(Name)
    case call(FormulaFunction, Name)
    case operation(Operator, Node, Node, offset: Int)
  }

  enum Operator: Hashable, Sendable {
    case add, subtract, multiply, divide
  }

  let root: Node

  /// The functions that formulas may use.
  public static let functions = FormulaFunction.allCases.map(\.rawValue)

  /// The names it holds, in the order in which they are written.
  public var names: [Name] { Self.names(in: root) }

  private static func names(in node: Node) -> [Name] {
    switch node {
    case .number: []
    case .name(let name), .call(_, let name): [name]
    case .operation(_, let one, let other, _): names(in: one) + names(in: other)
    }
  }

  /// Reads a formula.
  ///
  /// Names take `_` between words; numbers, `+ - * /`, parentheses and the functions `sum`,
  /// `mean`, `median`, `last` and `max` of a measure work as usual.
  ///
  /// - Throws: `FormulaError` with the place.
  public init(parsing text: String) throws(FormulaError) {
    var reader = FormulaReader(letters: Array(text.unicodeScalars))
    root = try reader.formula()
  }
}

/// What a formula can ask of the rows of a measure.
enum FormulaFunction: String, Hashable, Sendable, CaseIterable {
  case sum, mean, median, last, max
}

/// Reads the letters of a formula.
private struct FormulaReader {
  /// The deepest nesting of parentheses and signs that a formula may have.
  private static let depthLimit = 64
  /// The most names and numbers that a formula may have; each lies one level deeper.
  private static let termLimit = 500

  let letters: [Unicode.Scalar]
  private var index = 0
  private var terms = 0

  init(letters: [Unicode.Scalar]) { self.letters = letters }

  mutating func formula() throws(FormulaError) -> FormulaSyntax.Node {
    let root = try sum(depth: 0)
    skipSpace()
    guard index >= letters.count else {
      throw FormulaError(code: .unexpectedCharacter, offset: index)
    }
    return root
  }

  private mutating func skipSpace() {
    while index < letters.count, letters[index].properties.isWhitespace { index += 1 }
  }

  private mutating func take(_ choices: [Unicode.Scalar]) -> Unicode.Scalar? {
    skipSpace()
    guard index < letters.count, choices.contains(letters[index]) else { return nil }
    index += 1
    return letters[index - 1]
  }

  private mutating func sum(depth: Int) throws(FormulaError) -> FormulaSyntax.Node {
    var result = try product(depth: depth)
    while let sign = take(["+", "-", "\u{2212}"]) {
      let offset = index - 1
      let next = try product(depth: depth)
      result = .operation(sign == "+" ? .add : .subtract, result, next, offset: offset)
    }
    return result
  }

  private mutating func product(depth: Int) throws(FormulaError) -> FormulaSyntax.Node {
    var result = try factor(depth: depth)
    while let sign = take(["*", "/", "\u{D7}", "\u{F7}"]) {
      let offset = index - 1
      let next = try factor(depth: depth)
      let isProduct = sign == "*" || sign == "\u{D7}"
      result = .operation(isProduct ? .multiply : .divide, result, next, offset: offset)
    }
    return result
  }

  private mutating func factor(depth: Int) throws(FormulaError) -> FormulaSyntax.Node {
    guard depth < Self.depthLimit else { throw FormulaError(code: .tooDeep, offset: index) }
    if take(["-", "\u{2212}"]) != nil {
      let offset = index - 1
      return .operation(.subtract, .number(0), try factor(depth: depth + 1), offset: offset)
    }
    if take(["("]) != nil {
      let inside = try sum(depth: depth + 1)
      guard take([")"]) != nil else { throw unexpected() }
      return inside
    }
    let (word, start) = try word()
    if letters[start].properties.numericType != nil || letters[start] == "." {
      // `Double` would read `0x10` as well.
      guard !word.contains(where: { $0 == "x" || $0 == "X" }), let value = Double(word),
        value.isFinite
      else {
        throw FormulaError(code: .unexpectedCharacter, offset: start)
      }
      return .number(value)
    }
    let name = try name(word, at: start)
    guard take(["("]) != nil else { return .name(name) }
    guard let function = FormulaFunction(rawValue: word.lowercased()) else {
      throw FormulaError(code: .unknownFunction, offset: start, subjects: [word])
    }
    let (argument, place) = try self.word()
    let measure = try self.name(argument, at: place)
    guard take([")"]) != nil else {
      throw index < letters.count
        ? FormulaError(code: .functionTakesAMeasure, offset: place, subjects: [function.rawValue])
        : unexpected()
    }
    return .call(function, measure)
  }

  private mutating func word() throws(FormulaError) -> (text: String, start: Int) {
    skipSpace()
    let start = index
    while index < letters.count, isWordLetter(letters[index]) { index += 1 }
    guard index > start else { throw unexpected() }
    terms += 1
    guard terms <= Self.termLimit else { throw FormulaError(code: .tooDeep, offset: start) }
    return (String(String.UnicodeScalarView(letters[start..<index])), start)
  }

  private func name(_ word: String, at start: Int) throws(FormulaError) -> FormulaSyntax.Name {
    guard let id = MeasureID(normalizing: word) else {
      throw FormulaError(code: .unexpectedCharacter, offset: start)
    }
    return FormulaSyntax.Name(id: id, offset: start)
  }

  private func isWordLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "." || scalar.properties.isAlphabetic
      || scalar.properties.numericType != nil
  }

  private func unexpected() -> FormulaError {
    FormulaError(
      code: index < letters.count ? .unexpectedCharacter : .unexpectedEnd, offset: index)
  }
}
