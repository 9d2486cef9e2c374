// SPDX-License-Identifier: Apache-2.0

public import LocalizedFormatting

/// A message taken apart into words and values as they are written, so that words can be
/// replaced and cases added without touching the rest.
public struct MessageTree: Sendable {
  /// A part of a message.
  public indirect enum Node: Sendable {
    /// Words as they are written, quoting apostrophes included.
    case text(String)
    /// A value as it is written, such as `{n, number}` or `#`.
    case value(String)
    /// Wordings to choose from.
    case choice(Choice)
  }

  /// A plural or select.
  public struct Choice: Sendable {
    /// What stands before the cases, such as `n, plural,` or `n, plural, offset:1`.
    public var head: String
    /// The kind of plural; `nil` for a select.
    public var kind: PluralRules.Kind?
    /// The cases in order.
    public var cases: [(selector: String, nodes: [Node])]
  }

  /// The parts in order.
  public var nodes: [Node]

  /// Takes a message apart; one that does not compile becomes plain words.
  public init(_ text: String) {
    guard MessageFormat.compile(text).message != nil else {
      nodes = [.text(text)]
      return
    }
    var reader = MessageTreeReader(text)
    nodes = reader.nodes(isInside: false, isPlural: false)
  }

  /// The message in ICU's syntax.
  public var text: String { Self.text(nodes) }

  private static func text(_ nodes: [Node]) -> String {
    nodes.map { node in
      switch node {
      case .text(let text), .value(let text): text
      case .choice(let choice):
        "{\(choice.head) "
          + choice.cases.map { "\($0.selector) {\(Self.text($0.nodes))}" }.joined(separator: " ")
          + "}"
      }
    }.joined()
  }

  /// Whether it says nothing: it has no words and no values, at most empty cases.
  public var isEmpty: Bool { Self.isEmpty(nodes) }

  private static func isEmpty(_ nodes: [Node]) -> Bool {
    nodes.allSatisfy { node in
      switch node {
      case .text(let text): text.allSatisfy(\.isWhitespace)
      case .value: false
      case .choice(let choice): choice.cases.allSatisfy { isEmpty($0.nodes) }
      }
    }
  }

  // MARK: Changes

  /// Replaces the words and keeps all else.
  public func mapText(_ change: (String) -> String) -> MessageTree {
    var tree = self
    tree.nodes = Self.map(nodes, change)
    return tree
  }

  private static func map(_ nodes: [Node], _ change: (String) -> String) -> [Node] {
    nodes.map { node in
      switch node {
      case .text(let text): return .text(change(text))
      case .value: return node
      case .choice(var choice):
        choice.cases = choice.cases.map { ($0.selector, map($0.nodes, change)) }
        return .choice(choice)
      }
    }
  }

  /// Gives every plural the cases of a language; new ones say what `other` says.
  public func withPlurals(of locale: LocaleIdentifier) -> MessageTree {
    let categories = Dictionary(
      uniqueKeysWithValues: PluralRules.Kind.allCases.map {
        ($0, PluralCategory.used(in: locale, $0).map(\.rawValue))
      })
    var tree = self
    tree.nodes = Self.complete(nodes, categories)
    return tree
  }

  private static func complete(
    _ nodes: [Node], _ categories: [PluralRules.Kind: [String]]
  ) -> [Node] {
    nodes.map { node in
      guard case .choice(var choice) = node else { return node }
      if let kind = choice.kind {
        let other = choice.cases.first { $0.selector == "other" }?.nodes ?? []
        choice.cases =
          choice.cases.filter { $0.selector.hasPrefix("=") }
          + (categories[kind] ?? ["other"]).map { category in
            choice.cases.first { $0.selector == category } ?? (category, other)
          }
      }
      choice.cases = choice.cases.map { ($0.selector, complete($0.nodes, categories)) }
      return .choice(choice)
    }
  }

  /// The cases without any words, to be filled in.
  public var skeleton: MessageTree {
    var tree = self
    tree.nodes = Self.skeleton(nodes)
    return tree
  }

