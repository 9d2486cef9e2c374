// SPDX-License-Identifier: Apache-2.0

public import GoalMetrics

/// What exports count once more in further rows of a day.
///
/// Web analytics count visits and people for each row by itself, so that rows of several events, or of
/// a part beside the whole, come to more than there were.
public struct MeasureRepetition: Hashable, Sendable {
  /// Headers of columns that say of which part, or of which time, a row tells: rows of several have all
  /// measures once more.
  public var selections: [String] = []

  /// Headers of columns by whose values some measures are there once more.
  public var columns: [String] = []

  /// These measures.
  public var measures: Set<MeasureID> = []

  /// Their headers, by which they are known whatever a plan calls them.
  public var headers: [String] = []

  /// Nothing is counted twice.
  public init() {}

  /// Tells whether a column is one of those measures.
  func includes(_ measure: MeasureID, header: String) -> Bool {
    measures.contains(measure) || headers.map(HeaderKey.key).contains(HeaderKey.key(header))
  }
}
