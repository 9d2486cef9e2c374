// SPDX-License-Identifier: Apache-2.0

/// Texts around a number, by the plural category of the number: `in 1 day`, `in 2 days`.
struct CountedTexts: Sendable {
  /// What stands before and after the number; a text without one has no `after`.
  struct Affixes: Sendable {
    let before: [UInt8]
    let after: [UInt8]?

    init(before: String, after: String?) {
      self.before = Array(before.utf8)
      self.after = after.map { Array($0.utf8) }
    }

    /// Takes a text apart at its number.
    init(_ text: String, number: String) {
      if let place = text.firstRange(of: number) {
        self.init(
          before: String(text[..<place.lowerBound]), after: String(text[place.upperBound...]))
      } else {
        self.init(before: text, after: nil)
      }
    }

    /// Takes a text with `{0}` for the number apart.
    init(pattern: String) { self.init(pattern, number: "{0}") }
  }

  private let categories: [PluralCategory: Affixes]
  private let other: Affixes

  /// Makes the same texts for any number.
  init(_ affixes: Affixes) {
    categories = [:]
    other = affixes
  }

  /// Reads the texts by writing a number of each category.
  ///
  /// - Parameters:
  ///   - numbers: A number of each category that the language has, as it is written.
  ///   - write: Writes a number with its text.
  /// - Throws: The error of `write`.
  init(
    _ numbers: CountedNumbers, _ write: (Double) throws(FormattingError) -> String
  ) throws(FormattingError) {
    var categories: [PluralCategory: Affixes] = [:]
    for sample in numbers.samples {
      categories[sample.category] = Affixes(try write(sample.value), number: sample.text)
    }
    other = categories[.other] ?? Affixes(before: "", after: "")
    // A language of one category needs no look-up.
    self.categories = numbers.samples.count == 1 ? [:] : categories
  }

  /// Whether the category of a number matters.
  var isCounted: Bool { !categories.isEmpty }

  func affixes(_ category: PluralCategory) -> Affixes { categories[category] ?? other }
}

/// Whole numbers and others with their plural categories, as a locale writes and counts them.
struct CountedNumbers: Sendable {
  struct Sample: Sendable {
    let value: Double
    let category: PluralCategory
    let text: String
  }

  /// A number of each category.
  let samples: [Sample]
  private let format: NumberFormat
  private let rules: PluralRules
  private let digits: [[UInt8]]
  /// The categories of the first whole numbers.
  private let categories: [PluralCategory]

  /// Reads what a locale counts with.
  static func of(
    _ locale: LocaleIdentifier, corrections: Bool
  ) throws(FormattingError) -> CountedNumbers {
    try locale.data.value("counted\(corrections)") { () throws(FormattingError) in
      try CountedNumbers(locale: locale, corrections: corrections)
    }
  }

  private init(locale: LocaleIdentifier, corrections: Bool) throws(FormattingError) {
    var style = NumberStyle()
    style.corrections = corrections
    // ICU rounds half to even.
    if !corrections { style.roundingMode = .halfEven }
    format = try NumberFormat(locale: locale, style: style)
    rules = try PluralRules(locale: locale)
    digits = try Digits(locale: locale).zeroToNine.map { Array(String($0).utf8) }
    var categories: [PluralCategory] = []
    for value in 0..<100 { categories.append(try rules.category(of: Double(value))) }
    var samples: [Sample] = []
    let others: [Double] = [100, 101, 102, 103, 111, 1000, 1_000_000, 0.5, 1.5, 0.1, 10.1]
    for (value, category) in categories.enumerated()
    where !samples.contains(where: { $0.category == category }) {
      // A number of its own is a surer probe than 0 or 1, for which some languages have words.
      let last = categories.lastIndex(of: category) ?? value
      let probe = Double(category == .other ? last : value)
      samples.append(Sample(value: probe, category: category, text: try format.format(probe)))
    }
    for value in others {
      let category = try rules.category(of: value)
      guard !samples.contains(where: { $0.category == category }) else { continue }
      samples.append(Sample(value: value, category: category, text: try format.format(value)))
    }
    self.categories = categories
    self.samples = samples
  }

  /// The plural category of a number that is not negative.
  func category(of value: Double) throws(FormattingError) -> PluralCategory {
    if value < 100, value == value.rounded() { return categories[Int(value)] }
    return try rules.category(of: value, writtenWith: format)
  }

  /// Returns a number as the locale writes it.
  func text(_ value: Double) throws(FormattingError) -> String { try format.format(value) }

  /// Writes a number that is not negative.
  func write(_ value: Double, to output: inout UTF8Output) throws(FormattingError) {
    guard value < 1000, value == value.rounded() else {
      return output.append(try format.format(value))
    }
    let whole = Int(value)
    if whole >= 100 { output.append(digits[whole / 100]) }
    if whole >= 10 { output.append(digits[whole / 10 % 10]) }
    output.append(digits[whole % 10])
  }
}
