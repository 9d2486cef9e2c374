// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import GoalMetrics
public import InputDiagnostics
public import LocalizedFormatting

/// What a plan says of a data file.
public struct SourceDescription: Hashable, Sendable {
  /// The file as the user named it; locations and the report name it so.
  public var file: String

  /// The shape of the file; `nil` when the plan leaves it to the reader.
  public var dialect: DialectID?

  /// What columns stand for when their own names do not say it.
  public var columns: [ColumnMapping]

  /// Values for all rows, where the file lacks the dimension or leaves its cell empty.
  public var fixedValues: [Dimension: String]

  /// The sign before fractions in texts; `nil` has such as `1,234` refused as ambiguous.
  ///
  /// What a workbook or JSON Lines have as a number is not read by it.
  public var decimalSeparator: DecimalSeparator?

  /// What settles dates that do not say it themselves: their calendar, order, year and zone.
  public var dates = DateTextReader()

  /// Columns of a generic file in which an empty cell has what stands above it.
  public var filledColumns: Set<FilledColumn> = []

  /// The day for which rows of a generic file count that are about a whole month, week or
  /// quarter; `nil` has them refused.
  public var periodDay: PeriodDay?

  /// How the characters of the file are stored; `nil` when it is UTF-8 or shows that it is not.
  public var encoding: TextEncoding?

  /// The day on which the file was exported.
  ///
  /// Of a post in two files, the one exported later counts; totals without a day have this one.
  public var exported: CivilDay?

  /// The days that the report is about, among which dates are looked for that could be two days.
  public var reportedDays: DayRange?

  /// The names of the sheets of a workbook that are read, hidden ones, too; empty where all are that
  /// people see and that have data.
  public var sheets: [String] = []

  /// The currency of the plan, as its code in ISO 4217; amounts in another are not read.
  public var currency: String?

  /// Dialects of the team's own, which win over those that are built in.
  public var teamDialects: [SourceDialect] = []

  /// Describes a file, by default one whose columns explain themselves.
  public init(
    file: String,
    dialect: DialectID? = nil,
    columns: [ColumnMapping] = [],
    fixedValues: [Dimension: String] = [:],
    decimalSeparator: DecimalSeparator? = nil
  ) {
    self.file = file
    self.dialect = dialect
    self.columns = columns
    self.fixedValues = fixedValues
    self.decimalSeparator = decimalSeparator
  }
}

/// The shape that files of one origin have, such as `generic`.
public struct DialectID: RawRepresentable, Hashable, Sendable {
  /// The name as plans write it.
  public let rawValue: String

  /// Wraps the name of a dialect.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// One row per day, post or anything finer, whose values add.
  public static let generic = DialectID(rawValue: "generic")

  /// Tells whether this is a dialect or one of a family, as `meta-posts-facebook` is of
  /// `meta-posts`.
  public func isIn(_ family: DialectID) -> Bool {
    self == family || rawValue.hasPrefix(family.rawValue + "-")
  }
}

/// What a plan says that a column stands for.
public struct ColumnMapping: Hashable, Sendable {
  /// The header as the user wrote it; case, `_`, `-` and spaces do not matter.
  public var header: String

  /// `date`, a dimension or a measure, as the user wrote it.
  public var target: String

  /// The place of the entry in the plan.
  public var location: InputLocation?

  /// Maps a header to a target.
  public init(header: String, target: String, location: InputLocation? = nil) {
    self.header = header
    self.target = target
    self.location = location
  }
}

/// The sign that a file writes between a whole number and its fraction.
public enum DecimalSeparator: String, Hashable, Sendable, CaseIterable {
  /// `1,234.5`
  case point
  /// `1.234,5`
  case comma
}
