// SPDX-License-Identifier: Apache-2.0

import Foundation
import LakshyaCommands
import TestSupport
import Testing

/// The examples of the README, run as a reader would run them.
struct ReadmeTests {
  private let readme: String

  init() throws {
    readme = try String(contentsOfFile: ProjectFiles.root + "README.md", encoding: .utf8)
  }

  /// Returns the code block after a mark such as `<!-- example: plan.yaml -->`.
  private func example(_ name: String) throws -> String {
    let mark = "<!-- example: \(name) -->"
    let start = try #require(readme.range(of: mark), "\(mark)")
    let rest = readme[start.upperBound...]
    let fence = try #require(rest.firstRange(of: "```"))
    let indent = rest[..<fence.lowerBound].reversed().prefix { $0 == " " }.count
    let lines = rest[fence.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.dropFirst().prefix { !$0.hasSuffix("```") }
    return body.map { String($0.dropFirst(indent)) }.joined(separator: "\n") + "\n"
  }

  private func run(_ arguments: [String]) -> (
    status: LakshyaCommands.ExitStatus, output: String, error: String
  ) {
    var output = ""
    var error = ""
    let context = CommandContext(
      environment: [:], writeOutput: { output += $0 }, writeError: { error += $0 },
      readInput: { [] })
    let status = LakshyaCommand.run(arguments, in: context)
    return (status, output, error)
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(example("plan.yaml"), to: "plan.yaml")
    try folder.write(example("posts.csv"), to: "posts.csv")
    return folder
  }

  @Test func itsPlanMakesAReportWithoutProblems() throws {
    let folder = try folder()
    let result = run(["report", folder.path + "/plan.yaml"])
    #expect(result.status == .done && result.error.isEmpty, "\(result.error)")
    // 9 + 88 + 215 leads from Facebook; the missing one is not zero.
    #expect(result.output.contains("312 of 500"))
    #expect(result.output.contains("1 value"))
  }

  @Test func itsCommandsRun() throws {
    let folder = try folder()
    let commands = try example("command").split(separator: "\n").map { line in
      line.split(separator: "#")[0].split(separator: " ").map(String.init)
    }
    #expect(commands.count == 3)
    for command in commands {
      let arguments = command.dropFirst().map { word in
        ["plan.yaml", "report.html", "reports/"].contains(word) ? folder.path + "/" + word : word
      }
      #expect(run(Array(arguments)).status == .done, "\(command)")
    }
    #expect(try folder.read("report.html").contains("dir=\"rtl\""))
    #expect(try folder.files().filter { $0.hasPrefix("reports/") }.count == 9)
  }

  @Test func itsStarterPlanMakesAReport() throws {
    let folder = try TemporaryFolder()
    let words = try example("new").split(separator: "#")[0].split(separator: " ").map(String.init)
    let arguments = words.dropFirst().map { $0 == "my-shop" ? folder.path + "/" + $0 : $0 }
    #expect(run(Array(arguments)).status == .done)
    #expect(try folder.files() == ["my-shop/data.csv", "my-shop/plan.yaml"])
    #expect(run(["report", folder.path + "/my-shop/plan.yaml"]).status == .done)
  }

  @Test func itsCostsAndBenchmarksStandBesideGoals() throws {
    let folder = try folder()
    try folder.write(example("plan.yaml") + example("insights"), to: "plan.yaml")
    let result = run(["report", folder.path + "/plan.yaml", "--format", "text"])
    #expect(result.status == .done && result.error.isEmpty, "\(result.error)")
    #expect(result.output.contains("40 hours at $15.00 an hour"))
    #expect(result.output.contains("Compared with benchmarks"))
  }

  @Test func itExplainsAMetric() throws {
    let command = try example("metrics").split(separator: "#")[0].split(separator: " ")
    let output = run(command.dropFirst().map(String.init)).output
    #expect(output.hasPrefix("نرخ تعامل بر اساس دسترسی"))
  }

  @Test func itsValuesAreFormattedAsItSays() throws {
    let lines = try example("format").split(separator: "\n")
    #expect(lines.count == 5)
    for line in lines {
      let parts = line.split(separator: "#")
      let arguments = parts[0].split(separator: " ").dropFirst().map(String.init)
      let expected = parts[1].trimmingCharacters(in: .whitespaces)
      // The mark that keeps Latin names in the order of a Persian list is not seen on the page.
      let output = run(arguments).output.replacing("\u{200F}", with: "")
      #expect(output == expected + "\n", "\(line)")
    }
  }

  @Test func itsPeriodsAndRegionAreReportedOn() throws {
    let plan = try example("plan.yaml")
    let periods = try example("periods").split(separator: "\n")
    #expect(periods.count == 7)
    for period in periods {
      let folder = try folder()
      try folder.write(
        plan.replacing(/period: \{.*\}/) { _ in String(period.prefix { $0 != "#" }) },
        to: "plan.yaml")
      let result = run(["report", folder.path + "/plan.yaml", "--as-of", "2026-04-10"])
      #expect(result.status != .failed, "\(period) \(result.error)")
      #expect(!result.error.contains("plan.yaml"), "\(period) \(result.error)")
    }
    let folder = try folder()
    let goals = "goals: [ { id: a, kind: lead-generation, metric: leads, target: 9 } ]"
    try folder.write(
      try example("region") + "data: [ { file: posts.csv } ]\n" + goals, to: "r.yaml")
    let result = run(["report", folder.path + "/r.yaml", "--format", "json"])
    #expect(result.output.contains("\"from\": \"2025-04-06\""), "\(result.error)")
  }

  @Test func itsCatalogCommandsRun() throws {
    let folder = try folder()
    let commands = try example("catalogs").split(separator: "\n").map { line in
      line.split(separator: "#")[0].split(separator: " ").map(String.init)
    }
    #expect(commands.count == 6)
    for command in commands {
      let arguments = command.dropFirst().map { word in
        ["catalogs", "hi.xlf"].contains(word) ? folder.path + "/" + word : word
      }
      let result = run(Array(arguments))
      #expect(result.status == .done, "\(command) \(result.error)")
    }
    #expect(
      try folder.files() == [
        "catalogs/ar-XB.arb", "catalogs/en-XA.arb", "catalogs/hi.arb", "hi.xlf", "plan.yaml",
        "posts.csv",
      ])
  }

  @Test func itsRequestsAreAnsweredAsItSays() throws {
    let lines = Lines(bytes: Data(try example("requests.jsonl").utf8))
    #expect(lines.answers.joined(separator: "\n") + "\n" == (try example("answers.jsonl")))
    #expect(lines.status == 1)
  }

  @Test func itsLanguageMakesAReport() throws {
    let folder = try folder()
    try folder.write(example("ur.arb"), to: "catalogs/ur.arb")
    let result = run([
      "report", folder.path + "/plan.yaml", "--locale", "ur", "--localizations",
      folder.path + "/catalogs",
    ])
    #expect(result.status == .done, "\(result.error)")
    #expect(result.output.contains("اہداف"))
    #expect(result.error.contains("messages have no translation into ur"))
  }
}
