// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// A CLDR date pattern taken apart (UTS #35, "Date Format Patterns").
struct DatePattern: Hashable, Sendable {
  enum Element: Hashable, Sendable {
    case literal(String)
    case era(DateSymbol)
    case year(minimumDigits: Int)
    case twoDigitYear
    case monthNumber(minimumDigits: Int)
    case monthName(DateSymbol)
    case day(minimumDigits: Int)
    case weekday(DateSymbol)
    case quarterName(DateSymbol)
    case quarterNumber(minimumDigits: Int)
  }

  let elements: [Element]

  /// Puts a pattern together from its elements.
  init(elements: [Element]) { self.elements = elements }

  /// Whether it prints anything of a day.
  var hasFields: Bool {
    elements.contains { if case .literal = $0 { false } else { true } }
  }

  /// Takes a pattern apart.
  ///
  /// - Throws: `FormattingError` with `.unsupportedPattern` for a field that a day lacks.
  init(_ pattern: String) throws(FormattingError) {
    var elements: [Element] = []
    var literal = ""
    func flush() {
      if !literal.isEmpty { elements.append(.literal(literal)) }
      literal = ""
    }
    let letters = Array(pattern.unicodeScalars)
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      if letter == "'" {
        index = Self.readQuoted(letters, at: index, into: &literal)
        continue
      }
      guard letter.isASCII, letter.properties.isAlphabetic else {
        literal.unicodeScalars.append(letter)
        index += 1
        continue
      }
      var end = index
      while end < letters.count, letters[end] == letter { end += 1 }
      flush()
      elements.append(try Self.field(letter, count: end - index, in: pattern))
      index = end
    }
    flush()
    self.elements = elements
  }

  /// Reads quoted text, or a doubled quote, and returns the index after it.
  private static func readQuoted(
    _ letters: [Unicode.Scalar], at start: Int, into literal: inout String
  ) -> Int {
    var index = start + 1
    if index < letters.count, letters[index] == "'" {
      literal += "'"
      return index + 1
    }
    while index < letters.count {
      if letters[index] == "'" {
        guard index + 1 < letters.count, letters[index + 1] == "'" else { return index + 1 }
        index += 1
      }
      literal.unicodeScalars.append(letters[index])
      index += 1
    }
    return index
  }

  private static func field(
    _ letter: Unicode.Scalar, count: Int, in pattern: String
  ) throws(FormattingError) -> Element {
    switch (letter, count) {
    case ("G", 1...3), ("G", 5): return .era(.eraAbbreviated)
    case ("G", 4): return .era(.eraWide)
    case ("y", 2), ("u", 2): return .twoDigitYear
    case ("y", 1...9), ("u", 1...9): return .year(minimumDigits: count)
    case ("M", 1...2), ("L", 1...2): return .monthNumber(minimumDigits: count)
    case ("M", 3): return .monthName(.monthAbbreviated)
    case ("M", 4): return .monthName(.monthWide)
    case ("M", 5): return .monthName(.monthNarrow)
    case ("L", 3): return .monthName(.monthAbbreviatedAlone)
    case ("L", 4): return .monthName(.monthWideAlone)
    case ("L", 5): return .monthName(.monthNarrowAlone)
    case ("d", 1...2): return .day(minimumDigits: count)
    case ("E", 1...3), ("e", 3): return .weekday(.weekdayAbbreviated)
    case ("E", 4), ("e", 4): return .weekday(.weekdayWide)
    case ("E", 5...6), ("e", 5...6): return .weekday(.weekdayNarrow)
    case ("c", 3): return .weekday(.weekdayAbbreviatedAlone)
    case ("c", 4): return .weekday(.weekdayWideAlone)
    case ("c", 5...6): return .weekday(.weekdayNarrowAlone)
    case ("Q", 1...2), ("q", 1...2): return .quarterNumber(minimumDigits: count)
    case ("Q", 3): return .quarterName(.quarterAbbreviated)
    case ("Q", 4): return .quarterName(.quarterWide)
    case ("q", 3): return .quarterName(.quarterAbbreviatedAlone)
    case ("q", 4): return .quarterName(.quarterWideAlone)
    default: throw FormattingError(.unsupportedPattern, pattern)
    }
  }
}

/// A kind of name that a date is written with.
enum DateSymbol: Int32, Hashable, Sendable {
  case monthWide
  case monthAbbreviated
  case monthNarrow
  case monthWideAlone
  case monthAbbreviatedAlone
  case monthNarrowAlone
  case weekdayWide
  case weekdayAbbreviated
  case weekdayNarrow
  case weekdayWideAlone
  case weekdayAbbreviatedAlone
  case weekdayNarrowAlone
  case quarterWide
  case quarterAbbreviated
  case quarterWideAlone
  case quarterAbbreviatedAlone
  case eraAbbreviated
  case eraWide

  /// The same names as the shim calls them.
  var shimKind: Int32 { rawValue + Int32(CICU_MONTH_FORMAT_WIDE.rawValue) }

  /// ICU's index of the first name.
  var firstIndex: Int32 { isWeekday ? 1 : 0 }

  var isMonth: Bool { rawValue <= Self.monthNarrowAlone.rawValue }

  var isWeekday: Bool {
    (Self.weekdayWide.rawValue...Self.weekdayNarrowAlone.rawValue).contains(rawValue)
  }

  /// How many names there are; of eras only the current one is used.
  var count: Int {
    if isMonth { return 12 }
    if isWeekday { return 7 }
    return rawValue < Self.eraAbbreviated.rawValue ? 4 : 1
  }
}
