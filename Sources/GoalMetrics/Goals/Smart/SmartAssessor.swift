// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// Judges how SMART the goals of a plan are.
public struct SmartAssessor: Sendable {
  /// What a plan says of a goal besides what is measured.
  public struct Purpose: Hashable, Sendable {
    /// What it is after.
    public var kind: GoalKind
    /// How the organization earns.
    public var businessModel: BusinessModel?
    /// Whether it names the business objective that it serves.
    public var hasObjective: Bool
    /// Whether it has a first and a last day of its own.
    public var hasOwnDays: Bool
    /// Whether the plan has a goal that counts more than being seen.
    public var planCountsMore: Bool

    /// Describes a goal.
    public init(
      kind: GoalKind, businessModel: BusinessModel? = nil, hasObjective: Bool = false,
      hasOwnDays: Bool = true, planCountsMore: Bool = true
    ) {
      self.kind = kind
      self.businessModel = businessModel
      self.hasObjective = hasObjective
      self.hasOwnDays = hasOwnDays
      self.planCountsMore = planCountsMore
    }
  }

  let evaluator: GoalEvaluator
  let asOf: CivilDay

  /// Creates an assessor over what a report is made from, on a day.
  public init(_ evaluator: GoalEvaluator, asOf: CivilDay) {
    self.evaluator = evaluator
    self.asOf = asOf
  }

  /// Judges a goal that is measured.
  public func assess(_ goal: Goal, _ result: GoalResult, _ purpose: Purpose) -> SmartAssessment {
    SmartAssessment(
      specific: specific(goal), measurable: measurable(goal, result),
      attainable: attainable(goal, result), relevant: relevant(goal, purpose),
      timeBound: SmartVerdict(
        true,
        purpose.hasOwnDays
          ? .hasDays(goal.days.dayCount) : .hasDaysOfReport(goal.days.dayCount)),
      cautions: cautions(goal, purpose))
  }

  /// Judges something that is done or not.
  public static func assessMilestone(by days: DayRange, _ purpose: Purpose) -> SmartAssessment {
    SmartAssessment(
      specific: SmartVerdict(true, .isOneThing), measurable: SmartVerdict(true, .doneOrNot),
      attainable: SmartVerdict(nil, .nothingToCompare),
      relevant: purpose.hasObjective
        ? SmartVerdict(true, .servesObjective) : SmartVerdict(false, .noObjective),
      timeBound: SmartVerdict(
        true, purpose.hasOwnDays ? .hasDays(days.dayCount) : .hasDaysOfReport(days.dayCount)),
      cautions: [])
  }

  // MARK: Specific

  private func specific(_ goal: Goal) -> SmartVerdict {
    if !goal.parts.isEmpty { return SmartVerdict(true, .hasParts(goal.parts.count)) }
    if !goal.filter.values.isEmpty { return SmartVerdict(true, .namesWhatCounts) }
    guard goal.actuals == nil else { return SmartVerdict(true, .isOneThing) }
    let networks = networks(with: goal.metric)
    return networks.count > 1
      ? SmartVerdict(false, .countsNetworksTogether(networks.count))
      : SmartVerdict(true, .isOneThing)
  }

  /// The networks of which rows have anything of a metric.
  private func networks(with metric: Metric) -> Set<String> {
    var networks: Set<String> = []
    for table in evaluator.observations.tables {
      let columns = metric.measures.compactMap { table.column(of: $0) }
      guard !columns.isEmpty, let names = table.column(of: .network) else { continue }
      var isMet = [Bool](repeating: false, count: names.values.count)
      for (row, code) in names.codes.enumerated() where code >= 0 && !isMet[Int(code)] {
        isMet[Int(code)] = columns.contains { !$0[row].isNaN }
      }
      networks.formUnion(zip(names.values, isMet).filter(\.1).map(\.0))
    }
    return networks
  }

  // MARK: Measurable

