// SPDX-License-Identifier: Apache-2.0

internal import CInflate

/// A font as OpenType lays it out: tables by their tags.
struct FontFile {
  private struct Table {
    let tag: [UInt8]
    let checksum: [UInt8]
    let content: ArraySlice<UInt8>
  }

  private let bytes: [UInt8]
  private let tables: [Table]

  /// Reads the directory of tables; `nil` for anything that is no font.
  init?(_ bytes: [UInt8]) {
    let kinds: [[UInt8]] = [[0, 1, 0, 0], Array("OTTO".utf8), Array("true".utf8)]
    guard bytes.count >= 12, kinds.contains(Array(bytes[..<4])) else { return nil }
    let count = Int(bytes[4]) << 8 | Int(bytes[5])
    guard bytes.count >= 12 + 16 * count else { return nil }
    var tables: [Table] = []
    for index in 0..<count {
      let entry = Array(bytes[(12 + 16 * index)..<(28 + 16 * index)])
      let offset = Self.number(entry[8..<12])
      let length = Self.number(entry[12..<16])
      guard offset + length <= bytes.count else { return nil }
      tables.append(
        Table(
          tag: Array(entry[..<4]), checksum: Array(entry[4..<8]),
          content: bytes[offset..<(offset + length)]))
    }
    self.bytes = bytes
    self.tables = tables
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of two bytes in a table; `nil` where it has none there.
  func number(at offset: Int, of tag: String) -> Int? {
    guard let table = tables.first(where: { $0.tag == Array(tag.utf8) }),
      table.content.count >= offset + 2
    else { return nil }
    let start = table.content.startIndex + offset
    return Self.number(table.content[start..<(start + 2)])
  }

  /// Whether its licence lets a page hold a part of it (OpenType, `fsType` in `OS/2`).
  var mayBeEmbedded: Bool {
    // A font that says nothing has no restriction.
    guard let rights = number(at: 8, of: "OS/2") else { return true }
    let isRestricted = rights & 0xF == 2
    let forbidsSubsets = rights & 0x100 != 0
    let isBitmapsOnly = rights & 0x200 != 0
    return !isRestricted && !forbidsSubsets && !isBitmapsOnly
  }

  /// The font in the Web Open Font Format, version 1: each table compressed where that helps.
  var woff: [UInt8] {
    var directory: [UInt8] = []
    var contents: [UInt8] = []
    let start = 44 + 20 * tables.count
    for table in tables {
      let packed = Self.packed(table.content)
      directory += table.tag + Self.four(start + contents.count) + Self.four(packed.count)
      directory += Self.four(table.content.count) + table.checksum
      contents += packed
      while contents.count % 4 != 0 { contents.append(0) }
    }
    let unpacked = tables.reduce(12 + 16 * tables.count) { $0 + ($1.content.count + 3) / 4 * 4 }
    var file = Array("wOFF".utf8) + bytes[..<4]
    file += Self.four(start + contents.count)
    file += [UInt8(tables.count >> 8), UInt8(tables.count & 0xFF), 0, 0]
    file += Self.four(unpacked)
    // No version, no description of it, and nothing of anyone's own.
    file += [UInt8](repeating: 0, count: 24)
    return file + directory + contents
  }

  private static func four(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  private static func packed(_ content: ArraySlice<UInt8>) -> [UInt8] {
    let input = Array(content)
    guard input.count > 1 else { return input }
    let packed = [UInt8](unsafeUninitializedCapacity: input.count - 1) { buffer, count in
      guard let output = buffer.baseAddress else { return }
      input.withUnsafeBufferPointer { input in
        guard let start = input.baseAddress else { return }
        count = Int(
          cinflate_deflate(start, Int32(input.count), output, Int32(buffer.count)))
      }
    }
    return packed.isEmpty ? input : packed
  }
}
