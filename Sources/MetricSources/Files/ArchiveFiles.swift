// SPDX-License-Identifier: Apache-2.0

import CZip

/// The files in a zip archive.
final class ArchiveFiles {
  fileprivate let archive: OpaquePointer

  /// The number of files and folders.
  let count: Int64

  /// Opens an archive; `nil` when it cannot be opened.
  init?(path: String) {
    var status: Int32 = 0
    guard let archive = czip_open(path, &status) else { return nil }
    self.archive = archive
    count = czip_count(archive)
  }

  deinit { czip_close(archive) }

  func name(_ index: Int64) -> String? { czip_name(archive, index).map { String(cString: $0) } }

  /// Whether a file is delimited text or JSON Lines by its name.
  func hasText(_ index: Int64) -> Bool {
    guard let name = name(index)?.lowercased(), !name.hasPrefix("__macosx/") else { return false }
    return [".csv", ".tsv", ".txt", ".jsonl", ".ndjson"].contains { name.hasSuffix($0) }
  }

  /// Opens a file; `nil` when it is damaged or needs a password.
  func open(_ index: Int64) -> ArchiveFile? {
    var status: Int32 = 0
    guard let entry = czip_open_entry(archive, index, &status) else { return nil }
    return ArchiveFile(entry, of: self)
  }
}

/// A file in an archive, unpacked from its start.
final class ArchiveFile {
  private let entry: OpaquePointer
  /// Keeps the archive open.
  private let archive: ArchiveFiles

  fileprivate init(_ entry: OpaquePointer, of archive: ArchiveFiles) {
    self.entry = entry
    self.archive = archive
  }

  deinit { czip_close_entry(entry) }

  /// Fills a buffer with at least one byte; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    let count = czip_read(entry, start, Int64(buffer.count))
    guard count >= 0 else { throw SourceInputFailure.damagedArchive }
    return Int(count)
  }
}
