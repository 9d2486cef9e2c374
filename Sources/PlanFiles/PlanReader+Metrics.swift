// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import GoalReports
internal import InputDiagnostics

extension PlanReader {
  /// A metric as a plan writes it, before its names are known.
  private struct Draft {
    var id: MetricID
    var name: LocalizedText?
    var text: String
    var syntax: FormulaSyntax
    var formulaPlace: PlanNode
    var unit: MetricUnit?
    var unitPlace: PlanNode?
    var better: BetterDirection?
    var location: InputLocation
  }

  /// Reads the metrics of the team's own, which may use each other in any order.
  ///
  /// One with anything wrong in it is told and left out, and so are those that use it.
  mutating func readTeamMetrics(_ place: PlanNode?) -> [TeamMetric] {
    var drafts: [Draft] = []
    var leftOut: Set<MetricID> = []
    for place in list(place) {
      guard let draft = draft(place, after: drafts, leftOut: &leftOut) else { continue }
      drafts.append(draft)
    }
    var resolution = Resolution(drafts: drafts, leftOut: leftOut)
    for draft in drafts { resolve(draft, &resolution) }
    leftOutMetrics = resolution.leftOut
    return drafts.compactMap { resolution.metrics[$0.id] }
  }

  private mutating func draft(
    _ place: PlanNode, after drafts: [Draft], leftOut: inout Set<MetricID>
  ) -> Draft? {
    let issuesBefore = issues.count
    guard let mapping = mapping(place, keys: ["id", "name", "formula", "unit", "better"])
    else { return nil }
    let unknownKeys = issues[issuesBefore...].count { $0.code == .unknownKey }
    let idPlace = required("id", of: mapping)
    let id = idPlace.flatMap { scalar($0) }.map(MetricID.init(rawValue:))
    if let id, let idPlace {
      if Metric.named(id) != nil || drafts.contains(where: { $0.id == id }) {
        report(.repeatedID, at: idPlace.location, ["id": .text(id.rawValue)])
      }
    }
    var draft: Draft?
    if let place = required("formula", of: mapping), let text = scalar(place), let id {
      draft = Draft(
        id: id, text: text, syntax: FormulaSyntax(parsing: text), formulaPlace: place,
        location: mapping.place.location)
    }
    draft?.unit = choice(mapping["unit"], as: MetricUnit.self)
    draft?.unitPlace = mapping["unit"]
    draft?.better = choice(mapping["better"], as: BetterDirection.self)
    draft?.name = localizedText(mapping["name"])
    guard issues.count == issuesBefore + unknownKeys, let draft else {
      // The first of two with one name stays.
      var others = leftOut
      leaveOut(id, at: place.location, &others)
      if !drafts.contains(where: { $0.id == id }) { leftOut = others }
      return nil
    }
    return draft
  }

  /// Tells that a metric is left out: for mistakes of its own, or for a metric that it uses.
  private mutating func leaveOut(
    _ id: MetricID?, at location: InputLocation, _ leftOut: inout Set<MetricID>,
    for used: MetricID? = nil
  ) {
    let name = IssueArgument.text(id?.rawValue ?? "?")
    if let used {
      report(
        .metricOfLeftOutMetric, severity: .note, at: location,
        ["metric": name, "used": .text(used.rawValue)])
    } else {
      report(.metricLeftOut, severity: .note, at: location, ["metric": name])
    }
    if let id { leftOut.insert(id) }
  }

  // MARK: Names

  /// How far the names of formulas are known.
  private struct Resolution {
    let drafts: [MetricID: Draft]
    var metrics: [MetricID: TeamMetric] = [:]
    var leftOut: Set<MetricID>
    /// The metrics whose formulas are being followed, the outermost first.
    var path: [MetricID] = []

    init(drafts: [Draft], leftOut: Set<MetricID>) {
      self.drafts = Dictionary(drafts.map { ($0.id, $0) }) { first, _ in first }
      self.leftOut = leftOut
    }

    /// Whether a name is that of a metric of the team's own.
    func isTeams(_ name: MeasureID) -> Bool {
      let id = MetricID(rawValue: name.rawValue)
      return drafts[id] != nil || leftOut.contains(id)
    }
  }

