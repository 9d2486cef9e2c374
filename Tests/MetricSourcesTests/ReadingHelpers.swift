// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import MetricSources

/// Reads a file named `data.csv`.
func read(
  _ text: String, columns: [ColumnMapping] = [], set fixedValues: [Dimension: String] = [:],
  decimal: DecimalSeparator? = nil, requiring measures: Set<MeasureID> = []
) -> SourceReading {
  read(
    Array(text.utf8), columns: columns, set: fixedValues, decimal: decimal, requiring: measures)
}

/// Reads the bytes of a file named `data.csv`.
func read(
  _ bytes: [UInt8], columns: [ColumnMapping] = [], set fixedValues: [Dimension: String] = [:],
  decimal: DecimalSeparator? = nil, requiring measures: Set<MeasureID> = []
) -> SourceReading {
  let description = SourceDescription(
    file: "data.csv", columns: columns, fixedValues: fixedValues, decimalSeparator: decimal)
  return DelimitedTextReader.read(bytes, as: description, requiredMeasures: measures)
}

extension SourceReading {
  /// The issues as `data.csv:3:7 not-a-number`.
  var problems: [String] {
    issues.map { "\($0.location.map(String.init(describing:)) ?? "") \($0.code.rawValue)" }
  }

  /// The values of a measure in all rows.
  func values(_ measure: MeasureID) -> [Double?] {
    guard let table else { return [] }
    return (0..<table.count).map { table.value(of: measure, row: $0) }
  }

  /// The values of a dimension in all rows.
  func values(_ dimension: Dimension) -> [String?] {
    guard let table else { return [] }
    return (0..<table.count).map { table.value(of: dimension, row: $0) }
  }

  /// The days of all rows in ISO 8601.
  var days: [String] { table?.days.map(\.description) ?? [] }
}

/// Reads a file of several, whose rows are kept apart by what they are about.
func readBesideOthers(
  _ file: String, _ text: String, detail: ObservationDetail = .groups(by: [.network]),
  _ describe: (inout SourceDescription) -> Void = { _ in }
) -> SourceReading {
  var options = ReadingOptions()
  options.tellsSubjectsApart = true
  var description = SourceDescription(file: file)
  describe(&description)
  return DelimitedTextReader.read(
    Array(text.utf8), as: description, detail: detail, options: options)
}

/// What a measure comes to in several files together.
func sum(_ readings: [SourceReading], _ measure: MeasureID) -> Double {
  readings.flatMap { $0.values(measure) }.compactMap(\.self).reduce(0, +)
}

extension ObservationTable {
  /// All that a table holds, to be compared.
  var contents: [[String]] {
    [dimensions.map(\.rawValue) + measures.map(\.rawValue)]
      + (0..<count).map { row in
        ["\(days[row])", "\(lines[row])", "\(lastLines[row])", "\(rowCounts[row])"]
          + dimensions.map { value(of: $0, row: row) ?? "" }
          + measures.map { "\(value(of: $0, row: row) ?? .nan)" }
      }
  }
}
