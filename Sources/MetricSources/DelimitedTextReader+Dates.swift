// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import InputDiagnostics
import LocalizedFormatting

/// Dates that could be two days, where the plan does not settle them.
extension DelimitedTextReader {
  /// The order in which the dates of an export are read, and what is to be told of it.
  ///
  /// Platforms have an order of their own, but spreadsheets write dates anew in that of their user.
  ///
  /// - Throws: That the dates are of two years, which is told.
  mutating func dates(
    of match: DialectMatch, in cells: HeadCells, _ input: SourceInput
  ) throws(PassedYear) -> FileDates {
    let columns = match.tables.joined().filter { $0.role.isDay }.map(\.index)
    let evidence = DateEvidence(cells, columns: columns, isOfSheet: input.sheet != nil)
    try checkYear(
      evidence, description.dates.order ?? match.dialect.dateOrder, input.firstLine)
    var dates = FileDates(reader: description.dates)
    dates.reader.endsWithShortYears = evidence.endsWithShortYears
    dates.reader.beginsWithShortYears = evidence.beginsWithShortYears(description.dates)
    dates.areTurned = areTurned(evidence.stored, input.firstLine)
    if dates.areTurned, dates.reader.order == nil {
      dates.reader.order = evidence.stored.orderOfText
    }
    if dates.reader.order == nil {
      dates.reader.order = order(of: match, evidence, input.firstLine)
    }
    return dates
  }

  private mutating func order(
    of match: DialectMatch, _ evidence: DateEvidence, _ firstLine: Int
  ) -> DateFieldOrder? {
    // Where points part them, numbers begin with the day, whatever the order of the platform is.
    let haveDots = evidence.ambiguous?.isDotted == true
    let usual = haveDots ? .dayFirst : match.dialect.dateOrder
    let shown = evidence.order(
      ofRowsThatAreDays: match.dialect.rows == .days, amongReported: description.reportedDays)
    switch shown {
    case .irrelevant: return usual
    case .sure(let order):
      if order != usual { tell(.dateOrderShown, evidence, order, firstLine) }
      return order
    case .likely(let order) where order == usual: return usual
    case .open where haveDots: return usual
    case .likely, .open, .mixed:
      if let usual { tell(.dateOrderInDoubt, evidence, usual, firstLine) }
      return usual
    }
  }

  /// Whether a spreadsheet has turned day and month of dates, which is told.
  private mutating func areTurned(_ stored: StoredDates, _ firstLine: Int) -> Bool {
    let finding = stored.finding
    guard finding != .sound, let date = stored.first else { return false }
    log.add(
      finding == .turned ? .datesTurned : .datesMayBeTurned, severity: .warning,
      at: InputLocation(file: description.file, line: firstLine + date.line),
      ["value": .text(date.text), "day": .day(date.turned.number)],
      hint: IssueHint("export-without-spreadsheet"))
    return finding == .turned
  }

  /// How the dates of a generic file are read.
  ///
  /// - Throws: That the dates are of two years, which is told.
  mutating func dates(
    in cells: HeadCells, _ layout: ColumnLayout, _ input: SourceInput
  ) throws(PassedYear) -> FileDates {
    let firstLine = input.firstLine
    var dates = description.dates
    let columns = layout.roles.indices.filter { layout.roles[$0] == .date }
    let evidence = DateEvidence(cells, columns: columns, isOfSheet: input.sheet != nil)
    if dates.order == nil, case .sure(let order) = evidence.provenOrder {
      dates.order = order
      tell(.dateOrderShown, evidence, order, firstLine)
    }
    let haveYears = evidence.namesYears(besides: dates.year)
    if haveYears { dates.year = nil } else { try checkYear(evidence, dates.order, firstLine) }
    dates.endsWithShortYears = evidence.endsWithShortYears
    dates.beginsWithShortYears = evidence.beginsWithShortYears(description.dates)
    return FileDates(
      reader: dates, monthsHaveYears: haveYears,
      areTurned: areTurned(evidence.stored, firstLine))
  }

  /// Refuses a file whose dates have no year and go from one into the next.
  private mutating func checkYear(
    _ evidence: DateEvidence, _ order: DateFieldOrder?, _ firstLine: Int
  ) throws(PassedYear) {
    guard let year = description.dates.year, let date = evidence.newYear(in: order) else { return }
    log.add(
      .yearPasses,
      at: InputLocation(file: description.file, line: firstLine + date.line),
      ["value": .text(date.text), "year": .label(year)], hint: IssueHint("split-at-new-year"))
    throw PassedYear()
  }

  private mutating func tell(
    _ code: IssueCode, _ evidence: DateEvidence, _ order: DateFieldOrder, _ firstLine: Int
  ) {
    var dates = description.dates
    dates.order = order
    guard let date = evidence.ambiguous, let day = try? dates.day(date.text) else { return }
    let isInDoubt = code == .dateOrderInDoubt
    log.add(
      code, severity: isInDoubt ? .warning : .note,
      at: InputLocation(file: description.file, line: firstLine + date.line),
      ["value": .text(date.text), "day": .day(day.number)],
      hint: isInDoubt ? IssueHint("give-date-order", ["example": .text(day.description)]) : nil)
  }
}

/// Tells that the year of dates without one is known of no more than a part of them.
struct PassedYear: Error {}

extension DialectColumn.Role {
  fileprivate var isDay: Bool { [.date, .lastDay, .valuesDay].contains(self) }
}
