// SPDX-License-Identifier: Apache-2.0

internal import CICU
internal import CivilCalendars

extension DatePattern {
  /// What a field is of, whatever its form.
  enum Kind: Hashable, Sendable {
    case era, year, quarter, month, weekday, day
  }
}

extension DatePattern.Element {
  /// What the field is of; `nil` for literals and times.
  var kind: DatePattern.Kind? {
    switch self {
    case .era: .era
    case .year, .twoDigitYear: .year
    case .quarterName, .quarterNumber: .quarter
    case .monthName, .monthNumber: .month
    case .weekday: .weekday
    case .day: .day
    default: nil
    }
  }
}

extension DateData {
  private struct Parts: Sendable {
    let elements: [DatePattern.Element]
    let isSecond: [Bool]

    init(_ parts: [DateProgram.Part]) {
      elements = parts.map(\.element)
      isSecond = parts.map(\.isSecond)
    }
  }

  /// Returns the parts of ranges whose ends differ in a field first.
  ///
  /// - Throws: `FormattingError` with `.unsupportedPattern` for a field that a day lacks.
  func rangeParts(
    _ style: DateStyle, _ difference: DateRangeFormat.Difference
  ) throws(FormattingError) -> [DateProgram.Part] {
    let name = "\(calendar.name)\(corrections)\(style.key)\(difference.rawValue)"
    let parts = try locale.data.value(name) { () throws(FormattingError) in
      if corrections, let separator = Corrections.dateRangeSeparator(locale: locale) {
        return Parts(try derivedParts(style, difference, separator))
      }
      return Parts(try probedParts(style, difference))
    }
    return Array(zip(parts.elements, parts.isSecond)).map { ($0, $1) }
  }

  // MARK: By the pattern of one date

  /// Takes the pattern of one date and writes twice what lies between the fields that differ.
  private func derivedParts(
    _ style: DateStyle, _ difference: DateRangeFormat.Difference,
    _ separator: Corrections.DateRangeSeparator
  ) throws(FormattingError) -> [DateProgram.Part] {
    var pattern = try pattern(style)
    var kinds = Set(pattern.elements.compactMap(\.kind))
    // Without its year or month, a range across them would run backwards.
    if case .skeleton(let skeleton) = style, kinds.contains(.month) || kinds.contains(.day) {
      var missing = ""
      if difference == .year, !kinds.contains(.year) { missing += "y" }
      if difference != .day, !kinds.contains(.month) { missing += "M" }
      if !missing.isEmpty {
        pattern = try self.pattern(.skeleton(missing + skeleton))
        kinds = Set(pattern.elements.compactMap(\.kind))
      }
    }
    var varying: Set<DatePattern.Kind>
    switch difference {
    case .day: varying = [.day, .weekday]
    case .month: varying = [.day, .weekday, .month, .quarter]
    case .year: varying = [.day, .weekday, .month, .quarter, .year]
    }
    guard !varying.isDisjoint(with: kinds) else { return pattern.elements.map { ($0, false) } }
    if !kinds.isDisjoint(with: [.day, .weekday]) {
      // A month in numbers cannot be torn from its day, nor a weekday from its date.
      if kinds.contains(.month), !pattern.hasMonthName { varying.formUnion([.month, .year]) }
      if kinds.contains(.weekday) { varying.insert(.month) }
    } else if kinds.contains(.month), !pattern.hasMonthName {
      varying.insert(.year)
    }
    let elements = pattern.elements
    let places = elements.indices.filter { elements[$0].kind.map(varying.contains) ?? false }
    guard let start = places.first, let end = places.last else {
      return elements.map { ($0, false) }
    }
    let repeated = elements[start...end]
    let isShort = repeated.count == 1
    let hasYear = repeated.contains(where: \.isYear)
    let first = repeated.map { element -> DatePattern.Element in
      // Persian marks a month before its year (ژانویهٔ ۲۰۲۶), and only there.
      !hasYear && element == .monthName(.monthWide) ? .monthName(.monthWideAlone) : element
    }
    return elements[..<start].map { ($0, false) } + first.map { ($0, false) }
      + [(.literal(isShort ? separator.short : separator.long), false)]
      + repeated.map { ($0, true) } + elements[(end + 1)...].map { ($0, true) }
  }

