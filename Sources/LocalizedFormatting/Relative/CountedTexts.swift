// SPDX-License-Identifier: Apache-2.0

/// Texts around a number, by the plural category of the number: `in 1 day`, `in 2 days`.
struct CountedTexts: Sendable {
  /// What stands before and after the number.
  struct Affixes: Sendable {
    private let text: [UInt8]
    private let middle: Int
    /// Whether the number is written; some languages have a word for two.
    let hasNumber: Bool

    init(before: String, after: String?) {
      text = Array((before + (after ?? "")).utf8)
      middle = before.utf8.count
      hasNumber = after != nil
    }

    @inline(__always)
    func writeBefore(to output: inout UTF8Output) {
      text.withUnsafeBufferPointer { output.append(UnsafeBufferPointer(rebasing: $0[..<middle])) }
    }

    @inline(__always)
    func writeAfter(to output: inout UTF8Output) {
      text.withUnsafeBufferPointer { output.append(UnsafeBufferPointer(rebasing: $0[middle...])) }
    }

    /// Takes a text apart at its number.
    init(_ text: String, number: String) {
      // By scalars: what follows the number may join its last digit to one character.
      if let place = text.unicodeScalars.firstRange(of: number.unicodeScalars) {
        self.init(
          before: String(text[..<place.lowerBound]), after: String(text[place.upperBound...]))
      } else {
        self.init(before: text, after: nil)
      }
    }

    /// Takes a text with `{0}` for the number apart.
    init(pattern: String) { self.init(pattern, number: "{0}") }
  }

  /// By the place of the category, or one for all.
  private let categories: [Affixes]

  /// Makes the same texts for any number.
  init(_ affixes: Affixes) { categories = [affixes] }

  /// Reads the texts by writing a number of each category.
  ///
  /// - Parameters:
  ///   - numbers: A number of each category that the language has, as it is written.
  ///   - write: Writes a number with its text.
  /// - Throws: The error of `write`.
  init(
    _ numbers: CountedNumbers, _ write: (Double) throws(FormattingError) -> String
  ) throws(FormattingError) {
    var texts: [PluralCategory: Affixes] = [:]
    for sample in numbers.samples {
      texts[sample.category] = Affixes(try write(sample.value), number: sample.text)
    }
    self.init(texts)
  }

  private init(_ texts: [PluralCategory: Affixes]) {
    let other = texts[.other] ?? Affixes(before: "", after: "")
    // A language of one category needs no look-up.
    categories =
      texts.count == 1 ? [other] : PluralCategory.allCases.map { texts[$0] ?? other }
  }

  /// Whether the category of a number matters.
  var isCounted: Bool { categories.count > 1 }

  func affixes(_ category: PluralCategory) -> Affixes {
    isCounted ? categories[category.place] : categories[0]
  }
}

extension PluralCategory {
  /// The place in `allCases`.
  fileprivate var place: Int {
    switch self {
    case .zero: 0
    case .one: 1
    case .two: 2
    case .few: 3
    case .many: 4
    case .other: 5
    }
  }
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
    _ locale: LocaleIdentifier, corrections: Bool, roundingMode: NumberStyle.RoundingMode?
  ) throws(FormattingError) -> CountedNumbers {
    // ICU rounds half to even.
    let mode = roundingMode ?? (corrections ? .halfExpand : .halfEven)
    return try locale.data.value("counted\(corrections)\(mode.rawValue)") {
      () throws(FormattingError) in
      try CountedNumbers(locale: locale.detached, corrections: corrections, roundingMode: mode)
    }
  }

  private init(
    locale: LocaleIdentifier, corrections: Bool, roundingMode: NumberStyle.RoundingMode
  ) throws(FormattingError) {
    var style = NumberStyle()
    style.corrections = corrections
    style.roundingMode = roundingMode
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

  /// The plural category of a decimal number that is not negative.
  func category(ofDecimal text: String) throws(FormattingError) -> PluralCategory {
    try rules.category(ofDecimal: text, writtenWith: format)
  }

  /// Returns a decimal number as the locale writes it.
  func text(decimal text: String) throws(FormattingError) -> String {
    try format.format(decimal: text)
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
