// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
@testable import LocalizedFormatting
import Testing

struct LocaleIdentifierTests {
  private func code(of tag: String) -> FormattingError.Code? {
    do {
      _ = try LocaleIdentifier(tag)
      return nil
    } catch { return error.code }
  }

  // MARK: Tags

  @Test(arguments: [
    ("en", "en"), ("bn-BD", "bn-BD"), ("fa_AF", "fa-AF"), ("FA-ir", "fa-IR"), ("NE", "ne"),
    ("ne-u-nu-latn", "ne-u-nu-latn"), ("fa-u-nu-latn-ca-gregory", "fa-u-ca-gregory-nu-latn"),
    ("bn-Beng-IN", "bn-Beng-IN"), ("fa-ZZ", "fa-ZZ"),
  ])
  func writesTagsInOneForm(tag: String, canonical: String) throws {
    let locale = try LocaleIdentifier(tag)
    #expect(locale.tag == canonical)
    #expect(locale.description == canonical)
    #expect(try LocaleIdentifier(canonical) == locale)
  }

  @Test(arguments: [
    "", " ", "C", "-", "en-", "-en", "en--US", "fa-u", "en-a", "ne@numbers=latn", "en US",
    "toolonglanguage", "bn\u{0}", "\u{9AC}\u{9BE}\u{982}\u{9B2}\u{9BE}", "fa.UTF-8", "fa\n",
  ])
  func refusesWhatIsNoTag(tag: String) {
    #expect(code(of: tag) == .malformedLocale)
  }

  @Test func refusesTagsOfAnyLength() {
    #expect(code(of: String(repeating: "a", count: 10_000)) == .malformedLocale)
    #expect(code(of: "en" + String(repeating: "-abcdefgh", count: 1000)) == .malformedLocale)
  }

  @Test(arguments: ["xx", "tlh", "zz-ZZ", "und-Arab", "x-private", "xx-u-nu-latn"])
  func refusesLanguagesWithoutData(tag: String) {
    #expect(code(of: tag) == .unknownLocale)
  }

  /// ICU would take the default locale of the machine for them.
  @Test(arguments: [
    "fa-Latn", "bn-Latn", "ne-Arab", "en-Deva", "ar-Latn", "sr-Arab", "fa-Latn-IR",
    "en-Arab-u-nu-latn",
  ])
  func refusesScriptsThatALanguageHasNoDataIn(tag: String) {
    #expect(code(of: tag) == .unknownLocale)
  }

  @Test(arguments: ["fa-Arab", "sr-Latn", "sr-Cyrl-RS", "zh-Hant", "hi-Latn", "pa-Arab", "en-XX"])
  func takesScriptsThatALanguageHasDataIn(tag: String) throws {
    #expect(try LocaleIdentifier(tag).tag == tag)
  }

  @Test(arguments: [
    ("und", "und"), ("und-u-nu-beng", "und-u-nu-beng"), ("prs", "fa-AF"), ("prs-IR", "fa-IR"),
    ("prs-u-nu-latn", "fa-AF-u-nu-latn"), ("cmn", "zh"),
  ])
  func understandsTheRootAndOtherNamesOfLanguages(tag: String, canonical: String) throws {
    #expect(try LocaleIdentifier(tag).tag == canonical)
  }

  @Test(arguments: [
    ("fa", "persian", nil), ("ps", "persian", nil), ("ne", "bikram-sambat", nil),
    ("th", "gregorian", "buddhist"), ("ar-SA", "gregorian", "islamic-umalqura"),
    ("en-TH", "gregorian", nil), ("en-u-ca-hebrew", "gregorian", "hebrew"),
    ("th-u-ca-gregory", "gregorian", nil),
  ])
  func expectTheCalendarOfTheirReaders(tag: String, civil: String, other: String?) throws {
    let locale = try LocaleIdentifier(tag)
    #expect(CivilCalendar.usual(for: locale).name == civil)
    #expect(ICUCalendar.usual(for: locale)?.name == other)
  }

  @Test func takeTheCalendarOfTheRegionFromICUWithoutCorrections() throws {
    let english = try LocaleIdentifier("en-IR")
    #expect(CivilCalendar.usual(for: english) == .gregorian)
    #expect(CivilCalendar.usual(for: english, corrections: false) == .persian)
    #expect(CivilCalendar.usual(for: try LocaleIdentifier("ne"), corrections: false) == .gregorian)
  }

