// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What the system knows of a file at one time.
struct FileState: Equatable {
  enum Kind: Equatable {
    case regular, folder, link, other
  }

  let kind: Kind
  /// The size in bytes.
  let size: Int
  /// Who may do what, as `chmod` takes it.
  let permissions: mode_t
  /// The file system and the file in it: two paths with the same lead to one file.
  let identity: Identity
  private let seconds: Int
  private let nanoseconds: Int

  struct Identity: Hashable {
    fileprivate let device: UInt64
    fileprivate let node: UInt64
  }

  /// The state of a file now; `nil` while it is not there, or may not be looked at, which `errno`
  /// tells apart.
  static func of(_ path: String, followingLinks follows: Bool = true) -> FileState? {
    guard !path.utf8.contains(0) else {
      errno = ENOENT
      return nil
    }
    var status = stat()
    guard (follows ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    return FileState(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(status.st_size)
    permissions = status.st_mode & 0o7777
    identity = Identity(device: UInt64(status.st_dev), node: UInt64(status.st_ino))
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    seconds = Int(changed.tv_sec)
    nanoseconds = Int(changed.tv_nsec)
  }
}
