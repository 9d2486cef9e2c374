// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import SpreadsheetFiles

/// A format of files that people take for data files, by the name that all languages give it, and
/// that is not read.
struct OtherFormat: Hashable {
  let name: String
  /// Whether files are packed into it.
  var isArchive = false

  /// How many bytes at the beginning tell.
  static let headSize = 1 << 12

  var hint: IssueHint { IssueHint(isArchive ? "unpack-first" : "save-as-xlsx") }

  private init(_ name: String, isArchive: Bool = false) {
    self.name = name
    self.isArchive = isArchive
  }

  // MARK: By the first bytes

  /// What marks the first bytes of a file.
  private static let marks: [([UInt8], OtherFormat)] = [
    (
      Array("7z\u{BC}".unicodeScalars.map { UInt8($0.value) }) + [0xAF],
      OtherFormat("7z", isArchive: true)
    ),
    (Array("Rar!".utf8), OtherFormat("RAR", isArchive: true)),
    ([0xFD] + Array("7zXZ".utf8), OtherFormat("XZ", isArchive: true)),
    (Array("BZh".utf8), OtherFormat("bzip2", isArchive: true)),
    ([0x28, 0xB5, 0x2F, 0xFD], OtherFormat("Zstandard", isArchive: true)),
    (Array("%PDF-".utf8), OtherFormat("PDF")),
    (Array("PAR1".utf8), OtherFormat("Parquet")),
    // Workbooks before those that are compound files.
    ([0x09, 0x00, 0x04, 0x00], OtherFormat("Excel 2")),
    ([0x09, 0x02, 0x06, 0x00], OtherFormat("Excel 3")),
    ([0x09, 0x04, 0x06, 0x00], OtherFormat("Excel 4")),
  ]

  /// Tells by the first bytes, unpacked where they are compressed.
  init?(start: [UInt8]) {
    if let known = Self.marks.first(where: { start.starts(with: $0.0) }) {
      self = known.1
    } else if start.dropFirst(257).starts(with: Array("ustar".utf8)) {
      self.init("TAR", isArchive: true)
    } else if let markup = Self.markup(in: start) {
      self = markup
    } else {
      return nil
    }
  }

  /// What web pages begin with, as platforms name them XLS.
  private static let pageStarts = [
    "<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "<div", "<script",
  ]

  private static func markup(in start: [UInt8]) -> OtherFormat? {
    // Of UTF-16 every other byte is a zero, and marks of its order are no letters.
    let letters = start.filter { $0 != 0 && $0 < 0x80 }
    let text = String(decoding: letters, as: UTF8.self).lowercased()
    let body = text.drop(while: \.isWhitespace)
    if pageStarts.contains(where: body.hasPrefix) { return OtherFormat("HTML") }
    if body.hasPrefix("mime-version:") { return OtherFormat("MHTML") }
    guard body.hasPrefix("<?xml") || body.hasPrefix("<workbook") else { return nil }
    if body.contains("<html") { return OtherFormat("HTML") }
    if body.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      return OtherFormat("XML Spreadsheet 2003")
    }
    return OtherFormat(body.contains("urn:oasis:names:tc:opendocument") ? "FODS" : "XML")
  }

  // MARK: By what is in an archive

  /// Tells by the files in a zip archive.
  init?(_ archive: ZipArchive) {
    let known: [(String, String)] = [
      ("xl/workbook.bin", "XLSB"), ("content.xml", "ODS"), ("index.zip", "Numbers"),
      ("word/document.xml", "DOCX"), ("ppt/presentation.xml", "PPTX"),
    ]
    for index in 0..<archive.count {
      guard let path = archive.path(index)?.lowercased() else { continue }
      if let format = known.first(where: { $0.0 == path }) {
        self.init(format.1)
        return
      }
      if path.hasPrefix("index/"), path.hasSuffix(".iwa") {
        self.init("Numbers")
        return
      }
    }
    return nil
  }

  // MARK: By the name of a file

  /// Tells by the name of a file in an archive.
  init?(named name: String) {
    let formats: [Substring: String] = [
      "ods": "ODS", "fods": "FODS", "xlsb": "XLSB", "numbers": "Numbers", "htm": "HTML",
      "html": "HTML", "xml": "XML", "pdf": "PDF", "parquet": "Parquet",
    ]
    let archives: [Substring: String] = [
      "zip": "ZIP", "gz": "gzip", "tgz": "TAR", "tar": "TAR", "7z": "7z", "rar": "RAR",
    ]
    let ending = name.lowercased().split(separator: ".").last ?? ""
    if let format = formats[ending] {
      self.init(format)
    } else if let archive = archives[ending] {
      self.init(archive, isArchive: true)
    } else {
      return nil
    }
  }
}
