// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Names that users write, and that others write into the data of users, harm nobody.
@Suite struct HostileNamesTests {
  static let names = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "=cmd()", "+cmd|' /C calc'!A0",
    "-2+3+cmd()", "@SUM(A1)", "\u{FF1D}cmd()", "safe\u{202E}gpj.exe", "a\u{2067}b\u{2069}\u{2069}c",
    String(repeating: "long", count: 2500), "👩🏽‍💻🎉", "two\nlines", "a\r\nb\tc", "\u{1B}[31mred\u{7}",
    "| a | b |", "**bold** [link](javascript:alert) `code` <!-- x", "# heading", "1. list",
    "&lt;b&gt;",
    "a,b;c\"d", "' OR 1=1", "{{x}} {0} '{'", "`", "\\",
  ]

  /// A report with a name as title, organization, network, content type, goal and tactic.
  private func reports(_ name: String) throws -> [String: String] {
    let quoted = try #require(
      String(data: JSONSerialization.data(withJSONObject: [name]), encoding: .utf8)?
        .dropFirst().dropLast())
    let place = try Workplace(
      plan: """
        report:
          title: { en: \(quoted) }
          organization: \(quoted)
          period: { month: 2026-03 }
        data:
          - { file: posts.csv, set: { network: \(quoted) } }
        goals:
          - id: leads
            kind: lead-generation
            title: { en: \(quoted) }
            metric: leads
            target: 50
            tactics: [ { title: { en: \(quoted) }, target: 5, done: 3 } ]

        """,
      data: """
        date,impressions,clicks,leads
        2026-03-01,400,20,10
        2026-03-02,500,15,12

        """)
    let run = place.report(
      "--locale", "en,fa", "--format", "html,text,markdown,csv,json", "--output",
      place.path + "/out/")
    #expect(run.status != 2, "\(run.error)")
    #expect(!run.error.unicodeScalars.contains("\u{1B}"))
    var reports: [String: String] = [:]
    for file in try place.folder.files() where file.hasPrefix("out/") {
      reports[String(file.dropFirst(4))] = try place.folder.read(file)
    }
    // One for each format and locale, and the index of pages.
    try #require(reports.count == 11)
    return reports
  }

  @Test(arguments: names)
  func doNoHarmInAnyFormat(name: String) throws {
    for (file, text) in try reports(name) {
      #expect(!text.unicodeScalars.contains("\u{202E}"), "\(file)")
      #expect(
        !text.unicodeScalars.contains { scalar in
          (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)) && scalar != "\n"
            && !(scalar == "\r" && file.hasSuffix("csv"))
        }, "\(file)")
      if file.hasSuffix("html") { try expectHarmless(page: text) }
      if file.hasSuffix("txt") { expectHarmless(text: text, name) }
      if file.hasSuffix("md") { expectHarmless(markdown: text) }
      if file.hasSuffix("csv") { try expectHarmless(table: text) }
      if file.hasSuffix("json") { _ = try JSONTree(text) }
    }
  }

  private func expectHarmless(page: String) throws {
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("<!--"))
    let tags = Set(page.matches(of: #/<\/?([a-zA-Z0-9]+)/#).map { String($0.output.1) })
    let known: Set = [
      "html", "head", "meta", "link", "title", "style", "body", "header", "nav", "main", "footer",
      "section",
      "article", "h1", "h2", "h3", "p", "a", "ul", "li", "dl", "dt", "dd", "div", "b", "span",
      "bdi", "code", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "svg",
      "desc", "figure", "figcaption", "line", "rect", "text", "polyline", "polygon", "circle",
    ]
    #expect(tags.isSubset(of: known), "\(tags.subtracting(known))")
    #expect(
      page.components(separatedBy: "<bdi").count == page.components(separatedBy: "</bdi>").count)
  }

  private func expectHarmless(text: String, _ name: String) {
    for line in text.split(separator: "\n") {
      // No name makes a line longer than it may be, however long it is itself.
      #expect(line.count <= 100, "\(line.prefix(120))")
    }
  }

  private func expectHarmless(markdown: String) {
    let plain = markdown.replacing(
      #/<span dir="(ltr|rtl|auto)">|<\/span>|<div dir="rtl">|<\/div>/#, with: "")
    #expect(!plain.contains("<") && !plain.contains(">"))
    let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
    for row in rows {
      let bars = row.replacing(#/\\./#, with: "").count { $0 == "|" }
      #expect((2...5).contains(bars), "\(row.prefix(200))")
    }
    #expect(!plain.contains(#/(^|[^\\])\[/#), "a link")
    #expect(!plain.contains(#/(^|[^\\])`/#), "code")
  }

  private func expectHarmless(table: String) throws {
    for row in try FigureTable(table).rows {
      for (column, cell) in row where column != "value" && Double(cell) == nil {
        let first = cell.unicodeScalars.first
        let signs: Set<Unicode.Scalar> = [
          "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
        ]
        #expect(first.map { !signs.contains($0) } ?? true, "\(column): \(cell)")
      }
    }
  }
}
