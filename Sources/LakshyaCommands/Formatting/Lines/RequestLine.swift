// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import StringCatalogs

/// A line that has been read as JSON: a request and its value.
struct RequestLine {
  let request: FormatRequest
  let value: FormatValue

  /// Takes a request apart.
  ///
  /// - Parameters:
  ///   - members: The members of the line's object.
  ///   - locale: The locale of a request that names none.
  /// - Throws: `FormatProblem` when it is no request.
  init(_ members: [JSONMember], locale: String?) throws(FormatProblem) {
    var found: [String: JSONValue.Content] = [:]
    for member in members { found[member.key.value] = member.value.content }
    let kind = try Self.kind(found["kind"])
    for member in members where !Self.names.contains(member.key.value) {
      throw FormatProblem(
        .formatUnknownMember, in: nil, ["member": .text(member.key.value.shortened)],
        hint: Suggestion.hint(for: member.key.value, in: Self.names))
    }
    guard let locale = try Self.text("locale", in: found) ?? locale else {
      throw FormatProblem(.formatMissingMember, in: nil, ["member": "locale"])
    }
    request = FormatRequest(
      locale: locale, kind: kind, options: try Self.options(found["options"]),
      message: try Self.text("message", in: found), key: try Self.text("key", in: found))
    try Self.check(found, for: kind)
    value = FormatValue(found[kind.takesMessage ? "arguments" : "value"])
  }

  static let names = ["locale", "kind", "value", "options", "id", "message", "key", "arguments"]

  /// Reads a line as an object.
  ///
  /// - Parameters:
  ///   - line: All its bytes, without the line end.
  ///   - place: Where it is, for problems.
  /// - Returns: The members of the object.
  /// - Throws: `FormatProblem` with the first thing that is not JSON.
  static func members(
    of line: UnsafeBufferPointer<UInt8>, at place: InputLocation
  ) throws(FormatProblem) -> [JSONMember] {
    let (document, issues) = JSONReader.read(Array(line), file: place.file)
    if let issue = issues.first { throw FormatProblem(issue.moved(to: place)) }
    guard let members = document?.root.members else {
      throw FormatProblem(.formatRequestIsNoObject, in: nil)
    }
    return members
  }

  private static func kind(_ content: JSONValue.Content?) throws(FormatProblem) -> FormatKind {
    guard let content else {
      throw FormatProblem(.formatMissingMember, in: nil, ["member": "kind"])
    }
    guard case .string(let name) = content else {
      throw FormatProblem(.formatOptionType, in: "kind", ["option": "kind", "type": "text"])
    }
    guard let kind = FormatKind(rawValue: name.value) else {
      throw FormatProblem(
        .formatUnknownKind, in: "kind", ["kind": .text(name.value.shortened)],
        hint: Suggestion.hint(for: name.value, in: FormatKind.allCases.map(\.rawValue)))
    }
    return kind
  }

  private static func text(
    _ name: String, in found: [String: JSONValue.Content]
  ) throws(FormatProblem) -> String? {
    switch found[name] {
    case nil: return nil
    case .string(let text): return text.value
    default:
      throw FormatProblem(.formatOptionType, in: name, ["option": .text(name), "type": "text"])
    }
  }

  private static func options(
    _ content: JSONValue.Content?
  ) throws(FormatProblem) -> FormatOptions {
    var options = FormatOptions()
    guard let content else { return options }
    guard case .object(let members) = content else {
      throw FormatProblem(
        .formatOptionType, in: "options", ["option": "options", "type": "object"])
    }
    for member in members {
      options[member.key.value] =
        switch member.value.content {
        case .string(let text): .text(text.value)
        case .number(let written): .number(written)
        case .bool(let flag): .flag(flag)
        case .null, .array, .object: .other
        }
    }
    return options
  }

  /// Refuses a value where a message is wanted, and the other way round.
  private static func check(
    _ found: [String: JSONValue.Content], for kind: FormatKind
  ) throws(FormatProblem) {
    let strange = kind.takesMessage ? ["value"] : ["message", "key", "arguments"]
    for name in strange where found[name] != nil {
      throw FormatProblem(.formatUnknownMember, in: "kind", ["member": .text(name)])
    }
    if !kind.takesMessage, found["value"] == nil {
      throw FormatProblem(.formatMissingMember, in: nil, ["member": "value"])
    }
  }
}

extension FormatValue {
  /// Takes a JSON value, `nil` for none.
  init(_ content: JSONValue.Content?) {
    self =
      switch content {
      case nil: .missing
      case .number(let written): .number(written)
      case .string(let text): .text(text.value)
      case .array(let items): .items(items.map { FormatValue($0.content) })
      case .object(let members):
        .members(members.map { ($0.key.value, FormatValue($0.value.content)) })
      case .null, .bool: .word
      }
  }

  /// Reads bytes of one JSON value; `nil` when they are not JSON.
  init?(json bytes: UnsafeBufferPointer<UInt8>) {
    let (document, issues) = JSONReader.read(Array(bytes), file: "")
    guard let document, issues.isEmpty else { return nil }
    self.init(document.root.content)
  }
}

extension InputIssue {
  /// The issue of a line that was read as a file of its own, with the place in the real file.
  fileprivate func moved(to place: InputLocation) -> InputIssue {
    var issue = self
    // The reader of JSON knows no requests.
    switch code {
    case .jsonTrailingContent: issue.code = .formatTrailing
    case .jsonNotUTF8: issue.code = .formatNotUTF8
    case .jsonUnfinished: issue.code = .formatUnfinished
    case .jsonEmpty: issue.code = .formatRequestIsNoObject
    default: break
    }
    issue.location = InputLocation(
      file: place.file, line: place.line, column: location?.column)
    let start = "\(place.file):1:"
    let moved = "\(place.file):\(place.line ?? 1):"
    func move(_ arguments: [String: IssueArgument]) -> [String: IssueArgument] {
      arguments.mapValues { argument in
        guard case .text(let text) = argument, text.hasPrefix(start) else { return argument }
        return .text(moved + text.dropFirst(start.count))
      }
    }
    issue.arguments = move(arguments)
    issue.hint = hint.map { IssueHint($0.code, move($0.arguments)) }
    return issue
  }
}
