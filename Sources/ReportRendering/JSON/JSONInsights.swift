// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import GoalReports
internal import StringCatalogs

/// Writes for programs what the metrics of a report say beyond its goals.
enum JSONInsights {
  /// The members that they add to a report, each `null` where there is nothing to say.
  static func members(_ insights: ReportInsights) -> [(String, JSONNode)] {
    [
      ("funnel", insights.funnel.map(funnel) ?? .null),
      ("intentLadder", insights.intentLadder.map(ladder) ?? .null),
      ("return", insights.returnStatement.map(statement) ?? .null),
      ("bestDays", times(insights.bestTimes, \.weekdays) { "\($0)" }),
      ("postingTimes", times(insights.bestTimes, \.hourBlocks, name: hours)),
      ("postingHours", times(insights.bestTimes, \.hours, name: hours)),
      ("contentTypes", times(insights.bestTimes, \.contentTypes) { $0 }),
      ("benchmarks", .list(insights.benchmarks.map(benchmark))),
    ]
  }

  // MARK: Funnel and ladder

  private static func funnel(_ funnel: Funnel) -> JSONNode {
    .object([
      (
        "stages",
        .list(
          funnel.stages.map { stage in
            .object([
              ("stage", .text(stage.stage.rawValue)),
              ("metric", .optional(stage.metric?.id.rawValue)), ("count", .optional(stage.count)),
            ])
          })
      ),
      ("passages", .list(funnel.passages.map(passage))),
      ("leak", funnel.leak.map(passage) ?? .null),
    ])
  }

  private static func passage(_ passage: Funnel.Passage) -> JSONNode {
    .object([
      ("from", .text(passage.step.from.rawValue)), ("to", .text(passage.step.to.rawValue)),
      ("rate", .optional(passage.rate)), ("benchmark", .optional(passage.benchmark)),
      ("skipped", .list(passage.step.skipped.map { .text($0.rawValue) })),
    ])
  }

  private static func ladder(_ ladder: IntentLadder) -> JSONNode {
    .object([
      ("microAlone", .bool(ladder.isMicroAlone)),
      (
        "rungs",
        .list(
          ladder.rungs.map { rung in
            .object([
              ("intent", .text(rung.level.rawValue)), ("scope", .text(rung.scope.rawValue)),
              (
                "actions",
                .list(
                  rung.actions.map { action in
                    .object([
                      ("metric", .text(action.metric.id.rawValue)),
                      ("count", .number(action.count)),
                    ])
                  })
              ),
            ])
          })
      ),
    ])
  }

  // MARK: Return

  private static func statement(_ statement: ReturnStatement) -> JSONNode {
    .object([
      ("costs", .list(statement.costs.map(cost))),
      ("totalCost", .number(statement.totalCost)),
      ("returned", statement.returned.map(returned) ?? .null),
      ("returnOnInvestment", .optional(statement.returnOnInvestment)),
      ("returnOnAdSpend", .optional(statement.returnOnAdSpend)),
    ])
  }

  private static func cost(_ part: CostPart) -> JSONNode {
    var members: [(String, JSONNode)] = [
      ("kind", .text(part.kind.rawValue)), ("amount", .number(part.amount)),
    ]
    switch part.source {
    case .data(let measure):
      members += [("source", .text("data")), ("measure", .text(measure.rawValue))]
    case .plan(let planned):
      members.append(("source", .text("plan")))
      if case .hours(let hours, let rate) = planned {
        members += [("hours", .number(hours)), ("rate", .number(rate))]
      }
    }
    return .object(members)
  }

  private static func returned(_ returned: ReturnStatement.Returned) -> JSONNode {
    let amount = ("amount", JSONNode.number(returned.amount))
    return switch returned {
    case .revenue: .object([amount, ("measure", .text("revenue"))])
    case .actions(let measure, let count, let value):
      .object([
        amount, ("measure", .text(measure.rawValue)), ("count", .number(count)),
        ("value", .number(value)),
      ])
    }
  }

  // MARK: Best times and benchmarks

  /// Hours of a day, such as `09:00-12:00`.
  private static func hours(_ block: HourBlock) -> String {
    [block.first, block.end].map { ($0 < 10 ? "0" : "") + "\($0):00" }.joined(separator: "-")
  }

  private static func times<Kind>(
    _ times: BestTimes?, _ yields: (BestTimes) -> [UsualYield<Kind>], name: (Kind) -> String
  ) -> JSONNode {
    guard let times, !yields(times).isEmpty else { return .null }
    let metrics = yields(times).map { yield -> JSONNode in
      .object([
        ("metric", .text(yield.metric.id.rawValue)), ("best", .optional(yield.best.map(name))),
        ("needed", .number(Double(yield.needed))),
        (
          "kinds",
          .list(
            yield.kinds.map { entry in
              .object([
                ("kind", .text(name(entry.kind))), ("usual", .number(entry.mean.value)),
                ("cases", .number(Double(entry.mean.count))),
              ])
            })
        ),
      ])
    }
    return .object([
      ("from", .text(times.days.lowerBound.description)),
      ("to", .text(times.days.upperBound.description)), ("metrics", .list(metrics)),
    ])
  }

  private static func benchmark(_ compared: BenchmarkedMetric) -> JSONNode {
    .object([
      ("id", .text(compared.metric.id.rawValue)), ("value", .number(compared.value)),
      ("benchmark", .number(compared.benchmark)), ("difference", .optional(compared.difference)),
      ("better", compared.isBetter.map(JSONNode.bool) ?? .null),
    ])
  }
}
