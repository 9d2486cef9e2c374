// SPDX-License-Identifier: Apache-2.0

/// A formula that cannot be read.
public struct FormulaError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Code: String, Hashable, Sendable {
    case unexpectedCharacter = "formula-unexpected-character"
    case unexpectedEnd = "formula-unexpected-end"
    case tooDeep = "formula-too-deep"
  }

  /// What is wrong.
  public let code: Code
  /// Where, in Unicode scalars from the start of the formula.
  public let offset: Int
}

extension MetricFormula {
  /// The deepest nesting of parentheses and signs that a formula may have.
  private static let depthLimit = 64

  /// The most names and numbers that a formula may have; each lies one level deeper.
  private static let termLimit = 500

  /// Reads a formula as plans write it, such as `story_completes / story_starts`.
  ///
  /// Names take `_` between words; numbers, `+ - * /` and parentheses work as usual.
  ///
  /// - Throws: `FormulaError` with the place.
  public init(parsing text: String) throws(FormulaError) {
    var reader = FormulaReader(letters: Array(text.unicodeScalars))
    self = try reader.sum(depth: 0)
    reader.skipSpace()
    guard reader.isAtEnd else {
      throw FormulaError(code: .unexpectedCharacter, offset: reader.index)
    }
  }

  private struct FormulaReader {
    let letters: [Unicode.Scalar]
    var index = 0
    private var terms = 0

    init(letters: [Unicode.Scalar]) { self.letters = letters }

    var isAtEnd: Bool { index >= letters.count }

    mutating func skipSpace() {
      while index < letters.count, letters[index].properties.isWhitespace { index += 1 }
    }

    mutating func take(_ choices: [Unicode.Scalar]) -> Unicode.Scalar? {
      skipSpace()
      guard index < letters.count, choices.contains(letters[index]) else { return nil }
      index += 1
      return letters[index - 1]
    }

    mutating func sum(depth: Int) throws(FormulaError) -> MetricFormula {
      var result = try product(depth: depth)
      while let sign = take(["+", "-", "\u{2212}"]) {
        let next = try product(depth: depth)
        result = sign == "+" ? .add(result, next) : .subtract(result, next)
      }
      return result
    }

    mutating func product(depth: Int) throws(FormulaError) -> MetricFormula {
      var result = try factor(depth: depth)
      while let sign = take(["*", "/", "\u{D7}", "\u{F7}"]) {
        let next = try factor(depth: depth)
        result =
          sign == "*" || sign == "\u{D7}" ? .multiply(result, next) : .divide(result, next)
      }
      return result
    }

    mutating func factor(depth: Int) throws(FormulaError) -> MetricFormula {
      guard depth < depthLimit else { throw FormulaError(code: .tooDeep, offset: index) }
      if take(["-", "\u{2212}"]) != nil {
        return .subtract(.number(0), try factor(depth: depth + 1))
      }
      if take(["("]) != nil {
        let inside = try sum(depth: depth + 1)
        guard take([")"]) != nil else { throw unexpected() }
        return inside
      }
      skipSpace()
      let start = index
      while index < letters.count, isWordLetter(letters[index]) { index += 1 }
      guard index > start else { throw unexpected() }
      terms += 1
      guard terms <= termLimit else { throw FormulaError(code: .tooDeep, offset: start) }
      let word = String(String.UnicodeScalarView(letters[start..<index]))
      if letters[start].properties.numericType != nil || letters[start] == "." {
        // `Double` would read `0x10` as well.
        guard !word.contains(where: { $0 == "x" || $0 == "X" }), let value = Double(word),
          value.isFinite
        else {
          throw FormulaError(code: .unexpectedCharacter, offset: start)
        }
        return .number(value)
      }
      guard let measure = MeasureID(normalizing: word) else {
        throw FormulaError(code: .unexpectedCharacter, offset: start)
      }
      return .quantity(MetricQuantity.standard(measure))
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
}
