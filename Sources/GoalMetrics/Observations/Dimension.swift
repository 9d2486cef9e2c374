// SPDX-License-Identifier: Apache-2.0

/// A property by which observations can be told apart and filtered.
public enum Dimension: String, Hashable, Sendable, CaseIterable {
  case network
  case campaign
  /// How people came to see it: `paid` or `organic`.
  case source
  case page
  case postID = "post-id"
  case contentType = "content-type"
  case messageType = "message-type"
  case audience
}
