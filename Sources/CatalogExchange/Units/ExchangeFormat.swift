// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

/// A file format of translators' tools.
public enum ExchangeFormat: String, Hashable, Sendable, CaseIterable {
  /// XLIFF 1.2.
  case xliff
  /// XLIFF 2.0.
  case xliff2
  /// The PO files of gettext.
  case po
  /// String catalogs of Xcode.
  case xcstrings
  /// A table with commas.
  case csv

  /// Files larger than this many megabytes are refused.
  public static let megabyteLimit = 64

  /// Writes a file.
  ///
  /// - Returns: The text, and what the format cannot hold.
  public func write(_ file: ExchangeFile) -> (text: String, issues: [InputIssue]) {
    switch self {
    case .xliff: XLIFFWriter(file, version2: false).write()
    case .xliff2: XLIFFWriter(file, version2: true).write()
    case .po: GettextWriter.write(file)
    case .xcstrings: XCStrings.write(file)
    case .csv: (TranslationTable.write(file), [])
    }
  }

  /// Reads a file in whichever format it is in.
  ///
  /// - Parameters:
  ///   - bytes: All that the file holds.
  ///   - name: What the user calls it.
  /// - Returns: The translations by locale, none when there is an error, and all problems.
  public static func read(
    _ bytes: [UInt8], file name: String
  ) -> (files: [ExchangeFile], issues: [InputIssue]) {
    let place = InputLocation(file: name)
    guard bytes.count <= megabyteLimit * 1_048_576 else {
      return ([], [InputIssue(.exchangeTooLarge, at: place, ["limit": .count(megabyteLimit)])])
    }
    var reader: any ExchangeReader
    // What a file begins with tells more than what it is called.
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = bytes[start...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return ([], [InputIssue(.exchangeNotUTF8, at: place, ["charset": "UTF-16"])])
    } else if first == UInt8(ascii: "<") {
      reader = XLIFFReader(name)
    } else if first == UInt8(ascii: "{") {
      reader = XCStringsReader(name)
    } else if bytes[start...].starts(with: "msg".utf8) || first == UInt8(ascii: "#") {
      reader = GettextReader(name)
    } else if first != nil {
      reader = TranslationTableReader(name)
    } else {
      return ([], [InputIssue(.exchangeUnknownFormat, at: place)])
    }
    let files = reader.read(Array(bytes[start...]))
    guard !reader.issues.contains(where: { $0.severity == .error }) else {
      return ([], reader.issues)
    }
    return (files, reader.issues)
  }
}

/// Reads one format.
protocol ExchangeReader {
  var issues: [InputIssue] { get }

  mutating func read(_ bytes: [UInt8]) -> [ExchangeFile]
}

extension [UInt8] {
  /// The bytes as text; `nil` when they are not UTF-8.
  var strictText: String? { String(validating: self, as: UTF8.self) }
}
