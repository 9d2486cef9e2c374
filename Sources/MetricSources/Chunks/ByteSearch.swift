// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first byte of a kind.
  func offset(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard let start = baseAddress, !range.isEmpty,
      let found = memchr(start + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found))
  }

  /// The offset of the last byte of a kind.
  func lastOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    var index = range.upperBound
    while index > range.lowerBound {
      index -= 1
      if self[index] == byte { return index }
    }
    return nil
  }

  /// Whether all bytes are ASCII.
  var isASCII: Bool {
    guard let start = baseAddress else { return true }
    var union: UInt64 = 0
    var offset = 0
    while offset + 8 <= count {
      union |= UnsafeRawPointer(start).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      offset += 8
    }
    while offset < count {
      union |= UInt64(self[offset])
      offset += 1
    }
    return union & 0x8080_8080_8080_8080 == 0
  }

  /// Whether all bytes are well-formed UTF-8.
  var isUTF8: Bool {
    isASCII || (try? UTF8Span(validating: span)) != nil
  }
}

extension UInt8 {
  /// Whether a line ends with it, alone or with what follows.
  var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
