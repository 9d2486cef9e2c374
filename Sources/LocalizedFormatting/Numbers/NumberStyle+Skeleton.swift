// SPDX-License-Identifier: Apache-2.0

extension NumberStyle {
  /// The style as a number skeleton (UTS #35, "Number Skeletons").
  var skeleton: String {
    var stems: [String] = []
    switch kind {
    case .decimal: stems.append(precision(fractionDigits ?? .upToThree))
    case .percent: stems += ["percent", "scale/100", precision(fractionDigits ?? .whole)]
    case .currency(let currency):
      stems.append("currency/\(currency.code)")
      if let fractionDigits { stems.append(precision(fractionDigits)) }
      switch currencyDisplay {
      case .symbol, .prose: break
      case .narrowSymbol: stems.append("unit-width-narrow")
      case .code: stems.append("unit-width-iso-code")
      case .name: stems.append("unit-width-full-name")
      }
    }
    if !useGrouping { stems.append("group-off") }
    switch signDisplay {
    case .auto: break
    case .always: stems.append("sign-always")
    case .never: stems.append("sign-never")
    case .exceptZero: stems.append("sign-except-zero")
    case .negative: stems.append("sign-negative")
    }
    stems.append("rounding-mode-" + roundingStem)
    return stems.joined(separator: " ")
  }

  private func precision(_ digits: FractionDigits) -> String {
    guard digits.maximum > 0 else { return "precision-integer" }
    return "." + String(repeating: "0", count: digits.minimum)
      + String(repeating: "#", count: digits.maximum - digits.minimum)
  }

  private var roundingStem: String {
    switch roundingMode {
    case .ceil: "ceiling"
    case .floor: "floor"
    case .expand: "up"
    case .trunc: "down"
    case .halfExpand: "half-up"
    case .halfTrunc: "half-down"
    case .halfEven: "half-even"
    }
  }
}
