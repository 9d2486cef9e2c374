// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A copy of an input in a temporary file, which goes when this does.
final class TemporaryCopy {
  let path: String

  /// Writes all bytes of an input to a file that only this user can read.
  ///
  /// - Throws: `SourceInputFailure.tooLarge` where there are more bytes than the limit.
  init(of input: PushbackInput, limit: Int = .max) throws(SourceInputFailure) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/lakshya-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .unreadable }
    defer { close(descriptor) }
    path = template.withUnsafeBufferPointer { characters in
      characters.baseAddress.map { String(cString: $0) } ?? ""
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { buffer.deallocate() }
    var size = 0
    do {
      while true {
        let count = try input.fill(buffer)
        if count == 0 { return }
        size += count
        guard size <= limit else { throw SourceInputFailure.tooLarge }
        var rest = UnsafeRawBufferPointer(rebasing: buffer[..<count])[...]
        while !rest.isEmpty {
          let part = UnsafeRawBufferPointer(rebasing: rest)
          let written = write(descriptor, part.baseAddress, part.count)
          guard written > 0 else { throw SourceInputFailure.unreadable }
          rest = rest.dropFirst(written)
        }
      }
    } catch {
      unlink(path)
      throw error as? SourceInputFailure ?? .unreadable
    }
  }

  deinit { unlink(path) }
}
