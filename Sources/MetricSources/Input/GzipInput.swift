// SPDX-License-Identifier: Apache-2.0

import CInflate

/// What is compressed in a gzip file, of one member or several.
final class GzipInput {
  private let stored: PushbackInput
  private let stream: OpaquePointer
  private var buffer: [UInt8] = []
  private var offset = 0
  /// Whether a member has ended and none has begun since.
  private var isBetweenMembers = false

  private static let bufferSize: Int = 1 << 16

  init(_ stored: PushbackInput) throws {
    guard let stream = cinflate_open_gzip() else { throw SourceInputFailure.unreadable }
    self.stored = stored
    self.stream = stream
  }

  deinit { cinflate_close(stream) }

  /// Fills a buffer with at least one byte; 0 at the end.
  func read(into output: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      if offset == buffer.count {
        buffer = try [UInt8](unsafeUninitializedCapacity: Self.bufferSize) { memory, count in
          count = try stored.fill(UnsafeMutableRawBufferPointer(memory))
        }
        offset = 0
        if buffer.isEmpty {
          guard isBetweenMembers else { throw SourceInputFailure.damagedArchive }
          return 0
        }
      }
      if isBetweenMembers {
        // Tapes and some servers fill the last block with zeros, which are no member.
        offset = buffer[offset...].firstIndex { $0 != 0 } ?? buffer.count
        if offset == buffer.count { continue }
        guard cinflate_restart(stream) == Int32(CINFLATE_MORE) else {
          throw SourceInputFailure.damagedArchive
        }
        isBetweenMembers = false
      }
      let given = try inflate(into: output)
      if given > 0 { return given }
    }
  }

  private func inflate(into output: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let start = output.baseAddress else { return 0 }
    var taken: Int32 = 0
    var given: Int32 = 0
    let status = buffer.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { input in
        cinflate_next(
          stream, input + offset, Int32(bytes.count - offset),
          start.assumingMemoryBound(to: UInt8.self), Int32(clamping: output.count), &taken, &given)
      } ?? Int32(CINFLATE_DAMAGED)
    }
    offset += Int(taken)
    guard status >= 0 else { throw SourceInputFailure.damagedArchive }
    if status == Int32(CINFLATE_END) { isBetweenMembers = true }
    return Int(given)
  }
}
