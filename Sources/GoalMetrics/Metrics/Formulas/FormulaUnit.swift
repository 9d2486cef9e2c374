// SPDX-License-Identifier: Apache-2.0

/// What a value is a number of, as far as a formula tells.
enum FormulaUnit {
  /// A constant, which goes with everything.
  case number
  /// A measure of the team's own.
  case unknown
  case known(MetricUnit)

  var isPure: Bool {
    switch self {
    case .number, .known(.ratio), .known(.percent): true
    case .unknown, .known: false
    }
  }

  /// How problems call it.
  var name: String {
    switch self {
    case .number: "number"
    case .unknown: "unknown"
    case .known(let unit): unit.rawValue
    }
  }

  /// The unit of a sum or difference; `nil` where that makes no sense.
  func plus(_ other: FormulaUnit) -> FormulaUnit? {
    switch (self, other) {
    case (.known(let first), .known(let second)) where first == second: self
    case (.known, .known): isPure && other.isPure ? .known(.ratio) : nil
    case (.known, _): self
    case (_, .known): other
    case (.number, .number): .number
    default: .unknown
    }
  }

  /// The unit of a product or quotient; `nil` where that makes no sense.
  func times(_ other: FormulaUnit, isProduct: Bool) -> FormulaUnit? {
    switch (self, other) {
    case (.number, .number): .number
    case (.unknown, .unknown): isProduct ? .unknown : .known(.ratio)
    case (_, .unknown), (.unknown, _): .unknown
    case (_, let second) where second.isPure: self
    case (let first, _) where first.isPure: isProduct ? other : nil
    case (.known(let first), .known(let second)):
      (isProduct ? Self.product(first, second) : Self.quotient(first, second)).map { .known($0) }
    default: nil
    }
  }

  /// Pieces at a price are money; money by money is nothing.
  private static func product(_ one: MetricUnit, _ other: MetricUnit) -> MetricUnit? {
    switch (one, other) {
    case (.count, .count): .count
    case (.count, .money), (.money, .count): .money
    case (.count, .duration), (.duration, .count): .duration
    default: nil
    }
  }

  private static func quotient(_ one: MetricUnit, _ other: MetricUnit) -> MetricUnit? {
    switch (one, other) {
    case _ where one == other: .ratio
    case (.money, .count): .money
    case (.duration, .count): .duration
    default: nil
    }
  }
}