  @Test func namesTheTagAsItWasGiven() {
    #expect(throws: FormattingError(.unknownLocale, "tlh_XX")) { try LocaleIdentifier("tlh_XX") }
    #expect(throws: FormattingError(.malformedLocale, "fa_")) { try LocaleIdentifier("fa_") }
    #expect(throws: FormattingError(.unknownNumberingSystem, "foo")) {
      try LocaleIdentifier("en-u-nu-foo")
    }
  }

  // MARK: Parts

  @Test(arguments: [
    ("fa-AF", "fa", "fa-AF", ["fa-AF", "fa"]), ("en", "en", "en", ["en"]),
    ("ne-u-nu-latn", "ne", "ne", ["ne"]),
    ("bn-Beng-IN-u-ca-gregory", "bn", "bn-Beng-IN", ["bn-Beng-IN", "bn-Beng", "bn"]),
  ])
  func leadsFromTheParticularToTheGeneral(
    tag: String, language: String, base: String, chain: [String]
  ) throws {
    let locale = try LocaleIdentifier(tag)
    #expect(locale.language == language)
    #expect(locale.baseTag == base)
    #expect(locale.baseTagChain == chain)
  }

  @Test(arguments: [
    ("en", TextDirection.leftToRight), ("bn", .leftToRight), ("ne", .leftToRight),
    ("fa", .rightToLeft), ("fa-AF", .rightToLeft), ("fa-u-nu-latn", .rightToLeft),
    ("ar", .rightToLeft), ("az-Arab", .rightToLeft), ("az", .leftToRight),
  ])
  func knowsTheDirectionOfTheScript(tag: String, direction: TextDirection) throws {
    #expect(try LocaleIdentifier(tag).direction == direction)
  }

  @Test(arguments: [
    ("fa", nil), ("fa-u-ca-gregory", CivilCalendar.gregorian), ("en-u-ca-persian", .persian),
    ("bn-u-ca-buddhist", nil), ("ne-u-nu-latn", nil), ("fa-AF-u-ca-persian-nu-latn", .persian),
  ])
  func readsTheCalendarOfTheTag(tag: String, calendar: CivilCalendar?) throws {
    #expect(try LocaleIdentifier(tag).calendar == calendar)
  }

  @Test(arguments: [
    ("fa", CivilCalendar.persian), ("fa-AF", .persian), ("fa-u-ca-gregory", .gregorian),
    ("en-u-ca-persian", .persian), ("en", .gregorian), ("bn", .gregorian),
    ("ne", .bikramSambat), ("ne-NP-u-nu-latn", .bikramSambat), ("ne-IN", .gregorian),
    ("bn-u-ca-gregory", .gregorian),
  ])
  func choosesTheUsualCalendar(tag: String, calendar: CivilCalendar) throws {
    #expect(CivilCalendar.usual(for: try LocaleIdentifier(tag)) == calendar)
  }

  @Test func knowsNoBikramSambatWhereICUAloneDecides() throws {
    let nepali = try LocaleIdentifier("ne")
    #expect(CivilCalendar.usual(for: nepali, corrections: false) == .gregorian)
  }

  // MARK: Numbering systems

  @Test(arguments: [
    ("fa", "latn", "fa-u-nu-latn"), ("ne-u-nu-latn", "deva", "ne-u-nu-deva"),
    ("fa-u-ca-gregory", "latn", "fa-u-ca-gregory-nu-latn"), ("bn-IN", "LATN", "bn-IN-u-nu-latn"),
  ])
  func takesOtherDigits(tag: String, system: String, result: String) throws {
    let locale = try LocaleIdentifier(tag).with(numberingSystem: system)
    #expect(locale.tag == result)
    #expect(locale.numberingSystem == system.lowercased())
  }

  @Test(arguments: [
    "", "xxxx", "hebr", "latn;calendar=persian", "latn\u{0}", "latn-ca-persian", "la tn", "roman",
  ])
  func refusesDigitsThatAreNone(system: String) throws {
    let locale = try LocaleIdentifier("ne")
    #expect(throws: FormattingError(.unknownNumberingSystem, system)) {
      try locale.with(numberingSystem: system)
    }
  }

  @Test(arguments: ["fa-u-nu-hebr", "fa-u-nu-xxxx"])
  func refusesTagsWhoseDigitsAreNone(tag: String) {
    #expect(code(of: tag) == .unknownNumberingSystem)
  }

  // MARK: Time zones

  @Test(arguments: [
    ("Asia/Tehran", true), ("Asia/Kathmandu", true), ("Asia/Dhaka", true), ("UTC", true),
    ("", false), ("Asia", false), ("Mars/Phobos", false), ("GMT+5:30", false),
    ("UTC\u{0}x", false), (String(repeating: "Asia/", count: 1000), false),
  ])
  func knowsTimeZonesByName(name: String, isKnown: Bool) {
    #expect((TimeZoneName(name) != nil) == isKnown)
  }
}

/// What formats have read of ICU lives as long as the locale it is of.
struct LocaleLifetimeTests {
  @Test func letsGoOfWhatItsFormatsHaveRead() throws {
    weak var data: LocaleData?
    do {
      let locale = try LocaleIdentifier("ne")
      data = locale.data
      let relative = try RelativeTimeFormat(locale: locale)
      let duration = try DurationFormat(locale: locale)
      let ordinal = try OrdinalFormat(locale: locale)
      #expect(try relative.format(2, .day).isEmpty == false)
      #expect(try duration.format(90).isEmpty == false)
      #expect(try ordinal.format(7).isEmpty == false)
      #expect(data != nil)
    }
    #expect(data == nil)
  }
}
