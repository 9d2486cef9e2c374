// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CivilCalendars
internal import GoalMetrics
internal import InputDiagnostics
internal import LocalizedFormatting
internal import MetricSources
internal import PlanFiles
internal import StringCatalogs

/// `lakshya sources`: what data files hold, and how a report would read them.
struct SourcesCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Show what data files hold and how a report would read them.",
    discussion: """
      Reads exports of social networks, ad managers and web analytics, lead lists and survey \
      answers, known by their headers: CSV in UTF-8, UTF-16 or a code page, JSON Lines, XLSX, XLS, \
      and archives of them. Tells the dialect, the rows, the days, the sum of each measure, and \
      what is left out or needs an answer; the options give the answers, and so do keys of the \
      same names in a plan. Exit status 1 tells that something was refused or is in doubt (with \
      --strict, that there is a warning, too), 2 that nothing could be read.

      Examples:
        lakshya sources exports/*.csv
        lakshya sources tiktok.csv --year 2026 --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The data files; `-` reads one from standard input.")
  var files: [String]

  @Option(help: "How the result is written.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "The dialect of the files, when their headers do not tell.", valueName: "id"))
  var dialect: String?

  @Option(
    help: ArgumentHelp("A file with dialects of your own, in YAML.", valueName: "file"))
  var dialects: String?

  @Option(
    help: ArgumentHelp(
      "A sheet of workbooks to read alone; may be given several times.", valueName: "name"))
  var sheet: [String] = []

  @Option(help: "The order of dates such as 03/04/2026: day-first or month-first.")
  var dateOrder: String?

  @Option(
    help: ArgumentHelp(
      "The calendar of the dates, when their years do not tell.", valueName: "calendar"))
  var calendar: CivilCalendar?

  @Option(help: ArgumentHelp("The year of dates without one.", valueName: "yyyy"))
  var year: Int?

  @Option(help: "The sign before fractions: point or comma.")
  var decimal: String?

  @Option(
    help: ArgumentHelp(
      "Columns whose empty cells have what stands above, as where cells are merged.",
      valueName: "date,network"))
  var fillDown: String?

  @Option(
    help:
      "The day for which rows about a whole month, week or quarter count: first-day or last-day.")
  var periodDay: String?

  @Option(
    help: "The encoding: utf-8, utf-16le, utf-16be, windows-1252, windows-1251 or windows-1256.")
  var encoding: String?

  @Option(
    help: ArgumentHelp("The zone in which moments become days.", valueName: "zone"))
  var timeZone: String?

  @Option(
    help: ArgumentHelp("The day on which the files were exported.", valueName: "yyyy-mm-dd"))
  var exported: String?

  @Flag(help: "Let a warning make the exit status 1.")
  var strict = false

  @OptionGroup var catalogFolder: CatalogFolderOption

  @OptionGroup var messages: LanguageOption

  func check() throws {
    _ = try messages.languages
    _ = try description(of: "", team: [])
    guard files.count(where: { $0 == "-" }) <= 1 else {
      throw Arguments.standardInputTwice
    }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    var diagnostics = Diagnostics(
      context: context, languages: try messages.languages,
      localizations: catalogFolder.catalogs(in: context))
    var team: [SourceDialect] = []
    if let dialects {
      guard let file = DialectFile(at: dialects, telling: &diagnostics, context) else {
        return .failed
      }
      team = file.dialects
    }
    try checkDialect(team)
    var readings: [SourceReading] = []
    for file in files {
      do throws(FileAccess.Failure) {
        let description = try describe(file, team)
        let words = diagnostics
        readings += try context.readSource(
          description, from: file,
          detail: .groups(by: [.network, .page, .source]), besideOthers: files.count > 1
        ) {
          var words = words
          return words.words
        }
      } catch {
        diagnostics.tell([InputIssue(error, path: file, at: InputLocation(file: file))])
      }
    }
    let profile = SourcesProfile(readings, words: diagnostics.words)
    if !readings.isEmpty {
      try context.output(format == .json ? profile.json : profile.text)
    }
    for reading in readings { diagnostics.tell(reading.issues) }
    diagnostics.tell(profile.overlaps)
    guard readings.contains(where: { !$0.isEmpty }) else { return .failed }
    let isDone = diagnostics.worst == nil || diagnostics.worst == .warning && !strict
    return isDone ? .done : .doneWithProblems
  }

  private func describe(
    _ file: String, _ team: [SourceDialect]
  ) throws(FileAccess.Failure) -> SourceDescription {
    do { return try description(of: file, team: team) } catch {
      throw FileAccess.Failure(code: "cannot-read-file")
    }
  }

  private func checkDialect(_ team: [SourceDialect]) throws {
    guard let dialect else { return }
    let known =
      [DialectID.generic.rawValue] + (team + SourceDialect.builtIn).map(\.id.rawValue)
    let family = DialectID(rawValue: dialect)
    guard !known.contains(where: { DialectID(rawValue: $0).isIn(family) }) else { return }
    let near = Suggestion.nearest(to: dialect, in: known).map { " Did you mean \($0)?" } ?? ""
    throw ValidationError("'\(dialect)' is not a dialect.\(near)")
  }

  /// What the options say of every file.
  private func description(of file: String, team: [SourceDialect]) throws -> SourceDescription {
    var description = SourceDescription(file: file)
    description.teamDialects = team
    description.dialect = dialect.map { DialectID(rawValue: $0) }
    description.sheets = sheet
    description.dates.calendar = calendar
    description.dates.year = year
    description.dates.order = try Self.choice(dateOrder, "--date-order")
    description.decimalSeparator = try Self.choice(decimal, "--decimal")
    description.periodDay = try Self.choice(periodDay, "--period-day")
    for name in fillDown?.split(separator: ",").map(String.init) ?? [] {
      guard let column = FilledColumn(named: name) else {
        let choices = FilledColumn.names.joined(separator: ", ")
        throw ValidationError("'\(name)' is none of what --fill-down takes: \(choices).")
      }
      description.filledColumns.insert(column)
    }
    if let encoding {
      guard let known = TextEncoding(named: encoding) else {
        let choices = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("'\(encoding)' is not an encoding; --encoding takes \(choices).")
      }
      description.encoding = known
    }
    if let timeZone {
      guard let zone = TimeZoneName(timeZone) else {
        throw ValidationError("'\(timeZone)' is not a time zone; write it like Asia/Tehran.")
      }
      description.dates.timeZone = zone
    }
    description.exported = try exported.map { try Arguments.day($0, of: "--exported") }
    return description
  }

  private static func choice<Value: RawRepresentable & CaseIterable>(
    _ name: String?, _ option: String
  ) throws -> Value? where Value.RawValue == String {
    guard let name else { return nil }
    if let value = Value(rawValue: name) { return value }
    let choices = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("'\(name)' is none of what \(option) takes: \(choices).")
  }
}

extension DialectFile {
  /// Reads a file and tells what is wrong with it; `nil` when it cannot be read.
  init?(at path: String, telling diagnostics: inout Diagnostics, _ context: CommandContext) {
    do throws(FileAccess.Failure) { self.init(try context.read(path), file: path) } catch {
      diagnostics.tell([InputIssue(error, path: path, at: InputLocation(file: path))])
      return nil
    }
    diagnostics.tell(issues)
  }
}
