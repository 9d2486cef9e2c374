// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// ICU's patterns for compact numbers of one style, read magnitude by magnitude.
final class CompactPatterns: Sendable {
  /// What is written of numbers of one magnitude.
  struct Magnitude: Sendable {
    /// The power of ten that they are counted in; 0 where they are written out.
    let power: Int
    /// By plural form; 6 and 7 are exactly 0 and exactly 1.
    fileprivate let affixes: [Int: NumberAffixes]

    /// Whether all forms are written alike.
    let isUniform: Bool

    /// The affixes of a plural form.
    ///
    /// - Parameters:
    ///   - form: The form, or 6 and 7 for exactly 0 and exactly 1.
    ///   - category: The plural category of that number.
    /// - Returns: What stands around the digits; `nil` where the data has no such form.
    func affixes(form: Int, category: Int) -> NumberAffixes? {
      affixes[form] ?? affixes[category] ?? affixes[5]
    }
  }

  private let icuName: String
  private let system: String
  private let isLong: Bool
  private let isMoney: Bool
  private let known = Guarded<[Int: Magnitude?]>([:])

  /// The magnitudes that ICU's data has words for.
  private static let magnitudes = 3...14

  init(icuName: String, digits: Digits, style: NumberStyle) {
    self.icuName = icuName
    system = digits.numberingSystem
    isLong = style.compactDisplay == .long
    isMoney = if case .currency = style.kind { true } else { false }
  }

  /// The patterns of a magnitude; `nil` where ICU's data cannot be read, or says more than this
  /// knows.
  func patterns(of magnitude: Int, _ signs: AffixSigns) -> Magnitude? {
    guard Self.magnitudes.contains(magnitude) else { return nil }
    return known.withLock { known in
      if let read = known[magnitude] { return read }
      let read = read(magnitude, signs)
      known[magnitude] = .some(read)
      return read
    }
  }

  private func read(_ magnitude: Int, _ signs: AffixSigns) -> Magnitude? {
    let text = try? icuText {
      cicu_compact_patterns(icuName, system, isLong, isMoney, Int32(magnitude), $0, $1)
    }
    guard let parts = text?.utf8.split(separator: 0, omittingEmptySubsequences: false).dropLast(),
      !parts.isEmpty, parts.count % 2 == 0
    else { return nil }
    var affixes: [Int: NumberAffixes] = [:]
    var zeros: Int?
    var fallbacks = 0
    for index in stride(from: 0, to: parts.count, by: 2) {
      guard let form = Self.form(Substring(parts[index])) else { return nil }
      let text = parts[index + 1]
      if text.count == 1, text.first == UInt8(ascii: "0") {
        fallbacks += 1
        continue
      }
      guard let pattern = NumberPattern(text, signs), pattern.hasGroupsAndFraction,
        pattern.primary == 0, pattern.wholeDigits > 0,
        zeros ?? pattern.wholeDigits == pattern.wholeDigits
      else { return nil }
      zeros = pattern.wholeDigits
      affixes[form] = pattern.affixes
    }
    guard let zeros else { return Magnitude(power: 0, affixes: [:], isUniform: true) }
    let power = magnitude + 1 - zeros
    guard fallbacks == 0, power > 0, affixes[5] != nil else { return nil }
    return Magnitude(
      power: power, affixes: affixes, isUniform: Set(affixes.values).count == 1)
  }

  private static func form(_ name: Substring) -> Int? {
    switch name {
    case "0": 6
    case "1": 7
    default: PluralCategory.allCases.firstIndex { $0.rawValue == name }
    }
  }
}
