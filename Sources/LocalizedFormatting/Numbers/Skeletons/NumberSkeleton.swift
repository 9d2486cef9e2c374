// SPDX-License-Identifier: Apache-2.0

/// A number skeleton, such as `compact-short currency/USD` or `.00`, read into a style.
///
/// Long and concise stems are read. What no `NumberStyle` can say is refused, never passed over.
///
/// - SeeAlso: UTS #35, "Number Skeletons".
public struct NumberSkeleton: Hashable, Sendable {
  /// The style; what the skeleton leaves open is as ICU has it.
  public private(set) var style = NumberStyle()
  /// The power of ten that values are multiplied with before the style is applied.
  ///
  /// A style's percent is of a ratio, a skeleton's `percent` is not: 25 is 25 %, so this is −2.
  public private(set) var powerOfTen = 0
  /// The digits that the skeleton asks for, by their CLDR name; `nil` for the locale's.
  public private(set) var numberingSystem: String?
  /// Whether the skeleton says how to round; else it is left to the caller.
  public private(set) var saysRounding = false

  /// Reads a skeleton.
  ///
  /// - Throws: `FormattingError` with `.unsupportedSkeleton` for a stem that styles cannot say,
  ///   and with `.unknownSkeleton` for one that is none; the subject is the stem.
  public init(_ text: String) throws(FormattingError) {
    var reader = SkeletonReader()
    for stem in text.unicodeScalars.split(whereSeparator: { $0.properties.isPatternWhitespace }) {
      try reader.read(String(String.UnicodeScalarView(stem)))
    }
    self = try reader.finished(NumberSkeleton())
  }

  private init() {}

  /// Returns the decimal text of a value times the power of ten.
  public func scaled(_ value: Double) -> String { scaled(decimal: DecimalText.shortest(value)) }

  /// Returns decimal text times the power of ten.
  public func scaled(decimal text: String) -> String {
    DecimalText.scaled(text, by: powerOfTen)
  }
}

extension NumberSkeleton {
  fileprivate mutating func take(_ reader: SkeletonReader) throws(FormattingError) {
    style.kind = reader.kind
    powerOfTen = reader.scale
    if case .percent = reader.kind { powerOfTen -= 2 }
    style.fractionDigits = reader.fraction
    style.significantDigits = reader.significant
    if let compact = reader.compact {
      style.notation = .compact
      style.compactDisplay = compact
    }
    if reader.fraction == nil, reader.significant == nil, reader.compact == nil {
      // ICU's own default; that of money is the same in both.
      if case .currency = reader.kind {
      } else {
        style.fractionDigits = try FractionDigits(maximum: 6)
      }
    }
    style.grouping = reader.grouping
    style.minimumIntegerDigits = reader.integerDigits ?? 1
    style.signDisplay = reader.sign?.display ?? .auto
    style.currencySign = reader.sign?.isAccounting == true ? .accounting : .standard
    style.roundingMode = reader.rounding ?? .halfEven
    saysRounding = reader.rounding != nil
    numberingSystem = reader.numberingSystem
    switch (reader.kind, reader.width) {
    case (_, nil), (.decimal, _), (.percent, .short), (.percent, .narrow): break
    case (.percent, let width?):
      throw FormattingError(.unsupportedSkeleton, "unit-width-" + width.rawValue)
    case (.currency, .short): style.currencyDisplay = .symbol
    case (.currency, .narrow): style.currencyDisplay = .narrowSymbol
    case (.currency, .fullName): style.currencyDisplay = .name
    case (.currency, .isoCode): style.currencyDisplay = .code
    case (.unit, .short): style.unitDisplay = .short
    case (.unit, .narrow): style.unitDisplay = .narrow
    case (.unit, .fullName): style.unitDisplay = .long
    case (.unit, .isoCode):
      throw FormattingError(.unsupportedSkeleton, "unit-width-iso-code")
    }
  }
}

/// What the stems of a skeleton have said.
private struct SkeletonReader {
  enum Width: String {
    case short, narrow
    case fullName = "full-name"
    case isoCode = "iso-code"
  }

  var kind = NumberStyle.Kind.decimal
  var width: Width?
  var compact: NumberStyle.CompactDisplay?
  var fraction: FractionDigits?
  var significant: SignificantDigits?
  var grouping: NumberStyle.Grouping?
  var integerDigits: Int?
  var sign: (display: NumberStyle.SignDisplay, isAccounting: Bool)?
  var rounding: NumberStyle.RoundingMode?
  var scale = 0
  var numberingSystem: String?

