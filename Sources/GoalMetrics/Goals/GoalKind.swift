// SPDX-License-Identifier: Apache-2.0

/// What a goal is after.
public enum GoalKind: String, Hashable, Sendable, CaseIterable {
  case brandAwareness = "brand-awareness"
  case brandReputation = "brand-reputation"
  case websiteTraffic = "website-traffic"
  case communityEngagement = "community-engagement"
  case conversions
  case sales
  case leadGeneration = "lead-generation"
  case customerService = "customer-service"
  case socialListening = "social-listening"
  case hiring
  case influencers
  /// Something that is done or not done.
  case milestone
  case custom
}

/// How an organization earns; it decides which metrics a report leads with.
public enum BusinessModel: String, Hashable, Sendable, CaseIterable {
  case onlineStore = "online-store"
  case b2b
  case saas
  case brickAndMortar = "brick-and-mortar"
}
