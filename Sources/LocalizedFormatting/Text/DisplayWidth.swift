// SPDX-License-Identifier: Apache-2.0

internal import CICU

/// Widths of text in a terminal's columns.
public enum DisplayWidth {
  /// Returns the columns that text takes, as terminals that follow `wcwidth` count them.
  ///
  /// Marks above and below a letter and invisible characters take none, wide East Asian
  /// characters two, and vowel signs beside a letter one.
  public static func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// Returns the columns that one character takes: 0, 1 or 2.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    return Int(cicu_character_width(scalar.value))
  }
}
