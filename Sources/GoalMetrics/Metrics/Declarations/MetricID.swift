// SPDX-License-Identifier: Apache-2.0

/// The name of a metric, such as `engagement-rate-by-reach`.
///
/// Every measure is a metric of the same name.
public struct MetricID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name in lower case with hyphens.
  public let rawValue: String

  /// Wraps a name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Wraps a name written out in source.
  public init(stringLiteral value: String) { self.rawValue = value }
}
