// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// Rows whose cells are names of columns, or say what these are.
extension SourceText {
  /// What the cells of a row would mean as names of columns; `nil` of those that nobody knows.
  func columnRoles(named record: DelimitedRecord) -> [ColumnLayout.Role?] {
    record.fields.map { field in
      let name = withTrimmedContent(of: field, CellText.line)
      guard !name.isEmpty else { return nil }
      let own = HeaderUnit(name)?.name ?? name
      return [own, HeaderKey.english[HeaderKey.key(own)]].compactMap(\.self).lazy
        .compactMap(Self.knownRole).first
    }
  }

  private static func knownRole(named name: String) -> ColumnLayout.Role? {
    HeaderAliases.role(of: name)
      ?? ColumnLayout.namedRole(name).flatMap { ColumnLayout.known($0, []) }
  }

  /// Tells whether a row has nothing but the names of columns, each in its place.
  func repeats(_ names: [String], _ record: DelimitedRecord) -> Bool {
    guard record.fault == nil, !record.hasTextBeyondFields, record.fields.count >= names.count
    else { return false }
    return zip(record.fields, names).allSatisfy { field, name in
      let cell = withTrimmedContent(of: field, CellText.line)
      return cell == name || HeaderKey.key(cell) == HeaderKey.key(name)
    } && record.fields.dropFirst(names.count).allSatisfy { !hasContent($0) }
  }

  /// Tells whether a row below the header says in words what the columns are.
  ///
  /// None of its cells has a digit but in a unit (`'000`), and two say something, or one is a unit.
  func explains(_ record: DelimitedRecord) -> Bool {
    guard record.fault == nil, !record.hasTextBeyondFields, invalidOffset(in: record) == nil else {
      return false
    }
    var words = 0
    var isUnit = false
    for field in record.fields where hasContent(field) {
      let isWord = withTrimmedContent(of: field) { cell in
        guard !CellText.isMissing(cell), cell.count <= 200 else { return false }
        let words = CellText.line(cell)
        let digits = words.unicodeScalars.filter { DecimalDigit($0) != nil }
        return digits.isEmpty
          || digits.count < words.unicodeScalars.count && HeaderUnit(alone: words) != nil
      }
      guard isWord else { return false }
      words += 1
      isUnit = withTrimmedContent(of: field) { HeaderUnit(alone: CellText.line($0)) != nil }
    }
    // A single word explains nothing, unless it says what numbers are in.
    return words > 1 || isUnit
  }
}

extension ColumnLayout.Role {
  /// Whether columns are those of a table: one has the days of rows, another one what they are about.
  static func areOfTable(_ roles: [ColumnLayout.Role?]) -> Bool {
    roles.contains(.date)
      && roles.contains { role in
        switch role {
        case .measure, .dimension(.network): true
        default: false
        }
      }
  }
}
