// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import InputDiagnostics

/// What is wrong with a cell, wherever it stands.
enum CellFault: Error, Hashable {
  case missingDate
  case notADate
  /// The number by which spreadsheets count a day.
  case serialDate
  /// Day and month cannot be told apart; the day may be the one given.
  case ambiguousDate(CivilDay?)
  /// Two digits before month and day may be those of the year; the day would be the one given.
  case shortYearFirst(CivilDay)
  /// A month's name stands between two short numbers, of which one is the day and one the year;
  /// the day is the one given if it comes first.
  case dayOrYear(CivilDay)
  case unknownCalendar
  /// The month that begins on a day has only so many days.
  case noSuchDate(month: CivilDay, days: Int)
  case noSuchMonth(Int)
  case noSuchDateInCalendar
  case missingYear
  /// A year of two digits is none of our time in its calendar, or may be either of two numbers.
  case unclearYear(CalendarIdentifier?)
  /// The year is of another calendar than the name of the month; the year of that may be known.
  case yearOfOtherCalendar(likely: Int?)
  case timestampNeedsZone
  case notANumber
  case ambiguousNumber
  /// The slash of a number may begin a fraction, or be that of one half; written as the former.
  case ambiguousSlash(String)
  case wrongGrouping
  /// The digits are grouped so, unless the comma begins a fraction.
  case wrongGroupingOrFraction
  case mixedDigits
  case numberTooLarge
  /// A source is neither paid nor organic; perhaps it is another word for one of these.
  case unknownSource(meant: String?)
  /// A spreadsheet took a number for a date.
  case numberTurnedDate
  /// A spreadsheet took an id for a number and rounded it, so that it is that of others, too.
  case idTurnedNumber
  case notADuration
  /// A score above the best one that the dialect knows.
  case scoreTooHigh(best: Int)
  /// A score below the least one.
  case scoreTooLow(least: Int)
  /// An amount is in another currency than that of the plan.
  case otherCurrency(String, plan: String)
  /// A percentage stands where something is counted or added.
  case shareIsNoCount
  /// A level, such as of followers, is below zero.
  case negativeLevel
  /// A whole month, week or quarter stands for a day.
  case wholePeriod
  /// What an empty cell takes from above it could not be read there.
  case refusedAbove
}

extension CellFault {
  /// How issues call it.
  var code: IssueCode {
    switch self {
    case .missingDate: .missingDate
    case .notADate, .serialDate: .notADate
    case .ambiguousDate, .shortYearFirst: .ambiguousDate
    case .dayOrYear: .dayOrYear
    case .unknownCalendar: .unknownCalendar
    case .noSuchDate: .noSuchDate
    case .noSuchMonth: .noSuchMonth
    case .noSuchDateInCalendar: .noSuchDateInCalendar
    case .missingYear: .missingYear
    case .unclearYear: .unclearYear
    case .yearOfOtherCalendar: .monthOfOtherCalendar
    case .timestampNeedsZone: .timestampNeedsZone
    case .notANumber: .notANumber
    case .ambiguousNumber, .ambiguousSlash: .ambiguousNumber
    case .wrongGrouping, .wrongGroupingOrFraction: .wrongGrouping
    case .mixedDigits: .mixedDigits
    case .numberTooLarge: .numberTooLarge
    case .unknownSource: .unknownSource
    case .numberTurnedDate: .numberTurnedDate
    case .idTurnedNumber: .idTurnedNumber
    case .notADuration: .notADuration
    case .scoreTooHigh: .scoreTooHigh
    case .scoreTooLow: .scoreTooLow
    case .otherCurrency: .otherCurrency
    case .shareIsNoCount: .shareIsNoCount
    case .negativeLevel: .negativeLevel
    case .wholePeriod: .wholePeriod
    case .refusedAbove: .refusedAbove
    }
  }

  /// What its text names beyond the cell.
  var arguments: [String: IssueArgument] {
    switch self {
    case .noSuchDate(let month, let days):
      ["month": .text(String(month.description.prefix(7))), "days": .count(days)]
    case .noSuchMonth(let month): ["month": .count(month)]
    case .scoreTooHigh(let best): ["best": .count(best)]
    case .scoreTooLow(let least): ["least": .count(least)]
    case .otherCurrency(let currency, let plan):
      ["currency": .text(currency), "plan": .text(plan)]
    default: [:]
    }
  }

  /// What to try.
  var hint: IssueHint? {
    switch self {
    case .notADate: IssueHint("write-iso-date", ["example": "2026-03-21"])
    case .serialDate: IssueHint("format-as-date")
    case .ambiguousDate(let day):
      IssueHint("give-date-order", ["example": .text(day?.description ?? "2026-03-21")])
    case .dayOrYear(let day):
      IssueHint("write-year-in-full", ["example": .text(day.description)])
    case .unknownCalendar: IssueHint("name-calendar-of-data")
    case .missingYear: IssueHint("give-year")
    case .unclearYear(let calendar):
      IssueHint("write-year-in-full", ["example": .text(Self.example(in: calendar))])
    case .yearOfOtherCalendar(let year):
      year.map { IssueHint("give-year-of-calendar", ["year": .text(String($0))]) }
    case .timestampNeedsZone: IssueHint("give-zone")
    case .ambiguousNumber: IssueHint("set-decimal")
    case .ambiguousSlash(let number): IssueHint("write-fraction", ["example": .text(number)])
    case .shortYearFirst(let day): IssueHint("write-iso-date", ["example": .text(day.description)])
    case .unknownSource(let meant):
      meant.map { IssueHint("did-you-mean", ["suggestion": .text($0)]) }
        ?? IssueHint("map-to-network")
    case .notADuration: IssueHint("write-length-of-time", ["example": "0:45:10"])
    case .numberTurnedDate, .idTurnedNumber: IssueHint("export-without-spreadsheet")
    case .scoreTooHigh: IssueHint("describe-dialect")
    case .scoreTooLow: IssueHint("empty-for-no-answer")
    case .otherCurrency: IssueHint("convert-currency")
    case .shareIsNoCount: IssueHint("give-parts-of-share")
    case .negativeLevel: IssueHint("map-changes")
    case .wholePeriod: IssueHint("place-periods")
    default: nil
    }
  }

  /// A date in a calendar.
  private static func example(in calendar: CalendarIdentifier?) -> String {
    switch calendar {
    case .persian: "1404-12-27"
    case .bikramSambat: "2082-12-15"
    case .bangla: "1432-11-17"
    case .gregorian, nil: "2026-03-21"
    }
  }
}
