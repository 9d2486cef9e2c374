// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics

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
    ([0x37, 0x7A, 0xBC, 0xAF], OtherFormat("7z", isArchive: true)),
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
      self.init(markup)
    } else {
      return nil
    }
  }

  /// What web pages begin with, as platforms name them XLS.
  private static let pageStarts = [
    "<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "<div", "<script",
  ]

  /// What tells formats of XML apart, the first that a text has.
  private static let markupNames = [
    ("<html", "HTML"), ("urn:schemas-microsoft-com:office:spreadsheet", "XML Spreadsheet 2003"),
    ("urn:oasis:names:tc:opendocument", "FODS"), ("", "XML"),
  ]

  /// The name of a format that is text with tags.
  private static func markup(in start: [UInt8]) -> String? {
    // Of UTF-16 every other byte is a zero, and marks of its order are no letters.
    let letters = start.filter { $0 != 0 && $0 < 0x80 }
    let text = String(decoding: letters, as: UTF8.self).lowercased()
    let body = text.drop(while: \.isWhitespace)
    if pageStarts.contains(where: body.hasPrefix) { return "HTML" }
    if body.hasPrefix("mime-version:") { return "MHTML" }
    guard body.hasPrefix("<?xml") || body.hasPrefix("<workbook") else { return nil }
    return markupNames.first { $0.0.isEmpty || body.contains($0.0) }?.1
  }

  // MARK: By what is in an archive

  /// The files of which each format has one.
  private static let files = [
    "xl/workbook.bin": "XLSB", "content.xml": "ODS", "index.zip": "Numbers",
    "word/document.xml": "DOCX", "ppt/presentation.xml": "PPTX",
  ]

  /// Tells by the paths of the files in a zip archive.
  init?(filesOfArchive paths: [String]) {
    let names = paths.lazy.map { path in
      let path = path.lowercased()
      return path.hasPrefix("index/") && path.hasSuffix(".iwa") ? "Numbers" : Self.files[path]
    }
    guard let name = names.compactMap(\.self).first else { return nil }
    self.init(name)
  }

  /// Whether a file in an archive that is a document would belong to it, such as the table of a
  /// chart.
  static func isPartOfDocument(_ path: String) -> Bool {
    ["xl/", "word/", "ppt/"].contains(where: path.lowercased().hasPrefix)
  }

  // MARK: By the name of a file

  /// How names of files end that may be in an archive.
  private static let endings: [Substring: OtherFormat] = [
    "ods": OtherFormat("ODS"), "fods": OtherFormat("FODS"), "xlsb": OtherFormat("XLSB"),
    "numbers": OtherFormat("Numbers"), "htm": OtherFormat("HTML"), "html": OtherFormat("HTML"),
    "xml": OtherFormat("XML"), "pdf": OtherFormat("PDF"), "parquet": OtherFormat("Parquet"),
    "zip": OtherFormat("ZIP", isArchive: true), "gz": OtherFormat("gzip", isArchive: true),
    "tgz": OtherFormat("TAR", isArchive: true), "tar": OtherFormat("TAR", isArchive: true),
    "7z": OtherFormat("7z", isArchive: true), "rar": OtherFormat("RAR", isArchive: true),
  ]

  /// Tells by the name of a file in an archive.
  init?(named name: String) {
    guard let format = Self.endings[name.lowercased().split(separator: ".").last ?? ""] else {
      return nil
    }
    self = format
  }
}
