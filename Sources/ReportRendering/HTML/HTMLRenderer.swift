// SPDX-License-Identifier: Apache-2.0

internal import GoalMetrics
public import GoalReports
internal import InputDiagnostics
internal import LocalizedFormatting

/// Writes a report as one web page without scripts or requests.
public struct HTMLRenderer: Sendable {
  private let fonts: [EmbeddedFont]

  /// Creates a renderer.
  ///
  /// - Parameter fonts: Fonts for readers who lack them; each page holds all of them.
  public init(fonts: [EmbeddedFont] = []) { self.fonts = fonts }

  /// Writes a report.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - alternates: The pages of the same report in all its languages, this one included.
  ///   - address: The address of this one among them.
  /// - Returns: A whole document.
  public func render(
    _ report: ComposedReport, alternates: [ReportLink] = [], address: String? = nil
  ) -> String {
    page(of: report, alternates, address).output
  }

  /// Writes a report as it is saved and sent.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - alternates: The pages of the same report in all its languages, this one included.
  ///   - address: The address of this one among them.
  /// - Returns: A whole document in UTF-8.
  public func renderUTF8(
    _ report: ComposedReport, alternates: [ReportLink] = [], address: String? = nil
  ) -> [UInt8] {
    page(of: report, alternates, address).bytes
  }

  private func page(
    of report: ComposedReport, _ alternates: [ReportLink], _ address: String?
  ) -> HTMLWriter {
    var page = HTMLWriter()
    page.beginDocument(
      report.locale, report.direction, title: report.title, brand: report.brand,
      fonts: fonts)
    for link in alternates where alternates.count > 1 {
      page.open(
        "link",
        attributes: [
          ("rel", "alternate"), ("hreflang", link.locale.baseTag), ("href", link.address),
        ])
      page.markup("\n")
    }
    page.markup("</head>\n")
    page.open("body", class: report.form == .summary ? "one-page" : nil)
    page.markup("\n<a class=\"skip\" href=\"#content\">")
    page.text(report.skipLabel)
    page.markup("</a>\n")
    if alternates.count > 1 {
      page.open(
        "nav", attributes: [("class", "languages"), ("aria-label", report.languagesLabel)])
      ReportLink.write(alternates, current: address, to: &page)
      page.close("nav")
    }
    header(of: report, into: &page)
    page.markup("<main id=\"content\" tabindex=\"-1\">\n")
    summary(of: report, into: &page)
    for section in report.sections { self.section(section, of: report, into: &page) }
    page.markup("</main>\n<footer>")
    for line in report.brand.footer { page.element("p", line) }
    page.element("p", report.versionLine)
    page.markup("</footer>\n</body>\n</html>\n")
    return page
  }

  private func header(of report: ComposedReport, into page: inout HTMLWriter) {
    page.markup("<header>\n")
    if let logo = report.brand.logo {
      page.markup("<p class=\"organization\"><img class=\"logo\" src=\"")
      page.markup(Base64.address(of: logo.bytes, type: logo.type.rawValue))
      page.markup("\" alt=\"")
      page.plain(TextIsolate.removing(from: report.brand.logoText))
      // The name is seen beside the picture, and heard once.
      page.markup("\"><span aria-hidden=\"true\">")
      page.text(report.brand.logoText)
      page.markup("</span></p>\n")
    } else if let organization = report.organization {
      page.element("p", class: "organization", organization)
    }
    page.element("h1", report.title)
    page.markup("\n<dl class=\"facts\">")
    for fact in report.facts { pair(fact, into: &page) }
    page.markup("</dl>\n</header>\n")
  }

  private func summary(of report: ComposedReport, into page: inout HTMLWriter) {
    guard !report.summary.isEmpty else { return }
    page.markup("<ul class=\"summary\">\n")
    for state in report.summary {
      page.open("li", class: "state-", state.state.rawValue)
      page.element("b", state.count)
      page.markup(" ")
      page.element("span", state.label)
      page.close("li")
    }
    page.markup("</ul>\n")
  }

