// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import GoalReports
internal import InputDiagnostics
internal import MetricSources

extension PlanReader {
  /// Reads a target: `500`, `+40%`, `x2`, `5%`, `+2pp`, `2h`.
  ///
  /// A mapping gives bounds to stay within: `{ above: 4% }`, `{ below: 100 }`,
  /// `{ within: [3%, 5%] }`.
  mutating func target(_ place: PlanNode, of metric: Metric?, named name: String) -> GoalTarget? {
    if case .mapping = place.node {
      return hold(place, of: metric, named: name).map(GoalTarget.hold)
    }
    guard let text = scalar(place) else { return nil }
    let plain = PlanNumber.plain(text)
    if plain.hasPrefix("x"), let factor = PlanNumber.value(plain.dropFirst()), factor > 0 {
      return .multiple(factor)
    }
    if plain.hasSuffix("x"), let factor = PlanNumber.value(plain.dropLast()), factor > 0 {
      return .multiple(factor)
    }
    let isSigned = plain.hasPrefix("+") || plain.hasPrefix("-")
    if plain.hasSuffix("pp"), isSigned, let points = PlanNumber.value(plain.dropLast(2)) {
      guard metric?.unit == .percent else {
        reportPercent(text, at: place, of: name, hint: rate(near: name, metric))
        return nil
      }
      return .points(points / 100)
    }
    if let ratio = PlanNumber.percent(plain) {
      // Nothing can fall by more than all of it.
      if isSigned, ratio >= -1 { return .change(ratio) }
      if isSigned {
        report(
          .invalidTarget, at: place.location, ["value": .text(text)],
          hint: IssueHint("write-target"))
        return nil
      }
      guard metric?.unit == .percent else {
        reportPercent(
          text, at: place, of: name,
          hint: rate(near: name, metric)
            ?? IssueHint("did-you-mean", ["suggestion": .text("+" + plain)]))
        return nil
      }
      return .value(ratio)
    }
    if reportTooLarge(plain, text, at: place) { return nil }
    if !plain.hasPrefix("+") {
      switch number(text, unit: metric?.unit) {
      case .success(let value) where value < 0 || plain.hasPrefix("-"):
        // A rate of a team's own may lie below zero, too; what counts people or things never does.
        guard metric?.isNeverNegative ?? false else { return .value(value) }
        report(
          .targetBelowZero, at: place.location, ["value": .text(text), "metric": .text(name)],
          hint: IssueHint("write-target"))
        return nil
      case .success(let value): return .value(value)
      case .failure(.notANumber): break
      case .failure(let fault):
        report(fault, of: text, at: place, unit: metric?.unit)
        return nil
      }
    }
    if metric?.unit == .duration, let seconds = PlanNumber.seconds(plain) { return .value(seconds) }
    let isBound = Self.wordsOfBounds.contains(where: text.lowercased().hasPrefix)
    report(
      .invalidTarget, at: place.location, ["value": .text(text)],
      hint: IssueHint(
        isBound
          ? "write-bounds" : metric?.unit == .duration ? "write-duration-target" : "write-target"))
    return nil
  }

  /// Tells of a percentage with a sign that may be the value itself as well as a change, as where a
  /// rate is below zero, or would be said to get worse.
  mutating func reportTwoReadings(
    of target: GoalTarget, at place: PlanNode, _ metric: Metric?, named name: String,
    baseline: Double?
  ) -> Bool {
    guard case .change(let change) = target, let metric, metric.unit == .percent,
      !metric.isNeverNegative
    else { return false }
    let isBelowZero = baseline ?? 0 < 0
    guard isBelowZero || change < 0 && metric.better == .higher else { return false }
    report(
      .ambiguousChange, at: place.location,
      ["value": .text(place.scalar ?? ""), "metric": .text(name)],
      hint: IssueHint("write-share-or-points", ["share": .text(PlanNumber.text(change))]))
    return true
  }

  /// Reads a bound, which is a value and no change.
  private mutating func bound(_ place: PlanNode, of metric: Metric?) -> Double? {
    let plain = place.scalar.map(PlanNumber.plain) ?? ""
    if metric?.unit == .percent, PlanNumber.percent(plain) != nil {
      let isChange =
        plain.hasPrefix("+") || plain.hasPrefix("-") && metric?.isNeverNegative ?? false
      if isChange {
        report(
          .changeAsBound, at: place.location,
          ["key": .text(place.key), "value": .text(place.scalar ?? "")],
          hint: plain.hasPrefix("+")
            ? IssueHint("did-you-mean", ["suggestion": .text(String(plain.dropFirst()))])
            : IssueHint("write-rate-in-percent"))
        return nil
      }
    }
    return value(place, unit: metric?.unit ?? .count)
  }

  /// How people begin a bound, which is a mapping in a plan.
  private static let wordsOfBounds = [
    "above", "over", "more than", "at least", "min", ">", "≥", "below", "under", "less than",
    "at most", "max", "up to", "<", "≤", "between", "within",
  ]

  /// The rate that a name was meant for which is that of no metric.
  private func rate(near name: String, _ metric: Metric?) -> IssueHint? {
    guard metric == nil else { return nil }
    let rates = (Metric.known + teamMetrics.values).filter { $0.unit == .percent }
    return MetricSuggestion.hint(for: name, in: rates.map(\.id.rawValue).sorted())
  }

  private mutating func reportPercent(
    _ text: String, at place: PlanNode, of metric: String, hint: IssueHint?
  ) {
    report(
      .percentTargetForCount, at: place.location,
      ["value": .text(text), "metric": .text(metric)], hint: hint)
  }

  /// Reads bounds to stay within; all of them must be there, and make sense.
  private mutating func hold(
    _ place: PlanNode, of metric: Metric?, named name: String
  ) -> GoalBounds? {
    let issuesBefore = issues.count
    guard let mapping = mapping(place, keys: ["above", "below", "within"]) else { return nil }
    guard mapping.all.count == 1, let (key, value) = mapping.all.first else {
      guard issues.count == issuesBefore else { return nil }
      report(.invalidBounds, at: place.location, hint: IssueHint("write-bounds"))
      return nil
    }
    let bounds: GoalBounds
    if key.scalar == "within" {
      let places = list(value)
      let ends = places.compactMap { bound($0, of: metric) }
      guard ends.count == places.count else { return nil }
      guard ends.count == 2, ends[0] < ends[1] else {
        report(.invalidBounds, at: value.location, hint: IssueHint("write-bounds"))
        return nil
      }
      bounds = .within(ends[0]...ends[1])
    } else {
      guard let bound = bound(value, of: metric) else { return nil }
      bounds = key.scalar == "above" ? .above(bound) : .below(bound)
    }
    if metric?.growsFromZero ?? (metric == nil), bounds.low != nil {
      report(
        .boundsOfTotal, at: place.location, ["metric": .text(name)],
        // A number would turn the wish round.
        hint: IssueHint(metric?.better == .lower ? "write-growth" : "write-target"))
      return nil
    }
    if metric?.isOfItsDaysAlone ?? false {
      report(
        .boundsOfUnlikeDays, at: place.location, ["metric": .text(name)],
        hint: IssueHint("write-target-of-all-days"))
      return nil
    }
    if let maximum = metric?.maximum, let highest = bounds.high ?? bounds.low, highest > maximum {
      report(
        .targetAboveMaximum, at: place.location,
        ["target": .text(value.scalar ?? ""), "metric": .text(name)],
        hint: IssueHint("write-rate-in-percent"))
      return nil
    }
    return bounds
  }
}
