// SPDX-License-Identifier: Apache-2.0

public import GoalMetrics
import InputDiagnostics
import LocalizedFormatting

/// Reads delimited text in the dialect that its header shows, or in the generic one: a header, then
/// one row per day, post or less.
///
/// Whatever is damaged is refused with its place, row by row, and reading goes on. A file is read in
/// chunks by a thread for each processor and is never held as a whole; the result is the same for any
/// number of threads. Posts of known dialects, and rows with ids, are kept one by one.
public struct DelimitedTextReader {
  let description: SourceDescription
  let requiredMeasures: Set<MeasureID>
  let detail: ObservationDetail
  var options: ReadingOptions
  var log: IssueLog
  var summary: SourceSummary
  /// What tells the rows of a dialect apart.
  private var identities: RowIdentities?
  /// The lines of JSON that the text is made of.
  private var jsonLines: JSONLinesInput?
  /// What shows that another file is the same.
  var origin: SourceOrigin?

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - input: The file, in UTF-8 or UTF-16 or in the encoding that is described, perhaps
  ///     compressed; cells are separated by commas, semicolons or tabs, quoted as RFC 4180 has it.
  ///   - description: What the plan says of it.
  ///   - requiredMeasures: The measures that the plan uses. A column of that name must hold
  ///     numbers, while any other unknown column that does not is passed over in silence.
  ///   - detail: How much of each row is kept.
  ///   - options: How it is read.
  /// - Returns: The rows that are sound, what was met, and all that is wrong.
  /// - Throws: `SourceInputFailure.unreadable` where the file breaks off reading.
  public static func read(
    _ input: SourceInput, as description: SourceDescription,
    requiredMeasures: Set<MeasureID> = [], detail: ObservationDetail = .rows,
    options: ReadingOptions = ReadingOptions()
  ) throws(SourceInputFailure) -> SourceReading {
    var reader = DelimitedTextReader(
      description: description, requiredMeasures: requiredMeasures, detail: detail,
      options: options, log: IssueLog(file: description.file),
      summary: SourceSummary(file: description.file, dialect: .generic, bytes: 0))
    var table: ObservationTable?
    do {
      table = try reader.readTable(input)
      if let name = description.fixedValues[.network] {
        table?.networkNames.note(name, of: NetworkID.canonical(name))
      }
      if let table { reader.tellDoubts(of: table) }
    } catch is PassedYear {
      // Nothing of it is used.
    } catch SourceInputFailure.damagedArchive {
      reader.refuse(.damagedArchive, hint: IssueHint("export-again"))
    } catch { throw .unreadable }
    reader.summary.bytes = input.byteCount
    reader.takeProblemsOfLines()
    return SourceReading(
      table: table, summary: reader.summary, issues: reader.issues,
      identities: reader.identities, origin: reader.origin)
  }

  /// Adds what was wrong with lines of JSON.
  private mutating func takeProblemsOfLines() {
    guard let jsonLines else { return }
    summary.rows += jsonLines.rejected
    summary.rejected += jsonLines.rejected
    log.add(jsonLines.log)
  }

  /// What is wrong with a file of JSON, whose header stands on no line of it, and which is not empty
  /// where lines were refused.
  private func issues(ofLines lines: JSONLinesInput) -> [InputIssue] {
    log.issues.filter { lines.rejected == 0 || $0.code != .emptyFile }.map { issue in
      guard issue.location?.line == 0 else { return issue }
      var issue = issue
      issue.location = issue.location.map { InputLocation(file: $0.file) }
      return issue
    }
  }

  /// All that is wrong; damage is told by the encoding that the file has.
  private var issues: [InputIssue] {
    let encoding = summary.encoding
    let issues = jsonLines.map(issues(ofLines:)) ?? log.issues
    guard encoding != .utf8 else { return issues }
    return issues.map { issue in
      guard issue.code == .invalidUTF8 else { return issue }
      return InputIssue(
        .invalidCharacter, at: issue.location, ["encoding": .text(encoding.rawValue)],
        hint: IssueHint("export-again"))
    }
  }

