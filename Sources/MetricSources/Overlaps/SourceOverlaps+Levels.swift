// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import InputDiagnostics

/// Levels, such as followers, of a network once with the name of a page and once without one.
///
/// Both add up as if they were of two pages, which hardly anybody means.
extension SourceOverlaps {
  /// Tells of them, be they in one file or in several.
  static func tellLevelsWithoutPages(_ readings: [SourceReading]) -> [InputIssue] {
    guard readings.contains(where: { $0.table?.values(of: .page).isEmpty == false }) else {
      return []
    }
    var known: [Level: [(reading: Int, kinds: PageKinds)]] = [:]
    for (index, reading) in readings.enumerated() {
      guard let table = reading.table else { continue }
      for (level, kinds) in pageKinds(in: table) {
        known[level, default: []].append((index, kinds))
      }
    }
    return known.sorted { $0.key < $1.key }.compactMap { level, all in
      guard let with = all.first(where: { $0.kinds.page != nil }),
        let without = all.first(where: { $0.kinds.line != nil }), let line = without.kinds.line
      else { return nil }
      return InputIssue(
        .levelsWithoutPage, severity: .warning,
        at: InputLocation(file: readings[without.reading].summary.file, line: line),
        [
          "measures": .measures([level.measure.rawValue]), "network": .network(level.network),
          "page": .text(with.kinds.page ?? ""),
        ], hint: IssueHint("set-page", ["page": .text(with.kinds.page ?? "")]))
    }
  }

  private struct Level: Hashable, Comparable {
    var measure: MeasureID
    var network: String

    static func < (one: Level, other: Level) -> Bool {
      (one.measure, one.network) < (other.measure, other.network)
    }
  }

  /// A page that rows name, and the line of one that names none.
  private struct PageKinds {
    var page: String?
    var line: Int?
  }

  private static func pageKinds(in table: ObservationTable) -> [Level: PageKinds] {
    var kinds: [Level: PageKinds] = [:]
    let networks = table.column(of: .network)
    let pages = table.column(of: .page)
    for measure in table.measures where Measure.named(measure).aggregation == .stock {
      guard let column = table.column(of: measure) else { continue }
      var kindsOfCodes: [Int32: PageKinds] = [:]
      for row in column.indices where !column[row].isNaN {
        let network = networks?.codes[row] ?? DimensionColumn.noValue
        if let pages, pages.codes[row] != DimensionColumn.noValue {
          guard kindsOfCodes[network]?.page == nil else { continue }
          kindsOfCodes[network, default: PageKinds()].page = pages.values[Int(pages.codes[row])]
        } else if kindsOfCodes[network]?.line == nil {
          kindsOfCodes[network, default: PageKinds()].line = table.lines[row]
        }
      }
      for (code, found) in kindsOfCodes.sorted(by: { $0.key < $1.key }) {
        let network = code == DimensionColumn.noValue ? nil : networks?.values[Int(code)]
        let level = Level(measure: measure, network: network ?? "none")
        let known = kinds[level]
        kinds[level] = PageKinds(page: known?.page ?? found.page, line: known?.line ?? found.line)
      }
    }
    return kinds
  }
}
