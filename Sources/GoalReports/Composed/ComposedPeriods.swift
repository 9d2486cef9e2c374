// SPDX-License-Identifier: Apache-2.0

/// What a report by period tells, for programs.
public struct ComposedPeriods: Sendable {
  /// The values.
  public let series: PeriodSeries
  /// What readers call each period.
  public let names: [String]
}
