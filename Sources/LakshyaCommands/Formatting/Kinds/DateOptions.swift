// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import InputDiagnostics
internal import LocalizedFormatting
internal import PlanFiles

/// The options of dates, as requests give them.
struct DateOptions {
  let calendar: ReaderCalendar
  let style: DateTimeStyle
  let zone: TimeZoneName?
  private let firstYear: Int?

  init(_ setting: FormatSetting) throws(FormatProblem) {
    calendar = try Self.calendar(setting)
    style = try Self.style(setting.options)
    zone = try Self.zone(setting.options)
    firstYear = setting.resources.firstYear
  }

  /// The part of a request that says how dates are written.
  var stylePart: String {
    if case .skeleton = style { "options.skeleton" } else { "options" }
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
          throw FormatProblem(error, in: stylePart)
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
      guard MomentText.isWritten(text) else {
        throw FormatProblem(
          .formatDateForm, in: "value",
          ["value": .text(text.shortened), "example": .text("2026-03-01")])
      }
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
    guard let zone, let second = moment.universalSecond else { return moment.day }
    return zone.day(ofSecondSince1970: second)
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

  private static func calendar(_ setting: FormatSetting) throws(FormatProblem) -> ReaderCalendar {
    guard let name = try setting.options.text("calendar") else {
      if let name = setting.locale.calendarName, ReaderCalendar(name: name) == nil {
        throw FormatProblem(
          .formatOptionChoice, in: "locale", ["option": "-u-ca-", "value": .text(name)],
          hint: ReaderCalendar.hint(for: name))
      }
      return .usual(for: setting.locale, corrections: setting.corrections)
        .using(setting.resources.table)
    }
    guard let calendar = ReaderCalendar(name: name) else {
      throw setting.options.unknown(
        name, for: "calendar", hint: ReaderCalendar.hint(for: name))
    }
    return calendar.using(setting.resources.table)
  }

  private static func zone(_ options: FormatOptions) throws(FormatProblem) -> TimeZoneName? {
    guard let name = try options.text("timeZone") else { return nil }
    guard let zone = TimeZoneName(name) else {
      throw options.unknown(name, for: "timeZone", hint: .timeZone(near: name))
    }
    return zone
  }
}
