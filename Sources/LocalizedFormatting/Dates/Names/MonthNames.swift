// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// Names that ICU and CLDR lack or have wrongly.
///
/// Those of Bikram Sambat and Bangla, and of the Persian months outside Persian.
/// Spellings are an editor's judgement; a native mends them here in one place.
enum MonthNames {
  /// The names that reports print, by language; `fa-AF` differs from `fa` where it is listed.
  static func printed(
    _ calendar: CalendarIdentifier, for locale: LocaleIdentifier
  ) -> [String]? {
    let names = table[calendar]
    return locale.baseTagChain.lazy.compactMap { names?[$0] }.first
  }

  /// The names for a language that has none of its own: the Latin spelling.
  static func latin(_ calendar: CalendarIdentifier) -> [String]? { table[calendar]?["en"] }

  static let table: [CalendarIdentifier: [String: [String]]] = [
    .bikramSambat: [
      "en": [
        "Baishakh", "Jestha", "Ashadh", "Shrawan", "Bhadra", "Ashwin", "Kartik", "Mangsir",
        "Poush", "Magh", "Falgun", "Chaitra",
      ],
      "ne": [
        "वैशाख", "जेठ", "असार", "साउन", "भदौ", "असोज", "कात्तिक", "मङ्सिर", "पुस", "माघ", "फागुन",
        "चैत",
      ],
      "bn": [
        "বৈশাখ", "জ্যৈষ্ঠ", "আষাঢ়", "শ্রাবণ", "ভাদ্র", "আশ্বিন", "কার্তিক", "মংসির", "পৌষ", "মাঘ",
        "ফাল্গুন", "চৈত্র",
      ],
      "fa": [
        "بایشاخ", "جیشت", "اساد", "شراون", "بهادرا", "آشوین", "کارتیک", "منگسیر", "پوش", "ماگه",
        "فالگون", "چیترا",
      ],
    ],
    .bangla: [
      "en": [
        "Boishakh", "Joishtho", "Asharh", "Srabon", "Bhadro", "Ashwin", "Kartik", "Ogrohayon",
        "Poush", "Magh", "Falgun", "Chaitra",
      ],
      "bn": [
        "বৈশাখ", "জ্যৈষ্ঠ", "আষাঢ়", "শ্রাবণ", "ভাদ্র", "আশ্বিন", "কার্তিক", "অগ্রহায়ণ", "পৌষ", "মাঘ",
        "ফাল্গুন", "চৈত্র",
      ],
      "ne": [
        "वैशाख", "ज्येष्ठ", "आषाढ", "श्रावण", "भाद्र", "आश्विन", "कार्तिक", "अग्रहायण", "पौष", "माघ",
        "फाल्गुन", "चैत्र",
      ],
      "fa": [
        "بویشاخ", "جویشتو", "آشار", "سرابون", "بهادرو", "آشوین", "کارتیک", "اوگروهایون", "پوش",
        "ماگه", "فالگون", "چویترو",
      ],
    ],
    .persian: [
      // CLDR names Azar বাজার ("market") in Bengali and has only English names in Nepali.
      "bn": [
        "ফারভারদিন", "অর্দিবেহেশত", "খোরদাদ", "তির", "মোরদাদ", "শাহরিভার", "মেহর", "আবান", "আজার",
        "দেই", "বাহমান", "এসফান্দ",
      ],
      "ne": [
        "फारभार्दिन", "ओर्दिबेहेस्त", "खोर्दाद", "तिर", "मोर्दाद", "सहरिभार", "मेहर", "आबान", "आजर",
        "दे", "बहमन", "एस्फन्द",
      ],
      // CLDR gives Afghan readers the Iranian names in some styles and their own in others.
      "fa-AF": [
        "حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت",
      ],
    ],
  ]

  /// The first letters of names, each with the signs that belong to it.
  static func narrowed(_ names: [String]) -> [String] { names.map { String($0.prefix(1)) } }

  /// What years are counted from, where a reader may need telling, by language.
  static func era(_ calendar: CalendarIdentifier, for locale: LocaleIdentifier) -> String? {
    let names: [String: String] =
      switch calendar {
      case .bikramSambat: ["en": "BS", "ne": "वि.सं.", "bn": "বিক্রম সংবৎ", "fa": "بکرمی"]
      case .bangla: ["en": "Bangabda", "ne": "बङ्गाब्द", "bn": "বঙ্গাব্দ", "fa": "بنگالی"]
      case .gregorian, .persian: [:]
      }
    return names[locale.language] ?? names["en"]
  }

  /// The language whose readers count by a calendar without being told so.
  static func homeLanguage(of calendar: CalendarIdentifier) -> String? {
    switch calendar {
    case .bikramSambat: "ne"
    case .bangla: "bn"
    case .gregorian, .persian: nil
    }
  }
}
