// SPDX-License-Identifier: Apache-2.0

/// Writes UTF-8 into memory of the caller's, and counts what did not fit.
struct MessageOutput {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  /// The bytes that the text has, whether or not they fitted.
  private(set) var count = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  /// The room that is left, for a format that writes for itself.
  @inline(__always)
  var rest: UnsafeMutableBufferPointer<UInt8> {
    count < buffer.count
      ? UnsafeMutableBufferPointer(rebasing: buffer[count...])
      : UnsafeMutableBufferPointer(start: nil, count: 0)
  }

  /// Counts bytes that a format has written into the rest.
  @inline(__always)
  mutating func advance(by length: Int) { count += length }

  /// The bytes from a place on; `nil` when they did not all fit.
  @inline(__always)
  func written(from start: Int) -> UnsafeBufferPointer<UInt8>? {
    guard count <= buffer.count else { return nil }
    return UnsafeBufferPointer(rebasing: buffer[start..<count])
  }

  /// Takes back what was written from a place on.
  mutating func goBack(to start: Int) { count = start }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if count + bytes.count <= buffer.count, let start = buffer.baseAddress,
      let source = bytes.baseAddress
    {
      (start + count).update(from: source, count: bytes.count)
    } else {
      appendPart(bytes)
    }
    count += bytes.count
  }

  @inline(never)
  private func appendPart(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = buffer.baseAddress, let source = bytes.baseAddress else { return }
    let room = buffer.count - count
    if room > 0 { (start + count).update(from: source, count: min(room, bytes.count)) }
  }

  @inline(__always)
  mutating func append(_ text: String) {
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
    if isWritten == nil {
      var text = text
      text.withUTF8 { append($0) }
    }
  }
}
