// SPDX-License-Identifier: Apache-2.0

/// What a page may do: nothing but look as its own style sheet says.
enum ContentSecurityPolicy {
  /// The policy of a page with the product's style sheet.
  static let text = text(allowing: Stylesheet.text)

  /// The policy of a page with a style sheet of its own, to the byte between its tags.
  static func text(allowing stylesheet: String) -> String {
    let digest = base64(SHA256.digest(of: stylesheet.utf8))
    return "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  private static func base64(_ bytes: [UInt8]) -> String {
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = part.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - part.count))
      for index in 0..<4 {
        let isPadding = index > part.count
        text.append(isPadding ? "=" : digits[Int(bits >> (18 - 6 * UInt32(index)) & 63)])
      }
    }
    return text
  }
}
