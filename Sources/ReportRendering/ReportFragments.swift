// SPDX-License-Identifier: Apache-2.0

package import GoalMetrics
package import GoalReports
package import InputDiagnostics
package import LocalizedFormatting
internal import StringCatalogs

/// Parts of reports for those who write pages of their own.
package enum ReportFragments {
  /// The sign that tells a goal's state apart without colour.
  package static func sign(of state: GoalState) -> String { Signs.sign(of: state) }

  /// The sign of a verdict; `nil` where nobody can tell.
  package static func sign(of met: Bool?) -> String { Signs.sign(of: met) }

  /// The sign of a problem.
  package static func sign(of severity: IssueSeverity) -> String { Signs.sign(of: severity) }

  /// The colour of a goal's state on light pages.
  package static func color(of state: GoalState) -> SRGBColor { StateColors.light.color(of: state) }

  /// The colours of links and lines on light and on dark pages, where no brand has its own.
  package static let accents = Stylesheet.accents

  /// A chart as an element of SVG; `id` is its own on the page.
  package static func drawing(
    of scene: ChartScene, _ direction: TextDirection, id: String
  ) -> String {
    var page = HTMLWriter()
    SVGChart(direction: direction, id: id).draw(scene, into: &page)
    return page.output
  }

  /// All rules of a page, those of the brand and of the reader included.
  package static func styles(of report: ComposedReport) -> String {
    ([Stylesheet.text] + BrandStyles.sheets(of: report.brand)).joined(separator: "\n")
  }

  /// The policy of a page that has all rules in one element and nothing from outside.
  package static func policy(of report: ComposedReport) -> String {
    ContentSecurityPolicy.text(
      adding: [styles(of: report)], hasData: BrandStyles.hasData(report.brand))
  }

  /// A picture as an address that holds it.
  package static func address(of image: BrandImage) -> String {
    Base64.address(of: image.bytes, type: image.type.rawValue)
  }

  // MARK: Escaping

  /// Text without meaning to HTML, in elements and in values of attributes in quotation marks;
  /// isolates stay characters, for elements can stand in few of these places.
  package static func escapedForHTML(_ text: String) -> String {
    var page = HTMLWriter()
    page.plain(text)
    return page.output
  }

  /// Text without meaning to Markdown, its isolates as elements.
  package static func escapedForMarkdown(_ text: String) -> String { MarkdownWriter.escaped(text) }

  /// Text inside of the quotation marks of JSON.
  package static func escapedForJSON(_ text: String) -> String {
    String(JSONNode.quoted(text).dropFirst().dropLast())
  }

  /// Text on one line, without what drives a terminal.
  package static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t": plain.append(" ")
      case _ where scalar.properties.generalCategory == .control: continue
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}
