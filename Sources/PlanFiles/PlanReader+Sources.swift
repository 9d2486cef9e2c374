// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import InputDiagnostics
internal import LocalizedFormatting
internal import MetricSources

extension PlanReader {
  private static let sourceKeys = [
    "file", "dialect", "columns", "set", "decimal", "date-order", "calendar", "year", "encoding",
    "exported", "fill-down", "period-day", "sheet",
  ]

  /// Reads the file of the team's own dialects, if the plan names one.
  mutating func readDialects(_ place: PlanNode?) {
    guard let place, let path = scalar(place) else { return }
    guard let bytes = contents(path) else {
      report(
        "no-such-file", at: place.location, ["path": .text(path)],
        hint: IssueHint("path-from-plan"))
      return
    }
    let file = DialectFile(bytes, file: path)
    // What the command line names wins over the plan.
    let named = Set(teamDialects.map(\.id))
    teamDialects += file.dialects.filter { !named.contains($0.id) }
    add(file.issues)
  }

  /// Reads what a plan says of a data file.
  mutating func source(_ place: PlanNode) -> PlannedSource? {
    guard let mapping = mapping(place, keys: Self.sourceKeys),
      let filePlace = required("file", of: mapping), let file = scalar(filePlace)
    else { return nil }
    var source = SourceDescription(file: file)
    source.teamDialects = teamDialects
    source.currency = currency
    source.dialect = dialectID(mapping["dialect"])
    source.encoding = encoding(mapping["encoding"])
    source.exported = mapping["exported"].flatMap { day($0) }
    source.dates.timeZone = timeZone
    source.dates.usualCalendar = calendar == .gregorian ? nil : calendar
    source.dates.bikramSambat = .bikramSambat(table)
    source.dates.order = choice(mapping["date-order"], as: DateFieldOrder.self)
    if let place = mapping["calendar"] { source.dates.calendar = calendar(place) }
    if let place = mapping["year"] {
      source.dates.year = value(place, unit: .count).map { Int($0) }
    }
    source.periodDay = choice(mapping["period-day"], as: PeriodDay.self)
    source.filledColumns = filledColumns(mapping["fill-down"])
    source.sheets = items(mapping["sheet"]).compactMap { scalar($0) }
    source.decimalSeparator = choice(mapping["decimal"], as: DecimalSeparator.self)
    if let place = mapping["columns"], let columns = self.mapping(place, keys: nil) {
      for (key, value) in columns.all {
        guard let header = key.scalar, let target = scalar(value) else { continue }
        source.columns.append(
          ColumnMapping(header: header, target: target, location: key.location))
      }
    }
    if let place = mapping["set"], let fixed = dimensions(place, takingLists: false) {
      for (dimension, values) in fixed.values {
        source.fixedValues[dimension] = values.min()
      }
    }
    return PlannedSource(description: source, location: filePlace.location)
  }

  /// What a key has: one value or a list.
  private mutating func items(_ place: PlanNode?) -> [PlanNode] {
    guard let place else { return [] }
    return place.scalar == nil ? list(place) : [place]
  }

  /// The columns whose empty cells have what stands above: one or a list.
  private mutating func filledColumns(_ place: PlanNode?) -> Set<FilledColumn> {
    guard let place else { return [] }
    var columns: Set<FilledColumn> = []
    for item in items(place) {
      guard let name = scalar(item) else { continue }
      if let column = FilledColumn(named: name) {
        columns.insert(column)
      } else {
        report(
          .unknownValue, at: item.location, ["key": .text(place.key), "value": .text(name)],
          hint: Suggestion.hint(for: name, in: FilledColumn.names, listing: true))
      }
    }
    return columns
  }

  private mutating func dialectID(_ place: PlanNode?) -> DialectID? {
    guard let place, let name = scalar(place) else { return nil }
    let known =
      [DialectID.generic] + teamDialects.map(\.id) + SourceDialect.builtIn.map(\.id)
    let id = DialectID(rawValue: name)
    if known.contains(where: { $0.isIn(id) }) { return id }
    report(
      .unknownDialect, at: place.location, ["dialect": .text(name)],
      hint: Suggestion.hint(for: name, in: known.map(\.rawValue)))
    return nil
  }

  private mutating func encoding(_ place: PlanNode?) -> TextEncoding? {
    guard let place, let name = scalar(place) else { return nil }
    if let encoding = TextEncoding(named: name) { return encoding }
    report(
      .unknownValue, at: place.location, ["key": .text(place.key), "value": .text(name)],
      hint: Suggestion.hint(
        for: name, in: TextEncoding.allCases.map(\.rawValue), listing: true))
    return nil
  }
}
