// SPDX-License-Identifier: Apache-2.0

import Foundation
import LakshyaCommands
import TestSupport

/// What a command did: its exit status and all that it wrote.
struct CommandRun {
  let status: Int32
  let output: String
  let error: String

  /// Runs a command in this process.
  ///
  /// - Parameters:
  ///   - arguments: The words after `lakshya`.
  ///   - environment: All the variables that it sees.
  ///   - input: What standard input holds.
  init(_ arguments: String..., environment: [String: String] = [:], input: String = "") {
    self.init(arguments, environment: environment, input: Data(input.utf8))
  }

  init(_ arguments: [String], environment: [String: String] = [:], input: Data = Data()) {
    var output = ""
    var error = ""
    var rest = [UInt8](input)
    let context = CommandContext(
      environment: environment, writeOutput: { output += $0 }, writeError: { error += $0 },
      readInput: {
        // As from a real stream, nothing is left for a second reading.
        defer { rest = [] }
        return rest
      })
    status = LakshyaCommand.run(arguments, in: context).rawValue
    self.output = output
    self.error = error
  }

  /// The lines on standard error, those of hints joined to the problem that they belong to.
  var problems: [String] {
    error.replacing("\n  hint: ", with: " | ").split(separator: "\n").map(String.init)
  }
}

/// A folder with a plan, its data and perhaps catalogs, in which a command is run.
struct Workplace {
  let folder: TemporaryFolder

  var path: String { folder.path }
  var plan: String { path + "/plan.yaml" }

  /// A plan of one month with one file and one goal.
  static let plan = """
    report:
      title: { en: Spring, bn: বসন্ত, ne: वसन्त, fa: بهار }
      period: { month: 2026-03 }
    data:
      - { file: posts.csv }
    goals:
      - { id: leads, kind: lead-generation, metric: leads, target: 50 }

    """

  /// Three days of two networks: 24 leads, 1,000 impressions, 40 clicks.
  static let data = """
    date,network,impressions,clicks,leads
    2026-03-01,facebook,400,20,10
    2026-03-02,facebook,500,15,12
    2026-03-03,x,100,5,2

    """

  init(plan: String = Workplace.plan, data: String? = Workplace.data) throws {
    folder = try TemporaryFolder()
    try folder.write(plan, to: "plan.yaml")
    if let data { try folder.write(data, to: "posts.csv") }
  }

  /// A plan of March with one file and the goals given, each as YAML has it after its dash.
  init(goals first: String, _ others: String..., data: String? = Workplace.data) throws {
    let goals = ([first] + others).map { "  - \($0.replacing("\n", with: "\n    "))\n" }
    try self.init(
      plan: """
        report: { title: T, period: { month: 2026-03 } }
        data: [ { file: posts.csv } ]
        goals:
        \(goals.joined())
        """, data: data)
  }

  /// Reports on the plan.
  func report(
    _ arguments: String..., environment: [String: String] = [:], input: String = ""
  ) -> CommandRun {
    CommandRun(["report", plan] + arguments, environment: environment, input: Data(input.utf8))
  }

  /// The plan's report as data.
  func json(_ arguments: String...) throws -> JSONTree {
    try JSONTree(CommandRun(["report", plan, "--format", "json"] + arguments).output)
  }

  /// Problems with the paths as they are from the folder.
  func problems(of run: CommandRun) -> [String] {
    run.problems.map { $0.replacing(path + "/", with: "") }
  }
}
