// SPDX-License-Identifier: Apache-2.0

/// What a page may do: nothing but look as its own style sheet says.
enum ContentSecurityPolicy {
  /// The policy of a page with the product's style sheet.
  static let text = text(styles: [usualStyle])

  /// The policy of a page with style sheets besides the product's, each to the byte between its
  /// tags, and with pictures and fonts that are in the page itself.
  static func text(adding stylesheets: [String], hasData: Bool) -> String {
    guard !stylesheets.isEmpty || hasData else { return text }
    return text(styles: [usualStyle] + stylesheets.map(source), hasData: hasData)
  }

  private static let usualStyle = source(Stylesheet.text)

  private static func text(styles: [String], hasData: Bool = false) -> String {
    let data = hasData ? "; img-src data:; font-src data:" : ""
    return "default-src 'none'; style-src \(styles.joined(separator: " "))\(data); "
      + "base-uri 'none'; form-action 'none'"
  }

  /// A style sheet by its digest.
  private static func source(_ stylesheet: String) -> String {
    "'sha256-\(Base64.text(of: SHA256.digest(of: stylesheet.utf8)))'"
  }
}
