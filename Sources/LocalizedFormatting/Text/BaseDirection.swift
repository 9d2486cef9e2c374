// SPDX-License-Identifier: Apache-2.0

internal import CICU

extension TextDirection {
  /// Finds the direction that text has by itself (UAX #9, rules P2 and P3).
  ///
  /// The first letter with a direction decides, but none between isolates, since what is isolated
  /// does not speak for its surroundings.
  ///
  /// - Parameter text: One paragraph.
  /// - Returns: The direction; `nil` for text without letters, which takes that of its place.
  public static func base(of text: some StringProtocol) -> TextDirection? {
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case TextIsolate.leftToRight, TextIsolate.rightToLeft, TextIsolate.firstStrong: depth += 1
      case TextIsolate.end: depth = max(0, depth - 1)
      default:
        guard depth == 0 else { continue }
        switch cicu_character_direction(scalar.value) {
        case 1: return .leftToRight
        case 2: return .rightToLeft
        default: continue
        }
      }
    }
    return nil
  }

  /// Puts a paragraph into the order in which it is seen from left to right.
  ///
  /// For places that do not order text themselves, and for tests; brackets are mirrored and
  /// directional controls are gone.
  ///
  /// - Parameters:
  ///   - text: One paragraph, as it is read.
  ///   - joinsLetters: Puts letters of Arabic script into the forms that they have where they
  ///     stand, for places that do not join them either.
  /// - Returns: The paragraph, laid out in this direction, as it is seen.
  /// - Throws: `FormattingError` when ICU fails.
  public func visualOrder(
    of text: String, joinsLetters: Bool = false
  ) throws(FormattingError) -> String {
    let length = Int32(text.utf8.count)
    let isRightToLeft = self == .rightToLeft
    return try icuText {
      joinsLetters
        ? cicu_visual_order_joined(text, length, isRightToLeft, $0, $1)
        : cicu_visual_order(text, length, isRightToLeft, $0, $1)
    }
  }
}
