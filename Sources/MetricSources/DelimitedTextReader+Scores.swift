// SPDX-License-Identifier: Apache-2.0

/// Scores that are none of single answers.
extension DelimitedTextReader {
  /// The column that would make a file one of answers, were its cells no means or shares.
  func scores(in rows: HeadRows) -> (index: Int, best: Int)? {
    guard description.dialect == nil else { return nil }
    let recognition = DialectRecognition(
      dialects: SourceDialect.builtIn.filter { $0.rows == .answers }, sheet: nil, isNamed: true,
      mapped: MappedColumns(description))
    guard case .one(let match, _) = recognition.find(in: rows) else { return nil }
    for column in match.tables.joined() {
      if case .score(_, _, let best, _) = column.role { return (column.index, Int(best)) }
    }
    return nil
  }
}
