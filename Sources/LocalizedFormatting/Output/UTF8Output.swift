// SPDX-License-Identifier: Apache-2.0

/// Writes UTF-8 into memory of the caller's, and counts what did not fit.
///
/// Formats write through it without allocating.
struct UTF8Output {
  private let start: UnsafeMutablePointer<UInt8>?
  private let capacity: Int
  /// The bytes that the text has, whether or not they fitted.
  private(set) var count = 0

  /// Writes from the start of a buffer.
  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    start = buffer.baseAddress
    capacity = buffer.count
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count < capacity { start.unsafelyUnwrapped[count] = byte }
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let source = bytes.baseAddress, count + bytes.count <= capacity {
      (start.unsafelyUnwrapped + count).update(from: source, count: bytes.count)
      count += bytes.count
    } else {
      for byte in bytes { append(byte) }
    }
  }

  /// Takes the next bytes for a caller that fills them; `nil` when they do not all fit.
  @inline(__always)
  mutating func claim(_ length: Int) -> UnsafeMutablePointer<UInt8>? {
    guard count + length <= capacity else { return nil }
    defer { count += length }
    return start.unsafelyUnwrapped + count
  }

  mutating func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  /// Has a function write into the room that is left; it returns the full length of its text.
  mutating func append(
    writing write: (UnsafeMutablePointer<CChar>?, Int32) -> Int32
  ) throws(FormattingError) {
    let room = Int32(clamping: max(0, capacity - count))
    let place = room > 0 ? start.map { $0 + count } : nil
    let length = place.withRebound { write($0, room) }
    guard length >= 0 else { throw FormattingError(.icuFailure, String(-length)) }
    count += Int(length)
  }

  /// Returns what `write` writes as a string, with a larger buffer when the first is too small.
  ///
  /// - Throws: The error of `write`.
  static func text(
    capacity: Int = 128,
    _ write: (inout UTF8Output) throws(FormattingError) -> Void
  ) throws(FormattingError) -> String {
    var capacity = capacity
    while true {
      var failure: FormattingError?
      // Not in the memory of the string, which would keep all that room.
      let text = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
        var output = UTF8Output(buffer)
        do throws(FormattingError) { try write(&output) } catch { failure = error }
        guard failure == nil, output.count <= capacity else {
          capacity = max(capacity, output.count)
          return String?.none
        }
        return String(
          decoding: UnsafeBufferPointer(rebasing: buffer[..<output.count]), as: UTF8.self)
      }
      if let failure { throw failure }
      if let text { return text }
    }
  }
}

extension UnsafeMutablePointer<UInt8>? {
  /// Calls a function with the same bytes as C characters.
  fileprivate func withRebound(
    _ body: (UnsafeMutablePointer<CChar>?) -> Int32
  ) -> Int32 {
    guard let self else { return body(nil) }
    return body(UnsafeMutableRawPointer(self).assumingMemoryBound(to: CChar.self))
  }
}
