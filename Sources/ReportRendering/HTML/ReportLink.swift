// SPDX-License-Identifier: Apache-2.0

public import LocalizedFormatting

/// A page of one run, as another page names it.
public struct ReportLink: Sendable {
  /// The locale that the page is written for.
  public let locale: LocaleIdentifier
  /// The way to it from the other page, as an address.
  public let address: String

  /// Names a page.
  ///
  /// - Parameters:
  ///   - locale: The locale that it is written for.
  ///   - path: The parts of the way to it from the other page.
  public init(locale: LocaleIdentifier, path: [String]) {
    self.locale = locale
    address = path.map(Self.encoded).joined(separator: "/")
  }

  /// A name of a file as a part of an address (RFC 3986).
  private static func encoded(_ name: String) -> String {
    name.utf8.map { byte in
      let isPlain =
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
        || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "-._~".utf8.contains(byte)
      if isPlain { return String(UnicodeScalar(byte)) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// Writes links to pages in several languages, each named in its own.
  ///
  /// - Parameters:
  ///   - links: The pages.
  ///   - current: The address of the page that they stand on.
  ///   - page: Takes the links.
  static func write(_ links: [ReportLink], current: String? = nil, to page: inout HTMLWriter) {
    page.markup("<ul>")
    for link in links {
      page.markup("<li>")
      var attributes: [(StaticString, String)] = [
        ("href", link.address), ("lang", link.locale.baseTag), ("hreflang", link.locale.baseTag),
        ("dir", link.locale.direction.rawValue),
      ]
      if link.address == current { attributes.append(("aria-current", "page")) }
      page.open("a", attributes: attributes)
      page.text(link.locale.ownName)
      page.markup("</a></li>")
    }
    page.markup("</ul>")
  }
}
