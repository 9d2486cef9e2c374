// SPDX-License-Identifier: Apache-2.0

/// A message of a catalog, with what its author says of it.
public struct CatalogMessage: Sendable {
  /// The name by which the product asks for it.
  public let key: String
  /// What translators should know.
  public let description: String?
  /// The arguments that its author declares, in the order of the file.
  public let placeholders: [CatalogPlaceholder]

  /// What its author asks of translations and of checks.
  public let requirements: CatalogRequirements

  /// Where the key is in the file.
  let keyToken: JSONText
  /// Where the names of `placeholders` are in the file.
  let placeholderTokens: [JSONText]
  /// Where the text is in the file.
  let token: JSONText
  /// The compiled text, when the catalog was checked as it was read.
  let compiled: MessageFormat?

  /// The text in ICU's message syntax.
  public var text: String { token.value }

  /// Whether it says anything; an empty message, or one of empty cases, counts as untranslated.
  public var isTranslated: Bool {
    guard let first = text.utf8.first else { return false }
    // Only a wording without words can make a message of cases say nothing.
    let hasEmptyWording = zip(text.utf8, text.utf8.dropFirst())
      .contains { $0 == (UInt8(ascii: "{"), UInt8(ascii: "}")) }
    return first != UInt8(ascii: "{") || !hasEmptyWording || !MessageTree(text).isEmpty
  }
}

/// What the `x-` attributes of a message ask of translations and of checks, and say of the work.
public struct CatalogRequirements: Hashable, Sendable {
  /// How many characters the text may have: `x-maxLength`.
  public var maximumLength: Int?
  /// The hash of the source that was translated: `x-sourceHash`.
  public var sourceHash: String?
  /// Words that stay as they are in every language: `x-verbatim`.
  public var verbatim: [String] = []
  /// The codes of findings that do not apply: `x-lint-ignore`.
  public var ignoredFindings: [String] = []
  /// How far the work on a translation is: `x-state`, such as `needs-review` or `final`.
  public var state: String?
  /// What translators say to each other: `x-note`.
  public var note: String?
}

/// An argument of a message as the catalog declares it.
public struct CatalogPlaceholder: Hashable, Sendable {
  /// What a value is, by the names of the ARB format.
  public enum ValueType: String, Hashable, Sendable, CaseIterable {
    case string = "String"
    case int
    case num
    case double
    case dateTime = "DateTime"
  }

  /// The name of the argument.
  public let name: String
  /// What its value is, if the author says.
  public let type: ValueType?
  /// A value to think of while translating.
  public let example: String?

  /// Declares an argument.
  public init(name: String, type: ValueType?, example: String?) {
    self.name = name
    self.type = type
    self.example = example
  }
}