  private func measurable(_ goal: Goal, _ result: GoalResult) -> SmartVerdict {
    if goal.isEnteredByHand { return SmartVerdict(true, .countedByHand) }
    if let absence = result.absence { return SmartVerdict(false, .notCounted(absence)) }
    if let column = missingColumn(of: goal) {
      return SmartVerdict(false, .notCounted(.metric(.noColumn(column))))
    }
    if result.bounds != nil { return SmartVerdict(true, .countedWithinBounds) }
    guard let baseline = result.baseline else {
      // A level is known on the first day, if not before, and a value to reach needs none.
      return result.state == .notStarted || !goal.target.needsBaseline
        ? SmartVerdict(true, .countedWithinBounds) : SmartVerdict(false, .notCounted(.noBaseline))
    }
    return SmartVerdict(true, .countedFrom(baseline: baseline))
  }

  /// A column that a goal needs and no source has, though it has not begun yet.
  private func missingColumn(of goal: Goal) -> MeasureID? {
    goal.metric.formula.quantities.first { quantity in
      !quantity.measures.contains(where: evaluator.observations.has)
    }?.measures.first
  }

  // MARK: Relevant

  private func relevant(_ goal: Goal, _ purpose: Purpose) -> SmartVerdict {
    if !goal.metric.fits(purpose.kind) {
      return SmartVerdict(false, .metricDoesNotFit(fitting(purpose)))
    }
    if let model = purpose.businessModel, !goal.metric.isStep(for: model) {
      return SmartVerdict(false, .stageDoesNotFit(model, fitting(purpose)))
    }
    return purpose.hasObjective
      ? SmartVerdict(true, .servesObjective) : SmartVerdict(false, .noObjective)
  }

  /// Metrics of the data that fit what a goal is after and how the organization earns.
  private func fitting(_ purpose: Purpose) -> [MetricID] {
    let fitting = Metric.known.filter { metric in
      metric.traits.goalKinds.contains(purpose.kind)
        && purpose.businessModel.map(metric.isStep) ?? true
        && metric.formula.quantities.allSatisfy {
          $0.measures.contains(where: evaluator.observations.has)
        }
    }
    return Array(fitting.map(\.id).prefix(3))
  }

  // MARK: Cautions

  private static let business: Set<GoalKind> = [.sales, .conversions, .leadGeneration]
  private static let salesMetrics: Set<MetricID> = [
    "purchases", "units-sold", "revenue", "customers",
  ]

  private func cautions(_ goal: Goal, _ purpose: Purpose) -> [GoalCaution] {
    var cautions: [GoalCaution] = []
    let days = goal.days.dayCount
    if days < GoalCaution.fewestDays { cautions.append(.shortTime(days: days)) }
    let isSale = purpose.kind == .sales || Self.salesMetrics.contains(goal.metric.id)
    if isSale, days < GoalCaution.fewestDaysWithoutAds, !hasAds(goal) {
      cautions.append(.salesWithoutAds(days: GoalCaution.fewestDaysWithoutAds))
    }
    if Self.business.contains(purpose.kind), goal.metric.traits.intent?.scope == .micro {
      cautions.append(.microForMacro)
    } else if goal.metric.traits.intent == .exposure, !purpose.planCountsMore {
      cautions.append(.onlySeen)
    }
    return cautions
  }

  /// Whether anything was paid for on the days of a goal, as far as the data knows.
  private func hasAds(_ goal: Goal) -> Bool {
    if goal.filter.values[.source] == ["paid"] { return true }
    if goal.filter.values[.source] == ["organic"] { return false }
    guard let spend = Metric.named("spend") else { return false }
    let scopes = goal.parts.isEmpty ? [goal.filter] : goal.parts.map(\.filter)
    return scopes.contains { filter in
      // Sales may stand in another file than what was paid for them.
      var filter = filter
      filter.values = filter.values.filter { $0.key == .network || $0.key == .campaign }
      return evaluator.metricEvaluator.evaluate(spend, where: filter, in: goal.days).value ?? 0 > 0
    }
  }
}

extension Metric {
  /// Whether it tells of what a kind of goal is after, as far as is known.
  fileprivate func fits(_ kind: GoalKind) -> Bool {
    kind == .custom || traits.goalKinds.isEmpty || traits.goalKinds.contains(kind)
  }

  /// Whether it is a step on the way on which an organization earns, as far as is known.
  fileprivate func isStep(for model: BusinessModel) -> Bool {
    traits.stages.isEmpty || traits.stages[model] != nil
  }
}
