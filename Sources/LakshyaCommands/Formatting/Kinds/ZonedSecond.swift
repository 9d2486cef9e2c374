// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics
internal import LocalizedFormatting

/// A moment and the zone whose clocks are to show it.
struct ZonedSecond {
  /// Seconds since 1970-01-01 00:00 UTC.
  let second: Int
  let millisecond: Int
  /// The zone's name.
  let zone: String

  /// The seconds with their milliseconds.
  var seconds: Double { Double(second) + Double(millisecond) / 1000 }

  /// Takes the zone that a request asks for, else the clock that the moment was written by.
  init(_ moment: MomentText, _ options: DateOptions) throws(FormatProblem) {
    guard let local = moment.localSecond else {
      throw FormatProblem(.formatNoTime, in: "value", hint: IssueHint("write-moment"))
    }
    millisecond = moment.millisecond
    if let zone = options.zone {
      second = moment.universalSecond ?? local - Self.offset(ofLocal: local, in: zone)
      self.zone = zone.name
    } else if let offset = moment.offset, offset != 0, options.style.namesZone {
      second = local - offset
      zone = try Self.zone(ofOffset: offset)
    } else {
      // Where no zone is named, the clock of the text is as good as that of UTC.
      second = local
      zone = "UTC"
    }
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
      throw FormatProblem(.formatZoneUnnamed, in: "options", ["option": "timeZone"])
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
