// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The table of `Documentation/Goals.md`, line by line, as `lakshya report` computes it.
struct GoalTableTests {
  /// A line of the table.
  struct Line: CustomTestStringConvertible {
    let cells: [String]
    var testDescription: String { cells[0] }

    /// A number as the table writes it; `nil` for none.
    func number(_ index: Int) -> Double? {
      let text = cells[index]
      if text.hasSuffix("%") { return Double(text.dropLast()).map { $0 / 100 } }
      return Double(text)
    }

    /// A plan of April with this goal alone.
    var plan: String {
      let baseline = cells[3].isEmpty ? "" : ", baseline: \(cells[3])"
      return """
        report: { period: { month: 2026-04 } }
        data: [{ file: posts.csv }]
        goals:
          - { id: a, metric: \(cells[1]), target: \(cells[2])\(baseline) }

        """
    }

    /// One row of data, of the fifth of April.
    var data: String {
      let figures = cells[4].split(separator: ", ").map { $0.split(separator: " ") }
      return "date," + figures.map { String($0[0]) }.joined(separator: ",") + "\n2026-04-05,"
        + figures.map { String($0[1]) }.joined(separator: ",") + "\n"
    }

    var asOf: String {
      let day = cells[5]
      return day == "0" ? "2026-03-31" : "2026-04-" + (day.count == 1 ? "0" + day : day)
    }
  }

  static let lines: [Line] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Documentation/Goals.md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
        .dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces) }
      return cells.count == 9 && Int(cells[5]) != nil ? Line(cells: cells) : nil
    }
  }()

  @Test func hasALineForEveryState() {
    #expect(
      Set(Self.lines.map { $0.cells[8] }) == [
        "not-started", "no-data", "on-track", "at-risk", "off-track", "reached", "missed", "held",
        "broken",
      ])
  }

  @Test(arguments: lines)
  func isAsTheTableSays(line: Line) throws {
    let goal = try Workplace(plan: line.plan, data: line.data).json("--as-of", line.asOf)["goals"][
      0]
    #expect(goal["state"].text == line.cells[8])
    for (member, index, precision) in [("progress", 6, 0.0005), ("expected", 7, 1e-9)] {
      let found = goal[member].number
      let expected = line.number(index)
      #expect((found == nil) == (expected == nil), "\(member): \(found ?? .nan)")
      if let found, let expected {
        #expect(abs(found - expected) <= precision * max(1, abs(expected)), "\(member): \(found)")
      }
    }
  }
}
