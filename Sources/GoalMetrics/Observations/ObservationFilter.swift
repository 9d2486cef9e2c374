// SPDX-License-Identifier: Apache-2.0

/// Which observations count: those whose dimensions have one of the values named.
public struct ObservationFilter: Hashable, Sendable {
  /// The values allowed of each dimension; a dimension not listed may have any.
  public var values: [Dimension: Set<String>]

  /// Creates a filter; by default one that lets everything pass.
  public init(_ values: [Dimension: Set<String>] = [:]) { self.values = values }

  /// The filter that lets everything pass.
  public static let everything = ObservationFilter()

  /// The filter as a stock sees it.
  ///
  /// Followers belong to a network's page; they are never split by what brought them.
  var forStocks: ObservationFilter {
    ObservationFilter(values.filter { $0.key == .network || $0.key == .page })
  }
}
