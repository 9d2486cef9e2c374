// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import TestSupport
import Testing

/// Something wrong in a plan or its data, with `⟦` before the place at which it is told.
struct BadInput: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var plan = Workplace.plan
  var data = Workplace.data
  var code: String
  var arguments: [String: String] = [:]
  var hint: String?
  var hintArguments: [String: String] = [:]

  /// The files without the mark, and where it was.
  private func unmarked(_ text: String, _ file: String) -> (text: String, place: InputLocation?) {
    guard let mark = text.firstRange(of: "⟦") else { return (text, nil) }
    let before = text[..<mark.lowerBound].unicodeScalars
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let place = InputLocation(
      file: file, line: lines.count, column: (lines.last?.count ?? 0) + 1)
    return (text.replacing("⟦", with: ""), place)
  }

  /// A folder with the input.
  func workplace() throws -> Workplace {
    try Workplace(plan: unmarked(plan, "").text, data: unmarked(data, "").text)
  }

  /// The place of the mark.
  func place() throws -> InputLocation {
    try #require(unmarked(plan, "plan.yaml").place ?? unmarked(data, "posts.csv").place)
  }

  /// What is told on standard error, the hint after ` | `.
  func problem() throws -> String {
    let words = try Words("en")
    var problem = "\(try place()): error: \(try words.text("issue.\(code)", arguments))"
    if let hint { problem += " | " + (try words.text("hint.\(hint)", hintArguments)) }
    return problem
  }
}
