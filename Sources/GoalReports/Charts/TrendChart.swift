// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting

/// Draws a goal's way so far, with its target and the pace that it needs.
struct TrendChart {
  /// A tick of an axis: where it is in the data, and its text.
  struct Tick {
    let position: Double
    let text: String
  }

  let trend: Trend
  let days: DayRange
  /// The value to reach, or the bounds to stay within, the one that is named first.
  let targets: [Double]
  /// The value at which the pace begins; `nil` where there is no way to go.
  let start: Double?
  /// Where it ends by its trend; `nil` where nothing is foretold.
  let forecast: GoalForecast?
  /// Whether the values are measured from zero.
  let fromZero: Bool
  /// What the values are counted in.
  let unit: MetricUnit
  /// Whether parts of one have a meaning, as they have for money and rates.
  let hasFractions: Bool
  let direction: TextDirection
  let title: String
  let description: String
  /// What the line of the target is called, and the value alone where there is no room for that.
  let targetText: String
  let targetValueText: String

  private let width = 360.0
  private let height = 220.0
  private let top = 24.0
  private let bottom = 30.0
  private let end = 14.0

  /// Draws the chart.
  ///
  /// - Parameters:
  ///   - calendar: The calendar on whose boundaries ticks fall.
  ///   - dayText: Letters a tick of the time axis.
  ///   - valueTexts: Letters the ticks of the value axis.
  /// - Returns: The marks with their final texts and positions.
  /// - Throws: `CalendarError` for days outside the calendar, and what lettering throws.
  func scene(
    calendar: CivilCalendar, dayText: (CivilDay, BucketSize) throws -> String,
    valueTexts: ([Double]) throws -> [String]
  ) throws -> ChartScene {
    let scale = ValueScale(
      covering: trend.points.compactMap(\.value) + targets
        + [start, forecast?.low ?? forecast?.value, forecast?.high].compactMap { $0 },
      fromZero: fromZero,
      hasFractions: hasFractions, isTime: unit == .duration)
    let valueTicks = zip(scale.ticks, try valueTexts(scale.ticks)).map {
      Tick(position: $0, text: $1)
    }
    let lettering = (valueTicks.map { ChartLettering.width(of: $0.text) }.max() ?? 0) + 12
    let plot = TrendPlot(
      left: direction == .leftToRight ? lettering : end,
      right: direction == .leftToRight ? width - end : width - lettering,
      top: top, bottom: height - bottom, days: days, scale: scale, direction: direction)
    var marks: [ChartScene.Mark] = []
    for tick in valueTicks {
      let y = plot.y(tick.position)
      marks.append(
        .line(
          .init(x: plot.left, y: y), .init(x: plot.right, y: y),
          tick.position == 0 ? .axis : .grid))
      let edge = direction == .leftToRight ? plot.left - 8 : plot.right + 8
      marks.append(
        .text(
          tick.text, .init(x: edge, y: y + 4), direction == .leftToRight ? .right : .left, .axis))
    }
    marks += try timeMarks(plot, calendar: calendar, dayText: dayText)
    for target in targets {
      marks.append(
        .line(
          .init(x: plot.left, y: plot.y(target)), .init(x: plot.right, y: plot.y(target)),
          .target))
    }
    if let start, let target = targets.first {
      marks.append(
        .path([plot.point(days.lowerBound, start), plot.point(days.upperBound, target)], .pace))
    }
    marks += forecastMarks(plot)
    marks += valueMarks(plot, scale: scale)
    if let target = targets.first { marks.append(targetLabel(plot, at: target)) }
    return ChartScene(
      width: width, height: height, marks: marks, title: title, description: description,
      lines: [
        ChartLine(label: title, shape: .columns(trend.heights(fromZero: fromZero)), text: "")
      ])
  }

