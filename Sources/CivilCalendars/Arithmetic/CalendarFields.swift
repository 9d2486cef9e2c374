// SPDX-License-Identifier: Apache-2.0

/// A date of the calendar whose arithmetic deals with it.
///
/// `date(ofDay:)` of each arithmetic takes days of its calendar alone: callers look at `dayNumbers`
/// first. `dayNumber(year:month:day:)` answers `nil` for a date that does not exist; which field is
/// wrong is found out only then, so that dates that do exist cost little. Sums wrap unchecked where
/// ranges have been checked already.
typealias CalendarFields = (year: Int, month: Int, day: Int)
