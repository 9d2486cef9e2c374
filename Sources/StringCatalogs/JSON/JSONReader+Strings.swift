// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

extension JSONReader {
  /// Reads a string from its opening quotation mark.
  mutating func string() throws(JSONSyntaxError) -> JSONText {
    let start = index
    index += 1
    var runStart = index
    var text = ""
    while true {
      guard index < bytes.count else { throw unterminated(from: start) }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let rest = decoded(runStart..<index)
        index += 1
        return JSONText(value: text.isEmpty ? rest : text + rest, start: start)
      case UInt8(ascii: "\\"):
        text += decoded(runStart..<index)
        text.unicodeScalars.append(escape())
        runStart = index
      case 0x0A, 0x0D: throw unterminated(from: start)
      case 0..<0x20:
        report(
          .jsonControlCharacter, at: index, ["character": .text(found)],
          hint: IssueHint(.writeEscape, ["escape": .text(controlEscape)]))
        index += 1
      default: index += 1
      }
    }
  }

  private func decoded(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Steps over an escape and reports it when it is none of JSON's.
  private mutating func escape() -> Unicode.Scalar {
    let escape = JSONEscape(in: bytes, at: index)
    let written = decoded(index..<index + escape.length)
    switch escape.problem {
    case .unknown:
      report(
        .jsonUnknownEscape, at: index, ["escape": .text(written)],
        hint: IssueHint(.writeEscape, ["escape": "\\\\"]))
    case .loneSurrogate:
      report(
        .jsonLoneSurrogate, at: index, ["escape": .text(written)],
        hint: IssueHint(.surrogatePair))
    case nil: break
    }
    index += escape.length
    return escape.scalar
  }

  /// The current control character as JSON writes it.
  private var controlEscape: String {
    if bytes[index] == UInt8(ascii: "\t") { return "\\t" }
    let digits = String(bytes[index], radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private func unterminated(from start: Int) -> JSONSyntaxError {
    stop(.jsonUnterminatedString, at: start, hint: IssueHint(.closeString))
  }

  // MARK: Words and numbers

  /// Reads what stands without quotation marks: `true`, `false`, `null` or a number.
  mutating func word() throws(JSONSyntaxError) -> JSONValue.Content {
    let start = index
    while index < bytes.count, Self.isWordByte(bytes[index]) { index += 1 }
    let word = decoded(start..<index)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case "":
      let hint = bytes[start] == UInt8(ascii: "'") ? IssueHint(.doubleQuotes) : nil
      throw stop(.jsonExpectedValue, ["found": .text(found)], hint: hint)
    default: break
    }
    if Self.isNumber(word.utf8) { return .number(word) }
    let shown = IssueArgument.text(word.excerpt)
    guard Unicode.Scalar(bytes[start]).properties.isAlphabetic else {
      report(.jsonBadNumber, at: start, ["number": shown])
      return .null
    }
    throw stop(
      .jsonUnknownWord, at: start, ["word": shown],
      hint: Suggestion.hint(for: word, in: ["true", "false", "null"], listing: false)
        ?? IssueHint(.doubleQuotes))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Tells whether text is a number by the grammar of RFC 8259, section 6.
  private static func isNumber(_ word: String.UTF8View) -> Bool {
    var rest = word[...]
    func take(_ bytes: String) -> Bool {
      guard let first = rest.first, bytes.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    func takeDigits() -> Bool {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count > 0
    }
    _ = take("-")
    guard take("0") || takeDigits() else { return false }
    if take("."), !takeDigits() { return false }
    if take("eE") {
      _ = take("+-")
      guard takeDigits() else { return false }
    }
    return rest.isEmpty
  }
}

extension String {
  /// The text, with code points in place of characters that cannot be seen.
  var visible: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The text, cut when it is too long to be shown in an issue.
  var excerpt: String {
    let scalars = unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: 40, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return self }
    return String(scalars[..<end]) + "…"
  }
}
