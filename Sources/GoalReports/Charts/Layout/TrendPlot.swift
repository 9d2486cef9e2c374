// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import LocalizedFormatting

/// Maps days and values to positions.
struct TrendPlot {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let days: DayRange
  let scale: ValueScale
  let direction: TextDirection

  func x(_ day: CivilDay) -> Double {
    let last = max(1, days.dayCount - 1)
    let share = Double(days.lowerBound.distance(to: day)) / Double(last)
    return direction == .leftToRight
      ? left + share * (right - left) : right - share * (right - left)
  }

  func y(_ value: Double) -> Double {
    bottom - (value - scale.lower) / (scale.upper - scale.lower) * (bottom - top)
  }

  func point(_ day: CivilDay, _ value: Double) -> ChartScene.Point {
    ChartScene.Point(x: x(day), y: y(value))
  }
}
