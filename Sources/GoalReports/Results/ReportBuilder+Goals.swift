// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import InputDiagnostics

extension ReportBuilder {
  func outcome(
    of planned: PlannedGoal, period: DayRange, asOf: CivilDay, evaluator: GoalEvaluator,
    issues: inout [InputIssue]
  ) -> GoalOutcome? {
    switch planned.content {
    case .milestone(let by, let done):
      let by = by ?? period.upperBound
      let done = done.flatMap { $0 <= asOf ? $0 : nil }
      let state: GoalState = done != nil ? .reached : asOf >= by ? .missed : .open
      return GoalOutcome(
        goal: planned, content: .milestone(by: by, done: done, state: state),
        tactics: tactics(of: planned, days: period, asOf: asOf, evaluator: evaluator),
        smart: SmartAssessor.assessMilestone(
          by: min(period.lowerBound, by)...by,
          purpose(of: planned, hasOwnDays: planned.ends.count > 0)))
    case .measured(let measured):
      guard let metric = metric(measured.metric, isEntered: measured.isEnteredByHand) else {
        issues.append(unknownMetric(measured.metric, of: planned))
        return nil
      }
      var partMetrics: [Metric] = []
      for part in measured.parts {
        let id = part.metric ?? measured.metric
        guard let metric = self.metric(id, isEntered: part.actuals != nil) else {
          issues.append(unknownMetric(id, of: planned))
          return nil
        }
        partMetrics.append(metric)
      }
      let from = measured.from ?? period.lowerBound
      let by = measured.by ?? period.upperBound
      guard from <= by else {
        issues.append(
          InputIssue(
            "goal-ends-before-it-starts", at: planned.location,
            [
              "goal": .text(planned.id), "from": .day(from.number),
              "by": .day(by.number),
            ]))
        return nil
      }
      let account = account(
        metric, of: planned, days: from...by, period: period, issues: &issues)
      var goal = measured.goal(account ?? metric, parts: partMetrics, days: from...by)
      goal.countsStatedCosts = account != nil && !plan.costs.isEmpty
      var result = evaluator.evaluate(goal, asOf: asOf)
      issues += result.overlappingParts.map { overlap in
        InputIssue(
          "goal-parts-overlap", severity: .warning, at: planned.location,
          [
            "goal": .text(planned.id), "one": .label(overlap.one + 1),
            "other": .label(overlap.other + 1),
          ], hint: IssueHint("tell-parts-apart"))
      }
      if let issue = issueWithBaselineBelowZero(of: goal, result, planned) { issues.append(issue) }
      if let issue = issueWithDaysBeforeData(of: goal, result, planned, period: period) {
        issues.append(issue)
      }
      // Which costs there are is told with the account.
      if account != nil { result.notes.removeAll(where: \.isAboutUse) }
      if result.lacksParts {
        issues += issuesWithParts(of: goal, result, planned)
      } else if let issue = issue(with: result, of: planned, goal) {
        issues.append(issue)
      } else if result.state != .notStarted {
        issues += issuesWithAbsentValues(of: goal, planned)
      }
      return GoalOutcome(
        goal: planned,
        content: .measured(
          goal, result, trend(of: goal, result.lastDayRead(asOf: asOf), evaluator)),
        tactics: tactics(of: planned, days: from...by, asOf: asOf, evaluator: evaluator),
        smart: SmartAssessor(evaluator, asOf: asOf).assess(
          goal, result,
          purpose(of: planned, hasOwnDays: measured.from != nil || measured.by != nil)))
    }
  }

  /// The metric of a name; what is entered by hand needs neither a column nor a definition.
  private func metric(_ id: MetricID, isEntered: Bool) -> Metric? {
    metric(id) ?? (isEntered ? Metric(Measure(MeasureID(rawValue: id.rawValue))) : nil)
  }

  /// The metric of a goal with the costs and the value of actions that the plan states; `nil` where
  /// it counts none.
  ///
  /// They are of the whole report: a goal on other days, or on a part of the data, leaves them out
  /// and says so.
  private func account(
    _ metric: Metric, of goal: PlannedGoal, days: DayRange, period: DayRange,
    issues: inout [InputIssue]
  ) -> Metric? {
    guard metric.isOfWholeAccount, statesAccount, case .measured(let measured) = goal.content,
      !measured.isEnteredByHand
    else { return nil }
    let filters = [measured.filter] + measured.parts.map(\.filter)
    guard days == period, filters.allSatisfy({ $0 == .everything }) else {
      issues.append(
        InputIssue(
          "goal-without-stated-costs", severity: .note, at: goal.location,
          ["goal": .text(goal.id)]))
      return nil
    }
    return stating(metric)
  }

