// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials

/// Reads and writes files whole.
enum FileAccess {
  /// Why a file cannot be read or written, as the name of an issue.
  struct Failure: Error {
    let code: String
  }

  static func read(_ path: String) throws(Failure) -> [UInt8] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw missing(path)
    }
    guard !isFolder else { throw Failure(code: "is-a-folder") }
    do { return [UInt8](try Data(contentsOf: URL(filePath: path))) } catch {
      throw unreadable(path)
    }
  }

  /// Why there seems to be no file: a link may lead nowhere, and a folder may not be looked into.
  private static func missing(_ path: String) -> Failure {
    do {
      // What a link leads to is not looked at here.
      let type = try FileManager.default.attributesOfItem(atPath: path)[.type]
      let isLink = type as? FileAttributeType == .typeSymbolicLink
      return Failure(code: isLink ? "link-to-nothing" : "no-such-file")
    } catch {
      let isBarred = (error as? CocoaError)?.code == .fileReadNoPermission
      return Failure(code: isBarred ? "no-permission" : "no-such-file")
    }
  }

  /// Why a file that is there cannot be read.
  private static func unreadable(_ path: String) -> Failure {
    let isBarred = !FileManager.default.isReadableFile(atPath: path)
    return Failure(code: isBarred ? "no-permission" : "cannot-read-file")
  }

  /// Reads the start of a file: one byte more than a limit where it has more, so that it is seen.
  static func read(_ path: String, notOver limit: Int) throws(Failure) -> [UInt8] {
    let read = try reader(of: path)
    var bytes: [UInt8] = []
    let part = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { part.deallocate() }
    do {
      while bytes.count <= limit {
        let count = try read(part)
        guard count > 0 else { break }
        bytes += part[..<count].prefix(limit + 1 - bytes.count)
      }
    } catch { throw Failure(code: "cannot-read-file") }
    return bytes
  }

  /// How many bytes a file has; 0 where that cannot be told.
  static func size(of path: String) -> Int {
    WatchedFiles.state(of: path)?.size ?? 0
  }

  /// Opens a file to be read in parts.
  static func reader(
    of path: String
  ) throws(Failure) -> (UnsafeMutableRawBufferPointer) throws -> Int {
    guard FileManager.default.fileExists(atPath: path) else { throw missing(path) }
    guard !isFolder(path) else { throw Failure(code: "is-a-folder") }
    guard let file = SystemCalls.OpenFile(path) else { throw unreadable(path) }
    return { try file.read(into: $0) }
  }

  /// Writes text as `write(_:to:)` writes bytes.
  static func write(_ text: String, to path: String) throws(Failure) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes a file beside its place and then renames it, so that none is ever half-written.
  ///
  /// A link stays and what it leads to is written; a device or pipe such as `/dev/null` takes
  /// the bytes and is never replaced by a file.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do {
      let path = URL(filePath: path).resolvingSymlinksInPath().path
      let folder = folder(of: path)
      if !folder.isEmpty {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      }
      let type = try? FileManager.default.attributesOfItem(atPath: path)[.type]
      let isFile = type.map { $0 as? FileAttributeType == .typeRegular } ?? true
      try Data(bytes).write(to: URL(filePath: path), options: isFile ? .atomic : [])
    } catch { throw Failure(code: "cannot-write-file") }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// The names in a folder that end so, in alphabetical order.
  static func names(in folder: String, endingWith ending: String) throws(Failure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
    } catch { throw Failure(code: isFolder(folder) ? "cannot-read-file" : "no-such-folder") }
  }

  /// Tells whether two paths lead to one file that is there.
  static func areSame(_ path: String, _ other: String) -> Bool {
    guard path != "-", other != "-", FileManager.default.fileExists(atPath: path) else {
      return false
    }
    return resolved(path) == resolved(other)
  }

  /// Where a path leads, links followed.
  static func resolved(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path()
  }

  /// The folder part of a path; empty when it has none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? Substring(path))
  }

  /// A path as seen from a folder.
  static func path(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : folder == "/" ? "/" + path : folder + "/" + path
  }
}
