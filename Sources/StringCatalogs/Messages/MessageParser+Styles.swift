// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

extension MessageParser {
  private static let types = [
    "number", "date", "time", "list", "ordinal", "plural", "selectordinal", "select",
  ]
  private static let foreignTypes = ["spellout", "duration", "choice"]
  private static let numberStyles = ["integer", "percent"]
  private static let dateStyles = ["short", "medium", "long", "full", "::yMMMd"]
  private static let timeStyles = ["short", "medium", "long", "full", "::jm"]
  private static let listStyles = ["conjunction", "disjunction", "unit"]

  /// Parses from after the type of an argument to its closing brace.
  mutating func simpleStyle(
    type: Range<Int>, since start: Int
  ) throws(MessageProblem) -> ArgumentStyle {
    var style = ""
    var styleStart = scanner.index
    if scanner.take(",") {
      scanner.skipSpace()
      styleStart = scanner.index
      style = try styleText(since: start)
    }
    scanner.advance()
    if scanner.has(type, "number") { return numberStyle(style, at: styleStart) }
    if scanner.has(type, "date") { return dateStyle(style, at: styleStart) }
    if scanner.has(type, "time") { return timeStyle(style, at: styleStart) }
    if scanner.has(type, "list") { return listStyle(style, at: styleStart) }
    let word = scanner.text(type)
    switch word.lowercased() {
    case "ordinal":
      // The other rules that ICU has for a locale go by names that nothing else knows.
      if style.isEmpty { return .ordinal }
      report(
        .messageUnsupportedStyle, at: styleStart,
        ["type": "ordinal", "style": .text(style.excerpt)])
    case let keyword where Self.foreignTypes.contains(keyword):
      report(
        .messageUnsupportedType, at: type.lowerBound, ["type": .text(word)],
        hint: IssueHint("one-of", ["choices": .text(Self.types.joined(separator: ", "))]))
    default:
      report(
        .messageUnknownType, at: type.lowerBound, ["type": .text(word.excerpt)],
        hint: Suggestion.hint(for: word, in: Self.types))
    }
    return .plain
  }

  /// Reads the text of a style, in which braces balance and apostrophes quote.
  private mutating func styleText(since start: Int) throws(MessageProblem) -> String {
    let first = scanner.index
    var openBraces = 0
    while let letter = scanner.current {
      switch letter {
      case UInt8(ascii: "'"):
        let quote = scanner.index
        scanner.advance()
        _ = scanner.skipQuotedText()
        guard scanner.current != nil else { throw problem(.messageUnclosedQuote, at: quote) }
      case UInt8(ascii: "{"): openBraces += 1
      case UInt8(ascii: "}") where openBraces == 0:
        var end = scanner.index
        while end > first, let space = scanner.space(before: end, after: first) { end = space }
        return scanner.text(first..<end)
      case UInt8(ascii: "}"): openBraces -= 1
      default: break
      }
      scanner.advance()
    }
    throw unclosed(start)
  }

  // MARK: Numbers

  private mutating func numberStyle(_ style: String, at start: Int) -> ArgumentStyle {
    if style.isEmpty { return .number }
    if style.hasPrefix("::") { return numberSkeleton(String(style.dropFirst(2)), at: start) }
    switch style.lowercased() {
    case "integer": return .integer
    case "percent": return .percent
    case let keyword
    where keyword == "currency" || keyword.contains { "#0".contains($0) }:
      if let pattern = ArgumentStyle(numberPattern: style) { return pattern }
      // The currency of a reader's country is not that of the amount.
      let choices =
        keyword == "currency"
        ? ["::currency/EUR"] : Self.numberStyles + ["::.00", "0.00", "#,##0.00"]
      report(
        .messageUnsupportedStyle, at: start, ["type": "number", "style": .text(style.excerpt)],
        hint: IssueHint("one-of", ["choices": .text(choices.joined(separator: ", "))]))
    default:
      report(
        .messageUnknownStyle, at: start, ["type": "number", "style": .text(style.excerpt)],
        hint: Suggestion.hint(for: style, in: Self.numberStyles))
    }
    return .number
  }

