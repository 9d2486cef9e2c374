// SPDX-License-Identifier: Apache-2.0

/// A message taken apart as it is written, without what compiling makes of it.
///
/// It is made of messages that compile, so it does not check the syntax again. Places are counted
/// in scalars.
struct MessageParts: Sendable {
  indirect enum Part: Sendable {
    /// Words with their quoting apostrophes.
    case text(Range<Int>)
    /// A value that is written as it is or in a style.
    case value(Value)
    /// The `#` of the plural around it, and where it stands.
    case pluralNumber(Int)
    case choice(Choice)
  }

  struct Value: Sendable {
    var name: String
    /// `number`, `date` and so on; empty when any value will do.
    var type: String
    /// From its opening brace to its closing one.
    var range: Range<Int>
  }

  /// A plural or select.
  struct Choice: Sendable {
    var name: String
    /// `plural`, `selectordinal` or `select`.
    var type: String
    /// Where its opening brace stands.
    var start: Int
    /// `offset:1`, say; empty without one.
    var offset = ""
    var cases: [Case] = []

    var isPlural: Bool { type != "select" }
  }

  struct Case: Sendable {
    var selector: String
    /// Where the selector stands.
    var start: Int
    var parts: [Part]
  }

  /// The message.
  let scalars: [Unicode.Scalar]
  private(set) var parts: [Part] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var reader = MessagePartsReader(scalars: scalars)
    parts = reader.parts(isInside: false, isPlural: false)
  }

  /// A piece of the message as it is written.
  func text(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

  /// Calls a function with the scalars of words and their places, without the apostrophes that
  /// quote.
  func forEachWord(
    in range: Range<Int>, isPlural: Bool, _ body: (Unicode.Scalar, Int) -> Void
  ) {
    var isQuoted = false
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      guard scalars[index] == "'" else {
        body(scalars[index], index)
        continue
      }
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if next == "'" {
        index += 1
        body("'", index)
      } else if isQuoted {
        isQuoted = false
      } else if MessagePartsReader.isQuotable(next, isPlural: isPlural) {
        isQuoted = true
      } else {
        body("'", index)
      }
    }
  }
}

/// Steps through a message that compiles.
private struct MessagePartsReader {
  let scalars: [Unicode.Scalar]
  var index = 0

  /// Whether an apostrophe before a character begins quoted text.
  static func isQuotable(_ letter: Unicode.Scalar, isPlural: Bool) -> Bool {
    letter == "{" || letter == "}" || letter == "#" && isPlural
  }

  private func isAt(_ letter: Unicode.Scalar) -> Bool {
    index < scalars.count && scalars[index] == letter
  }

  private mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard isAt(letter) else { return false }
    index += 1
    return true
  }

  /// Reads up to the end or, in a case, up to its closing brace.
  mutating func parts(isInside: Bool, isPlural: Bool) -> [MessageParts.Part] {
    var parts: [MessageParts.Part] = []
    var start = index
    func endText(_ reader: Self) {
      if start < reader.index { parts.append(.text(start..<reader.index)) }
    }
    while index < scalars.count, !(isInside && isAt("}")) {
      switch scalars[index] {
      case "'": skipQuoted(isPlural: isPlural)
      case "{":
        endText(self)
        parts.append(argument())
        start = index
      case "#" where isPlural:
        endText(self)
        parts.append(.pluralNumber(index))
        index += 1
        start = index
      default: index += 1
      }
    }
    endText(self)
    return parts
  }

  private mutating func skipQuoted(isPlural: Bool) {
    index += 1
    guard index < scalars.count, !take("'"),
      Self.isQuotable(scalars[index], isPlural: isPlural)
    else { return }
    while index < scalars.count {
      if take("'"), !isAt("'") { return }
      index += 1
    }
  }

  // MARK: Arguments

  private mutating func argument() -> MessageParts.Part {
    let start = index
    index += 1
    let name = word()
    let type = take(",") ? word().lowercased() : ""
    guard ["plural", "selectordinal", "select"].contains(type), take(",") else {
      skipStyle()
      _ = take("}")
      return .value(MessageParts.Value(name: name, type: type, range: start..<index))
    }
    var choice = MessageParts.Choice(name: name, type: type, start: start)
    skipSpace()
    while index < scalars.count, !isAt("}") {
      let place = index
      let selector = word()
      if selector.hasPrefix("offset:") {
        choice.offset = selector == "offset:" ? selector + word() : selector
        continue
      }
      guard take("{") else { break }
      let parts = parts(isInside: true, isPlural: choice.isPlural)
      choice.cases.append(MessageParts.Case(selector: selector, start: place, parts: parts))
      index += 1
      skipSpace()
    }
    _ = take("}")
    return .choice(choice)
  }

  /// Steps over a style, in which braces balance and apostrophes quote.
  private mutating func skipStyle() {
    var depth = 0
    while index < scalars.count {
      switch scalars[index] {
      case "'":
        index += 1
        while index < scalars.count, !isAt("'") { index += 1 }
      case "{": depth += 1
      case "}" where depth == 0: return
      case "}": depth -= 1
      default: break
      }
      index += 1
    }
  }

  /// Steps over a name, a type or a selector and the space around it.
  private mutating func word() -> String {
    skipSpace()
    let start = index
    while index < scalars.count, !"{},".unicodeScalars.contains(scalars[index]),
      !scalars[index].properties.isPatternWhitespace
    {
      index += 1
    }
    let word = String(scalars: scalars[start..<index])
    skipSpace()
    return word
  }

  private mutating func skipSpace() {
    while index < scalars.count, scalars[index].properties.isPatternWhitespace { index += 1 }
  }
}

extension String {
  /// Makes a string of scalars.
  init(scalars: some Collection<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