  private enum Topic {
    case kind, width, notation, precision, grouping, integer, sign, rounding, scale, digits
  }
  private var said: Set<Topic> = []

  func finished(_ empty: NumberSkeleton) throws(FormattingError) -> NumberSkeleton {
    var skeleton = empty
    try skeleton.take(self)
    return skeleton
  }

  /// Notes what a stem is about; nothing may be said twice.
  private mutating func say(_ topic: Topic, _ stem: String) throws(FormattingError) {
    guard said.insert(topic).inserted else { throw FormattingError(.unknownSkeleton, stem) }
  }

  mutating func read(_ stem: String) throws(FormattingError) {
    let parts = stem.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let option = parts.count > 1 ? String(parts[1]) : nil
    if let option {
      try read(String(parts[0]), option: option, stem)
    } else if try !readPrecision(stem), try !readWord(stem) {
      throw FormattingError(Self.refusal(of: stem), stem)
    }
  }

  // MARK: Stems with options

  private mutating func read(
    _ name: String, option: String, _ stem: String
  ) throws(FormattingError) {
    switch name {
    case "currency":
      try say(.kind, stem)
      kind = .currency(try CurrencyCode(option))
    case "unit":
      try say(.kind, stem)
      kind = .unit(try MeasureUnit(option))
    case "measure-unit":
      try say(.kind, stem)
      // The type before the first hyphen, such as `length-`, is not part of the name.
      guard let hyphen = option.firstIndex(of: "-") else {
        throw FormattingError(.unknownSkeleton, stem)
      }
      kind = .unit(try MeasureUnit(String(option[option.index(after: hyphen)...])))
    case "integer-width":
      guard option.first == "+", option.dropFirst().allSatisfy({ $0 == "0" }) else {
        throw FormattingError(Self.refusal(of: stem), stem)
      }
      try readInteger(width: option.utf8.count - 1, stem)
    case "scale":
      try say(.scale, stem)
      guard let power = Self.powerOfTen(option) else {
        throw FormattingError(.unsupportedSkeleton, stem)
      }
      scale = power
    case "numbering-system":
      try say(.digits, stem)
      let isName = option.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0)
      }
      guard isName, !option.isEmpty else { throw FormattingError(.unknownSkeleton, stem) }
      numberingSystem = option
    default: throw FormattingError(Self.refusal(of: stem), stem)
    }
  }

  private mutating func readInteger(width: Int, _ stem: String) throws(FormattingError) {
    try say(.integer, stem)
    guard (0...21).contains(width) else { throw FormattingError(.unsupportedSkeleton, stem) }
    // ICU writes `.5` for no digits at all.
    guard width > 0 else { throw FormattingError(.unsupportedSkeleton, stem) }
    integerDigits = width
  }

  private static func powerOfTen(_ text: String) -> Int? {
    if text.first == "1", text.dropFirst().allSatisfy({ $0 == "0" }) {
      return text.utf8.count <= 20 ? text.utf8.count - 1 : nil
    }
    guard text.hasPrefix("0."), text.hasSuffix("1"), text.utf8.count <= 20,
      text.dropFirst(2).dropLast().allSatisfy({ $0 == "0" })
    else { return nil }
    return 2 - text.utf8.count
  }

  // MARK: Digits

  /// Reads stems such as `.00##`, `@@#` and `000`.
  private mutating func readPrecision(_ stem: String) throws(FormattingError) -> Bool {
    switch stem.first {
    case ".":
      try say(.precision, stem)
      let digits = stem.dropFirst()
      let zeros = digits.prefix { $0 == "0" }.count
      let rest = digits.dropFirst(zeros)
      guard zeros + rest.count <= 100 else { throw FormattingError(.unsupportedSkeleton, stem) }
      if rest == "+" || rest == "*" {
        fraction = try FractionDigits(minimum: zeros, maximum: 100)
      } else if rest.allSatisfy({ $0 == "#" }) {
        fraction = try FractionDigits(minimum: zeros, maximum: zeros + rest.count)
      } else {
        throw FormattingError(.unknownSkeleton, stem)
      }
    case "@":
      try say(.precision, stem)
      let marks = stem.prefix { $0 == "@" }.count
      let rest = stem.dropFirst(marks)
      guard rest.allSatisfy({ $0 == "#" }) else {
        throw FormattingError(
          rest == "+" || rest == "*" ? .unsupportedSkeleton : .unknownSkeleton, stem)
      }
      guard stem.utf8.count <= 21 else { throw FormattingError(.unsupportedSkeleton, stem) }
      significant = try SignificantDigits(minimum: marks, maximum: stem.utf8.count)
    case "0":
      guard stem.allSatisfy({ $0 == "0" }) else {
        throw FormattingError(.unknownSkeleton, stem)
      }
      try readInteger(width: stem.utf8.count, stem)
    default: return false
    }
    return true
  }

  // MARK: Words

  private mutating func readWord(_ stem: String) throws(FormattingError) -> Bool {
    if let found = Self.signs[stem] {
      try say(.sign, stem)
      sign = found
    } else if let found = Self.groupings[stem] {
      try say(.grouping, stem)
      grouping = found
    } else if let found = Self.roundings[stem] {
      try say(.rounding, stem)
      rounding = found
    } else if stem.hasPrefix("unit-width-"),
      let found = Width(rawValue: String(stem.dropFirst("unit-width-".count)))
    {
      try say(.width, stem)
      width = found
    } else {
      return try readSingleWord(stem)
    }
    return true
  }

  private mutating func readSingleWord(_ stem: String) throws(FormattingError) -> Bool {
    switch stem {
    case "compact-short", "K":
      try say(.notation, stem)
      compact = .short
    case "compact-long", "KK":
      try say(.notation, stem)
      compact = .long
    case "notation-simple": try say(.notation, stem)
    case "percent", "%":
      try say(.kind, stem)
      kind = .percent
    case "%x100":
      try say(.kind, stem)
      try say(.scale, stem)
      kind = .percent
      scale = 2
    case "base-unit": try say(.kind, stem)
    case "precision-integer":
      try say(.precision, stem)
      fraction = .whole
    case "precision-unlimited":
      try say(.precision, stem)
      fraction = try FractionDigits(maximum: 100)
    case "latin":
      try say(.digits, stem)
      numberingSystem = "latn"
    case "decimal-auto": break
    default: return false
    }
    return true
  }

  private static let signs: [String: (display: NumberStyle.SignDisplay, isAccounting: Bool)] = [
    "sign-auto": (.auto, false),
    "sign-always": (.always, false), "+!": (.always, false),
    "sign-never": (.never, false), "+_": (.never, false),
    "sign-except-zero": (.exceptZero, false), "+?": (.exceptZero, false),
    "sign-negative": (.negative, false), "+-": (.negative, false),
    "sign-accounting": (.auto, true), "()": (.auto, true),
    "sign-accounting-always": (.always, true), "()!": (.always, true),
    "sign-accounting-except-zero": (.exceptZero, true), "()?": (.exceptZero, true),
    "sign-accounting-negative": (.negative, true), "()-": (.negative, true),
  ]

  private static let groupings: [String: NumberStyle.Grouping] = [
    "group-off": .never, ",_": .never, "group-min2": .min2, ",?": .min2,
    "group-auto": .auto, "group-on-aligned": .always, ",!": .always,
  ]

  private static let roundings: [String: NumberStyle.RoundingMode] = [
    "rounding-mode-ceiling": .ceil, "rounding-mode-floor": .floor, "rounding-mode-up": .expand,
    "rounding-mode-down": .trunc, "rounding-mode-half-ceiling": .halfCeil,
    "rounding-mode-half-floor": .halfFloor, "rounding-mode-half-up": .halfExpand,
    "rounding-mode-half-down": .halfTrunc, "rounding-mode-half-even": .halfEven,
  ]

  // MARK: Refusals

  /// Tells stems that ICU has from those that nobody has.
  private static func refusal(of stem: String) -> FormattingError.Code {
    let name = stem.prefix { $0 != "/" }
    if foreign.contains(String(name)) { return .unsupportedSkeleton }
    let isScientific =
      name.first == "E" && name.last == "0" && name.allSatisfy { "E+!?0".contains($0) }
    return isScientific || name.first == "." || name.first == "@"
      ? .unsupportedSkeleton : .unknownSkeleton
  }

  private static let foreign: Set<String> = [
    "scientific", "engineering", "permille", "group-thousands", "decimal-always",
    "precision-increment", "precision-currency-standard", "precision-currency-cash",
    "per-measure-unit", "usage", "unit-width-formal", "unit-width-variant",
    "unit-width-hidden", "rounding-mode-unnecessary", "integer-width", "integer-width-trunc",
    "rounding-mode-half-odd",
  ]
}

extension FormattingError.Code {
  /// ICU reads the stem of a number skeleton, but no style here says the same.
  public static let unsupportedSkeleton = Self(rawValue: "unsupported-skeleton")
  /// The stem of a number skeleton is unknown, or says again what another one has said.
  public static let unknownSkeleton = Self(rawValue: "unknown-skeleton")
}
