// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import InputDiagnostics
import LocalizedFormatting
import StringCatalogs
import Testing

struct MessageFormatTests {
  // MARK: Text

  @Test(arguments: [
    ("It's", "It's"), ("It''s", "It's"), ("'{a}'", "{a}"), ("'{''}'", "{'}"), ("a'", "a'"),
    ("'a'", "'a'"), ("''{0}''", "'x'"), ("'''{0}'", "'{0}"), ("# '#'", "# '#'"),
    ("{n, plural, other {'#' # it's #}}", "# 2 it's 2"),
    ("{n, plural, other {{0, select, other {#}}}}", "#"),
    ("{n, plural, other {'}' {n, plural, other {#}}}}", "} 2"),
    ("", ""),
  ])
  func followsTheApostropheRuleOfICU(message: String, text: String) throws {
    #expect(try write(message, ["0": .text("x"), "n": .number(2)]) == text)
  }

  @Test func takesNamedAndNumberedArgumentsAmongSpaces() throws {
    #expect(
      try write(
        "{0}-{ name }-{\u{200F}n , NUMBER , Integer }",
        ["0": .text("a"), "name": .text("b"), "n": .number(2.5)]) == "a-b-3")
  }

  @Test func neverReadsArgumentsAsSyntax() throws {
    #expect(
      try write("{a} {n, plural, other {{a}}}", ["a": .text("{n} '#' #"), "n": .number(1)])
        == "{n} '#' # {n} '#' #")
  }

  // MARK: Numbers and days

  @Test(arguments: [
    ("en", "1,234,567.891 1,234,568 26%"),
    ("bn", "১২,৩৪,৫৬৭.৮৯১ ১২,৩৪,৫৬৮ ২৬%"),
    ("ne", "१२,३४,५६७.८९१ १२,३४,५६८ २६%"),
    ("ne-u-nu-latn", "12,34,567.891 12,34,568 26%"),
    ("fa", "۱٬۲۳۴٬۵۶۷٫۸۹۱ ۱٬۲۳۴٬۵۶۸ \u{2066}۲۶٪\u{2069}"),
  ])
  func writesNumbersForTheReader(locale: String, text: String) throws {
    #expect(
      try write(
        "{n} {n, number, integer} {r, number, percent}",
        ["n": .number(1_234_567.8912), "r": .number(0.256)], in: locale) == text)
  }

  @Test func isolatesSignedNumbersInRightToLeftText() throws {
    #expect(try write("{n}", ["n": .number(-5)]) == "-5")
    #expect(
      try write("{n} {m}", ["n": .number(-5), "m": .number(5)], in: "fa")
        == "\u{2066}\u{200E}\u{2212}۵\u{2069} ۵")
  }

  @Test func writesDaysInTheReadersCalendar() throws {
    let day = try CivilCalendar.gregorian.day(year: 2026, month: 11, day: 22)
    #expect(
      try write("{d} | {d, date} | {d, date, long} | {d, date, ::yMMMM}", ["d": .day(day)])
        == "Nov 22, 2026 | Nov 22, 2026 | November 22, 2026 | November 2026")
    #expect(
      try write("{d, date, full}", ["d": .day(day)], in: "fa", calendar: .persian)
        == "یکشنبه ۱ آذر ۱۴۰۵")
  }

  @Test func putsInFormattedTextAsItIs() throws {
    let amount = MessageArgument.formatted("۱۲ \u{2068}USD\u{2069}", number: 12)
    #expect(
      try write("{a} {a, number} {a, date}", ["a": amount], in: "fa")
        == Array(repeating: "۱۲ \u{2068}USD\u{2069}", count: 3).joined(separator: " "))
    #expect(
      try write("{a, plural, one {one} other {# others}}", ["a": .formatted("1k", number: 1000)])
        == "1k others")
  }

  @Test func writesListsTimesAndSkeletons() throws {
    let arguments: [String: MessageArgument] = [
      "a": .list(["Saba", "{x}", "TikTok"]), "n": .integer(1_234_567),
      "t": .moment(secondsSince1970: 1_763_822_460), "e": .integer(Int.max),
      "x": .decimal("12345678901234567890.5"),
    ]
    #expect(try write("{a, list}|{a}", arguments) == "Saba, {x}, and TikTok|Saba, {x}, and TikTok")
    #expect(try write("{a, list, disjunction}", arguments) == "Saba, {x}, or TikTok")
    #expect(try write("{n, number, ::compact-short currency/USD}", arguments) == "$1.2M")
    #expect(try write("{n, number, 0.00} {n, ordinal}", arguments) == "1234567.00 1,234,567th")
    #expect(try write("{t, date, ::yMMMd} {t, time, ::Hm}", arguments) == "Nov 22, 2025 14:41")
    #expect(
      try write("{e} {x}", arguments) == "9,223,372,036,854,775,807 12,345,678,901,234,567,890.5")
  }

  @Test func wantsEveryApostropheDoubledUnderTheStricterRule() throws {
    let text = "It's {0} o''clock"
    let strict = try #require(MessageFormat.compile(text, apostrophes: .doubleRequired).message)
    let writer = MessageWriter(locale: try LocaleIdentifier("en"), calendar: .gregorian)
    #expect(strict.format(["0": .text("x")], with: writer).text == "Its {0} o'clock")
    let icu = ICUMessage(text, in: "en", apostrophes: .doubleRequired)
    #expect(icu?.format(["0": .text("x")]) == "Its {0} o'clock")
  }

  // MARK: Plurals

  /// By CLDR: bn and fa count 0, 0.5 and 1 as one; ne only 1; ar has all six.
  @Test(arguments: [
    ("en", [0, 0.5, 1, 2], "other other one other"),
    ("bn", [0, 0.5, 1, 2], "one one one other"),
    ("ne", [0, 0.5, 1, 2], "other other one other"),
    ("fa", [0, 0.5, 1, 2], "one one one other"),
    ("ar", [0, 1, 2, 3, 11, 100], "zero one two few many other"),
  ])
  func choosesPluralsByTheLanguage(locale: String, numbers: [Double], categories: String) throws {
    let message =
      "{n, plural, zero {zero} one {one} two {two} few {few} many {many} other {other}}"
    let texts = try numbers.map { try write(message, ["n": .number($0)], in: locale) }
    #expect(texts.joined(separator: " ") == categories)
  }

  @Test(arguments: [
    ("en", [1, 2, 3, 4, 11, 21], "one two few other other one"),
    ("bn", [1, 2, 4, 6, 11], "one two few many other"),
    ("ne", [1, 4, 5], "one one other"),
    ("fa", [1, 2], "other other"),
  ])
  func choosesOrdinalsByTheLanguage(locale: String, numbers: [Double], categories: String) throws {
    let message =
      "{n, selectordinal, one {one} two {two} few {few} many {many} other {other}}"
    let texts = try numbers.map { try write(message, ["n": .number($0)], in: locale) }
    #expect(texts.joined(separator: " ") == categories)
  }

  @Test func subtractsTheOffsetButNotForExactNumbers() throws {
    let message =
      "{n, plural, offset:1 =0 {nobody} =1 {{a}} one {{a} and # other} other {{a} and # others}}"
    let texts = try [0, 1, 2, 1001.5].map {
      try write(message, ["n": .number($0), "a": .text("Ada")])
    }
    #expect(texts == ["nobody", "Ada", "Ada and 1 other", "Ada and 1,000.5 others"])
    #expect(
      try write(message, ["n": .formatted("two", number: 2), "a": .text("Ada")])
        == "Ada and 1 other")
  }

  /// ICU chooses for the number as the wording for `other` writes it.
  @Test func choosesPluralsForTheNumberAsItIsWritten() throws {
    let rounded = "{n, plural, one {one} other {{n, number, integer} others}}"
    #expect(try write(rounded, ["n": .number(1.2)]) == "one")
    #expect(try write(rounded, ["n": .number(1.6)]) == "2 others")
    #expect(try write("{n, plural, one {one} other {#}}", ["n": .number(1.2)]) == "1.2")
    #expect(try write("{n, plural, one {one} other {{n}}}", ["n": .number(1.2)]) == "1.2")
  }

  @Test func choosesOtherForAMissingNumber() throws {
    #expect(
      try write("{n, plural, one {# lead} other {# leads}}", ["n": .formatted("–", number: nil)])
        == "– leads")
  }

  @Test func nestsPluralsAndSelects() throws {
    let message = """
      {who, select, her {{n, plural, one {her # page} other {her # pages}}} \
      other {{n, plural, =0 {no pages} other {their # pages}}}}
      """
    func text(_ who: String, _ number: Double) throws -> String {
      try write(message, ["who": .text(who), "n": .number(number)])
    }
    #expect(try text("her", 1) == "her 1 page")
    #expect(try text("her", 1200) == "her 1,200 pages")
    #expect(try text("them", 0) == "no pages")
    #expect(try text("other", 3) == "their 3 pages")
  }

  // MARK: Failures

  @Test func leavesTheNameOfWhatCannotBeWritten() throws {
    let message = try #require(
      MessageFormat.compile(
        "{a}|{b, number}|{c, date}|{n, plural, other {#}}|{s, select, other {x}}|{d}"
      ).message)
    let writer = MessageWriter(locale: try LocaleIdentifier("en"), calendar: .persian)
    let (text, issues) = message.format(
      [
        "b": .text("12"), "c": .number(5), "n": .text("x"), "s": .number(1),
        "d": .day(CivilDay(number: .max / 2)),
      ], with: writer)
    #expect(text == "{a}|{b}|{c}|{n}|{s}|{d}")
    #expect(
      issues.map(\.code) == [
        "message-missing-argument", "message-argument-kind", "message-argument-kind",
        "message-argument-kind", "message-argument-kind", "message-format-failed",
      ])
    #expect(issues[0].arguments == ["name": "a"])
    #expect(issues[1].arguments == ["name": "b", "type": "number"])
    #expect(issues[5].arguments == ["name": "d", "reason": "outside-calendar"])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -0.0, .leastNonzeroMagnitude])
  func writesEveryNumber(value: Double) throws {
    _ = try write("{n} {n, number, percent} {n, plural, one {#} other {#}}", ["n": .number(value)])
  }

  // MARK: Direction

  @Test func isolatesNamesOfTheOtherDirection() throws {
    #expect(
      try write("در {name} بازدید", ["name": .text("TikTok")], in: "fa")
        == "در \u{2068}TikTok\u{2069} بازدید")
    #expect(try write("در {name}", ["name": .text("کانال")], in: "fa") == "در کانال")
    #expect(
      try write("on {name}", ["name": .text("کانال")]) == "on \u{2068}کانال\u{2069}")
    #expect(try write("on {name}", ["name": .text("TikTok")]) == "on TikTok")
  }

  @Test func stripsDirectionalControlsFromUserText() throws {
    #expect(
      try write("{name}!", ["name": .text("\u{202E}a\u{2067}b\u{2069}\u{200F}")]) == "ab!")
    #expect(
      try write("{name}", ["name": .text("می\u{200C}شود")], in: "fa") == "می\u{200C}شود")
  }

  @Test func leavesIsolatesOutWhereNobodyReads() throws {
    let message = try #require(MessageFormat.compile("{name} {r, number, percent}").message)
    let writer = MessageWriter(
      locale: try LocaleIdentifier("fa"), calendar: .persian, isolating: false)
    let arguments: [String: MessageArgument] = ["name": .text("X\u{202E}"), "r": .number(0.5)]
    #expect(message.format(arguments, with: writer).text == "X ۵۰٪")
  }
}
