// SPDX-License-Identifier: Apache-2.0

/// How a length of time is written, apart from the locale.
public struct DurationStyle: Hashable, Sendable {
  /// The form of ECMA-402.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// 4 minutes, 34 seconds.
    case long
    /// 4 min, 34 sec.
    case short
    /// 4m 34s.
    case narrow
    /// 0:04:34.
    case digital
  }

  /// The greatest unit that is written.
  public enum LargestUnit: String, Hashable, Sendable, CaseIterable {
    case day, hour, minute, second
  }

  /// The form.
  public var form: Form
  /// The greatest unit that is written: 90 minutes are 1 hour, 30 minutes unless it is minutes.
  public var largestUnit: LargestUnit
  /// Digits after the second, 0 to 9.
  public var fractionalSecondDigits: Int
  /// What happens to digits beyond those.
  public var roundingMode: NumberStyle.RoundingMode

  /// Creates a style.
  public init(
    _ form: Form = .short, largestUnit: LargestUnit = .hour, fractionalSecondDigits: Int = 0,
    roundingMode: NumberStyle.RoundingMode = .halfExpand
  ) {
    self.form = form
    self.largestUnit = largestUnit
    self.fractionalSecondDigits = fractionalSecondDigits
    self.roundingMode = roundingMode
  }
}
