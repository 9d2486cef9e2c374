// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Letters the lines of a target, or of the bounds to stay within, where fewest values are in the
/// way: above or below, where time begins or where it ends.
struct TargetLabels {
  /// A line across the drawing, and what it is called.
  struct Line {
    let value: Double
    let text: ChartText
  }

  let plot: TrendPlot
  /// What is drawn of values, and of those that are foretold.
  let paths: [[ChartScene.Point]]
  /// How far texts may go up.
  let ceiling: Double

  /// A text above or below its line.
  private struct Label {
    let text: String
    let line: Double
    let isAbove: Bool
    let isAtEnd: Bool
    /// Across the drawing.
    let columns: ClosedRange<Double>

    var baseline: Double { isAbove ? line - 6 : line + 16 }
    /// The letters with what keeps them apart from others.
    var rows: ClosedRange<Double> { baseline - 12...baseline + 4 }

    /// How much of lines lies under it; a point alone counts as much as a line across.
    func inTheWay(of paths: [[ChartScene.Point]]) -> Int {
      let length = paths.reduce(0.0) { length, path in
        guard path.count > 1 else { return length + (path.contains(where: covers) ? 16 : 0) }
        return zip(path, path.dropFirst()).reduce(length) { $0 + covered(from: $1.0, to: $1.1) }
      }
      return length < 100_000 ? Int(length.rounded(.up)) : 100_000
    }

    private func covers(_ point: ChartScene.Point) -> Bool {
      columns.contains(point.x) && rows.contains(point.y)
    }

    /// How long the part of a line is that lies under it.
    private func covered(from one: ChartScene.Point, to other: ChartScene.Point) -> Double {
      var (first, last) = (0.0, 1.0)
      for (start, way, bounds) in [
        (one.x, other.x - one.x, columns), (one.y, other.y - one.y, rows),
      ] {
        if way == 0 {
          guard bounds.contains(start) else { return 0 }
          continue
        }
        let ends = [(bounds.lowerBound - start) / way, (bounds.upperBound - start) / way]
        (first, last) = (max(first, min(ends[0], ends[1])), min(last, max(ends[0], ends[1])))
      }
      let (dx, dy) = (other.x - one.x, other.y - one.y)
      return max(last - first, 0) * (dx * dx + dy * dy).squareRoot()
    }
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

  /// The labels that cover least of values and, of as little, where time begins and outside.
  private func best(_ candidates: [[Label]], _ lines: [Double]) -> [Label]? {
    var best: (labels: [Label], cost: (Int, Int, Int))?
    func consider(_ labels: [Label]) {
      guard labels.allSatisfy({ label in !lines.contains { label.rows.contains($0) } }),
        labels.count < 2 || labels[0].isAtEnd == labels[1].isAtEnd,
        labels.count < 2 || !labels[0].rows.overlaps(labels[1].rows)
      else { return }
      let middle = lines.reduce(0, +) / Double(lines.count)
      // A single label stands above its line, where nothing speaks against it.
      let inside = labels.count { $0.isAbove ? $0.line > middle : $0.line <= middle }
      let cost = (
        labels.reduce(0) { $0 + $1.inTheWay(of: paths) }, labels.count(where: \.isAtEnd), inside
      )
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

  /// The places at either end of a line and on either side of it that lie within the drawing.
  private func candidates(_ text: ChartText, at line: Double) -> [Label] {
    guard let text = text.fitting(plot.right - plot.left, isBold: true) else { return [] }
    let length = ChartLettering.width(of: text, isBold: true)
    return [false, true].flatMap { isAtEnd in
      let edge = edge(isAtEnd)
      let columns = isAtLeft(isAtEnd) ? edge...edge + length : edge - length...edge
      return [true, false].compactMap { isAbove -> Label? in
        // Below the axis days have their names.
        let isInside = isAbove ? line - 18 > ceiling : line + 18 <= plot.bottom
        guard isInside else { return nil }
        return Label(
          text: text, line: line, isAbove: isAbove, isAtEnd: isAtEnd, columns: columns)
      }
    }
  }

  /// Whether the beginning or the end of time is at the left.
  private func isAtLeft(_ isAtEnd: Bool) -> Bool {
    (plot.direction == .leftToRight) != isAtEnd
  }

  /// Where texts begin or end.
  private func edge(_ isAtEnd: Bool) -> Double {
    isAtLeft(isAtEnd) ? plot.left + 4 : plot.right - 4
  }

  private func mark(_ label: Label) -> ChartScene.Mark {
    .text(
      label.text, .init(x: edge(label.isAtEnd), y: label.baseline),
      isAtLeft(label.isAtEnd) ? .left : .right, .target)
  }
}
