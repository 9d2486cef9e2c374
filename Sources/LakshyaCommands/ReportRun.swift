// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CivilCalendars
internal import FontEmbedding
internal import GoalMetrics
internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting
internal import MetricSources
internal import PlanFiles
internal import ReportRendering
internal import StringCatalogs
internal import TemplateRendering

/// Makes the reports that a command was asked for.
struct ReportRun {
  let options: ReportOptions
  private(set) var context: CommandContext
  var diagnostics: Diagnostics
  private var table = BikramSambatTable.builtIn
  /// The catalogs of the user's folder.
  let userCatalogs: UserCatalogs?
  private var dialects: [SourceDialect] = []
  /// The style sheet that the command line names.
  private var styles: ReaderStyles?
  /// The template that the command line names.
  private(set) var template: TemplateFile?
  var catalogsByLocales: [[LocaleIdentifier]: Catalogs] = [:]
  /// Words and formats that a thread prepares while data is read.
  var begunCatalogs: (locales: [LocaleIdentifier], reading: Threads.Begun<Catalogs>)?
  /// How many reports of a plan are made at once.
  private(set) var threads = Threads.count

  /// The paths that the run read or looked for.
  var inputs: Set<String> = []
  /// The paths of the reports that it wrote.
  var written: [String] = []
  var index = ReportIndex()
  /// What is wrong with the catalogs that all plans share.
  private var catalogErrors: Set<InputErrorKind> = []
  /// What the plan at hand and its data came to.
  private var found = ReportedInputs()
  /// What the reports that were written are made of, by the paths of their plans.
  var made: [String: ReportedInputs] = [:]
  /// What the reports that are there and may have to stay were made of, by the paths of their plans.
  ///
  /// A report with anything else wrong, or without the data of a file that had some, is not written.
  let known: [String: ReportedInputs]

  init(
    options: ReportOptions, languages: [LocaleIdentifier]?, context: CommandContext,
    known: [String: ReportedInputs] = [:]
  ) {
    self.options = options
    self.context = context
    self.known = known
    userCatalogs = options.catalogFolder.map(UserCatalogs.init)
    diagnostics = Diagnostics(
      context: context, languages: languages, localizations: userCatalogs)
  }

  /// Makes reports of all plans; one that fails does not stop the others.
  mutating func make(_ named: [String]) throws -> ExitStatus {
    let plans = distinct(named)
    if let userCatalogs {
      // What is wrong with catalogs is told even when no report comes to need them.
      let issues = userCatalogs.contents.issues
      diagnostics.tell(issues)
      catalogErrors = InputErrorKind.all(of: issues)
    }
    guard readCalendarData() else { return .failed }
    if let path = options.dialects {
      inputs.insert(path)
      guard let file = DialectFile(at: path, telling: &diagnostics, context) else {
        return .failed
      }
      dialects = file.dialects
    }
    guard readStyles(), readTemplate() else { return .failed }
    index = ReportIndex()
    let count: Int
    if plans.count > 1 {
      // Read before, so that they are read once however many plans are made side by side.
      if !options.locales.isEmpty { _ = catalogs(for: options.locales) }
      count = try ParallelRun(of: plans, for: self).make(into: &self)
    } else {
      count = try plans.count { try makeReports(of: $0, isOneOfSeveral: named.count > 1) }
    }
    writeIndex()
    return status(made: count, of: plans.count)
  }

  /// A run for plans whose outcomes another run takes; it shows nothing itself.
  func worker() -> ReportRun {
    var worker = self
    worker.context.isErrorATerminal = false
    worker.threads = 1
    worker.diagnostics = diagnostics.keeping()
    return worker
  }

  /// How a run ends that made so many of what it was asked for.
  func status(made: Int, of count: Int) -> ExitStatus {
    if made == 0 { return .failed }
    let isSound =
      made == count
      && (options.isStrict ? diagnostics.worst == nil : diagnostics.worst != .error)
    return isSound ? .done : .doneWithProblems
  }

  /// Reads the years of Bikram Sambat that the command line names, and tells whether it could.
  mutating func readCalendarData() -> Bool {
    guard let path = options.calendarData else { return true }
    guard let bytes = read(path) else { return false }
    let data = CalendarData(bytes, file: path)
    diagnostics.tell(data.issues)
    table = data.table
    return true
  }

  /// Reads the style sheet that the command line names, and tells whether it can be used.
  private mutating func readStyles() -> Bool {
    guard let path = options.styles else { return true }
    guard let bytes = read(path) else { return false }
    let reading = ReaderStyles.read(bytes, file: path)
    diagnostics.tell(reading.issues)
    styles = reading.styles
    return styles != nil
  }

  /// Reads the template that the command line names, and tells whether it can be used.
  private mutating func readTemplate() -> Bool {
    guard let path = options.template else { return true }
    guard let bytes = read(path) else { return false }
    let file = TemplateFile(bytes, at: path)
    inputs.formUnion(file.paths)
    diagnostics.tell(file.issues)
    template = file
    return file.template != nil
  }

