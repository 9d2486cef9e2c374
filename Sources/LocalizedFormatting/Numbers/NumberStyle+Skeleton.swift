// SPDX-License-Identifier: Apache-2.0

extension NumberStyle {
  /// The style as a number skeleton (UTS #35, "Number Skeletons").
  var skeleton: String { skeleton(isProbe: false) }

  /// The same style written out with one fraction digit, to see how ICU writes digits.
  var probingSkeleton: String { skeleton(isProbe: true) }

  private func skeleton(isProbe: Bool) -> String {
    // A probe must show the digits it was given.
    var stems = isProbe ? kindStems.filter { !$0.hasPrefix("scale/") } : kindStems
    if notation == .compact, !isProbe {
      stems.append(compactDisplay == .short ? "compact-short" : "compact-long")
    }
    if isProbe {
      stems.append(".0")
    } else if let precision = precision {
      stems.append(precision)
    }
    switch grouping {
    case .auto: stems.append("group-auto")
    case .always: stems.append("group-on-aligned")
    case .min2: stems.append("group-min2")
    case .never: stems.append("group-off")
    case nil: if isProbe, notation == .compact { stems.append("group-min2") }
    }
    if minimumIntegerDigits > 1 {
      stems.append("integer-width/+" + String(repeating: "0", count: minimumIntegerDigits))
    }
    if let sign = signStem { stems.append(sign) }
    stems.append("rounding-mode-" + roundingStem)
    var text = ""
    for stem in stems {
      if !text.isEmpty { text += " " }
      text += stem
    }
    return text
  }

  private var kindStems: [String] {
    switch kind {
    case .decimal: []
    case .percent: ["percent", "scale/100"]
    case .currency(let currency):
      switch currencyDisplay {
      case .symbol, .prose: ["currency/\(currency.code)"]
      case .narrowSymbol: ["currency/\(currency.code)", "unit-width-narrow"]
      case .code: ["currency/\(currency.code)", "unit-width-iso-code"]
      case .name: ["currency/\(currency.code)", "unit-width-full-name"]
      }
    case .unit(let unit):
      switch unitDisplay {
      case .short: ["unit/\(unit.identifier)", "unit-width-short"]
      case .narrow: ["unit/\(unit.identifier)", "unit-width-narrow"]
      case .long: ["unit/\(unit.identifier)", "unit-width-full-name"]
      }
    }
  }

  /// The stem of the digits; `nil` for ICU's own choice.
  private var precision: String? {
    if let digits = significantDigits {
      return String(repeating: "@", count: digits.minimum)
        + String(repeating: "#", count: digits.maximum - digits.minimum)
    }
    if let digits = fractionDigits { return Self.stem(digits) }
    if notation == .compact { return nil }
    switch kind {
    case .decimal, .unit: return Self.stem(.upToThree)
    case .percent: return Self.stem(.whole)
    case .currency: return nil
    }
  }

  private static func stem(_ digits: FractionDigits) -> String {
    guard digits.maximum > 0 else { return "precision-integer" }
    return "." + String(repeating: "0", count: digits.minimum)
      + String(repeating: "#", count: digits.maximum - digits.minimum)
  }

  private var signStem: String? {
    let isAccounting = if case .currency = kind { currencySign == .accounting } else { false }
    switch signDisplay {
    case .auto: return isAccounting ? "sign-accounting" : nil
    case .always: return isAccounting ? "sign-accounting-always" : "sign-always"
    case .never: return "sign-never"
    case .exceptZero: return isAccounting ? "sign-accounting-except-zero" : "sign-except-zero"
    case .negative: return isAccounting ? "sign-accounting-negative" : "sign-negative"
    }
  }

  private var roundingStem: String {
    switch roundingMode {
    case .ceil: "ceiling"
    case .floor: "floor"
    case .expand: "up"
    case .trunc: "down"
    case .halfCeil: "half-ceiling"
    case .halfFloor: "half-floor"
    case .halfExpand: "half-up"
    case .halfTrunc: "half-down"
    case .halfEven: "half-even"
    }
  }
}
