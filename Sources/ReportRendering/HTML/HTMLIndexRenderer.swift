// SPDX-License-Identifier: Apache-2.0

public import GoalReports
public import LocalizedFormatting

/// Writes the page that leads to the reports of a run.
public struct HTMLIndexRenderer: Sendable {
  /// The reports of one plan.
  public struct Entry: Sendable {
    /// The title of the reports, in the language of the page where they have one in it.
    public let title: String
    /// The locale that the title is written for.
    public let locale: LocaleIdentifier
    /// Whose reports they are.
    public let organization: String?
    /// What they report on.
    public let period: String
    /// The reports.
    public let links: [ReportLink]

    /// Describes the reports of one plan by the first of them.
    public init(_ report: ComposedReport, links: [ReportLink]) {
      title = report.title
      locale = report.locale
      organization = report.organization
      period = report.period
      self.links = links
    }
  }

  private let fonts: [EmbeddedFont]

  /// By what such a page is known again.
  private static let mark = "<meta name=\"generator\" content=\"Lakshya\">\n"

  /// What such pages had before they were marked.
  private static let earlierMark = "  --paper: #ffffff; --card: #f6f7f9; "

  /// Tells whether a file is a page that this renderer wrote, and may write again.
  public static func isOwnPage(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains(mark) || text.contains(earlierMark)
  }

  /// Creates a renderer.
  ///
  /// - Parameter fonts: Fonts for readers who lack them.
  public init(fonts: [EmbeddedFont] = []) { self.fonts = fonts }

  /// Writes the page.
  ///
  /// - Returns: A whole document in UTF-8.
  public func render(_ index: ComposedIndex, _ entries: [Entry]) -> String {
    var page = HTMLWriter()
    page.beginDocument(index.locale, index.direction, title: index.title, fonts: fonts)
    page.markup(Self.mark + "</head>\n<body>\n<main class=\"index\">\n")
    page.element("h1", index.title)
    for entry in entries {
      page.open(
        "article",
        attributes: [
          ("lang", entry.locale.baseTag), ("dir", entry.locale.direction.rawValue),
        ])
      page.element("h2", entry.title)
      if let organization = entry.organization { page.element("p", organization) }
      page.element("p", entry.period)
      ReportLink.write(entry.links, to: &page)
      page.close("article")
    }
    page.markup("</main>\n</body>\n</html>\n")
    return page.output
  }
}
