// SPDX-License-Identifier: Apache-2.0

import Foundation
import LakshyaCommands
import TestSupport
import Testing

/// Reports of many plans in one run.
@Suite struct ManyPlansTests {
  private let folder: TemporaryFolder
  private let plans: [String]

  /// Twelve clients; the third has no plan that can be read, the eighth no data.
  init() throws {
    folder = try TemporaryFolder()
    for number in 1...12 {
      let plan = number == 3 ? "report: [\n" : Workplace.plan
      try folder.write(plan, to: "c\(number)/plan.yaml")
      if number != 8 { try folder.write(Workplace.data, to: "c\(number)/posts.csv") }
    }
    let path = folder.path
    plans = (1...12).map { "\(path)/c\($0)/plan.yaml" }
  }

  private func run(
    _ plans: [String], onTerminal: Bool = false, to output: String = "out"
  ) -> (status: LakshyaCommands.ExitStatus, error: String) {
    var error = ""
    var context = CommandContext(
      environment: [:], writeOutput: { _ in }, writeError: { error += $0 }, readInput: { [] })
    context.isErrorATerminal = onTerminal
    let arguments = ["--locale", "en,bn", "--output", "\(folder.path)/\(output)/"]
    let status = LakshyaCommand.run(["report"] + plans + arguments, in: context)
    return (status, error)
  }

  @Test func failuresDoNotStopTheOthersAndAreToldInTheOrderOfThePlans() throws {
    let first = run(plans)
    #expect(first.status == .doneWithProblems)
    let errors = first.error.split(separator: "\n").filter { $0.contains(": error: ") }
    let clients = errors.compactMap { line in line.firstMatch(of: #/\/c(\d+)\//#)?.output.1 }
    let numbers = clients.compactMap { Int($0) }
    #expect(numbers.first == 3 && numbers.last == 8)
    #expect(numbers == numbers.sorted())
    let written = try folder.files().filter { $0.hasPrefix("out/c") }
    #expect(written.count == 20)
    for _ in 0..<3 { #expect(run(plans).error == first.error) }
  }

  @Test func writesWhatARunOfOnePlanWrites() throws {
    _ = run(plans)
    for client in ["c1", "c12"] {
      let alone = run(["\(folder.path)/\(client)/plan.yaml"], to: "alone-\(client)")
      #expect(alone.status == .done)
      for locale in ["en", "bn"] {
        let report = try folder.read("out/\(client)/report.\(locale).html")
        #expect(try folder.read("alone-\(client)/report.\(locale).html") == report)
      }
    }
  }

  @Test func listsThePagesInTheOrderOfThePlans() throws {
    _ = run(plans)
    let index = try folder.read("out/index.html")
    let clients = index.matches(of: #/href="(c\d+)\/report\.en\.html"/#).map { String($0.1) }
    #expect(clients == (1...12).filter { $0 != 3 && $0 != 8 }.map { "c\($0)" })
  }

  @Test func countsThePlansOnATerminalAlone() {
    let sound = [plans[0], plans[1]]
    #expect(run(sound).error == "")
    // Where it takes longer than a second, lines that give way to the next come before.
    func lastLine(_ error: String) -> Substring? {
      error.split(separator: "\u{1B}[K").last
    }
    #expect(lastLine(run(sound, onTerminal: true).error) == "Reports written for 2 plans.\n")
    #expect(run([plans[0]], onTerminal: true).error == "")
    #expect(
      run(plans, onTerminal: true).error
        .hasSuffix("Reports written for 10 plans, none for 2 plans.\n"))
  }

  /// The second leads to the first, so that the first and the third are written.
  @Test func refusesReportsOfOneNameWhateverIsNamedTwice() throws {
    for place in ["x/b", "y/b"] {
      try folder.write(Workplace.plan, to: "\(place)/plan.yaml")
      try folder.write(Workplace.data, to: "\(place)/posts.csv")
    }
    try folder.write("", to: "a/other.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/plan.yaml", withDestinationPath: folder.path + "/x/b/plan.yaml")
    let named = ["x/b", "a", "y/b"].map { "\(folder.path)/\($0)/plan.yaml" }
    let refused = run(named)
    #expect(refused.status == .failed && refused.error.contains("would have the same names"))
    #expect(try folder.files().allSatisfy { !$0.hasPrefix("out/") })
    let twice = run([named[0], named[1], named[0]])
    #expect(twice.status == .done)
    #expect(twice.error.components(separatedBy: "is named twice").count == 3)
  }
}
