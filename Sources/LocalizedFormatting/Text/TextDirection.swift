// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// The direction in which text is laid out.
public enum TextDirection: String, Hashable, Sendable, CaseIterable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// The direction of the first letter that has one; `nil` for text without letters.
  public static func ofFirstLetter(in text: some StringProtocol) -> TextDirection? {
    for scalar in text.unicodeScalars {
      switch cicu_character_direction(scalar.value) {
      case 1: return .leftToRight
      case 2: return .rightToLeft
      default: continue
      }
    }
    return nil
  }

  /// Tells whether text has a letter that runs in a direction.
  public static func hasLetters(
    running direction: TextDirection, in text: some StringProtocol
  ) -> Bool {
    if direction == .rightToLeft, !mayHaveRightToLeft(text) { return false }
    let wanted: Int32 = direction == .leftToRight ? 1 : 2
    return text.unicodeScalars.contains { cicu_character_direction($0.value) == wanted }
  }
}

extension TextDirection {
  /// Whether any byte may begin a letter of the blocks that run from right to left: U+0590 to U+08FF,
  /// U+FB1D on, and those beyond U+FFFF.
  private static func mayHaveRightToLeft(_ text: some StringProtocol) -> Bool {
    var followsE0 = false
    for byte in text.utf8 {
      if followsE0, byte < 0xA4 { return true }
      followsE0 = byte == 0xE0
      if 0xD6...0xDF ~= byte || byte >= 0xEF { return true }
    }
    return false
  }
}

/// Isolates: runs of text that do not reorder what surrounds them (UAX #9).
///
/// Text inside the product carries isolates as their characters; each output then writes them
/// its own way.
public enum TextIsolate {
  /// U+2066, which begins a run laid out from left to right.
  public static let leftToRight: Unicode.Scalar = "\u{2066}"
  /// U+2067, which begins a run laid out from right to left.
  public static let rightToLeft: Unicode.Scalar = "\u{2067}"
  /// U+2068, which begins a run laid out by its first letter.
  public static let firstStrong: Unicode.Scalar = "\u{2068}"
  /// U+2069, which ends a run.
  public static let end: Unicode.Scalar = "\u{2069}"

  /// Wraps text so that its first letter decides its direction.
  public static func wrap(_ text: String) -> String { "\u{2068}" + text + "\u{2069}" }

  /// Wraps text in a run of a given direction.
  public static func wrap(_ text: String, as direction: TextDirection) -> String {
    (direction == .leftToRight ? "\u{2066}" : "\u{2067}") + text + "\u{2069}"
  }

  /// Wraps text that could be reordered by, or reorder, surroundings that run in `direction`.
  ///
  /// That is text with letters of the other direction and, between words that run from right to
  /// left, text without any letter, such as `2026-02-30` and `+5%`.
  public static func wrapIfNeeded(_ text: String, inside direction: TextDirection) -> String {
    let opposite: TextDirection = direction == .leftToRight ? .rightToLeft : .leftToRight
    let isBare =
      direction == .rightToLeft && !TextDirection.hasLetters(running: direction, in: text)
      && text.unicodeScalars.contains { !$0.properties.isWhitespace }
    return isBare || TextDirection.hasLetters(running: opposite, in: text) ? wrap(text) : text
  }

  /// Removes isolates from text that the product made.
  public static func removing(from text: String) -> String {
    guard text.unicodeScalars.contains(where: isIsolate) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isIsolate($0) }))
  }

  /// Removes every directional control from text that a user wrote.
  ///
  /// So no name can reorder what surrounds it. ZWNJ and ZWJ are spelling and stay.
  public static func sanitizing(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isDirectional) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isDirectional($0) }))
  }

  private static func isIsolate(_ scalar: Unicode.Scalar) -> Bool {
    (0x2066...0x2069).contains(scalar.value)
  }

  private static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
