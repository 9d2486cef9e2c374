// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

/// Why a spreadsheet cannot be read, or be read on.
public struct SpreadsheetError: Error, Hashable, Sendable {
  /// What is wrong.
  public var code: IssueCode
  /// The sheet that was being read.
  public var sheet: String?
  /// The row in which reading ended.
  public var row: Int?
  /// The library that is not there.
  public var library: MissingLibrary?

  /// Creates an error.
  public init(_ code: IssueCode, sheet: String? = nil, row: Int? = nil) {
    self.code = code
    self.sheet = sheet
    self.row = row
  }

  /// Creates the error that a library is not installed.
  init(missing library: MissingLibrary) {
    self.init(.libraryMissing)
    self.library = library
  }
}

/// Spreadsheets.
extension IssueCode {
  /// The file is no XLSX or XLS workbook, though it may be another kind of archive.
  public static let notASpreadsheet: IssueCode = "not-a-spreadsheet"
  /// A password is needed to read it.
  public static let encryptedSpreadsheet: IssueCode = "encrypted-spreadsheet"
  /// The workbook as a whole is damaged.
  public static let damagedWorkbook: IssueCode = "damaged-workbook"
  /// Something in a sheet cannot be read.
  public static let damagedSpreadsheet: IssueCode = "damaged-spreadsheet"
  /// A part of the workbook is larger than any that people write.
  public static let spreadsheetTooLarge: IssueCode = "spreadsheet-too-large"
  /// The file cannot be opened.
  public static let unreadableSpreadsheet: IssueCode = "unreadable-spreadsheet"
}
