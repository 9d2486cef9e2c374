// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

extension GoalTelling {
  func sentences(_ trend: Trend?) throws -> [String] {
    if result.lacksParts { return try sentencesOnLackingParts() }
    var sentences = try mainSentences()
    switch result.state {
    case .atRisk, .offTrack:
      if requiredPerDay != nil {
        sentences.append(words.text("goal.next.required", arguments))
      } else if result.remainingDays > 0, result.unreadDays == nil {
        sentences.append(words.text("goal.next.days-left", arguments))
      }
    case .onTrack:
      if let key = try forecastKey { sentences.append(words.text(key, arguments)) }
    case .held, .broken:
      if let sentence = try sentenceOnBuckets(of: trend) { sentences.append(sentence) }
    case .notStarted, .noData, .reached, .missed, .open: break
    }
    return sentences + (try sentencesOnAftermath())
  }

  /// How it stands, and on which day where the data has not reached the last ones.
  func mainSentences() throws -> [String] {
    let sentences = [words.text(sentenceKey, arguments)] + (sentenceOnDirection.map { [$0] } ?? [])
    guard let unread = result.unreadDays else { return sentences }
    return [
      words.text(
        "goal.unread-days",
        [
          "last": try dates.argument(result.lastDayRead(asOf: unread.upperBound)),
          "count": try composer.values.count(unread.dayCount),
        ])
    ] + sentences
  }

  /// Which way the target lies, where neither the metric nor the plan says it and the baseline decides.
  private var sentenceOnDirection: String? {
    guard case .value = goal.target, goal.parts.isEmpty, goal.metric.better == nil,
      !goal.metric.growsFromZero, arguments["target"] != nil, result.absence == nil
    else { return nil }
    return words.text(result.aimsDown ? "goal.counts-down" : "goal.counts-up", arguments)
  }

  /// Which parts have no value, and how far the others have come together.
  func sentencesOnLackingParts() throws -> [String] {
    let lacking = result.parts.indices.filter { result.parts[$0].state == .noData }
    let known = result.parts.filter { $0.state != .noData }
    var sentences = [
      words.text(
        "goal.parts-without-data",
        [
          "parts": .formatted(
            try composer.list(lacking.map { title(ofPart: $0) }), number: nil),
          "count": try values.count(lacking.count),
        ])
    ]
    let targets = known.compactMap(\.target)
    if targets.count == known.count {
      sentences.append(
        words.text(
          "goal.other-parts",
          [
            "count": try values.count(known.count),
            "current": try values.goalArgument(known.compactMap(\.current).reduce(0, +), unit),
            "target": try values.goalArgument(targets.reduce(0, +), unit),
          ]))
    }
    return sentences
  }

  /// The message that tells where a goal would end.
  private var forecastKey: String? {
    get throws {
      guard result.forecast != nil else { return nil }
      let hasRange = try forecastRange != nil
      if isForetoldAbove { return "goal.next.forecast-above" }
      if isForetoldShort {
        return hasRange ? "goal.next.forecast-short" : "goal.next.forecast-short-sure"
      }
      return hasRange ? "goal.next.forecast-range" : "goal.next.forecast"
    }
  }

  /// Whether even the better end of the forecast's range lies before the target.
  private var isForetoldShort: Bool {
    guard let low = foretold(result.forecast?.low), let high = foretold(result.forecast?.high),
      let target = result.target, result.bounds == nil, !result.isLimit
    else { return false }
    return result.aimsDown ? low > target : high < target
  }

  /// Whether a total would end above the most that it may come to.
  private var isForetoldAbove: Bool {
    guard result.isLimit, let forecast, let target = result.target else { return false }
    return forecast > target
  }

  /// The message that says how it stands.
  var sentenceKey: String {
    switch result.state {
    case .notStarted:
      if result.bounds != nil { return "goal.not-started-bounds" }
      return result.target == nil ? "goal.not-started-open" : "goal.not-started"
    case .noData:
      switch result.absence {
      case .noBaseline: return "goal.no-baseline"
      case .partOfDaysBefore: return "goal.part-of-days-before"
      case .zeroBaseline: return "goal.zero-baseline"
      default: return "goal.no-data"
      }
    case .missed where isShareOfParts: return "goal.missed-uneven"
    case .missed where isExceededByParts: return "goal.missed-limits-of-parts"
    case .reached, .missed: return "goal.\(result.state.rawValue)"
    case .held, .broken:
      return "goal.\(result.state.rawValue)" + (result.remainingDays > 0 ? "" : "-over")
    case .onTrack, .atRisk, .offTrack, .open: break
    }
    if result.bounds != nil { return "goal.at-risk-bounds" }
    if isShareOfParts { return "goal.uneven-parts" }
    if isExceededByParts { return "goal.limits-of-parts-exceeded" }
    if result.isLimit {
      let isExceeded = (result.current ?? 0) > (result.target ?? 0)
      if isExceeded { return "goal.limit-exceeded" }
      let isOfKnownDays = !result.daysWithoutData.isEmpty && result.state != .onTrack
      return "goal.\(result.state.rawValue).limit" + (isOfKnownDays ? "-known" : "")
    }
    // Of a loss that is to stay small no share has come.
    if result.isAtStart || result.isLossLimit { return "goal.no-way-known" }
    if result.baseline == nil || shownProgress == nil, !result.isMetFromStart {
      return "goal.no-way-known"
    }
    if result.state == .offTrack,
      result.isMetFromStart || !isCountedFromZero && !isUnmoved && (result.progress ?? 0) < 0
    {
      return "goal.backwards"
    }
    let isBehind = [.atRisk, .offTrack].contains(result.state)
    if isBehind, !isCountedFromZero, isUnmoved { return "goal.unmoved" }
    return "goal.\(result.state.rawValue)." + (isCountedFromZero ? "total" : "level")
  }

