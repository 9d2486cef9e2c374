// SPDX-License-Identifier: Apache-2.0

/// The day for which a row counts that is about a whole month, week or quarter.
public enum PeriodDay: String, Hashable, Sendable, CaseIterable {
  /// The day on which the period begins.
  case first = "first-day"
  /// The day on which it ends.
  case last = "last-day"
}
