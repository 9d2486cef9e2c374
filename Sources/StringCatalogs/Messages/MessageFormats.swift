// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// The formats of one message, found once each.
final class MessageFormats {
  /// The message, which lives as long as its formats are known by its address.
  let program: MessageProgram
  /// The formats of the reader, which whoever uses these holds too.
  unowned(unsafe) let writer: MessageWriter
  /// The language of the message, which may not be the reader's.
  let language: LocaleIdentifier
  /// The direction of the message.
  let direction: TextDirection
  /// Whether the message runs against the direction of the reader's text, and this matters.
  let isForeign: Bool
  /// Whether numbers with signs have to be isolated.
  let isolatesNumbers: Bool
  /// Whether user text is stripped of directional controls.
  let sanitizes: Bool

  // Memory of its own, so that looking something up costs no more than reading it. The writer
  // keeps what it points to.
  private let numbers: UnsafeMutableBufferPointer<Unmanaged<MessageNumberFormat>?>
  private let rules: UnsafeMutableBufferPointer<Unmanaged<WholeNumberCategories>?>

  /// What straight writing needs of these; `nil` for a message that has to be isolated whole.
  let straight: StraightFormats?

  init(_ program: MessageProgram, writer: MessageWriter, language: LocaleIdentifier) {
    self.program = program
    self.writer = writer
    self.language = language
    direction = writer.direction(of: language)
    isForeign = writer.isolating && direction != writer.direction
    isolatesNumbers = writer.isolating && writer.direction == .rightToLeft
    sanitizes = writer.isolating || writer.corrections
    numbers = .allocate(capacity: program.styles.count)
    numbers.initialize(repeating: nil)
    rules = .allocate(capacity: 2)
    rules.initialize(repeating: nil)
    straight =
      isForeign
      ? nil
      : StraightFormats(
        program, numbers, rules, sanitizes: sanitizes,
        isRightToLeft: direction == .rightToLeft, isolatesNumbers: isolatesNumbers)
  }

  deinit {
    numbers.deallocate()
    rules.deallocate()
  }

  /// The format of numbers in a style of the message.
  @inline(__always)
  func numbers(
    _ style: Int
  ) throws(FormattingError) -> Unmanaged<MessageNumberFormat> {
    if let known = numbers[style] { return known }
    let made = Unmanaged.passUnretained(try writer.numbers(program.styles[style]))
    numbers[style] = made
    return made
  }

  @inline(__always)
  func rules(_ kind: PluralRules.Kind) throws(FormattingError) -> Unmanaged<WholeNumberCategories> {
    let index = kind == .cardinal ? 0 : 1
    if let known = rules[index] { return known }
    let made = Unmanaged.passUnretained(try writer.rules(kind, of: language))
    rules[index] = made
    return made
  }
}

/// Writes the numbers of one style, which are passed on without copying it.
final class MessageNumberFormat {
  let format: NumberFormat
  /// The same format.
  let numbers: NumberWriter
  /// What a skeleton says beyond the style; `nil` where it is the style alone.
  let skeleton: NumberSkeleton?
  /// Whether it is the style alone.
  let isUnscaled: Bool
  /// Whether numbers are written as they are, with no zeros added, so that whole ones are whole
  /// for the rules of plurals.
  let isPlain: Bool
  /// Whether ICU chooses plurals without knowing how the number is written.
  let hidesDigits: Bool
  /// Whether a number is left alone between words that run from right to left, when it is
  /// without a sign.
  let isBare: Bool
  /// Whether the style is one of numbers that are written as they come and, where they have no
  /// sign, need not be isolated.
  let isStraight: Bool

  init(_ argument: ArgumentStyle, for writer: MessageWriter) throws(FormattingError) {
    var style = NumberStyle()
    var locale = writer.locale
    var hidesDigits = false
    var isPlain = true
    var scaling: NumberSkeleton?
    style.roundingMode = writer.roundingMode
    switch argument {
    case .integer: style.fractionDigits = .whole
    case .percent:
      style.kind = .percent
      isPlain = false
    case .skeleton(let skeleton):
      style = skeleton.style
      if !skeleton.saysRounding { style.roundingMode = writer.roundingMode }
      if let digits = skeleton.numberingSystem {
        locale = try locale.with(numberingSystem: digits)
      }
      if skeleton.powerOfTen != 0 { scaling = skeleton }
      hidesDigits = !writer.corrections
      isPlain = false
    case .pattern(let digits, let integerDigits, let isGrouped):
      style.fractionDigits = digits
      style.minimumIntegerDigits = integerDigits
      if !isGrouped { style.grouping = .never }
      isPlain = digits.minimum == 0
      // With corrections the reader's own groups win over those of the pattern.
      if isGrouped, !writer.corrections { try Self.checkGroupsOfThree(locale) }
    case .ordinal, .date, .time, .timeSkeleton:
      // ICU does not know how these are written when it chooses plurals.
      hidesDigits = !writer.corrections
    case .plain, .number, .list: break
    }
    style.corrections = writer.corrections
    format = try NumberFormat(locale: locale, style: style)
    numbers = NumberWriter(format)
    skeleton = scaling
    isUnscaled = scaling == nil
    self.isPlain = isPlain
    self.hidesDigits = hidesDigits
    isBare = style.kind == .decimal
    switch argument {
    case .plain, .number, .integer: isStraight = true
    case .percent, .skeleton, .pattern:
      isStraight = isUnscaled && (writer.direction == .leftToRight || !writer.isolating)
    default: isStraight = false
    }
  }

  /// Refuses locales whose groups are not those that a pattern asks for.
  private static func checkGroupsOfThree(_ locale: LocaleIdentifier) throws(FormattingError) {
    var style = NumberStyle()
    style.corrections = false
    let digits = try NumberFormat(locale: locale, style: style).format(12_345_678)
      .map(\.isNumber)
    let three = [true, true, true]
    guard digits == [true, true, false] + three + [false] + three else {
      throw FormattingError(.unsupportedPattern, "#,##0")
    }
  }

  // MARK: Choosing

  /// Whether a whole number has the category of its digits.
  @inline(__always)
  var countsWhole: Bool { isPlain && !hidesDigits }

  /// Chooses the category of a number.
  func category(
    of value: Double, _ rules: WholeNumberCategories, _ writer: MessageWriter
  ) throws(FormattingError) -> PluralCategory {
    if hidesDigits {
      return try rules.category(of: value, writtenWith: writer.exactNumberFormat())
    }
    if isPlain, let whole = Int(exactly: value), whole.magnitude < 1_000_000_000_000_000 {
      return try rules.category(of: whole)
    }
    if let skeleton, let scaled = Double(skeleton.scaled(value)) {
      return try rules.category(of: scaled, writtenWith: format)
    }
    return try rules.category(of: value, writtenWith: format)
  }

  /// Chooses the category of a whole number, none of whose digits is lost where it is plain.
  @inline(__always)
  func category(
    of value: Int, _ rules: WholeNumberCategories, _ writer: MessageWriter
  ) throws(FormattingError) -> PluralCategory {
    countsWhole
      ? try rules.category(of: value) : try category(of: Double(value), rules, writer)
  }

  // MARK: Writing

  func text(_ value: Double) throws(FormattingError) -> String {
    guard let skeleton else { return try format.format(value) }
    guard value.isFinite else { return try format.format(value) }
    return try format.format(decimal: skeleton.scaled(value))
  }

  func text(decimal: String) throws(FormattingError) -> String {
    try format.format(decimal: skeleton?.scaled(decimal: decimal) ?? decimal)
  }
}
