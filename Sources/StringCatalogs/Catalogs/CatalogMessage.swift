// SPDX-License-Identifier: Apache-2.0

/// A message of a catalog, with what its author says of it.
public struct CatalogMessage: Sendable {
  /// The name by which the product asks for it.
  public let key: String
  /// What translators should know.
  public let description: String?
  /// The arguments that its author declares, in the order of the file.
  public let placeholders: [CatalogPlaceholder]

  /// Where the text is in the file.
  let token: JSONText
  /// The compiled text, when the catalog was checked as it was read.
  let compiled: MessageFormat?

  /// The text in ICU's message syntax.
  public var text: String { token.value }

  /// Whether it says anything; an empty message counts as untranslated.
  public var isTranslated: Bool { !text.isEmpty }
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
}
