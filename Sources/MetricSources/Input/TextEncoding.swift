// SPDX-License-Identifier: Apache-2.0

/// How the characters of a text file are stored.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// The code page of Windows for Western Europe.
  case windows1252 = "windows-1252"
  /// The code page of Windows for Cyrillic.
  case windows1251 = "windows-1251"

  /// Finds an encoding by one of the names that people know it by.
  public init?(named name: String) {
    let plain = name.lowercased().replacing("_", with: "-")
    let others: [String: TextEncoding] = [
      "utf8": .utf8, "utf-16": .utf16LittleEndian, "utf16": .utf16LittleEndian,
      "cp1252": .windows1252, "cp-1252": .windows1252, "cp1251": .windows1251,
      "cp-1251": .windows1251,
    ]
    guard let encoding = TextEncoding(rawValue: plain) ?? others[plain] else { return nil }
    self = encoding
  }

  /// The encoding that the first bytes of a file show for sure; `nil` when they do not.
  ///
  /// UTF-16 shows itself by its byte order mark, or as ASCII with a zero in every other byte.
  static func shown(by head: [UInt8]) -> TextEncoding? {
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let head = head.prefix(64)
    let zeros = head.indices.filter { head[$0] == 0 }
    let places = Set(zeros.map { $0 % 2 })
    guard places.count == 1, zeros.count * 3 > head.count else { return nil }
    return places.contains(0) ? .utf16BigEndian : .utf16LittleEndian
  }

  /// The scalar of a byte in a code page; `nil` of bytes that it leaves open.
  func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    let table = self == .windows1251 ? Self.cyrillic : Self.western
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    if self == .windows1251, byte >= 0xC0 {
      return Unicode.Scalar(0x410 + UInt32(byte) - 0xC0)
    }
    let index = Int(byte) - 0x80
    guard index < table.count else { return Unicode.Scalar(byte) }
    return table[index] == 0 ? nil : Unicode.Scalar(table[index])
  }

  /// What 0x80–0x9F are in windows-1252; the rest is as in Unicode.
  private static let western: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// What 0x80–0xBF are in windows-1251; the alphabet follows.
  private static let cyrillic: [UInt32] = [
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409,
    0x2039, 0x040A, 0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0, 0x2122, 0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E,
    0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC,
    0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6, 0x00B7,
    0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457,
  ]
}
