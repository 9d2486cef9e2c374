// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import CivilCalendars
internal import GoalMetrics
internal import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting
internal import MetricSources
internal import PlanFiles
internal import StringCatalogs

/// Makes the reports that a command was asked for.
struct ReportRun {
  let options: ReportOptions
  let context: CommandContext
  var diagnostics: Diagnostics

  /// Makes reports of all plans; one that fails does not stop the others.
  mutating func make(_ plans: [String]) throws -> ExitStatus {
    var made = 0
    for plan in plans where try makeReports(of: plan, isOneOfSeveral: plans.count > 1) { made += 1 }
    if made == 0 { return .failed }
    let isSound =
      made == plans.count
      && (options.isStrict ? diagnostics.worst == nil : diagnostics.worst != .error)
    return isSound ? .done : .doneWithProblems
  }

  /// Makes the reports of one plan, and tells whether there is any.
  private mutating func makeReports(of path: String, isOneOfSeveral: Bool) throws -> Bool {
    guard let bytes = read(path, namedAt: nil) else { return false }
    let planName = path == "-" ? "-" : FileAccess.name(of: path)
    let file = PlanFile.read(bytes, file: planName)
    let paths = SourcePaths(plan: path, planName: planName)
    guard file.isUsable else {
      diagnostics.tell(file.issues, path: paths.path)
      return false
    }
    let locales = try locales(of: file.plan)
    let targets = try ReportTargets(
      options: options, locales: locales, plan: path, isOneOfSeveral: isOneOfSeveral)
    let input = readData(of: file, paths: paths)
    let hasData = !input.observations.tables.isEmpty
    let wantsData = !file.data.isEmpty || !options.data.isEmpty
    let builder = ReportBuilder(
      plan: file.plan, observations: input.observations, sources: input.sources)
    let model = builder.build(asOf: options.asOf, issues: file.issues + input.issues)
    guard let model, hasData || !wantsData || model.hasHandMeasuredGoal,
      file.plan.goals.isEmpty || !model.goals.isEmpty, hasData || !model.goals.isEmpty
    else {
      let problems = model?.issues ?? file.issues + input.issues
      let nothing = InputIssue("nothing-to-report", at: InputLocation(file: planName))
      diagnostics.tell(problems.isEmpty || model == nil ? problems + [nothing] : problems, path: paths.path)
      return false
    }
    return try write(model, to: targets, paths: paths)
  }

  // MARK: Input

  private mutating func read(_ path: String, namedAt location: InputLocation?) -> [UInt8]? {
    do { return path == "-" ? try context.readInput() : try FileAccess.read(path) } catch {
      let code = (error as? FileAccess.Failure)?.code ?? "cannot-read-file"
      diagnostics.tell([
        InputIssue(
          IssueCode(rawValue: code), at: location ?? InputLocation(file: path),
          ["path": .text(path)])
      ])
      return nil
    }
  }

  private struct Input {
    var tables: [ObservationTable] = []
    var sources: [ReportSource] = []
    var issues: [InputIssue] = []
    var observations: ObservationSet { ObservationSet(tables) }
  }

  private func readData(of file: PlanFile, paths: SourcePaths) -> Input {
    var input = Input()
    let required = file.requiredMeasures
    let planned = file.data.map {
      (description: $0.description, location: Optional($0.location), path: paths.path($0.description.file))
    }
    let added = options.data.map {
      (description: SourceDescription(file: $0), location: InputLocation?.none, path: $0)
    }
    for source in planned + added {
      let bytes: [UInt8]
      do { bytes = source.path == "-" ? try context.readInput() : try FileAccess.read(source.path) }
      catch {
        let code = (error as? FileAccess.Failure)?.code ?? "cannot-read-file"
        input.issues.append(
          InputIssue(
            IssueCode(rawValue: code), at: source.location ?? InputLocation(file: source.path),
            ["path": .text(source.description.file)], hint: IssueHint("path-from-plan")))
        continue
      }
      let reading = DelimitedTextReader.read(
        bytes, as: source.description, requiredMeasures: required)
      input.issues += reading.issues
      if let table = reading.table { input.tables.append(table) }
      input.sources.append(ReportSource(reading.summary))
    }
    return input
  }

  private func locales(of plan: ReportPlan) throws -> [LocaleIdentifier] {
    var locales = options.locales
    if locales.isEmpty { locales = [try plan.locale ?? LocaleIdentifier("en")] }
    guard let system = options.numberingSystem else { return locales }
    return try locales.map { try $0.with(numberingSystem: system) }
  }

  // MARK: Output

  private mutating func write(
    _ model: ReportModel, to targets: ReportTargets, paths: SourcePaths
  ) throws -> Bool {
    let catalogs = Catalogs(for: targets.locales, folder: options.catalogFolder)
    diagnostics.tell(catalogs.issues)
    var isComplete = true
    for locale in targets.locales {
      let composed: ComposedReport
      do {
        let composer = try ReportComposer(
          model, catalogs: catalogs.set, locale: locale,
          calendar: options.calendar ?? locale.calendar ?? .usual(for: locale))
        composed = try composer.compose(versions: .current)
      } catch let error as FormattingError {
        diagnostics.tell([InputIssue(error)])
        isComplete = false
        continue
      }
      diagnostics.tell(composed.issues.map(\.issue), path: paths.path)
      for format in targets.formats {
        let text = format.render(composed)
        guard let path = targets.path(locale: locale, format: format) else {
          context.writeOutput(text)
          continue
        }
        do { try FileAccess.write(text, to: path) } catch {
          diagnostics.tell([
            InputIssue(
              IssueCode(rawValue: error.code), at: InputLocation(file: path), ["path": .text(path)])
          ])
          isComplete = false
        }
      }
    }
    return isComplete
  }
}

extension ReportModel {
  /// Whether any goal was measured without data files.
  fileprivate var hasHandMeasuredGoal: Bool {
    goals.contains { outcome in
      switch outcome.content {
      case .milestone: true
      case .measured(let goal, _, _): goal.actuals != nil
      }
    }
  }
}

extension ReportSource {
  /// Describes what reading a file came to.
  fileprivate init(_ summary: SourceSummary) {
    self.init(
      file: summary.file, dialect: summary.dialect.rawValue, rows: summary.rows,
      rejected: summary.rejected, bytes: summary.bytes, days: summary.days,
      ignoredColumns: summary.ignoredColumns)
  }
}

extension ReportVersions {
  /// The versions of this build and of the libraries it runs with.
  static var current: ReportVersions {
    ReportVersions(
      lakshya: Product.version, icu: LibraryVersions.icu, cldr: LibraryVersions.cldr,
      calendars: "persian 1206-1498")
  }
}

/// The paths of the files that a report names shortly.
struct SourcePaths {
  private let plan: String
  private let planName: String
  private let folder: String

  init(plan: String, planName: String) {
    self.plan = plan
    self.planName = planName
    folder = plan == "-" ? "" : FileAccess.folder(of: plan)
  }

  /// The path of a file that the plan names relative to itself, or of the plan.
  func path(_ file: String) -> String {
    file == planName ? plan : file == "-" ? "-" : FileAccess.path(file, in: folder)
  }
}
