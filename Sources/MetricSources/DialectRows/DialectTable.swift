// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// The rows of a dialect in columns: groups of days that were added up, or posts one by one.
///
/// A post takes its id (12 bytes, and 8 in the index), 4 bytes for each measure whose values are
/// whole, 4 for each dimension and 8 for its day and line.
struct DialectTable {
  private var days: [Int32] = []
  private var lines: [UInt32] = []
  /// Empty where no row has a time of day.
  private var minutes: [Int16] = []
  /// How many days rows are about; empty where each is about one.
  private var spans: [Int16] = []
  /// The last lines of rows and how many rows of the file they are; empty where each is of one.
  private var lastLines: [UInt32] = []
  private var rowCounts: [Int] = []
  /// The values of rows by the place of their dimension.
  private var dimensions = [DimensionCodes](repeating: DimensionCodes(), count: placeCount)
  private static let placeCount = Dimension.allCases.count + SubjectHeaders.limit
  private(set) var measures: [MeasureID] = []
  private var columns: [CompactColumn] = []
  private var slots: [MeasureID: Int] = [:]
  var identities = RowIdentities()
  /// The rows that say more of what an earlier row is about, and where the first of them is.
  var repeats = CountedRows()
  /// Whether rows have values of one day each, as the first does; `nil` before it.
  private(set) var areDaily: Bool?
  /// How many rows only say that a post was published.
  var publishedCount = 0
  /// The rows that have other values than the first, which are refused.
  private(set) var strays = CountedRows()

  /// How cells write networks that are not well known.
  var networkNames: [String: String] = [:]

  /// The number of rows.
  var count: Int { days.count }

  /// The number of rows of the file that they stand for.
  var sourceRowCount: Int { rowCounts.isEmpty ? count : rowCounts.reduce(0, +) }

  /// The place of a dimension among all.
  static func place(of dimension: Dimension) -> Int {
    Dimension.allCases.firstIndex(of: dimension) ?? 0
  }

  /// The place of what tells rows apart and is no dimension, by its number.
  static func place(ofSubject number: Int) -> Int { Dimension.allCases.count + number }

  /// Makes room for a measure, in the order in which they are to stand.
  @discardableResult
  mutating func slot(of measure: MeasureID) -> Int {
    if let slot = slots[measure] { return slot }
    slots[measure] = measures.count
    measures.append(measure)
    columns.append(CompactColumn())
    return measures.count - 1
  }

  // MARK: Rows

  /// Adds a row without values.
  ///
  /// - Parameters:
  ///   - day: The number of its day.
  ///   - minute: The minute of the day, -1 where there is none.
  ///   - span: How many days it is about, up to its own.
  ///   - lines: The first and the last of the lines that it stands for.
  ///   - rowCount: How many rows of the file it stands for.
  /// - Returns: The place of the row.
  @discardableResult
  mutating func add(
    day: Int32, minute: Int16 = -1, span: Int16 = 1, lines: ClosedRange<Int>, rowCount: Int = 1
  ) -> Int {
    if span > 1, spans.isEmpty { spans = Array(repeating: 1, count: count) }
    // The last of its days is that of the row.
    if span > 1 || !spans.isEmpty { spans.append(-span) }
    if minute >= 0, minutes.isEmpty { minutes = Array(repeating: -1, count: count) }
    if minute >= 0 || !minutes.isEmpty { minutes.append(minute) }
    if rowCount != 1, rowCounts.isEmpty {
      rowCounts = Array(repeating: 1, count: count)
      lastLines = self.lines
    }
    if rowCount != 1 || !rowCounts.isEmpty {
      rowCounts.append(rowCount)
      lastLines.append(UInt32(truncatingIfNeeded: lines.upperBound))
    }
    days.append(day)
    self.lines.append(UInt32(truncatingIfNeeded: lines.lowerBound))
    return count - 1
  }

  /// Sets the value of a measure in a row.
  mutating func set(_ value: Double, of slot: Int, in row: Int) {
    if value.isFinite { columns[slot].set(value, of: row) }
  }

