// SPDX-License-Identifier: Apache-2.0

extension Corrections {
  /// What eras of the Islamic calendars are called where CLDR has a word for any era, or none.
  private static func islamicEra(
    _ locale: LocaleIdentifier, _ calendar: ICUCalendar
  ) -> (wrong: String, right: String)? {
    guard calendar.name.hasPrefix("islamic") else { return nil }
    return switch locale.language {
    case "bn": ("যুগ", "হিজরি")
    case "ne": ("AH", "हिजरी")
    default: nil
    }
  }

  /// A pattern of ICU's for a calendar that it alone has, with the era by its name; Bengali has no
  /// comma before a year of a foreign calendar.
  static func adapted(
    _ pattern: String, for locale: LocaleIdentifier, _ calendar: ICUCalendar
  ) -> String {
    guard let era = islamicEra(locale, calendar) else { return pattern }
    var result = ""
    var isQuoted = false
    for letter in pattern {
      if letter == "'" { isQuoted.toggle() }
      guard !isQuoted else {
        result.append(letter)
        continue
      }
      switch letter {
      // Fields of an era have one letter or more.
      case "G": if !result.hasSuffix(era.right + "'") { result += "'\(era.right)'" }
      case "y" where locale.language == "bn" && result.hasSuffix(", "):
        result.removeLast(2)
        result += " y"
      default: result.append(letter)
      }
    }
    return result
  }

  /// A text of ICU's with the era by its name.
  static func namingEra(
    in text: String, for locale: LocaleIdentifier, _ calendar: ICUCalendar
  ) -> String {
    guard let era = islamicEra(locale, calendar) else { return text }
    return text.replacing(era.wrong, with: era.right)
  }
}
