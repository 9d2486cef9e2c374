// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

extension ReportComposer {
  /// What usually comes of each day of the week, in the reader's order of days.
  func bestDaySection() throws -> ComposedSection? {
    guard let times = model.insights.bestTimes, !times.weekdays.isEmpty else { return nil }
    let shift = firstWeekday.rawValue - 1
    let weekdays = (0..<7).compactMap { Weekday(rawValue: ($0 + shift) % 7 + 1) }
    return try section(
      "best-days", of: times.weekdays, kinds: weekdays, corner: "table.weekday", days: times.days,
      charts: [
        try heatStrip(
          "best-days", of: times.weekdays, steps: weekdays,
          heading: .names(
            full: try dates.shortNames(of: weekdays, inLetters: false),
            short: try dates.shortNames(of: weekdays, inLetters: true)))
      ]
    ) { try dates.name(of: $0) }
  }

  /// What usually comes of a post by the time of day at which it was published.
  func postingTimeSection() throws -> ComposedSection? {
    guard let times = model.insights.bestTimes, !times.hourBlocks.isEmpty else { return nil }
    let blocks = Set(times.hourBlocks.flatMap { $0.kinds.map(\.kind) })
      .sorted { $0.first < $1.first }
    return try section(
      "posting-times", of: times.hourBlocks, kinds: blocks, corner: "table.posting-time",
      days: times.days, charts: [try postingTimeChart(times.hourBlocks)].compactMap { $0 }
    ) { isolated(try dates.hours(from: $0.first, to: $0.end)) }
  }

  /// What usually comes of a post of each type.
  func contentTypeSection() throws -> ComposedSection? {
    guard let times = model.insights.bestTimes, !times.contentTypes.isEmpty else { return nil }
    let types = Set(times.contentTypes.flatMap { $0.kinds.map(\.kind) }).sorted()
    return try section(
      "content-types", of: times.contentTypes, kinds: types, corner: "table.content-type",
      days: times.days
    ) { isolated($0) }
  }

  private func section<Kind>(
    _ id: String, of yields: [UsualYield<Kind>], kinds: [Kind], corner: String, days: DayRange,
    charts: [ChartScene] = [], name: (Kind) throws -> String
  ) throws -> ComposedSection {
    let rows = try kinds.map { kind in
      ComposedTable.Row(
        heading: try name(kind),
        cells: try yields.map { yield in
          guard let mean = yield.kinds.first(where: { $0.kind == kind })?.mean else {
            return noValue
          }
          return words.text(
            "\(id).cell",
            [
              "value": .formatted(try values.text(mean.value, .count), number: mean.value),
              "count": try values.count(mean.count),
            ])
        })
    }
    var sentences = [
      words.text(
        "\(id).introduction", ["days": .formatted(try periods.text(of: days), number: nil)])
    ]
    for yield in yields {
      guard let best = yield.best else { continue }
      sentences.append(
        words.text(
          "\(id).best",
          ["metric": nameArgument(of: yield.metric), "kind": .text(try name(best))]))
    }
    if let unsure = yields.first(where: { !$0.isSure || !$0.comparesAll }) {
      sentences.append(
        words.text("\(id).too-few", ["count": try values.count(unsure.needed)]))
    }
    return section(
      id,
      .table(
        ComposedTable(
          corner: words.text(corner),
          columns: yields.map { isolatedHeading(of: $0.metric) }, rows: rows)),
      introduction: sentences.joined(separator: " "), charts: charts)
  }

  // MARK: Charts

  /// All blocks of hours of a day, those without posts empty.
  private func postingTimeChart(_ yields: [UsualYield<HourBlock>]) throws -> ChartScene? {
    let length = BestTimes.hoursOfBlock
    let starts = Array(stride(from: 0, to: 24, by: length))
    let known = yields.flatMap { $0.kinds.map(\.kind) }
    let blocks = starts.compactMap { start in known.first { $0.first == start } }
    guard blocks.allSatisfy({ $0.count == length }) else { return nil }
    return try heatStrip(
      "posting-times", of: yields, steps: starts.map { start in known.first { $0.first == start } },
      heading: .bounds(try dates.times(ofHours: starts + [24])))
  }

  private func heatStrip<Kind>(
    _ chart: String, of yields: [UsualYield<Kind>], steps: [Kind?], heading: HeatStrip.Heading
  ) throws -> ChartScene {
    let rows = try yields.map { yield in
      let found = steps.map { step in yield.kinds.first { $0.kind == step }?.mean.value }
      return HeatStrip.Row(
        label: isolatedName(of: yield.metric), values: found,
        texts: try found.map { try $0.map { try values.text($0, .count) } ?? noValue },
        best: yield.best.flatMap { best in steps.firstIndex { $0 == best } })
    }
    return try HeatStrip(heading: heading, rows: rows, direction: direction).scene(
      title: words.text("chart.\(chart).title"), description: chartDescription("heat", [:])
    ) { value in
      // Few reports need it, so that it is not made for all.
      var style = NumberStyle(.decimal)
      style.notation = .compact
      return try NumberFormat(locale: locale, style: style).formatIsolated(value)
    }
  }
}