  private static func skeleton(_ nodes: [Node]) -> [Node] {
    nodes.compactMap { node in
      guard case .choice(var choice) = node else { return nil }
      choice.cases = choice.cases.map { ($0.selector, skeleton($0.nodes)) }
      return .choice(choice)
    }
  }
}

extension PluralCategory {
  /// The categories that a language has, in the order of CLDR.
  public static func used(
    in locale: LocaleIdentifier, _ kind: PluralRules.Kind
  ) -> [PluralCategory] {
    let samples = LanguageConventions.samples(locale, kind)
    return allCases.filter { samples[$0] != nil || $0 == .other }
  }
}

/// Reads the parts of a message that compiles.
private struct MessageTreeReader {
  let letters: [Unicode.Scalar]
  var index = 0

  init(_ text: String) { letters = Array(text.unicodeScalars) }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters[range])
    return String(text)
  }

  mutating func nodes(isInside: Bool, isPlural: Bool) -> [MessageTree.Node] {
    var nodes: [MessageTree.Node] = []
    var start = index
    func words(_ reader: Self) -> [MessageTree.Node] {
      start < reader.index ? [.text(reader.text(start..<reader.index))] : []
    }
    while index < letters.count {
      switch letters[index] {
      case "'": skipQuoted(isPlural: isPlural)
      case "{":
        nodes += words(self)
        nodes.append(argument())
        start = index
      case "#" where isPlural:
        nodes += words(self)
        nodes.append(.value("#"))
        index += 1
        start = index
      case "}" where isInside: return nodes + words(self)
      default: index += 1
      }
    }
    return nodes + words(self)
  }

  private mutating func skipQuoted(isPlural: Bool) {
    index += 1
    guard index < letters.count else { return }
    if letters[index] == "'" {
      index += 1
      return
    }
    guard letters[index] == "{" || letters[index] == "}" || letters[index] == "#" && isPlural
    else { return }
    while index < letters.count {
      index += 1
      guard index < letters.count, letters[index] == "'" else { continue }
      index += 1
      guard index < letters.count, letters[index] == "'" else { return }
    }
  }

  private mutating func argument() -> MessageTree.Node {
    let start = index
    index += 1
    let name = word()
    let type = take(",") ? word().lowercased() : ""
    let isPlural = type == "plural" || type == "selectordinal"
    guard isPlural || type == "select", take(",") else {
      skipStyle()
      index += 1
      return .value(text(start..<min(index, letters.count)))
    }
    var choice = MessageTree.Choice(
      head: "\(name), \(type),",
      kind: isPlural ? (type == "plural" ? .cardinal : .ordinal) : nil, cases: [])
    var offset = ""
    while index < letters.count, letters[index] != "}" {
      let selector = word()
      if selector.hasPrefix("offset:") {
        offset = " " + (selector == "offset:" ? selector + word() : selector)
        continue
      }
      guard take("{") else { break }
      choice.cases.append((selector, nodes(isInside: true, isPlural: isPlural)))
      index += 1
      skipSpace()
    }
    index += 1
    choice.head += offset
    return .choice(choice)
  }

  private mutating func skipStyle() {
    var depth = 0
    while index < letters.count {
      switch letters[index] {
      case "'":
        index += 1
        while index < letters.count, letters[index] != "'" { index += 1 }
      case "{": depth += 1
      case "}" where depth == 0: return
      case "}": depth -= 1
      default: break
      }
      index += 1
    }
  }

  private mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard index < letters.count, letters[index] == letter else { return false }
    index += 1
    return true
  }

  private mutating func word() -> String {
    skipSpace()
    let start = index
    while index < letters.count, !"{},".unicodeScalars.contains(letters[index]),
      !letters[index].properties.isPatternWhitespace
    {
      index += 1
    }
    let word = text(start..<index)
    skipSpace()
    return word
  }

  private mutating func skipSpace() {
    while index < letters.count, letters[index].properties.isPatternWhitespace { index += 1 }
  }
}