  /// Sets the value of a dimension in a row, by its code.
  mutating func set(code: Int32, at place: Int, in row: Int) {
    if code >= 0 { dimensions[place].set(code, of: row) }
  }

  /// The code of a dimension's value; an empty one has none.
  mutating func code(of value: String, at place: Int) -> Int32 {
    value.isEmpty ? -1 : dimensions[place].code(of: value)
  }

  /// Adds the rows of a chunk; what a row says of a post that is there already is put to that.
  ///
  /// - Parameters:
  ///   - kept: The rows.
  ///   - plan: What they were read by.
  ///   - firstLine: The line on which their chunk begins.
  mutating func add(_ kept: KeptRows, of plan: DialectPlan, firstLine: Int) {
    guard let meanings = kept.meanings else { return }
    let measureSlots = plan.measures.map { slot(of: $0.id) }
    let places = plan.keptPlaces
    for (slot, values) in kept.dimensionValues.enumerated() {
      for value in values.dropFirst(meanings.codes[slot].count) {
        meanings.codes[slot].append(code(of: value, at: places[slot]))
      }
    }
    let counted = plan.dialect.counted.map { slot(of: $0) }
    let isAlone = plan.tables.count == 1
    var published: [(index: Int, row: Int)] = []
    let rows = kept.places.indices.map { index -> Int in
      let line = firstLine + Int(kept.places[index].line)
      let isDaily = kept.places[index].valuesDay != KeptRows.Place.allDays
      guard isDaily == areDaily ?? isDaily else {
        strays.add(line)
        return CompactColumn.noRow
      }
      areDaily = isDaily
      // Of tables side by side each may list the same posts.
      guard isDaily else { return row(of: kept, index, line: line, isAlone) }
      if let row = newPost(of: kept, index, line: line) {
        published.append((index, row))
        if let counted { columns[counted].set(1, of: row) }
      }
      return row(of: kept, index, line: line, isAlone)
    }
    for (offset, slot) in measureSlots.enumerated() {
      columns[slot].set(kept.values, from: offset, each: measureSlots.count, of: rows)
    }
    for slot in places.indices {
      func setCode(of index: Int, in row: Int) {
        let code = kept.codes[index * places.count + slot]
        if code >= 0 { set(code: meanings.codes[slot][Int(code)], at: places[slot], in: row) }
      }
      for (index, row) in rows.enumerated() where row != CompactColumn.noRow {
        setCode(of: index, in: row)
      }
      for (index, row) in published { setCode(of: index, in: row) }
    }
  }

  /// Adds the groups of readers of the same plan, in the order of their last rows.
  mutating func addGroups(of readers: [DialectRowReader], _ firstLines: [Int]) {
    guard let first = readers.first, let groups = first.groups else { return }
    let plan = first.plan
    for reader in readers.dropFirst() {
      guard let others = reader.groups else { continue }
      let codes = (0..<plan.keptCount).map { slot in
        reader.dimensions[slot].values.map { first.dimensions[slot].code(of: $0) }
      }
      groups.merge(others) { words in
        let key = RowKey(words, identityWidth: plan.identityWidth)
        for slot in codes.indices where key[dimension: slot] >= 0 {
          key[dimension: slot] = codes[slot][Int(key[dimension: slot])]
        }
      }
    }
    guard groups.count > 0 else { return }
    let places = plan.keptPlaces
    let codes = places.indices.map { slot in
      first.dimensions[slot].values.map { code(of: $0, at: places[slot]) }
    }
    let measureSlots = plan.measures.map { slot(of: $0.id) }
    let spanSlot = plan.spanSlot
    func line(_ place: RowPlace) -> Int { firstLines[place.chunk] + place.line }
    for group in groups.order {
      let key = RowKey(groups.key(of: group), identityWidth: plan.identityWidth)
      let rows = groups.rows(of: group)
      let row = add(
        day: key.day, span: spanSlot.map { Int16(clamping: key[dimension: $0]) } ?? 1,
        lines: line(rows.first)...line(rows.last), rowCount: rows.count)
      for (offset, slot) in measureSlots.enumerated() where key.has(offset) {
        set(groups.value(of: offset, in: group), of: slot, in: row)
      }
      for slot in places.indices where key[dimension: slot] >= 0 {
        set(code: codes[slot][Int(key[dimension: slot])], at: places[slot], in: row)
      }
    }
  }

