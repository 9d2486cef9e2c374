// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import Testing

/// A day by its date in ISO 8601.
func gregorianDay(_ text: String, at place: SourceLocation = #_sourceLocation) throws -> CivilDay {
  let fields = text.split(separator: "-").compactMap { Int($0) }
  try #require(fields.count == 3, sourceLocation: place)
  return try CivilCalendar.gregorian.day(year: fields[0], month: fields[1], day: fields[2])
}
