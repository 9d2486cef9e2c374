// SPDX-License-Identifier: Apache-2.0

internal import CYAML

/// Makes nodes of the events of libyaml.
///
/// An alias becomes the node that it stands for, which is shared and never copied, so that
/// aliases of aliases take no more memory than they are long.
struct YAMLComposer {
  /// No list or mapping stands deeper.
  private static let depthLimit = 1000

  private let parser: OpaquePointer
  private let bytes: UnsafeBufferPointer<UInt8>
  private var anchors: [String: YAMLNode] = [:]
  private var repeatedKeys: [(key: String, mark: YAMLMark)] = []
  /// Where lists and mappings begin that are not over.
  private var open: [YAMLMark] = []

  /// Reads the only document of a text in UTF-8.
  ///
  /// - Returns: Its node; `nil` for a text without any.
  /// - Throws: `YAMLProblem`, of keys that stand more than once all of them.
  static func document(of bytes: [UInt8]) throws -> YAMLNode? {
    try bytes.withUnsafeBufferPointer { bytes in
      guard let parser = cyaml_open(bytes.baseAddress, Int64(bytes.count)) else {
        throw YAMLProblem.damaged("no memory is left", at: nil)
      }
      defer { cyaml_close(parser) }
      var composer = YAMLComposer(parser: parser, bytes: bytes)
      return try composer.document()
    }
  }

  private init(parser: OpaquePointer, bytes: UnsafeBufferPointer<UInt8>) {
    self.parser = parser
    self.bytes = bytes
  }

  private mutating func document() throws -> YAMLNode? {
    guard try next().kind == .document else { return nil }
    let node = try node(from: try next(), depth: 0)
    _ = try next()
    let rest = try next()
    guard rest.kind == .end else {
      throw YAMLProblem.mistake(.secondDocument, at: rest.mark)
    }
    guard repeatedKeys.isEmpty else { throw YAMLProblem.repeatedKeys(repeatedKeys) }
    return node
  }

  private mutating func node(from event: Event, depth: Int) throws -> YAMLNode {
    let node: YAMLNode
    switch event.kind {
    case .alias:
      guard let known = event.anchor.flatMap({ anchors[$0] }) else {
        throw YAMLProblem.mistake(.unknownAlias, at: event.mark)
      }
      return known
    case .sequence:
      var items: [YAMLNode] = []
      try loop(event, until: .sequenceEnd, depth) { composer, item in
        items.append(try composer.node(from: item, depth: depth + 1))
      }
      node = .sequence(items, event.mark)
    case .mapping:
      var entries: [(key: YAMLNode, value: YAMLNode)] = []
      try loop(event, until: .mappingEnd, depth) { composer, item in
        let key = try composer.node(from: item, depth: depth + 1)
        entries.append((key, try composer.node(from: try composer.next(), depth: depth + 1)))
      }
      noteRepeatedKeys(entries)
      node = .mapping(entries, event.mark)
    default: node = .scalar(YAMLScalar(text: event.text, style: event.style, mark: event.mark))
    }
    if let anchor = event.anchor { anchors[anchor] = node }
    return node
  }

  private mutating func loop(
    _ start: Event, until end: Event.Kind, _ depth: Int,
    _ take: (inout YAMLComposer, Event) throws -> Void
  ) throws {
    guard depth < Self.depthLimit else {
      throw YAMLProblem.mistake(.tooDeep, at: start.mark)
    }
    open.append(start.mark)
    var event = try next()
    while event.kind != end {
      try take(&self, event)
      event = try next()
    }
    open.removeLast()
  }

  /// Notes words that are keys of a mapping more than once; other keys are none that a plan has.
  private mutating func noteRepeatedKeys(_ entries: [(key: YAMLNode, value: YAMLNode)]) {
    var seen: Set<String> = []
    for (key, _) in entries {
      guard case .scalar(let scalar) = key, !seen.insert(scalar.text).inserted else { continue }
      repeatedKeys.append((scalar.text, scalar.mark))
    }
  }

  // MARK: Events

  /// An event of libyaml.
  private struct Event {
    enum Kind {
      case end, document, documentEnd, scalar, sequence, sequenceEnd, mapping, mappingEnd, alias
    }

    let kind: Kind
    let mark: YAMLMark
    let anchor: String?
    let text: String
    let style: YAMLScalar.Style
  }

  private func next() throws -> Event {
    let event = cyaml_next(parser)
    let kind: Event.Kind
    switch Int(event.kind) {
    case CYAML_FAILED: throw problem()
    case CYAML_DOCUMENT: kind = .document
    case CYAML_DOCUMENT_END: kind = .documentEnd
    case CYAML_SCALAR: kind = .scalar
    case CYAML_SEQUENCE: kind = .sequence
    case CYAML_SEQUENCE_END: kind = .sequenceEnd
    case CYAML_MAPPING: kind = .mapping
    case CYAML_MAPPING_END: kind = .mappingEnd
    case CYAML_ALIAS: kind = .alias
    default: kind = .end
    }
    return Event(
      kind: kind, mark: YAMLMark(line: Int(event.line), column: Int(event.column)),
      anchor: event.anchor.map { String(cString: $0) },
      text: String(
        decoding: UnsafeBufferPointer(start: event.text, count: Int(event.count)), as: UTF8.self),
      style: Self.style(event.style))
  }

  private static func style(_ style: Int32) -> YAMLScalar.Style {
    switch Int(style) {
    case CYAML_SINGLE_QUOTED: .singleQuoted
    case CYAML_DOUBLE_QUOTED: .doubleQuoted
    case CYAML_LITERAL: .literal
    case CYAML_FOLDED: .folded
    default: .plain
    }
  }

  private func problem() -> YAMLProblem {
    let problem = cyaml_problem(parser)
    let words = String(cString: problem.text)
    guard problem.line == 0 else {
      let mark = YAMLMark(line: Int(problem.line), column: Int(problem.column))
      let text = YAMLText(bytes)
      let place = text.place(ofCharacter: Int(problem.offset))
      return YAMLFailure(
        text: words, mark: mark,
        context: problem.context.map {
          (
            String(cString: $0),
            YAMLMark(line: Int(problem.context_line), column: Int(problem.context_column))
          )
        },
        character: text.character(at: place), isFirstInLine: text.isFirstInLine(place),
        isAtEnd: text.isAtEnd(place),
        open: open.last
      ).problem
    }
    // Of what is no character only the byte is known.
    let text = YAMLText(bytes)
    let mark = text.mark(ofByte: Int(problem.offset))
    guard words == "control characters are not allowed",
      let character = text.character(at: Int(problem.offset))
    else { return .damaged(words, at: mark) }
    return .mistake(YAMLMistake(code: .yamlControlCharacter, character: character), at: mark)
  }
}
