// SPDX-License-Identifier: Apache-2.0

extension NumberStyle {
  /// The style as a number skeleton (UTS #35, "Number Skeletons").
  var skeleton: String { skeleton(isProbe: false) }

  /// The same style written out with one fraction digit, to see how ICU writes digits.
  var probingSkeleton: String { skeleton(isProbe: true) }

  private func skeleton(isProbe: Bool) -> String {
    var text = ""
    appendKind(to: &text, isProbe: isProbe)
    if notation == .compact, !isProbe {
      text += compactDisplay == .short ? "compact-short " : "compact-long "
    }
    if isProbe {
      text += ".0 "
    } else if let precision = precision {
      text += precision
      text += " "
    }
    switch grouping {
    case .auto: text += "group-auto "
    case .always: text += "group-on-aligned "
    case .min2: text += "group-min2 "
    case .never: text += "group-off "
    case nil: if isProbe, notation == .compact { text += "group-min2 " }
    }
    if minimumIntegerDigits > 1 {
      text += "integer-width/+" + String(repeating: "0", count: minimumIntegerDigits) + " "
    }
    if let sign = signStem {
      text += sign
      text += " "
    }
    text += "rounding-mode-"
    text += roundingStem
    return text
  }

  private func appendKind(to text: inout String, isProbe: Bool) {
    switch kind {
    case .decimal: break
    // A probe must show the digits it was given.
    case .percent: text += isProbe ? "percent " : "percent scale/100 "
    case .currency(let currency):
      text += "currency/\(currency.code) "
      switch currencyDisplay {
      case .symbol, .prose: break
      case .narrowSymbol: text += "unit-width-narrow "
      case .code: text += "unit-width-iso-code "
      case .name: text += "unit-width-full-name "
      }
    case .unit(let unit):
      text += "unit/\(unit.identifier) "
      switch unitDisplay {
      case .short: text += "unit-width-short "
      case .narrow: text += "unit-width-narrow "
      case .long: text += "unit-width-full-name "
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
