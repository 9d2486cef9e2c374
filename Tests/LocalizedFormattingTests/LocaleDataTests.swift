// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Foundation
import LocalizedFormatting
import Testing
import TestSupport

/// What depends on the versions of ICU and CLDR: an upgrade changes this suite and no other.
struct LocaleDataTests {
  // MARK: Versions

  @Test func tellsTheVersionsOfItsData() throws {
    let icu = try #require(Int(LibraryVersions.icu.prefix { $0 != "." }))
    let cldr = try #require(Int(LibraryVersions.cldr.prefix { $0 != "." }))
    #expect(icu >= 72)
    // Two releases of ICU a year bring one or two of CLDR; 72 has 42, 76 has 46, 78 has 48.
    #expect(cldr == icu - 30)
  }

  // MARK: Against ICU 72.1

  /// One case of `icu72_cases.json`.
  private struct RecordedCase: Decodable {
    struct Options: Decodable {
      var intl: [String: Option]?
      var calendar: String?
      var dateStyle: String?
      var skeleton: String?
      var type: String?
      var unit: String?
      var numeric: String?
      var timeStyle: String?
      var context: String?
      var pattern: String?
    }
    enum Option: Decodable, Equatable {
      case text(String), number(Int), bool(Bool)

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let bool = try? value.decode(Bool.self) {
          self = .bool(bool)
        } else if let number = try? value.decode(Int.self) {
          self = .number(number)
        } else {
          self = .text(try value.decode(String.self))
        }
      }