  /// Letters the target line, on the side where fewer values are in the way.
  private func targetLabel(_ plot: TrendPlot, at target: Double) -> ChartScene.Mark {
    let isForward = direction == .leftToRight
    let line = plot.y(target)
    let edge = isForward ? plot.left + 4 : plot.right - 4
    let room = plot.right - plot.left
    // A number that is cut is another number.
    let text =
      [targetText, targetValueText].first { ChartLettering.width(of: $0, isBold: true) <= room }
      ?? ChartLettering.cut(targetText, to: room / 1.12)
    let length = ChartLettering.width(of: text, isBold: true)
    let covered = isForward ? edge...edge + length : edge - length...edge
    let heights = trend.points.compactMap { point -> Double? in
      guard let value = point.value, covered.contains(plot.x(point.days.upperBound)) else {
        return nil
      }
      return plot.y(value) - line
    }
    let inTheWayAbove = heights.count { (-20...2).contains($0) }
    let inTheWayBelow = heights.count { (-2...20).contains($0) }
    // Below the axis days have their names.
    let isAbove =
      line + 18 > plot.bottom || line - 18 > 0 && inTheWayAbove <= inTheWayBelow
    return .text(
      text, .init(x: edge, y: isAbove ? line - 6 : line + 16), isForward ? .left : .right,
      .target)
  }

  /// Ticks on the calendar's own boundaries, as many as fit side by side.
  private func timeMarks(
    _ plot: TrendPlot, calendar: CivilCalendar, dayText: (CivilDay, BucketSize) throws -> String
  ) throws -> [ChartScene.Mark] {
    let size: BucketSize = days.dayCount <= 45 ? .day : .month
    var ticks: [CivilDay]
    if size == .day {
      let step = days.dayCount <= 10 ? 2 : days.dayCount <= 16 ? 4 : 7
      ticks = stride(from: 0, to: days.dayCount, by: step).map { days.lowerBound.advanced(by: $0) }
    } else {
      ticks = try calendar.buckets(of: days, by: .month).map(\.lowerBound)
      // A first month cut short has no boundary of its own to mark.
      let first = try calendar.date(of: days.lowerBound)
      if first.day > 1, ticks.count > 1 { ticks.removeFirst() }
    }
    let texts = try ticks.map { try dayText($0, size) }
    let widest = (texts.map { ChartLettering.width(of: $0) }.max() ?? 0) + ChartLettering.gap
    let room = max(1, Int((plot.right - plot.left) / max(1, widest)))
    let keep = max(1, (ticks.count + room - 1) / room)
    var marks: [ChartScene.Mark] = []
    let frame = ReadingFrame(ofDrawing: width, direction: direction)
    var row = LabelRow(width: frame.width)
    for index in stride(from: 0, to: ticks.count, by: keep) {
      let x = plot.x(ticks[index])
      marks.append(.line(.init(x: x, y: plot.bottom), .init(x: x, y: plot.bottom + 4), .axis))
      // A text at the edge leans inwards, so that it is not cut.
      let length = ChartLettering.width(of: texts[index])
      if let place = row.place(length, around: frame.distance(ofX: x), mayMove: false) {
        marks.append(frame.text(texts[index], place, plot.bottom + 20, .axis))
      }
    }
    return marks
  }

  /// The way from the last value to the end by the trend, within its band.
  private func forecastMarks(_ plot: TrendPlot) -> [ChartScene.Mark] {
    guard let forecast, let last = trend.points.last(where: { $0.value != nil }),
      let value = last.value, last.days.upperBound < days.upperBound
    else { return [] }
    let start = plot.point(last.days.upperBound, value)
    func end(_ value: Double) -> ChartScene.Point { plot.point(days.upperBound, value) }
    var marks: [ChartScene.Mark] = []
    if let low = forecast.low, let high = forecast.high {
      marks.append(.area([start, end(high), end(low)], .forecast))
    }
    return marks + [.path([start, end(forecast.value)], .forecast)]
  }

  private func valueMarks(_ plot: TrendPlot, scale: ValueScale) -> [ChartScene.Mark] {
    var marks: [ChartScene.Mark] = []
    let runs = trend.runs { plot.point($0, $1) }
    for run in runs {
      guard let first = run.first, let last = run.last else { continue }
      guard run.count > 1 else {
        marks.append(.dot(first, .value))
        continue
      }
      if scale.lower == 0 {
        let floor = [
          ChartScene.Point(x: last.x, y: plot.bottom), .init(x: first.x, y: plot.bottom),
        ]
        marks.append(.area(run + floor, .value))
      }
      marks.append(.path(run, .value))
    }
    // Where it stands now, unless that is a dot already.
    if trend.points.last?.value != nil, let run = runs.last, run.count > 1 {
      marks.append(.dot(run[run.count - 1], .value))
    }
    return marks
  }
}
