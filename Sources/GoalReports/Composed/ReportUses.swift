// SPDX-License-Identifier: Apache-2.0

/// What a composed report is to serve beside its page.
public struct ReportUses: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Combines uses by their bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Programs and templates, which read every goal and metric whatever the form shows.
  public static let data = ReportUses(rawValue: 1)
  /// A table that has every figure as a row.
  public static let table = ReportUses(rawValue: 2)
  /// All of them.
  public static let all: ReportUses = [.data, .table]
}
