// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The files that a report is made of, and whether they have changed.
struct WatchedFiles {
  /// What tells one state of a file from another; `nil` while it is not there.
  struct State: Equatable {
    let seconds: Int
    let nanoseconds: Int
    let size: Int
    let node: UInt64
  }

  /// The states of files by their paths.
  typealias Fingerprint = [String: State?]

  /// The paths of the plan and of what it names, those included that are not there yet.
  var paths: Set<String>
  /// The folder of catalogs, whatever files it comes to hold.
  let catalogFolder: String?

  /// The states of all files now.
  var fingerprint: Fingerprint {
    Fingerprint(uniqueKeysWithValues: paths.union(catalogs).map { ($0, Self.state(of: $0)) })
  }

  private var catalogs: [String] {
    guard let catalogFolder else { return [] }
    let names = (try? FileAccess.names(in: catalogFolder, endingWith: ".arb")) ?? []
    return names.map { FileAccess.path($0, in: catalogFolder) }
  }

  /// The folders in which something happens when a file is saved, those that links lead to
  /// included.
  var folders: Set<String> {
    var folders = Set(catalogFolder.map { [$0] } ?? [])
    for path in paths.union(catalogs) {
      for path in [path, FileAccess.resolved(path)] {
        let folder = FileAccess.folder(of: path)
        folders.insert(folder.isEmpty ? "." : folder)
      }
    }
    return folders
  }

  /// The state of a file now; `nil` while it is not there.
  static func state(of path: String) -> State? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    return State(
      seconds: Int(changed.tv_sec), nanoseconds: Int(changed.tv_nsec), size: Int(status.st_size),
      node: UInt64(status.st_ino))
  }
}
