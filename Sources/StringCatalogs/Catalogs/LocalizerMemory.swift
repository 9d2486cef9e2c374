// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import InputDiagnostics
internal import LocalizedFormatting

/// What a localizer has compiled, which the next one for the same readers goes on with.
///
/// One localizer at a time has it.
final class LocalizerMemory {
  /// A message in the words that readers get.
  final class Entry {
    let catalog: StringCatalog
    let message: CatalogMessage
    let written: LocalizedMessage
    /// The text, where no value is put into it.
    let constant: String?
    /// What is to be told of it, once to each who asks.
    let issues: [InputIssue]

    init(
      catalog: StringCatalog, message: CatalogMessage, format: MessageFormat,
      writer: MessageWriter, issues: [InputIssue]
    ) {
      self.catalog = catalog
      self.message = message
      self.issues = issues
      written = LocalizedMessage(format, with: writer, language: catalog.locale)
      constant = format.argumentNames.isEmpty ? written.format([:]).text : nil
    }
  }

  let writer: MessageWriter
  var entries: [String: Entry] = [:]
  /// What others have made for the same readers.
  var kept: [KeptKey: any Sendable] = [:]

  struct KeptKey: Hashable {
    let type: ObjectIdentifier
    let name: String
  }

  /// Keys that no catalog has words for.
  var absentKeys: Set<String> = []

  init(locale: LocaleIdentifier, calendar: CivilCalendar) {
    writer = MessageWriter(locale: locale, calendar: calendar)
  }
}

/// The memories of localizers that are gone, for those to come.
final class LocalizerMemories: Sendable {
  private struct Readers: Hashable {
    let locale: LocaleIdentifier
    let calendar: CalendarIdentifier
    let chain: [String]
  }

  private let idle = Guarded<[Readers: [LocalizerMemory]]>([:])

  /// So many readers are remembered, and so many threads that write for each.
  private static let readersLimit = 16
  private static let threadLimit = 16

  /// Takes what is known of readers, which nobody else has until it is given back.
  func take(
    _ locale: LocaleIdentifier, _ calendar: CivilCalendar, _ chain: [String]
  ) -> LocalizerMemory {
    let readers = Readers(locale: locale, calendar: calendar.identifier, chain: chain)
    let known = idle.withLock { $0[readers]?.popLast() }
    // Calendars of one name may go by different tables.
    if let known, known.writer.calendar == calendar { return known }
    return LocalizerMemory(locale: locale, calendar: calendar)
  }

  /// Gives back what was taken.
  func give(_ memory: LocalizerMemory, _ chain: [String]) {
    let writer = memory.writer
    let readers = Readers(
      locale: writer.locale, calendar: writer.calendar.identifier, chain: chain)
    idle.withLock { idle in
      guard idle[readers] != nil || idle.count < Self.readersLimit,
        idle[readers, default: []].count < Self.threadLimit
      else { return }
      idle[readers, default: []].append(memory)
    }
  }
}
