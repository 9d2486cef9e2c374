// SPDX-License-Identifier: Apache-2.0

import Foundation
import GoalReports
import InputDiagnostics
import TemplateRendering
import TestSupport
import Testing

/// Templates filled in with the small report.
@Suite struct ReportTemplateTests {
  private func fill(
    _ template: String, _ tag: String = "en", file: String = "mail.html",
    partials: [String: String] = [:], model: ReportModel? = nil
  ) throws -> String {
    let read = ReportTemplate.read(Array(template.utf8), file: file) { name in
      partials[name].map { (Array($0.utf8), name) }
    }
    #expect(read.issues == [])
    return try #require(
      read.template?.render(try TinyReport.composed(tag, model: model)).text)
  }

  @Test(arguments: [
    ("en", "en ltr left right Spring"), ("bn", "bn ltr left right Spring"),
    ("ne", "ne ltr left right Spring"), ("fa", "fa rtl right left بهار"),
  ])
  func knowsTheReader(tag: String, expected: String) throws {
    #expect(
      try fill("{{locale}} {{direction}} {{start}} {{end}} {{title}}", tag) == expected)
  }

  @Test func writesGoalsTheirSentencesAndBars() throws {
    let template = """
      {{#goals}}
      {{sign}} {{title}}: {{#progress}}{{text}} {{filled}}|{{rest}}|{{due}}{{/progress}}
      {{#sentences}}
      - {{.}}
      {{/sentences}}
      {{/goals}}
      """
    let text = try fill(template)
    #expect(text.hasPrefix("● Spring: 40% 40%|60%|33%\n- So far 1,200 of 3,000"))
    #expect(try fill(template, "fa").contains("۴۰٪"))
  }

  @Test func writesTablesWithTheirHeadings() throws {
    let template = """
      {{#sections}}{{#table}}{{heading}}: {{corner}}{{#columns}}|{{text}}{{/columns}}
      {{#rows}}
      {{heading}}{{#cells}}|{{column}}={{text}}{{/cells}}
      {{/rows}}
      {{/table}}{{/sections}}
      """
    let text = try fill(template, file: "table.txt")
    #expect(text.contains("Results by network: Metric|"))
    #expect(
      text.contains("\nImpressions|All networks=150,000|Facebook=100,000|X=50,000\n"), "\(text)")
  }

  @Test func drawsChartsWhenAsked() throws {
    let text = try fill("<style>{{{styles}}}</style>{{#goals}}{{{chart}}}{{/goals}}{{{policy}}}")
    #expect(text.contains("<svg class=\"chart\"") && text.contains("chart-1-title"))
    #expect(text.contains(".chart text {") && text.contains("default-src 'none'"))
  }

  /// A record of a section without goals does not fall back on those of the report.
  @Test func leavesOutWhatIsAbsent() throws {
    let text = try fill(
      "{{#sections}}{{#table}}<{{id}}{{#goals}}!{{/goals}}{{^goals}}?{{/goals}}>{{/table}}{{/sections}}"
        + "{{^languages}}alone{{/languages}}{{#logo}}logo{{/logo}}{{#goals}}{{#isFirst}}1{{/isFirst}}{{#isLast}}2{{/isLast}}{{/goals}}"
    )
    #expect(text.contains("<networks?>") && !text.contains("!"))
    #expect(text.hasSuffix("alone12"))
  }

  @Test func escapesByTheEndingOfItsName() throws {
    let title = "<b>*A*</b> \"q\"\n\u{1B}"
    let model = try TinyReport.model(title: title)
    func text(_ file: String) throws -> String { try fill("[{{title}}]", file: file, model: model) }
    #expect(try text("a.html") == "[&lt;b&gt;*A*&lt;/b&gt; &quot;q&quot; ]")
    #expect(try text("a.mustache") == text("a.html"))
    #expect(try text("a.htm.mustache") == text("a.html"))
    #expect(try text("a.txt") == "[<b>*A*</b> \"q\" ]")
    #expect(try text("a.md").contains("&lt;b&gt;\\*A\\*&lt;/b&gt;"))
    #expect(try text("a.json").contains("<b>*A*</b> \\\"q\\\"\\n\\u001b"))
    // Partials are escaped as the template is.
    #expect(
      try fill("{{>p}}", file: "a.txt", partials: ["p": "{{title}}"], model: model)
        == "<b>*A*</b> \"q\" ")
  }

  @Test(arguments: [
    ("mail.html.mustache", "html"), ("mail.HTML", "HTML"), ("mail.mustache", "html"),
    ("note.md", "md"), ("note.en.txt.mustache", "txt"), ("note", "txt"), (".mustache", "html"),
  ])
  func writesWhatItsNameEndsWith(file: String, expected: String) {
    #expect(TemplateKind.read(fileName: file).fileExtension == expected)
  }

  @Test func keepsIsolatesAsCharactersInHTML() throws {
    let text = try fill("<p title=\"{{text}}\">{{#goals}}{{text}}{{/goals}}", "fa")
    #expect(text.contains("\u{2066}") && !text.contains("<bdi"))
  }

  // MARK: Problems

  /// The problems as `file:line:column code name | suggestion`.
  private func problems(_ template: String, partials: [String: String] = [:]) -> [String] {
    let read = ReportTemplate.read(Array(template.utf8), file: "mail.html") { name in
      partials[name].map { (Array($0.utf8), name) }
    }
    let hasErrors = read.issues.contains { $0.severity == .error }
    #expect((read.template == nil) == hasErrors)
    return read.issues.map { issue in
      let name = issue.arguments["name"].map { " \($0)" } ?? ""
      let hint = issue.hint?.arguments["suggestion"].map { " | \($0)" } ?? ""
      return "\(issue.location?.description ?? "") \(issue.code.rawValue)\(name)\(hint)"
    }
  }

  @Test func tellsAllProblemsAtTheirPlaces() {
    #expect(
      problems("{{#goals}}\n {{titel}}\n{{/goal}}\n{{#sections}}\n{{/title}}{{/x}} {{a b}}") == [
        "mail.html:3:1 template-section-mismatch text(\"goal\")",
        "mail.html:5:1 template-section-mismatch text(\"title\")",
        "mail.html:5:11 template-section-not-open text(\"x\")",
        "mail.html:5:18 template-tag-unreadable",
        "mail.html:2:2 template-name-unknown text(\"titel\") | text(\"title\")",
      ])
    #expect(
      problems("{{#goals}}\n{{#smart}}\n{{/goals}}\n{{/states}}\n{{#facts}}") == [
        "mail.html:3:1 template-section-mismatch text(\"goals\")",
        "mail.html:4:1 template-section-not-open text(\"states\")",
        "mail.html:5:1 template-section-unclosed text(\"facts\")",
      ])
    #expect(
      problems("{{#goals}}{{/golas}} {{title") == [
        "mail.html:1:11 template-section-mismatch text(\"golas\")",
        "mail.html:1:22 template-tag-unclosed",
      ])
    #expect(
      problems("{{#goals}}{{title {{/goals}}\n{{{text}} {{no}}") == [
        "mail.html:1:11 template-tag-unclosed", "mail.html:2:1 template-tag-unclosed",
        "mail.html:2:11 template-name-unknown text(\"no\")",
      ])
    // Without the tag that begins it, nobody knows what an end belongs to.
    #expect(problems("{{#goals {{title}}{{/goals}}") == ["mail.html:1:1 template-tag-unclosed"])
    #expect(problems("a\n  {{title") == ["mail.html:2:3 template-tag-unclosed"])
    #expect(
      problems("{{=<% %>=}}<% title %> {{no}} <%={{ }}=%>{{{titles}}}") == [
        "mail.html:1:42 template-name-unknown text(\"titles\") | text(\"title\")"
      ])
  }

  @Test func tellsPartialsThatAreNotThereOrHaveNoEnd() {
    #expect(
      problems("{{>head}}{{> other}}", partials: ["head": "x\n{{> foot}}"]) == [
        "head:2:1 template-partial-missing text(\"foot\")",
        "mail.html:1:10 template-partial-missing text(\"other\")",
      ])
    #expect(
      problems("{{>a}}", partials: ["a": "{{>b}}", "b": "{{>a}}"]) == [
        "b:1:1 template-partial-cycle"
      ])
    var doubling = ["p30": "x"]
    for level in 0..<30 { doubling["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
    #expect(problems("{{>p0}}", partials: doubling).first?.contains("template-too-deep") == true)
  }

  @Test(arguments: [
    "", "{{", "{{}}", "{{{title}}", "{{/}}", "{{#}}{{/}}", "{{>}}", "{{=}}", "{{= =}}", "{{%}}",
    "{{% CONTENT_TYPE:NONE}}", "{{<a}}{{/a}}", "{{$a}}b{{/a}}", "{{title(}}", "{{f(g(title)}}",
    "{{>*title}}", "{{title}}\u{0}", "}}", "{{!", "{{&title}}", "{{..}}", "{{.title}}",
  ])
  func neverFails(template: String) throws {
    let read = ReportTemplate.read(Array(template.utf8), file: "mail.html")
    if let template = read.template { _ = template.render(try TinyReport.composed("en")) }
    #expect(read.template != nil || !read.issues.isEmpty)
  }

  @Test func endsHoweverDeepItsSectionsAre() throws {
    let deep = String(repeating: "{{#goals}}", count: 41)
    #expect(problems(deep).first?.contains("template-too-deep") == true)
    let open = String(repeating: "{{#sections}}", count: 30)
    let close = String(repeating: "{{/sections}}", count: 30)
    let read = ReportTemplate.read(Array((open + "x" + close).utf8), file: "mail.html")
    let rendered = try #require(read.template).render(try TinyReport.composed("en"))
    #expect(rendered.text == nil && rendered.issue?.code == .templateTooDeep)
  }

  // MARK: Documentation

  @Test func documentsAllNames() throws {
    let text = try String(
      contentsOfFile: ProjectFiles.root + "Documentation/Templates.md", encoding: .utf8)
    for name in ReportTemplate.names {
      #expect(text.contains("`\(name)`"), "\(name)")
    }
  }

  @Test(arguments: ["en", "bn", "ne", "fa"])
  func theSampleIsAnEMailInBothDirections(tag: String) throws {
    let path = ProjectFiles.root + "samples/templates/email.html.mustache"
    let template = try String(contentsOfFile: path, encoding: .utf8)
    let mail = try fill(template, tag, file: "email.html.mustache")
    #expect(mail.contains("<html lang=\"\(tag)\" dir=\"\(tag == "fa" ? "rtl" : "ltr")\">"))
    #expect(mail.contains("align=\"\(tag == "fa" ? "right" : "left")\""))
    for outside in ["{{", "<script", "http://", "https://", "<bdi", "<svg", "class="] {
      #expect(!mail.contains(outside), "\(outside)")
    }
  }

  /// What the widest-spread programs for mail drop or lack: style sheets, classes, layout other than
  /// by tables, directions that cells do not say themselves, and what is beyond 102 KB.
  @Test(arguments: ["en", "bn", "ne", "fa"])
  func theSampleHoldsToWhatMailTakes(tag: String) throws {
    let path = ProjectFiles.root + "samples/templates/email.html.mustache"
    let template = try String(contentsOfFile: path, encoding: .utf8)
    let mail = try fill(template, tag, file: "email.html.mustache")
    for dropped in [
      "<style", "<link", "<div class", "flex", "grid", "position:", "float:", "@media", "var(",
      "background:url", "rem;", "<button", "<form",
    ] {
      #expect(!mail.contains(dropped), "\(dropped)")
    }
    let direction = tag == "fa" ? "rtl" : "ltr"
    for cell in mail.matches(of: /<(td|table)[^>]*>/) {
      #expect(cell.output.0.contains(" dir=\"\(direction)\""), "\(cell.output.0)")
    }
    for table in mail.matches(of: /<table[^>]*>/) {
      #expect(table.output.contains("role=\"presentation\""))
    }
    // Letters take their font from the cell: in some programs a table inherits none.
    for cell in mail.matches(of: /<td[^>]*>\s*<(?:p|h1|h2|span)/) {
      #expect(cell.output.contains("font-family:"), "\(cell.output)")
    }
    #expect(mail.utf8.count < 102 * 1024)
  }
}
