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
    let bytes = UnsafeRawPointer(start)
    var one = SIMD2<UInt64>.zero
    var other = one
    var offset = 0
    while offset <= count &- 32 {
      one |= bytes.loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
      other |= bytes.loadUnaligned(fromByteOffset: offset &+ 16, as: SIMD2<UInt64>.self)
      offset &+= 32
    }
    var rest: UInt8 = 0
    for index in offset..<count { rest |= self[index] }
    let words = one | other
    return (words.x | words.y) & 0x8080_8080_8080_8080 == 0 && rest < 0x80
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
