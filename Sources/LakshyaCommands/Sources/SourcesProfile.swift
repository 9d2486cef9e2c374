// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting
internal import MetricSources
internal import StringCatalogs

/// What data files hold, for people and for programs.
struct SourcesProfile {
  private let readings: [SourceReading]
  /// What several of the files have.
  let overlaps: [InputIssue]
  private let words: Localizer

  /// Looks at what was read.
  init(_ readings: [SourceReading], words: Localizer) {
    self.readings = readings
    self.words = words
    var resolved = readings
    overlaps = SourceOverlaps.resolve(&resolved)
  }

  // MARK: Text

  /// The profile for a terminal.
  var text: String {
    var blocks = readings.map(text(of:))
    // Warnings are told on standard error, as those of single files are.
    let notes = overlaps.filter { $0.severity == .note }
    if !notes.isEmpty {
      blocks.append(
        notes.map { issue in
          "\(issue.location.map { "\($0): " } ?? "")\(words.text(of: issue).text)"
        })
    }
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func text(of reading: SourceReading) -> [String] {
    let summary = reading.summary
    // Of what was not read there is nothing more to say than what is wrong with it.
    guard reading.table != nil || !reading.isEmpty || summary.headerLine != nil else {
      return [summary.file, "  " + words.text("sources.unread")]
    }
    var lines = [
      summary.file,
      words.text(
        "sources.dialect",
        [
          "dialect": .text(summary.dialect.rawValue),
          "rows": .text(summary.meaning?.messageName ?? "other"),
        ]),
      words.text(
        "sources.rows", ["rows": .integer(summary.rows), "rejected": .integer(summary.rejected)]),
    ]
    if let days = summary.days {
      lines.append(
        words.text(
          "sources.days", ["from": .day(days.lowerBound), "to": .day(days.upperBound)]))
    }
    if summary.encoding != .utf8 {
      lines.append(
        words.text("sources.encoding", ["encoding": .text(summary.encoding.rawValue)]))
    }
    if summary.totalRows > 0 {
      lines.append(words.text("sources.totals", ["count": .integer(summary.totalRows)]))
    }
    for (key, count) in [
      ("sources.preamble", summary.preambleRows), ("sources.header-rows", summary.headerRows),
      ("sources.footer", summary.footerRows),
    ] where count > 0 {
      lines.append(words.text(key, ["count": .integer(count)]))
    }
    if let example = summary.decimalComma {
      lines.append(words.text("sources.decimal-comma", ["example": .text(example)]))
    }
    if let line = lineOfNetworks(reading) { lines.append(line) }
    for figure in reading.figures where figure.count > 0 {
      lines.append(line(of: figure))
    }
    for range in reading.ranges {
      lines.append(
        words.text(
          range.isDuration ? "sources.durations" : "sources.shares",
          [
            "column": .text(name(of: range.column)), "least": .number(range.values.lowerBound),
            "greatest": .number(range.values.upperBound),
          ]))
    }
    if !summary.ignoredColumns.isEmpty { lines.append(lineOfIgnored(summary.ignoredColumns)) }
    for issue in reading.issues where issue.severity == .note {
      lines.append(words.text(of: issue).text)
    }
    return [lines[0]] + lines.dropFirst().map { "  " + $0 }
  }

  /// Tells the networks that rows are of, where rows say it themselves.
  private func lineOfNetworks(_ reading: SourceReading) -> String? {
    let networks = reading.networks
    guard networks.count > (reading.summary.dialect == .generic ? 0 : 1) else { return nil }
    let shown = networks.count > 12 ? Array(networks.prefix(10)) : networks
    let items = shown.map { network in
      words.text(
        "sources.network",
        [
          "network": .text(network.written ?? NetworkName.of(network.id)),
          "count": .integer(network.rows),
        ])
    }
    let isCut = shown.count < networks.count
    let format = ListFormat(locale: words.locale, kind: isCut ? .unit : .conjunction)
    let list = (try? format.format(items)) ?? items.joined(separator: ", ")
    guard isCut else {
      return words.text("sources.networks", ["networks": .text(list)])
    }
    return words.text(
      "sources.networks-many",
      ["networks": .text(list), "count": .integer(networks.count - shown.count)])
  }

  private func line(of figure: MeasureFigure) -> String {
    let id = figure.id.rawValue
    var arguments: [String: MessageArgument] = [
      "id": .text(id), "value": .number(figure.value), "count": .integer(figure.count),
    ]
    let name = name(of: id)
    // A measure of the team's own, or one of which reports make others, has its header.
    let shown = name == id && !figure.column.isEmpty ? figure.column : name
    guard shown != id else { return words.text("sources.own-measure", arguments) }
    arguments["measure"] = .text(shown)
    let isLevel = Measure.named(figure.id).aggregation == .stock
    if !isLevel, let column = MeasureID(normalizing: figure.column), column != figure.id,
      shown != figure.column
    {
      arguments["column"] = .text(figure.column)
      return words.text("sources.measure-of-column", arguments)
    }
    return words.text(isLevel ? "sources.level" : "sources.measure", arguments)
  }

  /// Tells the columns that are not read, and only how many there are where they are many.
  private func lineOfIgnored(_ columns: [String]) -> String {
    let shown = columns.count > 10 ? Array(columns.prefix(8)) : columns
    guard shown.count < columns.count else {
      let list = try? ListFormat(locale: words.locale).format(shown)
      return words.text(
        "sources.ignored", ["columns": .text(list ?? shown.joined(separator: ", "))])
    }
    let format = ListFormat(locale: words.locale, kind: .unit)
    let list = try? format.format(shown)
    return words.text(
      "sources.ignored-many",
      [
        "columns": .text(list ?? shown.joined(separator: ", ")),
        "count": .integer(columns.count - shown.count),
      ])
  }

  /// The name of a measure; what is none has the name that it has.
  private func name(of measure: String) -> String {
    let key = "metric.\(measure).name"
    return words.has(key) ? words.text(key) : measure
  }

  // MARK: Data

  /// The profile for programs.
  var json: String {
    let root = JSONNode.object([
      ("schema", .text("lakshya-sources/1")), ("locale", .text(words.locale.tag)),
      ("sources", .list(readings.map(node(of:)))),
      ("overlaps", .list(overlaps.map(node(of:)))),
    ])
    return root.text(.compact) + "\n"
  }

  private func node(of reading: SourceReading) -> JSONNode {
    let summary = reading.summary
    let days = summary.days.map { days in
      JSONNode.object([
        ("from", .text(days.lowerBound.description)), ("to", .text(days.upperBound.description)),
      ])
    }
    return .object([
      ("file", .text(summary.file)), ("dialect", .text(summary.dialect.rawValue)),
      ("meaning", .optional(summary.meaning?.rawValue)),
      ("rows", .number(Double(summary.rows))), ("rejected", .number(Double(summary.rejected))),
      ("totalRows", .number(Double(summary.totalRows))),
      ("preambleRows", .number(Double(summary.preambleRows))),
      ("headerRows", .number(Double(summary.headerRows))),
      ("footerRows", .number(Double(summary.footerRows))),
      ("decimalComma", .optional(summary.decimalComma)),
      ("bytes", .number(Double(summary.bytes))), ("encoding", .text(summary.encoding.rawValue)),
      ("headerLine", .optional(summary.headerLine)), ("days", days ?? .null),
      (
        "networks",
        .list(
          reading.networks.map { network in
            .object([
              ("id", .text(network.id)), ("written", .optional(network.written)),
              ("rows", .number(Double(network.rows))),
            ])
          })
      ),
      ("measures", .list(reading.figures.map(node(of:)))),
      ("ranges", .list(reading.ranges.map(node(of:)))),
      ("ignoredColumns", .list(summary.ignoredColumns.map(JSONNode.text))),
      ("issues", .list(reading.issues.map(node(of:)))),
    ])
  }

  private func node(of figure: MeasureFigure) -> JSONNode {
    .object([
      ("id", .text(figure.id.rawValue)), ("column", .text(figure.column)),
      ("value", .number(figure.value)), ("count", .number(Double(figure.count))),
    ])
  }

  private func node(of range: RangeFigure) -> JSONNode {
    .object([
      ("column", .text(range.column)), ("unit", .text(range.isDuration ? "seconds" : "ratio")),
      ("least", .number(range.values.lowerBound)),
      ("greatest", .number(range.values.upperBound)),
    ])
  }

  private func node(of issue: InputIssue) -> JSONNode {
    let told = words.text(of: issue)
    return .object([
      ("code", .text(issue.code.rawValue)), ("severity", .text(issue.severity.rawValue)),
      ("file", .optional(issue.location?.file)), ("line", .optional(issue.location?.line)),
      ("column", .optional(issue.location?.column)),
      ("text", .text(TextIsolate.sanitizing(told.text))),
      ("hint", .optional(told.hint.map { TextIsolate.sanitizing($0) })),
    ])
  }
}

extension SourceDialect.RowMeaning {
  /// The name by which messages choose their words.
  fileprivate var messageName: String {
    switch self {
    case .posts: "posts"
    case .days: "days"
    case .dayParts: "parts"
    case .totals: "totals"
    case .leads: "leads"
    case .answers: "answers"
    }
  }
}
