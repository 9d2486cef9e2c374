// SPDX-License-Identifier: Apache-2.0

/// What a style asks of an engine, worked out once.
struct NumberPlan: Sendable {
  /// How far digits go.
  enum Precision: Hashable, Sendable {
    case fraction(minimum: Int, maximum: Int)
    case significant(minimum: Int, maximum: Int)
    /// Whole numbers, or two significant digits where that is more.
    case compact
  }

  /// The power of ten that values are multiplied with.
  let scale: Int
  let precision: Precision
  let mode: NumberStyle.RoundingMode
  let isCompact: Bool
  /// Whether affixes depend on the plural category of the number.
  let hasForms: Bool
  /// Whether the engine may write digits itself.
  let writesItself: Bool
  /// The fraction digits, all zeros, of whole numbers that are written as they are; -1 for styles
  /// that round, scale or name them.
  let plainFraction: Int
  /// The style that ICU is asked for.
  let icuStyle: NumberStyle
  /// Whether ICU's data may say all that the style is written with.
  let isReadable: Bool
  /// What is mended; `nil` where ICU is right.
  let correction: NumberCorrection?
  /// Whether large numbers are counted in the product's words instead of ICU's.
  let hasWords: Bool
  /// Money whose unit ICU does not write, or not in the place that readers expect.
  let money: MoneyProse?

  init(_ style: NumberStyle, locale: LocaleIdentifier) throws(FormattingError) {
    guard (1...21).contains(style.minimumIntegerDigits) else {
      throw FormattingError(.integerDigits, String(style.minimumIntegerDigits))
    }
    var icuStyle = style
    var scale = 0
    var usual = FractionDigits.upToThree
    money = try MoneyProse(locale: locale, style: style)
    switch style.kind {
    case .decimal, .unit: break
    case .percent:
      scale = 2
      usual = .whole
    case .currency(let currency):
      let digits = money?.fractionDigits ?? currency.usualFractionDigits
      usual = try FractionDigits(minimum: digits, maximum: digits)
      if let money {
        icuStyle.kind = .decimal
        icuStyle.currencySign = .standard
        scale = -money.powerOfTen
        if style.fractionDigits == nil, style.notation == .standard {
          icuStyle.fractionDigits = usual
        }
      }
    }
    self.scale = scale
    mode = style.roundingMode
    isCompact = style.notation == .compact
    correction =
      style.corrections ? Corrections.numbers(locale: locale, style: style) : nil
    hasWords = correction?.words != nil
    if let digits = style.significantDigits {
      precision = .significant(minimum: digits.minimum, maximum: digits.maximum)
    } else if let digits = style.fractionDigits {
      // Nobody counts in words and wants more digits than the engine writes.
      let most = hasWords ? 18 : 100
      precision = .fraction(
        minimum: min(digits.minimum, most), maximum: min(digits.maximum, most))
    } else {
      precision = isCompact ? .compact : .fraction(minimum: usual.minimum, maximum: usual.maximum)
    }
    if hasWords {
      // ICU writes the digits before the word, which are rounded already.
      icuStyle.notation = .standard
      icuStyle.grouping = style.grouping ?? .min2
      icuStyle.minimumIntegerDigits = 1
      switch precision {
      case .compact: icuStyle.fractionDigits = .upToTwelve
      case .fraction(let minimum, let maximum):
        icuStyle.fractionDigits = try FractionDigits(minimum: minimum, maximum: maximum)
      case .significant: break
      }
    }
    switch icuStyle.kind {
    case .unit: hasForms = true
    case .currency: hasForms = style.currencyDisplay == .name
    case .decimal, .percent: hasForms = false
    }
    var isSimple = icuStyle.minimumIntegerDigits == 1
    switch precision {
    case .compact: break
    case .fraction(let minimum, let maximum):
      if minimum > 18 || maximum > 21 { isSimple = false }
    case .significant(let minimum, let maximum):
      // Compact numbers are then measured by the zeros ICU adds; leave them to it.
      if minimum > 1, isCompact, !hasWords { isSimple = false }
      if maximum > 21 { isSimple = false }
    }
    if isCompact, !hasWords, hasForms { isSimple = false }
    writesItself = isSimple
    if case .fraction(let minimum, _) = precision, isSimple, scale == 0, !isCompact, !hasForms {
      plainFraction = minimum
    } else {
      plainFraction = -1
    }
    isReadable = isSimple && icuStyle.isReadable
    self.icuStyle = icuStyle
  }

  /// The place to which a number of a magnitude is rounded, its word being 10^`power`.
  @inline(__always)
  func place(magnitude: Int, power: Int) -> Int {
    switch precision {
    case .fraction(_, let maximum): power - maximum
    case .significant(_, let maximum): magnitude - maximum + 1
    case .compact: min(power, magnitude - 1)
    }
  }

  /// The fraction digits that are written at least, for a number of a magnitude before the word.
  @inline(__always)
  func leastFraction(magnitude: Int) -> Int {
    switch precision {
    case .fraction(let minimum, _): minimum
    case .significant(let minimum, _): max(0, minimum - 1 - magnitude)
    case .compact: 0
    }
  }

  /// Whether the place depends on the magnitude.
  @inline(__always)
  var needsMagnitude: Bool {
    if isCompact { return true }
    if case .fraction = precision { return false }
    return true
  }
}

extension NumberStyle {
  /// Whether nothing goes with the digits but marks, a minus, a percent sign, a currency, a unit
  /// that ICU has patterns for, and the words of compact numbers.
  fileprivate var isReadable: Bool {
    guard signDisplay == .auto else { return false }
    return switch kind {
    case .decimal: true
    case .percent: notation == .standard
    case .currency: currencyDisplay != .narrowSymbol && currencyDisplay != .prose
    case .unit(let unit): unit.type != nil
    }
  }

  /// The way of grouping, that of the notation where none is chosen.
  var usedGrouping: Grouping { grouping ?? (notation == .compact ? .min2 : .auto) }
}