  // MARK: By ICU

  /// What ICU itself has for the calendar, or for the Gregorian one.
  private var plain: DateData {
    DateData(
      locale: locale, calendar: calendar.icuName == "persian" ? .persian : .gregorian,
      corrections: false)
  }

  /// What stands between two dates in numbers.
  func rangeSeparator() throws(FormattingError) -> String {
    if corrections, let separator = Corrections.dateRangeSeparator(locale: locale) {
      return separator.long
    }
    let parts = try RangeProbe("yMd", .year, plain).partsByRepetition
    guard let second = parts.firstIndex(where: \.isSecond), second > 0,
      case .literal(let separator) = parts[second - 1].element
    else { return " – " }
    return separator
  }

  /// Has ICU write a range and takes the text apart.
  ///
  /// ICU looks for the second date where a field is repeated, but takes `L` and `M` for two
  /// fields: without corrections, each field is of the date that ICU took it from.
  private func probedParts(
    _ style: DateStyle, _ difference: DateRangeFormat.Difference
  ) throws(FormattingError) -> [DateProgram.Part] {
    let skeleton: String
    if case .skeleton(let asked) = style {
      skeleton = asked
    } else {
      let pattern = try icuPattern(style)
      skeleton = try icuText { cicu_date_pattern_skeleton(pattern, $0, $1) }
    }
    let probe = try RangeProbe(skeleton, difference, plain)
    var parts = corrections ? probe.partsByRepetition : probe.parts
    // A calendar of our own has its years in full and its era once.
    let pattern = finished(DatePattern(elements: parts.map(\.element)))
    for (index, element) in pattern.elements.enumerated() {
      if index < parts.count {
        parts[index].element = element
      } else {
        parts.append((element, true))
      }
    }
    return parts
  }
}

/// A range that ICU has written, taken apart.
private struct RangeProbe {
  private(set) var parts: [DateProgram.Part] = []

  /// Every field of the second date differs from that of the first, down to the difference, and
  /// so do the weekdays.
  private static func dates(
    _ difference: DateRangeFormat.Difference, _ calendar: CivilCalendar
  ) throws(FormattingError) -> [(day: CivilDay, fields: DateFields)] {
    let year = calendar == .persian ? 1400 : 2021
    let last: (year: Int, month: Int, day: Int) =
      switch difference {
      case .day: (year, 4, 5)
      case .month: (year, 7, 7)
      case .year: (year + 2, 7, 7)
      }
    var dates: [(day: CivilDay, fields: DateFields)] = []
    for date in [(year: year, month: 4, day: 3), last] {
      do {
        let day = try calendar.day(year: date.year, month: date.month, day: date.day)
        dates.append((day, try DateFields(day, in: calendar)))
      } catch { throw FormattingError(.outsideCalendar, calendar.name) }
    }
    return dates
  }

