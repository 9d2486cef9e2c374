// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import InputDiagnostics
internal import LocalizedFormatting

/// Days and moments.
struct DateKind: ValueFormatter {
  private let format: DateFormat
  private let zone: TimeZoneName?
  private let firstYear: Int?

  init(_ setting: FormatSetting) throws(FormatProblem) {
    let options = setting.options
    let calendar = try Self.calendar(setting)
    let style = try Self.style(options)
    zone = try Self.zone(options)
    firstYear = setting.resources.firstYear
    format = try naming(
      "options",
      try DateFormat(
        locale: setting.locale, calendar: calendar, style: style,
        corrections: setting.corrections))
  }

  func text(of value: FormatValue) throws(FormatProblem) -> String {
    guard case .text(let text) = value else { throw .valueType(.date) }
    guard let moment = MomentText(text), moment.year >= firstYear ?? 0 else {
      throw FormatProblem(FormattingError(.notADate, text), in: "value")
    }
    return try naming(
      "value",
      try format.format(day(of: moment)))
  }

  /// The day of a moment in the zone; a day alone is the same everywhere, and a moment is taken
  /// as it is written when no zone is asked for.
  private func day(of moment: MomentText) -> CivilDay {
    guard let zone, let second = moment.secondSince1970 else { return moment.day }
    return zone.day(ofSecondSince1970: second)
  }

  // MARK: Options

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
    throw FormatProblem(
      .formatOptionChoice, in: "locale",
      ["option": "ca", "value": .text(String(subtags[key + 1]))],
      hint: Suggestion.hint(
        for: String(subtags[key + 1]), in: CivilCalendar.builtIn.map(\.name)))
  }

  private static func zone(_ options: FormatOptions) throws(FormatProblem) -> TimeZoneName? {
    guard let name = try options.text("timeZone") else { return nil }
    guard let zone = TimeZoneName(name) else {
      throw options.unknown(name, for: "timeZone", among: [])
    }
    return zone
  }
}
