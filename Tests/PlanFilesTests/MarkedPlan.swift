// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import PlanFiles
import Testing

/// A plan in which `⟦` stands before each place that a problem is expected at.
struct MarkedPlan {
  /// The plan without marks.
  let text: String
  /// The places of the marks as `line:column`.
  let places: [String]

  init(_ marked: String) {
    var text = ""
    var places: [String] = []
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      if scalar == "⟦" {
        places.append("\(line):\(column)")
        continue
      }
      text.unicodeScalars.append(scalar)
      column += 1
      if scalar == "\n" { (line, column) = (line + 1, 1) }
    }
    self.text = text
    self.places = places
  }
}

/// Reads a plan that has nothing to mark.
func read(_ text: String) -> PlanFile { PlanFile.read(Array(text.utf8), file: "plan.yaml") }

/// Reads a plan with a report and one goal, given by its keys besides `id`.
func readGoal(_ keys: String) -> PlanFile { read(goalPlan(keys)) }

/// A plan with a report and one goal, given by its keys besides `id`.
func goalPlan(_ keys: String) -> String {
  "report: { period: { month: 2026-03 } }\ngoals:\n  - { id: a, \(keys) }\n"
}

/// Expects a plan to have just the problems told, each at its mark.
///
/// - Parameters:
///   - marked: The plan, with `⟦` before each place.
///   - problems: The codes in the order of the marks, each perhaps with ` | ` and its hint.
func expectProblems(
  _ marked: String, _ problems: String..., at location: SourceLocation = #_sourceLocation
) {
  let plan = MarkedPlan(marked)
  let expected = zip(plan.places, problems).map { "\($0) \($1)" }
  #expect(plan.places.count == problems.count, "a mark for each problem", sourceLocation: location)
  #expect(read(plan.text).problems == expected, sourceLocation: location)
}

extension PlanFile {
  /// The problems as `line:column code | hint-code hint arguments`.
  var problems: [String] {
    // What was left out because of a problem is a note, told beside it.
    issues.filter { $0.severity != .note }.map { issue in
      let place = [issue.location?.line, issue.location?.column].map { $0.map(String.init) ?? "–" }
      let hint = issue.hint.map { hint in
        let arguments = hint.arguments.sorted { $0.key < $1.key }.map(\.value.plain)
        return " | " + ([hint.code.rawValue] + arguments).joined(separator: " ")
      }
      return "\(place[0]):\(place[1]) \(issue.code.rawValue)\(hint ?? "")"
    }
  }
}

extension IssueArgument {
  /// The value as it was given.
  var plain: String {
    switch self {
    case .text(let text), .network(let text): text
    case .measures(let measures): measures.joined(separator: ", ")
    case .count(let number), .label(let number), .day(let number): String(number)
    case .days(let first, let last): "\(first)–\(last)"
    }
  }
}
