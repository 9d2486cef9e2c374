// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import LocalizedFormatting

/// Catalogs by locale, later ones of a locale before earlier ones.
public struct CatalogSet: Sendable {
  /// The locale whose messages stand in for those that nobody has translated.
  static let lastResort = "en"

  private var catalogsByTag: [String: [StringCatalog]] = [:]
  /// What was compiled of these catalogs.
  private(set) var memories = LocalizerMemories()

  /// Puts catalogs together; of two for one locale, messages of the later win.
  public init(_ catalogs: [StringCatalog] = []) {
    for catalog in catalogs { add(catalog) }
  }

  /// Adds a catalog, whose messages win over those of its locale so far.
  public mutating func add(_ catalog: StringCatalog) {
    catalogsByTag[catalog.locale.baseTag, default: []].append(catalog)
    memories = LocalizerMemories()
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
    Localizer(catalogs: self, locale: locale, others: [], calendar: calendar)
  }

  /// Makes a source of texts for a user who reads several languages.
  ///
  /// Numbers and dates are written for the first locale that has a catalog. A message that it
  /// lacks is looked for in the others, in their order, before it is English.
  ///
  /// - Parameters:
  ///   - wanted: The locales of the user, the one to prefer first.
  ///   - calendar: Chooses the calendar in which days are written for a locale.
  /// - Returns: A source of its own; `nil` when no locale has a catalog.
  public func localizer(
    for wanted: [LocaleIdentifier], calendar: (LocaleIdentifier) -> CivilCalendar
  ) -> Localizer? {
    guard let first = preferred(among: wanted) else { return nil }
    let others = wanted.drop { $0 != first }.dropFirst()
    return Localizer(
      catalogs: self, locale: first, others: Array(others), calendar: calendar(first))
  }

  /// Chooses among the locales of a user.
  ///
  /// - Parameter wanted: The locales, the one to prefer first.
  /// - Returns: The first that has a catalog, of its region or of its language; `nil` when none
  ///   has.
  public func preferred(among wanted: [LocaleIdentifier]) -> LocaleIdentifier? {
    wanted.first { $0.baseTagChain.contains { catalogsByTag[$0] != nil } }
  }

  /// The base tags of the catalogs to look into for a user, the one to prefer first.
  func fallbackChain(of locales: [LocaleIdentifier]) -> [String] {
    var tags: [String] = []
    for tag in locales.flatMap(\.baseTagChain) + [Self.lastResort] where !tags.contains(tag) {
      if catalogsByTag[tag] != nil { tags.append(tag) }
    }
    return tags
  }

  /// The translations of a message in the catalogs of these base tags, found one by one.
  func translations(
    of key: String, in tags: [String]
  ) -> some Sequence<(catalog: StringCatalog, message: CatalogMessage)> {
    tags.lazy.flatMap { catalogs(of: $0).reversed() }.compactMap { catalog in
      guard let message = catalog[key], message.isTranslated else { return nil }
      return (catalog, message)
    }
  }

  /// The keys of all messages, each once, in alphabetical order.
  var keys: [String] {
    Set(catalogsByTag.values.joined().flatMap(\.keys)).sorted()
  }
}
