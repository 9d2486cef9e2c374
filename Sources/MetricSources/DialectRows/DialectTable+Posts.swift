// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// Rows that ids tell apart.
extension DialectTable {
  /// The row of what is there already, or a new one.
  mutating func row(
    of kept: KeptRows, _ index: Int, line: Int, _ countsRepeats: Bool
  ) -> Int {
    let place = kept.places[index]
    let isDaily = place.valuesDay != KeptRows.Place.allDays
    let known = kept.withID(of: index) { id -> Int? in
      guard let id else {
        // Rows before the first one with an id have none either.
        if !identities.isEmpty { identities.append() }
        return nil
      }
      return isDaily
        ? knownRow(Array(id) + [DailyID.mark] + Array(String(place.valuesDay).utf8))
        : knownRow(id)
    }
    if let known {
      if countsRepeats { repeats.add(line) }
      return known
    }
    return add(
      day: isDaily ? place.valuesDay : place.day, minute: place.minute, span: place.span,
      lines: line...line)
  }

  /// A row for a post that is new, on the day on which it was published; its values are those of
  /// other days.
  mutating func newPost(of kept: KeptRows, _ index: Int, line: Int) -> Int? {
    let place = kept.places[index]
    let isNew = kept.withID(of: index) { id in
      id.map { knownRow(Array($0) + [DailyID.mark]) == nil } ?? false
    }
    guard isNew else { return nil }
    publishedCount += 1
    return add(day: place.day, minute: place.minute, lines: line...line)
  }

  /// The row that has an id; `nil` where the next one has it.
  private mutating func knownRow(_ id: UnsafeBufferPointer<UInt8>) -> Int? {
    while identities.count < count { identities.append() }
    let (row, isNew) = identities.row(of: id)
    return isNew ? nil : row
  }

  private mutating func knownRow(_ id: [UInt8]) -> Int? {
    id.withUnsafeBufferPointer { knownRow($0) }
  }

  /// The ids of posts as values of a dimension.
  func columnOfIDs() -> DimensionColumn {
    var values: [String] = []
    var codeOfPost: [String: Int32] = [:]
    let codes = (0..<count).map { row -> Int32 in
      let id = identities.count > row ? identities.id(ofRow: row) : nil
      guard let id else { return DimensionColumn.noValue }
      if areDaily == true {
        let post = DailyID.post(of: id)
        let known = codeOfPost[post] ?? Int32(values.count)
        codeOfPost[post] = known
        if known == values.count { values.append(post) }
        return known
      }
      values.append(id)
      return Int32(values.count - 1)
    }
    return DimensionColumn(codes: codes, of: values)
  }
}

/// The id of a post's values on a day, and of the post beside them.
private enum DailyID {
  /// What stands between the id of the post and the day.
  static let mark: UInt8 = 0x1F

  /// The id of the post.
  static func post(of id: String) -> String {
    id.lastIndex(of: Character(Unicode.Scalar(mark))).map { String(id[..<$0]) } ?? id
  }
}
