// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import GoalReports
internal import InputDiagnostics
internal import MetricSources

extension PlanReader {
  /// Reads a goal; one with anything wrong in it is told and left out whole.
  mutating func goal(_ place: PlanNode) -> PlannedGoal? {
    let issuesBefore = issues.count
    guard let mapping = mapping(place, keys: PlanKeys.goal) else { return nil }
    // An unknown key alone is told and passed over.
    let unknownKeys = issues[issuesBefore...].count { $0.code == .unknownKey }
    let id = required("id", of: mapping).flatMap { scalar($0) }
    let kind = mapping["kind"] == nil ? .custom : choice(mapping["kind"], as: GoalKind.self)
    let title = localizedText(mapping["title"])
    let objective = localizedText(mapping["objective"])
    let content: PlannedGoal.Content? =
      kind == .milestone
      ? .milestone(by: day(mapping["by"]), done: day(mapping["done"])) : measured(mapping)
    if let kind { reportKeysWithoutMeaning(in: mapping, isMilestone: kind == .milestone) }
    let tactics = list(mapping["tactics"]).compactMap { tactic($0) }
    guard issues.count == issuesBefore + unknownKeys, let id, let kind, let content else {
      let name = id ?? mapping["title"]?.scalar ?? "?"
      report(.goalLeftOut, severity: .note, at: place.location, ["goal": .text(name)])
      return nil
    }
    return PlannedGoal(
      id: id, kind: kind, title: title, objective: objective, content: content, tactics: tactics,
      location: place.location)
  }

  /// Tells of keys that say nothing of a goal: a milestone is not measured, and nothing else is done.
  private mutating func reportKeysWithoutMeaning(in mapping: PlanMapping, isMilestone: Bool) {
    guard isMilestone else {
      if let place = mapping["done"] {
        report(.doneOfMeasuredGoal, at: place.location, hint: IssueHint("write-milestone"))
      }
      return
    }
    for key in ["metric", "where", "baseline", "target", "parts", "actual"] {
      guard let place = mapping[key] else { continue }
      report(
        .keyOfMeasuredGoal, at: place.location, ["key": .text(key)],
        hint: IssueHint("choose-other-kind"))
    }
  }

  private mutating func measured(_ mapping: PlanMapping) -> PlannedGoal.Content? {
    let metricPlace = required("metric", of: mapping)
    var filter: ObservationFilter? = .everything
    if let place = mapping["where"] { filter = dimensions(place) }
    let from = day(mapping["from"])
    let by = day(mapping["by"])
    if let from, let by, by < from {
      report(
        "goal-ends-before-it-starts", at: mapping.place.location,
        [
          "goal": .text(mapping["id"]?.scalar ?? ""), "from": .day(from.number),
          "by": .day(by.number),
        ])
    }
    guard let metricPlace, let name = scalar(metricPlace), let id = MeasureID(normalizing: name)
    else {
      reportRest(of: mapping)
      return nil
    }
    let metric = metric(metricPlace)
    var goal = MeasuredGoal(
      metric: MetricID(rawValue: id.rawValue), filter: filter ?? .everything, target: .value(0),
      from: from, by: by)
    // Of one with a mistake nobody knows what its values are.
    if isLeftOut(goal.metric), mapping["actual"] == nil {
      reportRest(of: mapping)
      return filter == nil ? nil : .measured(goal)
    }
    if let place = mapping["parts"] {
      guard let parts = parts(place, beside: mapping, metric: metric, named: id.rawValue) else {
        return nil
      }
      goal.parts = parts
    } else {
      guard let part = part(mapping, metric: metric, named: id.rawValue) else { return nil }
      (goal.baseline, goal.target, goal.actuals) = (part.baseline, part.target, part.actuals)
    }
    return filter == nil ? nil : .measured(goal)
  }

  /// Tells what is wrong with the target, or the parts, of a goal whose metric is not known.
  ///
  /// What is right for one metric is wrong for another: only what suits none of them is told.
  private mutating func reportRest(of mapping: PlanMapping) {
    let name = mapping["metric"]?.scalar ?? "?"
    let units: [MetricUnit] = [.count, .percent, .duration]
    let metrics = units.flatMap { unit in
      [Aggregation.sum, .ratioOfSums, .stock].map { aggregation in
        Metric(
          MetricID(rawValue: name), .quantity(.measure(MeasureID(rawValue: name))), unit: unit,
          aggregation: aggregation, better: nil)
      }
    }
    let problems = metrics.map { metric in
      self.problems { reader in
        if let place = mapping["parts"] {
          _ = reader.parts(place, beside: mapping, metric: metric, named: metric.id.rawValue)
        } else {
          _ = reader.part(mapping, metric: metric, named: metric.id.rawValue)
        }
      }
    }
    add(problems.min { $0.count < $1.count } ?? [])
  }

