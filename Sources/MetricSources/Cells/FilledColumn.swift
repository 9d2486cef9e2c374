// SPDX-License-Identifier: Apache-2.0

public import GoalMetrics

/// A column whose empty cells have what stands above them, as where cells of a spreadsheet are
/// merged.
public enum FilledColumn: Hashable, Sendable {
  /// The day of each row.
  case date
  /// The value of a dimension.
  case dimension(Dimension)

  /// Finds a column by the name of what it holds.
  public init?(named name: String) {
    if name == "date" {
      self = .date
    } else if let dimension = Dimension(rawValue: name) {
      self = .dimension(dimension)
    } else {
      return nil
    }
  }

  /// The names of all that can be filled so.
  public static let names = ["date"] + Dimension.allCases.map(\.rawValue)
}
