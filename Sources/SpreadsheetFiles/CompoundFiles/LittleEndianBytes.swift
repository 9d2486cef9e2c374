// SPDX-License-Identifier: Apache-2.0

/// Some bytes of a file, and the little-endian numbers in them; `nil` where these are cut off.
struct LittleEndianBytes {
  private let bytes: [UInt8]

  init(_ source: any RandomAccessBytes, at offset: Int, count: Int) {
    bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
      filled = source.read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))
    }
  }

  func byte(_ offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

  func uint16(_ offset: Int) -> Int? {
    guard offset >= 0, offset + 2 <= bytes.count else { return nil }
    return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
  }

  func uint32(_ offset: Int) -> UInt32? {
    guard let low = uint16(offset), let high = uint16(offset + 2) else { return nil }
    return UInt32(high) << 16 | UInt32(low)
  }
}
