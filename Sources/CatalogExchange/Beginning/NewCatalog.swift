// SPDX-License-Identifier: Apache-2.0

public import LocalizedFormatting
public import StringCatalogs

/// Writes a catalog with every message of a source.
public struct NewCatalog {
  /// What the messages of a new catalog say.
  public enum Content: Sendable {
    /// Nothing yet, save empty cases where the source chooses by number or word.
    case empty
    /// What the source says, with the plural cases of the language.
    case source
    /// Accented and longer, to find text that is cut or not in a catalog.
    case accented
    /// Laid out from right to left, to find what does not turn round.
    case rightToLeft
  }

  private let source: StringCatalog
  private let locale: LocaleIdentifier
  private let content: Content

  /// Prepares to write a catalog.
  public init(of source: StringCatalog, for locale: LocaleIdentifier, _ content: Content) {
    self.source = source
    self.locale = locale
    self.content = content
  }

  /// The file in the ARB format, one attribute a line.
  public var text: String {
    var lines = ["  \"@@locale\": \(JSONNode.quoted(locale.baseTag))"]
    if content == .accented || content == .rightToLeft {
      lines.append("  \"@@x-generator\": \(JSONNode.quoted(Self.generator))")
    }
    for message in source.messages {
      lines += Self.entry(message, text: text(of: message))
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// How a generated file is known again, so that it can be replaced.
  public static let generator = "lakshya catalog pseudo"

  private func text(of message: CatalogMessage) -> String {
    let tree = MessageTree(message.text)
    switch content {
    case .empty: return tree.withPlurals(of: locale).skeleton.text
    case .source: return tree.withPlurals(of: locale).text
    case .accented: return PseudoText.accented(tree.withPlurals(of: locale))
    case .rightToLeft: return PseudoText.rightToLeft(tree.withPlurals(of: locale))
    }
  }

  /// A message and its attributes as a catalog writes them.
  static func entry(_ message: CatalogMessage, text: String) -> [String] {
    [
      "  \(JSONNode.quoted(message.key)): \(JSONNode.quoted(text))",
      "  \(JSONNode.quoted("@" + message.key)): "
        + JSONNode.object(attributes(of: message)).text(indent: 1),
    ]
  }

  private static func attributes(of message: CatalogMessage) -> [(key: String, value: JSONNode)] {
    var attributes: [(key: String, value: JSONNode)] = []
    if let description = message.description {
      attributes.append(("description", .text(description)))
    }
    if !message.placeholders.isEmpty {
      attributes.append(
        (
          "placeholders",
          .object(
            message.placeholders.map { placeholder in
              var members: [(key: String, value: JSONNode)] = []
              if let type = placeholder.type { members.append(("type", .text(type.rawValue))) }
              if let example = placeholder.example {
                members.append(("example", .text(example)))
              }
              return (placeholder.name, .object(members))
            })
        ))
    }
    if let limit = message.requirements.maximumLength {
      attributes.append(("x-maxLength", .count(limit)))
    }
    attributes.append(("x-sourceHash", .text(SourceHash.of(message.text))))
    return attributes
  }
}
