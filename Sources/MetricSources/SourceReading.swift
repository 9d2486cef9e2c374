// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import GoalMetrics
public import InputDiagnostics

/// What reading a data file came to.
public struct SourceReading: Sendable {
  /// The rows that could be read; `nil` when the file has no usable header.
  public var table: ObservationTable?

  /// What was met in the file.
  public var summary: SourceSummary

  /// All that is wrong: first with the plan's columns, then with the file from top to bottom.
  ///
  /// At most 100 problems are told in detail; a last one counts the others.
  public var issues: [InputIssue]

  /// What tells the posts, leads or answers of rows apart, where the file says it.
  var identities: RowIdentities?

  /// What shows that another file is the same; `nil` where nothing was read.
  var origin: SourceOrigin?

  /// The name of the sheet, of a workbook's.
  var sheet: String?

  /// Whether nothing was read, be it of a day or not.
  public var isEmpty: Bool {
    (table?.count ?? 0) == 0 && !summary.measures.contains { $0.count > 0 }
  }
}

/// What was met in a data file, for the list of sources in a report.
public struct SourceSummary: Hashable, Sendable {
  /// The file as the user named it.
  public let file: String

  /// The shape in which the file was read.
  public internal(set) var dialect: DialectID

  /// The size of the file as it is stored.
  public internal(set) var bytes: Int

  /// The number of data rows, refused ones included and blank lines not.
  public internal(set) var rows = 0

  /// The number of rows refused because something in them is damaged.
  public internal(set) var rejected = 0

  /// The first to the last day of the rows that were read; `nil` without any.
  public internal(set) var days: DayRange?

  /// The headers of columns that are neither dimension nor measure, as written.
  public internal(set) var ignoredColumns: [String] = []

  /// How many of the rows read lack a value, of each known, mapped or required measure.
  ///
  /// A measure that lacks none is left out.
  public internal(set) var missingValues: [MeasureID: Int] = [:]

  /// What each row tells about; `nil` in the generic dialect.
  public internal(set) var meaning: SourceDialect.RowMeaning?

  /// The line of the header.
  public internal(set) var headerLine: Int?

  /// How the characters are stored.
  public internal(set) var encoding = TextEncoding.utf8

  /// The rows that are totals of others and are not read.
  public internal(set) var totalRows = 0

  /// The rows above the header that tell people something and are not read.
  public internal(set) var preambleRows = 0

  /// The rows that repeat the header or explain it, and are not read.
  public internal(set) var headerRows = 0

  /// The rows of words below the table, which are not read.
  public internal(set) var footerRows = 0

  /// A number of the file for which commas were taken to stand before fractions; `nil` where the
  /// plan says it or they do not.
  public internal(set) var decimalComma: String?

  /// What all rows of a dialect have of each measure, in the order of columns.
  ///
  /// Rows that tell of no day are in it, too. Empty in the generic dialect.
  public internal(set) var measures: [MeasureFigure] = []

  /// The least and greatest of shares and lengths of time, which are not added.
  public internal(set) var ranges: [RangeFigure] = []

  /// The day on which the file was exported, where the plan says it.
  public internal(set) var exported: CivilDay?

  init(file: String, dialect: DialectID, bytes: Int) {
    self.file = file
    self.dialect = dialect
    self.bytes = bytes
  }
}

/// What all rows of a file have of a measure.
public struct MeasureFigure: Hashable, Sendable {
  /// The measure.
  public let id: MeasureID
  /// The header of its column; empty of what is counted by rows.
  public let column: String
  /// The sum of its values; of a level such as followers, the last values of networks and pages.
  public internal(set) var value: Double
  /// How many rows have a value.
  public internal(set) var count: Int
}

/// What a column of shares or lengths of time spans.
public struct RangeFigure: Hashable, Sendable {
  /// The header.
  public let column: String
  /// Whether values are seconds; else they are ratios.
  public let isDuration: Bool
  /// The least value and the greatest.
  public internal(set) var values: ClosedRange<Double>
}
