// SPDX-License-Identifier: Apache-2.0

/// The names of networks: an open set, in which the well-known ones have several spellings.
public enum NetworkID {
  /// Returns the one spelling by which data and plans name a network, such as `x` for `Twitter`.
  ///
  /// Lower case, with hyphens for spaces and `_`. The result is empty when the name is.
  public static func canonical(_ name: String) -> String {
    let words = CellText.line(name).lowercased().unicodeScalars.split { scalar in
      scalar == "_" || scalar == "-" || scalar.properties.isWhitespace
    }
    let spelling = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
    return aliases[spelling] ?? spelling
  }

  private static let aliases = [
    "fb": "facebook",
    "ig": "instagram",
    "insta": "instagram",
    "linked-in": "linkedin",
    "tik-tok": "tiktok",
    "twitter": "x",
    "twitter-(x)": "x",
    "x-(formerly-twitter)": "x",
    "x-(twitter)": "x",
    "you-tube": "youtube",
    "yt": "youtube",
  ]
}
