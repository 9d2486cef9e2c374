// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import GoalMetrics
public import InputDiagnostics

/// What reading a data file came to.
public struct SourceReading: Sendable {
  /// The rows that could be read; `nil` when the file has no usable header.
  public let table: ObservationTable?

  /// What was met in the file.
  public let summary: SourceSummary

  /// All that is wrong: first with the plan's columns, then with the file from top to bottom.
  ///
  /// At most 100 problems are told in detail; a last one counts the others.
  public let issues: [InputIssue]
}

/// What was met in a data file, for the list of sources in a report.
public struct SourceSummary: Hashable, Sendable {
  /// The file as the user named it.
  public let file: String

  /// The shape in which the file was read.
  public let dialect: DialectID

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

  init(file: String, dialect: DialectID, bytes: Int) {
    self.file = file
    self.dialect = dialect
    self.bytes = bytes
  }
}
