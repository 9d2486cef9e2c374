// SPDX-License-Identifier: Apache-2.0

import GoalMetrics

/// Rows that are no data.
extension RowReader {
  /// What a row without a day is that is passed over.
  enum PassedRow { case total, header, footer }

  /// Finds out what a row without a day is; `nil` of one that is refused.
  func passed(_ record: DelimitedRecord, of text: SourceText) -> PassedRow? {
    if TotalWords.usual.beginUndated(record, of: text) { return .total }
    if text.repeats(plan.layout.names, record) || saysTheSame(record, of: text) {
      return .header
    }
    return isFooter(record, of: text) ? .footer : nil
  }

  /// Tells whether a row is the header of another table: it names the day, in the words of this one
  /// or with others that are about what tables are about.
  func isOtherHeader(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard text.explains(record) else { return false }
    if plan.dateColumn < record.fields.count {
      let name = text.withTrimmedContent(of: record.fields[plan.dateColumn], CellText.line)
      if HeaderKey.key(name) == HeaderKey.key(plan.layout.names[plan.dateColumn]) { return true }
    }
    let roles = text.columnRoles(named: record)
    if ColumnLayout.Role.areOfTable(roles) { return true }
    // Below a date that both tables have.
    let others = zip(roles, plan.layout.roles).filter { own, role in
      guard case .measure = own, case .measure = role else { return false }
      return own != role
    }
    return others.count > 1 || roles.contains { $0 != nil } && namesAll(record, of: text)
  }

  /// Whether a row of words has one for the date and another one for each of several measures, as
  /// names of columns are.
  private func namesAll(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    let columns = [plan.dateColumn] + plan.measures.map(\.column)
    guard columns.count > 2, columns.allSatisfy({ $0 < record.fields.count }) else { return false }
    let words = columns.map { column in
      text.withTrimmedContent(of: record.fields[column], CellText.line)
    }
    return !words.contains("") && Set(words).count == words.count
  }

  /// Tells whether a row has names for all columns that are read, which mean what the names of the
  /// header mean: the header once more, perhaps in another language.
  private func saysTheSame(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard record.fields.count >= stepCount, text.explains(record) else { return false }
    return zip(text.columnRoles(named: record), plan.layout.roles).allSatisfy { own, role in
      switch role {
      case .date, .dimension, .measure: own == role
      case .time, .possibleMeasure, .unnamed, .ignored: true
      }
    }
  }

  /// Tells whether a row has a day, most often by a look at its first byte.
  func mayTellDay(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard plan.dateColumn < record.fields.count, record.fault == nil else { return false }
    return text.withContent(of: record.fields[plan.dateColumn]) { cell in
      if let first = cell.first, 0x30...0x39 ~= first { return true }
      return (try? dates.pointee.day(of: cell)) != nil
    }
  }

  /// Whether a cell of the column of dates is a whole month, week or the like.
  private func isPeriod(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    do throws(CellFault) { return try periods.days(of: cell) != nil } catch { return true }
  }

  /// Tells whether a row may be what people and programs write below a table.
  ///
  /// It has nothing that could count: a sentence by itself, or one that begins as such lines do.
  /// Whether it stands below the table is seen once no row of data comes after it.
  private func isFooter(_ record: DelimitedRecord, of text: SourceText) -> Bool {
    guard record.fault == nil, !record.hasTextBeyondFields, text.invalidOffset(in: record) == nil,
      let column = record.fields.firstIndex(where: text.hasContent)
    else { return false }
    let hasDate =
      plan.dateColumn < record.fields.count
      && text.hasContent(record.fields[plan.dateColumn])
    if plan.fillsDateDown, !hasDate { return false }
    if hasDate,
      text.withContent(of: record.fields[plan.dateColumn], isPeriod)
    {
      return false
    }
    let words = text.withTrimmedContent(of: record.fields[column], CellText.line)
    let others = record.fields[(column + 1)...].filter(text.hasContent)
    let hasNumber = others.contains { field in
      text.withTrimmedContent(of: field) { cell in
        !((try? plan.numbers.reader(of: field).number(in: cell, isCount: false)) ?? .nan).isNaN
      }
    }
    if FooterWords.begin(words) { return !hasNumber }
    let count = words.split(whereSeparator: \.isWhitespace).count
    let hasDigit = words.unicodeScalars.contains { DecimalDigit($0) != nil }
    if others.isEmpty {
      // A name in a column of names may be a row whose date and numbers are missing.
      if column != plan.dateColumn, column < stepCount,
        case .dimension = plan.layout.roles[column]
      {
        return false
      }
      return count >= (hasDigit ? 4 : 2)
    }
    return column == plan.dateColumn && count >= 3 && !hasDigit
      && others.allSatisfy { field in
        text.withTrimmedContent(of: field) { cell in
          !CellText.line(cell).unicodeScalars.contains { DecimalDigit($0) != nil }
        }
      }
  }
}
