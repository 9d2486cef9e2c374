// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Places marks by their distance from the side on which reading begins.
struct ReadingFrame {
  /// The width in which marks are placed.
  let width: Double
  let direction: TextDirection

  /// What letters may reach beyond their width, and half of a line's.
  private static let margin = 2.0

  init(width: Double, direction: TextDirection) {
    self.width = width
    self.direction = direction
  }

  /// Places marks in a drawing of a width.
  init(ofDrawing width: Double, direction: TextDirection) {
    self.init(width: width - 2 * Self.margin, direction: direction)
  }

  /// The width of the drawing.
  var drawingWidth: Double { width + 2 * Self.margin }

  private var isForward: Bool { direction == .leftToRight }

  /// The anchor of a text that begins where it is placed.
  var start: ChartScene.Anchor { isForward ? .left : .right }
  /// The anchor of a text that ends where it is placed.
  var end: ChartScene.Anchor { isForward ? .right : .left }

  func x(_ distance: Double) -> Double { Self.margin + (isForward ? distance : width - distance) }

  /// The distance of a place in the drawing.
  func distance(ofX x: Double) -> Double {
    isForward ? x - Self.margin : width - (x - Self.margin)
  }

  func point(_ distance: Double, _ y: Double) -> ChartScene.Point {
    ChartScene.Point(x: x(distance), y: y)
  }

  /// A rectangle that begins at a distance.
  func bar(
    _ distance: Double, _ top: Double, length: Double, height: Double, _ role: ChartScene.Role
  ) -> ChartScene.Mark {
    let left = x(isForward ? distance : distance + length)
    return .bar(
      ChartScene.Point(x: left, y: top), ChartScene.Point(x: left + length, y: top + height), role)
  }

  /// A line across what is read.
  func upright(
    _ distance: Double, from top: Double, to bottom: Double, _ role: ChartScene.Role
  ) -> ChartScene.Mark {
    .line(point(distance, top), point(distance, bottom), role)
  }

  /// A text that begins at a distance.
  func text(
    _ text: String, _ distance: Double, _ baseline: Double, _ role: ChartScene.Role
  ) -> ChartScene.Mark {
    .text(text, point(distance, baseline), start, role)
  }

  /// A text that ends at a distance.
  func text(
    _ text: String, endingAt distance: Double, _ baseline: Double, _ role: ChartScene.Role
  ) -> ChartScene.Mark {
    .text(text, point(distance, baseline), end, role)
  }

  /// A text around a distance.
  func text(
    _ text: String, around distance: Double, _ baseline: Double, _ role: ChartScene.Role
  ) -> ChartScene.Mark {
    .text(text, point(distance, baseline), .middle, role)
  }

  /// A text at the place that was found for it.
  func text(
    _ text: String, _ place: LabelRow.Place, _ baseline: Double, _ role: ChartScene.Role
  ) -> ChartScene.Mark {
    switch place {
    case .startingAt(let distance): self.text(text, distance, baseline, role)
    case .around(let distance): self.text(text, around: distance, baseline, role)
    case .endingAt(let distance): self.text(text, endingAt: distance, baseline, role)
    }
  }
}
