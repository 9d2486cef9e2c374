// SPDX-License-Identifier: Apache-2.0

/// Gregorian months as exports in further languages write them.
///
/// Each name is that of one month in all these languages; English and the product's own four are
/// read by the reader of dates.
enum MonthSpellings {
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Names of each month, full and short, in lower case and without a point.
  private static let names: [[String]] = [
    [
      "enero", "ene", "janeiro", "janvier", "janv", "januar", "jänner", "gennaio", "gen", "januari",
      "ocak", "oca", "января", "янв", "يناير", "tháng 1",
    ],
    [
      "febrero", "fevereiro", "fev", "février", "févr", "februar", "febbraio", "februari", "şubat",
      "şub",
      "февраля", "февр", "фев", "فبراير", "tháng 2",
    ],
    [
      "marzo", "março", "mars", "märz", "maret", "maart", "mrt", "mart", "марта", "мар", "مارس",
      "tháng 3",
    ],
    [
      "abril", "abr", "avril", "avr", "aprile", "nisan", "nis", "апреля", "апр", "أبريل", "إبريل",
      "tháng 4",
    ],
    ["mayo", "maio", "mai", "maggio", "mag", "mei", "mayıs", "мая", "май", "مايو", "tháng 5"],
    [
      "junio", "junho", "juin", "juni", "giugno", "giu", "haziran", "haz", "июня", "июн", "يونيو",
      "tháng 6",
    ],
    [
      "julio", "julho", "juillet", "juil", "juli", "luglio", "lug", "temmuz", "tem", "июля", "июл",
      "يوليو",
      "tháng 7",
    ],
    [
      "agosto", "ago", "août", "agustus", "agu", "augustus", "ağustos", "ağu", "августа", "авг",
      "أغسطس",
      "tháng 8",
    ],
    [
      "septiembre", "setembro", "set", "septembre", "settembre", "eylül", "eyl", "сентября", "сент",
      "сен",
      "سبتمبر", "tháng 9",
    ],
    [
      "octubre", "outubro", "out", "octobre", "oktober", "okt", "ottobre", "ott", "ekim", "eki",
      "октября", "окт",
      "أكتوبر", "tháng 10",
    ],
    [
      "noviembre", "novembro", "novembre", "kasım", "kas", "ноября", "нояб", "ноя", "نوفمبر",
      "tháng 11",
    ],
    [
      "diciembre", "dic", "dezembro", "dez", "décembre", "déc", "dezember", "dicembre", "desember",
      "des",
      "december", "aralık", "ara", "декабря", "дек", "ديسمبر", "tháng 12",
    ],
  ]

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (month, names) in names.enumerated() { for name in names { months[name] = month } }
    return months
  }()

  /// The month of a name in any of the languages, from 0; `nil` of other words.
  static func month(_ word: some StringProtocol) -> Int? {
    let word = word.lowercased()
    if let month = months[word] { return month }
    guard word.count >= 3 else { return nil }
    return english.firstIndex { $0.lowercased() == word || $0.prefix(3).lowercased() == word }
  }

  /// Writes a date with its month in English; `nil` when no month is named in these languages.
  static func inEnglish(_ text: String) -> String? {
    guard text.utf8.count <= 100 else { return nil }
    var words: [String] = []
    var hasMonth = false
    let parts = text.lowercased().split { $0.isWhitespace || $0 == "," }
    var index = 0
    while index < parts.count {
      // A point after a day (`28. Februar`) or a month (`févr.`) says nothing.
      var word = parts[index].hasSuffix(".") ? parts[index].dropLast() : parts[index]
      if word == "tháng", index + 1 < parts.count {
        word = Substring("tháng " + parts[index + 1])
        index += 1
      }
      if let month = months[String(word)] {
        guard !hasMonth else { return nil }
        hasMonth = true
        words.append(english[month])
      } else if word != "de", word != "del", word != "г" {
        words.append(String(word))
      }
      index += 1
    }
    return hasMonth ? words.joined(separator: " ") : nil
  }
}
