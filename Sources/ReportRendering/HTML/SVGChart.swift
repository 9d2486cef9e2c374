// SPDX-License-Identifier: Apache-2.0

internal import GoalReports
internal import LocalizedFormatting

/// Draws chart scenes as inline SVG.
struct SVGChart {
  let direction: TextDirection
  /// A name for the chart's title and description, unique on the page.
  let id: String

  /// Draws a chart whose title is told to those who do not see it.
  func draw(_ scene: ChartScene, class style: StaticString? = nil, into page: inout HTMLWriter) {
    open(scene, style, into: &page)
    page.markup("<title id=\"")
    page.markup(id)
    page.markup("-title\">")
    page.plain(scene.title)
    page.markup("</title>")
    close(scene, into: &page)
  }

  /// Draws a chart with its title above it.
  func drawFigure(_ scene: ChartScene, into page: inout HTMLWriter) {
    page.markup("<figure><figcaption id=\"")
    page.markup(id)
    page.markup("-title\">")
    page.text(scene.title)
    page.markup("</figcaption>\n")
    open(scene, nil, into: &page)
    close(scene, into: &page)
    page.markup("</figure>\n")
  }

  private func open(_ scene: ChartScene, _ style: StaticString?, into page: inout HTMLWriter) {
    page.markup("<svg class=\"chart")
    if let style {
      page.markup(" ")
      page.markup(style)
    }
    page.markup("\" viewBox=\"0 0 ")
    page.length(scene.width)
    page.markup(" ")
    page.length(scene.height)
    page.markup("\" role=\"img\" aria-labelledby=\"")
    page.markup(id)
    page.markup("-title ")
    page.markup(id)
    page.markup("-text\" direction=\"")
    page.markup(direction.rawValue)
    page.markup("\">")
  }

  private func close(_ scene: ChartScene, into page: inout HTMLWriter) {
    page.markup("<desc id=\"")
    page.markup(id)
    page.markup("-text\">")
    page.plain(scene.description)
    page.markup("</desc>\n")
    for mark in scene.marks { draw(mark, into: &page) }
    page.markup("</svg>\n")
  }

  // MARK: Marks

  private func draw(_ mark: ChartScene.Mark, into page: inout HTMLWriter) {
    switch mark {
    case .line(let from, let to, let role):
      open("line", role, "", into: &page)
      page.attribute("x1", from.x)
      page.attribute("y1", from.y)
      page.attribute("x2", to.x)
      page.attribute("y2", to.y)
      page.markup("/>\n")
    case .path(let points, let role):
      open("polyline", role, "", into: &page)
      add(points, to: &page)
    case .area(let points, let role):
      open("polygon", role, "-area", into: &page)
      add(points, to: &page)
    case .bar(let corner, let opposite, let role):
      open("rect", role, "-bar", into: &page)
      page.attribute("x", corner.x)
      page.attribute("y", corner.y)
      page.attribute("width", opposite.x - corner.x)
      page.attribute("height", opposite.y - corner.y)
      page.markup("/>\n")
    case .dot(let point, let role):
      open("circle", role, "-dot", into: &page)
      page.attribute("cx", point.x)
      page.attribute("cy", point.y)
      page.markup(" r=\"3.5\"/>\n")
    case .text(let text, let point, let anchor, let role):
      open("text", role, "-text", into: &page)
      page.attribute("x", point.x)
      page.attribute("y", point.y)
      page.markup(" text-anchor=\"")
      page.markup(anchorName(anchor))
      page.markup("\">")
      page.plain(text)
      page.markup("</text>\n")
    }
  }

  private func open(
    _ name: StaticString, _ role: ChartScene.Role, _ shape: StaticString,
    into page: inout HTMLWriter
  ) {
    page.markup("<")
    page.markup(name)
    page.markup(" class=\"")
    page.markup(role.rawValue)
    page.markup(shape)
    page.markup("\"")
  }

  private func add(_ points: [ChartScene.Point], to page: inout HTMLWriter) {
    page.markup(" points=\"")
    for (index, point) in points.enumerated() {
      if index > 0 { page.markup(" ") }
      page.length(point.x)
      page.markup(",")
      page.length(point.y)
    }
    page.markup("\"/>\n")
  }

  /// SVG counts a text's start from the side on which its language begins.
  private func anchorName(_ anchor: ChartScene.Anchor) -> StaticString {
    switch (anchor, direction) {
    case (.middle, _): "middle"
    case (.left, .leftToRight), (.right, .rightToLeft): "start"
    case (.right, .leftToRight), (.left, .rightToLeft): "end"
    }
  }
}

extension HTMLWriter {
  /// Adds an attribute that is a length.
  fileprivate mutating func attribute(_ name: StaticString, _ value: Double) {
    markup(" ")
    markup(name)
    markup("=\"")
    length(value)
    markup("\"")
  }

  /// Adds a length to a tenth.
  fileprivate mutating func length(_ value: Double) {
    let tenths = Int((value * 10).rounded())
    if tenths < 0, tenths > -10 { markup("-") }
    number(tenths / 10)
    if tenths % 10 != 0 {
      markup(".")
      number(abs(tenths % 10))
    }
  }
}
