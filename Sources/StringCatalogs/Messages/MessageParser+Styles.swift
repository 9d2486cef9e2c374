// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

extension MessageParser {
  private static let types = ["number", "date", "plural", "selectordinal", "select"]
  private static let foreignTypes = ["time", "spellout", "ordinal", "duration", "choice"]
  private static let numberStyles = ["integer", "percent"]
  private static let dateStyles = ["short", "medium", "long", "full", "::yMMMd"]

  /// Parses from after the type of an argument to its closing brace.
  mutating func simpleStyle(
    type: String, at typeStart: Int, since start: Int
  ) throws(MessageProblem) -> ArgumentStyle {
    var style = ""
    var styleStart = scanner.index
    if scanner.take(",") {
      scanner.skipSpace()
      styleStart = scanner.index
      style = try styleText(since: start)
    }
    scanner.advance()
    switch type.lowercased() {
    case "number": return numberStyle(style, at: styleStart)
    case "date": return dateStyle(style, at: styleStart)
    case let keyword where Self.foreignTypes.contains(keyword):
      report(
        .messageUnsupportedType, at: typeStart, ["type": .text(type)],
        hint: IssueHint("one-of", ["choices": .text(Self.types.joined(separator: ", "))]))
    default:
      report(
        .messageUnknownType, at: typeStart, ["type": .text(type.excerpt)],
        hint: Suggestion.hint(for: type, in: Self.types))
    }
    return .plain
  }

  /// Reads the text of a style, in which braces balance and apostrophes quote.
  private mutating func styleText(since start: Int) throws(MessageProblem) -> String {
    var text = String.UnicodeScalarView()
    var openBraces = 0
    while let letter = scanner.current {
      switch letter {
      case "'":
        let quote = scanner.index
        scanner.advance()
        text.append("'")
        text += scanner.take { $0 != "'" }.unicodeScalars
        guard scanner.current == "'" else {
          throw MessageProblem(.messageUnclosedQuote, at: quote)
        }
      case "{": openBraces += 1
      case "}" where openBraces == 0:
        while text.last?.properties.isPatternWhitespace == true { text.removeLast() }
        return String(text)
      case "}": openBraces -= 1
      default: break
      }
      text.append(letter)
      scanner.advance()
    }
    throw unclosed(start)
  }

  private mutating func numberStyle(_ style: String, at start: Int) -> ArgumentStyle {
    switch style.lowercased() {
    case "": return .number
    case "integer": return .integer
    case "percent": return .percent
    case let keyword
    where keyword == "currency" || keyword.contains { "#0:".contains($0) }:
      report(
        .messageUnsupportedStyle, at: start, ["type": "number", "style": .text(style.excerpt)],
        hint: IssueHint("one-of", ["choices": .text(Self.numberStyles.joined(separator: ", "))]))
    default:
      report(
        .messageUnknownStyle, at: start, ["type": "number", "style": .text(style.excerpt)],
        hint: Suggestion.hint(for: style, in: Self.numberStyles))
    }
    return .number
  }

  private mutating func dateStyle(_ style: String, at start: Int) -> ArgumentStyle {
    if style.isEmpty { return .date(.medium) }
    if let named = DateStyle(name: style.lowercased()) { return .date(named) }
    guard style.hasPrefix("::") else {
      report(
        .messageUnknownStyle, at: start, ["type": "date", "style": .text(style.excerpt)],
        hint: Suggestion.hint(for: style, in: Self.dateStyles))
      return .date(.medium)
    }
    let skeleton = String(style.dropFirst(2))
    // Only the fields that a day has; times, zones and weeks of a year are not among them.
    if let stranger = skeleton.first(where: { !"GyuQqMLdEec".contains($0) }) {
      report(
        .messageUnsupportedSkeleton, at: start,
        ["skeleton": .text(skeleton.excerpt), "field": .text(String(stranger).visible)])
    } else if skeleton.isEmpty {
      report(
        .messageUnknownStyle, at: start, ["type": "date", "style": "::"],
        hint: Suggestion.hint(for: style, in: Self.dateStyles))
    }
    return .date(.skeleton(skeleton))
  }
}
