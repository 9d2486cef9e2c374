// SPDX-License-Identifier: Apache-2.0

/// A value or an option that cannot be formatted.
public struct FormattingError: Error, Hashable, Sendable {
  /// What is wrong, as a stable name.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name in lower case with hyphens.
    public let rawValue: String

    /// Wraps a code by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The tag is not BCP 47.
    public static let malformedLocale = Code(rawValue: "malformed-locale")
    /// ICU has no data for the language.
    public static let unknownLocale = Code(rawValue: "unknown-locale")
    /// The numbering system is unknown or is not one of ten digits.
    public static let unknownNumberingSystem = Code(rawValue: "unknown-numbering-system")
    /// ISO 4217 has no such code.
    public static let unknownCurrency = Code(rawValue: "unknown-currency")
    /// The text is not a decimal number.
    public static let notANumber = Code(rawValue: "not-a-number")
    /// The number is not whole where only whole ones have a place.
    public static let notAnInteger = Code(rawValue: "not-an-integer")
    /// The length of time is above 1,000,000,000,000 seconds.
    public static let tooLong = Code(rawValue: "duration-too-long")
    /// The text is not a date that exists, written like `2026-11-22`.
    public static let notADate = Code(rawValue: "not-a-date")
    /// The least number of fraction digits is above the greatest, or outside 0–100.
    public static let fractionDigits = Code(rawValue: "bad-fraction-digits")
    /// The day is outside the years of the calendar.
    public static let outsideCalendar = Code(rawValue: "outside-calendar")
    /// The skeleton or pattern asks for a field that dates here do not have.
    public static let unsupportedPattern = Code(rawValue: "unsupported-pattern")
    /// ICU reported an error; `subject` is its number.
    public static let icuFailure = Code(rawValue: "icu-failure")
    /// ICU has no such unit of measure.
    public static let unknownUnit = Code(rawValue: "unknown-unit")
    /// The least number of significant digits is above the greatest, or outside 1–21.
    public static let significantDigits = Code(rawValue: "bad-significant-digits")
    /// The least number of integer digits is outside 1–21.
    public static let integerDigits = Code(rawValue: "bad-integer-digits")
    /// The decimal text is longer than `NumberFormat.longestDecimal`, or than a place in an order
    /// can be.
    public static let tooManyDigits = Code(rawValue: "too-many-digits")
    /// The text can be read as two different numbers.
    public static let ambiguousNumber = Code(rawValue: "ambiguous-number")
  }

  /// What is wrong.
  public let code: Code

  /// What it is wrong with, as the caller gave it.
  public let subject: String

  /// Tells what is wrong with something.
  public init(_ code: Code, _ subject: String) {
    self.code = code
    self.subject = subject
  }
}
