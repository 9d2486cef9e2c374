// SPDX-License-Identifier: Apache-2.0

/// A whole number with words that say what it means, as forms have it in answers: `5 - Very satisfied`,
/// `4: Good`, `3 (neutral)`, `4/5`, `5 out of 5`.
struct LabelledScore {
  /// The number.
  let value: Int
  /// The words.
  let label: String

  /// Reads a text; `nil` where it is a number alone, or any other text with numbers.
  init?(_ text: String) {
    let scalars = text.unicodeScalars
    let digits = scalars.prefix { DecimalDigit($0) != nil }
    guard 1...2 ~= digits.count else { return nil }
    value = Self.number(digits)
    let rest = scalars.dropFirst(digits.count)
    guard let first = rest.first, !first.properties.isAlphabetic else { return nil }
    let words = rest.drop { !$0.properties.isAlphabetic && DecimalDigit($0) == nil }
    guard let start = words.first else { return nil }
    // The point of `4.5` and the comma of `1,200` part no words.
    guard DecimalDigit(start) == nil || first == "/" else { return nil }
    label = String(words)
    let isOfLabel = label.unicodeScalars.allSatisfy { DecimalDigit($0) == nil }
    guard isOfLabel || best != nil else { return nil }
  }

  /// Whether the words say by themselves that somebody is satisfied; `nil` where they do not say it.
  var isSatisfied: Bool? {
    switch Self.words.value(of: label) {
    case 1: true
    case 0: false
    default: nil
    }
  }

  private static let words = FlagWords(
    words: AnswerWords.satisfied, others: AnswerWords.unsatisfied)

  /// The best score, where the words name it: the five of `4/5` or `out of 5`.
  var best: Int? {
    let scalars = label.unicodeScalars
    let digits = scalars.reversed().prefix { DecimalDigit($0) != nil }.reversed()
    guard 1...2 ~= digits.count else { return nil }
    let words = CellText.line(String(scalars.dropLast(digits.count))).lowercased()
    guard ["", "of", "out of", "এর মধ্যে", "मध्ये", "از"].contains(words) else { return nil }
    return Self.number(digits)
  }

  private static func number(_ digits: some Sequence<Unicode.Scalar>) -> Int {
    digits.reduce(0) { $0 * 10 + Int(DecimalDigit($1)?.value ?? 0) }
  }
}