  /// Makes the file one of which nothing is used.
  mutating func refuse(
    _ code: IssueCode, line: Int? = nil, _ arguments: [String: IssueArgument] = [:],
    hint: IssueHint? = nil
  ) {
    log = IssueLog(file: description.file)
    log.add(code, at: InputLocation(file: description.file, line: line), arguments, hint: hint)
    summary = SourceSummary(file: description.file, dialect: .generic, bytes: 0)
  }

  private mutating func readTable(_ input: SourceInput) throws -> ObservationTable? {
    let place = InputLocation(file: description.file)
    let stored = try input.text()
    let shown = TextEncoding.shown(by: try stored.peek(64))
    var text = stored.decoded(shown ?? description.encoding)
    summary.encoding = shown ?? description.encoding ?? .utf8
    // The first lines tell what separates cells; they are there again when chunks are cut.
    var head = try text.peek(Self.headSize(of: input))
    if summary.encoding == .utf8,
      let sure = CodePage.surelyUsed(
        in: head, delimiter: input.delimiter, recognition(input))
    {
      text = stored.decoded(sure)
      summary.encoding = sure
      head = try text.peek(Self.headSize(of: input))
    }
    if Self.isBinary(head) {
      log.add(.binaryFile, at: place, hint: IssueHint("save-as-utf-8"))
      return nil
    }
    var mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    origin = SourceOrigin(
      head[mark...], isWhole: !isCut(head, input), sheet: input.sheet, description)
    if JSONLinesInput.beginsList(head[mark...]) {
      log.add(
        .jsonList, at: place,
        hint: IssueHint(
          "list-to-lines", ["command": "jq -c '.[]' posts.json > posts.jsonl"]))
      return nil
    }
    if JSONLinesInput.begins(head[mark...]) {
      let rest = ChunkCutter(text, delimiter: 0, size: 1)
      try rest.skip(mark)
      let lines = JSONLinesInput(text, head: head[mark...], file: description.file)
      jsonLines = lines
      text = PushbackInput(lines.read)
      head = try text.peek(Self.headSize(of: input))
      mark = 0
      input.delimiter = TypedRows.delimiter
      input.quotesTexts = true
      input.firstLine = 0
    }
    let rows = HeadRows(head[mark...], delimiter: input.delimiter)
    switch recognition(input).find(in: rows) {
    case .several(let dialects, let line):
      let names = dialects.map(\.id.rawValue).joined(separator: ", ")
      log.add(
        .severalDialects, at: InputLocation(file: description.file, line: line),
        ["dialects": .text(names)], hint: IssueHint("name-dialect"))
      return nil
    case .one(let match, let delimiter):
      let isCut = isCut(head, input)
      let cells = HeadCells(
        in: Head(bytes: head[mark...], isCut: isCut), delimiter: delimiter)
      options.chunkSize = max(
        options.chunkSize,
        DialectReader.leastChunkSize(
          cells, match, MappedColumns(description), than: options.chunkSize))
      let cutter = ChunkCutter(text, delimiter: delimiter, size: options.chunkSize)
      try cutter.skip(mark)
      let dates = try dates(of: match, in: cells, input)
      // Larger files are not kept by hand.
      let isSmall = !isCut || (input.size ?? .max) <= RepeatedRows.byteLimit
      let haveTotals = isSmall && [.days, .dayParts].contains(match.dialect.rows)
      let totals = haveTotals ? NamedTotals(cells, match) : NamedTotals()
      let description = withDecimalSeparator(in: cells, match, input)
      var pivot = PivotTotals()
      if match.dialect.isBrokenDown {
        let more = try text.peek(mark + PivotTotals.headSize)
        let head = Head(
          bytes: more[mark...], isCut: more.count >= mark + PivotTotals.headSize)
        pivot = PivotTotals(
          HeadCells(in: head, delimiter: delimiter), match, MappedColumns(description),
          DialectCells(
            dates,
            NumberReaders(match.dialect, description, quotesTexts: input.quotesTexts),
            match.dialect))
      }
      return try readDialect(match, description, dates, totals, pivot, cutter, input)
    case .none: break
    }
    if let named = description.dialect, named != .generic {
      let hint = hintOfDialect(recognition(input), rows)
      log.add(
        .dialectNotFound, at: place, ["dialect": .text(named.rawValue)], hint: hint)
      return nil
    }
    noteDialectToBeNamed(input, rows)
    return try readGeneric(
      text, Head(bytes: head[mark...], isCut: isCut(head, input)), mark: mark, input)
  }

