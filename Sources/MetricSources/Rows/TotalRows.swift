// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// Rows that are called totals in a column of campaigns, pages or the like, and whether the values
/// of others say the same.
struct TotalRows {
  /// The rows that have what others come to.
  private(set) var sums: Set<Int> = []
  /// The rows that do not, by the names that they have.
  private(set) var doubtful: [(dimension: Dimension, name: String, rows: [Int])] = []
  /// Rows without a value of a dimension that have what others come to, which have one.
  private(set) var unnamed: (dimension: Dimension, rows: [Int])?

  /// Larger tables are not kept by hand.
  private static let rowLimit = 20_000
  private static let nameLimit = 200

  /// Looks at a table whose dimensions may have names of totals, and perhaps for totals without any.
  init(
    in table: ObservationTable, _ dimensions: Set<Dimension>, lookingForUnnamed: Bool = true
  ) {
    guard table.count <= Self.rowLimit else { return }
    let figures = TableFigures(of: table)
    if !dimensions.isEmpty { findNamed(dimensions, figures) }
    if lookingForUnnamed, sums.isEmpty, doubtful.isEmpty, table.sourceRowCount > 2 {
      findUnnamed(figures)
    }
  }

  /// A name of totals in a column, the rows that have it, and what they are called totals of.
  private struct NamedRows {
    var place: Int
    var text: String
    var rows: [Int]
    var whole: Whole
    /// Whether the name can mean nothing else, and whether it hardly does; `All` is a value of many a
    /// column.
    var isSure: Bool
    var isPlain: Bool
  }

  /// What rows are called totals of.
  private enum Whole: Hashable {
    case all
    /// Those with a name in a column, by the key of that.
    case named(String, place: Int)
  }

  private mutating func findNamed(_ dimensions: Set<Dimension>, _ figures: TableFigures) {
    /// The keys of the names in each column that are not those of totals.
    var keys: [[String]] = []
    var namesOfColumns: [[TotalName?]] = []
    for (dimension, column) in figures.columns {
      let names =
        dimensions.contains(dimension)
        ? column.values.map { TotalName($0)?.resolved(in: dimension) } : []
      namesOfColumns.append(names)
      keys.append(column.values.map { TotalName.key($0) })
    }
    let known = keys.indices.map { place in
      Set(
        keys[place].indices.filter {
          namesOfColumns[place].isEmpty || namesOfColumns[place][$0] == nil
        }.map { keys[place][$0] })
    }
    let posts = figures.columns.first { $0.dimension == .postID }?.column.codes
    var named: [NamedRows] = []
    for (place, names) in namesOfColumns.enumerated()
    where names.contains(where: { $0 != nil }) && names.contains(nil) {
      let column = figures.columns[place].column
      // A post is no total, whatever it is called.
      let rows = column.rowsOfCodes.map { rows in
        rows.filter { posts?[$0] ?? DimensionColumn.noValue == DimensionColumn.noValue }
      }
      for (code, name) in names.enumerated() where named.count < Self.nameLimit {
        guard !rows[code].isEmpty, let name,
          let whole = Self.whole(name, in: place, known, figures)
        else { continue }
        let text = column.values[code]
        let isOfPart = if case .of = name { true } else { false }
        named.append(
          NamedRows(
            place: place, text: text, rows: rows[code], whole: whole,
            isSure: isOfPart || TotalWords.sums.contains(key: TotalName.key(text)),
            isPlain: name == .ofAll(isPlain: true)))
      }
    }
    guard !named.isEmpty else { return }
    let totals = Set(named.flatMap(\.rows))
    let details = figures.days.indices.filter { !totals.contains($0) }
    guard !details.isEmpty else { return }
    let lines = totals.map { figures.lines[$0] }.sorted()
    var all = PartSums(of: details, figures)
    var detailsOfKeys: [Int: [String: [Int]]] = [:]
    for name in named {
      let likenesses: [TotalLikeness?]
      switch name.whole {
      case .all:
        likenesses = name.rows.map {
          Self.likeness($0, to: &all, but: name.place, lines, figures)
        }
      case .named(let own, let place):
        let ofKeys =
          detailsOfKeys[place]
          ?? figures.columns[place].column.rows(among: details, byKeysOfCodes: keys[place])
        detailsOfKeys[place] = ofKeys
        var parts = PartSums(of: ofKeys[own] ?? [], figures)
        likenesses = name.rows.map {
          Self.likeness($0, to: &parts, but: name.place, lines, figures)
        }
      }
      // Of a name whose rows are mostly no sums the others are so by chance.
      let areMostlyUnlike =
        likenesses.count > 2 && likenesses.count { $0 == nil } * 2 > likenesses.count
      let areTotals =
        name.isSure
        ? !areMostlyUnlike : likenesses.areProven(of: name.rows, isPlain: name.isPlain, figures)
      let unlike =
        areTotals
        ? zip(name.rows, likenesses).filter { $1 == nil }.map(\.0) : name.rows
      sums.formUnion(Set(name.rows).subtracting(unlike))
      if !unlike.isEmpty {
        doubtful.append((figures.columns[name.place].dimension, name.text, unlike))
      }
    }
    // A row may be the total of another column.
    doubtful = doubtful.compactMap { dimension, name, rows in
      let others = rows.filter { !sums.contains($0) }
      return others.isEmpty ? nil : (dimension, name, others)
    }
  }

