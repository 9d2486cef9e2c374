// SPDX-License-Identifier: Apache-2.0

/// Text of another encoding in UTF-8, part by part.
///
/// What is no character becomes the byte 0xFF, which is none in UTF-8 either: so its row is
/// refused with its place as any damaged one is.
final class DecodedInput {
  private let stored: PushbackInput
  private let encoding: TextEncoding
  private var decoded: [UInt8] = []
  private var offset = 0
  /// The first byte of a unit, and the first unit of a pair, whose second is still to come.
  private var halfUnit: UInt8?
  private var highSurrogate: UInt16?

  private static let partSize = 1 << 16
  private static let damage: UInt8 = 0xFF

  init(_ stored: PushbackInput, encoding: TextEncoding) {
    self.stored = stored
    self.encoding = encoding
  }

  /// Fills a buffer with at least one byte; 0 at the end.
  func read(into output: UnsafeMutableRawBufferPointer) throws -> Int {
    while offset == decoded.count {
      decoded.removeAll(keepingCapacity: true)
      offset = 0
      let part = try [UInt8](unsafeUninitializedCapacity: Self.partSize) { memory, count in
        count = try stored.fill(UnsafeMutableRawBufferPointer(memory))
      }
      if part.isEmpty {
        guard halfUnit != nil || highSurrogate != nil else { return 0 }
        halfUnit = nil
        highSurrogate = nil
        decoded.append(Self.damage)
      } else {
        decode(part)
      }
    }
    let count = min(output.count, decoded.count - offset)
    output.copyBytes(from: decoded[offset..<offset + count])
    offset += count
    return count
  }

  /// Returns the beginning of a file in UTF-8.
  static func decode(_ head: [UInt8], _ encoding: TextEncoding) -> [UInt8] {
    let input = DecodedInput(PushbackInput { _ in 0 }, encoding: encoding)
    input.decode(head)
    return input.decoded
  }

  private func decode(_ part: [UInt8]) {
    switch encoding {
    case .utf8: decoded += part
    case .windows1251, .windows1252, .windows1256:
      for byte in part {
        guard let scalar = encoding.scalar(byte) else {
          decoded.append(Self.damage)
          continue
        }
        append(scalar)
      }
    case .utf16BigEndian, .utf16LittleEndian:
      for byte in part {
        guard let first = halfUnit else {
          halfUnit = byte
          continue
        }
        halfUnit = nil
        let (high, low) = encoding == .utf16BigEndian ? (first, byte) : (byte, first)
        append(UInt16(high) << 8 | UInt16(low))
      }
    }
  }

  private func append(_ unit: UInt16) {
    if let high = highSurrogate {
      highSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF))
        if let scalar = Unicode.Scalar(value) { append(scalar) }
        return
      }
      decoded.append(Self.damage)
    }
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else if let scalar = Unicode.Scalar(unit) {
      append(scalar)
    } else {
      decoded.append(Self.damage)
    }
  }

  @inline(__always)
  private func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      decoded.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
