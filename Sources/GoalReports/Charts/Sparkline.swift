// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting

/// Draws a goal's way so far as small as a word, with its target and without letters.
struct Sparkline {
  let trend: Trend
  /// The days of the whole goal: what is not there yet stays free.
  let days: DayRange
  let targets: [Double]
  /// Whether heights are measured from zero.
  let fromZero: Bool
  let direction: TextDirection

  private static let width = 90.0
  private static let height = 24.0
  private static let inset = 4.0

  func scene(title: String, description: String) -> ChartScene {
    let frame = ReadingFrame(width: Self.width, direction: direction)
    let values = trend.points.compactMap(\.value) + targets
    let low = min(values.min() ?? 0, fromZero ? 0 : .infinity)
    let span = (values.max() ?? low) - low
    let last = Double(max(1, days.dayCount - 1))
    func y(_ value: Double) -> Double {
      let share = span > 0 ? (value - low) / span : 0.5
      return Self.height - Self.inset - share * (Self.height - 2 * Self.inset)
    }
    var marks = targets.map { target -> ChartScene.Mark in
      .line(frame.point(0, y(target)), frame.point(Self.width, y(target)), .target)
    }
    let runs = trend.runs { day, value in
      let share = Double(days.lowerBound.distance(to: day)) / last
      return frame.point(Self.inset + share * (Self.width - 2 * Self.inset), y(value))
    }
    for run in runs where run.count > 1 { marks.append(.path(run, .value)) }
    for run in runs where run.count == 1 { marks.append(.dot(run[0], .value)) }
    if let end = runs.last?.last, (runs.last?.count ?? 0) > 1 { marks.append(.dot(end, .value)) }
    return ChartScene(
      width: frame.drawingWidth, height: Self.height, marks: marks, title: title,
      description: description,
      lines: [ChartLine(label: "", shape: .columns(trend.heights(fromZero: fromZero)), text: "")])
  }
}
