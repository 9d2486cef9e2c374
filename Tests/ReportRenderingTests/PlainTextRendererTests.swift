// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import GoalReports
import LocalizedFormatting
import ReportRendering
import TestSupport
import Testing

struct PlainTextRendererTests {
  private func lines(_ tag: String, width: Int = 80) throws -> [String] {
    PlainTextRenderer(width: width).render(try TinyReport.composed(tag))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func alignsTablesByDisplayWidth(tag: String) throws {
    let lines = try lines(tag)
    let header = try #require(lines.firstIndex { $0.contains("Facebook") && $0.contains("   ") })
    // Ones stand below ones at the right of each column, wherever it stands itself.
    let isRightToLeft = tag == "fa"
    let edges = lines[header...(header + 5)].map { line in
      cells(of: line).dropFirst().map { isRightToLeft ? $0.lowerBound : $0.upperBound }
    }
    #expect(Set(edges).count == 1 && edges[0].count == 3, "\(edges)")
  }

  /// Where the cells of a line are, in columns; two spaces part them.
  private func cells(of line: String) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var column = 0
    var spaces = 2
    for character in line where character != "\u{200F}" {
      let width = DisplayWidth.columns(of: String(character))
      if character == " " {
        spaces += 1
      } else {
        let start = spaces < 2 ? cells.last?.lowerBound ?? column : column
        if spaces < 2, !cells.isEmpty { cells.removeLast() }
        cells.append(start..<column + width)
        spaces = 0
      }
      column += width
    }
    return cells
  }

  @Test(arguments: ["en", "fa"])
  func alignsColumnsOfWordsWhereTheyBegin(tag: String) throws {
    let plan = ReportPlan(
      businessModel: .onlineStore,
      period: try .range(TinyReport.day(3, 21)...TinyReport.day(4, 19), in: .gregorian))
    let report = try TinyReport.composed(tag, model: try TinyReport.model(plan: plan))
    let text = PlainTextRenderer().render(report)
    let lines = text.split(separator: "\n").map(String.init)
    let measures = try #require(
      report.sections.compactMap { section -> ComposedTable? in
        guard section.id == "funnel", case .table(let table) = section.content else { return nil }
        return table
      }.first)
    let rows = try measures.rows.map { row in
      try #require(lines.first { $0.contains(row.heading) && $0.contains(row.cells[0]) })
    }
    let starts = Set(rows.map { cells(of: $0)[1].lowerBound })
    #expect(starts.count == 1 && rows.count == 4, "\(rows)")
  }

  @Test func writesPersianAsItIsSeenWhereTerminalsDoNotLayItOut() throws {
    let report = try TinyReport.composed("fa")
    let text = PlainTextRenderer(width: 60, order: .visual).render(report)
    #expect(
      !text.unicodeScalars.contains { scalar in
        (0x2066...0x2069).contains(scalar.value) || ["\u{200F}", "\u{200C}"].contains(scalar)
      })
    let lines = text.split(separator: "\n")
    // Lines end at the right edge; the title is بهار, joined and from its last letter to its first.
    #expect(lines[0] == String(repeating: " ", count: 56) + "\u{FEAD}\u{FE8E}\u{FEEC}\u{FE91}")
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 60 })
    // Digits keep their order.
    #expect(text.contains("۱٬۲۰۰"))
  }

  @Test func leavesTextWithoutPersianAsItIsInVisualOrder() throws {
    let report = try TinyReport.composed("bn")
    let logical = PlainTextRenderer().render(report)
    #expect(PlainTextRenderer(order: .visual).render(report).hasPrefix(logical.prefix(200)))
  }

  @Test func tellsStatesApartByColoursOnlyWhenAsked() throws {
    let report = try TinyReport.composed("en")
    let plain = PlainTextRenderer().render(report)
    let colored = PlainTextRenderer(hasColors: true).render(report)
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[32m● Spring [On track]\u{1B}[0m\n"))
    #expect(colored.replacing(/\u{1B}\[\d+m/, with: "") == plain)
  }

  @Test func breaksNamesThatAreLongerThanALine() throws {
    let model = try TinyReport.model(title: String(repeating: "ab\u{301}", count: 200))
    let text = PlainTextRenderer(width: 40).render(try TinyReport.composed("en", model: model))
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.columns(of: $0) <= 40 })
    #expect(text.split(separator: "\n")[0].unicodeScalars.count == 60)
  }

  @Test(arguments: ["en", "bn", "ne", "fa"], [40, 80])
  func keepsWithinTheWidth(tag: String, width: Int) throws {
    for line in try lines(tag, width: width) {
      #expect(DisplayWidth.columns(of: line) <= width, "\(line)")
    }
  }

  @Test func beginsLinesOfPersianWithAMark() throws {
    let lines = try lines("fa").filter { !$0.isEmpty && !$0.hasPrefix("-") && !$0.hasPrefix("=") }
    #expect(lines.allSatisfy { $0.unicodeScalars.first == "\u{200F}" })
  }

  @Test func closesEveryIsolateOnItsLine() throws {
    for line in try lines("fa", width: 40) {
      var depth = 0
      for scalar in line.unicodeScalars {
        if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
        if scalar == "\u{2069}" { depth -= 1 }
      }
      #expect(depth == 0, "\(line)")
    }
  }

  @Test func letsNoControlsThrough() throws {
    let model = try TinyReport.model(title: "Spring\u{1B}[31m\u{7}\nred")
    let text = PlainTextRenderer().render(try TinyReport.composed("en", model: model))
    #expect(!text.contains("\u{1B}") && !text.contains("\u{7}"))
    #expect(text.hasPrefix("Spring[31m red\n"))
  }
}
