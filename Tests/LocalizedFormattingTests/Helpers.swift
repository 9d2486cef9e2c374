// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import LocalizedFormatting

/// Formats a number in a locale given by its tag.
func write(_ value: Double, in tag: String, _ style: NumberStyle = NumberStyle()) throws -> String {
  try NumberFormat(locale: try LocaleIdentifier(tag), style: style).format(value)
}

/// Formats a number given as decimal text.
func write(decimal: String, in tag: String = "en") throws -> String {
  try NumberFormat(locale: try LocaleIdentifier(tag), style: NumberStyle()).format(decimal: decimal)
}

/// Formats a number to stand inside other text.
func writeIsolated(
  _ value: Double, in tag: String, _ style: NumberStyle = NumberStyle()
) throws -> String {
  try NumberFormat(locale: try LocaleIdentifier(tag), style: style).formatIsolated(value)
}

/// Formats a Gregorian date, given as three numbers, by the fields of a calendar.
func write(
  _ date: (Int, Int, Int), in tag: String, _ calendar: CivilCalendar, _ style: DateStyle,
  corrections: Bool = true
) throws -> String {
  let day = try CivilCalendar.gregorian.day(year: date.0, month: date.1, day: date.2)
  let format = try DateFormat(
    locale: try LocaleIdentifier(tag), calendar: calendar, style: style, corrections: corrections)
  return try format.format(day)
}

/// The style of money as running text has it.
func money(
  _ code: String, _ display: NumberStyle.CurrencyDisplay = .prose
) throws -> NumberStyle {
  var style = NumberStyle(.currency(try CurrencyCode(code)))
  style.currencyDisplay = display
  return style
}
