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
    guard !columns.isEmpty else { return }
    var actual: Set<Int> = []
    head.withUnsafeBufferPointer { bytes in
      let text = SourceText(bytes, file: "", firstLine: 0)
      var scanner = RecordScanner(bytes, delimiter: delimiter)
      var seen: Set<UInt64> = []
      while scanner.next() {
        let record = scanner.record
        guard record.line > start, record.fault == nil else { continue }
        for column in columns where column < record.fields.count {
          text.withContent(of: record.fields[column]) { cell in
            // Numbers name nothing, and sentences are no names.
            guard let first = cell.baseAddress, cell.count <= 60, !(0x2D...0x39 ~= first.pointee),
              seen.insert(RepeatedRows.hash(first, cell.count) &+ UInt64(column)).inserted
            else { return }
            let words = CellText.line(
              cell.span.extracting(CellText.trimmedRange(of: cell.span)))
            if case .dimension(let dimension) = layout.roles[column] {
              take(words, dimension)
            } else if column != dateColumn, dateColumn < record.fields.count,
              text.hasContent(record.fields[dateColumn])
            {
              take(words, column, firstLine + record.line, &actual)
            }
          }
        }
      }
    }
    if let column = planned?.column, !actual.contains(column) { planned = nil }
  }

  private mutating func take(_ words: String, _ dimension: Dimension) {
    switch TotalName(words) {
    case .of: dimensions.insert(dimension)
    case .ofAll where dimension != .network: dimensions.insert(dimension)
    case .ofAll, nil: break
    }
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
    let words = name.split { $0.isWhitespace || "-:_()".contains($0) }.filter { word in
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

/// What a name says that may be that of a total.
enum TotalName: Equatable {
  /// Of all others: `Grand total`, `All campaigns`.
  case ofAll
  /// Of what has a name by itself: `Eid total`; the key of that name.
  case of(String)

  /// Reads a name; `nil` of one without a word for totals at its beginning or end.
  init?(_ name: String) {
    if TotalWords.ofNames.contains(Array(name.utf8).span) {
      self = .ofAll
      return
    }
    let words = name.split { $0.isWhitespace || "-:_()".contains($0) }
    guard words.count > 1 else { return nil }
    let rest: ArraySlice<Substring>
    if Self.isSum(words[words.count - 1]) {
      rest = words.dropLast(Self.isSub(words[words.count - 2]) ? 2 : 1)
    } else if Self.isSum(words[0]) {
      rest = words.dropFirst()
    } else if Self.isSub(words[0]), Self.isSum(words[1]) {
      rest = words.dropFirst(2)
    } else {
      return nil
    }
    guard !rest.isEmpty else { return nil }
    self = .of(Self.key(rest.joined(separator: " ")))
  }

  private static func isSum(_ word: Substring) -> Bool { TotalWords.sums.contains(key: key(word)) }

  /// Whether a word and one for a sum are together one for a part of it: `sub-total`.
  private static func isSub(_ word: Substring) -> Bool { word.lowercased() == "sub" }

  /// The same with the key of a network's name in data.
  func resolved(in dimension: Dimension) -> TotalName {
    guard dimension == .network, case .of(let own) = self else { return self }
    return .of(Self.key(NetworkID.canonical(own)))
  }

  /// That by which names are compared.
  static func key(_ name: some StringProtocol) -> String {
    TotalWords.key(String(name))
  }
}