  /// How many bytes at the beginning tell what a file is; of sheets more, for their rows may be some
  /// as people write them and some as a program does.
  private static func headSize(of input: SourceInput) -> Int {
    input.sheet == nil ? 1 << 16 : 1 << 20
  }

  private func isCut(_ head: [UInt8], _ input: SourceInput) -> Bool {
    head.count >= Self.headSize(of: input)
  }

  /// Whether the first bytes of a file, without a character that is cut off, are no text.
  private static func isBinary(_ head: [UInt8]) -> Bool {
    let lines = head.lastIndex(of: UInt8(ascii: "\n")).map { head[...$0] } ?? head[...]
    return lines.withUnsafeBufferPointer(SourceText.isBinary)
  }

  /// How the dialect of the file is found out.
  private func recognition(_ input: SourceInput) -> DialectRecognition {
    let team = description.teamDialects
    let known =
      team
      + SourceDialect.builtIn.filter { builtIn in
        !team.contains { $0.id == builtIn.id }
      }
    let named = description.dialect
    return DialectRecognition(
      dialects: named.map { id in known.filter { $0.id.isIn(id) } } ?? known,
      sheet: input.sheet, isNamed: named != nil, name: named, mapped: MappedColumns(description))
  }

  /// What to try where a file has no header of the dialect that the plan names.
  private func hintOfDialect(_ recognition: DialectRecognition, _ rows: HeadRows) -> IssueHint {
    let dialects = recognition.dialects
    let dialect = dialects.first { $0.id == description.dialect } ?? dialects.first
    guard let dialect, dialects.count == 1 || dialect.id == description.dialect,
      let missing = rows.missing(
        of: DialectKeys(dialect, isTranslated: true), recognition.mapped)
    else { return IssueHint("profile-file") }
    return IssueHint("map-to-dialect", ["columns": .text(missing.joined(separator: ", "))])
  }

  /// Notes that a file without a network has the header of a dialect that has to be named.
  private mutating func noteDialectToBeNamed(_ input: SourceInput, _ rows: HeadRows) {
    guard description.dialect == nil, description.fixedValues[.network] == nil else { return }
    let recognition = DialectRecognition(
      dialects: SourceDialect.builtIn.filter(\.mustBeNamed), sheet: input.sheet, isNamed: true)
    guard case .one(let match, _) = recognition.find(in: rows),
      match.isWhole || match.hasTelltale
    else { return }
    log.add(
      .mayBeDialect, severity: .note, at: InputLocation(file: description.file),
      ["dialect": .text(match.dialect.id.rawValue)], hint: IssueHint("name-dialect"))
  }

  private mutating func readDialect(
    _ match: DialectMatch, _ description: SourceDescription, _ dates: FileDates,
    _ totals: NamedTotals, _ pivot: PivotTotals, _ cutter: ChunkCutter, _ input: SourceInput
  ) throws -> ObservationTable? {
    var reader = DialectReader(
      match, dates: dates, namedTotals: totals, pivot: pivot, description: description,
      quotesTexts: input.quotesTexts, requiredMeasures: requiredMeasures, detail: detail,
      options: options, allowsShortRows: input.sheet != nil, log: log, summary: summary)
    let (table, identities) = try reader.read(cutter, of: input)
    if let refusal = reader.refusal {
      refuse(refusal.code, line: refusal.line, refusal.arguments, hint: refusal.hint)
      return nil
    }
    log = reader.log
    summary = reader.summary
    self.identities = identities
    origin?.assumesNetwork = reader.plan?.assumesNetwork ?? false
    return table
  }
}

extension DelimitedTextReader {
  /// Reads a file that is in memory.
  ///
  /// - SeeAlso: `read(_:as:requiredMeasures:detail:options:)`
  public static func read(
    _ bytes: [UInt8], as description: SourceDescription,
    requiredMeasures: Set<MeasureID> = [], detail: ObservationDetail = .rows,
    options: ReadingOptions = ReadingOptions()
  ) -> SourceReading {
    do throws(SourceInputFailure) {
      return try read(
        SourceInput(bytes), as: description, requiredMeasures: requiredMeasures, detail: detail,
        options: options)
    } catch { preconditionFailure("memory can be read") }
  }
}
