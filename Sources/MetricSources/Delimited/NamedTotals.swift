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

  /// The dimensions in which a name may be that of a total; of sources it always is, and so it is of
  /// all networks.
  static let watched: [Dimension] = [
    .network, .campaign, .page, .contentType, .messageType, .audience,
  ]

  /// None.
  init() {}

  /// Looks at the rows below a header.
  init(
    in head: ArraySlice<UInt8>, below start: Int, delimiter: UInt8, _ layout: ColumnLayout,
    firstLine: Int
  ) {
    let dateColumn = layout.roles.firstIndex(of: .date) ?? 0
    let columns = layout.roles.indices.filter { column in
      switch layout.roles[column] {
      case .dimension(let dimension): Self.watched.contains(dimension)
      case .possibleMeasure, .ignored: !layout.names[column].isEmpty
      default: false
      }
    }
    var actual: Set<Int> = []
    Self.forEachName(in: head, below: start, delimiter, columns) { words, column, record, text in
      if case .dimension(let dimension) = layout.roles[column] {
        take(words, dimension)
      } else if column != dateColumn, dateColumn < record.fields.count,
        text.hasContent(record.fields[dateColumn])
      {
        take(words, column, firstLine + record.line, &actual)
      }
    }
    if let column = planned?.column, !actual.contains(column) { planned = nil }
  }

  /// Looks at the beginning of an export whose columns are known.
  init(in head: ArraySlice<UInt8>, delimiter: UInt8, _ match: DialectMatch) {
    var dimensions: [Int: Dimension] = [:]
    for column in match.tables.joined() {
      guard case .dimension(let dimension) = column.role, Self.watched.contains(dimension) else {
        continue
      }
      dimensions[column.index] = dimension
    }
    Self.forEachName(in: head, below: -1, delimiter, Array(dimensions.keys)) {
      words, column, _, _ in
      if let dimension = dimensions[column] { take(words, dimension) }
    }
  }

  /// Calls a function with each distinct name in some columns, and the first row that has it.
  private static func forEachName(
    in head: ArraySlice<UInt8>, below start: Int, _ delimiter: UInt8, _ columns: [Int],
    _ body: (String, Int, DelimitedRecord, SourceText) -> Void
  ) {
    guard !columns.isEmpty else { return }
    head.withUnsafeBufferPointer { bytes in
      let text = SourceText(bytes, file: "", firstLine: 0)
      var scanner = RecordScanner(bytes, delimiter: delimiter)
      var seen: Set<UInt64> = []
      while scanner.next() {
        let record = scanner.record
        guard record.line > start, record.fault == nil else { continue }
        for column in columns where column < record.fields.count {
          let words = text.withContent(of: record.fields[column]) { cell -> String? in
            // Numbers name nothing, and sentences are no names.
            guard let first = cell.baseAddress, cell.count <= 60, !(0x2D...0x39 ~= first.pointee),
              seen.insert(RepeatedRows.hash(first, cell.count) &+ UInt64(column)).inserted
            else { return nil }
            return CellText.line(cell.span.extracting(CellText.trimmedRange(of: cell.span)))
          }
          if let words { body(words, column, record, text) }
        }
      }
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

  /// Whether a name says that something is planned, perhaps with a year or month beside it:
  /// `Target 2026`, `Budget (March)`.
  static func isPlanned(_ name: some StringProtocol) -> Bool {
    let words = TotalName.words(of: name).filter { word in
      !word.allSatisfy(\.isNumber) && MonthSpellings.month(word) == nil
    }
    return plannedWords.contains(TotalName.key(words.joined(separator: " ")))
  }

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
    ].map { TotalName.key($0) })
}
