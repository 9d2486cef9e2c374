// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

/// Writes the values of a report for its readers, ready to stand inside text.
struct ReportValues {
  private let formats: Formats
  /// How values of a goal are written that the usual digits would not tell apart.
  private var precise: PreciseFormat?

  /// Amounts from here on are written without fractions of the currency.
  private static let largeAmount = 1000.0
  /// Counts from here on are written without fractions.
  private static let largeCount = 100.0
  /// Shares below this one are written with a second fraction digit.
  private static let smallShare = 0.01
  /// Of shares below this one no digit is written.
  private static let leastShare = 0.000_05

  init(locale: LocaleIdentifier, currency: CurrencyCode?) throws(FormattingError) {
    formats = try Formats(locale: locale, currency: currency)
  }

  var locale: LocaleIdentifier { formats.locale }

  /// Whether amounts of money name their currency.
  var hasCurrency: Bool { formats.currency != nil }

  /// Whether it takes more digits than usual to tell the values apart.
  var isPrecise: Bool { precise != nil }

  /// How values of a unit are written where nothing is said of their digits.
  func style(of unit: MetricUnit) -> NumberStyle { Formats.style(of: unit, in: formats.currency) }

  func number(_ value: Double) throws(FormattingError) -> MessageArgument {
    .formatted(try text(value, .count), number: value)
  }

  func count(_ value: Int) throws(FormattingError) -> MessageArgument {
    try number(Double(value))
  }

  /// Writes which rows of a file are meant: `2–61`.
  func rows(_ lines: ClosedRange<Int>) throws(FormattingError) -> String {
    let (first, last) = (Double(lines.lowerBound), Double(lines.upperBound))
    if first == last { return try formats.rowNumbers.format(first) }
    return try formats.rowRanges.format(first, last)
  }

  func percentText(_ ratio: Double) throws(FormattingError) -> String {
    // Of nothing there is none below zero.
    let ratio = abs(ratio) < Self.leastShare ? 0 : ratio
    if abs(ratio) < Self.smallShare { return try formats.precisePercents.formatIsolated(ratio) }
    return try formats.percents.formatIsolated(ratio)
  }

  func percent(_ ratio: Double) throws(FormattingError) -> MessageArgument {
    .formatted(try percentText(ratio), number: ratio)
  }

  /// Writes a value of a goal, precisely enough to tell it from a target that is near.
  func goalText(_ value: Double, _ unit: MetricUnit) throws(FormattingError) -> String {
    if let precise { return try precise.text(value) }
    switch unit {
    case .percent: return try formats.precisePercents.formatIsolated(value)
    case .count where !Self.isLostInHundredths(value):
      return try formats.decimals.formatIsolated(value)
    case .count: return try smallText(value, unit)
    case .money, .ratio, .duration: return try text(value, unit)
    }
  }

  /// The same, which writes values of a goal as precisely as it takes to tell some apart.
  func tellingApart(
    _ values: [Double], _ unit: MetricUnit, tolerance: Tolerance = .values
  ) throws(FormattingError) -> ReportValues {
    let scale = unit == .percent ? 100.0 : 1
    let usual =
      switch unit {
      case .money: formats.currency?.usualFractionDigits ?? 2
      case .duration: 0
      case .count, .percent, .ratio: 2
      }
    let found = Self.digits(
      tellingApart: values.map { $0 * scale },
      usual: { unit == .money && abs($0) >= Self.largeAmount ? 0 : usual }, tolerance: tolerance)
    guard let found else { return self }
    var precise = self
    guard unit != .duration else {
      precise.precise = PreciseFormat(
        .duration(
          try DurationFormat(
            locale: locale,
            style: DurationStyle(.short, fractionalSecondDigits: min(found, 9)))))
      return precise
    }
    var style = style(of: unit)
    // Amounts stand below each other with as many digits.
    let least = unit == .money && formats.currency != nil ? max(found, usual) : 0
    style.fractionDigits = try FractionDigits(minimum: least, maximum: max(found, least))
    precise.precise = PreciseFormat(.number(try NumberFormat(locale: locale, style: style)))
    return precise
  }

  /// Writes a value of which two fraction digits leave nothing.
  private func smallText(_ value: Double, _ unit: MetricUnit) throws(FormattingError) -> String {
    var style = style(of: unit)
    style.significantDigits = try SignificantDigits(minimum: 1, maximum: 2)
    return try NumberFormat(locale: formats.locale, style: style).formatIsolated(value)
  }

  /// Writes how far a goal has come; what is not there yet is never rounded up to all of it.
  func progressText(_ progress: Double) throws(FormattingError) -> String {
    try percentText(progress < 1 ? min(progress, 0.999) : progress)
  }

  /// Writes a value beside another, rates as precisely as the points between them.
  func comparedText(_ value: Double, _ unit: MetricUnit) throws(FormattingError) -> String {
    unit == .percent ? try formats.precisePercents.formatIsolated(value) : try text(value, unit)
  }

