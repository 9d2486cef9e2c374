// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// Why nothing of a file is used.
struct SourceRefusal {
  var code: IssueCode
  var line: Int?
  var arguments: [String: IssueArgument] = [:]
  var hint: IssueHint?
}

/// What tells whether rows of an export have measures more than once.
struct RepetitionEvidence {
  /// The values of columns that are watched.
  private(set) var values: [Int: Set<String>] = [:]
  /// What totals of all rows have, by the slots of measures.
  private(set) var totals: [Int: Double] = [:]
  private(set) var undated: [UndatedFigures] = []
  /// More values of a column tell nothing more.
  private static let valueLimit = 100

  /// Takes what a reader of rows has met.
  mutating func add(_ reader: DialectRowReader) {
    for watched in reader.plan.watched {
      values[watched.column, default: []].formUnion(
        reader.dimensions[watched.slot].values.prefix(Self.valueLimit))
    }
    add(total: reader.totalFigures)
    undated += reader.undatedFigures
  }

  /// Takes a total of rows: of several the largest is that of all.
  mutating func add(total values: [Int: Double]) {
    totals.merge(values, uniquingKeysWith: max)
  }
}

/// Exports in whose rows measures are there more than once.
extension DialectReader {
  /// So many values of a column are told.
  private static let valueLimit = 4
  /// By so much an amount that was rounded may lie beside the sum of others.
  private static let rounding = 0.01

  /// Why rows of several segments or times are not added, if there are such.
  func refusalOfSelections() -> SourceRefusal? {
    guard let plan else { return nil }
    for watched in plan.watched where watched.isOfSelections {
      guard let values = evidence.values[watched.column], values.count > 1 else { continue }
      return SourceRefusal(
        code: .overlappingRows, line: summary.headerLine,
        arguments: [
          "column": .text(plan.names[watched.column]),
          "values": .text(values.sorted().prefix(Self.valueLimit).joined(separator: ", ")),
        ], hint: IssueHint("export-one-selection"))
    }
    return nil
  }

  /// Counts rows without a day as totals where they have what all rows come to, and refuses others.
  mutating func settleUndatedRows() {
    guard let plan else { return }
    for row in evidence.undated.sorted(by: { $0.chunk < $1.chunk }) {
      var equalCount = 0
      let isTotal = row.values.allSatisfy { slot, value in
        let sum = summary.measures.first { $0.id == plan.measures[slot].id }?.value ?? .nan
        if abs(value - sum) <= Self.rounding { equalCount += 1 }
        return value <= sum + Self.rounding
      }
      if isTotal, equalCount > 0 {
        summary.totalRows += 1
        evidence.add(total: row.values)
      } else {
        summary.rows += 1
        summary.rejected += 1
        log.add(row.log, firstLine: firstLines[row.chunk], noteUnnamed: unnamedColumns.note)
      }
    }
  }

  /// Leaves out what rows have more than once: what an export counts for each event again, and what
  /// comes to more than the export's own total.
  mutating func dropRepeatedMeasures(from table: inout ObservationTable) {
    guard let plan, !dialect.repetition.measures.isEmpty else { return }
    let repeated = summary.measures.filter {
      dialect.repetition.includes($0.id, header: $0.column)
    }
    guard !repeated.isEmpty else { return }
    let column = plan.watched.first {
      !$0.isOfSelections && evidence.values[$0.column]?.count ?? 0 > 1
    }
    var dropped: [MeasureID] = []
    if let column {
      dropped = repeated.map(\.id)
      tell(
        .repeatedMeasures,
        [
          "columns": .text(repeated.map(\.column).joined(separator: ", ")),
          "column": .text(plan.names[column.column]),
        ])
    } else {
      for figure in repeated {
        guard let slot = plan.measures.firstIndex(where: { $0.id == figure.id }),
          let total = evidence.totals[slot], Self.isTooMuch(figure.value, total)
        else { continue }
        dropped.append(figure.id)
        tell(
          .sumAboveTotal,
          [
            "column": .text(figure.column), "sum": .count(Int(figure.value)),
            "total": .count(Int(total)),
          ])
      }
    }
    guard !dropped.isEmpty else { return }
    table = table.removing(
      values: Dictionary(uniqueKeysWithValues: dropped.map { ($0, { _ in true }) }))
    summary.measures.removeAll { dropped.contains($0.id) }
    summary.ignoredColumns += repeated.filter { dropped.contains($0.id) }.map(\.column)
  }

  /// Whether rows come to more than visits that pass midnight, and rounding, make of a total.
  private static func isTooMuch(_ sum: Double, _ total: Double) -> Bool {
    sum.isFinite && abs(sum) < 1e15 && abs(total) < 1e15 && sum - total > max(2, total * 0.05)
  }

  private mutating func tell(_ code: IssueCode, _ arguments: [String: IssueArgument]) {
    log.add(
      code, severity: .warning,
      at: InputLocation(file: description.file, line: summary.headerLine), arguments,
      hint: IssueHint("export-without-events"))
  }
}
