// SPDX-License-Identifier: Apache-2.0

internal import CZip

/// The files of a zip archive.
final class ZipArchive {
  fileprivate let archive: OpaquePointer

  init(path: String) throws(SpreadsheetError) {
    var status: Int32 = 0
    guard let archive = czip_open(path, &status) else { throw Self.error(status) }
    self.archive = archive
  }

  deinit { czip_close(archive) }

  /// Opens a file, whatever the case of its path; `nil` when there is none.
  func entry(_ path: String) throws(SpreadsheetError) -> ZipEntry? {
    let index = czip_locate(archive, path)
    guard index >= 0 else { return nil }
    var status: Int32 = 0
    guard let entry = czip_open_entry(archive, index, &status) else { throw Self.error(status) }
    return ZipEntry(entry, of: self)
  }

  private static func error(_ status: Int32) -> SpreadsheetError {
    switch status {
    case Int32(CZIP_ENCRYPTED): SpreadsheetError(.encryptedSpreadsheet)
    case Int32(CZIP_NOT_A_ZIP): SpreadsheetError(.notASpreadsheet)
    default: SpreadsheetError(.damagedSpreadsheet)
    }
  }
}

/// A file of an archive, unpacked from its start.
final class ZipEntry {
  private let entry: OpaquePointer
  /// Keeps the archive open.
  private let archive: ZipArchive

  fileprivate init(_ entry: OpaquePointer, of archive: ZipArchive) {
    self.entry = entry
    self.archive = archive
  }

  deinit { czip_close_entry(entry) }

  /// Unpacks the next bytes: how many, 0 at the end, -1 when they are damaged.
  func read(into buffer: UnsafeMutableRawPointer, capacity: Int) -> Int {
    Int(czip_read(entry, buffer, Int64(capacity)))
  }
}