  /// Writes growth as a share, with its sign.
  func growthText(_ share: Double) throws(FormattingError) -> String {
    try formats.growth.formatIsolated(share)
  }

  /// Writes a difference in percentage points, with its sign.
  func pointsText(_ points: Double) throws(FormattingError) -> String {
    try formats.points.formatIsolated(points)
  }

  /// Writes a value in the unit of its metric.
  func text(_ value: Double, _ unit: MetricUnit) throws(FormattingError) -> String {
    switch unit {
    case .count where Self.isLostInHundredths(value), .ratio where Self.isLostInHundredths(value),
      .money where Self.isLostInHundredths(value),
      .money where formats.currency?.usualFractionDigits == 0 && Self.isLostInUnits(value):
      try smallText(value, unit)
    case .count where abs(value) < Self.largeCount: try formats.decimals.formatIsolated(value)
    case .count: try formats.wholeNumbers.formatIsolated(value)
    case .ratio: try formats.decimals.formatIsolated(value)
    case .percent: try percentText(value)
    case .duration: try formats.durations.format(value.rounded())
    case .money where abs(value) < Self.largeAmount: try formats.amounts.formatIsolated(value)
    case .money: try formats.largeAmounts.formatIsolated(value)
    }
  }

  /// Writes a tick of an axis; whole amounts need no fractions of the currency.
  func tickText(
    _ value: Double, _ unit: MetricUnit, areWhole: Bool
  ) throws(FormattingError) -> String {
    precise == nil && unit == .money && areWhole
      ? try formats.largeAmounts.formatIsolated(value) : try goalText(value, unit)
  }

  func goalArgument(
    _ value: Double, _ unit: MetricUnit
  ) throws(FormattingError) -> MessageArgument {
    .formatted(try goalText(value, unit), number: value)
  }
}

extension ReportValues {
  /// The formats of readers; a copy of what writes values is to be a reference and no more.
  private final class Formats: Sendable {
    let locale: LocaleIdentifier
    let currency: CurrencyCode?
    let decimals: NumberFormat
    let wholeNumbers: NumberFormat
    let percents: NumberFormat
    let precisePercents: NumberFormat
    let growth: NumberFormat
    let points: NumberFormat
    let amounts: NumberFormat
    let largeAmounts: NumberFormat
    let durations: DurationFormat
    let rowNumbers: NumberFormat
    let rowRanges: NumberRangeFormat

    init(locale: LocaleIdentifier, currency: CurrencyCode?) throws(FormattingError) {
      self.locale = locale
      self.currency = currency
      decimals = try NumberFormat(
        locale: locale, style: NumberStyle(.decimal, fractionDigits: .upToTwo))
      wholeNumbers = try NumberFormat(
        locale: locale, style: NumberStyle(.decimal, fractionDigits: .whole))
      percents = try NumberFormat(
        locale: locale, style: NumberStyle(.percent, fractionDigits: .upToOne))
      precisePercents = try NumberFormat(
        locale: locale, style: NumberStyle(.percent, fractionDigits: .upToTwo))
      var signed = NumberStyle(.percent, fractionDigits: .upToOne)
      signed.signDisplay = .exceptZero
      growth = try NumberFormat(locale: locale, style: signed)
      signed = NumberStyle(.decimal, fractionDigits: .upToTwo)
      signed.signDisplay = .exceptZero
      points = try NumberFormat(locale: locale, style: signed)
      durations = try DurationFormat(locale: locale, style: DurationStyle(.short))
      // Numbers that name something have no groups.
      var naming = NumberStyle(.decimal, fractionDigits: .whole)
      naming.grouping = .never
      rowNumbers = try NumberFormat(locale: locale, style: naming)
      rowRanges = try NumberRangeFormat(locale: locale, style: naming)
      if currency != nil {
        var style = Formats.style(of: .money, in: currency)
        amounts = try NumberFormat(locale: locale, style: style)
        style.fractionDigits = .whole
        largeAmounts = try NumberFormat(locale: locale, style: style)
      } else {
        amounts = decimals
        largeAmounts = wholeNumbers
      }
    }

    /// How values of a unit are written where nothing is said of their digits.
    static func style(of unit: MetricUnit, in currency: CurrencyCode?) -> NumberStyle {
      guard unit == .money, let currency else {
        return NumberStyle(unit == .percent ? .percent : .decimal)
      }
      var style = NumberStyle(.currency(currency))
      style.currencyDisplay = .prose
      return style
    }
  }

  /// A format of some values, as light to copy.
  private final class PreciseFormat: Sendable {
    enum Form {
      case number(NumberFormat)
      case duration(DurationFormat)
    }

    private let form: Form

    init(_ form: Form) { self.form = form }

    func text(_ value: Double) throws(FormattingError) -> String {
      switch form {
      case .number(let format): try format.formatIsolated(value)
      case .duration(let format): try format.format(value)
      }
    }
  }
}
