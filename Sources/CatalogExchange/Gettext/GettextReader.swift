// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import StringCatalogs

/// Reads the PO files of gettext.
struct GettextReader: ExchangeReader {
  private let name: String
  private(set) var issues: [InputIssue] = []
  private var entry = Entry()
  private var entries: [Entry] = []

  private struct Entry {
    var line = 0
    var fields: [String: String] = [:]
    var comments: [String] = []
    var notes: [String] = []
    var isFuzzy = false
    var isObsolete = false
  }

  init(_ name: String) { self.name = name }

  private mutating func fail(
    _ code: IssueCode, line: Int?, _ arguments: [String: IssueArgument] = [:]
  ) {
    issues.append(InputIssue(code, at: InputLocation(file: name, line: line), arguments))
  }

  mutating func read(_ bytes: [UInt8]) -> [ExchangeFile] {
    // The charset is told in ASCII, whatever the rest is in.
    let ascii = String(decoding: bytes.prefix(4096), as: UTF8.self)
    if let match = ascii.firstMatch(of: /charset=([A-Za-z0-9_.:-]+)/) {
      let charset = String(match.output.1)
      guard ["utf-8", "utf8", "us-ascii", "ascii"].contains(charset.lowercased()) else {
        fail(.exchangeNotUTF8, line: nil, ["charset": .text(charset)])
        return []
      }
    }
    guard let text = bytes.strictText else {
      fail(.exchangeNotUTF8, line: nil, ["charset": "?"])
      return []
    }
    parse(text)
    guard issues.isEmpty else { return [] }
    return file.map { [$0] } ?? []
  }

  private var file: ExchangeFile? {
    mutating get {
      let header = entries.first { $0.fields["msgid"] == "" && $0.fields["msgctxt"] == nil }
      func field(_ name: String) -> String? {
        header?.fields["msgstr"]?.split(separator: "\n").first { $0.hasPrefix(name + ":") }
          .map { String($0.dropFirst(name.count + 1)).drop(while: \.isWhitespace) }
          .map { String($0.map { $0 == "_" ? "-" : $0 }) }
      }
      guard let locale = field("Language"), !locale.isEmpty else {
        fail(.exchangeMissingLocale, line: header?.line)
        return nil
      }
      let units = entries.filter { $0.fields["msgid"] != "" || $0.fields["msgctxt"] != nil }
        .map(Self.unit)
      var file = ExchangeFile(
        sourceLocale: field("X-Source-Language") ?? "", targetLocale: locale, units: units)
      file.holdsReview = false
      return file
    }
  }

  private static func unit(_ entry: Entry) -> ExchangeUnit {
    let source = entry.fields["msgid"] ?? ""
    var unit = ExchangeUnit(
      key: entry.fields["msgctxt"] ?? source, source: source, target: entry.fields["msgstr"])
    unit.line = entry.line
    if entry.isFuzzy {
      unit.state = MessageTree(unit.target ?? "").isEmpty ? .new : .needsReview
    } else if unit.target?.isEmpty == false {
      unit.state = .translated
    }
    UnitComment.read(entry.comments, into: &unit)
    if !entry.notes.isEmpty { unit.note = entry.notes.joined(separator: "\n") }
    return unit
  }

  // MARK: Lines

  private mutating func parse(_ text: String) {
    var field: String?
    var number = 0
    // Unicode counts CR LF as one character.
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let line = line.drop { $0 == " " || $0 == "\t" }
      if line.isEmpty {
        finish()
        field = nil
      } else if line.first == "#" {
        if entry.fields["msgstr"] != nil { finish() }
        field = nil
        comment(line)
      } else if line.first == "\"" {
        guard let field, let part = Self.unquoted(line) else {
          return fail(.exchangeBadLine, line: number)
        }
        entry.fields[field, default: ""] += part
      } else {
        let word = String(line.prefix { $0 != " " && $0 != "\t" && $0 != "\"" })
        let rest = line.dropFirst(word.count).drop { $0 == " " || $0 == "\t" }
        guard ["msgctxt", "msgid", "msgstr"].contains(word), let part = Self.unquoted(rest) else {
          return fail(.exchangeBadLine, line: number)
        }
        if entry.fields["msgstr"] != nil { finish() }
        if entry.fields.isEmpty { entry.line = number }
        field = word
        entry.fields[word] = part
      }
    }
    finish()
  }

  private mutating func finish() {
    if !entry.isObsolete, entry.fields["msgid"] != nil { entries.append(entry) }
    if entry.fields["msgid"] != nil || entry.isObsolete { entry = Entry() }
  }

  private mutating func comment(_ line: Substring) {
    func rest(_ count: Int) -> String {
      let text = line.dropFirst(count)
      return String(text.first == " " ? text.dropFirst() : text)
    }
    if line.hasPrefix("#.") {
      entry.comments.append(rest(2))
    } else if line.hasPrefix("#,") {
      if line.contains("fuzzy") { entry.isFuzzy = true }
    } else if line.hasPrefix("#~") {
      entry.isObsolete = true
    } else if !line.hasPrefix("#:"), !line.hasPrefix("#|") {
      entry.notes.append(rest(1))
    }
  }

  /// The text between quotation marks; `nil` when they are not there.
  private static func unquoted(_ text: Substring) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard scalars.first == "\"" else { return nil }
    var result = String.UnicodeScalarView()
    var index = 1
    while index < scalars.count, scalars[index] != "\"" {
      guard scalars[index] == "\\", index + 1 < scalars.count else {
        result.append(scalars[index])
        index += 1
        continue
      }
      index += 2
      switch scalars[index - 1] {
      case "n": result.append("\n")
      case "t": result.append("\t")
      case "r": result.append("\r")
      case "0"..."7":
        var value = scalars[index - 1].value - 48
        var count = 1
        while count < 3, index < scalars.count, ("0"..."7").contains(scalars[index]) {
          value = value * 8 + scalars[index].value - 48
          index += 1
          count += 1
        }
        result.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      default: result.append(scalars[index - 1])
      }
    }
    let after = scalars[min(index + 1, scalars.count)...]
    guard index < scalars.count, after.allSatisfy(\.properties.isWhitespace) else { return nil }
    return String(result)
  }
}
