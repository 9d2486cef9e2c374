// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// A zip archive of files as they are, not packed.
public struct ZipBuilder {
  private var files: [(name: String, content: [UInt8], statedSize: Int)] = []

  /// Whether files say that they need a password, though they are not really encrypted.
  public var isMarkedAsEncrypted = false

  /// Creates an empty archive.
  public init() {}

  /// Adds a file.
  public mutating func add(_ name: String, _ content: String) {
    add(name, Array(content.utf8))
  }

  /// Adds a file of bytes, and says how many they are, perhaps wrongly.
  public mutating func add(_ name: String, _ content: [UInt8], statedSize: Int? = nil) {
    files.append((name, content, statedSize ?? content.count))
  }

  /// The bytes of the archive.
  public var data: Data {
    var local: [UInt8] = []
    var central: [UInt8] = []
    for (name, content, size) in files {
      let common: [UInt8] =
        bytes(20, 2) + bytes(isMarkedAsEncrypted ? 0x0801 : 0x0800, 2) + bytes(0, 2) + bytes(0, 2)
        + bytes(0x21, 2)
        + bytes(Self.checksum(content), 4) + bytes(content.count, 4) + bytes(size, 4)
        + bytes(name.utf8.count, 2) + bytes(0, 2)
      central +=
        [0x50, 0x4B, 1, 2] + bytes(20, 2) + common + bytes(0, 2) + bytes(0, 2) + bytes(0, 2)
        + bytes(0, 4) + bytes(local.count, 4) + name.utf8
      local += [0x50, 0x4B, 3, 4] + common + name.utf8 + content
    }
    let end: [UInt8] =
      [0x50, 0x4B, 5, 6] + bytes(0, 4) + bytes(files.count, 2) + bytes(files.count, 2)
      + bytes(central.count, 4) + bytes(local.count, 4) + bytes(0, 2)
    return Data(local + central + end)
  }

  private func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// A file in gzip, not packed.
  public static func gzip(_ content: [UInt8]) -> [UInt8] {
    var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    for start in stride(from: 0, to: content.count, by: 0xFFFF) {
      let part = content[start..<min(start + 0xFFFF, content.count)]
      let isLast = part.endIndex == content.count
      let size = UInt16(part.count)
      file += [isLast ? 1 : 0] + CompoundFileBuilder.bytes([size, ~size]) + part
    }
    return file + CompoundFileBuilder.bytes([UInt32(checksum(content)), UInt32(content.count)])
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = .max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
