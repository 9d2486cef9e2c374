// SPDX-License-Identifier: Apache-2.0

/// A chart as marks with final text and positions.
///
/// Positions run from the upper left corner. In a right-to-left report time and values already run
/// from the right, so a renderer draws the marks as they are. One that has nothing but characters
/// draws `lines` instead.
public struct ChartScene: Sendable {
  /// A position.
  public struct Point: Hashable, Sendable {
    /// The distance from the left edge.
    public let x: Double
    /// The distance from the upper edge.
    public let y: Double
  }

  /// What a mark stands for; a renderer chooses its colour by it.
  ///
  /// Marks that stand beside each other differ in lightness and have texts, too, so that nobody
  /// needs colours to tell them apart.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case grid, axis, pace, target, forecast, value
    /// What would be due by now.
    case expected
    /// The room that a bar may fill.
    case track
    /// What came of advertising, and what came without.
    case paid, organic
    /// The name of a bar or of a row of cells.
    case label
    /// The figure of a bar.
    case figure
    /// The figure in a cell.
    case cell
    /// What stands between two bars, and what matters most of that.
    case between, leak
    /// A cell without a value.
    case missing
    /// A cell by how much it has, from nothing to the most.
    case heat0 = "heat-0", heat1 = "heat-1", heat2 = "heat-2", heat3 = "heat-3"
    case heat4 = "heat-4", heat5 = "heat-5", heat6 = "heat-6"
    /// The outline of what is best.
    case best
  }

  /// Which part of a text stands at its position.
  public enum Anchor: String, Hashable, Sendable {
    case left, middle, right
  }

  /// Something drawn.
  public enum Mark: Hashable, Sendable {
    case line(Point, Point, Role)
    case path([Point], Role)
    case area([Point], Role)
    /// A rectangle between its upper left and its lower right corner.
    case bar(Point, Point, Role)
    case dot(Point, Role)
    case text(String, Point, Anchor, Role)
  }

  /// The width of the drawing.
  public let width: Double
  /// The height of the drawing.
  public let height: Double
  /// The marks, those behind first.
  public let marks: [Mark]
  /// A short name.
  public let title: String
  /// The chart in words, for those who do not see it.
  public let description: String
  /// The chart for those who draw with characters; empty where words and tables say as much.
  public var lines: [ChartLine] = []
}
