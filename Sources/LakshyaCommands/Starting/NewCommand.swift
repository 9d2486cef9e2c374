// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CivilCalendars
internal import GoalMetrics
internal import InputDiagnostics
internal import LocalizedFormatting
internal import StringCatalogs

/// `lakshya new`: a plan to start from.
struct NewCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a starter plan to fill in, with a sample CSV.",
    discussion: """
      Writes FOLDER/plan.yaml, commented in the language asked for, and FOLDER/data.csv with \
      made-up numbers, so that a report can be seen at once. Files that are there are left as \
      they are.

      Examples:
        lakshya new my-shop --kind online-store --locale bn
        lakshya report my-shop/plan.yaml --output report.html
      """)

  @Argument(help: "The folder to write into; it is made where it is not there.")
  var folder: String

  @Option(
    help: ArgumentHelp(
      "How the organization earns: online-store, b2b, saas or brick-and-mortar.",
      valueName: "business-model"))
  var kind = BusinessModel.onlineStore

  @Option(
    help: ArgumentHelp(
      "The language of the plan and its comments. Default: the environment's, else English.",
      valueName: "locale"))
  var locale: String?

  @Option(
    help: ArgumentHelp(
      "A day of the month that the plan is for, in the calendar of its readers. Default: today.",
      valueName: "yyyy-mm-dd"))
  var day: String?

  @OptionGroup var catalogFolder: CatalogFolderOption

  func checkValues() throws {
    guard !folder.isEmpty else {
      throw ValidationError("The folder has no name; write `.` for the one that you are in.")
    }
    _ = try locale.map(Arguments.locale)
    _ = try wantedDay
  }

  private var wantedDay: CivilDay? {
    get throws { try day.map { try Arguments.day($0, of: "--day") } }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let catalogs = catalogFolder.catalogs(in: context)
    let wanted = try locale.map(Arguments.locale)
    var diagnostics = Diagnostics(
      context: context, languages: wanted.map { [$0] },
      localizations: catalogs)
    if let catalogs { diagnostics.tell(catalogs.contents.issues) }
    if wanted != nil { diagnostics.tellMissingWords() }
    let words = diagnostics.words
    let region = StarterRegion(of: wanted ?? words.locale)
    let month = try month(of: wantedDay ?? context.today(), in: region.calendar)
    let data = StarterData(for: kind, from: month.days.lowerBound, scale: region.scale)
    let plan = StarterPlan(model: kind, words: words, region: region, data: data, month: month)
    let files = [("plan.yaml", plan.text), ("data.csv", data.text)].map { name, text in
      (path: FileAccess.path(name, in: folder), text: text)
    }
    let existing = files.map(\.path).filter(FileAccess.exists)
    guard existing.isEmpty else {
      diagnostics.tell(
        existing.map {
          InputIssue("file-exists", at: InputLocation(file: $0), ["path": .text($0)])
        })
      return .failed
    }
    for (path, text) in files {
      do { try FileAccess.write(text, to: path) } catch {
        diagnostics.tell([InputIssue(error, path: path, at: InputLocation(file: path))])
        return .failed
      }
    }
    let written = words.text(
      "starter.written", ["plan": .text(files[0].path), "data": .text(files[1].path)])
    // On a line of its own it can be copied.
    let command = "lakshya report \(ShellWord.path(files[0].path)) --output report.html"
    try context.output("\(written)\n\n  \(command)\n")
    return diagnostics.worst == nil ? .done : .doneWithProblems
  }

  /// The month of a day as plans name it.
  private func month(
    of day: CivilDay, in calendar: CivilCalendar
  ) throws -> (name: String, days: DayRange) {
    do {
      let date = try calendar.date(of: day)
      let first = try calendar.day(year: date.year, month: date.month, day: 1)
      let length = try calendar.daysInMonth(date.month, ofYear: date.year)
      let month = date.month < 10 ? "0\(date.month)" : String(date.month)
      return ("\(date.year)-\(month)", first...first.advanced(by: length - 1))
    } catch {
      throw ValidationError("The \(calendar.name) calendar does not reach \(day).")
    }
  }
}
