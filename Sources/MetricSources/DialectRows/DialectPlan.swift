// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// How the rows below a header of a dialect are read: what its columns are and where values go.
struct DialectPlan: Sendable {
  /// What is done with the cell of a column.
  struct Step: Sendable {
    enum Kind: UInt8 {
      case date, lastDay, valuesDay, id, dimension, sourceAndMedium, measure, rate, duration, flag,
        score
    }

    var kind: Kind
    /// The place of the cell in its row.
    var column: Int
    /// The place among the plan's dimensions, measures or ranges.
    var slot = 0
    /// What the dialect says of the column.
    var role: DialectColumn.Role
  }

  /// A dimension that rows have a value of.
  struct DimensionSlot: Sendable {
    /// `nil` of what tells rows apart and is no dimension.
    var dimension: Dimension?
    /// The value of rows that say none.
    var fixedValue: String?
  }

  /// The columns of the block, and what its title says.
  private let columns: [[DialectMatch.Column]]
  private let measureOfTitle: MeasureID?
  private let networkOfTitle: String?
  let dialect: SourceDialect
  let dates: FileDates
  let description: SourceDescription
  let numbers: NumberReaders
  let delimiter: UInt8
  /// The headers as written.
  let names: [String]
  /// The number of cells that a row must have.
  let leastFieldCount: Int
  /// Whether rows may end before the last column, as those of spreadsheets do.
  let allowsShortRows: Bool
  /// What is done with each table of a row, in the order of the dialect's columns.
  private(set) var tables: [[Step]] = []
  /// Dimensions of which a cell may be damaged but no value is kept come last.
  private(set) var dimensions: [DimensionSlot] = []
  let keptCount: Int
  /// The slots of measures of which an empty cell says that there is none.
  let slotsOfNone: [Int]
  /// The words of flags, by the slots of their measures.
  private(set) var flagWords: [FlagWords?] = []
  /// Whether rows may be about several days.
  private let hasSpans: Bool
  /// What rows are told apart by beside dimensions, such as `ad-set-name`.
  let subjects: [String]
  /// Measures whose values add come first.
  let measures: [Measure]
  /// The columns of shares and lengths of time.
  private(set) var rangeColumns: [Int] = []
  /// Whether rows are kept one by one: posts are, and what has ids of its own.
  let keepsRows: Bool
  let totals: TotalWords
  let pivot: PivotTotals
  /// The slot of what rows are counted as.
  private(set) var countedSlot: Int?
  /// The slots of what a cell such as `google / cpc` tells.
  private(set) var networkSlot: Int?
  private(set) var sourceSlot: Int?
  /// The column that is blank in a row that is the total of the others.
  let columnBlankInTotals: Int?
  /// Columns of which only is looked at which values they have.
  let watched: [WatchedColumn]

  /// Whether a column of its own has the day of each row beside those of the whole report.
  let hasOwnDays: Bool

  /// Whether columns say what the rows of one day are about each.
  let tellsSubjects: Bool

  /// Whether rows may be of several networks, for only the dialect says of which one they are and other
  /// files of it have a column for that.
  let assumesNetwork: Bool

  /// The number of measures whose values add.
  let sumCount: Int

  /// Whether a cell of a number can be taken as it stands, for no word for no value looks like one.
  let readsNumbersStraight: Bool

  /// Plans to read a block.
  ///
  /// - Parameters:
  ///   - columns: The columns of each table.
  ///   - names: The headers as written.
  ///   - delimiter: What separates cells.
  ///   - titled: The measure and the network that the title of the block names.
  ///   - reader: Knows the dialect and the file.
  init(
    _ columns: [[DialectMatch.Column]], names: [String], delimiter: UInt8,
    titled: (measure: MeasureID, network: String?)?, _ reader: DialectReader
  ) {
    self.columns = columns
    measureOfTitle = titled?.measure
    networkOfTitle = titled?.network
    dialect = reader.dialect
    dates = reader.dates
    description = reader.description
    numbers = reader.numbers
    self.delimiter = delimiter
    self.names = names
    allowsShortRows = reader.allowsShortRows
    totals = reader.totals
    pivot = reader.pivot
    leastFieldCount = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
    let all = columns.joined()
    hasSpans = all.contains { $0.role == .lastDay }
    var ids = all.compactMap { $0.role.measure }
    if let titled, all.contains(where: { $0.role == .titled }) { ids.append(titled.measure) }
    if let counted = dialect.counted { ids.append(counted) }
    var seen: Set<MeasureID> = []
    let measures = ids.filter { seen.insert($0).inserted }.map(Measure.named)
    // What sums would not say of rows: lengths of time and shares.
    let asksRows = measures.contains { !$0.addsUp && $0.aggregation != .stock }
    keepsRows =
      dialect.rows == .posts || reader.detail == .rows || asksRows
      || all.contains { $0.role == .id }
    self.measures = measures.filter(\.addsUp) + measures.filter { !$0.addsUp }
    sumCount = measures.count(where: \.addsUp)
    slotsOfNone = self.measures.indices.filter { [measures = self.measures] slot in
      reader.dialect.emptyIsNone.contains(measures[slot].id)
    }
    let fixed = Self.fixedValues(dialect, description, network: titled?.network)
    let told = Set(all.flatMap(\.role.dimensions))
    let known = Dimension.allCases.filter { told.contains($0) || fixed[$0] != nil }
    assumesNetwork =
      dialect.network != nil && description.fixedValues[.network] == nil
      && !told.contains(.network)
      && dialect.columns.contains { $0.role.dimensions.contains(.network) }
    let arePosts = dialect.rows == .posts
    let kept = known.filter {
      (arePosts ? reader.detail.keepsOfPosts($0) : reader.detail.keeps($0))
        || reader.namedTotals.contains($0)
    }
    let subjects = reader.tellsSubjectsApart ? SubjectHeaders.columns(names, columns, kept) : []
    self.subjects = subjects.map(\.name)
    tellsSubjects = !SubjectHeaders.columns(names, columns, []).isEmpty
    hasOwnDays =
      dialect.columns.contains { $0.role == .ownDay } && !all.contains { $0.role == .lastDay }
    // Of the dimensions only the source can be damaged.
    let damageable = known.filter { $0 == .source && !kept.contains($0) }
    func slots(_ dimensions: [Dimension]) -> [DimensionSlot] {
      dimensions.map { DimensionSlot(dimension: $0, fixedValue: fixed[$0]) }
    }
    let ownSlots = slots(kept) + subjects.map { _ in DimensionSlot() } + slots(damageable)
    watched = WatchedColumn.all(of: dialect, names, beside: columns, firstSlot: ownSlots.count)
    dimensions = ownSlots + watched.map { _ in DimensionSlot() }
    keptCount = kept.count + subjects.count
    columnBlankInTotals = dialect.blankInTotals.flatMap { dimension in
      all.first { $0.role == .dimension(dimension) }?.index
    }
    let numberBytes = Set("+-.,0123456789".utf8)
    readsNumbersStraight = !dialect.missingWords.contains { word in
      word.utf8.first.map(numberBytes.contains) ?? false
    }
    countedSlot = dialect.counted.flatMap(slot)
    networkSlot = slot(of: .network)
    sourceSlot = slot(of: .source)
    tables = columns.map { table in
      table.compactMap { step($0, titled: titled?.measure) }
    }
    flagWords = Array(repeating: nil, count: measures.count)
    for step in tables.joined() where step.kind == .flag {
      flagWords[step.slot] = FlagWords(step.role)
    }
    for (place, subject) in subjects.enumerated() {
      tables[0].append(
        Step(kind: .dimension, column: subject.column, slot: kept.count + place, role: .text))
    }
    for one in watched {
      tables[0].append(Step(kind: .dimension, column: one.column, slot: one.slot, role: .text))
    }
  }

