// SPDX-License-Identifier: Apache-2.0

internal import CZip
internal import InputDiagnostics

/// The files of a zip archive, such as a workbook or an export of several files.
package final class ZipArchive {
  fileprivate let archive: OpaquePointer

  /// The number of files and folders.
  package let count: Int

  /// Opens an archive.
  package init(path: String) throws(SpreadsheetError) {
    var status: Int32 = 0
    guard let archive = czip_open(path, &status) else { throw Self.error(status) }
    self.archive = archive
    count = Int(czip_count(archive))
  }

  deinit { czip_close(archive) }

  /// The path of a file in the archive; `nil` where it has none that can be read.
  package func path(_ index: Int) -> String? {
    czip_name(archive, Int64(index)).map { String(cString: $0) }
  }

  /// Opens a file by its place.
  package func entry(_ index: Int) throws(SpreadsheetError) -> ZipEntry {
    var status: Int32 = 0
    guard let entry = czip_open_entry(archive, Int64(index), &status) else {
      throw Self.error(status)
    }
    return ZipEntry(
      entry, of: self,
      statedSize: Int(clamping: czip_size(archive, Int64(index))))
  }

  /// Opens a file, whatever the case of its path; `nil` when there is none.
  func entry(_ path: String) throws(SpreadsheetError) -> ZipEntry? {
    let index = czip_locate(archive, path)
    return index < 0 ? nil : try entry(Int(index))
  }

  private static func error(_ status: Int32) -> SpreadsheetError {
    switch status {
    case Int32(CZIP_ENCRYPTED): SpreadsheetError(.encryptedSpreadsheet)
    case Int32(CZIP_NO_LIBRARY): SpreadsheetError(missing: .libzip)
    case Int32(CZIP_NOT_A_ZIP): SpreadsheetError(.notASpreadsheet)
    default: SpreadsheetError(.damagedSpreadsheet)
    }
  }
}

/// A file of an archive, unpacked from its start.
package final class ZipEntry {
  private let entry: OpaquePointer
  /// Keeps the archive open.
  private let archive: ZipArchive

  /// How many bytes the archive says that it unpacks to; 0 where it does not.
  package let statedSize: Int

  fileprivate init(_ entry: OpaquePointer, of archive: ZipArchive, statedSize: Int) {
    self.entry = entry
    self.archive = archive
    self.statedSize = statedSize
  }

  deinit { czip_close_entry(entry) }

  /// Unpacks the next bytes: how many, 0 at the end, -1 when they are damaged.
  package func read(into buffer: UnsafeMutableRawPointer, capacity: Int) -> Int {
    Int(czip_read(entry, buffer, Int64(capacity)))
  }
}