  /// Whether its value reads as that which it starts from.
  private var isUnmoved: Bool {
    guard case .formatted(let baseline, _)? = arguments["baseline"],
      case .formatted(let current, _)? = arguments["current"]
    else { return false }
    return baseline == current
  }

  /// Whether parts are above the most that they may come to, though all together are not.
  private var isExceededByParts: Bool {
    guard result.isLimit, result.partsBeyondLimit > 0, let current = result.current,
      let target = result.target
    else { return false }
    return current <= target
  }

  /// Whether all that it has come to is counted, and not what came since a value before it.
  private var isCountedFromZero: Bool {
    guard goal.metric.growsFromZero else { return false }
    if case .lastBefore = result.baselineOrigin { return false }
    return true
  }

  /// On how many days, weeks or months a rate or level was outside of its bounds.
  private func sentenceOnBuckets(of trend: Trend?) throws -> String? {
    guard let bounds = result.bounds, !goal.metric.growsFromZero, let trend = told(trend),
      !result.notes.contains(where: \.isOfUncoveredDays)
    else { return nil }
    let values = trend.points.compactMap(\.value)
    guard values.count > 1 else { return nil }
    return words.text(
      "goal.buckets-outside",
      [
        "size": .text(trend.size.rawValue), "all": try composer.values.count(values.count),
        "outside": try composer.values.count(values.count { !bounds.contains($0) }),
      ])
  }

  func findArguments() throws -> [String: MessageArgument] {
    var arguments: [String: MessageArgument] = [
      "metric": metricName,
      "from": try dates.argument(goal.days.lowerBound),
      "by": try dates.argument(goal.days.upperBound),
      "elapsed": try values.percent(result.elapsed),
      "days": try values.count(result.remainingDays),
      "known": try values.count(result.knownDays), "all": try values.count(result.totalDays),
    ]
    func add(_ name: String, _ value: Double?) throws {
      if let value { arguments[name] = try values.goalArgument(value, unit) }
    }
    if case .partOfDaysBefore(let before) = result.absence {
      arguments.merge(try composer.arguments(of: [before])) { $1 }
    }
    try add("baseline", result.baseline)
    try add("current", result.current)
    try add("target", target(of: result))
    try add("forecast", forecast)
    try add("low", result.bounds == nil ? foretold(result.forecast?.low) : result.bounds?.low)
    try add("high", result.bounds == nil ? foretold(result.forecast?.high) : result.bounds?.high)
    if let bounds = result.bounds {
      arguments["bound"] = .text(
        bounds.high == nil ? "above" : bounds.low == nil ? "below" : "within")
    }
    try add("required", requiredPerDay)
    if isExceededByParts { arguments["count"] = try values.count(result.partsBeyondLimit) }
    if let progress = shownProgress {
      arguments["progress"] = .formatted(try values.progressText(progress), number: progress)
    }
    return arguments
  }

  /// What is needed a day, where that says something: nobody signs a fiftieth of an influencer.
  var requiredPerDay: Double? {
    // Of days that have all passed none is left, though the data has not reached them.
    guard let required = result.requiredPerDay,
      result.unreadDays?.upperBound != goal.days.upperBound
    else { return nil }
    if unit == .count, required < 0.5 { return nil }
    return perDay(required)
  }

  /// A value a day, as precise as it is shown.
  func perDay(_ value: Double?) -> Double? {
    value.map { value in
      guard unit == .count, value >= 0.5 else { return value }
      return value >= 100 ? value.rounded() : (value * 10).rounded() / 10
    }
  }

  /// Where the goal would end.
  var forecast: Double? { foretold(result.forecast?.value) }

  /// A value to come; where whole things are counted, no part of one comes.
  func foretold(_ value: Double?) -> Double? {
    unit == .count && result.isOfWholeThings ? value?.rounded() : rounded(value)
  }

  /// The target, rounded unless that makes it the value that it is to be told from.
  func target(of result: GoalResult) -> Double? {
    guard let shown = rounded(result.target), shown == result.current else {
      return rounded(result.target)
    }
    return result.target
  }

  /// A value to come or to reach; only of a few does a fraction say something.
  func rounded(_ value: Double?) -> Double? {
    value.map { value in
      guard unit == .count else { return value }
      if abs(value) >= 10 { return value.rounded() }
      // Below one a tenth is much.
      return abs(value) >= 1 ? (value * 10).rounded() / 10 : value
    }
  }
}

extension MetricNote {
  /// Whether days are in the figure of which it lacks a side.
  fileprivate var isOfUncoveredDays: Bool {
    if case .daysUncovered = self { true } else { false }
  }
}
