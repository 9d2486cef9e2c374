// SPDX-License-Identifier: Apache-2.0

/// Names of columns that look alike.
extension ColumnLayout {
  /// The name of a column, with its outer spaces shown where another one differs by these only.
  static func name(
    _ index: Int, besides other: Int, in header: DelimitedRecord, _ text: SourceText
  ) -> String {
    func name(_ index: Int) -> String {
      text.withTrimmedContent(of: header.fields[index], CellText.line)
    }
    func written(_ index: Int) -> String {
      text.withContent(of: header.fields[index]) { CellText.line($0.span) }
    }
    let (short, full) = (name(index), written(index))
    guard short == name(other), full != written(other) else { return short }
    let before = full.prefix { $0.isWhitespace }
    let after = full.reversed().prefix { $0.isWhitespace }
    guard before.count < full.count else { return short }
    func shown(_ count: Int) -> String { String(repeating: "\u{2423}", count: count) }
    return shown(before.count) + short + shown(after.count)
  }
}
