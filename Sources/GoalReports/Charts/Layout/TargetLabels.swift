// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Letters the lines of a target, or of the bounds to stay within, on the sides where fewer values
/// are in the way.
struct TargetLabels {
  /// A line across the drawing, and what it is called.
  struct Line {
    let value: Double
    let text: ChartText
  }

  let plot: TrendPlot
  /// Where the values stand in the drawing.
  let points: [ChartScene.Point]
  /// How far texts may go up.
  let ceiling: Double

  /// A text above or below its line.
  private struct Label {
    let text: String
    let line: Double
    let isAbove: Bool
    let inTheWay: Int

    var baseline: Double { isAbove ? line - 6 : line + 16 }
    /// The letters with what keeps them apart from others.
    var rows: ClosedRange<Double> { baseline - 12...baseline + 4 }
  }

  /// Letters lines.
  ///
  /// - Parameters:
  ///   - lines: The lines, at most two.
  ///   - together: What both lines are called at the upper one, where there is no room for two texts.
  /// - Returns: The marks.
  func marks(
    _ lines: [Line], together: () throws -> ChartText?
  ) rethrows -> [ChartScene.Mark] {
    let heights = lines.map { plot.y($0.value) }
    let found = best(lines.map { candidates($0.text, at: plot.y($0.value)) }, heights)
    if let found { return found.map(mark) }
    guard let together = try together(), let upper = heights.min(),
      let label = best([candidates(together, at: upper)], heights)
    else { return [] }
    return label.map(mark)
  }

  /// The labels of which fewest values are in the way and, of as many, that stand outside.
  private func best(_ candidates: [[Label]], _ lines: [Double]) -> [Label]? {
    var best: (labels: [Label], cost: (Int, Int))?
    func consider(_ labels: [Label]) {
      guard labels.allSatisfy({ label in !lines.contains { label.rows.contains($0) } }),
        labels.count < 2 || !labels[0].rows.overlaps(labels[1].rows)
      else { return }
      let middle = lines.reduce(0, +) / Double(lines.count)
      // A single label stands above its line, where nothing speaks against it.
      let inside = labels.count { $0.isAbove ? $0.line > middle : $0.line <= middle }
      let cost = (labels.reduce(0) { $0 + $1.inTheWay }, inside)
      if best.map({ cost < $0.cost }) ?? true { best = (labels, cost) }
    }
    guard let first = candidates.first else { return nil }
    for label in first {
      guard candidates.count > 1 else {
        consider([label])
        continue
      }
      for other in candidates[1] { consider([label, other]) }
    }
    return best?.labels
  }

  /// The places on either side of a line that lie within the drawing.
  private func candidates(_ text: ChartText, at line: Double) -> [Label] {
    guard let text = text.fitting(plot.right - plot.left, isBold: true) else { return [] }
    let length = ChartLettering.width(of: text, isBold: true)
    let covered = isForward ? edge...edge + length : edge - length...edge
    let distances = points.compactMap { covered.contains($0.x) ? $0.y - line : nil }
    return [true, false].compactMap { isAbove in
      let label = Label(
        text: text, line: line, isAbove: isAbove,
        inTheWay: distances.count { isAbove ? (-20...2).contains($0) : (-2...20).contains($0) })
      // Below the axis days have their names.
      let isInside = isAbove ? line - 18 > ceiling : line + 18 <= plot.bottom
      return isInside ? label : nil
    }
  }

  private var isForward: Bool { plot.direction == .leftToRight }

  /// Where texts begin.
  private var edge: Double { isForward ? plot.left + 4 : plot.right - 4 }

  private func mark(_ label: Label) -> ChartScene.Mark {
    .text(
      label.text, .init(x: edge, y: label.baseline), isForward ? .left : .right, .target)
  }
}
