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
    let message = MessageParts(text)
    nodes = Self.nodes(message.parts, of: message)
  }

  private static func nodes(
    _ parts: [MessageParts.Part], of message: MessageParts
  ) -> [Node] {
    parts.map { part in
      switch part {
      case .text(let range): .text(message.text(range))
      case .pluralNumber: .value("#")
      case .value(let value): .value(message.text(value.range))
      case .choice(let choice):
        .choice(
          Choice(
            head: "\(choice.name), \(choice.type),"
              + (choice.offset.isEmpty ? "" : " " + choice.offset),
            kind: choice.isPlural ? (choice.type == "plural" ? .cardinal : .ordinal) : nil,
            cases: choice.cases.map { ($0.selector, nodes($0.parts, of: message)) }))
      }
    }
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
