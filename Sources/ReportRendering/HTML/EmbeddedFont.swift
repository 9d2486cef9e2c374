// SPDX-License-Identifier: Apache-2.0

/// A font that a page holds itself, for the characters of one script.
public struct EmbeddedFont: Hashable, Sendable {
  /// What the page calls it.
  public let family: String
  /// The weights that it has, as style sheets count them.
  public let weights: ClosedRange<Int>
  /// The characters that it is used for.
  public let characters: [ClosedRange<UInt32>]
  /// The bytes of a file in the Web Open Font Format, version 1.
  public let bytes: [UInt8]

  /// Describes a font.
  public init(
    family: String, weights: ClosedRange<Int>, characters: [ClosedRange<UInt32>], bytes: [UInt8]
  ) {
    self.family = family
    self.weights = weights
    self.characters = characters
    self.bytes = bytes
  }
}

/// The rules by which a page uses fonts that it holds.
enum EmbeddedFontStyles {
  static func sheet(of fonts: [EmbeddedFont]) -> String? {
    guard !fonts.isEmpty else { return nil }
    var families: [String] = []
    for font in fonts where !families.contains(font.family) { families.append(font.family) }
    // The families stand before all others, whatever the language of the page.
    let names = families.map { "\"\($0)\", " }.joined()
    return fonts.map(rule).joined() + ":root { --embedded: \(names) }\n"
  }

  private static func rule(of font: EmbeddedFont) -> String {
    let (low, high) = (font.weights.lowerBound, font.weights.upperBound)
    let ranges = font.characters.map { range in
      let (first, last) = (hex(range.lowerBound), hex(range.upperBound))
      return first == last ? "U+\(first)" : "U+\(first)-\(last)"
    }
    let address = Base64.address(of: font.bytes, type: "font/woff")
    return """
      @font-face {
        font-family: "\(font.family)"; font-weight: \(low == high ? "\(low)" : "\(low) \(high)");
        unicode-range: \(ranges.joined(separator: ", "));
        src: url(\(address)) format("woff");
      }

      """
  }

  private static func hex(_ scalar: UInt32) -> String {
    String(scalar, radix: 16, uppercase: true)
  }
}