  init(
    _ skeleton: String, _ difference: DateRangeFormat.Difference, _ data: DateData
  ) throws(FormattingError) {
    let dates = try Self.dates(difference, data.calendar)
    var fields = [cicu_date_field](repeating: cicu_date_field(), count: 32)
    var count: Int32 = 0
    let moments = dates.map { Double($0.day.number) * 86_400_000 }
    let text = try icuText {
      cicu_date_interval(
        data.icuName, skeleton, "Etc/UTC", moments[0], moments[1], $0, $1, &fields, 32, &count)
    }
    let bytes = Array(text.utf8)
    var place = 0
    for field in fields.prefix(Int(min(count, 32))) {
      let (start, end) = (Int(field.start), Int(field.end))
      guard start >= place, end <= bytes.count else { continue }
      if start > place {
        parts.append((.literal(String(decoding: bytes[place..<start], as: UTF8.self)), false))
      }
      let letter = Character(Unicode.Scalar(UInt8(truncatingIfNeeded: field.letter)))
      let written = String(decoding: bytes[start..<end], as: UTF8.self)
      var part: DateProgram.Part?
      for (index, date) in dates.enumerated() where part == nil {
        if let element = try Self.element(letter, written, date.fields, skeleton, data) {
          part = (element, index == 1)
        }
      }
      guard let part else { throw FormattingError(.unsupportedPattern, skeleton) }
      parts.append(part)
      place = end
    }
    if place < bytes.count {
      parts.append((.literal(String(decoding: bytes[place...], as: UTF8.self)), false))
    }
  }

  /// The parts, the second date beginning where a kind of field comes again.
  var partsByRepetition: [DateProgram.Part] {
    var seen: Set<DatePattern.Kind> = []
    var isSecond = false
    return parts.map { part in
      if let kind = part.element.kind, !seen.insert(kind).inserted { isSecond = true }
      return (part.element, isSecond)
    }
  }

  /// The field of a date that is written so; `nil` when it is not that date's.
  private static func element(
    _ letter: Character, _ text: String, _ fields: DateFields, _ skeleton: String, _ data: DateData
  ) throws(FormattingError) -> DatePattern.Element? {
    let number = Int(Digits.normalized(text))
    let digits = text.unicodeScalars.count
    func symbol(_ choices: [DateSymbol], _ index: Int) throws(FormattingError) -> DateSymbol? {
      let width = skeleton.filter { $0 == letter || ($0 == "M" && letter == "L") }.count
      // Where two forms are alike, it is the one asked for.
      let asked = width == 4 ? 0 : width == 5 ? 2 : 1
      for choice in [choices[asked]] + choices where try data.names(choice)[index] == text {
        return choice
      }
      return nil
    }
    switch letter {
    case "G":
      return try symbol([.eraWide, .eraAbbreviated, .eraNarrow], 0).map { .era($0) }
    case "y", "u":
      if digits == 2 { return number == fields.year % 100 ? .twoDigitYear : nil }
      return number == fields.year ? .year(minimumDigits: 1) : nil
    case "M", "L":
      if let number { return number == fields.month ? .monthNumber(minimumDigits: digits) : nil }
      let choices: [DateSymbol] =
        letter == "M"
        ? [.monthWide, .monthAbbreviated, .monthNarrow]
        : [.monthWideAlone, .monthAbbreviatedAlone, .monthNarrowAlone]
      return try symbol(choices, fields.month - 1).map { .monthName($0) }
    case "d":
      return number == fields.day ? .day(minimumDigits: digits) : nil
    case "E", "e":
      return try symbol(
        [.weekdayWide, .weekdayAbbreviated, .weekdayNarrow, .weekdayShorter], fields.weekday
      ).map { .weekday($0) }
    case "c":
      return try symbol(
        [.weekdayWideAlone, .weekdayAbbreviatedAlone, .weekdayNarrowAlone, .weekdayShorterAlone],
        fields.weekday
      ).map { .weekday($0) }
    case "Q":
      let quarter = (fields.month - 1) / 3
      if let number { return number == quarter + 1 ? .quarterNumber(minimumDigits: digits) : nil }
      return try symbol([.quarterWide, .quarterAbbreviated, .quarterNarrow], quarter)
        .map { .quarterName($0) }
    case "q":
      let quarter = (fields.month - 1) / 3
      if let number { return number == quarter + 1 ? .quarterNumber(minimumDigits: digits) : nil }
      return try symbol(
        [.quarterWideAlone, .quarterAbbreviatedAlone, .quarterNarrowAlone], quarter
      ).map { .quarterName($0) }
    default: return nil
    }
  }
}
