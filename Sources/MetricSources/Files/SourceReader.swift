// SPDX-License-Identifier: Apache-2.0

public import GoalMetrics
import InputDiagnostics
import SpreadsheetFiles

/// Reads a data file of any kind: delimited text, JSON Lines, a workbook, or an archive of such.
public struct SourceReader {
  let description: SourceDescription
  let requiredMeasures: Set<MeasureID>
  let detail: ObservationDetail
  let options: ReadingOptions

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - description: What the plan says of the file.
  ///   - requiredMeasures: The measures that the plan uses.
  ///   - detail: How much of each row is kept.
  ///   - options: How it is read.
  public init(
    _ description: SourceDescription, requiredMeasures: Set<MeasureID> = [],
    detail: ObservationDetail = .rows, options: ReadingOptions = ReadingOptions()
  ) {
    self.description = description
    self.requiredMeasures = requiredMeasures
    self.detail = detail
    self.options = options
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - input: Its bytes.
  ///   - path: Where it is; without one, a workbook or an archive is first written to a temporary
  ///     file, for its parts do not stand in the order in which they are read.
  /// - Returns: One reading for delimited text; one for each sheet or file that has data, named
  ///   `book.xlsx[Metrics]`, of a workbook or an archive. Never empty.
  /// - Throws: `SourceInputFailure.unreadable` where the file breaks off reading.
  public func read(
    _ input: SourceInput, path: String? = nil
  ) throws(SourceInputFailure) -> [SourceReading] {
    let signature: FileSignature
    do { signature = FileSignature(try input.stored.peek(8)) } catch { throw .unreadable }
    guard signature != .other else { return [try readText(input, as: description)] }
    if let path { return try readContainer(path, signature, input) }
    let copy = try TemporaryCopy(of: input)
    return try readContainer(copy.path, signature, input)
  }

  func readText(
    _ input: SourceInput, as description: SourceDescription
  ) throws(SourceInputFailure) -> SourceReading {
    try DelimitedTextReader.read(
      input, as: description, requiredMeasures: requiredMeasures, detail: detail,
      options: options)
  }

  func readContainer(
    _ path: String, _ signature: FileSignature, _ input: SourceInput
  ) throws(SourceInputFailure) -> [SourceReading] {
    do throws(SpreadsheetError) {
      let book = try SpreadsheetFile(path: path)
      return try readSheets(of: book, size: input.size ?? input.byteCount)
    } catch {
      guard signature == .zip, error.code == .notASpreadsheet else {
        return [refusal(error, InputLocation(file: description.file))]
      }
    }
    return try readArchive(path)
  }

  private func readSheets(
    of book: SpreadsheetFile, size: Int
  ) throws(SpreadsheetError) -> [SourceReading] {
    var readings: [SourceReading] = []
    var passedOver: [SourceReading] = []
    for sheet in book.sheets {
      let text = SheetText(try book.rows(of: sheet))
      let input = SourceInput(reading: text.read)
      input.sheet = sheet.name
      input.delimiter = SheetText.delimiter
      var part = description
      part.file += "[\(sheet.name)]"
      if part.fixedValues[.network] == nil, NetworkID.isWellKnown(sheet.name) {
        part.fixedValues[.network] = sheet.name
      }
      guard var reading = try? readText(input, as: part) else { continue }
      reading.summary.bytes = size
      if let error = text.error {
        let place = InputLocation(file: part.file, line: error.row)
        readings.append(refusal(error, place))
      } else if reading.isOfNoData {
        passedOver.append(reading)
      } else {
        readings.append(reading)
      }
    }
    guard !readings.isEmpty else {
      return passedOver.isEmpty
        ? [refusal(.emptyFile, InputLocation(file: description.file))]
        : [passedOver.first { $0.summary.headerLine != nil } ?? passedOver[0]]
    }
    SheetsOfOthers.leaveOut(of: &readings)
    // A workbook has sheets that only explain others; nobody has to mend them.
    readings[0].issues += passedOver.map { reading in
      let sheet = reading.summary.file.dropFirst(description.file.count + 1).dropLast()
      return InputIssue(
        .sheetPassedOver, severity: .note, at: InputLocation(file: description.file),
        ["sheet": .text(String(sheet))])
    }
    return readings
  }

  func refusal(
    _ code: IssueCode, _ place: InputLocation, hint: IssueHint = IssueHint("export-again")
  ) -> SourceReading {
    refusal(InputIssue(code, at: place, hint: hint))
  }

  private func refusal(_ error: SpreadsheetError, _ place: InputLocation) -> SourceReading {
    error.library.map { refusal($0.issue(at: place)) } ?? refusal(error.code, place)
  }

  private func refusal(_ issue: InputIssue) -> SourceReading {
    SourceReading(
      table: nil,
      summary: SourceSummary(
        file: issue.location?.file ?? description.file, dialect: .generic, bytes: 0),
      issues: [issue])
  }
}

extension SourceReading {
  /// Whether a sheet or file has no rows of any dialect, and not for damage.
  var isOfNoData: Bool {
    guard summary.dialect == .generic else { return false }
    let codes: Set<IssueCode> = [.noDateColumn, .emptyFile]
    return table == nil && issues.contains { codes.contains($0.code) }
      || (table?.count == 0 && summary.rows == 0) || (table?.measures.isEmpty ?? false)
      || table?.count == 0 && summary.rejected == summary.rows
        && issues.contains { $0.code == .dialectNotFound }
  }
}

extension SourceReader {
  /// Makes the tables that reading any file needs, which else are made when the first is read.
  package static func prepare() {
    _ = (TotalWords.usual, TotalWords.ofNetworks, DialectKeys.builtIn, SourceDialect.builtIn)
  }
}
