// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars
public import GoalMetrics
public import GoalReports
public import InputDiagnostics
public import MetricSources

/// What a plan file says: the plan, the data it reads, and all that is wrong with it.
public struct PlanFile: Sendable {
  /// The plan, without the parts that could not be read.
  public var plan: ReportPlan
  /// The data files, in the order of the plan; their paths are relative to the plan's folder.
  public var data: [PlannedSource]
  /// What the plan says of files that it does not name.
  public var sourceDefaults = SourceDescription(file: "")
  /// What is wrong, in order of place.
  public var issues: [InputIssue]
  /// Whether a report can be made from what was read.
  public var isUsable: Bool

  /// The measures that the plan's goals and metrics are computed from.
  public var requiredMeasures: Set<MeasureID> {
    let team = Dictionary(plan.metrics.map { ($0.metric.id, $0.metric) }) { first, _ in first }
    var metrics = plan.metrics.map(\.metric)
    func add(_ id: MetricID) {
      metrics.append(
        Metric.named(id) ?? team[id] ?? Metric(Measure.named(MeasureID(rawValue: id.rawValue))))
    }
    for goal in plan.goals {
      if case .measured(let measured) = goal.content {
        ([measured.metric] + measured.parts.compactMap(\.metric)).forEach(add)
      }
      for tactic in goal.tactics {
        if case .measured(let metric, _, _) = tactic.content { add(metric) }
      }
    }
    for benchmark in plan.benchmarks { add(benchmark.metric) }
    if let action = plan.valuePerConversion { metrics.append(Metric(.named(action.measure))) }
    return Set(metrics.flatMap(\.measures))
  }

  /// The dimensions that the report tells apart, and those by which goals choose rows.
  public var requiredDimensions: Set<Dimension> {
    // Levels such as followers have one value for each network and page; best times and rates of
    // posts look at each of these.
    var dimensions: Set<Dimension> = [.network, .source, .page, .postID]
    for goal in plan.goals {
      if case .measured(let measured) = goal.content {
        for filter in [measured.filter] + measured.parts.map(\.filter) {
          dimensions.formUnion(filter.values.keys)
        }
      }
    }
    return dimensions
  }

  /// How much of each row the report needs: all of it where a formula asks for a median, the
  /// latest or the highest of them.
  public var requiredDetail: ObservationDetail {
    let asksRows = plan.metrics.flatMap(\.metric.formula.quantities).contains { quantity in
      if case .statistic = quantity { true } else { false }
    }
    return asksRows ? .rows : .groups(by: requiredDimensions)
  }

  /// Reads a plan.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, YAML in UTF-8.
  ///   - file: The file's name, for the places of problems.
  ///   - table: The Bikram Sambat table to count by, which the plan's own rows win over.
  ///   - dialects: Dialects of the team's own, beside those that the plan names.
  ///   - contents: Reads a file that the plan names; `nil` when it cannot be read.
  /// - Returns: What could be read, and all problems.
  public static func read(
    _ bytes: [UInt8], file: String, table: BikramSambatTable = .builtIn,
    dialects: [SourceDialect] = [], contents: (String) -> [UInt8]? = { _ in nil }
  ) -> PlanFile {
    withoutActuallyEscaping(contents) { contents in
      var reader = PlanReader(file: file, table: table, contents: contents)
      reader.teamDialects = dialects
      return read(bytes, reader)
    }
  }

  private static func read(_ bytes: [UInt8], _ reader: consuming PlanReader) -> PlanFile {
    var reader = reader
    return reader.read(bytes)
  }
}

/// A data file that a plan names.
public struct PlannedSource: Sendable {
  /// What the plan says of it.
  public var description: SourceDescription
  /// Where the plan names it.
  public var location: InputLocation
}
