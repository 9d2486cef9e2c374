// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// What the first rows of a file say about the sign before fractions.
///
/// `1.234,5` can be read in one way only, and so can `12.75`; what the numbers of a file agree in
/// then settles those that could be read in two, such as `1.234`. Where cells stand between
/// semicolons, as they do because commas are taken, or between tabs, as cells of spreadsheets do,
/// `70,50` is no doubt either; and where people or things are counted, the comma of `1,200` groups.
/// Numbers that a workbook or JSON has as such say nothing of texts beside them.
struct DecimalEvidence {
  /// A cell that can only have a comma before its fraction, and its line.
  private(set) var comma: (text: String, line: Int)?
  /// Whether a cell can only have a point there.
  private(set) var hasPoint = false
  /// An amount of money with three digits behind a point, as hardly any currency has, and its line.
  private(set) var doubtfulAmount: (text: String, line: Int)?
  /// A number of people or things with three digits behind a point, which has no fraction, and its
  /// line.
  private(set) var groupedCount: (text: String, line: Int)?

  /// What all numbers of the file are to be read by; `nil` where they do not say or disagree.
  var separator: DecimalSeparator? {
    switch (comma != nil, hasPoint) {
    case (true, false): .comma
    case (false, true): .point
    default: nil
    }
  }

  /// Looks at rows.
  ///
  /// - Parameters:
  ///   - cells: The first rows of the file.
  ///   - layout: What the columns are; only those that must be numbers count.
  ///   - ofQuoted: Whether only cells in quotes say anything, for the others are no texts.
  init(_ cells: HeadCells, _ layout: ColumnLayout, ofQuoted: Bool) {
    let columns = layout.roles.enumerated().compactMap { column, role in
      guard case .measure(let id) = role else { return nil as (Int, unit: MetricUnit?)? }
      // Who knows what is counted by a measure of the team's own?
      return (column, Measure.isKnown(id) ? Measure.named(id).unit : nil)
    }
    self.init(cells, columns, ofQuoted: ofQuoted)
  }

  /// Looks at rows of an export whose columns are known.
  init(_ cells: HeadCells, _ match: DialectMatch, ofQuoted: Bool) {
    let columns = match.tables.joined().compactMap { column in
      column.role.measure.map { (column.index, unit: Optional(Measure.named($0).unit)) }
    }
    self.init(cells, columns, ofQuoted: ofQuoted)
  }

  private init(_ cells: HeadCells, _ columns: [(Int, unit: MetricUnit?)], ofQuoted: Bool) {
    let areCommasSure = [UInt8(ascii: ";"), UInt8(ascii: "\t")].contains(cells.delimiter)
    cells.forEachRow { record, text in
      for (column, unit) in columns
      where column < record.fields.count && (!ofQuoted || record.fields[column].isQuoted) {
        text.withTrimmedContent(of: record.fields[column]) { cell in
          look(at: cell, of: unit, line: record.line, areCommasSure)
        }
      }
      return comma != nil && hasPoint
    }
  }

  private mutating func look(
    at cell: Span<UInt8>, of unit: MetricUnit?, line: Int, _ areCommasSure: Bool
  ) {
    switch PlainDecimal(cell) {
    case .whole: break
    case .point: hasPoint = true
    case nil where unit == .money:
      let money = MoneyText(cell)
      if doubtfulAmount == nil, PlainDecimal.hasThousandth(money.amount.span) {
        doubtfulAmount = (CellText.line(cell), line)
      }
      look(
        at: money.amount.span, line: line, areCommasSure,
        commasGroup: money.isWhole || money.commasGroup)
    case nil:
      if groupedCount == nil, unit == .count, PlainDecimal.hasThousandth(cell) {
        groupedCount = (CellText.line(cell), line)
      }
      look(at: cell, line: line, areCommasSure, commasGroup: unit == .count)
    }
  }

  /// Looks at a number, of which the column or a currency may say that commas group its digits.
  private mutating func look(
    at cell: Span<UInt8>, line: Int, _ areCommasSure: Bool, commasGroup: Bool
  ) {
    guard cell.count <= 40, let number = try? NumberText(cell) else { return }
    let mayBeComma = (try? number.plain(decimal: .comma)) != nil
    let mayBePoint = (try? number.plain(decimal: .point)) != nil
    if mayBeComma, !mayBePoint, areCommasSure || number.hasSeveralMarks {
      if comma == nil { comma = (CellText.line(cell), line) }
    } else if mayBePoint, !mayBeComma || commasGroup && NumberReader.groupsByComma(cell) {
      hasPoint = true
    }
  }
}

/// A cell that says at a look what its point is, as most do.
private enum PlainDecimal {
  case whole
  /// Digits with a point that cannot group, for it has not three of them behind it.
  case point

  /// Tells whether a number such as `1.500` may be a thousand.
  static func hasThousandth(_ cell: Span<UInt8>) -> Bool {
    let point = cell.count - 4
    guard 1...3 ~= point, cell[point] == UInt8(ascii: "."), cell[0] != UInt8(ascii: "0") else {
      return false
    }
    return cell.indices.allSatisfy { $0 == point || 0x30...0x39 ~= cell[$0] }
  }

  init?(_ cell: Span<UInt8>) {
    var point: Int?
    for index in cell.indices {
      if 0x30...0x39 ~= cell[index] { continue }
      guard cell[index] == UInt8(ascii: "."), point == nil, index > 0 else { return nil }
      point = index
    }
    guard let point else {
      self = .whole
      return
    }
    let decimals = cell.count - point - 1
    guard decimals > 0, decimals != 3 else { return nil }
    self = .point
  }
}
