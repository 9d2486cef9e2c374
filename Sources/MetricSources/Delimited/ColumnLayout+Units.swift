// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics

/// What the numbers of columns are in, by their headers and what stands around these, and columns of
/// words where numbers were to be expected.
extension ColumnLayout {
  /// Tells of columns in several currencies, where the plan has none.
  func tellSeveralCurrencies(
    _ description: SourceDescription, at place: InputLocation, _ log: inout IssueLog
  ) {
    guard description.currency == nil else { return }
    let marks = MoneyMarks(units.values.map { unit in unit.mark.map { [$0: 1] } })
    guard let several = marks.ofSeveral else { return }
    log.add(
      .currenciesOfColumns, at: place,
      [
        "columns": .text(units.keys.sorted().map { names[$0] }.joined(separator: ", ")),
        "currencies": .text(several.joined(separator: ", ")),
      ], hint: IssueHint("name-currency"))
  }

  /// Leaves out a column in another currency than the plan's, which is told.
  mutating func leaveOutOtherCurrency(
    _ index: Int, _ description: SourceDescription, at place: InputLocation,
    _ log: inout IssueLog
  ) {
    guard let unit = units[index], let planned = description.currency,
      let currency = unit.otherCurrency(than: planned)
    else { return }
    leaveOut(index)
    log.add(
      .otherCurrency, at: place,
      ["column": .text(names[index]), "currency": .text(currency), "plan": .text(planned)],
      hint: IssueHint("convert-currency"))
  }

  /// Takes the units that a row below the header says the columns are in, where headers do not.
  mutating func takeUnits(
    below cells: [String], _ description: SourceDescription, at place: InputLocation,
    _ log: inout IssueLog
  ) {
    let before = units.count
    for index in roles.indices.prefix(cells.count) {
      guard case .measure(let id) = roles[index], let unit = HeaderUnit(alone: cells[index]),
        units[index] == nil, factors[index] == nil, take(unit, of: index, id)
      else { continue }
      leaveOutOtherCurrency(index, description, at: place, &log)
    }
    if units.count > before { tellSeveralCurrencies(description, at: place, &log) }
  }

  /// Leaves out a column named for comments whose cells are mostly words: remarks.
  mutating func leaveOutRemarks(_ cells: HeadCells, _ description: SourceDescription) {
    let mapped = Set(description.columns.map { HeaderKey.key(CellText.line($0.header)) })
    for index in roles.indices
    where roles[index] == .measure("comments") && !mapped.contains(HeaderKey.key(names[index])) {
      if RemarkCells(cells, index).areRemarks { leaveOut(index) }
    }
  }

  /// Takes a column that says of each row in which currency its amounts are: where the plan has one,
  /// rows are read by it; else the codes and signs that the file begins with in it are looked at, and
  /// several are told.
  mutating func take(
    _ currencies: CurrencyColumn, marks: @autoclosure () -> MoneyMarks,
    _ description: SourceDescription, at place: InputLocation, _ log: inout IssueLog
  ) {
    leaveOut(currencies.column)
    let amounts = names.indices.filter { index in
      guard case .measure(let id) = roles[index] else { return false }
      return Measure.named(id).unit == .money
    }
    guard !amounts.isEmpty else { return }
    guard description.currency == nil else {
      currencyColumn = currencies.column
      meaninglessColumns.removeAll { $0 == currencies.column }
      return
    }
    guard let several = marks().ofSeveral else { return }
    for index in amounts {
      log.add(
        .mixedCurrencies, at: place,
        [
          "column": .text(names[index]), "currencies": .text(several.joined(separator: ", ")),
        ], hint: IssueHint("name-currency"))
    }
  }

  /// Takes the unit that the name of a column has which the plan explains.
  mutating func takeUnit(of index: Int) {
    guard case .measure(let id) = roles[index], let unit = HeaderUnit(names[index]) else { return }
    _ = take(unit, of: index, id)
  }

  /// Takes a unit for a column.
  ///
  /// - Returns: Whether it is one in which the measure can be.
  mutating func take(_ unit: HeaderUnit, of index: Int, _ id: MeasureID) -> Bool {
    let measure = Measure.named(id)
    guard [.count, .money].contains(measure.unit),
      unit.money == nil || measure.unit == .money || !Measure.isKnown(id)
    else { return false }
    units[index] = unit.money
    factors[index] = unit.factor
    return true
  }
}