  /// What a name in a column says that its rows are totals of: of others in the column, of those with
  /// that name in another, or of all; `nil` where nothing is called so, as in `Total Energies`.
  private static func whole(
    _ name: TotalName, in place: Int, _ known: [Set<String>], _ figures: TableFigures
  ) -> Whole? {
    guard case .of(let own, let orAll) = name else { return .all }
    if known[place].contains(own) { return .named(own, place: place) }
    for (other, (dimension, _)) in figures.columns.enumerated() where other != place {
      let key = dimension == .network ? TotalName.key(NetworkID.canonical(own)) : own
      if known[other].contains(key) { return .named(key, place: other) }
    }
    return orAll ? .all : nil
  }

  /// How a row is like what others come to: those of its day, of its month, of all days, or those
  /// since the total before it; where it names anything but its column, first those that agree in it.
  private static func likeness(
    _ row: Int, to parts: inout PartSums, but place: Int, _ linesOfTotals: [Int],
    _ figures: TableFigures
  ) -> TotalLikeness? {
    var sums: [(PartSums.Sum?, withLevels: Bool)] = []
    for group in [parts.group(like: row, but: place), parts.wholeGroup()] {
      guard let group else { continue }
      sums += [
        (group.days[figures.days[row]], true), (group.all, false),
        (group.months[figures.months[row]], false),
      ]
    }
    let line = figures.lines[row]
    let above = linesOfTotals.firstPlace(from: line)
    let before = above == 0 ? 0 : linesOfTotals[above - 1]
    sums.append((parts.sum(below: before, above: line), false))
    let alike = sums.compactMap { sum, withLevels in
      figures.bits(of: row, in: sum, withLevels: withLevels).map {
        TotalLikeness(isOfSeveral: sum?.count ?? 0 > 1, bits: $0)
      }
    }
    let ofSeveral = alike.filter(\.isOfSeveral)
    return (ofSeveral.isEmpty ? alike : ofSeveral).max { $0.bits < $1.bits }
  }

  /// Finds rows without a network, source, page or campaign whose values are those of all others
  /// together, or of all others of their day.
  private mutating func findUnnamed(_ figures: TableFigures) {
    for (place, (dimension, column)) in figures.columns.enumerated()
    where [.network, .source, .page, .campaign].contains(dimension) {
      let blank = column.codes.indices.filter { column.codes[$0] == DimensionColumn.noValue }
      guard !blank.isEmpty, blank.count * 2 <= column.codes.count, blank.count <= Self.nameLimit
      else { continue }
      var others = PartSums(
        of: column.codes.indices.filter { column.codes[$0] != DimensionColumn.noValue }, figures)
      let isTotal =
        blank.count == 1
        ? figures.isSum(blank[0], of: others.wholeGroup()?.all, withLevels: false)
        : blank.allSatisfy { row in
          let parts = others.group(like: row, but: place)?.days[figures.days[row]]
          return (parts?.count ?? 0) > 1 && figures.isSum(row, of: parts, withLevels: true)
        }
      guard isTotal else { continue }
      unnamed = (dimension, blank)
      return
    }
  }
}

extension TotalRows {
  /// Tells of rows that are called totals and have not what others come to, and of those that have it
  /// and are not called so.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - file: The file as the user named it.
  ///   - log: Where it is told.
  ///   - name: Gives the header of a dimension's column.
  func tell(
    of table: ObservationTable, file: String, to log: inout IssueLog,
    header name: (Dimension) -> String
  ) {
    func told(_ rows: [Int]) -> (place: InputLocation, count: IssueArgument) {
      (
        InputLocation(file: file, line: rows.map { table.lines[$0] }.min()),
        .count(rows.reduce(0) { $0 + table.rowCount(ofRow: $1) })
      )
    }
    for (dimension, value, rows) in doubtful {
      let (place, count) = told(rows)
      log.add(
        .unprovenTotals, severity: .warning, at: place,
        ["value": .text(value), "count": count, "column": .text(name(dimension))],
        hint: IssueHint("leave-totals-out", ["dimension": .text(dimension.rawValue)]))
    }
    guard let (dimension, rows) = unnamed else { return }
    let (place, count) = told(rows)
    log.add(
      .unnamedTotals, severity: .warning, at: place,
      ["count": count, "column": .text(name(dimension))], hint: IssueHint("take-totals-out"))
  }
}

extension DimensionColumn {
  /// The rows that have each value, by its code.
  fileprivate var rowsOfCodes: [[Int]] { rowsOfCodes(among: codes.indices) }

  private func rowsOfCodes(among some: some Sequence<Int>) -> [[Int]] {
    var rows = [[Int]](repeating: [], count: values.count)
    for row in some where codes[row] != Self.noValue { rows[Int(codes[row])].append(row) }
    return rows
  }

  /// The rows among some that have a value with a key, given that of each code.
  fileprivate func rows(among some: [Int], byKeysOfCodes keys: [String]) -> [String: [Int]] {
    var rows: [String: [Int]] = [:]
    for (key, ofCode) in zip(keys, rowsOfCodes(among: some)) where !ofCode.isEmpty {
      rows[key, default: []] += ofCode
    }
    return rows.mapValues { $0.sorted() }
  }
}
