// SPDX-License-Identifier: Apache-2.0

/// The networks that count as social; search engines, mail and direct visits do not.
public enum SocialNetwork {
  /// Their names in data.
  public static let known: Set<String> = [
    "aparat", "bale", "bluesky", "discord", "eitaa", "facebook", "imo", "instagram", "linkedin",
    "mastodon", "messenger", "pinterest", "quora", "reddit", "rubika", "snapchat", "soroush",
    "telegram", "threads", "tiktok", "tumblr", "twitch", "viber", "wechat", "whatsapp", "x",
    "youtube",
  ]

  /// Tells whether a network is social; one that is not told is not.
  static func isKnown(_ network: String?) -> Bool { network.map(known.contains) ?? false }
}
