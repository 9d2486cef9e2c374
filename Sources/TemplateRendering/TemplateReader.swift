// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

/// A tag of a template and where it stands.
struct TemplateTag {
  enum Role: Equatable {
    /// `{{name}}`.
    case variable
    /// `{{{name}}}` and `{{&name}}`, which nothing is escaped in.
    case raw
    /// `{{#name}}`.
    case section
    /// `{{^name}}`.
    case inverted
    /// `{{/name}}`.
    case end
    /// `{{>name}}`, and what stands before it on a line of its own.
    case partial(indentation: String)

    var isSection: Bool { self == .section || self == .inverted }
    var isOfSection: Bool { isSection || self == .end }
    var isName: Bool { isSection || self == .variable || self == .raw }
    var isPartial: Bool { if case .partial = self { true } else { false } }
  }

  let role: Role
  let name: String
  let location: InputLocation
}

/// What a template is made of, in order.
enum TemplatePiece {
  case text(String)
  case tag(TemplateTag)
}

/// Reads a template into text and tags, by the rules of Mustache's specification.
struct TemplateReader {
  private(set) var pieces: [TemplatePiece] = []
  private(set) var issues: [InputIssue] = []
  /// Whether no tag that begins or ends a section was lost, so that the others tell which are open.
  private(set) var hasAllSections = true

  private let text: [Unicode.Scalar]
  private let file: String
  private var index = 0
  private var line = 1
  private var column = 1
  private var textStart = 0
  private var opening: [Unicode.Scalar] = ["{", "{"]
  private var closing: [Unicode.Scalar] = ["}", "}"]

  init(_ text: String, file: String) {
    self.text = Array(text.unicodeScalars)
    self.file = file
    read()
  }

  var tags: [TemplateTag] {
    pieces.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
  }

  private mutating func read() {
    while index < text.count {
      guard begins(with: opening) else {
        advance()
        continue
      }
      let start = index
      let location = InputLocation(file: file, line: line, column: column)
      advance(by: opening.count)
      guard readTag(from: start, at: location) else {
        hasAllSections = false
        return
      }
      textStart = index
    }
    addText(to: text.count)
  }

  /// Reads a tag behind its opening; false where nobody knows what tags look like from there on.
  private mutating func readTag(from start: Int, at location: InputLocation) -> Bool {
    let sign = index < text.count ? text[index] : " "
    let role: TemplateTag.Role
    var end = closing
    switch sign {
    case "!":
      guard readToEnd(at: location) != nil else { return false }
      _ = standAlone(from: start)
      return true
    case "=":
      advance()
      guard readDelimiters(at: location) else { return false }
      _ = standAlone(from: start)
      return true
    case "#": role = .section
    case "^": role = .inverted
    case "/": role = .end
    case ">": role = .partial(indentation: "")
    case "{":
      role = .raw
      end = ["}"] + closing
    case "&": role = .raw
    default: role = .variable
    }
    if role != .variable { advance() }
    guard let inside = readToEnd(at: location, end, orOpening: true) else {
      if role.isOfSection { hasAllSections = false }
      return true
    }
    let name = inside.trimmed
    guard Self.isName(name, of: role) else {
      if role.isOfSection { hasAllSections = false }
      issues.append(InputIssue(.templateTagUnreadable, at: location, ["tag": .text(name.short)]))
      return true
    }
    switch role {
    case .variable, .raw:
      addText(to: start)
      pieces.append(.tag(TemplateTag(role: role, name: name, location: location)))
    case .partial:
      let indentation = standAlone(from: start)
      pieces.append(
        .tag(
          TemplateTag(role: .partial(indentation: indentation), name: name, location: location)))
    case .section, .inverted, .end:
      _ = standAlone(from: start)
      pieces.append(.tag(TemplateTag(role: role, name: name, location: location)))
    }
    return true
  }

  /// Names of letters, digits and a few signs; which partial it is must not hang on data.
  private static func isName(_ name: String, of role: TemplateTag.Role) -> Bool {
    if name == "." { return !role.isPartial }
    let signs = role.isPartial ? ".-_/" : ".-_"
    return !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || signs.unicodeScalars.contains(scalar))
      }
      && (role.isPartial || !name.hasPrefix(".") && !name.hasSuffix(".") && !name.contains(".."))
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

  /// Reads up to an end and past it; `nil`, and told, where there is none, or none before the next
  /// tag.
  private mutating func readToEnd(
    at location: InputLocation, _ end: [Unicode.Scalar]? = nil, orOpening: Bool = false
  ) -> String? {
    let end = end ?? closing
    var inside = String.UnicodeScalarView()
    while index < text.count {
      if begins(with: end) {
        advance(by: end.count)
        return String(inside)
      }
      if orOpening, begins(with: opening) { break }
      inside.append(text[index])
      advance()
    }
    let tag = String(String.UnicodeScalarView(opening + inside))
    issues.append(
      InputIssue(.templateTagUnclosed, at: location, ["tag": .text(tag.short)]))
    return nil
  }

  // MARK: Text

  /// Adds the text before a tag, and leaves out the line that a tag has for itself.
  ///
  /// - Returns: What stands before the tag on such a line.
  private mutating func standAlone(from start: Int) -> String {
    var lineStart = start
    while lineStart > textStart, Self.isBlank(text[lineStart - 1]) { lineStart -= 1 }
    let isFirst = lineStart == 0 || text[lineStart - 1] == "\n"
    var lineEnd = index
    while lineEnd < text.count, Self.isBlank(text[lineEnd]) { lineEnd += 1 }
    if lineEnd < text.count, text[lineEnd] == "\r" { lineEnd += 1 }
    let isLast = lineEnd == text.count || text[lineEnd] == "\n"
    guard isFirst, isLast else {
      addText(to: start)
      return ""
    }
    addText(to: lineStart)
    advance(by: min(lineEnd + 1, text.count) - index)
    return String(String.UnicodeScalarView(text[lineStart..<start]))
  }

  private mutating func addText(to end: Int) {
    guard textStart < end else { return }
    pieces.append(.text(String(String.UnicodeScalarView(text[textStart..<end]))))
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

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
