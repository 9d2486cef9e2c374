// SPDX-License-Identifier: Apache-2.0

internal import GoalReports
internal import LocalizedFormatting

/// Draws chart scenes as inline SVG.
struct SVGChart {
  let direction: TextDirection
  /// A name for the chart's title and description, unique on the page.
  let id: String

  func draw(_ scene: ChartScene, into page: inout HTMLWriter) {
    page.markup(
      "<svg class=\"chart\" viewBox=\"0 0 \(number(scene.width)) \(number(scene.height))\" "
        + "role=\"img\" aria-labelledby=\"\(id)-title \(id)-text\" "
        + "direction=\"\(direction.rawValue)\">")
    page.markup("<title id=\"\(id)-title\">")
    page.plain(scene.title)
    page.markup("</title><desc id=\"\(id)-text\">")
    page.plain(scene.description)
    page.markup("</desc>\n")
    for mark in scene.marks { draw(mark, into: &page) }
    page.markup("</svg>\n")
  }

  private func draw(_ mark: ChartScene.Mark, into page: inout HTMLWriter) {
    switch mark {
    case .line(let from, let to, let role):
      page.markup(
        "<line class=\"\(role.rawValue)\" x1=\"\(number(from.x))\" y1=\"\(number(from.y))\" "
          + "x2=\"\(number(to.x))\" y2=\"\(number(to.y))\"/>\n")
    case .path(let points, let role):
      page.markup("<polyline class=\"\(role.rawValue)\" points=\"\(list(points))\"/>\n")
    case .area(let points, let role):
      page.markup("<polygon class=\"\(role.rawValue)-area\" points=\"\(list(points))\"/>\n")
    case .dot(let point, let role):
      page.markup(
        "<circle class=\"\(role.rawValue)-dot\" cx=\"\(number(point.x))\" "
          + "cy=\"\(number(point.y))\" r=\"3.5\"/>\n")
    case .text(let text, let point, let anchor, let role):
      page.markup(
        "<text class=\"\(role.rawValue)-text\" x=\"\(number(point.x))\" "
          + "y=\"\(number(point.y))\" text-anchor=\"\(anchorName(anchor))\">")
      page.plain(text)
      page.markup("</text>\n")
    }
  }

  /// SVG counts a text's start from the side on which its language begins.
  private func anchorName(_ anchor: ChartScene.Anchor) -> String {
    switch (anchor, direction) {
    case (.middle, _): "middle"
    case (.left, .leftToRight), (.right, .rightToLeft): "start"
    case (.right, .leftToRight), (.left, .rightToLeft): "end"
    }
  }

  private func list(_ points: [ChartScene.Point]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  /// A length to a tenth.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return tenths % 10 == 0
      ? String(tenths / 10) : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
