// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// The words that dates are written with, as they are compared.
enum DateWords {
  /// Months by name, with every calendar that has one of this name.
  static let months: [String: [(calendar: CalendarIdentifier, month: Int)]] = {
    var months: [String: [(calendar: CalendarIdentifier, month: Int)]] = [:]
    for calendar in CalendarIdentifier.allCases {
      for (index, names) in MonthNames.spellings(calendar).enumerated() {
        for name in Set(names.map { key($0[...]) }) {
          months[name, default: []].append((calendar, index + 1))
        }
      }
    }
    return months
  }()

  /// Words that say which calendar a date is of.
  static let eras: [String: CalendarIdentifier] = {
    let words: [CalendarIdentifier: [String]] = [
      .bikramSambat: ["bs", "वि.सं", "विसं", "बि.सं", "সংবৎ", "بکرمی", "بیکرمی"],
      .persian: ["ap", "sh", "خورشیدی", "شمسی", "হিজরি", "हिजरी"],
      .bangla: ["বঙ্গাব্দ", "bangabda", "बङ्गाब्द", "بنگالی"],
      .gregorian: ["ad", "ce", "ईस्वी", "میلادی", "খ্রিষ্টাব্দ"],
    ]
    var eras: [String: CalendarIdentifier] = [:]
    for (calendar, names) in words {
      for name in names { eras[key(name[...])] = calendar }
    }
    return eras
  }()

  /// Words that add nothing: names of weekdays, and what stands after a day in prose.
  static let ignored: Set<String> = Set(
    [
      "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday",
      "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "st", "nd", "rd", "th",
      "of", "লা", "রা", "ঠা", "ই", "শে", "সৌর", "सौर", "বিক্রম", "गते", "साल", "সাল", "সন", "তারিখ", "শনিবার",
      "রবিবার", "সোমবার", "মঙ্গলবার",
      "বুধবার",
      "বৃহস্পতিবার", "শুক্রবার", "शनिबार", "आइतबार", "सोमबार", "मङ्गलबार", "बुधबार", "बिहिबार", "शुक्रबार",
      "शनिवार", "आइतवार", "सोमवार", "मंगलवार", "बुधवार", "बिहीवार", "शुक्रवार", "شنبه", "یکشنبه", "دوشنبه",
      "سه‌شنبه", "چهارشنبه", "پنجشنبه", "پنج‌شنبه", "جمعه", "ماه", "سال",
      "at", "ساعت", "সময়", "समय",
    ].map { key($0[...]) })

  /// A word as it is compared: without case, marks of joining, and variant letters.
  static func key(_ word: Substring) -> String {
    var key = ""
    for scalar in word.lowercased().unicodeScalars {
      switch scalar {
      case "\u{200C}", "\u{200D}", "\u{654}": continue
      case "\u{64A}", "\u{649}": key += "\u{6CC}"
      case "\u{643}": key += "\u{6A9}"
      // Bengali letters with a dot, and their two-letter forms, compare alike.
      case "\u{9DF}": key += "\u{9AF}\u{9BC}"
      case "\u{9DC}": key += "\u{9A1}\u{9BC}"
      case "\u{9DD}": key += "\u{9A2}\u{9BC}"
      default: key.unicodeScalars.append(scalar)
      }
    }
    while key.hasSuffix(".") { key.removeLast() }
    return key
  }
}
