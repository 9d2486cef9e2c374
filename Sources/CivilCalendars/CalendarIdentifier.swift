// SPDX-License-Identifier: Apache-2.0

/// Which calendar it is, by the name that plans and commands give it.
public enum CalendarIdentifier: String, Hashable, Sendable, CaseIterable {
  /// The Gregorian calendar, proleptic before 1582.
  case gregorian
  /// The Solar Hijri calendar of Iran and Afghanistan.
  case persian
  /// The Bikram Sambat calendar of Nepal.
  case bikramSambat = "bikram-sambat"
  /// The Bangla calendar of Bangladesh; West Bengal's almanac is another and is not here.
  case bangla

  /// Finds a calendar by its own name or by its BCP 47 name (`gregory`).
  public init?(name: String) {
    switch name {
    case "gregory": self = .gregorian
    default: self.init(rawValue: name)
    }
  }
}

/// What years are counted from; each calendar has one era, since its years begin with 1 or later.
public enum CalendarEra: String, Hashable, Sendable, CaseIterable {
  /// The common era of the Gregorian calendar.
  case common
  /// The years since the Hijra, in solar years.
  case solarHijri = "solar-hijri"
  /// The era of Vikramaditya: वि.सं.
  case bikramSambat = "bikram-sambat"
  /// The Bengali era: বঙ্গাব্দ.
  case bangabda
}

/// How far a date can be relied on.
public enum DateCertainty: String, Hashable, Sendable, CaseIterable {
  /// A rule or a published almanac gives the date.
  case sure
  /// The date is computed ahead of the almanac, which may move it by a day.
  case forecast
}
