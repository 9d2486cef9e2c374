// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

/// Tells how SMART a goal is.
struct SmartTelling {
  let composer: ReportComposer
  let outcome: GoalOutcome

  var words: Localizer { composer.words }
  var values: ReportValues { composer.values }

  func compose() throws -> ComposedSmart {
    let verdicts = try outcome.smart.verdicts.map { letter, verdict in
      let (reason, remedy) = try tell(verdict.finding, isMet: verdict.met == true)
      return ComposedSmart.Verdict(
        letter: letter, label: words.text("smart.\(letter.rawValue)"), met: verdict.met,
        reason: reason, remedy: remedy)
    }
    let met = verdicts.count { $0.met == true }
    return ComposedSmart(
      verdicts: verdicts,
      cautions: try outcome.smart.cautions.map { ($0.code, try tell($0)) },
      summary: words.text(
        "smart.summary",
        ["met": try values.count(met), "all": try values.count(verdicts.count)]))
  }

  private var metric: Metric? {
    if case .measured(let goal, _, _) = outcome.content { goal.metric } else { nil }
  }

  private var isOfWholeThings: Bool {
    if case .measured(_, let result, _) = outcome.content { result.isOfWholeThings } else { true }
  }

  /// The message that tells what came before: of a level the last value, of a total all of it.
  private var keyOfBefore: String {
    if metric?.aggregation == .stock { return "smart.before-level" }
    return metric?.growsFromZero ?? false ? "smart.before-total" : "smart.before"
  }

  private func value(_ value: Double) throws -> MessageArgument {
    try values.goalArgument(value, metric?.unit ?? .count)
  }

  var kind: MessageArgument {
    .text(words.text("goal.kind.\(outcome.goal.kind.rawValue)"))
  }

  var metricName: MessageArgument {
    metric.map(composer.nameArgument(of:)) ?? .text(composer.noValue)
  }

  // MARK: Verdicts

  private func tell(
    _ finding: SmartFinding, isMet: Bool
  ) throws -> (reason: String, remedy: String?) {
    switch finding {
    case .namesWhatCounts: (words.text("smart.names-what-counts", ["metric": metricName]), nil)
    case .hasParts(let count):
      (
        words.text("smart.has-parts", ["metric": metricName, "count": try values.count(count)]),
        nil
      )
    case .isOneThing: (words.text("smart.is-one-thing"), nil)
    case .countsNetworksTogether(let count):
      (
        words.text(
          "smart.counts-networks-together",
          ["metric": metricName, "count": try values.count(count)]),
        words.text("smart.remedy.name-network")
      )
    case .countedFrom(let baseline):
      (
        words.text(
          "smart.counted-from", ["metric": metricName, "baseline": try value(baseline)]), nil
      )
    case .countedWithinBounds: (words.text("smart.counted", ["metric": metricName]), nil)
    case .doneOrNot: (words.text("smart.done-or-not"), nil)
    case .countedByHand: (words.text("smart.counted-by-hand"), nil)
    case .notCounted(let absence): try tell(absence)
    case .isThere: (words.text("smart.is-there"), nil)
    case .beyondLimit: (words.text("smart.beyond-limit"), nil)
    case .goesBack(let need):
      (
        words.text(
          "smart.goes-back",
          [
            "needed": try perDay(need.needed), "past": try perDay(need.past),
            "days": try values.count(need.days),
          ]), nil
      )
    case .growth(let need): try tell(need, isMet: isMet)
    case .noGrowth(let need):
      (
        words.text(
          "smart.no-growth",
          ["needed": try perDay(need.needed), "days": try values.count(need.days)]),
        words.text(need.needed < 0 ? "smart.remedy.first-fall" : "smart.remedy.first-trend")
      )
    case .bestWeek(let best, let weeks):
      (
        words.text(
          isMet ? "smart.best-week" : "smart.never-so-far",
          ["best": try value(best), "weeks": try values.count(weeks), "metric": metricName]),
        isMet
          ? nil : words.text("smart.remedy.nearer-target", ["value": try value(best)])
      )
    case .rateNeeded(let needed, let best, let weeks):
      (
        words.text(
          isMet ? "smart.rate-needed" : "smart.rate-needed-too-much",
          [
            "needed": try value(needed), "best": try value(best),
            "weeks": try values.count(weeks),
          ]),
        isMet ? nil : words.text("smart.remedy.nearer-or-later")
      )
    case .before(let before, let days):
      (
        words.text(keyOfBefore, ["value": try value(before), "days": try values.count(days)]),
        isMet ? nil : words.text("smart.remedy.reach-first")
      )
    case .ofPart(let index, let finding):
      try tell(finding, isMet: isMet, ofPart: index)
    case .onlyWholePeriods: (words.text("smart.only-whole-periods"), nil)
    case .tooFewDays: (words.text("smart.too-few-days"), words.text("smart.remedy.earlier-data"))
    case .daysDoNotTell: (words.text("smart.days-do-not-tell"), nil)
    case .nothingToCompare: (words.text("smart.nothing-to-compare"), nil)
    case .servesObjective: (words.text("smart.serves-objective", ["kind": kind]), nil)
    case .noObjective:
      (words.text("smart.no-objective"), words.text("smart.remedy.name-objective"))
    case .metricDoesNotFit(let fitting):
      (
        words.text("smart.metric-does-not-fit", ["metric": metricName, "kind": kind]),
        try remedy(fitting)
      )
    case .stageDoesNotFit(let model, let fitting):
      (
        words.text(
          "smart.stage-does-not-fit",
          ["metric": metricName, "model": .text(Self.word(for: model))]),
        try remedy(fitting)
      )
    case .hasDays(let days): (words.text("smart.has-days", ["days": try values.count(days)]), nil)
    case .hasDaysOfReport(let days):
      (
        words.text("smart.has-days-of-report", ["days": try values.count(days)]),
        words.text("smart.remedy.own-days")
      )
    }
  }

