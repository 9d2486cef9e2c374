// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import InputDiagnostics
public import LocalizedFormatting

/// Gives the product's texts to the readers of one locale.
///
/// Whatever is missing or wrong gives some text and an issue, never a failure. A localizer
/// remembers what it has compiled, and is made for one thread at a time.
public final class Localizer {
  /// The locale of the readers.
  public let locale: LocaleIdentifier
  /// The calendar in which days are written.
  public let calendar: CivilCalendar
  /// What was found wrong so far, each thing once, in the order of finding.
  public private(set) var issues: [InputIssue] = []

  private final class Entry {
    let catalog: StringCatalog
    let message: CatalogMessage
    let format: MessageFormat

    init(catalog: StringCatalog, message: CatalogMessage, format: MessageFormat) {
      self.catalog = catalog
      self.message = message
      self.format = format
    }
  }

  private let catalogs: CatalogSet
  /// The base tags of the catalogs, the one to prefer first.
  private let chain: [String]
  /// The base tag of the locale and its parents.
  private let ownTags: [String]
  private let writer: MessageWriter
  private var entries: [String: Entry] = [:]
  private var unknownKeys: Set<String> = []
  private var reported: Set<InputIssue> = []

  init(
    catalogs: CatalogSet, locale: LocaleIdentifier, others: [LocaleIdentifier],
    calendar: CivilCalendar
  ) {
    self.catalogs = catalogs
    chain = catalogs.fallbackChain(of: [locale] + others)
    ownTags = locale.baseTagChain
    self.locale = locale
    self.calendar = calendar
    writer = MessageWriter(locale: locale, calendar: calendar)
  }

  /// The direction in which the readers' text runs.
  public var direction: TextDirection { writer.direction }

  /// Tells whether some catalog has words for a key, in the readers' language or in English.
  public func has(_ key: String) -> Bool {
    catalogs.translations(of: key, in: chain).contains { _ in true }
  }

  /// Returns a text in the words of the locale, else of its parents, else in English.
  ///
  /// - Parameters:
  ///   - key: The name of the message.
  ///   - arguments: The values to put in, by name.
  /// - Returns: The text; the key itself when no catalog has it.
  public func text(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
    guard let entry = entry(key) else { return key }
    let written = entry.format.format(arguments, with: writer, language: entry.catalog.locale)
    for var issue in written.issues {
      issue.location = entry.catalog.location(of: entry.message)
      issue.arguments["key"] = .text(key)
      report(issue)
    }
    return written.text
  }

  /// Finds the first translation that can be used.
  private func entry(_ key: String) -> Entry? {
    if let entry = entries[key] { return entry }
    if unknownKeys.contains(key) { return nil }
    for (catalog, message) in catalogs.translations(of: key, in: chain) {
      guard let format = compiled(message, of: catalog) else { continue }
      let entry = Entry(catalog: catalog, message: message, format: format)
      entries[key] = entry
      reportFallback(of: key, to: catalog.locale.baseTag)
      return entry
    }
    unknownKeys.insert(key)
    report(
      InputIssue(
        .unknownMessage, at: nil, ["key": .text(key)],
        hint: Suggestion.hint(for: key, in: catalogs.keys, listing: false)))
    return nil
  }

  /// Reports words that are not those of the first catalog: a note where they are of the same
  /// language, for a region's catalog needs to hold only what differs there.
  private func reportFallback(of key: String, to tag: String) {
    let isInherited = ownTags.contains(tag)
    if isInherited, tag == chain.first { return }
    let isLastResort = !isInherited && tag == CatalogSet.lastResort
    var arguments: [String: IssueArgument] = ["key": .text(key), "locale": .text(locale.baseTag)]
    if !isLastResort { arguments["other"] = .text(tag) }
    report(
      InputIssue(
        isLastResort ? .untranslatedMessage : .inheritedMessage,
        severity: isInherited ? .note : .warning, at: nil, arguments))
  }

  private func compiled(_ message: CatalogMessage, of catalog: StringCatalog) -> MessageFormat? {
    let (format, problems) = catalog.compile(message)
    for issue in catalog.issues(problems, of: message) { report(issue) }
    return format
  }

  private func report(_ issue: InputIssue) {
    if reported.insert(issue).inserted { issues.append(issue) }
  }
}
