// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// The observations of one source, held by column.
///
/// A row has a day, perhaps a time of that day, a value for each dimension (possibly none) and a value for each measure
/// (possibly missing). Rows keep the order in which the source has them, and their lines.
///
/// A row may stand for several rows of the source that agree in day, dimensions and in which
/// measures they have: then its values are their sums, or the last one of a stock, and its place is
/// that of the last of them.
public struct ObservationTable: Sendable {
  /// The source as the user named it.
  public let source: String

  /// The dimensions that the source tells of, in the order in which rows give them.
  public let dimensions: [Dimension]

  /// The measures that the source has a column for, in the order in which rows give them.
  ///
  /// A measure is listed even if all its values are missing.
  public let measures: [MeasureID]

  /// The day of each row.
  public private(set) var days: [CivilDay] = []

  /// The minute of the day of each row, -1 where it is not known; empty where no row has one.
  package private(set) var minutes: [Int16] = []

  /// The line of each row in the source, from 1; of the first one where it stands for several.
  public private(set) var lines: [Int] = []

  /// The line of the last row of the source that each row stands for.
  public var lastLines: [Int] { storedLastLines.isEmpty ? lines : storedLastLines }

  /// How many rows of the source each row stands for.
  public var rowCounts: [Int] {
    storedRowCounts.isEmpty ? Array(repeating: 1, count: count) : storedRowCounts
  }

  /// Both are empty where each row stands for one of the source.
  private var storedLastLines: [Int] = []
  private var storedRowCounts: [Int] = []

  /// How the source writes networks that are not well known, by the names that rows have.
  package var networkNames: [String: String] = [:]

  /// How many days each row is about, its own day among them, before its day where negative; empty
  /// where each is about one day.
  package private(set) var spans: [Int16] = []

  /// What tells rows apart beside dimensions, such as the ad set that they are of; no report asks for
  /// it, but it says which rows of two sources may be the same.
  package var subjects: [(name: String, column: DimensionColumn)] = []

  /// Whether a row with an id of a post has all that the post has had, and not a day of it.
  package var rowsAreWholePosts = true

  /// The sources of tables that have days of this one, which were taken out of it.
  package var continuations: Set<String> = []

  /// Values that are in no sum, for closer ones are, but that count beside others of their rows.
  package var valuesSetAside: [(measure: MeasureID, values: [Double])] = []

  private var dimensionColumns: [DimensionColumn]
  private var measureColumns: [[Double]]

  /// Creates an empty table with the columns that the source has.
  public init(source: String, dimensions: [Dimension], measures: [MeasureID]) {
    self.source = source
    self.dimensions = dimensions
    self.measures = measures
    dimensionColumns = dimensions.map { _ in DimensionColumn() }
    measureColumns = measures.map { _ in [] }
  }

  /// Wraps columns as long as `days`; rows are in the order of their last lines.
  ///
  /// `minutes` and `spans` may be empty, too, and so may `lastLines` and `rowCounts` where each row
  /// stands for one of the source.
  package init(
    source: String, days: [CivilDay], minutes: [Int16] = [], spans: [Int16] = [], lines: [Int],
    lastLines: [Int], rowCounts: [Int],
    dimensions: [(Dimension, DimensionColumn)], measures: [(MeasureID, [Double])]
  ) {
    self.source = source
    self.dimensions = dimensions.map(\.0)
    self.measures = measures.map(\.0)
    self.days = days
    self.minutes = minutes
    if spans.contains(where: { $0.magnitude > 1 }) { self.spans = spans }
    self.lines = lines
    if rowCounts.contains(where: { $0 != 1 }) {
      storedLastLines = lastLines
      storedRowCounts = rowCounts
    }
    dimensionColumns = dimensions.map(\.1)
    measureColumns = measures.map(\.1)
  }

  /// The number of rows.
  public var count: Int { days.count }

  /// The number of rows of the source.
  public var sourceRowCount: Int {
    storedRowCounts.isEmpty ? count : storedRowCounts.reduce(0, +)
  }

