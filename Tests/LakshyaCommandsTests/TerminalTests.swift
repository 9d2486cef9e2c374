// SPDX-License-Identifier: Apache-2.0

import LakshyaCommands
import LocalizedFormatting
import TestSupport
import Testing

/// Plain text as terminals of several widths and abilities need it.
@Suite struct TerminalTests {
  private func report(
    _ arguments: String..., columns: Int? = nil, environment: [String: String] = [:]
  ) throws -> String {
    let place = try Workplace()
    var output = ""
    var context = CommandContext(
      environment: environment, writeOutput: { output += $0 }, writeError: { _ in },
      readInput: { [] })
    context.outputColumns = columns
    let status = LakshyaCommand.run(["report", place.plan] + arguments, in: context)
    #expect(status == .done)
    if arguments.contains("--output") { return try place.folder.read("report.txt") }
    return output
  }

  private func widest(_ text: String) -> Int {
    let plain = text.replacing(#/\u{1B}\[\d+m/#, with: "")
    return plain.split(separator: "\n").map { DisplayWidth.columns(of: $0) }.max() ?? 0
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func isAsWideAsItsTerminal(locale: String) throws {
    let usual = try report("--locale", locale)
    #expect((70...80).contains(widest(usual)))
    #expect(try widest(report("--locale", locale, columns: 50)) <= 50)
    #expect(try widest(report("--locale", locale, columns: 140)) > 80)
    #expect(try widest(report("--locale", locale, "--width", "60", columns: 140)) <= 60)
    #expect(try report("--locale", locale, "--width", "80") == usual)
    // No terminal is too narrow for a report.
    #expect(try widest(report("--locale", locale, columns: 3)) <= 30)
  }

  @Test func hasColoursOnlyOnATerminalThatWantsThem() throws {
    #expect(try report(columns: 80).contains("\u{1B}[1mSpring\u{1B}[0m\n"))
    #expect(try !report().contains("\u{1B}"))
    #expect(try !report(columns: 80, environment: ["NO_COLOR": "1"]).contains("\u{1B}"))
    #expect(try report(columns: 80, environment: ["NO_COLOR": ""]).contains("\u{1B}"))
    #expect(try !report(columns: 80, environment: ["TERM": "dumb"]).contains("\u{1B}"))
    #expect(try !report("--format", "markdown", columns: 80).contains("\u{1B}"))
  }

  /// Two letters that join into one take one column, in tables as anywhere.
  @Test func keepsColumnsBelowEachOtherWhereLettersBecomeOne() throws {
    let plan = ProjectFiles.root + "samples/tea-shop/plan.yaml"
    let run = CommandRun("report", plan, "--locale", "fa", "--direction", "visual")
    let lines = run.output.split(separator: "\n").map(String.init)
    // لایک, with lam and alef as one letter, stands between comments and engagements.
    let likes = try #require(
      lines.firstIndex { $0.contains(#/  \u{FB8F}\u{FBFE}\u{FEFB}$/#) && $0.contains("–") })
    let ends = lines[likes - 1...likes + 1].map { line in
      line.matches(of: #/\S+/#).prefix(3).map {
        DisplayWidth.columns(of: line[..<$0.range.upperBound])
      }
    }
    #expect(Set(ends).count == 1, "\(lines[likes - 1...likes + 1])")
  }
}
