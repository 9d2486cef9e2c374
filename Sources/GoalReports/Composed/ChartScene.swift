// SPDX-License-Identifier: Apache-2.0

/// A chart as marks with final text and positions.
///
/// Positions run from the upper left corner. In a right-to-left report time already runs from
/// the right, so a renderer draws the marks as they are.
public struct ChartScene: Sendable {
  /// A position.
  public struct Point: Hashable, Sendable {
    /// The distance from the left edge.
    public let x: Double
    /// The distance from the upper edge.
    public let y: Double
  }

  /// What a mark stands for; a renderer chooses its colour by it.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case grid, axis, pace, target, forecast, value
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
}
