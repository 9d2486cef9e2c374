// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// What requests share: locales that have been read, a calendar's table, catalogs.
///
/// It is made for one thread.
final class FormatResources {
  /// The years of Bikram Sambat.
  let table: BikramSambatTable
  /// The first year of days that people write; earlier ones are those of another calendar.
  let firstYear: Int?
  private let localizations: UserCatalogs?

  private var locales: [String: LocaleIdentifier] = [:]
  private var catalogs: [String: Catalogs] = [:]

  /// How many locales are remembered; a hostile input could name any number.
  static let localeLimit = 64

  init(
    table: BikramSambatTable = .builtIn, localizations: UserCatalogs? = nil, firstYear: Int? = nil
  ) {
    self.table = table
    self.firstYear = firstYear
    self.localizations = localizations
  }

  /// Reads a locale, once for all its requests, so that what was read of ICU for it is shared.
  func locale(_ tag: String) throws(FormattingError) -> LocaleIdentifier {
    if let known = locales[tag] { return known }
    let locale = try LocaleIdentifier(tag)
    remember(locale, as: tag)
    return locale
  }

  /// The same locale with other digits.
  func locale(
    _ locale: LocaleIdentifier, numberingSystem: String
  ) throws(FormattingError) -> LocaleIdentifier {
    // No tag has a space.
    let name = locale.tag + " " + numberingSystem
    if let known = locales[name] { return known }
    let locale = try locale.with(numberingSystem: numberingSystem)
    remember(locale, as: name)
    return locale
  }

  private func remember(_ locale: LocaleIdentifier, as name: String) {
    if locales.count >= Self.localeLimit { locales.removeAll(keepingCapacity: true) }
    locales[name] = locale
  }

  /// What is wrong with the catalogs of the user's folder, once any was needed.
  var catalogIssues: [InputIssue] { catalogs.isEmpty ? [] : localizations?.contents.issues ?? [] }

  /// The catalogs for a locale: those built in and over them those of the user's folder.
  func catalogs(for locale: LocaleIdentifier) -> CatalogSet {
    if let known = catalogs[locale.baseTag] { return known.set }
    if catalogs.count >= Self.localeLimit { catalogs.removeAll() }
    let made = Catalogs(for: [locale], adding: localizations)
    catalogs[locale.baseTag] = made
    return made.set
  }
}