  private func section(
    _ section: ComposedSection, of report: ComposedReport, into page: inout HTMLWriter
  ) {
    page.markup("<section id=\"")
    page.markup(section.id)
    page.markup("\" aria-labelledby=\"")
    page.markup(section.id)
    page.markup("-heading\">\n<h2 id=\"")
    page.markup(section.id)
    page.markup("-heading\">")
    page.text(section.heading)
    page.close("h2")
    if let introduction = section.introduction {
      page.element("p", class: "introduction", introduction)
    }
    for (index, chart) in section.charts.enumerated() {
      SVGChart(direction: report.direction, id: "\(section.id)-chart-\(index + 1)")
        .drawFigure(chart, into: &page)
    }
    switch section.content {
    case .goals(let goals): self.goals(goals, of: report, into: &page)
    case .goalLines(let goals):
      page.markup("<div class=\"goals\">\n")
      for (index, goal) in goals.enumerated() {
        self.goal(goal, number: index + 1, report.direction, into: &page)
      }
      page.markup("</div>\n")
    case .table(let table): self.table(table, named: section.id, into: &page)
    case .definitions(let definitions):
      page.markup("<dl class=\"definitions\">\n")
      for definition in definitions {
        page.markup("<div>")
        page.element("dt", definition.term)
        page.element("dd", definition.text)
        page.element("dd", class: "aside", definition.aggregation)
        if let sources = definition.sources { page.element("dd", class: "aside", sources) }
        page.close("div")
      }
      page.markup("</dl>\n")
    case .notes(let notes):
      page.markup("<ul class=\"notes\">\n")
      for note in notes { self.note(note, into: &page) }
      page.markup("</ul>\n")
    }
    page.close("section")
  }

  // MARK: Parts

  private func table(_ table: ComposedTable, named name: String, into page: inout HTMLWriter) {
    // Narrow screens show each row as a block; the roles keep it a table for screen readers.
    page.markup("<table role=\"table\" aria-labelledby=\"")
    page.markup(name)
    page.markup("-heading\" class=\"figures-table")
    page.markup(Self.style(of: table))
    page.markup("\">\n<thead role=\"rowgroup\"><tr role=\"row\">")
    heading(table.corner, isWords: true, into: &page)
    for (index, column) in table.columns.enumerated() {
      heading(column, isWords: table.wordColumns.contains(index), into: &page)
    }
    page.markup("</tr></thead>\n<tbody role=\"rowgroup\">\n")
    let names = table.columns.map { TextIsolate.removing(from: $0) }
    for row in table.rows {
      page.markup("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">")
      page.element("span", row.heading)
      page.markup("</th>")
      for index in 0..<min(names.count, row.cells.count) {
        page.markup("<td role=\"cell\" data-column=\"")
        page.plain(names[index])
        page.markup(table.wordColumns.contains(index) ? "\" class=\"words\">" : "\">")
        // One box, so that what is isolated in it stays where it is when cells are laid out anew.
        page.element("span", row.cells[index])
        page.markup("</td>")
      }
      page.markup("</tr>\n")
    }
    page.markup("</tbody></table>\n")
  }

  private func heading(_ text: String, isWords: Bool, into page: inout HTMLWriter) {
    page.markup("<th role=\"columnheader\" scope=\"col\"")
    page.markup(isWords ? " class=\"words\">" : ">")
    page.element("span", text)
    page.markup("</th>")
  }

  /// How much room a table needs: amounts of money are long in some languages.
  private static func style(of table: ComposedTable) -> StaticString {
    let width = table.naturalWidth
    // Where no page has room for it its rows are blocks, on paper as well.
    if width > 1120 { return " long" }
    let count = table.columns.count
    return count < 4 && width < 640 ? "" : count < 7 ? " wide" : " many"
  }

  private func note(_ note: ComposedNote, into page: inout HTMLWriter) {
    page.open("li", class: "note-", note.severity.rawValue)
    if let place = note.place {
      page.element("code", place)
      page.markup(" ")
    }
    page.text(note.text)
    if let hint = note.hint {
      page.markup(" ")
      page.element("span", class: "aside", hint)
    }
    page.close("li")
  }

  func pair(_ pair: LabelledText, into page: inout HTMLWriter) {
    page.markup("<div>")
    page.element("dt", pair.label)
    page.element("dd", pair.text)
    page.markup("</div>")
  }
}

extension HTMLRenderer {
  /// Makes what all pages share, which else is made with the first.
  package static func prepare() { _ = ContentSecurityPolicy.text }
}
