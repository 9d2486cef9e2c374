// SPDX-License-Identifier: Apache-2.0

extension DateData {
  private struct DayPeriods: Sendable { let names: [String] }

  /// Returns the names of the parts of the day by a field such as `B`: two for each hour, that of
  /// the hour itself, which may be noon or midnight, and that of the time after it.
  func dayPeriods(_ field: String) throws(FormattingError) -> [String] {
    try locale.data.value("periods/" + field) { () throws(FormattingError) in
      // With minutes and seconds in the pattern, ICU looks at them to find noon.
      let dates = try ICUDates(icuName, pattern: field + "'|'ms", zone: "Etc/UTC")
      var names: [String] = []
      for hour in 0..<24 {
        for second in [0, 61] {
          let text = try dates.format(milliseconds: Double(hour * 3600 + second) * 1000)
          names.append(String(text.prefix { $0 != "|" }))
        }
      }
      return DayPeriods(names: names)
    }.names
  }
}