  /// How many rows of the source a row stands for.
  package func rowCount(ofRow row: Int) -> Int {
    storedRowCounts.isEmpty ? 1 : storedRowCounts[row]
  }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - day: The day that the row tells about.
  ///   - time: The time of that day, on clocks of the report's zone; `nil` when it is not known.
  ///   - line: The line of the row in the source.
  ///   - dimensionValues: A value for each of `dimensions`, in their order; `nil` or empty when
  ///     it is not known.
  ///   - measureValues: A value for each of `measures`, in their order; NaN when it is missing.
  public mutating func append(
    day: CivilDay, time: ClockTime? = nil, line: Int, dimensionValues: [String?],
    measureValues: [Double]
  ) {
    if time != nil, minutes.isEmpty { minutes = Array(repeating: -1, count: days.count) }
    if time != nil || !minutes.isEmpty {
      minutes.append(time.map { Int16($0.minuteOfDay) } ?? -1)
    }
    days.append(day)
    if !spans.isEmpty { spans.append(1) }
    lines.append(line)
    if !storedRowCounts.isEmpty {
      storedLastLines.append(line)
      storedRowCounts.append(1)
    }
    for index in dimensionColumns.indices {
      dimensionColumns[index].append(dimensionValues[index])
    }
    for index in measureColumns.indices {
      measureColumns[index].append(measureValues[index].isFinite ? measureValues[index] : .nan)
    }
  }

  /// Whether any row has a time of day.
  public var hasTimes: Bool { !minutes.isEmpty }

  /// Returns the time of day of a row, or `nil` when it is not known.
  public func time(ofRow row: Int) -> ClockTime? {
    minutes.isEmpty ? nil : ClockTime(minuteOfDay: Int(minutes[row]))
  }

  /// Says of all rows that are about a day how many days they are about.
  package mutating func setSpans(_ span: (Int) -> Int16) {
    spans = days.indices.map { row in
      spans.isEmpty || spans[row].magnitude <= 1 ? span(row) : spans[row]
    }
  }

  /// The days that a row is about; `nil` where it is its own day alone.
  package func daysOfSpan(ofRow row: Int) -> DayRange? {
    guard !spans.isEmpty, spans[row].magnitude > 1 else { return nil }
    let span = Int(spans[row])
    let day = days[row]
    return span < 0 ? day.advanced(by: span + 1)...day : day...day.advanced(by: span - 1)
  }

  /// Tells whether the source has a column for a measure.
  public func has(_ measure: MeasureID) -> Bool { measures.contains(measure) }

  /// The distinct values of a dimension, in the order in which they first occur.
  public func values(of dimension: Dimension) -> [String] { column(of: dimension)?.values ?? [] }

  /// Returns the value of a dimension in a row, or `nil` when it is not known.
  public func value(of dimension: Dimension, row: Int) -> String? {
    guard let column = column(of: dimension) else { return nil }
    let code = column.codes[row]
    return code == DimensionColumn.noValue ? nil : column.values[Int(code)]
  }

  /// Returns the value of a measure in a row, or `nil` when it is missing.
  public func value(of measure: MeasureID, row: Int) -> Double? {
    guard let value = column(of: measure)?[row], !value.isNaN else { return nil }
    return value
  }

  /// The values of a measure in all rows, NaN where missing; `nil` without such a column.
  package func column(of measure: MeasureID) -> [Double]? {
    measures.firstIndex(of: measure).map { measureColumns[$0] }
  }

  /// The values of a dimension in all rows; `nil` without such a column.
  package func column(of dimension: Dimension) -> DimensionColumn? {
    dimensions.firstIndex(of: dimension).map { dimensionColumns[$0] }
  }
}

/// The values of a dimension in all rows, each by its place among the distinct ones.
package struct DimensionColumn: Sendable {
  /// The code of a row whose value is not known.
  package static let noValue: Int32 = -1

  package private(set) var values: [String] = []
  package private(set) var codes: [Int32] = []
  private var codeOfValue: [String: Int32] = [:]

  package init() {}

  /// Numbers the distinct values anew, in the order in which rows have them.
  ///
  /// - Parameters:
  ///   - codes: The place of each row's value in `values`, or `noValue`.
  ///   - values: Distinct values, none of them empty.
  package init(codes: [Int32], of values: [String]) {
    var codeOfOld = [Int32](repeating: Self.noValue, count: values.count)
    self.codes = codes
    for row in codes.indices where codes[row] != Self.noValue {
      let old = Int(codes[row])
      if codeOfOld[old] == Self.noValue {
        codeOfOld[old] = Int32(self.values.count)
        codeOfValue[values[old]] = codeOfOld[old]
        self.values.append(values[old])
      }
      self.codes[row] = codeOfOld[old]
    }
  }

  fileprivate mutating func append(_ value: String?) {
    guard let value, !value.isEmpty else {
      codes.append(Self.noValue)
      return
    }
    if let code = codeOfValue[value] {
      codes.append(code)
      return
    }
    let code = Int32(values.count)
    values.append(value)
    codeOfValue[value] = code
    codes.append(code)
  }
}
