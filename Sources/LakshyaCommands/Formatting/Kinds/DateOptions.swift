// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import InputDiagnostics
internal import LocalizedFormatting

/// The options of dates, as requests give them.
struct DateOptions {
  let calendar: CivilCalendar
  let style: DateTimeStyle
  let zone: TimeZoneName?
  private let firstYear: Int?

  init(_ setting: FormatSetting) throws(FormatProblem) {
    calendar = try Self.calendar(setting)
    style = try Self.style(setting.options)
    zone = try Self.zone(setting.options)
    firstYear = setting.resources.firstYear
  }

  /// Makes a format of days; `nil` when the style has the time of day.
  func ofDays<Format>(
    make: (DateStyle) throws(FormattingError) -> Format
  ) throws(FormatProblem) -> Format? {
    switch style {
    case .date(let style): return try naming("options", try make(style))
    case .time, .dateTime: return nil
    case .skeleton(let skeleton):
      do throws(FormattingError) { return try make(.skeleton(skeleton)) } catch {
        // A skeleton with fields of the clock is no skeleton of a day.
        guard error.code == .unsupportedPattern else {
          throw FormatProblem(error, in: "options.skeleton")
        }
        return nil
      }
    }
  }

  // MARK: Values

  /// The moment of a value.
  func moment(of value: FormatValue, for kind: FormatKind) throws(FormatProblem) -> MomentText {
    guard case .text(let text) = value else { throw .valueType(kind) }
    guard let moment = MomentText(text), isOfThisCalendar(moment) else {
      throw FormatProblem(FormattingError(.notADate, text), in: "value")
    }
    return moment
  }

  /// Whether the year is one that people write in Gregorian dates, where people write.
  func isOfThisCalendar(_ moment: MomentText) -> Bool { moment.year >= firstYear ?? 0 }

  /// The day of a moment in the zone asked for.
  ///
  /// A day alone is the same everywhere; a moment is taken as it is written when no zone is asked
  /// for.
  func day(of moment: MomentText) -> CivilDay {
    guard let zone, let local = moment.localSecond, let offset = moment.offset else {
      return moment.day
    }
    return zone.day(ofSecondSince1970: local - offset)
  }

  // MARK: Reading

  private enum DateStyleName: String, CaseIterable { case full, long, medium, short }

  private static func style(_ options: FormatOptions) throws(FormatProblem) -> DateTimeStyle {
    let name = try options.choice("dateStyle", among: DateStyleName.self)
    let time = try options.choice("timeStyle", among: TimeStyle.self)
    guard let skeleton = try options.text("skeleton") else {
      return DateTimeStyle(
        dateStyle: name.flatMap { DateStyle(name: $0.rawValue) }, timeStyle: time)
    }
    guard name == nil, time == nil else {
      throw FormatProblem(
        .formatOptionConflict, in: "options",
        ["option": "skeleton", "other": name == nil ? "timeStyle" : "dateStyle"])
    }
    return .skeleton(skeleton)
  }

  private static func calendar(_ setting: FormatSetting) throws(FormatProblem) -> CivilCalendar {
    guard let name = try setting.options.text("calendar") else {
      try check(setting.locale)
      return .usual(for: setting.locale, corrections: setting.corrections)
        .using(setting.resources.table)
    }
    guard let calendar = CivilCalendar(name: name) else {
      throw setting.options.unknown(
        name, for: "calendar", among: CivilCalendar.builtIn.map(\.name))
    }
    return calendar.using(setting.resources.table)
  }

  /// Refuses a tag that names a calendar which is not here, rather than taking another.
  private static func check(_ locale: LocaleIdentifier) throws(FormatProblem) {
    guard locale.calendar == nil, locale.tag.contains("-u-") else { return }
    let subtags = locale.tag.split(separator: "-")
    guard let key = subtags.lastIndex(of: "ca"), key + 1 < subtags.count else { return }
    let name = String(subtags[key + 1])
    throw FormatProblem(
      .formatOptionChoice, in: "locale", ["option": "-u-ca-", "value": .text(name)],
      hint: Suggestion.hint(for: name, in: CivilCalendar.builtIn.map(\.name)))
  }

  private static func zone(_ options: FormatOptions) throws(FormatProblem) -> TimeZoneName? {
    guard let name = try options.text("timeZone") else { return nil }
    guard let zone = TimeZoneName(name) else {
      throw options.unknown(name, for: "timeZone", among: [])
    }
    return zone
  }
}
