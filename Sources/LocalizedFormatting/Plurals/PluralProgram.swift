// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// The plural rules of a language, compiled to tests on the digits that are written.
///
/// - SeeAlso: UTS #35, "Language Plural Rules".
struct PluralProgram: Sendable {
  /// What a test looks at.
  enum Operand: Sendable {
    case n, i, v, w, f, t, e
  }

  struct Relation: Sendable {
    var operand: Operand
    var modulus: UInt64
    var isNegated: Bool
    var ranges: [ClosedRange<UInt64>]
  }

  /// A category and alternatives, each of relations that must all hold.
  struct Rule: Sendable {
    var category: Int
    var alternatives: [[Relation]]
  }

  private let rules: [Rule]

  /// The categories in the order of `PluralCategory.allCases`; `other` is the last.
  private static let other = 5

  /// Reads rules such as `one: i = 1 and v = 0`, a line each; `nil` for what it does not know.
  init?(_ text: String) {
    var reader = PluralRuleReader(text)
    var rules: [Rule] = []
    while !reader.isAtEnd {
      guard let category = reader.category() else { return nil }
      if category != Self.other {
        guard let alternatives = reader.alternatives() else { return nil }
        rules.append(Rule(category: category, alternatives: alternatives))
      }
      reader.skipLine()
    }
    self.rules = rules
  }

  /// A hundred or a thousand, when numbers above it differ by their remainders alone.
  var period: UInt64? {
    [100, 1000].first { period in
      rules.allSatisfy { rule in
        rule.alternatives.joined().allSatisfy { relation in
          relation.modulus == 0
            ? relation.ranges.allSatisfy { $0.upperBound < period }
            : period % relation.modulus == 0
        }
      }
    }
  }

  /// Whether the digits of a fraction that is not zero make no difference.
  var ignoresFractionDigits: Bool {
    rules.allSatisfy { rule in
      rule.alternatives.allSatisfy { relations in
        // Either a relation excludes fractions, or all look at the whole part.
        relations.contains { relation in
          switch relation.operand {
          case .n: !relation.isNegated
          case .v, .w, .f, .t:
            relation.modulus == 0 && !relation.isNegated && relation.ranges == [0...0]
          case .i, .e: false
          }
        } || relations.allSatisfy { $0.operand == .i || $0.operand == .e }
      }
    }
  }

  /// The rules of a locale; `nil` where ICU's are not understood.
  static func of(
    _ locale: LocaleIdentifier, _ kind: PluralRules.Kind
  ) throws(FormattingError) -> PluralProgram? {
    try LazyPluralProgram.of(locale, kind).program()
  }

  /// The same rules as a table; `nil` where they do not fit into one.
  static func table(
    _ locale: LocaleIdentifier, _ kind: PluralRules.Kind
  ) throws(FormattingError) -> PluralTable? {
    let known = try locale.data.value(kind.rawValue) { () throws(FormattingError) in
      KnownTable(table: try of(locale, kind).flatMap(PluralTable.init))
    }
    return known.table
  }

  private struct KnownTable: Sendable {
    var table: PluralTable?
  }

  // MARK: Choosing

  /// The index of a number's category; `nil` for one too large to be sure.
  @inline(__always)
  func index(whole: UInt64, fraction: UInt64, fractionCount: Int) -> Int? {
    guard whole < 1_000_000_000_000_000 else { return nil }
    for rule in rules
    where holds(rule, whole: whole, fraction: fraction, fractionCount: fractionCount) {
      return rule.category
    }
    return Self.other
  }

  @inline(__always)
  private func holds(
    _ rule: borrowing Rule, whole: UInt64, fraction: UInt64, fractionCount: Int
  ) -> Bool {
    for relations in rule.alternatives {
      var holds = true
      for relation in relations
      where !Self.holds(relation, whole, fraction, fractionCount) {
        holds = false
        break
      }
      if holds { return true }
    }
    return false
  }

  @inline(__always)
  private static func holds(
    _ relation: borrowing Relation, _ whole: UInt64, _ fraction: UInt64, _ fractionCount: Int
  ) -> Bool {
    var value: UInt64
    switch relation.operand {
    case .n:
      // Only whole numbers equal whole numbers.
      if fraction != 0 { return relation.isNegated }
      value = whole
    case .i: value = whole
    case .v: value = UInt64(fractionCount)
    case .f: value = fraction
    case .t:
      value = fraction
      while value != 0, value % 10 == 0 { value /= 10 }
    case .w:
      var rest = fraction
      value = fraction == 0 ? 0 : UInt64(fractionCount)
      while rest != 0, rest % 10 == 0 {
        rest /= 10
        value -= 1
      }
    case .e: value = 0
    }
    if relation.modulus != 0 { value %= relation.modulus }
    var isFound = false
    for range in relation.ranges where range.contains(value) {
      isFound = true
      break
    }
    return isFound != relation.isNegated
  }
}

/// The plural rules of a locale, read when they are first asked for.
final class LazyPluralProgram: Sendable {
  private enum Reading: Sendable {
    case unread
    case read(PluralProgram?)
  }

  private let icuName: String
  private let kind: PluralRules.Kind
  private let reading = Guarded(Reading.unread)

  private init(icuName: String, kind: PluralRules.Kind) {
    self.icuName = icuName
    self.kind = kind
  }

  /// The rules of a locale, shared by all that ask for them.
  static func of(
    _ locale: LocaleIdentifier, _ kind: PluralRules.Kind
  ) throws(FormattingError) -> LazyPluralProgram {
    try locale.data.value(kind.rawValue) { () throws(FormattingError) in
      LazyPluralProgram(icuName: locale.icuName, kind: kind)
    }
  }

  /// The rules; `nil` where ICU's are not understood.
  func program() throws(FormattingError) -> PluralProgram? {
    try reading.withLock { reading throws(FormattingError) in
      if case .read(let program) = reading { return program }
      let text = try icuText { cicu_plural_rule_text(icuName, kind == .ordinal, $0, $1) }
      let program = PluralProgram(text)
      reading = .read(program)
      return program
    }
  }
}
