// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CivilCalendars
internal import InputDiagnostics
internal import LocalizedFormatting

/// Reads arguments that several commands take.
enum Arguments {
  /// Reads a locale, or ends the command with what is wrong.
  static func locale(_ tag: String) throws -> LocaleIdentifier {
    do { return try LocaleIdentifier(tag) } catch {
      throw ValidationError(
        error.code == .malformedLocale
          ? "'\(tag)' is not a BCP 47 locale; write it like fa, bn-BD or ne-u-nu-latn."
          : "'\(tag)' is not a locale that ICU knows; write it like fa, bn-BD or ne-u-nu-latn.")
    }
  }

  /// Reads locales with commas between, or ends the command with what is wrong.
  static func locales(_ list: String) throws -> [LocaleIdentifier] {
    try list.split(separator: ",", omittingEmptySubsequences: false).map { item in
      try locale(String(item.filter { !$0.isWhitespace }))
    }
  }

  /// Years before this one are those of other calendars.
  static let firstYear = 1700

  /// Reads a Gregorian day such as `2026-11-22`.
  static func day(_ text: String) -> CivilDay? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3,
      parts.allSatisfy({ (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }),
      let year = Int(parts[0]), year >= firstYear, let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    return try? CivilCalendar.gregorian.day(year: year, month: month, day: day)
  }

  /// A number in the digits of any language as ASCII decimal text.
  static func decimal(_ text: String) -> String {
    var decimal = ""
    for scalar in Digits.normalized(TextIsolate.sanitizing(text)).unicodeScalars {
      switch scalar {
      case "\u{66B}": decimal += "."
      case "\u{66C}": continue
      case "\u{2212}": decimal += "-"
      default: decimal.unicodeScalars.append(scalar)
      }
    }
    return decimal
  }

  /// Reads the day that an option names, or ends the command with how to write it.
  static func day(_ text: String, of option: String) throws -> CivilDay {
    let own = day(text)
    if let own, own.number <= lastDay { return own }
    guard let meant = dayOfOtherCalendar(text) else {
      throw ValidationError(
        own == nil
          ? "'\(text)' is not a date; write \(option) like 2026-04-10."
          : "'\(text)' lies too far ahead; \(option) goes up to the end of 2060.")
    }
    throw ValidationError(
      "'\(text)' is a date of another calendar; write \(option) in the Gregorian one, "
        + "like \(meant).")
  }

  /// The end of 2060: nobody reports on days to come.
  private static let lastDay = 33_237

  /// The day of our time that a text is in the calendar of Nepal, Iran or Bangladesh.
  private static func dayOfOtherCalendar(_ text: String) -> CivilDay? {
    let fields = text.split(separator: "-").compactMap { Int($0) }
    guard fields.count == 3 else { return nil }
    return [CivilCalendar.bikramSambat, .persian, .bangla].lazy.compactMap { calendar in
      try? calendar.day(year: fields[0], month: fields[1], day: fields[2])
    }.first { (try? CivilCalendar.gregorian.date(of: $0)).map { 2015...2035 ~= $0.year } ?? false }
  }

  /// What to say where `-` stands more than once.
  static var standardInputTwice: ValidationError {
    ValidationError("Standard input can be read once; `-` asks for it more than once.")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

extension InputIssue {
  /// Tells a formatting error as an issue.
  init(_ error: FormattingError, at location: InputLocation? = nil) {
    self.init(
      IssueCode(rawValue: "format." + error.code.rawValue), at: location,
      ["subject": .text(error.subject)])
  }
}
