// SPDX-License-Identifier: Apache-2.0

/// Answers on their way out, gathered in one buffer.
final class AnswerOutput {
  private var storage: UnsafeMutableBufferPointer<UInt8>
  /// The bytes that wait.
  private(set) var count = 0
  private let write: (UnsafeRawBufferPointer) throws -> Void

  /// How many bytes are gathered before they are written.
  static let usualSize = 1 << 16

  init(write: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.write = write
    storage = .allocate(capacity: 2 * Self.usualSize)
  }

  deinit { storage.deallocate() }

  /// Writes all that waits.
  func flush() throws(OutputFailure) {
    guard count > 0 else { return }
    defer { count = 0 }
    do {
      try write(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(storage)[..<count]))
    } catch { throw OutputFailure() }
    guard storage.count > 4 * Self.usualSize else { return }
    // One long answer should not keep its memory.
    storage.deallocate()
    storage = .allocate(capacity: 2 * Self.usualSize)
  }

  /// Writes when much waits.
  @inline(__always)
  func flushIfLarge() throws(OutputFailure) {
    if count >= Self.usualSize { try flush() }
  }

  /// Takes back what was appended after a count.
  func truncate(to count: Int) { self.count = count }

  // MARK: Appending

  @inline(__always)
  func append(_ text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    (storage.baseAddress.unsafelyUnwrapped + count)
      .update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count)
    _ = UnsafeMutableBufferPointer(rebasing: storage[count...]).update(fromContentsOf: bytes)
    count += bytes.count
  }

  /// Appends text as the inside of a JSON string.
  func append(escaping text: String) {
    var text = text
    let start = count
    text.withUTF8 { append($0) }
    escape(from: start)
  }

  func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Has a function write into the room that is left, with more room when it asks for it.
  ///
  /// - Parameter body: Returns the length of its text, or `nil` for nothing written.
  /// - Returns: Whether something was written.
  /// - Throws: The error of `body`.
  @inline(__always)
  func append(
    writing body: (UnsafeMutableBufferPointer<UInt8>) throws(FormatProblem) -> Int?
  ) throws(FormatProblem) -> Bool {
    reserve(512)
    while true {
      let room = UnsafeMutableBufferPointer(rebasing: storage[count...])
      guard let length = try body(room) else { return false }
      if length <= room.count {
        count += length
        return true
      }
      reserve(length)
    }
  }

  @inline(__always)
  private func reserve(_ room: Int) {
    if storage.count - count < room { grow(by: room) }
  }

  private func grow(by room: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: max(2 * storage.count, count + room))
    _ = larger.update(fromContentsOf: storage[..<count])
    storage.deallocate()
    storage = larger
  }

  // MARK: Escaping

  /// Escapes what JSON does not take as it is in a string, from a place to the end.
  @inline(__always)
  func escape(from start: Int) {
    var index = start
    while index < count {
      let byte = storage[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        escapeSlowly(from: index)
        return
      }
      index += 1
    }
  }

  private func escapeSlowly(from start: Int) {
    let text = Array(storage[start..<count])
    count = start
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): append(#"\""#)
      case UInt8(ascii: "\\"): append(#"\\"#)
      case UInt8(ascii: "\n"): append(#"\n"#)
      case UInt8(ascii: "\r"): append(#"\r"#)
      case UInt8(ascii: "\t"): append(#"\t"#)
      case 0..<0x20:
        append(#"\u00"#)
        append(byte < 0x10 ? "0" : "1")
        append(String(byte & 15, radix: 16))
      default:
        reserve(1)
        storage[count] = byte
        count += 1
      }
    }
  }
}
