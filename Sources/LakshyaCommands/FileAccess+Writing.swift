// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension FileAccess {
  /// Whether a write waits for the disk.
  enum Durability {
    /// When the machine loses power, either the old file or the new one is there.
    case powerLoss
    /// What can be made again is left to the system to be put on the disk.
    case crash
  }

  /// Writes text that people wrote, and would not like to lose, as `write(_:to:surviving:)` does.
  static func write(_ text: String, to path: String) throws(Failure) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes a file beside its place and then renames it, so that none is ever half-written.
  ///
  /// A link stays and what it leads to is written; a device or pipe such as `/dev/null` takes
  /// the bytes and is never replaced by a file. Who may read the file stays as it was.
  static func write(
    _ bytes: [UInt8], to path: String, surviving durability: Durability = .powerLoss
  ) throws(Failure) {
    guard let path = destination(of: path) else { throw Failure.unwritable }
    let folder = folder(of: path)
    guard makeFolders(folder) else { throw noFolder(folder) }
    let state = FileState.of(path)
    guard state.map({ $0.kind == .regular }) ?? true else {
      guard state?.kind == .other, put(bytes, into: open(path, O_WRONLY | O_CLOEXEC)) else {
        throw Failure.unwritable
      }
      return
    }
    let draft = self.path(
      ".lakshya-" + String(UInt64.random(in: 0 ... .max), radix: 36), in: folder)
    // What few may read is not shown to others meanwhile.
    let descriptor = open(
      draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, state == nil ? 0o666 : 0o600)
    guard descriptor >= 0 else { throw Failure.ofWriting() }
    if let state { fchmod(descriptor, state.permissions) }
    guard put(bytes, into: descriptor, surviving: durability), rename(draft, path) == 0 else {
      unlink(draft)
      throw Failure.unwritable
    }
  }

  /// Writes all bytes into an open file and closes it; tells whether all that went well.
  private static func put(
    _ bytes: [UInt8], into descriptor: Int32, surviving durability: Durability = .crash
  ) -> Bool {
    guard descriptor >= 0 else { return false }
    do {
      try bytes.withUnsafeBytes { try SystemCalls.write($0, to: descriptor) }
    } catch {
      close(descriptor)
      return false
    }
    let isKept = durability == .crash || fsync(descriptor) == 0
    return close(descriptor) == 0 && isKept
  }

  /// Where a path leads when its last part is a link, and that link leads to another; `nil` where
  /// they lead in a circle.
  private static func destination(of path: String) -> String? {
    guard !path.utf8.contains(0) else { return nil }
    var path = path
    for _ in 0..<40 {
      guard FileState.of(path, followingLinks: false)?.kind == .link,
        let target = SystemCalls.target(ofLink: path)
      else { return path }
      path = self.path(target, in: folder(of: path))
    }
    return nil
  }

  /// Why a folder is not there and cannot be made.
  private static func noFolder(_ folder: String) -> Failure {
    var part = folder
    while !part.isEmpty, FileState.of(part) == nil { part = self.folder(of: part) }
    guard part.isEmpty || isFolder(part) else { return Failure(code: "file-in-place-of-folder") }
    return access(part.isEmpty ? "." : part, W_OK) == 0 ? .unwritable : .ofWriting()
  }

  /// Makes a folder and those that it is in; tells whether it is there now.
  private static func makeFolders(_ folder: String) -> Bool {
    if folder.isEmpty || isFolder(folder) { return true }
    guard makeFolders(self.folder(of: folder)) else { return false }
    return mkdir(folder, 0o777) == 0 || isFolder(folder)
  }
}

extension FileAccess.Failure {
  fileprivate static let unwritable = FileAccess.Failure(code: "cannot-write-file")

  /// Why the last call could not write.
  fileprivate static func ofWriting() -> FileAccess.Failure {
    let isForbidden = errno == EACCES || errno == EPERM || errno == EROFS
    return isForbidden ? FileAccess.Failure(code: "no-permission-to-write") : unwritable
  }
}
