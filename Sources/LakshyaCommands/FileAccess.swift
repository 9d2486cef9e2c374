// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

internal import MetricSources

/// Reads files, whole or in parts, and looks into folders.
enum FileAccess {
  /// Why a file cannot be read or written, as the name of an issue.
  struct Failure: Error {
    let code: String
  }

  static func read(_ path: String) throws(Failure) -> [UInt8] {
    try read(path, notOver: .max)
  }

  /// Reads the start of a file: one byte more than a limit where it has more, so that it is seen.
  static func read(_ path: String, notOver limit: Int) throws(Failure) -> [UInt8] {
    let read = try reader(of: path)
    var bytes: [UInt8] = []
    let known = min(size(of: path), 1 << 30)
    bytes.reserveCapacity(known < limit ? known : limit + 1)
    let part = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { part.deallocate() }
    do {
      while bytes.count <= limit {
        let count = try read(part)
        guard count > 0 else { break }
        bytes += part[..<count].prefix(limit == .max ? count : limit + 1 - bytes.count)
      }
    } catch { throw Failure(code: "cannot-read-file") }
    return bytes
  }

  /// Opens a file to be read in parts.
  static func reader(
    of path: String
  ) throws(Failure) -> (UnsafeMutableRawBufferPointer) throws -> Int {
    guard let state = FileState.of(path) else { throw missing(path) }
    guard state.kind != .folder else { throw Failure(code: "is-a-folder") }
    guard let file = SystemCalls.OpenFile(path) else { throw unreadable() }
    return { try file.read(into: $0) }
  }

  /// Why there seems to be no file: a link may lead nowhere, and a folder may not be looked into.
  private static func missing(_ path: String) -> Failure {
    guard errno != EACCES else { return Failure(code: "no-permission") }
    let isLink = FileState.of(path, followingLinks: false)?.kind == .link
    return Failure(code: isLink ? "link-to-nothing" : "no-such-file")
  }

  /// Why a file that is there cannot be read.
  private static func unreadable() -> Failure {
    Failure(code: errno == EACCES || errno == EPERM ? "no-permission" : "cannot-read-file")
  }

  /// How many bytes a file has; 0 where that cannot be told.
  static func size(of path: String) -> Int {
    FileState.of(path)?.size ?? 0
  }

  /// Whether there is anything at a path, a link that leads to nothing included.
  static func exists(_ path: String) -> Bool {
    FileState.of(path, followingLinks: false) != nil || errno == EACCES
  }

  static func isFolder(_ path: String) -> Bool {
    FileState.of(path)?.kind == .folder
  }

  /// The names in a folder that end so, in alphabetical order.
  static func names(in folder: String, endingWith ending: String) throws(Failure) -> [String] {
    guard isFolder(folder) else { throw Failure(code: "no-such-folder") }
    guard let stream = opendir(folder) else { throw Failure(code: "cannot-read-file") }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(ending), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Opens a file to be read in parts.
  static func input(of path: String) throws(Failure) -> SourceInput {
    SourceInput(
      size: FileState.of(path).flatMap { $0.kind == .regular ? $0.size : nil },
      reading: try reader(of: path))
  }

  /// Tells whether two paths lead to one file that is there.
  static func areSame(_ path: String, _ other: String) -> Bool {
    guard path != "-", other != "-", let state = FileState.of(path) else { return false }
    return state.identity == FileState.of(other)?.identity
  }

  /// Parts paths that lead where one before them leads, or are written as one before them, from the
  /// others, both in their order; of standard input nobody knows.
  static func distinct(_ paths: [String]) -> (paths: [String], repeated: [String]) {
    var identities: Set<FileState.Identity> = []
    var names: Set<String> = []
    var distinct: [String] = []
    var repeated: [String] = []
    for path in paths {
      let isNew =
        path == "-"
        || FileState.of(path).map { identities.insert($0.identity).inserted }
          ?? names.insert(path).inserted
      if isNew { distinct.append(path) } else { repeated.append(path) }
    }
    return (distinct, repeated)
  }

  /// Where a path leads, links followed; what is not there yet is taken as it is written.
  static func resolved(_ path: String) -> String {
    if let whole = SystemCalls.realPath(path) { return whole }
    let folder = folder(of: path)
    guard let known = SystemCalls.realPath(folder.isEmpty ? "." : folder) else { return path }
    return self.path(name(of: path), in: known)
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
