// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import InputDiagnostics
public import LocalizedFormatting

/// Gives the product's texts to the readers of one locale.
///
/// Whatever is missing or wrong gives some text and an issue, never a failure. A localizer
/// is made for one thread at a time; what it has compiled serves the next one for the same readers.
public final class Localizer {
  /// The locale of the readers.
  public let locale: LocaleIdentifier
  /// The calendar in which days are written.
  public let calendar: CivilCalendar
  /// What was found wrong so far, each thing once, in the order of finding.
  public private(set) var issues: [InputIssue] = []

  private let catalogs: CatalogSet
  /// The base tags of the catalogs, the one to prefer first.
  private let chain: [String]
  /// The base tag of the locale and its parents.
  private let ownTags: [String]
  /// What was compiled so far, by earlier localizers as well.
  private let memory: LocalizerMemory
  /// The keys whose texts have told what is wrong with them.
  private var toldKeys: Set<String> = []
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
    memory = catalogs.memories.take(locale, calendar, chain)
  }

  deinit { catalogs.memories.give(memory, chain) }

  /// The direction in which the readers' text runs.
  public var direction: TextDirection { memory.writer.direction }

  /// Tells whether some catalog has words for a key, in the readers' language or in English.
  public func has(_ key: String) -> Bool {
    if memory.entries[key] != nil { return true }
    if memory.absentKeys.contains(key) { return false }
    let isThere = catalogs.translations(of: key, in: chain).contains { _ in true }
    // Plans ask for metrics of their own, each for others.
    if !isThere, memory.absentKeys.count < 4096 { memory.absentKeys.insert(key) }
    return isThere
  }

  /// Returns a text in the words of the locale, else of its parents, else in English.
  ///
  /// - Parameters:
  ///   - key: The name of the message.
  ///   - arguments: The values to put in, by name.
  /// - Returns: The text; the key itself when no catalog has it.
  public func text(_ key: String, _ arguments: KeyValuePairs<String, MessageArgument>) -> String {
    text(key, of: arguments)
  }

  /// Returns a text in the words of the locale, else of its parents, else in English.
  ///
  /// - Parameters:
  ///   - key: The name of the message.
  ///   - arguments: The values to put in, by name.
  /// - Returns: The text; the key itself when no catalog has it.
  @_disfavoredOverload  // Names and values that a caller lists need no dictionary.
  public func text(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
    text(key, of: arguments)
  }

  private func text(
    _ key: String, of arguments: some Collection<(key: String, value: MessageArgument)>
  ) -> String {
    guard let entry = entry(key) else { return key }
    if let constant = entry.constant { return constant }
    let written = entry.written.format(pairs: arguments)
    for var issue in written.issues {
      issue.location = entry.catalog.location(of: entry.message)
      issue.arguments["key"] = .text(key)
      report(issue)
    }
    return written.text
  }

  /// Keeps something made for these readers, for those who write to them later as well.
  ///
  /// - Parameters:
  ///   - name: What it is, among those of its type; it depends on nothing else but the readers.
  ///   - make: Makes it where it is not there yet.
  /// - Returns: What was made for them first.
  /// - Throws: The error of `make`.
  package func kept<Value: Sendable, Failure: Error>(
    _ name: String, _ make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let key = LocalizerMemory.KeptKey(type: ObjectIdentifier(Value.self), name: name)
    if let known = memory.kept[key] as? Value { return known }
    let made = try make()
    // Of endless names only the first are kept.
    if memory.kept.count < 64 { memory.kept[key] = made }
    return made
  }

  /// Finds the first translation that can be used, and tells once what is wrong with it.
  private func entry(_ key: String) -> LocalizerMemory.Entry? {
    if let entry = memory.entries[key] ?? find(key) {
      if !entry.issues.isEmpty, toldKeys.insert(key).inserted { entry.issues.forEach(report) }
      return entry
    }
    guard unknownKeys.insert(key).inserted else { return nil }
    report(
      InputIssue(
        .unknownMessage, at: nil, ["key": .text(key)],
        hint: Suggestion.hint(for: key, in: catalogs.keys, listing: false)))
    return nil
  }

  private func find(_ key: String) -> LocalizerMemory.Entry? {
    var issues: [InputIssue] = []
    for (catalog, message) in catalogs.translations(of: key, in: chain) {
      let (format, problems) = catalog.compile(message)
      issues += catalog.issues(problems, of: message)
      guard let format else { continue }
      if let issue = fallback(of: key, to: catalog.locale.baseTag) { issues.append(issue) }
      let entry = LocalizerMemory.Entry(
        catalog: catalog, message: message, format: format, writer: memory.writer, issues: issues)
      memory.entries[key] = entry
      return entry
    }
    issues.forEach(report)
    return nil
  }

  /// Tells of words that are not those of the first catalog: a note where they are of the same
  /// language, for a region's catalog needs to hold only what differs there.
  private func fallback(of key: String, to tag: String) -> InputIssue? {
    let isInherited = ownTags.contains(tag)
    if isInherited, tag == chain.first { return nil }
    let isLastResort = !isInherited && tag == CatalogSet.lastResort
    var arguments: [String: IssueArgument] = ["key": .text(key), "locale": .text(locale.baseTag)]
    if !isLastResort { arguments["other"] = .text(tag) }
    return InputIssue(
      isLastResort ? .untranslatedMessage : .inheritedMessage,
      severity: isInherited ? .note : .warning, at: nil, arguments)
  }

  private func report(_ issue: InputIssue) {
    if reported.insert(issue).inserted { issues.append(issue) }
  }
}
