// SPDX-License-Identifier: Apache-2.0

/// What networks call themselves; brands keep their Latin names in every language.
package enum NetworkName {
  private static let names = [
    "facebook": "Facebook", "instagram": "Instagram", "x": "X", "linkedin": "LinkedIn",
    "tiktok": "TikTok", "youtube": "YouTube", "pinterest": "Pinterest", "whatsapp": "WhatsApp",
    "telegram": "Telegram", "threads": "Threads", "snapchat": "Snapchat", "reddit": "Reddit",
    "viber": "Viber", "messenger": "Messenger", "google": "Google", "bluesky": "Bluesky",
    "aparat": "Aparat", "eitaa": "Eitaa", "rubika": "Rubika", "mastodon": "Mastodon",
  ]

  /// Returns the name of a network; one that is not known keeps the name that the data gives it.
  package static func of(_ network: String) -> String { names[network] ?? network }
}
