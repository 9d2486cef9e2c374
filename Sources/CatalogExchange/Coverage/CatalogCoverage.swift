// SPDX-License-Identifier: Apache-2.0

public import LocalizedFormatting
public import StringCatalogs

/// How much of a source a catalog translates.
public struct CatalogCoverage: Sendable {
  /// The catalog's locale.
  public let locale: LocaleIdentifier
  /// How many messages the source has.
  public let total: Int
  /// How many have a translation.
  public private(set) var translated = 0
  /// How many are there without a text.
  public private(set) var empty = 0
  /// How many are not there or cannot be used.
  public private(set) var missing = 0
  /// How many without a text of their own are taken from a parent in the same language.
  public private(set) var inherited = 0
  /// The locales whose words are tried, the catalog's own first.
  public let fallback: [String]

  /// Counts the translations of a catalog.
  ///
  /// - Parameters:
  ///   - catalog: The translations.
  ///   - source: What is translated.
  ///   - parents: Catalogs whose words are taken before those of the source.
  public init(of catalog: StringCatalog, source: StringCatalog, parents: [StringCatalog] = []) {
    locale = catalog.locale
    total = source.messages.count
    let chain = catalog.locale.baseTagChain
    fallback = chain.contains(source.locale.baseTag) ? chain : chain + [source.locale.baseTag]
    for message in source.messages {
      let own = catalog[message.key]
      if own?.isTranslated == true {
        translated += 1
        continue
      }
      if own == nil { missing += 1 } else { empty += 1 }
      if parents.contains(where: { $0[message.key]?.isTranslated == true }) { inherited += 1 }
    }
  }

  /// The share of messages with a translation; 1 for a source without messages.
  public var share: Double { total == 0 ? 1 : Double(translated) / Double(total) }

  /// The figures for programs.
  public var json: JSONNode {
    .object([
      ("locale", .text(locale.baseTag)), ("total", .count(total)),
      ("translated", .count(translated)), ("empty", .count(empty)), ("missing", .count(missing)),
      ("inherited", .count(inherited)), ("share", .number(share)),
      ("fallback", .list(fallback.map { .text($0) })),
    ])
  }
}
