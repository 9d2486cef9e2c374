// SPDX-License-Identifier: Apache-2.0

/// Bytes as they arrive, taken apart into lines.
///
/// Memory is that of the longest line, up to a limit.
final class LineInput {
  /// A line, without its end.
  enum Line {
    case bytes(UnsafeBufferPointer<UInt8>)
    /// One that is longer than the limit; it has been passed over.
    case tooLong(length: Int)
  }

  /// The longest line that is read.
  static let lineLimit = 16 << 20

  private static let usualSize = 1 << 16

  private var buffer = UnsafeMutableRawBufferPointer.allocate(
    byteCount: usualSize, alignment: 16)
  /// What has been read and not yet been given out.
  private var rest = 0..<0
  /// The bytes of a line that is too long and has been dropped so far.
  private var dropped = 0
  private var isAtEnd = false
  private let limit: Int

  private let read: (UnsafeMutableRawBufferPointer) throws -> Int

  /// - Parameters:
  ///   - limit: The longest line that is read, in bytes.
  ///   - read: Puts bytes into a buffer, waiting until there are some; returns 0 at the end.
  init(limit: Int = lineLimit, read: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) {
    self.limit = limit
    self.read = read
  }

  deinit { buffer.deallocate() }

  /// Returns the next line.
  ///
  /// - Parameter wait: Called before reading, which may wait for input.
  /// - Returns: The line, which is there until the next call; `nil` at the end.
  /// - Throws: `FileAccess.Failure`, or the error of `wait`.
  func next(
    beforeWaiting wait: () throws -> Void
  ) throws -> Line? {
    var searched = rest.lowerBound
    while true {
      let found = UnsafeRawBufferPointer(rebasing: buffer[searched..<rest.upperBound])
      if let offset = SystemCalls.index(of: 0x0A, in: found) {
        return line(until: searched + offset, skipping: 1)
      }
      if isAtEnd { return rest.isEmpty && dropped == 0 ? nil : line(until: rest.upperBound) }
      makeRoom()
      searched = rest.upperBound
      try wait()
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[rest.upperBound...])
      let count: Int
      do { count = try read(room) } catch { throw FileAccess.Failure(code: "cannot-read-file") }
      isAtEnd = count == 0
      rest = rest.lowerBound..<rest.upperBound + count
    }
  }

  private func line(until end: Int, skipping lineEnd: Int = 0) -> Line {
    let range = rest.lowerBound..<end
    rest = end + lineEnd..<rest.upperBound
    let length = dropped + range.count
    dropped = 0
    guard length <= limit else { return .tooLong(length: length) }
    let bytes = UnsafeRawBufferPointer(rebasing: buffer[range]).assumingMemoryBound(to: UInt8.self)
    guard bytes.last == 0x0D else { return .bytes(bytes) }
    return .bytes(UnsafeBufferPointer(rebasing: bytes.dropLast()))
  }

  /// Moves the beginning of a line to the front, and makes the buffer larger if that is not enough.
  private func makeRoom() {
    if dropped > 0 || rest.count > limit {
      dropped += rest.count
      rest = 0..<0
      return
    }
    if rest.lowerBound > 0 {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[rest]))
      rest = 0..<rest.count
    }
    guard rest.count == buffer.count else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: 2 * buffer.count, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
    buffer.deallocate()
    buffer = larger
  }
}
