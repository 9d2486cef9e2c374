// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// A folder that a test fills and that goes away with the last use of this value.
public final class TemporaryFolder {
  /// Its path, without a slash at the end.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    path = FileManager.default.temporaryDirectory
      .appending(path: "lakshya-tests-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with folders as needed, and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  /// Writes a file of bytes, with folders as needed, and returns its path.
  @discardableResult
  public func write(_ data: Data, to name: String) throws -> String {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
    return url.path()
  }

  /// Reads a file as text.
  public func read(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  /// The names of all files below the folder, in alphabetical order.
  public func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}

/// The project's own files, for tests that read them.
public enum ProjectFiles {
  /// The folder that holds `Package.swift`.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path()

  /// The path of a file beside the checkout in `shared/`; `nil` on a machine that lacks it.
  public static func shared(_ name: String) -> String? {
    let path = URL(filePath: root).deletingLastPathComponent().appending(path: "shared/\(name)")
      .path()
    guard FileManager.default.fileExists(atPath: path) else {
      print("left out: ../shared/\(name) is not on this machine")
      return nil
    }
    return path
  }
}
