// SPDX-License-Identifier: Apache-2.0

/// How a time of day is written, apart from the locale.
public enum TimeStyle: String, Hashable, Sendable, CaseIterable {
  /// With the name of the time zone: 6:05:09 PM Coordinated Universal Time.
  case full
  /// With a short name of the time zone: 6:05:09 PM UTC.
  case long
  /// 6:05:09 PM.
  case medium
  /// 6:05 PM.
  case short

  /// The number of the style in the shim.
  var icuStyle: Int32 {
    switch self {
    case .full: 0
    case .long: 1
    case .medium: 2
    case .short: 3
    }
  }
}

/// How a moment is written, apart from locale, calendar and time zone.
public enum DateTimeStyle: Hashable, Sendable {
  /// The day alone.
  case date(DateStyle)
  /// The time of day alone.
  case time(TimeStyle)
  /// Both, joined as the language does; the date by one of the four named styles.
  case dateTime(DateStyle, TimeStyle)
  /// The fields named, in the order and form that the language wants, such as `yMMMdjm`.
  case skeleton(String)

  /// Joins the styles of ECMA-402; without either, a date in numbers.
  public init(dateStyle: DateStyle?, timeStyle: TimeStyle?) {
    switch (dateStyle, timeStyle) {
    case (let date?, let time?): self = .dateTime(date, time)
    case (let date?, nil): self = .date(date)
    case (nil, let time?): self = .time(time)
    case (nil, nil): self = .date(.skeleton("yMd"))
    }
  }
}
