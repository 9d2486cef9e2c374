// SPDX-License-Identifier: Apache-2.0

public import GoalMetrics
import InputDiagnostics
import SpreadsheetFiles

/// Reads a data file of any kind: delimited text, JSON Lines, a workbook, or an archive of such.
public struct SourceReader {
  let description: SourceDescription
  let requiredMeasures: Set<MeasureID>
  let detail: ObservationDetail
  private(set) var options: ReadingOptions

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
    let place = InputLocation(file: description.file)
    let stored: FileSignature
    let start: [UInt8]
    var reader = self
    // What is in a workbook or an archive may overlap.
    reader.options.tellsSubjectsApart = true
    do {
      stored = FileSignature(try input.stored.peek(8))
      guard stored == .other else {
        if let path { return try reader.readContainer(path, input, mayBeArchive: stored == .zip) }
        let copy = try TemporaryCopy(of: input.stored)
        return try reader.readContainer(copy.path, input, mayBeArchive: stored == .zip)
      }
      start = try input.text().peek(OtherFormat.headSize)
      // Servers and mail pack workbooks once more.
      let packed = FileSignature(start)
      if packed != .other {
        let copy = try TemporaryCopy(of: input.text(), limit: Self.unpackedLimit)
        return try reader.readContainer(copy.path, input, mayBeArchive: packed == .zip)
      }
    } catch let failure as SourceInputFailure {
      return [try refusal(of: failure, at: place)]
    } catch { throw .unreadable }
    return try readText(input, startingWith: start, as: description)
  }

  /// More bytes than workbooks have that people compress.
  static let unpackedLimit = 1 << 30

  /// Reads text, or tells which format it is of.
  func readText(
    _ input: SourceInput, startingWith start: [UInt8], as description: SourceDescription
  ) throws(SourceInputFailure) -> [SourceReading] {
    if let format = OtherFormat(start: start) {
      return [refusal(format, InputLocation(file: description.file))]
    }
    var reading = try readText(input, as: description)
    if !description.sheets.isEmpty {
      reading.issues.append(
        InputIssue(
          .noSheets, severity: .warning, at: InputLocation(file: description.file)))
    }
    return [reading]
  }

  func readText(
    _ input: SourceInput, as description: SourceDescription
  ) throws(SourceInputFailure) -> SourceReading {
    try DelimitedTextReader.read(
      input, as: description, requiredMeasures: requiredMeasures, detail: detail,
      options: options)
  }

  /// Reads a workbook or, where it may be one, an archive of data files.
  func readContainer(
    _ path: String, _ input: SourceInput, mayBeArchive: Bool
  ) throws(SourceInputFailure) -> [SourceReading] {
    let book: SpreadsheetFile
    do throws(SpreadsheetError) { book = try SpreadsheetFile(path: path) } catch {
      guard mayBeArchive, error.code == .notASpreadsheet else {
        return [refusal(error, InputLocation(file: description.file))]
      }
      return try readArchive(path)
    }
    return try readSheets(of: book, size: input.size ?? input.byteCount)
  }

  func refusal(
    _ code: IssueCode, _ place: InputLocation, _ arguments: [String: IssueArgument] = [:],
    hint: IssueHint = IssueHint("export-again")
  ) -> SourceReading {
    refusal(InputIssue(code, at: place, arguments, hint: hint))
  }

  /// Tells why a file cannot be unpacked.
  func refusal(
    of failure: SourceInputFailure, at place: InputLocation
  ) throws(SourceInputFailure) -> SourceReading {
    switch failure {
    case .damagedArchive: refusal(.damagedArchive, place)
    case .tooLarge: refusal(.spreadsheetTooLarge, place)
    case .unreadable: throw failure
    }
  }

  func refusal(_ error: SpreadsheetError, _ place: InputLocation) -> SourceReading {
    if let library = error.library { return refusal(library.issue(at: place)) }
    return error.code == .encryptedSpreadsheet
      ? refusal(error.code, place, hint: IssueHint("remove-password"))
      : refusal(error.code, place)
  }

  func refusal(_ format: OtherFormat, _ place: InputLocation) -> SourceReading {
    refusal(.otherFormat, place, ["format": .text(format.name)], hint: format.hint)
  }

  func refusal(_ issue: InputIssue) -> SourceReading {
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