  /// Whether it is that of a block with other rows.
  func isOf(
    _ columns: [[DialectMatch.Column]], _ names: [String],
    title: (measure: MeasureID, network: String?)?
  ) -> Bool {
    measureOfTitle == title?.measure && networkOfTitle == title?.network
      && self.columns == columns && self.names == names
  }

  /// The dimensions that all rows have, by the plan or by the dialect.
  static func fixedValues(
    _ dialect: SourceDialect, _ description: SourceDescription, network: String?
  ) -> [Dimension: String] {
    var values: [Dimension: String] = [:]
    if let network = network ?? dialect.network { values[.network] = network }
    if let source = dialect.source { values[.source] = source }
    for (dimension, text) in description.fixedValues {
      values[dimension] = (try? DimensionReader.value(of: text, dimension)) ?? text
    }
    return values
  }

  /// The places of the dimensions that rows keep, among all dimensions.
  var keptPlaces: [Int] {
    dimensions.prefix(keptCount - subjects.count).compactMap { slot in
      slot.dimension.map { DialectTable.place(of: $0) }
    } + subjects.indices.map { DialectTable.place(ofSubject: $0) }
  }

  /// The slot of a measure.
  private func slot(of measure: MeasureID) -> Int? { measures.firstIndex { $0.id == measure } }

  /// The slot of a dimension, of one that is kept or may be damaged.
  private func slot(of dimension: Dimension) -> Int? {
    dimensions.firstIndex { $0.dimension == dimension }
  }

  private mutating func step(_ column: DialectMatch.Column, titled: MeasureID?) -> Step? {
    func step(_ kind: Step.Kind, _ slot: Int?) -> Step? {
      slot.map { Step(kind: kind, column: column.index, slot: $0, role: column.role) }
    }
    switch column.role {
    case .date, .ownDay: return step(.date, 0)
    case .lastDay: return step(.lastDay, 0)
    case .valuesDay: return step(.valuesDay, 0)
    case .id: return step(.id, 0)
    case .dimension(let dimension): return step(.dimension, slot(of: dimension))
    case .sourceAndMedium: return step(.sourceAndMedium, 0)
    case .measure(let measure): return step(.measure, slot(of: measure))
    case .titled: return step(.measure, titled.flatMap(slot))
    case .flag(let measure, _, _): return step(.flag, slot(of: measure))
    case .score(let measure, _, _, _): return step(.score, slot(of: measure))
    case .rate, .duration:
      rangeColumns.append(column.index)
      return step(column.role == .duration ? .duration : .rate, rangeColumns.count - 1)
    case .text: return nil
    }
  }

  /// The words of a key before those that say which measures a row has.
  ///
  /// The day and each dimension take half a word, and so does the number of days where rows may be
  /// about several.
  var identityWidth: Int { (1 + keptCount + (hasSpans ? 1 : 0) + 1) / 2 }

  /// The words that say which measures a row has, by a bit each.
  var maskWidth: Int { (measures.count + 63) / 64 }

  /// The place in keys, behind those of dimensions, of how many days a row is about.
  var spanSlot: Int? { hasSpans ? keptCount : nil }

  /// Groups without rows.
  func makeGroups() -> ObservationGroups {
    ObservationGroups(
      keyWidth: identityWidth + maskWidth, sumCount: sumCount,
      measureCount: measures.count, mergesRows: true)
  }
}

extension DialectColumn.Role {
  /// The dimensions that the column may tell of.
  fileprivate var dimensions: [Dimension] {
    switch self {
    case .dimension(let dimension): [dimension]
    case .sourceAndMedium: [.network, .source]
    default: []
    }
  }
}