      var text: String? { if case .text(let text) = self { text } else { nil } }
      var number: Int? { if case .number(let number) = self { number } else { nil } }
    }
    enum Value: Decodable {
      case number(Double), text(String), texts([String]), numbers([Double]), nothing

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
          self = .nothing
        } else if let number = try? value.decode(Double.self) {
          self = .number(number)
        } else if let text = try? value.decode(String.self) {
          self = .text(text)
        } else if let texts = try? value.decode([String].self) {
          self = .texts(texts)
        } else {
          self = .numbers(try value.decode([Double].self))
        }
      }

      var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .texts(let texts): texts
        default: []
        }
      }
    }
    var locale: String
    var kind: String
    var options: Options
    var input: Value
    var expected: Value
  }

  /// The recorded cases of some kinds; none where the file or ICU 72 is missing.
  private func recordedCases(_ kinds: String...) throws -> [RecordedCase] {
    guard LibraryVersions.icu.hasPrefix("72"),
      let path = ProjectFiles.shared("data/icu72_cases.json")
    else { return [] }
    struct Recording: Decodable { var cases: [RecordedCase] }
    let data = try Data(contentsOf: URL(filePath: path))
    let cases = try JSONDecoder().decode(Recording.self, from: data).cases
      .filter { kinds.contains($0.kind) }
    #expect(!cases.isEmpty)
    return cases
  }

  /// The style that a case asks for.
  private func style(of recorded: RecordedCase) throws -> NumberStyle {
    let options = recorded.options.intl ?? [:]
    let known: Set = [
      "style", "currency", "currencyDisplay", "maximumFractionDigits", "signDisplay",
      "useGrouping", "numberingSystem", "currencySign", "unit", "unitDisplay", "notation",
      "compactDisplay",
    ]
    #expect(known.isSuperset(of: options.keys), "\(recorded)")
    var style = NumberStyle()
    switch options["style"]?.text {
    case "percent": style.kind = .percent
    case "currency": style.kind = .currency(try CurrencyCode(options["currency"]?.text ?? ""))
    case "unit": style.kind = .unit(try MeasureUnit(options["unit"]?.text ?? ""))
    default: style.kind = .decimal
    }
    func choice<Value: RawRepresentable>(_ name: String, _ usual: Value) throws -> Value
    where Value.RawValue == String {
      guard let text = options[name]?.text else { return usual }
      return try #require(Value(rawValue: text))
    }
    style.notation = try choice("notation", .standard)
    style.compactDisplay = try choice("compactDisplay", .short)
    style.currencyDisplay = try choice("currencyDisplay", .symbol)
    style.currencySign = try choice("currencySign", .standard)
    style.unitDisplay = try choice("unitDisplay", .short)
    style.signDisplay = try choice("signDisplay", .auto)
    style.fractionDigits = try FractionDigits.resolving(
      minimum: nil, maximum: options["maximumFractionDigits"]?.number, for: style.kind,
      notation: style.notation)
    style.useGrouping = options["useGrouping"] != .bool(false)
    style.roundingMode = .halfEven
    style.corrections = false
    return style
  }

  @Test func writesNumbersAndMoneyAsICU72() throws {
    for recorded in try recordedCases(
      "number", "percent", "currency", "compact", "compact-currency", "unit")
    {
      let style = try style(of: recorded)
      var locale = try LocaleIdentifier(recorded.locale)
      if let system = recorded.options.intl?["numberingSystem"]?.text {
        locale = try locale.with(numberingSystem: system)
      }
      guard case .number(let value) = recorded.input else {
        Issue.record("the input is no number: \(recorded)")
        continue
      }
      let format = try NumberFormat(locale: locale, style: style)
      // The first text is ICU's; later ones are the format's own.
      for _ in 1...4 {
        #expect([try format.format(value)] == recorded.expected.texts, "\(recorded)")
      }
    }
  }

  @Test func writesDatesAsICU72() throws {
    for recorded in try recordedCases("date", "skeleton") {
      let calendar = try #require(recorded.options.calendar.flatMap(CivilCalendar.init(name:)))
      let style = try #require(
        recorded.options.dateStyle.flatMap(DateStyle.init(name:))
          ?? recorded.options.skeleton.map(DateStyle.skeleton))
      let fields = try #require(recorded.input.texts.first).split(separator: "-").compactMap {
        Int($0)
      }
      try #require(fields.count == 3)
      let text = try write(
        (fields[0], fields[1], fields[2]), in: recorded.locale, calendar, style, corrections: false)
      #expect([text] == recorded.expected.texts, "\(recorded)")
    }
  }

  @Test func writesRangesOfDatesAsICU72() throws {
    for recorded in try recordedCases("dateRange") {
      let calendar = try #require(recorded.options.calendar.flatMap(CivilCalendar.init(name:)))
      let style = try #require(recorded.options.skeleton.map(DateStyle.skeleton))
      let days = try recorded.input.texts.map { text in
        try DateTextReader(calendar: .gregorian).day(text)
      }
      try #require(days.count == 2)
      let format = try DateRangeFormat(
        locale: try LocaleIdentifier(recorded.locale), calendar: calendar, style: style,
        corrections: false)
      #expect(try [format.format(days[0]...days[1])] == recorded.expected.texts, "\(recorded)")
    }
  }

  @Test func writesTimesAsICU72() throws {
    for recorded in try recordedCases("time", "datetime") {
      let style = DateTimeStyle(
        dateStyle: recorded.options.dateStyle.flatMap(DateStyle.init(name:)),
        timeStyle: recorded.options.timeStyle.flatMap(TimeStyle.init(rawValue:)))
      let parts = try #require(recorded.input.texts.first).split(separator: "T")
      let day = try DateTextReader(calendar: .gregorian).day(String(try #require(parts.first)))
      let clock = try #require(parts.last).split(separator: ":").compactMap { Int($0) }
      try #require(clock.count == 3)
      let format = try DateTimeFormat(
        locale: try LocaleIdentifier(recorded.locale), calendar: .gregorian, style: style,
        timeZone: .utc, corrections: false)
      let text = try format.format(
        secondsSince1970: day.number * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2])
      #expect([text] == recorded.expected.texts, "\(recorded)")
    }
  }

  @Test func writesTimesSeenFromNowAsICU72() throws {
    for recorded in try recordedCases("relative") {
      guard case .number(let value) = recorded.input else {
        Issue.record("the input is no number: \(recorded)")
        continue
      }
      var style = RelativeTimeStyle()
      style.numeric = try #require(recorded.options.numeric.flatMap { .init(rawValue: $0) })
      let format = try RelativeTimeFormat(
        locale: try LocaleIdentifier(recorded.locale), style: style, corrections: false)
      let unit = try #require(recorded.options.unit.flatMap(RelativeTimeUnit.init(name:)))
      #expect(try [format.format(value, unit)] == recorded.expected.texts, "\(recorded)")
    }
  }

  @Test func namesMonthsAndWeekdaysAsICU72() throws {
    for recorded in try recordedCases("monthNames", "weekdayNames", "quarterNames") {
      let context =
        recorded.options.context ?? (recorded.options.pattern == "QQQ" ? "format-abbr" : "format")
      let names = try DateNames(
        locale: try LocaleIdentifier(recorded.locale),
        calendar: recorded.options.calendar.flatMap(CivilCalendar.init(name:)) ?? .gregorian,
        width: context.contains("abbr")
          ? .abbreviated : context.contains("narrow") ? .narrow : .wide,
        context: context.hasPrefix("format") ? .format : .standAlone, corrections: false)
      let written =
        switch recorded.kind {
        case "monthNames": names.months
        case "quarterNames": names.quarters
        default: Array(names.weekdays.suffix(1) + names.weekdays.dropLast())
        }
      #expect(written == recorded.expected.texts, "\(recorded)")
    }
  }

  @Test func joinsListsAsICU72() throws {
    for recorded in try recordedCases("list") {
      let kind = try #require(recorded.options.type.flatMap(ListFormat.Kind.init(rawValue:)))
      let format = ListFormat(
        locale: try LocaleIdentifier(recorded.locale), kind: kind, corrections: false)
      #expect(try [format.format(recorded.input.texts)] == recorded.expected.texts, "\(recorded)")
    }
  }

  @Test func choosesPluralsAsICU72() throws {
    for recorded in try recordedCases("plural") {
      let kind = try #require(recorded.options.type.flatMap(PluralRules.Kind.init(rawValue:)))
      let rules = try PluralRules(locale: try LocaleIdentifier(recorded.locale), kind: kind)
      guard case .numbers(let values) = recorded.input else {
        Issue.record("the input is no list of numbers: \(recorded)")
        continue
      }
      let categories = try values.map { try rules.category(of: $0).rawValue }
      #expect(categories == recorded.expected.texts, "\(recorded)")
    }
  }

  // MARK: Spellings that change with CLDR

  /// Source: `icu72_vs_icu78.json`; corrections end the difference where readers would see it.
  @Test func spellsWhatCLDRChangedInOneOfTheWaysKnown() throws {
    let list = try ListFormat(locale: try LocaleIdentifier("ne"), kind: .unit).format(["a", "b"])
    #expect(["a,b", "a, b"].contains(list))
    let january = try write((2026, 1, 7), in: "fa", .gregorian, .long)
    #expect(["۷ ژانویهٔ ۲۰۲۶", "۷ ژانویه ۲۰۲۶"].contains(january))
    let plain = try write((2026, 1, 7), in: "bn", .gregorian, .long, corrections: false)
    #expect(["৭ জানুয়ারী, ২০২৬", "৭ জানুয়ারি, ২০২৬"].contains(plain))
    let afghan = try write((2026, 11, 22), in: "fa-AF", .persian, .medium, corrections: false)
    #expect(["۱ آذر ۱۴۰۵", "۱ قوس ۱۴۰۵"].contains(afghan))
  }
}
