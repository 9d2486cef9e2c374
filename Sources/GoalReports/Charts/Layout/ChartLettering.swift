// SPDX-License-Identifier: Apache-2.0

/// How wide texts of charts are, before anybody knows in which font they will be seen.
///
/// Widths are those of a wide font of each script at the size that charts are lettered in, so that
/// what fits by them fits in the fonts of readers as well.
enum ChartLettering {
  /// The height of letters with their marks above the line that they stand on.
  static let ascent = 12.5
  /// The least distance of texts beside each other.
  static let gap = 8.0
  private static let boldness = 1.12
  /// How much wider figures of pages are in the fonts of most readers.
  private static let pageScale = 1.15
  /// The same in the widest fonts: the usual size of text by that of charts.
  private static let largestScale = 16.0 / 12
  /// Letters without width are endless; no name needs more of them.
  private static let longestCut = 160

  /// The width of a text.
  static func width(of text: String, isBold: Bool = false) -> Double {
    var width = 0.0
    var joins = false
    for scalar in text.unicodeScalars {
      width += self.width(of: scalar) * (joins ? joined : 1)
      joins = isJoiner(scalar)
    }
    return isBold ? width * boldness : width
  }

  /// About how wide a figure is in a page, bold and at the usual size of text, in CSS pixels.
  ///
  /// Its number is sure to have room in as much; where the whole has not, it is broken at its unit.
  static func pageWidth(ofFigure text: String) -> Double {
    max(width(of: text) * pageScale, widthOfWidestWord(in: text) * largestScale)
  }

  /// The width of the widest word of a text.
  static func widthOfWidestWord(in text: String) -> Double {
    var widest = 0.0
    var word = 0.0
    var joins = false
    for scalar in text.unicodeScalars {
      if scalar == " " {
        widest = max(widest, word)
        word = 0
      } else {
        word += width(of: scalar) * (joins ? joined : 1)
      }
      joins = isJoiner(scalar)
    }
    return max(widest, word)
  }

  /// A text that takes no more than some room, its end left out where it would.
  ///
  /// Letters keep their marks, and isolates that the text begins are ended.
  static func cut(_ text: String, to room: Double) -> String {
    // Most texts are short: even of the widest letters so many fit.
    if Double(text.utf8.count) * widest <= room { return text }
    if text.utf8.count <= longestCut, width(of: text) <= room { return text }
    var used = 0.0
    var scalars = 0
    var depth = 0
    var end = text.startIndex
    var depthAtEnd = 0
    let ellipsis = width(of: "\u{2026}")
    for index in text.indices {
      let character = text[index]
      var joins = false
      for scalar in character.unicodeScalars {
        used += width(of: scalar) * (joins ? joined : 1)
        joins = isJoiner(scalar)
        scalars += 1
        if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
        if scalar.value == 0x2069 { depth -= 1 }
      }
      guard used <= room, scalars <= longestCut else {
        return text[..<end] + "\u{2026}"
          + String(repeating: "\u{2069}", count: max(0, depthAtEnd))
      }
      if used + ellipsis <= room {
        end = text.index(after: index)
        depthAtEnd = depth
      }
    }
    return text
  }

  // MARK: Letters

  private static let widest = 16.0
  private static let digit = 7.6
  /// How much of its width a letter of Bengali or Devanagari has below or beside another.
  private static let joined = 0.5

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x94D || scalar.value == 0x9CD
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0..<0x80: ascii[Int(scalar.value)]
    case 0x80..<0x300: 8
    case 0x600..<0x700: arabic(scalar.value)
    case 0x900..<0x980: indic(scalar.value - 0x900)
    case 0x980..<0xA00: indic(scalar.value - 0x980)
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069: 0
    case 0x2000..<0x2200: 8
    default: other(scalar)
    }
  }

  private static let ascii: [Double] = (0..<0x80).map { code in
    guard code >= 0x20, code < 0x7F, let scalar = Unicode.Scalar(code) else { return 0 }
    return switch scalar {
    case "i", "j", "l", "f", "r", "t", "I", "J": 4.8
    case "m", "w", "M", "W", "%", "@": 11.8
    case "0"..."9", "+", "<", "=", ">", "~", "$", "#", "&", "?": digit
    case "A"..."Z": 8.8
    case "a"..."z": 7.5
    default: 4.6
    }
  }

  private static func arabic(_ code: UInt32) -> Double {
    switch code {
    case 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6ED: 0
    case 0x660...0x669, 0x6F0...0x6F9: digit
    case 0x66A: 9
    case 0x60C, 0x61B, 0x66B, 0x66C: 4.6
    // Alef, dal, zal, re, ze, lam, vav and ye stand narrow in most places.
    case 0x622, 0x627, 0x62F...0x632, 0x644, 0x648, 0x64A, 0x6CC: 5.2
    default: 7.4
    }
  }

  /// The blocks of Bengali and Devanagari have their signs in the same places.
  private static func indic(_ place: UInt32) -> Double {
    switch place {
    case 0x00...0x02, 0x3A, 0x3C, 0x41...0x48, 0x4D, 0x51...0x57, 0x62, 0x63: 0
    case 0x66...0x6F: digit
    case 0x03, 0x3E...0x40, 0x49...0x4C, 0x4E, 0x4F, 0x64: 5.5
    default: 9
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: 0
    case _ where scalar.properties.isEmojiPresentation: widest
    case _ where scalar.properties.isIdeographic: 12.5
    default: 10
    }
  }
}
