// SPDX-License-Identifier: Apache-2.0

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
    /// Before or after noon.
    case dayPeriod
    /// A part of the day by a field whose names ICU tells hour by hour, such as `B`.
    case namedDayPeriod(String)
    case hour(HourCycle, minimumDigits: Int)
    case minute(minimumDigits: Int)
    case second(minimumDigits: Int)
    /// The first digits after the second.
    case fraction(digits: Int)
    /// A time zone by a field such as `zzzz`.
    case zone(String)
  }

  /// Which hours there are: `h`, `H`, `K` and `k` of patterns.
  enum HourCycle: Hashable, Sendable {
    case oneToTwelve, zeroToTwentyThree, zeroToEleven, oneToTwentyFour
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
  /// - Parameters:
  ///   - pattern: The pattern.
  ///   - withTimes: Whether fields of the time of day may stand in it.
  /// - Throws: `FormattingError` with `.unsupportedPattern` for a field that is not supported.
  init(_ pattern: String, withTimes: Bool = false) throws(FormattingError) {
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
      guard ("a"..."z").contains(letter) || ("A"..."Z").contains(letter) else {
        literal.unicodeScalars.append(letter)
        index += 1
        continue
      }
      var end = index
      while end < letters.count, letters[end] == letter { end += 1 }
      flush()
      let field =
        Self.field(letter, count: end - index)
        ?? (withTimes ? Self.timeField(letter, count: end - index) : nil)
      guard let field else { throw FormattingError(.unsupportedPattern, pattern) }
      elements.append(field)
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
    _ letter: Unicode.Scalar, count: Int
  ) -> Element? {
    switch (letter, count) {
    case ("G", 1...3): return .era(.eraAbbreviated)
    case ("G", 4): return .era(.eraWide)
    case ("G", 5): return .era(.eraNarrow)
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
    case ("E", 5), ("e", 5): return .weekday(.weekdayNarrow)
    case ("E", 6), ("e", 6): return .weekday(.weekdayShorter)
    case ("c", 3): return .weekday(.weekdayAbbreviatedAlone)
    case ("c", 4): return .weekday(.weekdayWideAlone)
    case ("c", 5): return .weekday(.weekdayNarrowAlone)
    case ("c", 6): return .weekday(.weekdayShorterAlone)
    case ("Q", 1...2), ("q", 1...2): return .quarterNumber(minimumDigits: count)
    case ("Q", 3): return .quarterName(.quarterAbbreviated)
    case ("Q", 4): return .quarterName(.quarterWide)
    case ("Q", 5): return .quarterName(.quarterNarrow)
    case ("q", 3): return .quarterName(.quarterAbbreviatedAlone)
    case ("q", 4): return .quarterName(.quarterWideAlone)
    case ("q", 5): return .quarterName(.quarterNarrowAlone)
    default: return nil
    }
  }

  private static func timeField(_ letter: Unicode.Scalar, count: Int) -> Element? {
    switch (letter, count) {
    case ("a", 1...4): return .dayPeriod
    case ("a", 5), ("b", 1...5), ("B", 1...5):
      return .namedDayPeriod(String(repeating: Character(letter), count: count))
    case ("h", 1...2): return .hour(.oneToTwelve, minimumDigits: count)
    case ("H", 1...2): return .hour(.zeroToTwentyThree, minimumDigits: count)
    case ("K", 1...2): return .hour(.zeroToEleven, minimumDigits: count)
    case ("k", 1...2): return .hour(.oneToTwentyFour, minimumDigits: count)
    case ("m", 1...2): return .minute(minimumDigits: count)
    case ("s", 1...2): return .second(minimumDigits: count)
    case ("S", 1...9): return .fraction(digits: count)
    case ("z", 1...4), ("v", 1), ("v", 4), ("V", 1...4), ("O", 1), ("O", 4), ("Z", 1...5),
      ("X", 1...5), ("x", 1...5):
      return .zone(String(repeating: Character(letter), count: count))
    default: return nil
    }
  }
}
