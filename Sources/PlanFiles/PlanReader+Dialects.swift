// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import InputDiagnostics
internal import LocalizedFormatting
internal import MetricSources

extension PlanReader {
  private static let dialectKeys = [
    "id", "rows", "network", "source", "counted", "date-order", "decimal", "missing", "totals",
    "marks", "sheets", "stacked", "titles", "columns",
  ]

  private static let columnKeys = [
    "is", "names", "required", "percent", "words", "from", "best", "least",
  ]

  /// Reads a file of dialects; one with anything wrong in it is told and left out.
  mutating func dialects(in bytes: [UInt8]) -> [SourceDialect] {
    guard let root = root(of: bytes, keys: ["dialects"]) else { return [] }
    var dialects: [SourceDialect] = []
    for place in list(required("dialects", of: root)) {
      let issuesBefore = issues.count
      guard let dialect = dialect(place), issues.count == issuesBefore else { continue }
      if dialects.contains(where: { $0.id == dialect.id }) {
        report(.repeatedID, at: place.location, ["id": .text(dialect.id.rawValue)])
      } else {
        dialects.append(dialect)
      }
    }
    return dialects
  }

  private mutating func dialect(_ place: PlanNode) -> SourceDialect? {
    guard let mapping = mapping(place, keys: Self.dialectKeys) else { return nil }
    // All is read before anything is missed, so that one run tells all that is wrong.
    let id = scalar(required("id", of: mapping))
    let rows = choice(required("rows", of: mapping), as: SourceDialect.RowMeaning.self)
    let columnsPlace = required("columns", of: mapping)
    let columns = list(columnsPlace).map { column($0) }
    var dialect = SourceDialect(
      id ?? "", rows: rows ?? .days, columns: columns.compactMap(\.self))
    readTraits(of: &dialect, mapping)
    guard let id, let rows, let columnsPlace, !columns.contains(nil) else { return nil }
    dialect.counted = dialect.counted ?? Self.usuallyCounted[rows]
    let roles = dialect.columns.map(\.role)
    if !roles.contains(.date), rows != .totals {
      report(.dialectWithoutDate, at: columnsPlace.location, ["id": .text(id)])
    }
    if !dialect.columns.contains(where: \.isRequired) {
      report(.dialectWithoutMark, at: columnsPlace.location, ["id": .text(id)])
    }
    return dialect
  }

  /// What rows of a kind count one of, where a dialect does not say it.
  private static let usuallyCounted: [SourceDialect.RowMeaning: MeasureID] = [
    .posts: "posts", .leads: "leads", .answers: "survey-responses",
  ]

  /// Reads what a dialect says beside its name, its rows and its columns.
  private mutating func readTraits(of dialect: inout SourceDialect, _ mapping: PlanMapping) {
    dialect.network = scalar(mapping["network"]).map(NetworkID.canonical)
    if let place = mapping["source"], let source = scalar(place) {
      if ["paid", "organic"].contains(source) {
        dialect.source = source
      } else {
        report(
          .unknownSourceInPlan, at: place.location, ["value": .text(source)],
          hint: IssueHint("map-to-network"))
      }
    }
    dialect.counted = scalar(mapping["counted"]).flatMap { MeasureID(normalizing: $0) }
    dialect.dateOrder = choice(mapping["date-order"], as: DateFieldOrder.self)
    dialect.decimalSeparator = choice(mapping["decimal"], as: DecimalSeparator.self)
    dialect.missingWords = words(mapping["missing"])
    dialect.totalWords += words(mapping["totals"])
    dialect.marks = words(mapping["marks"])
    dialect.sheets = words(mapping["sheets"])
    dialect.isStacked = flag(mapping["stacked"]) ?? false
    if let place = mapping["titles"], let titles = self.mapping(place, keys: nil) {
      for (key, value) in titles.all {
        guard let title = key.scalar, let name = scalar(value) else { continue }
        dialect.titles[title] = MeasureID(normalizing: name)
      }
    }
  }

  private mutating func column(_ place: PlanNode) -> DialectColumn? {
    guard let mapping = mapping(place, keys: Self.columnKeys) else { return nil }
    let rolePlace = required("is", of: mapping)
    let names = required("names", of: mapping).map { words($0) }
    let isRequired = flag(mapping["required"]) ?? false
    guard let rolePlace, let name = scalar(rolePlace),
      let role = role(name, at: rolePlace, mapping), let names
    else { return nil }
    return DialectColumn(role, names: names, isRequired: isRequired)
  }

  private mutating func role(
    _ name: String, at place: PlanNode, _ mapping: PlanMapping
  ) -> DialectColumn.Role? {
    switch name {
    case "date": return .date
    case "last-day": return .lastDay
    case "id": return .id
    case "source-and-medium": return .sourceAndMedium
    case "titled": return .titled
    case "duration": return .duration
    case "text": return .text
    case "rate":
      return .rate(
        choice(mapping["percent"], as: DialectColumn.PercentForm.self) ?? .hundredths)
    default: break
    }
    if let dimension = Dimension(rawValue: name) { return .dimension(dimension) }
    guard let measure = MeasureID(normalizing: name) else {
      report(.unknownValue, at: place.location, ["key": "is", "value": .text(name)])
      return nil
    }
    if let words = mapping["words"] {
      return .flag(measure, words: self.words(words).map { $0.lowercased() })
    }
    guard mapping["from"] != nil || mapping["best"] != nil else { return .measure(measure) }
    let from = required("from", of: mapping).map { value($0, unit: .count) }
    let best = required("best", of: mapping).map { value($0, unit: .count) }
    guard let from = from ?? nil, let best = best ?? nil else { return nil }
    let least = mapping["least"].flatMap { value($0, unit: .count) }
    return .score(measure, from: from, best: best, least: least ?? 0)
  }

  /// Reads a list of words, or one alone.
  private mutating func words(_ place: PlanNode?) -> [String] {
    guard let place else { return [] }
    if let word = place.scalar { return [word] }
    return list(place).compactMap { scalar($0) }
  }

  private mutating func flag(_ place: PlanNode?) -> Bool? {
    guard let place, let word = scalar(place) else { return nil }
    switch word {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      report(
        .unknownValue, at: place.location, ["key": .text(place.key), "value": .text(word)],
        hint: Suggestion.hint(for: word, in: ["true", "false"]))
      return nil
    }
  }
}
