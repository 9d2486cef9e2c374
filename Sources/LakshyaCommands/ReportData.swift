// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import GoalReports
internal import InputDiagnostics
internal import MetricSources
internal import PlanFiles
internal import StringCatalogs

/// The data of a report, read from the files that a plan and the command line name.
struct ReportData {
  private(set) var sources: [ReportSource] = []
  private(set) var issues: [InputIssue] = []
  /// The paths that were read, of which none may be overwritten.
  private(set) var paths: [String] = []
  /// Those of them that have rows of data.
  private(set) var filledPaths: Set<String> = []
  private var readings: [SourceReading] = []
  /// The sheets that are read of each path; none where all are.
  private var sheets: [(path: String, names: Set<String>)] = []
  private let words: () -> Localizer
  private let required: Set<MeasureID>
  private let detail: ObservationDetail
  /// Whether several files are read, which may overlap.
  private let readsSeveral: Bool

  var observations: ObservationSet { ObservationSet(readings.compactMap(\.table)) }

  /// Reads all files; one that cannot be read is told, and the others are read on.
  ///
  /// Small files are read on so many threads, large ones on all; `words` gives what to show progress
  /// with.
  init(
    of file: PlanFile, added: [String], paths: SourcePaths, threads: Int,
    context: CommandContext, words: @escaping () -> Localizer
  ) {
    self.words = words
    required = file.requiredMeasures
    detail = file.requiredDetail
    readsSeveral = file.data.count + added.count > 1
    var planned = file.data.map { source in
      PlannedFile(
        description: source.description, path: paths.path(source.description.file),
        location: source.location, hint: IssueHint("path-from-plan"))
    }
    planned += added.map { path in
      var description = file.sourceDefaults
      description.file = path
      return PlannedFile(
        description: description, path: path, location: InputLocation(file: path), hint: nil)
    }
    for index in planned.indices {
      planned[index].description.reportedDays = file.plan.period?.days
    }
    planned = planned.filter { isNew($0) }
    var small = SmallFiles(
      planned.map { SmallFiles.Item(description: $0.description, path: $0.path) },
      requiring: required, detail: detail, threads: threads)
    for file in planned { read(file, &small, context) }
    issues += SourceOverlaps.resolve(&readings)
  }

  /// A file that is to be read.
  private struct PlannedFile {
    var description: SourceDescription
    var path: String
    /// What names it.
    var location: InputLocation
    /// What to try where it is not there.
    var hint: IssueHint?
  }

  /// Whether a file is no other one once more, which is told.
  private mutating func isNew(_ file: PlannedFile) -> Bool {
    let path = file.path
    let names = Set(file.description.sheets.map { $0.lowercased() })
    let isRepeated = sheets.contains { known in
      // Two sheets of one workbook are two tables.
      let mayShare =
        known.names.isEmpty || names.isEmpty || !known.names.isDisjoint(with: names)
      return mayShare && FileAccess.areSame(known.path, path)
    }
    sheets.append((path, names))
    guard isRepeated else { return true }
    issues.append(
      InputIssue("repeated-file", at: file.location, ["path": .text(file.description.file)]))
    return false
  }

  private mutating func read(
    _ file: PlannedFile, _ small: inout SmallFiles, _ context: CommandContext
  ) {
    let path = file.path
    paths.append(path)
    do throws(FileAccess.Failure) {
      var read = try small.take(path)
      if read == nil {
        read = try context.readSource(
          file.description, from: path, requiring: required, detail: detail,
          besideOthers: readsSeveral, words: words)
      }
      for reading in read ?? [] {
        issues += reading.issues
        if reading.summary.rows > reading.summary.rejected { filledPaths.insert(path) }
        readings.append(reading)
        sources.append(ReportSource(reading.summary))
      }
    } catch {
      // Where something is, its path is right.
      let isMissing = error.code == "no-such-file"
      issues.append(
        InputIssue(
          error, path: file.description.file, at: file.location, hint: isMissing ? file.hint : nil))
    }
  }
}

extension CommandContext {
  /// Reads a data file, showing how far it has been read.
  ///
  /// - Returns: A reading for each sheet or file in it that has data.
  func readSource(
    _ description: SourceDescription, from path: String, requiring measures: Set<MeasureID> = [],
    detail: ObservationDetail, besideOthers: Bool, words: @escaping () -> Localizer
  ) throws(FileAccess.Failure) -> [SourceReading] {
    let input = try input(path)
    let progress = ReadingProgress(of: description.file, self, words: words)
    defer { progress?.end() }
    return try input.readings(
      description, at: path == "-" ? nil : path, requiring: measures, detail: detail,
      besideOthers: besideOthers, progress: progress)
  }

  /// Opens a file to be read in parts, or standard input when the path is `-`.
  fileprivate func input(_ path: String) throws(FileAccess.Failure) -> SourceInput {
    guard path != "-" else { return SourceInput(reading: readChunk) }
    return try FileAccess.input(of: path)
  }

  /// Reads a file, or standard input when the path is `-`.
  func read(_ path: String) throws(FileAccess.Failure) -> [UInt8] {
    guard path == "-" else { return try FileAccess.read(path) }
    do { return try readInput() } catch { throw FileAccess.Failure(code: "cannot-read-file") }
  }
}

extension InputIssue {
  /// Tells a file that cannot be read or written as an issue.
  init(
    _ failure: FileAccess.Failure, path: String, at location: InputLocation,
    hint: IssueHint? = nil
  ) {
    self.init(
      IssueCode(rawValue: failure.code), at: location, ["path": .text(path)], hint: hint)
  }
}

/// The paths of the files that a report names shortly.
struct SourcePaths {
  private let plan: String
  let planName: String
  private let folder: String
  private let planned: Set<String>

  /// `named` are the files that the plan names beside its data.
  init(plan: String, planName: String, file: PlanFile, named: Set<String> = []) {
    self.plan = plan
    self.planName = planName
    folder = plan == "-" ? "" : FileAccess.folder(of: plan)
    planned = named.union(file.data.map(\.description.file))
  }

  /// The path of the plan, or of a file that it names relative to itself; any other file is
  /// named by its path already.
  func path(_ file: String) -> String {
    if file == planName { return plan }
    // `book.xlsx[Metrics]` is a sheet of a file.
    if file.hasSuffix("]"), let bracket = file.firstIndex(of: "["), !planned.contains(file) {
      return path(String(file[..<bracket])) + file[bracket...]
    }
    return planned.contains(file) && file != "-" ? FileAccess.path(file, in: folder) : file
  }
}
