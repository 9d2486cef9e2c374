// SPDX-License-Identifier: Apache-2.0

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
    let widths = Set(lines[header...(header + 5)].map { DisplayWidth.columns(of: $0) })
    #expect(widths.count == 1)
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
