// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting
internal import StringCatalogs

/// The text of a plan to start from, commented in the language of its readers.
struct StarterPlan {
  let model: BusinessModel
  let words: Localizer
  let region: StarterRegion
  let data: StarterData
  /// The month of the plan: its name in the plan's calendar, and its days.
  let month: (name: String, days: DayRange)

  private static let width = 96

  /// The plan in YAML.
  var text: String {
    var lines: [String] = []
    lines += comment("starter.plan")
    lines.append("report:")
    lines.append("  title: \(quoted("starter.title"))")
    lines += comment("starter.organization", indented: 2)
    lines.append("  organization: \(quoted("starter.organization-name"))")
    lines.append("  business-model: \(model.rawValue)")
    lines.append("  locale: \(words.locale.baseTag)")
    lines.append("  currency: \(region.currency)")
    lines.append("  time-zone: \(region.timeZone)")
    lines.append("  period: { calendar: \(region.calendar.name), month: \(month.name) }")
    lines.append("")
    lines += comment("starter.data")
    lines += ["data:", "  - file: data.csv", ""]
    lines += comment("starter.goals")
    lines.append("goals:")
    var taught: Set<String> = []
    for goal in StarterGoal.goals(of: model) {
      if taught.insert(goal.lesson).inserted {
        lines += comment("starter.comment.\(goal.lesson)", indented: 2)
      }
      lines += self.lines(of: goal) + [""]
    }
    lines += comment("starter.more")
    lines += [
      "# costs: { work: { hours: 40, rate: \(amount(15)) }, tools: \(amount(99)) }",
      "# benchmarks: { click-through-rate: 1.2% }",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of goal: StarterGoal) -> [String] {
    var lines = ["  - id: \(goal.id)"]
    lines.append("    kind: \(goal.kind.rawValue)")
    lines.append("    title: \(quoted("starter.title.\(goal.id)"))")
    if let metric = goal.metric { lines.append("    metric: \(metric.rawValue)") }
    if let filter = goal.filter { lines.append("    where: { \(filter) }") }
    switch goal.target {
    case .text(let text): lines.append("    target: \(text)")
    case .total(let multiple): lines.append("    target: \(total(of: goal, multiple))")
    case .rate(let baseline, let target):
      lines += ["    baseline: \(baseline)", "    target: \(target)"]
    case .cost(let dollars):
      lines.append("    baseline: \(amount(dollars * 1.5))")
      lines.append("    target: \(amount(dollars))")
    case .milestone: break
    }
    if goal.metric != nil { lines.append("    from: \(month.days.lowerBound)") }
    lines.append("    by: \(month.days.upperBound)")
    lines.append("    objective: \(quoted("starter.objective.\(goal.objective)"))")
    return lines
  }

  /// An amount in dollars in the currency of the plan.
  private func amount(_ dollars: Double) -> Int { Int(dollars * region.scale) }

  /// A round number some way from what the data has so far.
  private func total(of goal: StarterGoal, _ multiple: Double) -> Int {
    let measure = goal.metric?.rawValue.replacing("-", with: "_") ?? ""
    let network = goal.filter.map { $0.replacing("network: ", with: "") + " " } ?? ""
    let value = (data.totals[network + measure] ?? 0) * multiple
    let step = value >= 500 ? 50.0 : 10
    return Int((value / step).rounded(.up) * step)
  }

  // MARK: Text

  /// A text of the catalog as comments of a line each, none too long.
  private func comment(_ key: String, indented depth: Int = 0) -> [String] {
    let indent = String(repeating: " ", count: depth) + "# "
    var lines: [String] = []
    var line = ""
    for word in words.text(key).split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > Self.width {
        lines.append(indent + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [indent + line]
  }

  /// A text of the catalog as YAML quotes it.
  private func quoted(_ key: String) -> String {
    let text = TextIsolate.removing(from: words.text(key))
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
