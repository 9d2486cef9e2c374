// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
internal import GoalReports
internal import InputDiagnostics
internal import MetricSources

extension PlanReader {
  /// Reads what is done for a goal.
  mutating func tactic(_ place: PlanNode) -> Tactic? {
    guard let mapping = mapping(place, keys: ["title", "metric", "target", "every", "done"]),
      let titlePlace = required("title", of: mapping), let title = localizedText(titlePlace)
    else { return nil }
    if let metricPlace = mapping["metric"] {
      guard let name = scalar(metricPlace), let id = MeasureID(normalizing: name),
        let targetPlace = required("target", of: mapping)
      else { return nil }
      let every = choice(mapping["every"], as: Tactic.Interval.self)
      let metricID = MetricID(rawValue: id.rawValue)
      if isLeftOut(metricID) {
        return Tactic(title: title, content: .measured(metricID, .value(0), every: every))
      }
      guard let target = target(targetPlace, of: metric(metricPlace), named: id.rawValue) else {
        return nil
      }
      if every != nil {
        // So much a day is a number.
        guard case .value = target else {
          report(
            .invalidTarget, at: targetPlace.location, ["value": .text(targetPlace.scalar ?? "{…}")],
            hint: IssueHint("write-number"))
          return nil
        }
      }
      return Tactic(
        title: title,
        content: .measured(metricID, target, every: every))
    }
    var target: Double?
    var done: Double?
    if let place = mapping["target"] { target = countDone(place) }
    if let place = mapping["done"] { done = countDone(place) }
    let every = choice(mapping["every"], as: Tactic.Interval.self)
    return Tactic(title: title, content: .counted(target: target, every: every, done: done))
  }
}