  /// Makes the reports of one plan, and tells whether any was written.
  mutating func makeReports(of path: String, isOneOfSeveral: Bool) throws -> Bool {
    guard let results = results(of: path) else { return false }
    let locales = try locales(of: results.model.plan)
    let targets = try ReportTargets(
      options: options, locales: locales, plan: path, isOneOfSeveral: isOneOfSeveral)
    guard results.model.hasSomethingToSay else {
      let nothing = InputIssue(
        "nothing-to-report", at: InputLocation(file: results.paths.planName),
        hint: results.model.hintOnDays)
      diagnostics.tell(results.model.issues + [nothing], path: results.paths.path)
      return false
    }
    guard try write(results, to: targets) else { return false }
    made[path] = found
    return true
  }

  /// What a plan and its data come to.
  struct Results {
    let model: ReportModel
    let paths: SourcePaths
    /// The files that were read.
    let inputs: [String]
    /// Whether the reports that are there were made of more, so that they stay.
    let isWorseThanBefore: Bool
  }

  /// Reads a plan and its data and computes the results; `nil` when nothing can be made of it.
  mutating func results(of path: String) -> Results? {
    found = ReportedInputs(errors: catalogErrors)
    guard let bytes = read(path) else { return nil }
    let planName = path == "-" ? "-" : FileAccess.name(of: path)
    let folder = path == "-" ? "" : FileAccess.folder(of: path)
    var named: [String: String] = [:]
    var file = PlanFile.read(bytes, file: planName, table: table, dialects: dialects) {
      let path = FileAccess.path($0, in: folder)
      named[$0] = path
      // A pipe that nobody fills would be waited for.
      guard FileState.of(path)?.kind == .regular else { return nil }
      return try? FileAccess.read(path, notOver: Self.namedFileLimit)
    }
    if let styles { file.plan.brand.styles.append(styles) }
    let paths = SourcePaths(
      plan: path, planName: planName, file: file, named: Set(named.keys))
    begin(readingFor: file.plan)
    var told = diagnostics
    let data = ReportData(
      of: file, added: options.data, paths: paths, threads: threads, context: context
    ) {
      told.words
    }
    inputs.formUnion(Set(named.values).union(data.paths))
    found.errors.formUnion(InputErrorKind.all(of: file.issues))
    found.dataFiles = data.filledPaths
    let isWorse = known[path].map { found.isWorse(than: $0, naming: data.paths) } ?? false
    let issues = file.issues + data.issues
    guard file.isUsable else {
      diagnostics.tell(issues, path: paths.path)
      return nil
    }
    let builder = ReportBuilder(
      plan: file.plan, observations: data.observations, sources: data.sources)
    guard let span = builder.span(asOf: options.asOf) else {
      let nothing = InputIssue("nothing-to-report", at: InputLocation(file: planName))
      diagnostics.tell(issues + [nothing], path: paths.path)
      return nil
    }
    let results = Threads.map(builder.shares(for: threads), threads: threads) {
      builder.results(of: $0, in: span)
    }
    let model = builder.model(of: span, results, issues: issues)
    var inputs = [path] + data.paths
    inputs += named.values.sorted()
    inputs += options.namedFiles
    inputs += template?.paths.sorted() ?? []
    return Results(model: model, paths: paths, inputs: inputs, isWorseThanBefore: isWorse)
  }

  // MARK: Input

  /// Plans without those that are named before; each of these is told.
  mutating func distinct(_ plans: [String]) -> [String] {
    let (distinct, repeated) = FileAccess.distinct(plans)
    diagnostics.tell(
      repeated.map { plan in
        InputIssue(
          "repeated-file", severity: .warning, at: InputLocation(file: plan),
          ["path": .text(plan)])
      })
    return distinct
  }

  /// The most bytes that are read of a file that a plan names beside its data.
  private static let namedFileLimit = 4 << 20

  private mutating func read(_ path: String) -> [UInt8]? {
    inputs.insert(path)
    do { return try context.read(path) } catch {
      diagnostics.tell([InputIssue(error, path: path, at: InputLocation(file: path))])
      return nil
    }
  }

  func locales(of plan: ReportPlan) throws -> [LocaleIdentifier] {
    options.locales.isEmpty ? [try plan.locale ?? LocaleIdentifier("en")] : options.locales
  }
}

extension ReportModel {
  /// Whether there is any figure to show, or a goal that only time or a hand decides.
  fileprivate var hasSomethingToSay: Bool {
    if plan.goals.isEmpty { return !metrics.isEmpty }
    let hasData = sources.contains { $0.rows > $0.rejected }
    return goals.contains { outcome in
      switch outcome.content {
      case .milestone: true
      case .measured(let goal, _, _): hasData || goal.isEnteredByHand
      }
    }
  }
}
