// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Lays out bars below each other, each with its name and figure.
///
/// Names stand before the bars where all are short, else above them; figures stand after the
/// bars, and texts of a bar's own below it.
struct HorizontalBars {
  /// A bar with its texts.
  struct Row {
    /// What it is of; its end is left out where there is no room.
    let label: String
    /// The parts of the bar; `nil` where there is no value.
    let parts: [ChartLine.Part]?
    /// The figure after it; empty where none fits.
    let figure: String
    /// Texts below it, at its start and where the longest bar ends.
    var below: (start: ChartText, end: ChartText)?
    /// What the texts below it are.
    var belowRole = ChartScene.Role.figure
    /// What a line of characters has after the bar.
    var lineText: String

    init(
      label: String, parts: [ChartLine.Part]?, figure: ChartText,
      below: (start: ChartText, end: ChartText)? = nil, _ belowRole: ChartScene.Role = .figure,
      lineText: String? = nil
    ) {
      self.label = ChartLettering.cut(label, to: HorizontalBars.width)
      self.parts = parts
      self.figure =
        figure.fitting(HorizontalBars.usualFigure, isBold: true)
        ?? figure.fitting(HorizontalBars.widestFigure, isBold: true) ?? ""
      self.below = below
      self.belowRole = belowRole
      self.lineText = lineText ?? figure.full
    }
  }

  let rows: [Row]
  /// What parts of bars stand for, by name; empty where that goes without saying.
  var key: [(role: ChartScene.Role, name: String)] = []
  let direction: TextDirection

  private static let width = 360.0
  private static let barHeight = 14.0
  private static let textHeight = 18.0
  /// Names up to this width stand before the bars.
  private static let labelLimit = 116.0
  /// Figures up to this width leave bars enough room, and wider ones than the next too little.
  private static let usualFigure = 150.0
  private static let widestFigure = 210.0
  /// Of something that is there something is seen.
  private static let shortestBar = 1.5

  func scene(title: String, description: String) -> ChartScene {
    let frame = ReadingFrame(width: Self.width, direction: direction)
    let widest = rows.map { ChartLettering.width(of: $0.label) }.max() ?? 0
    let isBefore = widest <= Self.labelLimit
    let first = isBefore ? widest + ChartLettering.gap : 0
    let figures = rows.map { ChartLettering.width(of: $0.figure, isBold: true) }.max() ?? 0
    let room = Self.width - first - (figures > 0 ? figures + ChartLettering.gap : 1)
    var marks: [ChartScene.Mark] = []
    var y = 4.0
    if !key.isEmpty { addKey(frame, from: first, until: first + room, &y, to: &marks) }
    for (index, row) in rows.enumerated() {
      if index > 0 { y += 8 }
      if isBefore {
        marks.append(frame.text(row.label, 0, y + 11.5, .label))
      } else {
        marks.append(frame.text(row.label, 0, y + ChartLettering.ascent, .label))
        y += Self.textHeight
      }
      let end = add(row.parts, frame, first, room, y, to: &marks)
      if !row.figure.isEmpty {
        marks.append(frame.text(row.figure, end + ChartLettering.gap, y + 11.5, .figure))
      }
      y += Self.barHeight
      if let below = row.below {
        y += add(below, row.belowRole, frame, first, room, y, to: &marks)
      }
    }
    return ChartScene(
      width: frame.drawingWidth, height: y + 5, marks: marks, title: title,
      description: description,
      lines: lines)
  }

  /// Adds the texts below a bar, one below the other where there is no room for both on a line,
  /// and gives the height that they take.
  private func add(
    _ below: (start: ChartText, end: ChartText), _ role: ChartScene.Role, _ frame: ReadingFrame,
    _ first: Double, _ room: Double, _ y: Double, to marks: inout [ChartScene.Mark]
  ) -> Double {
    var baseline = y + 4 + ChartLettering.ascent
    let texts = [below.start, below.end].map { $0.fitting(room, isBold: true) ?? "" }
    if !texts[0].isEmpty { marks.append(frame.text(texts[0], first, baseline, role)) }
    if !texts[1].isEmpty {
      let taken = texts.map { ChartLettering.width(of: $0, isBold: true) }
      if taken[0] + taken[1] + ChartLettering.gap > room { baseline += Self.textHeight }
      marks.append(frame.text(texts[1], endingAt: first + room, baseline, role))
    }
    return baseline - y - ChartLettering.ascent + Self.textHeight - 2
  }

  /// Draws a bar, and gives the distance at which it ends.
  private func add(
    _ parts: [ChartLine.Part]?, _ frame: ReadingFrame, _ first: Double, _ room: Double, _ y: Double,
    to marks: inout [ChartScene.Mark]
  ) -> Double {
    guard let parts else { return first - ChartLettering.gap }
    var end = first
    for part in parts where part.share > 0 {
      let length = min(max(part.share * room, Self.shortestBar), first + room - end)
      marks.append(frame.bar(end, y, length: length, height: Self.barHeight, part.role))
      end += length
    }
    // A hairline where bars begin shows that one of nothing is no bar that is missing.
    marks.append(frame.upright(first, from: y - 2, to: y + Self.barHeight + 2, .axis))
    return end
  }

  /// Says what the parts of bars stand for, where they begin and where they end.
  private func addKey(
    _ frame: ReadingFrame, from start: Double, until end: Double, _ y: inout Double,
    to marks: inout [ChartScene.Mark]
  ) {
    let swatch = 11.0
    guard let first = key.first, let last = key.last else { return }
    let baseline = y + ChartLettering.ascent
    let top = baseline - 10
    marks.append(frame.bar(start, top, length: swatch, height: swatch, first.role))
    marks.append(frame.text(first.name, start + swatch + 5, baseline, .label))
    marks.append(frame.bar(end - swatch, top, length: swatch, height: swatch, last.role))
    marks.append(frame.text(last.name, endingAt: end - swatch - 5, baseline, .label))
    y += 25
  }

  private var lines: [ChartLine] {
    key.map { ChartLine(label: "", shape: .key($0.role), text: $0.name) }
      + rows.map { ChartLine(label: $0.label, shape: .bar($0.parts ?? []), text: $0.lineText) }
  }
}
