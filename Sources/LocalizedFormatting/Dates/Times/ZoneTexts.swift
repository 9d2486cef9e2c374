// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// What a time zone is called at a moment, as ICU tells it: names change with summer time and
/// with history.
final class ZoneTexts: Sendable {
  private let fields: [String]
  private let locale: LocaleIdentifier
  private let timeZone: TimeZoneName
  /// A format for each field, opened when the first moment is written.
  ///
  /// ICU's formats are for one thread at a time.
  private let formats = Mutex<[ICUDates]>([])

  init(_ fields: [String], locale: LocaleIdentifier, timeZone: TimeZoneName) {
    self.fields = fields
    self.locale = locale
    self.timeZone = timeZone
  }

  /// Returns the texts of the fields, in their order.
  func texts(at second: Int) throws(FormattingError) -> [String] {
    try formats.withLock { formats throws(FormattingError) in
      while formats.count < fields.count {
        formats.append(
          try ICUDates(locale.icuName, pattern: fields[formats.count], zone: timeZone.name))
      }
      var texts: [String] = []
      for format in formats {
        texts.append(try format.format(milliseconds: Double(second) * 1000))
      }
      return texts
    }
  }
}
