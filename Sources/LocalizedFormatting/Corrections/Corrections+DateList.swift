// SPDX-License-Identifier: Apache-2.0

extension Corrections {
  /// The corrections of dates, times and their names, as `Correction.all` lists them.
  static let listedDates: [Correction] = [
    Correction(
      "fa-persian-order", ["fa"],
      reason: """
        ICU 72 writes full dates and months with years of the Persian calendar backwards, with a \
        Latin comma: ۱۴۰۵ آذر ۱, یکشنبه.
        """,
      example: request("fa", "date", day, #""calendar": "persian", "dateStyle": "full""#),
      text: "یکشنبه ۱ آذر ۱۴۰۵"),
    Correction(
      "fa-AF-month-names", ["fa-AF"],
      reason: """
        CLDR 42 names months of the Persian calendar as Afghans do in some styles and as \
        Iranians do in others.
        """,
      example: request("fa-AF", "date", day, #""calendar": "persian", "dateStyle": "medium""#),
      text: "۱ قوس ۱۴۰۵"),
    Correction(
      "fa-AF-gregorian-numbers", ["fa-AF"],
      reason: """
        ICU 72 puts the year last in dates in numbers by a skeleton (۱۱/۲۲/۲۰۲۶) and first in \
        those by a style (۲۰۲۶/۱۱/۲۲).
        """,
      example: request("fa-AF", "date", day, #""calendar": "gregory", "skeleton": "yMd""#),
      text: "۲۰۲۶/۱۱/۲۲"),
    Correction(
      "fa-month-ranges", ["fa"],
      reason: """
        ICU 72 to 78 write the first month of a range of months twice: آوریل تا آوریل ۲۰۲۶ for \
        April to June.
        """,
      example: request(
        "fa", "dateRange", #"["2026-04-20", "2026-06-15"]"#,
        #""calendar": "gregory", "skeleton": "yMMMM""#),
      text: "آوریل تا ژوئن ۲۰۲۶"),
    Correction(
      "fa-date-time-comma", ["fa"],
      reason: "CLDR 42 joins a short date and its time with a Latin comma: ۱۴۰۵/۹/۱, ۱۸:۰۵.",
      example: request(
        "fa", "date", moment,
        #""calendar": "persian", "dateStyle": "short", "timeStyle": "short", "timeZone": "UTC""#),
      text: "۱۴۰۵/۹/۱، ۱۸:۰۵"),
    Correction(
      "bn-month-spelling", ["bn"],
      reason: """
        CLDR 42 spells জানুয়ারী and ফেব্রুয়ারী; the Bangla Academy and CLDR 48 write \
        জানুয়ারি and ফেব্রুয়ারি.
        """,
      example: request(
        "bn", "date", #""2026-01-07""#, #""calendar": "gregory", "dateStyle": "long""#),
      text: "৭ জানুয়ারি, ২০২৬"),
    Correction(
      "bn-short-months", ["bn"],
      reason: """
        CLDR 42 clips months within dates to forms that print does not use (এপ্রি, জুল, আগ), and \
        in India ends them with a visarga (নভেঃ), which is a letter and no mark of shortening.
        """,
      example: request("bn", "date", day, #""calendar": "gregory", "skeleton": "yMMM""#),
      text: "নভেম্বর ২০২৬"),
    Correction(
      "bn-short-weekdays", ["bn"],
      reason: """
        CLDR 42 shortens weekdays to a syllable with a visarga (রঃ, সোঃ), which is a letter and \
        no mark of shortening.
        """,
      example: request("bn", "date", day, #""calendar": "gregory", "skeleton": "EEEEEE""#),
      text: "র"),
    Correction(
      "bn-quarters", ["bn"],
      reason: """
        CLDR 42 calls the first quarter ত্রৈমাসিক, which is any quarter, and has Q1 to Q4 in Latin \
        letters; business in Bangladesh counts in প্রান্তিক.
        """,
      example: request(
        "bn", "date", #""2026-01-07""#, #""calendar": "gregory", "skeleton": "yQQQQ""#),
      text: "প্রথম প্রান্তিক ২০২৬"),
    Correction(
      "bn-era", ["bn"],
      reason: "CLDR 42 spells the era খৃষ্টাব্দ and খ্রীষ্টাব্দ; today's spelling is খ্রিষ্টাব্দ.",
      example: request("bn", "date", day, #""calendar": "gregory", "skeleton": "Gy""#),
      text: "২০২৬ খ্রিষ্টাব্দ"),
    Correction(
      "ne-quarters", ["ne"],
      reason: "CLDR 42 calls quarters सत्र, which are sessions.",
      example: request("ne", "date", day, #""calendar": "gregory", "skeleton": "QQQQ""#),
      text: "चौथो त्रैमास"),
    Correction(
      "ne-narrow-february", ["ne"],
      reason: "CLDR 42 writes a vowel sign twice in the narrow February: फेेब.",
      example: request(
        "ne", "date", #""2026-02-07""#, #""calendar": "gregory", "skeleton": "LLLLL""#),
      text: "फेब"),
    Correction(
      "ne-date-time-colon", ["ne"],
      reason: """
        CLDR 42 joins a long date and its time with a colon, which reads as one of the time's own: \
        २२: १८:०५.
        """,
      example: request(
        "ne", "date", moment,
        #""calendar": "gregory", "dateStyle": "long", "timeStyle": "long", "timeZone": "UTC""#),
      text: "२०२६ नोभेम्बर २२, १८:०५:०९ UTC"),
    Correction(
      "ne-date-numbers", ["ne"],
      reason: """
        CLDR 42 writes dates in numbers with hyphens by a skeleton (२०२६-११-२२) and with slashes \
        by a style (२६/११/२२).
        """,
      example: request("ne", "date", day, #""calendar": "gregory", "skeleton": "yMd""#),
      text: "२०२६/११/२२"),
    Correction(
      "ne-range-numbers", ["ne"],
      reason: """
        ICU 72 writes ranges in numbers with hyphens (२६-०४-२०) and single dates with slashes \
        (२६/४/२०).
        """,
      example: request(
        "ne", "dateRange", #"["2026-04-20", "2026-06-15"]"#,
        #""calendar": "gregory", "dateStyle": "short""#),
      text: "२६/४/२० – २६/६/१५"),
    Correction(
      "bn-ne-persian-months", ["bn", "ne"],
      reason: """
        CLDR names the month Azar বাজার (a market) in Bengali, has only English names in Nepali, \
        and an era in Latin letters (AP) in both.
        """,
      example: request("bn", "date", day, #""calendar": "persian", "dateStyle": "long""#),
      text: "১ আজার ১৪০৫"),
    Correction(
      "quarter-ranges", ["*"],
      reason: """
        ICU 72 writes a range within one quarter as one of two equal quarters, such as 2nd quarter \
        2026 – 2nd quarter 2026.
        """,
      example: request(
        "en", "dateRange", #"["2026-04-20", "2026-06-15"]"#,
        #""calendar": "gregory", "skeleton": "yQQQQ""#),
      text: "2nd quarter 2026"),
    Correction(
      "time-ranges", ["bn", "en", "fa", "ne"],
      reason: """
        ICU 72 writes one moment where clocks that are set back show the same time at both ends, \
        such as ०१:३०:०० GMT+१ for a whole hour. Ranges of times have the corrected dates.
        """,
      example: request(
        "ne", "dateRange", #"["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"]"#,
        #""timeStyle": "long", "timeZone": "Europe/London""#),
      text: "०१:३०:०० GMT+१ – ०१:३०:०० GMT"),
    Correction(
      "islamic-era", ["bn", "ne"],
      reason: """
        CLDR 42 calls the era of the Islamic calendars যুগ in Bengali, which is any era, and AH in \
        Nepali, in Latin letters.
        """,
      example: request(
        "bn", "date", #""2024-03-11""#,
        #""calendar": "islamic-umalqura", "dateStyle": "long""#),
      text: "১ রমজান ১৪৪৫ হিজরি"),
    Correction(
      "usual-calendar", ["ne"],
      reason: "Nepal counts by Bikram Sambat, which ICU and CLDR lack; ICU's default is Gregorian.",
      example: request("ne", "date", day, #""dateStyle": "long""#),
      text: "२०८३ मङ्सिर ६"),
  ]

  private static let day = #""2026-11-22""#
  private static let moment = #""2026-11-22T18:05:09Z""#

  /// A request in the form of `lakshya format --jsonl`; `value` and `options` are JSON.
  static func request(
    _ locale: String, _ kind: String, _ value: String, _ options: String
  ) -> String {
    #"{"locale": "\#(locale)", "kind": "\#(kind)", "value": \#(value), "options": {\#(options)}}"#
  }
}
