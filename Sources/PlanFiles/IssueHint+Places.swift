// SPDX-License-Identifier: Apache-2.0

internal import InputDiagnostics

extension IssueHint {
  /// How the value of a key that has to be a mapping or a list is written.
  static func example(of place: PlanNode) -> IssueHint? {
    switch place.key {
    case "plan": return IssueHint("write-a-plan")
    case "period": return IssueHint("write-period")
    default: break
    }
    return examples[place.key].map { IssueHint("write-like", ["example": .text($0)]) }
  }

  private static let examples = [
    "report": "report: { title: Spring }",
    "data": "data: [ { file: posts.csv } ]",
    "columns": "columns: { \"Tweets published\": posts }",
    "set": "set: { network: x }",
    "goals": "goals: [ { id: leads, metric: leads, target: 500 } ]",
    "where": "where: { network: facebook }",
    "parts": "parts: [ { where: { network: x }, target: 150 } ]",
    "tactics": "tactics: [ { title: Post more, metric: posts, target: +50% } ]",
    "actual": "actual: [ { on: 2026-04-02, value: 1 } ]",
    "metrics": "metrics: [ { id: share-rate, formula: shares / reach } ]",
    "costs": "costs: { tools: 99 }",
    "benchmarks": "benchmarks: { click-through-rate: 1.2% }",
    "sections": "sections: [goals, networks, notes]",
    "brand": "brand: { logo: logo.svg }",
    "colors": "colors: { accent: \"#0a5fb4\" }",
  ]

  /// Where a key belongs that stands among others; `nil` where it belongs nowhere.
  static func rightPlace(of key: String, knowing keys: [String]) -> IssueHint? {
    let homes = [
      ("report", PlanKeys.report, PlanKeys.plan), ("where", PlanKeys.dimensions, PlanKeys.goal),
    ]
    for (home, own, around) in homes {
      if keys == around, own.contains(key) {
        return IssueHint("belongs-under", ["key": .text(home)])
      }
    }
    guard keys == PlanKeys.report, PlanKeys.plan.contains(key) else { return nil }
    return IssueHint("belongs-beside", ["key": .text("report")])
  }
}

/// The keys that plans have.
enum PlanKeys {
  /// Those of a plan itself.
  static let plan = [
    "report", "data", "goals", "metrics", "costs", "value-per-conversion", "benchmarks",
    "dialects", "sections", "brand",
  ]
  /// Those under `report`.
  static let report = [
    "title", "organization", "business-model", "currency", "time-zone", "locale", "region",
    "calendar-data", "second-calendar", "period", "form", "every",
  ]
  /// Those of a goal.
  static let goal = [
    "id", "kind", "title", "objective", "metric", "where", "baseline", "target", "parts",
    "from", "by", "tactics", "actual", "done",
  ]
  /// Those under `where`.
  static let dimensions = [
    "network", "campaign", "source", "page", "post-id", "content-type", "message-type", "audience",
  ]
}
