// SPDX-License-Identifier: Apache-2.0

/// Bytes in sectors of a file that follow each other in any order.
final class SectorChain: RandomAccessBytes {
  private let base: any RandomAccessBytes
  private let sectors: [UInt32]
  private let sectorSize: Int
  /// Where sector 0 begins.
  private let start: Int
  let count: Int

  /// Puts sectors together, of which so many bytes are meant, or all.
  init(
    _ sectors: [UInt32], ofSize sectorSize: Int, from start: Int, in base: any RandomAccessBytes,
    size: Int? = nil
  ) {
    self.sectors = sectors
    self.sectorSize = sectorSize
    self.start = start
    self.base = base
    let all = sectors.count * sectorSize
    count = min(size ?? all, all)
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard offset >= 0 else { return 0 }
    var filled = 0
    let wanted = min(buffer.count, count - offset)
    while filled < wanted {
      let place = (offset + filled) % sectorSize
      var index = (offset + filled) / sectorSize
      let first = start + Int(sectors[index]) * sectorSize + place
      // Sectors that stand side by side are read at once.
      var length = sectorSize - place
      while filled + length < wanted, index + 1 < sectors.count,
        sectors[index + 1] == sectors[index] &+ 1
      {
        length += sectorSize
        index += 1
      }
      length = min(length, wanted - filled)
      let read = base.read(
        at: first, into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<filled + length]))
      filled += read
      guard read == length else { break }
    }
    return filled
  }
}
