// SPDX-License-Identifier: Apache-2.0

/// How a region counts its fiscal years, weeks and dates; a plan may override each.
public struct RegionRules: Hashable, Sendable {
  /// When fiscal years begin.
  public var fiscalYear: FiscalYearRule
  /// The day on which weeks begin.
  public var firstWeekday: Weekday
  /// The days of rest.
  public var weekend: Set<Weekday>
  /// The calendar in which dates are written unless a reader chooses another.
  public var calendar: CivilCalendar

  /// Makes rules from their parts.
  public init(
    fiscalYear: FiscalYearRule, firstWeekday: Weekday, weekend: Set<Weekday>,
    calendar: CivilCalendar
  ) {
    self.fiscalYear = fiscalYear
    self.firstWeekday = firstWeekday
    self.weekend = weekend
    self.calendar = calendar
  }

  /// Finds the rules of a region by its ISO 3166 code in capitals, such as `NP`.
  ///
  /// A region that the library does not know has none: `RegionRules.international` is a choice
  /// for the caller to make.
  public init?(region: String) {
    guard let rules = Self.known[region] else { return nil }
    self = rules
  }

  /// The regions with rules of their own.
  public static let regions = known.keys.sorted()

  private static let known: [String: RegionRules] = [
    "AF": .afghanistan, "BD": .bangladesh, "GB": .unitedKingdom, "IN": .india, "IR": .iran,
    "NP": .nepal, "US": .unitedStates,
  ]

  /// Puts another Bikram Sambat table wherever the rules follow that calendar.
  public func using(_ table: BikramSambatTable) -> RegionRules {
    var rules = self
    rules.calendar = CivilCalendar(calendar.identifier, table: table)
    rules.fiscalYear.calendar = CivilCalendar(fiscalYear.calendar.identifier, table: table)
    return rules
  }

  // MARK: Regions

  /// Gregorian calendar years, and weeks as in ISO 8601.
  public static let international = RegionRules(
    fiscalYear: FiscalYearRule(calendar: .gregorian), firstWeekday: .monday,
    weekend: [.saturday, .sunday], calendar: .gregorian)

  /// From 1 July; the weekend is Friday and Saturday, where CLDR has Saturday and Sunday.
  public static let bangladesh = RegionRules(
    fiscalYear: FiscalYearRule(calendar: .gregorian, firstMonth: 7, naming: .bothYears),
    firstWeekday: .sunday, weekend: [.friday, .saturday], calendar: .gregorian)

  /// From 1 April; Sunday is the day of rest, and offices often add Saturday.
  public static let india = RegionRules(
    fiscalYear: FiscalYearRule(calendar: .gregorian, firstMonth: 4, naming: .bothYears),
    firstWeekday: .sunday, weekend: [.sunday], calendar: .gregorian)

  /// From 1 Shrawan; Saturday is the day of rest, where CLDR has Saturday and Sunday.
  public static let nepal = RegionRules(
    fiscalYear: FiscalYearRule(calendar: .bikramSambat, firstMonth: 4, naming: .bothYears),
    firstWeekday: .sunday, weekend: [.saturday], calendar: .bikramSambat)

  /// From 1 Farvardin; Friday is the day of rest, to which offices may add Thursday.
  public static let iran = RegionRules(
    fiscalYear: FiscalYearRule(calendar: .persian), firstWeekday: .saturday, weekend: [.friday],
    calendar: .persian)

  /// From 1 Hamal, as since 1401; Friday is the day of rest, where CLDR has Thursday too.
  public static let afghanistan = RegionRules(
    fiscalYear: FiscalYearRule(calendar: .persian), firstWeekday: .saturday, weekend: [.friday],
    calendar: .persian)

  /// From 1 April, as the government and companies count; the personal tax year begins on 6 April.
  public static let unitedKingdom = RegionRules(
    fiscalYear: FiscalYearRule(calendar: .gregorian, firstMonth: 4, naming: .bothYears),
    firstWeekday: .monday, weekend: [.saturday, .sunday], calendar: .gregorian)

  /// Calendar years, as most businesses count; the federal government begins on 1 October.
  public static let unitedStates = RegionRules(
    fiscalYear: FiscalYearRule(calendar: .gregorian), firstWeekday: .sunday,
    weekend: [.saturday, .sunday], calendar: .gregorian)
}
