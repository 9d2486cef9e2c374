// SPDX-License-Identifier: Apache-2.0

/// The name of something counted or recorded in data, such as `link-clicks`.
///
/// An open set: besides the trade's measures, a team has its own.
public struct MeasureID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name in lower case with hyphens.
  public let rawValue: String

  /// Wraps a name that is already in lower case with hyphens.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Wraps a name written out in source.
  public init(stringLiteral value: String) { self.rawValue = value }

  /// Reads a name as people write it: any case, with `_`, `-` or spaces between words.
  ///
  /// - Returns: `nil` when the name has no letter or digit.
  public init?(normalizing name: some StringProtocol) {
    var words: [String] = []
    var word = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "_", "-", "\u{2010}", "\u{2011}":
        if !word.isEmpty { words.append(word) }
        word = ""
      case "\u{AD}", "\u{FEFF}", "\u{200B}":
        continue
      default:
        if scalar.properties.isWhitespace {
          if !word.isEmpty { words.append(word) }
          word = ""
        } else {
          word.unicodeScalars.append(scalar)
        }
      }
    }
    if !word.isEmpty { words.append(word) }
    let id = words.joined(separator: "-")
    guard
      id.unicodeScalars.contains(where: {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      })
    else { return nil }
    self.rawValue = id
  }
}

extension MeasureID: Comparable {
  /// Orders by name.
  public static func < (one: MeasureID, other: MeasureID) -> Bool { one.rawValue < other.rawValue }
}
