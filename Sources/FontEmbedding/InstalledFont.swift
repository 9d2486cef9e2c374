// SPDX-License-Identifier: Apache-2.0

internal import CFonts
internal import InputDiagnostics

/// A font of this machine that has the letters of a script.
struct InstalledFont {
  let family: String
  let path: String
  let face: Int32
  let weights: ClosedRange<Int>
  /// How many of the characters that are wanted it lacks.
  let missing: Int
  let isMonospaced: Bool

  /// Lists the upright fonts that have some characters, and counts which others they lack.
  static func all(
    having needed: [UInt32], counting wanted: [UInt32]
  ) throws(MissingLibrary) -> [InstalledFont] {
    var list: UnsafeMutablePointer<cfonts_font>?
    var count = 0
    let status = cfonts_list(needed, needed.count, wanted, wanted.count, &list, &count)
    defer { cfonts_free_list(list, count) }
    switch Int(status) {
    case CFONTS_NO_FONTCONFIG: throw .fontconfig
    case CFONTS_NO_HARFBUZZ: throw .harfBuzz
    default: break
    }
    guard let list, status == CFONTS_DONE else { return [] }
    return (0..<count).map { InstalledFont(list[$0]) }
  }

  private init(_ font: cfonts_font) {
    family = String(cString: font.family)
    path = String(cString: font.path)
    face = font.face
    weights = Int(font.weight)...max(Int(font.weight), Int(font.heaviest))
    missing = Int(font.missing)
    isMonospaced = font.is_monospaced
  }

  /// A font of some of its characters; `nil` where it cannot be read.
  func subset(of characters: [UInt32]) -> [UInt8]? {
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    let status = cfonts_subset(path, face, characters, characters.count, &bytes, &count)
    defer { cfonts_free_bytes(bytes) }
    guard status == CFONTS_DONE, let bytes else { return nil }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}
