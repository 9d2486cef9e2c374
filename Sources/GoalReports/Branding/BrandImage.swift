// SPDX-License-Identifier: Apache-2.0

/// A picture that goes into pages whole.
public struct BrandImage: Hashable, Sendable {
  /// A kind of picture that browsers show.
  public enum MediaType: String, Hashable, Sendable, CaseIterable {
    case png = "image/png"
    case jpeg = "image/jpeg"
    case webP = "image/webp"
    case svg = "image/svg+xml"
  }

  /// The most bytes of a picture; each page has all of them.
  public static let sizeLimit = 512 << 10

  /// The bytes of its file.
  public let bytes: [UInt8]
  /// What kind of picture they are.
  public let type: MediaType
  /// The name of its file in the plan.
  public let file: String

  /// Takes a picture, whose kind its bytes tell; `nil` for anything else.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of its file.
  ///   - file: The name of the file in the plan.
  public init?(_ bytes: [UInt8], file: String) {
    guard let type = Self.type(of: bytes) else { return nil }
    self.bytes = bytes
    self.type = type
    self.file = file
  }

  private static func type(of bytes: [UInt8]) -> MediaType? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      return .webP
    }
    return isSVG(bytes) ? .svg : nil
  }

  /// Whether the first element of a text in UTF-8 is a drawing.
  private static func isSVG(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    while true {
      rest = rest.drop { [0x09, 0x0A, 0x0D, 0x20].contains($0) }
      // What may stand before it: a declaration, comments and a document type.
      let ends = [("<?", "?>"), ("<!--", "-->"), ("<!DOCTYPE", ">")]
      guard let (start, end) = ends.first(where: { rest.starts(with: $0.0.utf8) }) else { break }
      rest = rest.dropFirst(start.utf8.count)
      while !rest.isEmpty, !rest.starts(with: end.utf8) { rest = rest.dropFirst() }
      guard !rest.isEmpty else { return false }
      rest = rest.dropFirst(end.utf8.count)
    }
    guard rest.starts(with: "<svg".utf8), let next = rest.dropFirst(4).first else { return false }
    return [0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: ">"), UInt8(ascii: "/")].contains(next)
  }
}
