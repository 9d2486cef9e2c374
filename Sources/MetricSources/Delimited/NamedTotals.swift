// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// Columns of campaigns, pages and the like in which the beginning of a file has names of totals.
///
/// Such a row may be the total of others, or a campaign that is called so: the values of rows tell,
/// so that they have to be kept apart by these columns.
struct NamedTotals {
  private(set) var dimensions: Set<Dimension> = []

  /// The dimensions in which a name may be that of a total; of networks and sources it always is.
  static let watched: [Dimension] = [.campaign, .page, .contentType, .messageType, .audience]

  /// Looks at the rows below a header.
  init(
    in head: ArraySlice<UInt8>, below start: Int, delimiter: UInt8, _ layout: ColumnLayout
  ) {
    let columns = layout.roles.enumerated().compactMap { column, role -> (Int, Dimension)? in
      guard case .dimension(let dimension) = role, Self.watched.contains(dimension) else {
        return nil
      }
      return (column, dimension)
    }
    guard !columns.isEmpty else { return }
    head.withUnsafeBufferPointer { bytes in
      let text = SourceText(bytes, file: "", firstLine: 0)
      var scanner = RecordScanner(bytes, delimiter: delimiter)
      var seen: Set<UInt64> = []
      while dimensions.count < columns.count, scanner.next() {
        let record = scanner.record
        guard record.line > start, record.fault == nil else { continue }
        for (column, dimension) in columns where column < record.fields.count {
          text.withContent(of: record.fields[column]) { cell in
            guard let first = cell.baseAddress, cell.count <= 200,
              seen.insert(RepeatedRows.hash(first, cell.count)).inserted
            else { return }
            let words = CellText.line(
              cell.span.extracting(CellText.trimmedRange(of: cell.span)))
            if TotalName(words) != nil { dimensions.insert(dimension) }
          }
        }
      }
    }
  }
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
    let words = name.lowercased().split { $0.isWhitespace || "-:_()".contains($0) }
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    let rest =
      Self.words.contains(Self.key(last))
      ? words.dropLast() : Self.words.contains(Self.key(first)) ? words.dropFirst() : []
    guard !rest.isEmpty else { return nil }
    self = .of(Self.key(rest.joined(separator: " ")))
  }

  /// That by which names are compared.
  static func key(_ name: some StringProtocol) -> String {
    HeaderKey.key(String(name)).filter { $0 != "-" }
  }

  private static let words = Set(
    ["total", "totals", "subtotal", "মোট", "সর্বমোট", "जम्मा", "कुल", "جمع", "مجموع", "کل"].map { key($0) })
}
