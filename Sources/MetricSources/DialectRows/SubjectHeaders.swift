// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// Columns that say what the rows of one day are about each, beside dimensions that are kept.
enum SubjectHeaders {
  /// No more of them are looked at.
  static let limit = 8

  /// Finds them in a header.
  ///
  /// - Parameters:
  ///   - names: The headers as written.
  ///   - columns: What the dialect reads of them.
  ///   - kept: The dimensions that rows keep anyway.
  /// - Returns: A name for each that is the same in all files, and its place.
  static func columns(
    _ names: [String], _ columns: [[DialectMatch.Column]], _ kept: [Dimension]
  ) -> [(name: String, column: Int)] {
    guard columns.count == 1 else { return [] }
    let roles = Dictionary(columns[0].map { ($0.index, $0.role) }) { first, _ in first }
    var found: [(name: String, column: Int)] = []
    for (column, name) in names.enumerated() where found.count < limit {
      switch roles[column] {
      case .dimension(let dimension):
        if !kept.contains(dimension) { found.append((dimension.rawValue, column)) }
      case .sourceAndMedium: found.append(("source-and-medium", column))
      case nil, .text:
        let key = HeaderKey.key(name)
        if keys.contains(key) { found.append((key, column)) }
      default: break
      }
    }
    return found
  }

  private static let keys = Set(
    [
      "Account name", "Account ID", "Ad account name", "Ad account ID", "Account username",
      "Customer ID", "Customer name", "Business name", "Page ID", "Page name", "Profile", "Handle",
      "Campaign name", "Campaign ID", "Campaign", "Ad set name", "Ad set ID", "Ad group name",
      "Ad group ID", "Ad group", "Ad name", "Ad ID", "Creative ID", "Objective", "Age", "Gender",
      "Country", "Region", "Placement", "Platform", "Device platform", "Impression device",
      "Device",
      "Device category", "Device type", "Landing page", "Page path", "Hostname", "Property",
      "Stream name",
      "Session default channel group", "Session medium", "Medium", "Geography", "Content",
      "Traffic source", "Subscription status", "Event name", "Browser", "Operating system", "City",
      "Language", "Page title",
    ].flatMap { name in
      let key = HeaderKey.key(name)
      return [key] + HeaderKey.translatedKeys(of: key)
    })
}
