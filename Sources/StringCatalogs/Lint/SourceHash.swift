// SPDX-License-Identifier: Apache-2.0

/// A short name for the wording of a source, kept with its translation as `x-sourceHash`.
public enum SourceHash {
  /// Returns the FNV-1a hash of a text's UTF-8 in 64 bits, as 16 hexadecimal digits.
  ///
  /// It tells whether a source was changed, and is no protection against those who want it to
  /// collide.
  public static func of(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
