// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import InputDiagnostics
internal import LocalizedFormatting

/// The options of dates, as requests give them.
struct DateOptions {
  let calendar: CivilCalendar
  let style: DateStyle
  let zone: TimeZoneName?
  private let firstYear: Int?

  init(_ setting: FormatSetting) throws(FormatProblem) {
    calendar = try Self.calendar(setting)
    style = try Self.style(setting.options)
    zone = try Self.zone(setting.options)
    firstYear = setting.resources.firstYear
  }

  /// The day of a value; a day alone is the same everywhere, and a moment is taken as it is
  /// written when no zone is asked for.
  func day(of value: FormatValue, for kind: FormatKind) throws(FormatProblem) -> CivilDay {
    guard case .text(let text) = value else { throw .valueType(kind) }
    guard let moment = MomentText(text), let day = day(of: moment) else {
      throw FormatProblem(FormattingError(.notADate, text), in: "value")
    }
    return day
  }

  /// The day of a moment in the zone; `nil` for a year that belongs to another calendar.
  func day(of moment: MomentText) -> CivilDay? {
    guard moment.year >= firstYear ?? 0 else { return nil }
    guard let zone, let second = moment.secondSince1970 else { return moment.day }
    return zone.day(ofSecondSince1970: second)
  }

  // MARK: Reading

  private enum StyleName: String, CaseIterable { case full, long, medium, short }

  private static func style(_ options: FormatOptions) throws(FormatProblem) -> DateStyle {
    let name = try options.choice("dateStyle", among: StyleName.self)
    if try options.choice("timeStyle", among: StyleName.self) != nil {
      throw options.unknown("not built yet", for: "timeStyle", among: [])
    }
    if let skeleton = try options.text("skeleton") {
      guard name == nil else {
        throw FormatProblem(
          .formatOptionConflict, in: "options",
          ["option": .text("skeleton"), "other": .text("dateStyle")])
      }
      return .skeleton(skeleton)
    }
    // As ECMA-402 writes a date when nothing is asked for.
    return name.flatMap { DateStyle(name: $0.rawValue) } ?? .skeleton("yMd")
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
