// SPDX-License-Identifier: Apache-2.0

internal import LocalizedFormatting

/// Draws how far a goal has come on the way from its start to its target, and how far it should be.
///
/// The way runs in reading direction whether values are to rise or to fall.
struct BulletChart {
  /// A value on the way, and how readers see it.
  struct Place {
    let value: Double
    let text: ChartText
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
    var above = [Label(current.text, .value, at: reached)]
    if let expected {
      above.append(Label(expected.text, .expected, at: distance(share(expected))))
    }
    let baseline = bottom + 5 + ChartLettering.ascent
    // The start says least.
    let below = [
      Label(target.text, .target, at: end), Label(start.text, .axis, at: origin, isNeeded: false),
    ]
    marks += place(above, top - 7, frame) + place(below, baseline, frame)
    return ChartScene(
      width: frame.drawingWidth, height: baseline + 7, marks: marks, title: title,
      description: description)
  }

  /// How much of the way lies behind a value.
  private func share(_ place: Place) -> Double {
    (place.value - start.value) / (target.value - start.value)
  }

  // MARK: Labels

  /// A text that belongs to a place on the bar.
  private struct Label {
    let text: ChartText
    let role: ChartScene.Role
    let distance: Double
    /// Whether others are shortened and moved so that it has room.
    let isNeeded: Bool

    init(
      _ text: ChartText, _ role: ChartScene.Role, at distance: Double, isNeeded: Bool = true
    ) {
      self.text = text
      self.role = role
      self.distance = distance
      self.isNeeded = isNeeded
    }
  }

  /// Places texts on a line, in the first forms in which all that are needed have room, else the
  /// first text alone.
  private func place(
    _ labels: [Label], _ baseline: Double, _ frame: ReadingFrame
  ) -> [ChartScene.Mark] {
    let needed = labels.count { $0.isNeeded }
    var alone: [ChartScene.Mark]?
    for form in labels[0].text.forms {
      var row = LabelRow(width: Self.width)
      guard let first = mark(labels[0], form, in: &row, baseline, frame) else { continue }
      var marks = [first]
      for label in labels.dropFirst() {
        for form in label.text.forms {
          guard let found = mark(label, form, in: &row, baseline, frame) else { continue }
          marks.append(found)
          break
        }
      }
      if marks.count >= needed { return marks }
      alone = alone ?? [first]
    }
    return alone ?? []
  }

  private func mark(
    _ label: Label, _ form: String, in row: inout LabelRow, _ baseline: Double,
    _ frame: ReadingFrame
  ) -> ChartScene.Mark? {
    let isBold = label.role == .value || label.role == .target
    let length = ChartLettering.width(of: form, isBold: isBold)
    return row.place(length, around: label.distance, mayMove: label.isNeeded).map {
      frame.text(form, $0, baseline, label.role)
    }
  }
}
