// SPDX-License-Identifier: Apache-2.0

/// How much of each observation is kept when a source is read.
public enum ObservationDetail: Hashable, Sendable {
  /// Every row by itself: memory grows with the rows.
  ///
  /// What looks at single posts needs it: medians, means of posts' rates, filters by post, times of day.
  case rows

  /// Rows that agree in day, in these dimensions and in which measures they have become one.
  ///
  /// Memory then grows with the distinct combinations and not with the rows. Other dimensions
  /// and times of day are checked and forgotten.
  case groups(by: Set<Dimension>)

  /// Tells whether a dimension can be asked for afterwards.
  public func keeps(_ dimension: Dimension) -> Bool {
    switch self {
    case .rows: true
    case .groups(let dimensions): dimensions.contains(dimension)
    }
  }

  /// Tells whether a dimension of posts can be asked for afterwards: whoever looks at them one by
  /// one compares their kinds, too.
  package func keepsOfPosts(_ dimension: Dimension) -> Bool {
    keeps(dimension) || dimension == .contentType && keeps(.postID)
  }
}