  /// What messages choose their words for a business model by.
  private static func word(for model: BusinessModel) -> String {
    switch model {
    case .onlineStore: "store"
    case .b2b: "companies"
    case .saas: "subscription"
    case .brickAndMortar: "shop"
    }
  }

  /// Tells what is so of a part, with its name.
  private func tell(
    _ finding: SmartFinding, isMet: Bool, ofPart index: Int
  ) throws -> (reason: String, remedy: String?) {
    let (reason, remedy) = try tell(finding, isMet: isMet)
    guard case .measured(let goal, let result, _) = outcome.content else { return (reason, remedy) }
    let telling = try GoalTelling(
      composer: composer, outcome: outcome, goal: goal, result: result)
    return (
      words.text(
        "smart.of-part",
        [
          "part": .formatted(telling.title(ofPart: index), number: nil),
          "reason": .formatted(reason, number: nil),
        ]),
      remedy
    )
  }

  private func tell(_ absence: GoalAbsence) throws -> (reason: String, remedy: String?) {
    switch absence {
    case .lacksParts(let count):
      (
        words.text("smart.lacks-parts", ["count": try values.count(count)]),
        words.text("smart.remedy.give-data")
      )
    case .noBaseline, .zeroBaseline:
      (words.text("smart.no-baseline"), words.text("smart.remedy.give-baseline"))
    case .partOfDaysBefore(let days):
      (
        words.text("smart.part-of-days-before", try composer.arguments(of: [days])),
        words.text("smart.remedy.give-baseline")
      )
    case .noActual: (words.text("smart.nothing-entered"), words.text("smart.remedy.enter-value"))
    case .metric:
      (
        words.text("smart.no-data", ["metric": metricName]),
        words.text("smart.remedy.give-data")
      )
    }
  }

  private func tell(
    _ need: GrowthNeed, isMet: Bool
  ) throws -> (reason: String, remedy: String?) {
    let arguments: [String: MessageArgument] = [
      "needed": try perDay(need.needed), "past": try perDay(need.past),
      "days": try values.count(need.days), "ratio": try values.number(Self.twoDigits(need.ratio)),
    ]
    let key = need.isLimit ? "smart.limit" : "smart.growth"
    let reason = words.text(need.isUnderWay ? "\(key)-so-far" : key, arguments)
    guard !isMet else { return (reason, nil) }
    var target = need.attainableTarget
    if metric?.unit == .count, isOfWholeThings || abs(target) >= 10 { target = target.rounded() }
    guard let by = need.attainableBy else {
      return (reason, words.text("smart.remedy.nearer-target", ["value": try value(target)]))
    }
    return (
      reason,
      words.text(
        "smart.remedy.more-time",
        ["value": try value(target), "by": try composer.dates.argument(by)])
    )
  }

  private func remedy(_ fitting: [MetricID]) throws -> String {
    guard !fitting.isEmpty else { return words.text("smart.remedy.other-kind") }
    let names = fitting.compactMap(Metric.named).map { composer.name(of: $0) }
    let list = try ListFormat(locale: composer.locale, kind: .disjunction).format(names)
    return words.text(
      "smart.remedy.other-metric", ["metrics": .formatted(list, number: nil), "kind": kind])
  }

  /// What a day brings, with no more digits than it takes to compare.
  private func perDay(_ amount: Double) throws -> MessageArgument {
    guard metric?.unit == .count, abs(amount) >= 0.1 else { return try value(amount) }
    return try value(abs(amount) >= 100 ? amount.rounded() : Self.twoDigits(amount))
  }

  private static func twoDigits(_ value: Double) -> Double {
    abs(value) >= 1 ? (value * 10).rounded() / 10 : (value * 100).rounded() / 100
  }
}
