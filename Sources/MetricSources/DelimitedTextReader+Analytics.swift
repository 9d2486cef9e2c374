// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// Generic files with what web analytics count, and columns of audiences.
extension DelimitedTextReader {
  /// So many values of a column are told.
  private static let valueLimit = 4

  /// The column with one of some names of which nothing is read, where it has several values, in a
  /// file with visits.
  private func column(
    named names: [String], of layout: ColumnLayout, _ cells: HeadCells
  ) -> (index: Int, values: [String])? {
    guard layout.isOfAnalytics, let date = layout.roles.firstIndex(of: .date) else { return nil }
    let keys = names.map(HeaderKey.key)
    for (index, role) in layout.roles.enumerated() {
      switch role {
      case .possibleMeasure, .ignored: break
      default: continue
      }
      guard keys.contains(HeaderKey.key(layout.names[index])) else { continue }
      let values = cells.values(of: index, beside: date)
      if values.count > 1 { return (index, values) }
    }
    return nil
  }

  /// Refuses a file whose rows are of several segments or times.
  mutating func addsUpSelections(_ layout: ColumnLayout, _ cells: HeadCells) -> Bool {
    guard let found = column(named: MeasureRepetition.ofAnalytics.selections, of: layout, cells)
    else { return false }
    refuse(
      .overlappingRows, line: summary.headerLine,
      [
        "column": .text(layout.names[found.index]),
        "values": .text(found.values.prefix(Self.valueLimit).joined(separator: ", ")),
      ], hint: IssueHint("export-one-selection"))
    return true
  }

  /// Finds the column by whose values a file has visits once more.
  func repeatingColumn(of layout: ColumnLayout, _ cells: HeadCells) -> Int? {
    column(named: MeasureRepetition.ofAnalytics.columns, of: layout, cells)?.index
  }

  /// Leaves out visits and people that a file has once more for each event.
  mutating func removeRepeated(
    from table: ObservationTable, _ plan: RowPlan, _ repeatingColumn: Int?
  ) -> ObservationTable {
    guard let repeatingColumn else { return table }
    let repeated = plan.measures.filter { measure in
      MeasureRepetition.ofAnalytics.includes(
        measure.id, header: plan.layout.names[measure.column])
        && table.column(of: measure.id) != nil
    }
    guard !repeated.isEmpty else { return table }
    let names = repeated.map { plan.layout.names[$0.column] }
    log.add(
      .repeatedMeasures, severity: .warning,
      at: InputLocation(file: description.file, line: summary.headerLine),
      [
        "columns": .text(names.joined(separator: ", ")),
        "column": .text(plan.layout.names[repeatingColumn]),
      ], hint: IssueHint("export-without-events"))
    summary.ignoredColumns += names
    return table.removing(
      values: Dictionary(uniqueKeysWithValues: repeated.map { ($0.id, { _ in true }) }))
  }

  // MARK: Audiences

  /// Takes a column `Audience` of numbers for followers where it stands beside networks or profiles,
  /// and tells of one that does not.
  mutating func settleAudience(
    of layout: inout ColumnLayout, _ cells: HeadCells, at place: InputLocation
  ) {
    guard let column = layout.roles.firstIndex(of: .dimension(.audience)),
      HeaderKey.key(layout.names[column]) == Dimension.audience.rawValue,
      !description.columns.contains(where: {
        HeaderKey.key(CellText.line($0.header)) == Dimension.audience.rawValue
      }),
      let date = layout.roles.firstIndex(of: .date)
    else { return }
    let values = cells.values(of: column, beside: date)
    guard !values.isEmpty, values.allSatisfy(Self.isCount) else { return }
    let hasPages = layout.names.indices.contains { index in
      [.dimension(.network), .dimension(.page)].contains(layout.roles[index])
        || HeaderKey.key(layout.names[index]) == "profile"
    }
    let areFollowers =
      (hasPages || description.fixedValues[.network] != nil)
      && !layout.roles.contains(.measure("followers"))
    if areFollowers { layout.take(column, as: .measure("followers")) }
    log.add(
      .numbersAsAudience, severity: .warning, at: place,
      [
        "column": .text(layout.names[column]),
        "read": .text(areFollowers ? "followers" : "names"),
      ], hint: IssueHint("map-audience"))
  }

  /// Whether a text is a whole number, perhaps grouped.
  private static func isCount(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.contains { DecimalDigit($0) != nil }
      && scalars.allSatisfy {
        DecimalDigit($0) != nil || ",.\u{66C}\u{A0}\u{202F} ".unicodeScalars.contains($0)
      }
  }
}
