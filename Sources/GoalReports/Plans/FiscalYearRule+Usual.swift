// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

extension FiscalYearRule {
  /// The rule of the country that counts by a calendar; `nil` for the Gregorian, by which many do,
  /// and for the Bangla one, by which none does.
  public static func usual(in calendar: CivilCalendar) -> FiscalYearRule? {
    switch calendar.identifier {
    case .gregorian, .bangla: return nil
    case .persian: return RegionRules.iran.fiscalYear
    case .bikramSambat:
      var rule = RegionRules.nepal.fiscalYear
      rule.calendar = calendar
      return rule
    }
  }
}
