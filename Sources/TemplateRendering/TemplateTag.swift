// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

/// A tag of a template and where it stands.
struct TemplateTag {
  enum Role: Equatable {
    /// `{{name}}`, `{{{name}}}` and `{{&name}}`.
    case variable
    /// `{{#name}}` and `{{^name}}`.
    case section
    /// `{{/name}}`.
    case end
    /// `{{>name}}`.
    case partial
    /// `{{<name}}`, which blocks follow.
    case parent
    /// `{{$name}}`.
    case block
  }

  let role: Role
  let name: String
  let location: InputLocation
}

/// Reads the tags of a template, and what is wrong with them.
struct TemplateTagReader {
  private(set) var tags: [TemplateTag] = []
  private(set) var issues: [InputIssue] = []
  /// The most characters between two tags, beside those of a page's head.
  private(set) var longestText = 0

  private let text: [Unicode.Scalar]
  private let file: String
  private var index = 0
  private var line = 1
  private var column = 1
  private var opening: [Unicode.Scalar] = ["{", "{"]
  private var closing: [Unicode.Scalar] = ["}", "}"]

  init(_ text: String, file: String) {
    self.text = Array(text.unicodeScalars)
    self.file = file
    read()
  }

  private mutating func read() {
    var textStart = 0
    while index < text.count {
      guard begins(with: opening) else {
        advance()
        continue
      }
      longestText = max(longestText, index - textStart)
      let location = InputLocation(file: file, line: line, column: column)
      advance(by: opening.count)
      guard readTag(at: location) else { return }
      textStart = index
    }
    longestText = max(longestText, index - textStart)
  }

  /// Reads a tag behind its opening; false where it has no end.
  private mutating func readTag(at location: InputLocation) -> Bool {
    let sign = index < text.count ? text[index] : " "
    let role: TemplateTag.Role
    switch sign {
    case "!": return readToEnd(at: location) != nil
    case "%":
      advance()
      guard readToEnd(at: location) != nil else { return false }
      return true
    case "=":
      advance()
      return readDelimiters(at: location)
    case "#", "^": role = .section
    case "/": role = .end
    case ">": role = .partial
    case "<": role = .parent
    case "$": role = .block
    case "{":
      advance()
      guard let name = readToEnd(at: location, ["}"] + closing) else { return false }
      add(.variable, name, at: location)
      return true
    case "&": role = .variable
    default:
      guard let name = readToEnd(at: location) else { return false }
      add(.variable, name, at: location)
      return true
    }
    advance()
    guard let name = readToEnd(at: location) else { return false }
    add(role, name, at: location)
    return true
  }

  private mutating func add(_ role: TemplateTag.Role, _ name: String, at location: InputLocation) {
    let name = name.trimmed
    guard Self.isName(name, of: role) else {
      issues.append(InputIssue(.templateTagUnreadable, at: location, ["tag": .text(name.short)]))
      return
    }
    tags.append(TemplateTag(role: role, name: name, location: location))
  }

  /// Names as the library reads them; which partial it is must not hang on data.
  private static func isName(_ name: String, of role: TemplateTag.Role) -> Bool {
    let isPartial = role == .partial || role == .parent
    return !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || ".-_?".unicodeScalars.contains(scalar)
            || "()".unicodeScalars.contains(scalar) && !isPartial || scalar == "/" && isPartial)
      }
  }

  private mutating func readDelimiters(at location: InputLocation) -> Bool {
    guard let inside = readToEnd(at: location, ["="] + closing) else { return false }
    let parts = inside.split { $0.isWhitespace }
    guard parts.count == 2, !inside.contains("=") else {
      issues.append(InputIssue(.templateTagUnreadable, at: location, ["tag": .text(inside.short)]))
      return false
    }
    opening = Array(parts[0].unicodeScalars)
    closing = Array(parts[1].unicodeScalars)
    return true
  }

  /// Reads up to an end and past it; `nil`, and told, where there is none.
  private mutating func readToEnd(
    at location: InputLocation, _ end: [Unicode.Scalar]? = nil
  ) -> String? {
    let end = end ?? closing
    var inside = String.UnicodeScalarView()
    while index < text.count {
      if begins(with: end) {
        advance(by: end.count)
        return String(inside)
      }
      inside.append(text[index])
      advance()
    }
    issues.append(
      InputIssue(
        .templateTagUnclosed, at: location,
        ["tag": .text((String(String.UnicodeScalarView(opening)) + String(inside)).short)]))
    return nil
  }

  private func begins(with scalars: [Unicode.Scalar]) -> Bool {
    text[index...].starts(with: scalars)
  }

  private mutating func advance(by count: Int = 1) {
    for _ in 0..<count where index < text.count {
      if text[index] == "\n" {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
      index += 1
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace ?? false { rest = rest.dropFirst() }
    while rest.last?.isWhitespace ?? false { rest = rest.dropLast() }
    return String(rest)
  }

  /// As much as a message has room for, on one line.
  fileprivate var short: String {
    let line = prefix { !$0.isNewline }
    return line.count > 40 ? line.prefix(40) + "…" : String(line)
  }
}
