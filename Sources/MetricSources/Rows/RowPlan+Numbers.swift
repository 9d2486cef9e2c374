// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// What the cells of measures say.
extension RowPlan {
  /// What a cell of a measure says.
  struct MeasureCell {
    /// NaN when the cell says that there is no value.
    var value: Double
    /// What is to be told of it.
    var remarks = CellRemarks()
    /// The sign or code of a currency in the cell.
    var mark: String?

    /// An amount in another currency than the plan's, which is missing.
    static var inOtherCurrency: MeasureCell {
      var cell = MeasureCell(value: .nan)
      cell.remarks.insert(.otherCurrency)
      return cell
    }
  }

  /// Reads a trimmed cell of a measure.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - measure: What its column is.
  ///   - numbers: That of the plan's readers of numbers which reads such cells.
  /// - Returns: What it says.
  /// - Throws: What makes it no value.
  func number(
    in cell: Span<UInt8>, of measure: MeasureColumn, by numbers: NumberReader
  ) throws(CellFault) -> MeasureCell {
    if measure.isDuration, DurationText.isClock(cell) {
      return MeasureCell(value: try DurationText.seconds(of: cell, mayLackHours: false))
    }
    var read: MeasureCell
    do throws(CellFault) {
      read = MeasureCell(
        value: try numbers.number(
          in: cell, isCount: measure.factor == nil && (measure.isCount || measure.isInWholeUnits),
          commasGroup: measure.unit?.commasGroup == true))
      if measure.unit?.isInToman == true, !read.value.isNaN {
        read.value *= 10
        read.remarks.insert(.toman)
      }
    } catch {
      guard error == .notANumber || measure.isMoney else { throw error }
      read = try otherNumber(in: cell, of: measure, by: numbers, error)
    }
    if let factor = measure.factor, !read.remarks.contains(.rounded), !read.value.isNaN {
      // What is written has few decimals, and so has its multiple.
      read.value = (read.value * factor * 1e6).rounded() / 1e6
      read.remarks.insert(.scaled)
    }
    guard measure.isCount else { return read }
    if read.value < 0 {
      if measure.isStock { throw .negativeLevel }
      read.remarks.insert(.negative)
    }
    if measure.isWhole, read.value != read.value.rounded(), !read.value.isNaN {
      read.remarks.insert(.fraction)
    }
    return read
  }

  /// Reads a cell with more than a number in it.
  private func otherNumber(
    in cell: Span<UInt8>, of measure: MeasureColumn, by numbers: NumberReader,
    _ fault: CellFault
  ) throws(CellFault) -> MeasureCell {
    if measure.isMoney { return try amount(in: cell, of: measure, by: numbers) }
    if measure.isDuration, let seconds = DurationText.seconds(withUnits: CellText.line(cell)) {
      return MeasureCell(value: seconds)
    }
    if let words = NumberBeforeWord(cell) {
      if measure.isCount, let count = try numbers.classifiedCount(in: cell, words) {
        return MeasureCell(value: count)
      }
      if !measure.isDuration, let short = try numbers.shortNumber(in: cell, words) {
        var read = MeasureCell(value: short)
        read.remarks.insert(.rounded)
        return read
      }
    }
    guard let share = try percentage(in: cell, by: numbers) else { throw fault }
    guard measure.isShare else { throw .shareIsNoCount }
    return MeasureCell(value: share / 100)
  }

  /// Reads an amount of money with what may stand around it.
  private func amount(
    in cell: Span<UInt8>, of measure: MeasureColumn, by numbers: NumberReader
  ) throws(CellFault) -> MeasureCell {
    var money = MoneyText(cell)
    let mark = money.mark
    // The rest of the row is none the worse for it.
    if money.otherCurrency(than: currency) != nil { return .inOtherCurrency }
    if money.currency == nil, let unit = measure.unit { money.take(unit) }
    if measure.factor != nil { money.mayHaveFraction() }
    var read: MeasureCell
    do throws(CellFault) { read = MeasureCell(value: try numbers.amount(in: money)) } catch {
      guard error == .notANumber, let short = try numbers.shortNumber(in: money.amount.span)
      else { throw try percentage(in: cell, by: numbers) == nil ? error : .shareIsNoCount }
      read = MeasureCell(value: money.isInToman ? short * 10 : short)
      read.remarks.insert(.rounded)
    }
    if money.isInToman { read.remarks.insert(.toman) }
    read.mark = mark
    return read
  }

  /// The number before a percent sign; `nil` where a cell does not end in one.
  private func percentage(
    in cell: Span<UInt8>, by numbers: NumberReader
  ) throws(CellFault) -> Double? {
    for sign in ["%", "\u{66A}"] {
      let count = cell.count - sign.utf8.count
      guard count > 0, sign.utf8.elementsEqual((count..<cell.count).map { cell[$0] }) else {
        continue
      }
      let rest = cell.extracting(0..<count)
      return try numbers.number(
        in: rest.extracting(CellText.trimmedRange(of: rest)), isCount: false)
    }
    return nil
  }
}
