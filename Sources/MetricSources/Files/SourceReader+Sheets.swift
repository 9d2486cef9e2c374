// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import SpreadsheetFiles

/// The sheets of a workbook.
extension SourceReader {
  /// Reads the sheets that the plan names, else all that people see, and tells of what is not read.
  func readSheets(
    of book: SpreadsheetFile, size: Int
  ) throws(SourceInputFailure) -> [SourceReading] {
    var readings =
      description.sheets.isEmpty
      ? try readSeenSheets(of: book, size: size) : try readNamedSheets(of: book, size: size)
    if book.isOfEarlierExcel, readings.contains(where: { $0.table != nil }) {
      readings[0].issues.append(
        InputIssue(
          .earlierWorkbook, severity: .warning, at: InputLocation(file: description.file),
          hint: IssueHint("save-as-xlsx")))
    }
    return readings
  }

  /// Reads all sheets that people see, and tells of those that are hidden or damaged.
  private func readSeenSheets(
    of book: SpreadsheetFile, size: Int
  ) throws(SourceInputFailure) -> [SourceReading] {
    let place = InputLocation(file: description.file)
    var readings: [SourceReading] = []
    var passedOver: [SourceReading] = []
    for sheet in book.sheets {
      let reading = try read(sheet, of: book, size: size)
      if reading.isOfNoData { passedOver.append(reading) } else { readings.append(reading) }
    }
    let hidden = book.hiddenSheets.filter(book.hasText)
    guard !readings.isEmpty else {
      let told = try tell(ofHidden: hidden, of: book, size: size)
      guard told.isEmpty else { return told }
      return passedOver.isEmpty
        ? [refusal(.emptyFile, place)]
        : [passedOver.first { $0.summary.headerLine != nil } ?? passedOver[0]]
    }
    SheetsOfOthers.leaveOut(of: &readings)
    // A workbook has sheets that only explain others; nobody has to mend them.
    readings[0].issues += passedOver.map { reading in
      InputIssue(
        .sheetPassedOver, severity: .note, at: place, ["sheet": .text(reading.sheet ?? "")])
    }
    if !hidden.isEmpty {
      readings[0].issues.append(
        InputIssue(
          .hiddenSheets, severity: .note, at: place,
          ["sheets": .text(Self.list(hidden.map(\.name)))]))
    }
    return readings
  }

  /// Reads the sheets that the plan names, whatever is in the others, and tells of names that no
  /// sheet has.
  private func readNamedSheets(
    of book: SpreadsheetFile, size: Int
  ) throws(SourceInputFailure) -> [SourceReading] {
    let sheets = book.sheets + book.hiddenSheets
    var readings: [SourceReading] = []
    for name in description.sheets {
      if let sheet = sheets.first(where: { $0.name == name })
        ?? sheets.first(where: { HeaderKey.key($0.name) == HeaderKey.key(name) })
      {
        let isKnown = readings.contains { $0.sheet == sheet.name }
        if !isKnown { readings.append(try read(sheet, of: book, size: size)) }
      } else {
        readings.append(
          refusal(
            InputIssue(
              .noSuchSheet, at: InputLocation(file: description.file), ["sheet": .text(name)],
              hint: Suggestion.hint(for: name, in: sheets.map(\.name)))))
      }
    }
    return readings
  }

  /// Tells of hidden sheets of a workbook without others: of those that have data, and of each that
  /// is damaged.
  private func tell(
    ofHidden sheets: [SpreadsheetFile.Sheet], of book: SpreadsheetFile, size: Int
  ) throws(SourceInputFailure) -> [SourceReading] {
    var names: [String] = []
    var damaged: [SourceReading] = []
    for sheet in sheets {
      let reading = try read(sheet, of: book, size: size)
      if reading.isOfDamage {
        damaged.append(reading)
      } else if !reading.isOfNoData {
        names.append(sheet.name)
      }
    }
    guard !names.isEmpty else { return damaged }
    let data = refusal(
      .dataInHiddenSheets, InputLocation(file: description.file),
      ["sheets": .text(Self.list(names))], hint: IssueHint("show-sheets"))
    return [data] + damaged
  }

  /// Reads a sheet, or tells why it cannot be read.
  private func read(
    _ sheet: SpreadsheetFile.Sheet, of book: SpreadsheetFile, size: Int
  ) throws(SourceInputFailure) -> SourceReading {
    var part = description
    part.file += "[\(sheet.name)]"
    if part.fixedValues[.network] == nil, NetworkID.isWellKnown(sheet.name) {
      part.fixedValues[.network] = sheet.name
    }
    let text = SheetText(sheet, of: book)
    let input = SourceInput(reading: text.read)
    input.sheet = sheet.name
    input.delimiter = TypedRows.delimiter
    input.quotesTexts = true
    var reading = try readText(input, as: part)
    if let error = text.error {
      reading = refusal(error, InputLocation(file: part.file, line: error.row))
    } else {
      reading.summary.bytes = size
      reading.tell(of: text.emptyFormulas, in: part.file)
    }
    reading.sheet = sheet.name
    return reading
  }
}

extension SourceReading {
  /// Tells of cells whose formulas were never calculated.
  fileprivate mutating func tell(of formulas: EmptyFormulas, in file: String) {
    guard formulas.count > 0 else { return }
    for index in issues.indices where issues[index].hint?.code == "fill-date-down" {
      // The cells are not merged, they lack their values.
      issues[index].hint = IssueHint("calculate-formulas")
    }
    issues.append(
      InputIssue(
        .formulasWithoutValues, severity: .warning,
        at: InputLocation(file: file, line: formulas.row),
        ["count": .count(formulas.count), "cell": .text(formulas.cell)],
        hint: IssueHint("calculate-formulas")))
  }
}

extension SourceReading {
  /// Whether it is of a sheet that cannot be read, be it from some row on.
  fileprivate var isOfDamage: Bool {
    let codes: Set<IssueCode> = [.damagedSpreadsheet, .spreadsheetTooLarge]
    return table == nil && issues.contains { codes.contains($0.code) }
  }
}
