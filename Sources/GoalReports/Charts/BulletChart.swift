// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Draws how far a goal has come on the way from its start to its target, and how far it should be.
///
/// The way runs in reading direction whether values are to rise or to fall.
struct BulletChart {
  /// A value on the way, and how readers see it.
  struct Place {
    let value: Double
    let text: String
  }

  let start: Place
  let current: Place
  /// What would be due by now; `nil` where that is the target itself.
  let expected: Place?
  let target: Place
  let direction: TextDirection

  private static let width = 270.0
  private static let bar = (top: 19.0, height: 12.0)

  /// Draws the chart; `nil` where there is no way between start and target.
  func scene(title: String, description: String) -> ChartScene? {
    guard target.value != start.value else { return nil }
    let frame = ReadingFrame(width: Self.width, direction: direction)
    let shares = [0, 1] + [current, expected].compactMap { $0.map(share) }.map { max($0, 0) }
    guard let last = shares.max(), last.isFinite else { return nil }
    // What lies behind the start has filled nothing of the way.
    func distance(_ share: Double) -> Double { max(share, 0) / last * Self.width }
    let (top, height) = Self.bar
    let bottom = top + height
    let (origin, end, reached) = (distance(0), distance(1), distance(share(current)))
    var marks = [
      frame.bar(origin, top, length: max(end, reached), height: height, .track),
      frame.bar(origin, top, length: reached, height: height, .value),
    ]
    if let expected {
      let due = distance(share(expected))
      marks.append(frame.upright(due, from: top - 4, to: bottom + 4, .expected))
    }
    marks.append(frame.upright(end, from: top - 5, to: bottom + 5, .target))
    var above = LabelRow(width: Self.width)
    add(current, .value, at: reached, top - 7, in: &above, frame, to: &marks)
    if let expected {
      add(
        expected, .expected, at: distance(share(expected)), top - 7, in: &above, frame, to: &marks)
    }
    var below = LabelRow(width: Self.width)
    let baseline = bottom + 5 + ChartLettering.ascent
    add(target, .target, at: end, baseline, in: &below, frame, to: &marks)
    add(start, .axis, at: origin, baseline, in: &below, frame, mayMove: false, to: &marks)
    return ChartScene(
      width: frame.drawingWidth, height: baseline + 7, marks: marks, title: title,
      description: description)
  }

  /// How much of the way lies behind a value.
  private func share(_ place: Place) -> Double {
    (place.value - start.value) / (target.value - start.value)
  }

  private func add(
    _ place: Place, _ role: ChartScene.Role, at distance: Double, _ baseline: Double,
    in row: inout LabelRow, _ frame: ReadingFrame, mayMove: Bool = true,
    to marks: inout [ChartScene.Mark]
  ) {
    let length = ChartLettering.width(of: place.text, isBold: role == .value || role == .target)
    guard let found = row.place(length, around: distance, mayMove: mayMove) else { return }
    marks.append(frame.text(place.text, found, baseline, role))
  }
}