  private mutating func numberSkeleton(_ skeleton: String, at start: Int) -> ArgumentStyle {
    do { return .skeleton(try NumberSkeleton(skeleton)) } catch {
      report(
        error.code == .unsupportedSkeleton ? .messageUnsupportedStyle : .messageUnknownStyle,
        at: start, ["type": "number", "style": .text(error.subject.excerpt)])
      return .number
    }
  }

  // MARK: Dates and times

  private mutating func dateStyle(_ style: String, at start: Int) -> ArgumentStyle {
    if style.isEmpty { return .date(.medium) }
    if let named = DateStyle(name: style.lowercased()) { return .date(named) }
    guard let skeleton = skeleton(style, "date", Self.dateStyles, at: start) else {
      return .date(.medium)
    }
    return .date(.skeleton(skeleton))
  }

  private mutating func timeStyle(_ style: String, at start: Int) -> ArgumentStyle {
    if style.isEmpty { return .time(.medium) }
    if let named = TimeStyle(rawValue: style.lowercased()) { return .time(named) }
    guard let skeleton = skeleton(style, "time", Self.timeStyles, at: start) else {
      return .time(.medium)
    }
    return .timeSkeleton(skeleton)
  }

  /// Reads `::yMMMd`; anything else is reported, and so is a field that formats do not have.
  private mutating func skeleton(
    _ style: String, _ type: String, _ known: [String], at start: Int
  ) -> String? {
    guard style.hasPrefix("::"), style != "::" else {
      report(
        .messageUnknownStyle, at: start, ["type": .text(type), "style": .text(style.excerpt)],
        hint: Suggestion.hint(for: style, in: known))
      return nil
    }
    let skeleton = String(style.dropFirst(2))
    // Weeks of a year, milliseconds of a day and other rare fields are not among them.
    let stranger = skeleton.unicodeScalars.first { letter in
      !"GyuQqMLdEecabBhHkKmsSzvVOZXxjJC".unicodeScalars.contains(letter)
    }
    guard let stranger else { return skeleton }
    report(
      .messageUnsupportedSkeleton, at: start,
      ["skeleton": .text(skeleton.excerpt), "field": .text(String(stranger).visible)])
    return nil
  }

  // MARK: Lists

  private mutating func listStyle(_ style: String, at start: Int) -> ArgumentStyle {
    switch style.lowercased() {
    case "", "conjunction", "and": return .list(.conjunction)
    case "disjunction", "or": return .list(.disjunction)
    case "unit": return .list(.unit)
    default:
      report(
        .messageUnknownStyle, at: start, ["type": "list", "style": .text(style.excerpt)],
        hint: Suggestion.hint(for: style, in: Self.listStyles))
      return .list(.conjunction)
    }
  }
}

extension ArgumentStyle {
  /// Reads an old number pattern that says no more than how many digits there are and whether
  /// they are grouped by three; `nil` for any other.
  fileprivate init?(numberPattern pattern: String) {
    let parts = pattern.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first else { return nil }
    let zeros = whole.reversed().prefix { $0 == "0" }.count
    let isGrouped = whole.contains(",")
    if isGrouped {
      guard whole == "#,##0" else { return nil }
    } else {
      guard zeros > 0, zeros <= 21, whole.dropLast(zeros).allSatisfy({ $0 == "#" }) else {
        return nil
      }
    }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !fraction.isEmpty, fraction.utf8.count <= 18 else { return nil }
    let least = fraction.prefix { $0 == "0" }.count
    guard fraction.dropFirst(least).allSatisfy({ $0 == "#" }),
      let digits = try? FractionDigits(minimum: least, maximum: fraction.utf8.count)
    else { return nil }
    self = .pattern(digits, integerDigits: zeros, isGrouped: isGrouped)
  }
}
