// SPDX-License-Identifier: Apache-2.0

/// A formula that cannot be read or makes no sense.
public struct FormulaError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case unexpectedCharacter = "formula-unexpected-character"
    case unexpectedEnd = "formula-unexpected-end"
    case tooDeep = "formula-too-deep"
    /// No function has the name of the first subject.
    case unknownFunction = "formula-unknown-function"
    /// The function of the first subject takes one measure and nothing else.
    case functionTakesAMeasure = "formula-function-takes-a-measure"
    /// Values in the units of the two subjects are added or subtracted.
    case unlikeTerms = "formula-unlike-terms"
    /// A value in the unit of the first subject is divided by, or multiplied with, one in that
    /// of the second.
    case unlikeFactors = "formula-unlike-factors"
    /// Two rates of one name but different definitions are put together.
    case incompatibleRates = "formula-incompatible-rates"
  }

  /// What is wrong.
  public let code: Code
  /// Where, in Unicode scalars from the start of the formula.
  public let offset: Int
  /// What it is about: a function's name, two units or two metrics.
  public let subjects: [String]

  init(code: Code, offset: Int, subjects: [String] = []) {
    self.code = code
    self.offset = offset
    self.subjects = subjects
  }
}

/// All that is wrong with a formula.
public struct FormulaErrors: Error, Hashable, Sendable {
  /// At least one, in order of place.
  public let errors: [FormulaError]
}
