// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

/// The formats of one style for moments of all the zones that they are written in.
///
/// A request that asks for a zone has one format; without, a moment is shown by the clocks that
/// it was written by.
final class MomentFormats {
  private let options: DateOptions
  private let setting: FormatSetting
  /// The formats so far, by their zones' names; without a zone there are at most 27.
  private var formats: [String: DateTimeFormat] = [:]

  init(_ options: DateOptions, _ setting: FormatSetting) throws(FormatProblem) {
    self.options = options
    self.setting = setting
    // What is wrong with the style shows now, whatever the zone.
    _ = try format(in: options.zone?.name ?? "UTC")
  }

  func text(of moment: MomentText) throws(FormatProblem) -> String {
    guard let local = moment.localSecond else {
      throw FormatProblem(.formatNoTime, in: "value", hint: IssueHint("write-moment"))
    }
    if let zone = options.zone {
      let offset = moment.offset ?? Self.offset(ofLocal: local, in: zone)
      return try text(local - offset, moment.millisecond, in: zone.name)
    }
    // Where no zone is named, the clock of the text is as good as that of UTC.
    guard let offset = moment.offset, offset != 0, options.style.namesZone else {
      return try text(local, moment.millisecond, in: "UTC")
    }
    return try text(local - offset, moment.millisecond, in: Self.zone(ofOffset: offset))
  }

  private func text(
    _ second: Int, _ millisecond: Int, in zone: String
  ) throws(FormatProblem) -> String {
    let format = try format(in: zone)
    guard millisecond != 0 else {
      return try naming("value", try format.format(secondsSince1970: second))
    }
    let seconds = Double(second) + Double(millisecond) / 1000
    return try naming("value", try format.format(secondsSince1970: seconds))
  }

  private func format(in name: String) throws(FormatProblem) -> DateTimeFormat {
    if let known = formats[name] { return known }
    guard let zone = TimeZoneName(name) else {
      throw FormatProblem(FormattingError(.notADate, name), in: "value")
    }
    let made = try naming(
      "options",
      try DateTimeFormat(
        locale: setting.locale, calendar: options.calendar, style: options.style, timeZone: zone,
        corrections: setting.corrections))
    formats[name] = made
    return made
  }

  /// The offset of a zone when its clocks show a time.
  private static func offset(ofLocal local: Int, in zone: TimeZoneName) -> Int {
    let guess = zone.offset(atSecondSince1970: local)
    return zone.offset(atSecondSince1970: local - guess)
  }

  /// The zone of an offset of whole hours, whose names in the database have the sign of POSIX.
  private static func zone(ofOffset offset: Int) throws(FormatProblem) -> String {
    let hours = offset / 3600
    guard offset.isMultiple(of: 3600), (-12...14).contains(hours) else {
      throw FormatProblem(
        .formatOptionNeeded, in: "options", ["option": "timeZone", "style": "full, long"])
    }
    return "Etc/GMT" + (hours > 0 ? "-" : "+") + String(hours.magnitude)
  }
}

extension DateTimeStyle {
  /// Whether the name or offset of the time zone is written.
  fileprivate var namesZone: Bool {
    switch self {
    case .date: false
    case .time(let time), .dateTime(_, let time): time == .full || time == .long
    case .skeleton(let skeleton): skeleton.contains { "zZOvVxX".contains($0) }
    }
  }
}
