// SPDX-License-Identifier: Apache-2.0

/// Bytes that come in parts, of which some can be given back to come again.
final class PushbackInput {
  private let read: SourceInput.Reading
  /// What comes before anything new: the bytes of `pending` from `offset` on.
  private var pending: [UInt8] = []
  private var offset = 0
  private var isReadToEnd = false

  /// Whether nothing is to come.
  var isAtEnd: Bool { isReadToEnd && offset == pending.count }

  init(_ read: @escaping SourceInput.Reading) { self.read = read }

  /// Fills a buffer with what comes next, less only at the end.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var count = min(buffer.count, pending.count - offset)
    if count > 0 {
      buffer.copyBytes(from: pending[offset..<offset + count])
      offset += count
      if offset == pending.count {
        pending = []
        offset = 0
      }
    }
    while count < buffer.count, !isReadToEnd {
      let part = try read(UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      if part == 0 { isReadToEnd = true }
      count += part
    }
    return count
  }

  /// Gives back the bytes that were taken last.
  func pushBack(_ bytes: UnsafeRawBufferPointer) {
    if offset >= bytes.count {
      offset -= bytes.count
    } else {
      pending = Array(bytes) + pending[offset...]
      offset = 0
    }
  }

  /// The bytes that come next, which come again when they are taken; fewer only at the end.
  func peek(_ count: Int) throws -> [UInt8] {
    let bytes = try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = try fill(UnsafeMutableRawBufferPointer(buffer))
    }
    bytes.withUnsafeBytes(pushBack)
    return bytes
  }

  /// The same text in UTF-8.
  func decoded(_ encoding: TextEncoding?) -> PushbackInput {
    guard let encoding, encoding != .utf8 else { return self }
    let input = DecodedInput(self, encoding: encoding)
    return PushbackInput(input.read)
  }
}
