// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import LocalizedFormatting
import ReportRendering
import TestSupport
import Testing

@testable import TemplateRendering

/// Rules of Mustache's specification, with invented data.
@Suite struct MustacheTests {
  private let data = TemplateValue.record([
    "name": .text("<Ann>"), "empty": .text(""), "yes": .flag(true), "no": .flag(false),
    "nothing": .none, "items": .list([.text("a"), .text("b")]), "none": .list([]),
    "person": .record(["name": .text("Bo"), "nothing": .none]), "later": .lazy { "&" },
  ])

  private func fill(_ template: String, partials: [String: String] = [:]) -> String {
    let trees = partials.map { name, text in
      (
        TemplatePartial(name: name, indentation: ""),
        TemplateNode.tree(of: TemplateReader(text, file: "").pieces)
      )
    }
    var renderer = TemplateRenderer(
      kind: .html, partials: Dictionary(uniqueKeysWithValues: trees))
    let reader = TemplateReader(template, file: "mail.html")
    #expect(reader.issues == [])
    renderer.render(TemplateNode.tree(of: reader.pieces), data)
    return renderer.output
  }

  @Test(arguments: [
    // Variables
    ("{{name}}|{{{name}}}|{{&name}}|{{ name }}", "&lt;Ann&gt;|<Ann>|<Ann>|&lt;Ann&gt;"),
    ("{{unknown}}{{nothing}}{{yes}}{{items}}{{person}}", ""),
    ("{{person.name}}{{person.unknown}}{{unknown.name}}{{{later}}}{{later}}", "Bo&&amp;"),
    // Sections
    ("{{#yes}}1{{/yes}}{{#no}}2{{/no}}{{^no}}3{{/no}}{{^yes}}4{{/yes}}", "13"),
    ("{{#items}}{{.}}{{^isLast}}, {{/isLast}}{{/items}}{{^none}}!{{/none}}", "a, b!"),
    ("{{#empty}}1{{/empty}}{{^empty}}2{{/empty}}{{#name}}{{.}}{{/name}}", "2&lt;Ann&gt;"),
    ("{{#person}}{{name}}{{yes}}{{#nothing}}x{{/nothing}}{{/person}}", "Bo"),
    ("{{#items}}{{#items}}{{.}}{{/items}} {{/items}}", "ab ab "),
    // Lines that a tag has for itself
    ("1\n{{#yes}}\n2\n  {{/yes}}  \r\n3", "1\n2\n3"),
    ("1\n {{! a\n comment }}\n2", "1\n2"),
    ("  {{name}}\n{{#yes}} {{/yes}}\n", "  &lt;Ann&gt;\n \n"),
    // Delimiters
    ("{{=<% %>=}}\n<%name%>{{name}}<%={{ }}=%>{{name}}", "&lt;Ann&gt;{{name}}&lt;Ann&gt;"),
    ("a { b } {c}} }}", "a { b } {c}} }}"),
  ])
  func followsTheSpecification(template: String, expected: String) {
    #expect(fill(template) == expected)
  }

  @Test func putsPartialsIn() {
    #expect(
      fill("[{{> p}}]{{#person}}{{>p}}{{/person}}{{>q}}", partials: ["p": "{{name}}"])
        == "[&lt;Ann&gt;]Bo")
  }

  /// A partial on a line of its own is indented as its tag is.
  @Test func indentsPartialsAsTheirTags() throws {
    let files = TemplateFiles(
      Array("<ul>\n  {{> item}}\n</ul>".utf8), file: "a.html",
      contents: { $0 == "item" ? (Array("<li>\n\n</li>\n".utf8), "item") : nil })
    let nodes = TemplateNode.tree(of: try #require(files.main).pieces)
    var renderer = TemplateRenderer(kind: .html, partials: files.trees(of: nodes))
    renderer.render(nodes, data)
    #expect(renderer.output == "<ul>\n  <li>\n\n  </li>\n</ul>")
  }

  /// A name that is not listed would be told as unknown.
  @Test func listsAllNamesThatReportsHave() throws {
    var names: Set<String> = ["isFirst", "isLast"]
    func add(_ value: TemplateValue) {
      switch value {
      case .list(let items): items.forEach(add)
      case .record(let values):
        names.formUnion(values.keys)
        values.values.forEach(add)
      case .text, .lazy, .flag, .none: return
      }
    }
    let report = try TinyReport.composed("en")
    let links = ["en", "fa"].compactMap { tag in
      (try? LocaleIdentifier(tag)).map { ReportLink(locale: $0, path: [tag]) }
    }
    add(TemplateData(report: report).root(alternates: links, address: nil))
    #expect(names.subtracting(TemplateNames.all) == [])
  }
}
