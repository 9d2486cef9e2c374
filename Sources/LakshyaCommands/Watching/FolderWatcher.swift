// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Tells when something happens in folders, on Linux at once, by inotify.
///
/// Elsewhere, and on file systems that tell nothing, whoever waits looks again after
/// `longestWait`.
final class FolderWatcher {
  /// In milliseconds.
  #if os(Linux)
    static let longestWait: Int32 = 1000
  #else
    static let longestWait: Int32 = 200
  #endif

  /// Becomes readable when something has happened; -1 where there is no such thing.
  let descriptor: Int32

  init(_ folders: Set<String>) {
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      let events = UInt32(
        IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE)
      guard descriptor >= 0 else { return }
      for folder in folders { _ = inotify_add_watch(descriptor, folder, events) }
    #else
      descriptor = -1
    #endif
  }

  deinit {
    #if os(Linux)
      if descriptor >= 0 { close(descriptor) }
    #endif
  }

  /// Forgets what has happened so far.
  func drain() {
    #if os(Linux)
      withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
        while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
      }
    #endif
  }
}
