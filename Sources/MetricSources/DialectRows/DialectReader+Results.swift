// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// What the rows of an export come to, and what is to be told of them.
extension DialectReader {
  /// Puts together what rows have come to.
  mutating func finish() -> (table: ObservationTable?, identities: RowIdentities?) {
    let header = InputLocation(file: description.file, line: summary.headerLine)
    if summary.rows == 0 { log.add(.noRows, at: header) }
    if let first = severalDays.first {
      let count = severalDays.count
      log.add(.rowsOfSeveralDays, severity: .note, at: first, ["count": .count(count)])
    }
    if usesUTC || cells.usesUTC {
      log.add(.daysInUTC, severity: .note, at: header, hint: IssueHint("give-zone"))
    }
    tellOfIDs()
    tellRemarks()
    tellUnknownColumns()
    summary.measures = table.figures(columnOf: columnOf)
    guard !tellOtherScale() else {
      summary.measures = []
      return (nil, nil)
    }
    settleUndatedRows()
    let publishedCount = table.publishedCount
    var rowCount = table.sourceRowCount - publishedCount
    defer { noteMissing(among: rowCount, publishedCount: publishedCount) }
    guard !isUndated else {
      let name = dialect.id.rawValue
      log.add(
        .undatedTotals, at: header, ["dialect": .text(name)],
        hint: IssueHint("give-export-day"))
      return (nil, nil)
    }
    let taken = table.takeTable(
      file: description.file, detail: detail, and: namedTotals, subjects: plan?.subjects ?? [],
      hasTimes: dialect.rows.haveTimes && (tellsTimes || cells.tellsTimes),
      idsAreOfPosts: dialect.rows == .posts)
    var observations = taken.table
    let identities = taken.identities
    if !namedTotals.isEmpty, identities == nil { rowCount -= dropTotals(from: &observations) }
    dropRepeatedMeasures(from: &observations)
    tellRepeatedDays(in: observations)
    if let first = observations.days.min(), let last = observations.days.max() {
      summary.days = first...last
    }
    return (observations, identities)
  }

  /// Notes how many rows lack a value of each measure.
  private mutating func noteMissing(among rowCount: Int, publishedCount: Int) {
    for figure in summary.measures
    where figure.count < rowCount && !dialect.isStacked
      && (figure.id != dialect.counted || publishedCount == 0)
    {
      summary.missingValues[figure.id] = rowCount - figure.count
    }
  }
}

extension SourceSummary {
  /// Notes what a column of shares or lengths of time spans, perhaps beside other rows of it.
  mutating func note(
    _ values: ClosedRange<Double>, of column: Int, _ plan: DialectPlan
  ) {
    let name = plan.names[column]
    if let known = ranges.firstIndex(where: { $0.column == name }) {
      let others = ranges[known].values
      ranges[known].values =
        min(values.lowerBound, others.lowerBound)...max(values.upperBound, others.upperBound)
    } else {
      let isDuration = plan.tables.joined().contains {
        $0.column == column && $0.kind == .duration
      }
      ranges.append(RangeFigure(column: name, isDuration: isDuration, values: values))
    }
  }
}