  private mutating func resolve(_ draft: Draft, _ resolution: inout Resolution) {
    guard resolution.metrics[draft.id] == nil, !resolution.leftOut.contains(draft.id) else {
      return
    }
    resolution.path.append(draft.id)
    defer { resolution.path.removeLast() }
    var known: [MetricID: Metric] = [:]
    var hasMistake = false
    var leftOutName: MetricID?
    for name in draft.syntax.names {
      let id = MetricID(rawValue: name.id.rawValue)
      if let start = resolution.path.firstIndex(of: id) {
        reportCycle(resolution.path[start...] + [id], at: name, of: draft)
        hasMistake = true
        continue
      }
      guard resolution.drafts[id] != nil || resolution.leftOut.contains(id) else { continue }
      if let used = resolution.drafts[id] { resolve(used, &resolution) }
      known[id] = resolution.metrics[id]?.metric
      // What is wrong with that one is told already; it goes with anything here.
      if known[id] == nil { leftOutName = leftOutName ?? id }
    }
    // A formula that uses what is wrong is looked at for mistakes of its own.
    let metric = metric(of: draft, with: known)
    if let metric, leftOutName == nil, !hasMistake {
      resolution.metrics[draft.id] = metric
    } else {
      let cause = metric == nil || hasMistake ? nil : leftOutName
      leaveOut(draft.id, at: draft.location, &resolution.leftOut, for: cause)
      for name in draft.syntax.names where !resolution.isTeams(name.id) {
        namesOfLeftOut.append(
          NameInFormula(
            metric: draft.id, name: name.id, formula: draft.text,
            location: draft.formulaPlace.location(ofScalar: name.offset)))
      }
    }
  }

  private mutating func metric(of draft: Draft, with known: [MetricID: Metric]) -> TeamMetric? {
    let resolved: ResolvedFormula
    do throws(FormulaErrors) { resolved = try draft.syntax.resolved(with: known) } catch {
      for error in error.errors { report(error, in: draft.text, at: draft.formulaPlace) }
      return nil
    }
    if let unit = draft.unit, let inferred = resolved.unit, !inferred.reads(as: unit) {
      report(
        .formulaUnitMismatch, at: draft.unitPlace?.location ?? draft.location,
        ["unit": .text(unit.rawValue), "computed": .text(inferred.rawValue)],
        hint: IssueHint("leave-out-unit"))
      return nil
    }
    let isQuotient = resolved.aggregation == .ratioOfSums
    let unit = draft.unit ?? resolved.unit ?? (isQuotient ? .ratio : .count)
    var places: [MeasureID: InputLocation] = [:]
    for name in draft.syntax.names where places[name.id] == nil {
      places[name.id] = draft.formulaPlace.location(ofScalar: name.offset)
    }
    return TeamMetric(
      metric: Metric(
        draft.id, resolved.formula, unit: unit, aggregation: resolved.aggregation,
        better: draft.better ?? resolved.formula.better),
      name: draft.name ?? LocalizedText(["": draft.id.rawValue]), formula: draft.text,
      location: draft.location, places: places)
  }

  // MARK: Problems

  private mutating func reportCycle(
    _ path: some Sequence<MetricID>, at name: FormulaSyntax.Name, of draft: Draft
  ) {
    report(
      .formulaCycle, at: draft.formulaPlace.location(ofScalar: name.offset),
      [
        "metric": .text(draft.id.rawValue),
        "path": .text(path.map(\.rawValue).joined(separator: " → ")),
      ], hint: IssueHint("break-formula-cycle"))
  }

  private mutating func report(_ error: FormulaError, in text: String, at place: PlanNode) {
    let location = place.location(ofScalar: error.offset)
    let code = IssueCode(rawValue: error.code.rawValue)
    switch error.code {
    case .unexpectedCharacter, .unexpectedEnd, .tooDeep:
      report(.invalidFormula, at: location, ["formula": .text(text)], hint: IssueHint(code))
    case .unknownFunction:
      let name = error.subjects.first ?? ""
      report(
        code, at: location, ["function": .text(name)],
        hint: Suggestion.hint(for: name, in: FormulaSyntax.functions))
    case .functionTakesAMeasure:
      report(
        code, at: location, ["function": .text(error.subjects.first ?? "")], hint: IssueHint(code))
    case .unlikeTerms, .unlikeFactors, .incompatibleRates:
      report(
        code, at: location,
        ["one": .text(error.subjects.first ?? ""), "other": .text(error.subjects.last ?? "")],
        hint: IssueHint(code))
    }
  }
}

extension MetricUnit {
  /// Whether values computed in this unit may be shown in another.
  fileprivate func reads(as other: MetricUnit) -> Bool {
    self == other || [.ratio, .percent].contains(self) && [.ratio, .percent].contains(other)
  }
}
