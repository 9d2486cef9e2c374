// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

/// Reads JSON as RFC 8259 defines it, and says where each problem is.
///
/// A byte order mark is allowed, and nothing else beyond the standard. Small slips (a trailing
/// or missing comma, a bad escape, a key used twice) are reported and read over; what leaves no
/// sensible way on ends the reading. It takes linear time and never fails on any bytes.
public struct JSONReader {
  /// How deep arrays and objects may be nested.
  public static let depthLimit = 64

  let source: SourceText
  let bytes: [UInt8]
  var index: Int
  private(set) var issues: [InputIssue] = []
  private var unlistedCount = 0

  private init(_ source: SourceText, at start: Int) {
    self.source = source
    bytes = source.bytes
    index = start
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: All that the file holds.
  ///   - file: The name to use in places.
  /// - Returns: The document, `nil` when the syntax is beyond repair, and the problems found; of
  ///   many the first ones and a count of the others.
  public static func read(
    _ bytes: [UInt8], file: String
  ) -> (document: JSONDocument?, issues: [InputIssue]) {
    let source = SourceText(bytes, file: file)
    var reader = JSONReader(source, at: source.start)
    do {
      let root = try reader.wholeFile()
      return (JSONDocument(source: reader.source, root: root), reader.allIssues)
    } catch { return (nil, reader.allIssues + [error.issue]) }
  }

  /// Reads the one value that begins at a byte; `nil` when its syntax is beyond repair.
  ///
  /// The file must be UTF-8.
  static func value(at start: Int, of source: SourceText) -> JSONValue? {
    var reader = JSONReader(source, at: start)
    // Whoever asks for a part has seen before that the file is sound.
    return try? reader.value(depth: 1)
  }

  // MARK: Values

  private mutating func wholeFile() throws(JSONSyntaxError) -> JSONValue {
    do { _ = try UTF8Span(validating: bytes.span) } catch {
      throw stop(.jsonNotUTF8, at: error.byteOffsets.lowerBound, hint: IssueHint(.saveAsUTF8))
    }
    skipSpace()
    guard index < bytes.count else {
      throw JSONSyntaxError(issue: InputIssue(.jsonEmpty, at: source.location))
    }
    let root = try value(depth: 0)
    skipSpace()
    guard index == bytes.count else { throw stop(.jsonTrailingContent, ["found": .text(found)]) }
    return root
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    let start = index
    let content: JSONValue.Content
    switch bytes[index] {
    case UInt8(ascii: "{"): content = .object(try object(depth: depth + 1))
    case UInt8(ascii: "["): content = .array(try array(depth: depth + 1))
    case UInt8(ascii: "\""): content = .string(try string())
    default: content = try word()
    }
    return JSONValue(content: content, start: start)
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> [JSONMember] {
    let start = try open(depth: depth)
    var members: [JSONMember] = []
    var keys = KeyIndex()
    while try hasNext(before: "}", since: start, isFirst: members.isEmpty) {
      guard bytes[index] == UInt8(ascii: "\"") else {
        throw stop(.jsonExpectedKey, ["found": .text(found)], hint: IssueHint(.doubleQuotes))
      }
      let key = try string()
      try skipSpace(since: start, until: "}")
      guard bytes[index] == UInt8(ascii: ":") else {
        throw stop(.jsonExpectedColon, ["key": .text(key.value), "found": .text(found)])
      }
      index += 1
      try skipSpace(since: start, until: "}")
      let earlier = keys.position(of: key.value, in: members)
      if let earlier {
        let first = source.location(ofByte: members[earlier].key.start)
        report(
          .jsonDuplicateKey, at: key.start,
          ["key": .text(key.value), "first": .text(first.description)])
      }
      let member = JSONMember(key: key, value: try value(depth: depth))
      // The last one stands, as with other readers of JSON.
      if let earlier { members[earlier] = member } else { members.append(member) }
    }
    return members
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
    let start = try open(depth: depth)
    var values: [JSONValue] = []
    while try hasNext(before: "]", since: start, isFirst: values.isEmpty) {
      values.append(try value(depth: depth))
    }
    return values
  }

  // MARK: Punctuation

  /// Steps over an opening bracket and returns where it was.
  private mutating func open(depth: Int) throws(JSONSyntaxError) -> Int {
    guard depth <= Self.depthLimit else {
      throw stop(.jsonTooDeep, ["limit": .count(Self.depthLimit)])
    }
    defer { index += 1 }
    return index
  }

  /// Steps to the next item of an array or object, or over its closing bracket.
  private mutating func hasNext(
    before close: Unicode.Scalar, since start: Int, isFirst: Bool
  ) throws(JSONSyntaxError) -> Bool {
    let afterItem = index
    try skipSpace(since: start, until: close)
    if !isFirst, bytes[index] != UInt8(ascii: close) {
      let comma = index
      if bytes[index] == UInt8(ascii: ",") {
        index += 1
        try skipSpace(since: start, until: close)
        if bytes[index] == UInt8(ascii: close) { report(.jsonTrailingComma, at: comma) }
      } else if bytes[index] == UInt8(ascii: "\"") {
        report(.jsonMissingComma, at: afterItem, hint: IssueHint(.commaOrEscape))
      } else {
        throw stop(
          .jsonExpectedComma, ["found": .text(found), "close": .text(String(close))],
          hint: IssueHint(.commaOrEscape))
      }
    }
    guard bytes[index] == UInt8(ascii: close) else { return true }
    index += 1
    return false
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  /// Skips space inside brackets that opened at `start`, where the file may not end.
  private mutating func skipSpace(
    since start: Int, until close: Unicode.Scalar
  ) throws(JSONSyntaxError) {
    skipSpace()
    guard index < bytes.count else {
      let opened = source.location(ofByte: start).description
      throw stop(
        .jsonUnfinished, ["close": .text(String(close))],
        hint: IssueHint(.openedAt, ["place": .text(opened)]))
    }
  }

  // MARK: Problems

  /// The character at the current place, as the text of an issue shows it.
  var found: String {
    let end = min(bytes.count, index + JSONEscape.scalarLength(from: bytes[index]))
    return String(decoding: bytes[index..<end], as: UTF8.self).visible
  }

  mutating func report(
    _ code: IssueCode, at offset: Int,
    _ arguments: [String: IssueArgument] = [:], hint: IssueHint? = nil
  ) {
    guard issues.count < IssueLimit.perFile else {
      unlistedCount += 1
      return
    }
    issues.append(
      InputIssue(code, at: source.location(ofByte: offset), arguments, hint: hint))
  }

  /// The problems that are told, and a count of the others.
  private var allIssues: [InputIssue] {
    guard unlistedCount > 0 else { return issues }
    return issues + [
      InputIssue(.moreIssues, at: issues.last?.location, ["count": .count(unlistedCount)])
    ]
  }

  /// A problem after which reading cannot go on.
  func stop(
    _ code: IssueCode, at offset: Int? = nil, _ arguments: [String: IssueArgument] = [:],
    hint: IssueHint? = nil
  ) -> JSONSyntaxError {
    let location = source.location(ofByte: offset ?? index)
    return JSONSyntaxError(issue: InputIssue(code, at: location, arguments, hint: hint))
  }
}

/// The problem that ended a reading.
struct JSONSyntaxError: Error {
  let issue: InputIssue
}

/// Finds keys that an object has already.
///
/// Most objects are too small to be worth hashing.
private struct KeyIndex {
  private var positions: [String: Int] = [:]

  /// Returns the position of a member with the key; without one, the key is the next member's.
  mutating func position(of key: String, in members: [JSONMember]) -> Int? {
    guard members.count >= 8 else { return members.firstIndex { $0.key.value == key } }
    if positions.isEmpty {
      for (position, member) in members.enumerated() { positions[member.key.value] = position }
    }
    if let position = positions[key] { return position }
    positions[key] = members.count
    return nil
  }
}
