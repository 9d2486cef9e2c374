// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// The numbers and words of a date.
struct DateTokens {
  /// The script that digits are of.
  enum Script { case ascii, persian, arabic, devanagari, bengali, other, mixed }

  struct Number {
    let value: Int
    let length: Int
    let script: Script
  }

  /// A month by its name, which several calendars may have.
  struct NamedMonth {
    let candidates: [(calendar: CalendarIdentifier, month: Int)]
    /// Whether it is written in Bengali.
    let isBengali: Bool
  }

  struct Time {
    let secondOfDay: Int
    let offsetSeconds: Int?
  }

  private(set) var numbers: [Number] = []
  private(set) var namedMonth: NamedMonth?
  private(set) var era: CalendarIdentifier?
  /// Whether every word was understood.
  private(set) var isReadable = true
  private var time: Time?

  /// Texts longer than this are no dates.
  private static let lengthLimit = 80

  init(_ text: String) {
    let clean = TextIsolate.sanitizing(text)
    guard clean.unicodeScalars.count <= Self.lengthLimit else {
      isReadable = false
      return
    }
    let (date, time) = Self.splitTime(clean)
    if let time {
      self.time = TimeText(time).time
      if self.time == nil { isReadable = false }
    }
    for token in Self.tokens(of: date) { take(token) }
    if numbers.isEmpty { isReadable = false }
  }

  /// The script of all numbers.
  var script: Script {
    guard let first = numbers.first?.script else { return .other }
    return numbers.allSatisfy { $0.script == first } ? first : .mixed
  }

  mutating func takeTime() -> Time? {
    defer { time = nil }
    return time
  }

  private mutating func take(_ token: Substring) {
    if let number = Self.number(token) {
      numbers.append(number)
    } else if token.unicodeScalars.contains(where: { $0.properties.numericType == .decimal }) {
      isReadable = false
    } else if let months = DateWords.months[DateWords.key(token)], namedMonth == nil {
      namedMonth = NamedMonth(
        candidates: months,
        isBengali: token.unicodeScalars.contains { 0x980...0x9FF ~= $0.value })
    } else if let era = DateWords.eras[DateWords.key(token)] {
      self.era = era
    } else if !DateWords.ignored.contains(DateWords.key(token)) {
      isReadable = false
    }
  }

  /// Cuts text into runs of digits and runs of letters; anything between them separates.
  private static func tokens(of text: String) -> [Substring] {
    var tokens: [Substring] = []
    var start: String.UnicodeScalarIndex?
    var isDigits = false
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    func flush(_ end: String.UnicodeScalarIndex) {
      if let from = start { tokens.append(text[from..<end]) }
      start = nil
    }
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let isDigit = scalar.properties.numericType == .decimal
      let isWord = isDigit || isLetter(scalar) || (start != nil && !isDigits && scalar == ".")
      if !isWord || (start != nil && isDigit != isDigits) { flush(index) }
      if isWord, start == nil, scalar != "." {
        start = index
        isDigits = isDigit
      }
      index = scalars.index(after: index)
    }
    flush(index)
    return tokens
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: scalar.properties.isAlphabetic || scalar == "\u{200C}" || scalar == "\u{200D}"
    }
  }

  private static func number(_ token: Substring) -> Number? {
    var value = 0
    var length = 0
    var script: Script?
    for scalar in token.unicodeScalars {
      guard scalar.properties.numericType == .decimal,
        let digit = scalar.properties.numericValue, length < 8
      else { return nil }
      let own = Self.script(of: scalar)
      script = script == nil || script == own ? own : .mixed
      value = value * 10 + Int(digit)
      length += 1
    }
    return script.map { Number(value: value, length: length, script: $0) }
  }

  private static func script(of scalar: Unicode.Scalar) -> Script {
    switch scalar.value {
    case 0x30...0x39: .ascii
    case 0x6F0...0x6F9: .persian
    case 0x660...0x669: .arabic
    case 0x966...0x96F: .devanagari
    case 0x9E6...0x9EF: .bengali
    default: .other
    }
  }

  /// Parts a time of day, which has a colon, from the date before it.
  private static func splitTime(_ text: String) -> (date: String, time: String?) {
    guard let colon = text.firstIndex(of: ":") else { return (text, nil) }
    var start = colon
    while start > text.startIndex {
      let before = text.index(before: start)
      guard text[before].isNumber else { break }
      start = before
    }
    var date = text[..<start]
    if let last = date.last, "Tt".contains(last) { date = date.dropLast() }
    while let last = date.last, last == "," || last.isWhitespace { date = date.dropLast() }
    return (String(date), String(text[start...]))
  }
}
