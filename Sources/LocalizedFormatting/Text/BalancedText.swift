// SPDX-License-Identifier: Apache-2.0

extension TextIsolate {
  /// Closes what text opens and drops what it closes without opening it.
  ///
  /// So directional controls that a user meant may stay, and none reaches beyond the text. Every
  /// line is a paragraph, at whose end all is closed.
  ///
  /// - Parameter text: Text that a user wrote.
  /// - Returns: The text with each isolate, embedding and override ended in its own line.
  public static func balancing(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { Closing($0) != nil || isClosing($0) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    var open: [Closing] = []
    func closeAll() {
      while let closing = open.popLast() { result.append(closing.scalar) }
    }
    for scalar in text.unicodeScalars {
      if let closing = Closing(scalar) {
        open.append(closing)
      } else if scalar == end {
        // An isolate's end also ends the embeddings within it.
        guard open.contains(.isolate) else { continue }
        while let closing = open.popLast(), closing != .isolate { result.append(closing.scalar) }
      } else if scalar == "\u{202C}" {
        guard open.last == .embedding else { continue }
        open.removeLast()
      } else if isParagraphEnd(scalar) {
        closeAll()
      }
      result.append(scalar)
    }
    closeAll()
    return String(result)
  }

  /// Removes the invisible marks U+200E, U+200F and U+061C, and nothing else.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text without the marks; isolates stay.
  public static func removingMarks(from text: String) -> String {
    guard text.unicodeScalars.contains(where: isMark) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isMark($0) }))
  }

  /// What ends an isolate, or an embedding or override.
  private enum Closing {
    case isolate, embedding

    init?(_ opening: Unicode.Scalar) {
      switch opening.value {
      case 0x2066...0x2068: self = .isolate
      case 0x202A, 0x202B, 0x202D, 0x202E: self = .embedding
      default: return nil
      }
    }

    var scalar: Unicode.Scalar { self == .isolate ? TextIsolate.end : "\u{202C}" }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    scalar == end || scalar == "\u{202C}"
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200E}" || scalar == "\u{200F}" || scalar == "\u{61C}"
  }

  private static func isParagraphEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x1C...0x1E, 0x85, 0x2029: true
    default: false
    }
  }
}

/// Spaces in text that programs read.
public enum TextSpaces {
  /// Returns text with plain spaces for those that do not break or are narrow.
  ///
  /// Languages put them before PM and between the ends of ranges; prose keeps them, while programs
  /// that read CSV or plain text take them for letters.
  public static func plain(_ text: String) -> String {
    func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2009}"
    }
    guard text.unicodeScalars.contains(where: isSpecial) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isSpecial($0) ? " " : $0 }))
  }
}
