// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import LocalizedFormatting

/// Catalogs by locale, later ones of a locale before earlier ones.
public struct CatalogSet: Sendable {
  /// The locale whose messages stand in for those that nobody has translated.
  static let lastResort = "en"

  private var catalogsByTag: [String: [StringCatalog]] = [:]

  /// Puts catalogs together; of two for one locale, messages of the later win.
  public init(_ catalogs: [StringCatalog] = []) {
    for catalog in catalogs { add(catalog) }
  }

  /// Adds a catalog, whose messages win over those of its locale so far.
  public mutating func add(_ catalog: StringCatalog) {
    catalogsByTag[catalog.locale.baseTag, default: []].append(catalog)
  }

  /// The base tags of the locales that have a catalog, in alphabetical order.
  public var baseTags: [String] { catalogsByTag.keys.sorted() }

  /// The catalogs of a locale by its base tag, the earliest first.
  public func catalogs(of baseTag: String) -> [StringCatalog] { catalogsByTag[baseTag] ?? [] }

  /// Makes a source of texts for the readers of a locale.
  ///
  /// - Parameters:
  ///   - locale: The locale of the readers.
  ///   - calendar: The calendar in which days are written.
  /// - Returns: A source of its own, which nobody else uses.
  public func localizer(for locale: LocaleIdentifier, calendar: CivilCalendar) -> Localizer {
    Localizer(catalogs: self, locale: locale, calendar: calendar)
  }

  /// The translations of a message for a locale, the one to prefer first.
  func translations(
    of key: String, for locale: LocaleIdentifier
  ) -> [(catalog: StringCatalog, message: CatalogMessage)] {
    let chain = locale.baseTagChain
    let tags = chain.contains(Self.lastResort) ? chain : chain + [Self.lastResort]
    return tags.flatMap { tag in
      catalogs(of: tag).reversed().compactMap { catalog in
        guard let message = catalog[key], message.isTranslated else { return nil }
        return (catalog, message)
      }
    }
  }

  /// The keys of all messages, each once, in alphabetical order.
  var keys: [String] {
    Set(catalogsByTag.values.joined().flatMap { $0.messages.map(\.key) }).sorted()
  }
}
