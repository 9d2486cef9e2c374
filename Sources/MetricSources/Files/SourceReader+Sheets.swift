// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import SpreadsheetFiles

/// The sheets of a workbook.
extension SourceReader {
  /// Reads all sheets that people see, and tells of those that are hidden.
  func readSheets(
    of book: SpreadsheetFile, size: Int
  ) throws(SpreadsheetError) -> [SourceReading] {
    let place = InputLocation(file: description.file)
    var readings: [SourceReading] = []
    var passedOver: [SourceReading] = []
    for sheet in book.sheets {
      guard let reading = try read(sheet, of: book, size: size) else { continue }
      if reading.isOfNoData { passedOver.append(reading) } else { readings.append(reading) }
    }
    let hidden = book.hiddenSheets.filter { book.hasRows($0) }
    guard !readings.isEmpty else {
      let withData = hidden.filter { sheet in
        (try? read(sheet, of: book, size: size)).map { !($0?.isOfNoData ?? true) } ?? false
      }
      guard withData.isEmpty else {
        return [
          refusal(
            .dataInHiddenSheets, place, ["sheets": .text(Self.list(withData.map(\.name)))],
            hint: IssueHint("show-sheets"))
        ]
      }
      return passedOver.isEmpty
        ? [refusal(.emptyFile, place)]
        : [passedOver.first { $0.summary.headerLine != nil } ?? passedOver[0]]
    }
    SheetsOfOthers.leaveOut(of: &readings)
    // A workbook has sheets that only explain others; nobody has to mend them.
    readings[0].issues += passedOver.map { reading in
      let sheet = reading.summary.file.dropFirst(description.file.count + 1).dropLast()
      return InputIssue(
        .sheetPassedOver, severity: .note, at: place, ["sheet": .text(String(sheet))])
    }
    if !hidden.isEmpty {
      readings[0].issues.append(
        InputIssue(
          .hiddenSheets, severity: .note, at: place,
          ["sheets": .text(Self.list(hidden.map(\.name)))]))
    }
    if book.isOfEarlierExcel {
      readings[0].issues.append(
        InputIssue(
          .earlierWorkbook, severity: .warning, at: place, hint: IssueHint("save-as-xlsx")))
    }
    return readings
  }

  private func read(
    _ sheet: SpreadsheetFile.Sheet, of book: SpreadsheetFile, size: Int
  ) throws(SpreadsheetError) -> SourceReading? {
    let text = SheetText(try book.rows(of: sheet))
    let input = SourceInput(reading: text.read)
    input.sheet = sheet.name
    input.delimiter = SheetText.delimiter
    var part = description
    part.file += "[\(sheet.name)]"
    if part.fixedValues[.network] == nil, NetworkID.isWellKnown(sheet.name) {
      part.fixedValues[.network] = sheet.name
    }
    guard var reading = try? readText(input, as: part) else { return nil }
    if let error = text.error {
      return refusal(error, InputLocation(file: part.file, line: error.row))
    }
    reading.summary.bytes = size
    reading.tell(of: text.emptyFormulas, in: part.file)
    return reading
  }
}

extension SpreadsheetFile {
  /// Whether a sheet has anything in it.
  fileprivate func hasRows(_ sheet: Sheet) -> Bool {
    guard var rows = try? rows(of: sheet) else { return true }
    return (try? rows.next()) != nil
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
