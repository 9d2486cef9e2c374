// SPDX-License-Identifier: Apache-2.0

public import GoalReports
internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

/// Writes every figure of a report as a row of one table with commas (RFC 4180).
///
/// Values are as in the data form: numbers in ASCII digits, rates as ratios, lengths of time in
/// seconds, nothing where a value is missing. `text` is what readers of the locale see.
public struct CSVRenderer: Sendable {
  /// The columns, the same in every locale.
  public static let columns = [
    "report", "organization", "locale", "as_of", "section", "goal", "item", "metric", "name",
    "dimension", "slice", "figure", "from", "to", "value", "unit", "currency", "text",
  ]

  /// Whether the table begins with a mark by which Excel knows UTF-8.
  private let hasByteOrderMark: Bool

  /// Creates a renderer.
  ///
  /// - Parameter hasByteOrderMark: Begins the table with U+FEFF, by which Excel knows UTF-8.
  public init(hasByteOrderMark: Bool = false) { self.hasByteOrderMark = hasByteOrderMark }

  /// Writes a report.
  public func render(_ report: ComposedReport) -> String {
    var table = DelimitedTable(beginsWithByteOrderMark: hasByteOrderMark)
    table.row(Self.columns)
    let currency = report.model.plan.currency?.code ?? ""
    let head = [
      report.title, report.organization ?? "", report.locale.tag, report.model.asOf.description,
    ]
    for figure in report.figures {
      let subject = figure.subject
      table.row(
        head + [
          subject.section, subject.goal ?? "", subject.item ?? "",
          subject.metric?.rawValue ?? "", subject.name, subject.part?.dimension.rawValue ?? "",
          subject.part?.value ?? "", figure.figure, subject.days.lowerBound.description,
          subject.days.upperBound.description,
        ],
        number: figure.value,
        [figure.unit.rawValue, figure.unit == .money ? currency : "", figure.text])
    }
    return table.output
  }
}
