// SPDX-License-Identifier: Apache-2.0

/// A row of month lengths that cannot be used.
public struct CalendarTableError: Error, Hashable, Sendable {
  /// What is wrong, as a stable name.
  public struct Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name in lower case with hyphens.
    public let rawValue: String

    /// Wraps a code by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Wraps a code by its name.
    public init(stringLiteral name: String) { rawValue = name }

    /// The line is not a row of values with commas between them.
    public static let malformedRow: Code = "malformed-row"
    /// The row does not have twelve months; `value` is how many it has.
    public static let monthCount: Code = "month-count"
    /// A field is not a whole number.
    public static let notANumber: Code = "not-a-number"
    /// The year is outside 1–9999.
    public static let yearOutOfRange: Code = "year-out-of-range"
    /// A month does not have 29 to 32 days.
    public static let monthLength: Code = "month-length"
    /// The months do not add up to 365 or 366 days.
    public static let yearLength: Code = "year-length"
    /// A year lies beyond one that the table lacks; `value` is the year that is missing.
    public static let gap: Code = "year-gap"
    /// An earlier row has the same year.
    public static let repeatedYear: Code = "repeated-year"
  }

  /// What is wrong.
  public let code: Code
  /// The year of the row, where it can be told.
  public let year: Int?
  /// The month that is wrong, from 1.
  public let month: Int?
  /// The number that is wrong.
  public let value: Int?
  /// The numbers that there may be.
  public let allowed: ClosedRange<Int>?

  init(
    _ code: Code, year: Int?, month: Int? = nil, value: Int? = nil,
    allowed: ClosedRange<Int>? = nil
  ) {
    self.code = code
    self.year = year
    self.month = month
    self.value = value
    self.allowed = allowed
  }
}

extension BikramSambatTable.Row {
  /// All that is wrong with the row by itself.
  var errors: [CalendarTableError] {
    guard (1...9999).contains(year) else {
      return [CalendarTableError(.yearOutOfRange, year: year, value: year, allowed: 1...9999)]
    }
    guard lengths.count == 12 else {
      return [
        CalendarTableError(.monthCount, year: year, value: lengths.count, allowed: 12...12)
      ]
    }
    let wrong = lengths.enumerated().filter { !(29...32).contains($0.element) }
    guard wrong.isEmpty else {
      return wrong.map {
        CalendarTableError(
          .monthLength, year: year, month: $0.offset + 1, value: $0.element, allowed: 29...32)
      }
    }
    let sum = lengths.reduce(0, +)
    guard (365...366).contains(sum) else {
      return [CalendarTableError(.yearLength, year: year, value: sum, allowed: 365...366)]
    }
    return []
  }
}
