// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import LocalizedFormatting

/// Where the readers of a starter plan most likely are: its currency, time zone and calendar.
///
/// What is guessed wrong stands in the plan, to be changed there.
struct StarterRegion {
  let currency: String
  let timeZone: String
  let calendar: CivilCalendar
  /// What a dollar is in the currency, roughly, so that made-up amounts look like amounts.
  let scale: Double

  private static let known: [String: StarterRegion] = [
    "en": .init("GBP", "Europe/London", .gregorian, 1),
    "en-US": .init("USD", "America/New_York", .gregorian, 1),
    "en-BD": .init("BDT", "Asia/Dhaka", .gregorian, 100),
    "en-IN": .init("INR", "Asia/Kolkata", .gregorian, 80),
    "en-NP": .init("NPR", "Asia/Kathmandu", .gregorian, 100),
    "bn": .init("BDT", "Asia/Dhaka", .gregorian, 100),
    "bn-IN": .init("INR", "Asia/Kolkata", .gregorian, 80),
    "ne": .init("NPR", "Asia/Kathmandu", .bikramSambat, 100),
    "ne-IN": .init("INR", "Asia/Kolkata", .gregorian, 80),
    "fa": .init("IRR", "Asia/Tehran", .persian, 500_000),
    "fa-AF": .init("AFN", "Asia/Kabul", .persian, 60),
    "prs": .init("AFN", "Asia/Kabul", .persian, 60),
    "hi": .init("INR", "Asia/Kolkata", .gregorian, 80),
  ]

  private init(
    _ currency: String, _ timeZone: String, _ calendar: CivilCalendar, _ scale: Double
  ) {
    self.currency = currency
    self.timeZone = timeZone
    self.calendar = calendar
    self.scale = scale
  }

  /// Finds the region of a locale, else that of its language.
  init(of locale: LocaleIdentifier) {
    self =
      locale.baseTagChain.lazy.compactMap { Self.known[$0] }.first
      ?? StarterRegion("USD", "Etc/UTC", .gregorian, 1)
  }
}