  /// Reads the parts of a goal, which have its metric or one that adds to it.
  private mutating func parts(
    _ place: PlanNode, beside mapping: PlanMapping, metric: Metric?, named name: String
  ) -> [GoalPart]? {
    for key in ["target", "baseline", "actual"] {
      guard let other = mapping[key] else { continue }
      report(.partsBesideKey, at: other.location, ["key": .text(key)])
    }
    if let metric, !metric.accumulates, metric.aggregation != .stock {
      report(.partsOfRate, at: place.location, ["metric": .text(name)])
      return nil
    }
    let places = list(place)
    let parts = places.compactMap { place -> GoalPart? in
      guard
        let mapping = self.mapping(
          place, keys: ["title", "metric", "where", "baseline", "target", "actual"])
      else { return nil }
      var (own, ownName) = (metric, name)
      if let place = mapping["metric"] {
        guard let text = scalar(place), let id = MeasureID(normalizing: text) else { return nil }
        (own, ownName) = (self.metric(place), id.rawValue)
        if isLeftOut(MetricID(rawValue: ownName)) {
          var part = GoalPart(target: .value(0))
          part.metric = MetricID(rawValue: ownName)
          return part
        }
        if let own, let metric, !own.adds(to: metric) {
          report(
            .partsOfOtherUnits, at: place.location,
            ["metric": .text(ownName), "whole": .text(name)], hint: IssueHint("make-own-goal"))
          return nil
        }
      }
      var filter: ObservationFilter? = .everything
      if let place = mapping["where"] { filter = dimensions(place) }
      let title = localizedText(mapping["title"])
      guard var part = part(mapping, metric: own, named: ownName), let filter else { return nil }
      if part.target.bounds != nil {
        report(
          .invalidTarget, at: place.location, ["value": "{…}"], hint: IssueHint("write-target"))
        return nil
      }
      (part.title, part.filter) = (title, filter)
      if ownName != name { part.metric = MetricID(rawValue: ownName) }
      return part
    }
    guard !parts.isEmpty, parts.count == places.count else {
      if places.isEmpty { report(.missingKey, at: place.location, ["key": "target"]) }
      return nil
    }
    return parts
  }

  /// Reads what a goal and each of its parts have in common: baseline, target and entered values.
  private mutating func part(
    _ mapping: PlanMapping, metric: Metric?, named name: String
  ) -> GoalPart? {
    var actuals: [ActualValue]?
    if let place = mapping["actual"] { actuals = self.actuals(place, metric: metric) }
    var baseline: Double?
    if let place = mapping["baseline"] { baseline = value(place, unit: metric?.unit ?? .count) }
    guard let place = required("target", of: mapping),
      let target = target(place, of: metric, named: name)
    else { return nil }
    if case .value(let value) = target, value < 0, baseline == nil, actuals == nil,
      metric?.growsFromZero ?? true, metric?.better == nil
    {
      report(
        .targetWithoutDirection, at: place.location,
        ["value": .text(place.scalar ?? ""), "metric": .text(name)],
        hint: IssueHint("give-start"))
      return nil
    }
    if reportTwoReadings(of: target, at: place, metric, named: name, baseline: baseline) {
      return nil
    }
    if let maximum = metric?.maximum, target.bounds == nil,
      let highest = target.value(baseline: baseline), highest > maximum
    {
      report(
        .targetAboveMaximum, at: place.location,
        ["target": .text(place.scalar ?? ""), "metric": .text(name)],
        hint: IssueHint("write-rate-in-percent"))
    }
    return GoalPart(baseline: baseline, target: target, actuals: actuals)
  }

  /// The metric that a goal names, where the trade or the plan defines it.
  func metric(_ place: PlanNode?) -> Metric? {
    guard let name = place?.scalar, let id = MeasureID(normalizing: name) else { return nil }
    let metric = MetricID(rawValue: id.rawValue)
    return Metric.named(metric) ?? teamMetrics[metric]
  }

  /// Whether a metric of the team's own is left out, since something is wrong with it.
  func isLeftOut(_ metric: MetricID) -> Bool {
    leftOutMetrics.contains(metric) && Metric.named(metric) == nil && teamMetrics[metric] == nil
  }

  private mutating func actuals(_ place: PlanNode, metric: Metric?) -> [ActualValue] {
    list(place).compactMap { entry in
      guard let mapping = mapping(entry, keys: ["on", "value", "note"]),
        let onPlace = required("on", of: mapping), let valuePlace = required("value", of: mapping),
        let on = day(onPlace), let value = value(valuePlace, unit: metric?.unit ?? .count)
      else { return nil }
      return ActualValue(day: on, value: value)
    }
  }
}

extension Metric {
  /// Whether values of it and of another may be added: things that are counted alike.
  fileprivate func adds(to other: Metric) -> Bool {
    unit == other.unit && accumulates == other.accumulates
      && (accumulates || aggregation == .stock)
  }
}
