// SPDX-License-Identifier: Apache-2.0

/// The files that a report is made of, and whether they have changed.
struct WatchedFiles {
  /// The states of files by their paths.
  typealias Fingerprint = [String: FileState?]

  /// The paths of the plan and of what it names, those included that are not there yet.
  var paths: Set<String>
  /// The folder of catalogs, whatever files it comes to hold.
  let catalogFolder: String?

  /// The states of all files now.
  var fingerprint: Fingerprint {
    Fingerprint(uniqueKeysWithValues: paths.union(catalogs).map { ($0, FileState.of($0)) })
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
}
