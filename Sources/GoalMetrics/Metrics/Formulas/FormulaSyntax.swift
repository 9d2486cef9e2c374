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
    /// What cannot be read, with the parts of it that can.
    case unreadable([Node])
  }

  enum Operator: Hashable, Sendable {
    case add, subtract, multiply, divide
  }

  let root: Node

  /// What cannot be read, in order of place; a formula with any has no value.
  public let errors: [FormulaError]

  /// The functions that formulas may use.
  public static let functions = FormulaFunction.allCases.map(\.rawValue)

  /// The names it holds, in the order in which they are written.
  public var names: [Name] { Self.names(in: root) }

  private static func names(in node: Node) -> [Name] {
    switch node {
    case .number: []
    case .name(let name), .call(_, let name): [name]
    case .operation(_, let one, let other, _): names(in: one) + names(in: other)
    case .unreadable(let parts): parts.flatMap { names(in: $0) }
    }
  }

  /// Reads a formula.
  ///
  /// Names take `_` between words; numbers, `+ - * /`, parentheses and the functions `sum`,
  /// `mean`, `median`, `last` and `max` of a measure work as usual.
  ///
  /// What is wrong is told in `errors`, and reading goes on after it.
  public init(parsing text: String) {
    var reader = FormulaReader(text)
    root = reader.formula()
    errors = reader.errors.sorted { $0.offset < $1.offset }
  }
}

/// What a formula can ask of the rows of a measure.
enum FormulaFunction: String, Hashable, Sendable, CaseIterable {
  case sum, mean, median, last, max
}
