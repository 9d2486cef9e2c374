// SPDX-License-Identifier: Apache-2.0

public import GoalReports
public import MetricSources

extension ReportSource {
  /// Describes what reading a file came to.
  public init(_ summary: SourceSummary) {
    self.init(
      file: summary.file, dialect: summary.dialect.rawValue, rows: summary.rows,
      rejected: summary.rejected, bytes: summary.bytes, days: summary.days,
      ignoredColumns: summary.ignoredColumns)
  }
}
