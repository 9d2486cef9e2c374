// SPDX-License-Identifier: Apache-2.0

package import CivilCalendars

/// Years of two digits.
extension DateTextReader {
  /// The Gregorian years that tables and exports are about.
  package static let recentYears = 2015...2035

  /// Returns the year of our time in a calendar that ends in two digits.
  ///
  /// - Parameters:
  ///   - short: The two digits.
  ///   - calendar: A calendar other than the Gregorian one.
  /// - Returns: The year; `nil` where none of our time ends so.
  package static func recentYear(_ short: Int, in calendar: CalendarIdentifier) -> Int? {
    let (centuries, offset): ([Int], Int) =
      switch calendar {
      case .gregorian: ([2000], 0)
      case .persian: ([1400, 1300], 621)
      case .bikramSambat: ([2000, 2100], -57)
      case .bangla: ([1400, 1300], 593)
      }
    return centuries.map { $0 + short }.first { recentYears.contains($0 + offset) }
  }

  /// The year that two digits stand for beside the name of a month.
  static func year(_ short: Int, in calendar: CalendarIdentifier) -> Int? {
    calendar == .gregorian ? fullYear(short) : recentYear(short, in: calendar)
  }

  /// Reads a date of three short numbers in a calendar other than the Gregorian one, or one that
  /// begins with its year.
  ///
  /// - Returns: `nil` where it is any other Gregorian date.
  func shortFields(
    _ numbers: [Int], _ tokens: DateTokens
  ) throws(DateTextError) -> Fields? {
    let identifier = tokens.era ?? calendar?.identifier
    guard let identifier, identifier != .gregorian else {
      if identifier == nil, isOfOtherCalendar(numbers, tokens.script) {
        throw DateTextError(.unknownCalendar)
      }
      guard beginsWithShortYears, order == nil, Self.recentYears.contains(2000 + numbers[0]) else {
        return nil
      }
      return (.gregorian, 2000 + numbers[0], numbers[1], numbers[2])
    }
    let own = calendar(identifier)
    let first =
      1...12 ~= numbers[1] && 1...32 ~= numbers[2]
      ? Self.recentYear(numbers[0], in: identifier) : nil
    let last = Self.recentYear(numbers[2], in: identifier)
    if let first, last == nil || beginsWithShortYears {
      return (own, first, numbers[1], numbers[2])
    }
    guard let last, first == nil || order != nil else { throw DateTextError(.unclearYear) }
    let isDayFirst = try isDayFirst(numbers[0], numbers[1])
    return (
      own, last, isDayFirst ? numbers[1] : numbers[0], isDayFirst ? numbers[0] : numbers[1]
    )
  }

  /// Whether a date of three short numbers most likely is of another calendar than the Gregorian one,
  /// by its digits or by the usual calendar.
  private func isOfOtherCalendar(_ numbers: [Int], _ script: DateTokens.Script) -> Bool {
    let isRecent = Self.recentYear(numbers[2], in: .gregorian) != nil
    func isOf(_ calendar: CalendarIdentifier) -> Bool {
      [numbers[0], numbers[2]].contains { Self.recentYear($0, in: calendar) != nil }
    }
    switch script {
    case .persian, .arabic: return !isRecent || isOf(.persian)
    case .devanagari: return !isRecent || isOf(.bikramSambat)
    case .bengali: return !isRecent
    case .ascii, .other, .mixed:
      guard let usual = usualCalendar?.identifier, usual != .gregorian else { return false }
      return !isRecent && isOf(usual)
    }
  }
}
