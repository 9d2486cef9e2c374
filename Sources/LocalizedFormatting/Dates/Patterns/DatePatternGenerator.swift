// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// Finds the patterns of skeletons in a locale, as ICU does.
///
/// Nearly all that is asked for stands in ICU's data as it is; ICU's own generator, which takes some
/// 50 times as long to open as a pattern to read, is opened for the rest, and once.
final class DatePatternGenerator: Sendable {
  private struct Handle: @unchecked Sendable {
    // Used by the thread that holds the lock.
    let patterns: OpaquePointer
  }

  private let icuName: String
  private let opened = Guarded<Handle?>(nil)

  /// - Parameter icuName: ICU's name of the locale, with a calendar.
  init(_ icuName: String) { self.icuName = icuName }

  deinit {
    if let handle = opened.withLock({ $0 }) { cicu_date_patterns_close(handle.patterns) }
  }

  /// Returns the best pattern for a skeleton.
  ///
  /// - Parameters:
  ///   - skeleton: Fields as UTS #35 names them; other characters are looked over by ICU.
  ///   - calendarName: ICU's name of the calendar whose data may be read, as it stands in the name of
  ///     the locale; `nil` where it is not known.
  /// - Returns: ICU's pattern.
  /// - Throws: `FormattingError` with `.icuFailure`.
  func bestPattern(
    _ skeleton: String, calendarName: String? = nil
  ) throws(FormattingError) -> String {
    if let calendarName, let pattern = readPattern(skeleton, calendarName) { return pattern }
    return try opened.withLock { handle throws(FormattingError) in
      let patterns: OpaquePointer
      if let handle {
        patterns = handle.patterns
      } else {
        var error: Int32 = 0
        guard let made = cicu_date_patterns_open(icuName, &error) else {
          throw FormattingError(.icuFailure, String(error))
        }
        handle = Handle(patterns: made)
        patterns = made
      }
      return try icuText { cicu_date_patterns_best(patterns, skeleton, $0, $1) }
    }
  }

  /// The pattern that stands in ICU's data.
  private func readPattern(_ skeleton: String, _ calendarName: String) -> String? {
    let letters = skeleton.utf8
    guard let first = letters.first, letters.allSatisfy(\.isLetter) else { return nil }
    // Weekdays of all widths stand there as one, which ICU widens.
    let isWeekday =
      first == UInt8(ascii: "E") && (3...6).contains(letters.count)
      && letters.allSatisfy { $0 == first }
    // Beside other fields ICU narrows them, and it chooses among the parts of the day.
    if !isWeekday, letters.contains(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "h") }) {
      return nil
    }
    let pieces = try? icuPieces {
      cicu_date_data_skeleton_pattern(icuName, calendarName, isWeekday ? "E" : skeleton, $0, $1)
    }
    guard let pattern = pieces?.first, let letter = pattern.first else { return nil }
    guard isWeekday else { return String(Substring(pattern)) }
    guard pattern.count == 3, letter.isLetter, pattern.allSatisfy({ $0 == letter }) else {
      return nil
    }
    return String(repeating: Character(Unicode.Scalar(letter)), count: letters.count)
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter.
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}

extension LocaleIdentifier {
  /// The patterns of one of ICU's names of the locale, kept in its data.
  func datePatterns(_ icuName: String) throws(FormattingError) -> DatePatternGenerator {
    try data.value(icuName) { () throws(FormattingError) in DatePatternGenerator(icuName) }
  }
}
