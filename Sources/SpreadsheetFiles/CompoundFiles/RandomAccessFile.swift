// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Bytes that can be read from any place on.
protocol RandomAccessBytes: AnyObject {
  /// How many bytes there are.
  var count: Int { get }

  /// Reads bytes from a place on: how many, fewer only where they end or cannot be read.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int
}

/// A file that is read where its bytes are asked for.
final class RandomAccessFile: RandomAccessBytes {
  private let descriptor: Int32
  let count: Int

  /// Opens a file; `nil` where it cannot be read.
  init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    let end = lseek(descriptor, 0, SEEK_END)
    guard end >= 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    count = Int(end)
  }

  deinit { close(descriptor) }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let read = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
      guard read > 0 else { break }
      filled += read
    }
    return filled
  }
}
