// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// Makes a compound file of Microsoft's with one stream.
public struct CompoundFileBuilder {
  private static let sectorSize = 512
  private static let none: UInt32 = 0xFFFF_FFFF
  private static let endOfChain: UInt32 = 0xFFFF_FFFE

  /// Where the table of sectors begins in the file.
  public static let table = 512

  /// Makes a file.
  ///
  /// Short streams share sectors, as the format has it; sectors of others stand in reverse order.
  public static func file(stream name: String, _ content: [UInt8]) -> Data {
    let isSmall = content.count < 4096
    let sectors = (content.count + sectorSize - 1) / sectorSize
    let used = 2 + (isSmall ? 1 : 0) + sectors
    let tables = (used + 2 + 127) / 128
    var following = [UInt32](repeating: 0xFFFF_FFFD, count: tables)
    let directory = UInt32(tables)
    following.append(endOfChain)
    let smallTable = UInt32(following.count)
    if isSmall { following.append(endOfChain) }
    let first = UInt32(following.count)
    for sector in 0..<UInt32(sectors) {
      if isSmall {
        following.append(sector + 1 == sectors ? endOfChain : first + sector + 1)
      } else {
        following.append(sector == 0 ? endOfChain : first + sector - 1)
      }
    }
    let start = isSmall ? first : first + UInt32(sectors) - 1
    following += [UInt32](repeating: none, count: tables * 128 - following.count)

    var file: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    file += [UInt8](repeating: 0, count: 16)
    file += bytes([0x3E, 3, 0xFFFE, 9, 6] as [UInt16]) + [UInt8](repeating: 0, count: 10)
    file += bytes([UInt32(tables), directory, 0, 4096] as [UInt32])
    file += bytes([isSmall ? smallTable : endOfChain, isSmall ? 1 : 0, endOfChain, 0] as [UInt32])
    file += bytes((0..<109).map { $0 < tables ? UInt32($0) : none })
    file += bytes(following)
    file += entry(
      "Root Entry", kind: 5, child: 1, isSmall ? first : endOfChain, isSmall ? content.count : 0)
    file += entry(name, kind: 2, child: none, isSmall ? 0 : start, content.count)
    file += [UInt8](repeating: 0, count: sectorSize - 256)
    if isSmall {
      let smalls = UInt32((content.count + 63) / 64)
      let chain = (0..<UInt32(128)).map { place in
        place + 1 < smalls ? place + 1 : place + 1 == smalls ? endOfChain : none
      }
      file += bytes(chain)
    }
    let padded = content + [UInt8](repeating: 0, count: sectors * sectorSize - content.count)
    let parts = (0..<sectors).map { padded[$0 * sectorSize..<($0 + 1) * sectorSize] }
    for part in isSmall ? parts : parts.reversed() { file += part }
    return Data(file)
  }

  private static func entry(
    _ name: String, kind: UInt8, child: UInt32, _ start: UInt32, _ size: Int
  ) -> [UInt8] {
    let letters = bytes(Array(name.utf16))
    return letters + [UInt8](repeating: 0, count: 64 - letters.count)
      + bytes([UInt16(letters.count + 2)]) + [kind, 1] + bytes([none, none, child])
      + [UInt8](repeating: 0, count: 36) + bytes([start, UInt32(size), 0])
  }

  /// Numbers as little-endian bytes.
  public static func bytes<Number: FixedWidthInteger>(_ numbers: [Number]) -> [UInt8] {
    numbers.flatMap { withUnsafeBytes(of: $0.littleEndian, Array.init) }
  }
}
