// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// Columns of campaigns, pages and the like in which the beginning of a file has names of totals.
///
/// Such a row may be the total of others, or a campaign that is called so: the values of rows tell,
/// so that they have to be kept apart by these columns.
struct NamedTotals {
  private(set) var dimensions: Set<Dimension> = []
  /// A cell of a column that is not read which names a total, in a row with a date.
  private(set) var unread: (column: Int, value: String, line: Int)?
  /// A cell of such a column that says that its row is planned, where others say that theirs is not.
  private(set) var planned: (column: Int, value: String, line: Int)?

  /// A network that says that its row is planned.
  private(set) var plannedNetwork: (column: Int, value: String, line: Int)?
  /// The dimensions by which rows have to be kept apart: those, and those of which a row with a date
  /// has no value, for it may be the total of rows that have one.
  private(set) var kept: Set<Dimension> = []
  /// The keys of all sources, pages and campaigns at the beginning of the file, of those columns in
  /// which each row has one.
  private(set) var subjects: [Dimension: Set<String>] = [:]
  /// Whether words for all networks are looked at in the table, where values tell whether their rows
  /// are totals.
  private(set) var watchesNetworks = false

  /// The dimensions in which a name may be that of a total; of sources it always is, and so it is of
  /// all networks.
  static let watched: [Dimension] = [
    .network, .campaign, .page, .contentType, .messageType, .audience,
  ]

  /// None.
  init() {}

  /// Looks at the rows below a header.
  init(_ cells: HeadCells, _ layout: ColumnLayout, firstLine: Int) {
    let dateColumn = layout.roles.firstIndex(of: .date) ?? 0
    let columns = layout.roles.indices.filter { column in
      switch layout.roles[column] {
      case .dimension(let dimension): Self.watched.contains(dimension)
      case .possibleMeasure, .ignored: !layout.names[column].isEmpty
      default: false
      }
    }
    var actual: Set<Int> = []
    watchesNetworks = true
    cells.forEachName(in: columns) { words, column, record, text in
      if case .dimension(let dimension) = layout.roles[column] {
        take(words, dimension)
        if dimension == .network, plannedNetwork == nil, Self.isPlannedNetwork(words) {
          plannedNetwork = (column, words, firstLine + record.line)
        }
      } else if column != dateColumn, dateColumn < record.fields.count,
        text.hasContent(record.fields[dateColumn])
      {
        take(words, column, firstLine + record.line, &actual)
      }
    }
    if let column = planned?.column, !actual.contains(column) { planned = nil }
    kept = dimensions
    let ofSubjects = layout.roles.indices.filter { column in
      guard case .dimension(let dimension) = layout.roles[column] else { return false }
      return Self.mayBeBlank.contains(dimension)
    }
    for (column, found) in SubjectCells.read(cells, ofSubjects, besideDate: dateColumn) {
      guard case .dimension(let dimension) = layout.roles[column] else { continue }
      if found.haveBlanks { kept.insert(dimension) }
      if let names = found.names, dimension != .network { subjects[dimension] = names }
    }
  }

  /// The dimensions of which rows without a value may be totals of those with one.
  private static let mayBeBlank: Set<Dimension> = [.network, .source, .page, .campaign]

  /// Looks at the beginning of an export whose columns are known.
  init(_ cells: HeadCells, _ match: DialectMatch) {
    var dimensions: [Int: Dimension] = [:]
    for column in match.tables.joined() {
      guard case .dimension(let dimension) = column.role, Self.watched.contains(dimension) else {
        continue
      }
      dimensions[column.index] = dimension
    }
    cells.forEachName(in: Array(dimensions.keys)) { words, column, _, _ in
      if let dimension = dimensions[column] { take(words, dimension) }
    }
  }

  private mutating func take(_ words: String, _ dimension: Dimension) {
    guard let name = TotalName(words) else { return }
    // Words for all networks alone make their rows totals, whatever these come to.
    guard dimension != .network || !TotalWords.ofNetworks.contains(Array(words.utf8).span) else {
      return
    }
    dimensions.insert(dimension)
    // `Sub-total Facebook` may stand in a column of campaigns.
    if case .of = name { dimensions.insert(.network) }
  }

  private mutating func take(
    _ words: String, _ column: Int, _ line: Int, _ actual: inout Set<Int>
  ) {
    let key = TotalName.key(words)
    if Self.actualWords.contains(key) { actual.insert(column) }
    if planned == nil, Self.plannedWords.contains(key) { planned = (column, words, line) }
    // `All` and `Average` are values of many a column.
    if unread == nil, TotalWords.sums.contains(key: key) { unread = (column, words, line) }
  }

  /// Whether a name says that something is planned, perhaps of a network, measure, month or year:
  /// `Target 2026`, `Budget (March)`, `Facebook target`.
  static func isPlanned(_ name: some StringProtocol) -> Bool {
    if isPlannedWord(name) { return true }
    // A name of a file has its kind behind a point.
    let words = TotalName.words(of: name).flatMap { $0.split(separator: ".") }
    let places = words.indices.filter { isPlannedWord(words[$0]) }
    // `Plan vs actual` has both.
    guard places.count == 1, !words.contains(where: { isActualWord($0) }) else { return false }
    let rest = words.indices.filter { $0 != places[0] }.map { words[$0] }
    return rest.allSatisfy { isOfPlan($0) } || TotalFillers.areAll(rest)
  }

  /// The same of a network, of which nobody calls one so: `KPI`.
  private static func isPlannedNetwork(_ name: String) -> Bool {
    isPlanned(name) || ["kpi", "kpis"].contains(TotalName.key(name))
  }

  /// Whether a word says that something is planned.
  private static func isPlannedWord(_ word: some StringProtocol) -> Bool {
    plannedWords.contains(TotalName.key(word))
  }

  /// Whether a word says that something was achieved.
  static func isActualWord(_ word: some StringProtocol) -> Bool {
    actualWords.contains(TotalName.key(word))
  }

  /// Whether a word beside one for a plan leaves it a plan.
  private static func isOfPlan(_ word: Substring) -> Bool {
    NetworkID.isWellKnown(String(word)) || besidePlans.contains(TotalName.key(word))
      || TotalFillers.areAll([word])
  }

  private static let besidePlans = Set(
    [
      "kpi", "kpis", "sales", "marketing", "digital", "smm", "কেপিআই", "মার্কেটিং", "मार्केटिङ", "بازاریابی",
      "فروش",
    ]
    .map { TotalName.key($0) })

  private static let actualWords = Set(
    [
      "actual", "actuals", "achieved", "real", "প্রকৃত", "অর্জন", "অর্জিত", "वास्तविक", "प्राप्ति", "واقعی",
      "تحقق‌یافته",
    ]
    .map { TotalName.key($0) })
  private static let plannedWords = Set(
    [
      "target", "targets", "plan", "planned", "goal", "forecast", "budget", "budgeted", "projected",
      "লক্ষ্য", "লক্ষ্যমাত্রা", "পরিকল্পনা", "লক্ষ্য মাত্রা", "लक्ष्य", "योजना", "अनुमान", "هدف", "برنامه", "پیش‌بینی",
      "goals", "plans", "projection", "projections", "forecasts", "budgets",
      "টার্গেট", "বাজেট", "পূর্বাভাস", "টার্গেটস", "প্ল্যান", "टार्गेट", "टारगेट", "बजेट", "लक्ष्यहरू", "पूर्वानुमान",
      "اهداف", "بودجه", "تارگت", "مقدار هدف", "هدف‌گذاری", "برنامه‌ریزی", "پیش بینی",
    ].map { TotalName.key($0) })
}