  /// What the plan says of a goal besides what is measured.
  private func purpose(of goal: PlannedGoal, hasOwnDays: Bool) -> SmartAssessor.Purpose {
    SmartAssessor.Purpose(
      kind: goal.kind, businessModel: plan.businessModel, hasObjective: goal.objective != nil,
      hasOwnDays: hasOwnDays, planCountsMore: planCountsMore)
  }

  private func trend(of goal: Goal, _ asOf: CivilDay, _ evaluator: GoalEvaluator) -> Trend? {
    // What the plan states of the whole time is of no day.
    if goal.countsStatedCosts { return nil }
    // Days outside the plan's calendar have no buckets to show.
    return try? evaluator.trend(
      of: goal, asOf: asOf, calendar: plan.calendar, firstWeekday: plan.firstWeekday)
  }

  private func tactics(
    of goal: PlannedGoal, days: DayRange, asOf: CivilDay, evaluator: GoalEvaluator
  ) -> [TacticOutcome] {
    goal.tactics.map { tactic in
      switch tactic.content {
      case .measured(let id, let target, let every):
        guard let metric = metric(id) else {
          return TacticOutcome(
            tactic: tactic, value: nil, expected: nil, planned: nil, metric: nil)
        }
        let result = evaluator.evaluate(
          Goal(metric: metric, target: target, days: days), asOf: asOf)
        if let every, let each = result.target {
          func planned(upTo last: CivilDay) -> Double {
            each * Double(times(every, from: days.lowerBound, upTo: last))
          }
          return TacticOutcome(
            tactic: tactic, value: result.current,
            expected: planned(upTo: min(asOf, days.upperBound)),
            planned: planned(upTo: days.upperBound), metric: metric)
        }
        // What adds up day by day is to be there in proportion to the days that have passed.
        let share = metric.growsFromZero ? result.elapsed : 1
        return TacticOutcome(
          tactic: tactic, value: result.current, expected: result.target.map { $0 * share },
          planned: result.target, metric: metric)
      case .counted(let target, let every, let done):
        func planned(upTo last: CivilDay) -> Double? {
          target.map { $0 * Double(times(every, from: days.lowerBound, upTo: last)) }
        }
        return TacticOutcome(
          tactic: tactic, value: done, expected: planned(upTo: min(asOf, days.upperBound)),
          planned: planned(upTo: days.upperBound), metric: nil)
      }
    }
  }

  /// How often something that recurs falls due, the day, week or month that goes on counted.
  ///
  /// Weeks are counted from the first day, and months on its date in the plan's calendar.
  private func times(
    _ every: Tactic.Interval?, from first: CivilDay, upTo last: CivilDay
  ) -> Int {
    guard last >= first else { return 0 }
    let days = first.distance(to: last) + 1
    switch every {
    case nil: return 1
    case .day: return days
    case .week: return (days + 6) / 7
    case .month:
      var count = 1
      while let next = try? plan.calendar.adding(months: count, to: first), next <= last {
        count += 1
      }
      return count
    }
  }
}

extension MeasuredGoal {
  /// Whether nothing of it is read from data.
  fileprivate var isEnteredByHand: Bool {
    parts.isEmpty ? actuals != nil : parts.allSatisfy { $0.actuals != nil }
  }

  /// The goal on some days, with what its metric and those of its parts are.
  fileprivate func goal(_ metric: Metric, parts metrics: [Metric], days: DayRange) -> Goal {
    guard !parts.isEmpty else {
      return Goal(
        metric: metric, filter: filter, baseline: baseline, target: target, days: days,
        actuals: actuals)
    }
    return Goal(
      metric: metric, days: days,
      parts: zip(parts, metrics).map { part, metric in
        Goal(
          metric: metric,
          filter: ObservationFilter(filter.values.merging(part.filter.values) { $1 }),
          baseline: part.baseline, target: part.target, days: days, actuals: part.actuals)
      })
  }
}

extension MetricNote {
  /// Whether it says what a figure was computed from.
  var isAboutUse: Bool { if case .uses = self { true } else { false } }
}