  // MARK: Results

  /// What all rows have of each measure that adds up or is a level.
  func figures(columnOf: [MeasureID: String]) -> [MeasureFigure] {
    measures.enumerated().compactMap { slot, measure in
      let declared = Measure.named(measure)
      guard declared.addsUp || declared.aggregation == .stock else { return nil }
      let column = columns[slot]
      var sum = ExactSum()
      var last: Int?
      var valueCount = 0
      for row in column.rows where !column[row].isNaN {
        sum.add(column[row])
        valueCount += rowCounts.isEmpty ? 1 : rowCounts[row]
        if last.map({ days[$0] <= days[row] }) ?? true { last = row }
      }
      let level = last.map { column[$0] } ?? .nan
      return MeasureFigure(
        id: measure, column: columnOf[measure] ?? "",
        value: declared.aggregation == .stock ? level : sum.value, count: valueCount)
    }
  }

  /// Makes the table of all rows, with the dimensions that are kept, and empties this one.
  ///
  /// - Parameters:
  ///   - file: The file as the user named it.
  ///   - detail: Says which dimensions are kept.
  ///   - others: Further ones that are.
  ///   - subjects: What tells rows apart and is no dimension.
  ///   - hasTimes: Whether times of day tell anything.
  ///   - idsAreOfPosts: Whether ids are values of a dimension, too.
  /// - Returns: The rows in the order in which they were added, and what tells them apart; the
  ///   latter is `nil` where no row has an id.
  mutating func takeTable(
    file: String, detail: ObservationDetail, and others: Set<Dimension>, subjects: [String],
    hasTimes: Bool, idsAreOfPosts: Bool
  ) -> (table: ObservationTable, identities: RowIdentities?) {
    var kept: [(Dimension, DimensionColumn)] = []
    let isKept = idsAreOfPosts ? detail.keepsOfPosts : detail.keeps
    for (place, dimension) in Dimension.allCases.enumerated()
    where isKept(dimension) || others.contains(dimension) {
      if dimension == .postID, idsAreOfPosts, !identities.isEmpty {
        kept.append((dimension, columnOfIDs()))
      } else if !dimensions[place].isEmpty {
        kept.append((dimension, dimensions[place].column(count)))
      }
      dimensions[place] = DimensionCodes()
    }
    let rowCount = count
    let subjectColumns = subjects.enumerated().map { number, name in
      (name: name, column: dimensions[Self.place(ofSubject: number)].column(count))
    }
    let lines = Self.take(&lines, Int.init)
    let lastLines = Self.take(&self.lastLines, Int.init)
    let values = columns.indices.map { slot -> (MeasureID, [Double]) in
      // The memory of each column is given back before the next one is made.
      let column = columns[slot]
      columns[slot] = CompactColumn()
      return (measures[slot], column.values(rowCount))
    }
    var table = ObservationTable(
      source: file, days: Self.take(&days) { CivilDay(number: Int($0)) },
      minutes: hasTimes ? minutes : [], spans: spans, lines: lines, lastLines: lastLines,
      rowCounts: rowCounts,
      dimensions: kept, measures: values)
    table.networkNames = networkNames
    table.subjects = subjectColumns
    table.rowsAreWholePosts = areDaily != true
    guard !identities.isEmpty else { return (table, nil) }
    identities.dropIndex()
    return (table, identities)
  }

  private static func take<Element, Result>(
    _ column: inout [Element], _ make: (Element) -> Result
  ) -> [Result] {
    defer { column = [] }
    return column.map(make)
  }
}
