// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// ICU's patterns for compact numbers of one style, read magnitude by magnitude.
final class CompactPatterns: Sendable {
  /// What is written of numbers of one magnitude.
  struct Magnitude: Sendable {
    /// The power of ten that they are counted in; 0 where they are written out.
    let power: Int
    /// By plural form; 6 and 7 are exactly 0 and exactly 1.
    fileprivate var forms: [(form: Int, affixes: NumberAffixes)] = []

    /// Whether all forms are written alike.
    var isUniform: Bool { forms.allSatisfy { $0.affixes == forms[0].affixes } }

    fileprivate func affixes(_ form: Int) -> NumberAffixes? {
      forms.first { $0.form == form }?.affixes
    }

    /// The affixes of a plural form.
    ///
    /// - Parameters:
    ///   - form: The form, or 6 and 7 for exactly 0 and exactly 1.
    ///   - category: The plural category of that number.
    /// - Returns: What stands around the digits; `nil` where the data has no such form.
    func affixes(form: Int, category: Int) -> NumberAffixes? {
      affixes(form) ?? affixes(category) ?? affixes(5)
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
    let pieces = try? icuPieces {
      cicu_compact_patterns(icuName, system, isLong, isMoney, Int32(magnitude), $0, $1)
    }
    guard let parts = pieces, !parts.isEmpty, parts.count % 2 == 0 else { return nil }
    var forms: [(form: Int, affixes: NumberAffixes)] = []
    var zeros: Int?
    var fallbacks = 0
    for index in stride(from: 0, to: parts.count, by: 2) {
      guard let form = Self.form(parts[index]) else { return nil }
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
      forms.append((form, pattern.affixes))
    }
    guard let zeros else { return Magnitude(power: 0) }
    let power = magnitude + 1 - zeros
    let read = Magnitude(power: power, forms: forms)
    return fallbacks == 0 && power > 0 && read.affixes(5) != nil ? read : nil
  }

  private static func form(_ name: Substring.UTF8View) -> Int? {
    if name.count == 1 {
      return name.first == UInt8(ascii: "0") ? 6 : name.first == UInt8(ascii: "1") ? 7 : nil
    }
    return PluralCategory.index(of: name)
  }
}
