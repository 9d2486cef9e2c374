// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Foundation
import LocalizedFormatting
import Testing

/// Every correction that is listed does what its example says.
struct CorrectionListTests {
  private struct Request: Decodable {
    struct Options: Decodable {
      var calendar: String?
      var dateStyle: String?
      var timeStyle: String?
      var timeZone: String?
      var skeleton: String?
      var type: String?
      var unit: String?
      var numeric: String?
      var style: String?
    }
    enum Value: Decodable {
      case text(String), texts([String]), number(Double)

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
          self = .text(text)
        } else if let texts = try? value.decode([String].self) {
          self = .texts(texts)
        } else {
          // Ranges of numbers are of a kind that is run elsewhere.
          self = .number((try? value.decode(Double.self)) ?? .nan)
        }
      }

      var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .texts(let texts): texts
        case .number: []
        }
      }

      var number: Double { if case .number(let number) = self { number } else { .nan } }
    }
    var locale: String
    var kind: String
    var value: Value
    var options: Options
  }

  private static let kinds: Set = ["date", "dateRange", "list", "relative", "duration", "ordinal"]

  private func answer(_ request: Request, corrections: Bool) throws -> String {
    let locale = try LocaleIdentifier(request.locale)
    let options = request.options
    let calendar =
      options.calendar.flatMap(CivilCalendar.init(name:))
      ?? .usual(for: locale, corrections: corrections)
    let dateStyle =
      options.dateStyle.flatMap(DateStyle.init(name:)) ?? options.skeleton.map(DateStyle.skeleton)
    let days = request.value.texts.compactMap {
      try? DateTextReader(calendar: .gregorian, timeZone: .utc).day($0)
    }
    switch request.kind {
    case "date" where options.calendar.flatMap(ICUCalendar.init(name:)) != nil:
      let other = try #require(options.calendar.flatMap(ICUCalendar.init(name:)))
      let format = try ICUDateFormat(
        locale: locale, calendar: other, style: .date(try #require(dateStyle)), timeZone: .utc,
        corrections: corrections)
      return try format.format(
        secondsSince1970: Double(try #require(days.first).number * 86_400))
    case "dateRange" where options.timeStyle != nil:
      let zone = try #require(TimeZoneName(options.timeZone ?? "Etc/UTC"))
      let format = try DateTimeRangeFormat(
        locale: locale, calendar: calendar,
        style: DateTimeStyle(
          dateStyle: dateStyle, timeStyle: options.timeStyle.flatMap(TimeStyle.init(rawValue:))),
        timeZone: zone, corrections: corrections)
      let seconds = try request.value.texts.map { text in
        Int(try Date(text, strategy: .iso8601).timeIntervalSince1970)
      }
      return try format.format(
        fromSecond: try #require(seconds.first), toSecond: try #require(seconds.last))
    case "date":
      let style = DateTimeStyle(
        dateStyle: dateStyle, timeStyle: options.timeStyle.flatMap(TimeStyle.init(rawValue:)))
      let format = try DateTimeFormat(
        locale: locale, calendar: calendar, style: style, timeZone: .utc,
        corrections: corrections)
      return try format.format(
        secondsSince1970: try #require(days.first).number * 86_400 + 18 * 3600 + 309)
    case "dateRange":
      let format = try DateRangeFormat(
        locale: locale, calendar: calendar, style: try #require(dateStyle),
        corrections: corrections)
      return try format.format(try #require(days.first)...(try #require(days.last)))
    case "relative":
      var style = RelativeTimeStyle()
      style.numeric = try #require(.init(rawValue: options.numeric ?? "always"))
      return try RelativeTimeFormat(locale: locale, style: style, corrections: corrections).format(
        request.value.number, try #require(RelativeTimeUnit(name: options.unit ?? "")))
    case "duration":
      let form = try #require(DurationStyle.Form(rawValue: options.style ?? "short"))
      return try DurationFormat(
        locale: locale, style: DurationStyle(form), corrections: corrections
      ).format(request.value.number)
    case "ordinal":
      return try OrdinalFormat(locale: locale, corrections: corrections)
        .format(Int(request.value.number))
    default:
      let kind = try #require(ListFormat.Kind(rawValue: options.type ?? "conjunction"))
      return try ListFormat(locale: locale, kind: kind, corrections: corrections)
        .format(request.value.texts)
    }
  }

  @Test func changesWhatItsExampleSays() throws {
    for correction in Correction.all {
      let data = Data(correction.example.utf8)
      let request = try JSONDecoder().decode(Request.self, from: data)
      guard Self.kinds.contains(request.kind) else { continue }
      #expect(try answer(request, corrections: true) == correction.text, "\(correction.id)")
      // Later data may be right by itself.
      guard LibraryVersions.icu.hasPrefix("72") else { continue }
      #expect(try answer(request, corrections: false) != correction.text, "\(correction.id)")
    }
  }

  @Test func isListedOnceWithAReason() {
    #expect(Set(Correction.all.map(\.id)).count == Correction.all.count)
    for correction in Correction.all {
      #expect(!correction.reason.isEmpty && !correction.locales.isEmpty)
      #expect(!correction.reason.contains("\n"))
    }
  }
}
