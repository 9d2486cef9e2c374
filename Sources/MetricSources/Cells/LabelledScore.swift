// SPDX-License-Identifier: Apache-2.0

/// A whole number with words that say what it means, as forms have it in answers: `5 - Very satisfied`,
/// `4: Good`, `3 (neutral)`, `4/5`, `5 out of 5`.
struct LabelledScore {
  /// The number.
  let value: Int
  /// The words; `nil` of a number that stands beside the best one.
  let label: String?
  /// The best score, where it is named: the five of `4/5` or `4 out of 5`.
  let best: Int?

  /// Reads a text; `nil` where it is a number alone, or any other text with numbers.
  init?(_ text: String) {
    let scalars = text.unicodeScalars
    let digits = scalars.prefix { DecimalDigit($0) != nil }
    guard let first = Self.number(digits) else { return nil }
    let rest = scalars.dropFirst(digits.count)
    guard let next = rest.first, !next.properties.isAlphabetic else { return nil }
    let lastDigits = rest.reversed().prefix { DecimalDigit($0) != nil }.reversed()
    guard let last = Self.number(lastDigits) else {
      let words = rest.drop { !$0.properties.isAlphabetic && DecimalDigit($0) == nil }
      guard !words.isEmpty, words.allSatisfy({ DecimalDigit($0) == nil }) else { return nil }
      (value, label, best) = (first, String(words), nil)
      return
    }
    switch CellText.line(String(rest.dropLast(lastDigits.count))).lowercased() {
    case "/", "of", "out of", "از": (value, best) = (first, last)
    case "এর মধ্যে", "-এর মধ্যে", "मध्ये": (value, best) = (last, first)
    default: return nil
    }
    label = nil
  }

  /// Whether the words say by themselves that somebody is satisfied; `nil` where they do not say it.
  var isSatisfied: Bool? {
    switch label.map(Self.words.value) {
    case 1: true
    case 0: false
    default: nil
    }
  }

  private static let words = FlagWords(
    words: AnswerWords.satisfied, others: AnswerWords.unsatisfied)

  /// A number of one or two digits.
  private static func number(_ digits: some Collection<Unicode.Scalar>) -> Int? {
    guard 1...2 ~= digits.count else { return nil }
    return digits.reduce(0) { $0 * 10 + Int(DecimalDigit($1)?.value ?? 0) }
  }
}
