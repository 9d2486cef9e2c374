// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics
internal import LocalizedFormatting

/// Draws a goal's way so far, with its target and the pace that it needs.
struct TrendChart {
  /// How ticks of the value axis are written.
  enum TickForm: CaseIterable {
    /// As values are.
    case full
    /// With words for magnitudes.
    case short
    /// The same without what is counted, which stands above the axis.
    case bare
  }

  let trend: Trend
  let days: DayRange
  /// The value to reach, or the bounds to stay within.
  let targets: [TargetLabels.Line]
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

  private let width = 360.0
  private let end = 14.0
  private let plotHeight = 166.0
  /// The widest ticks that leave the values enough room.
  private let tickLimit = 92.0

  /// Draws the chart.
  ///
  /// - Parameters:
  ///   - calendar: The calendar on whose boundaries ticks fall.
  ///   - lettering: Letters the ticks of the time axis.
  ///   - tickTexts: Letters the ticks of the value axis; `nil` for a form that the unit has not.
  ///   - boundsText: What bounds are called together, where there is no room for a text at each.
  ///   - unitName: What the values are counted in, where that has a name.
  /// - Returns: The marks with their final texts and positions.
  /// - Throws: `CalendarError` for days outside the calendar, and what lettering throws.
  func scene(
    calendar: CivilCalendar, lettering: TimeAxis.Lettering,
    tickTexts: ([Double], TickForm) throws -> [String]?, boundsText: () throws -> ChartText?,
    unitName: () throws -> String?
  ) throws -> ChartScene {
    let scale = ValueScale(
      covering: trend.points.compactMap(\.value) + targets.map(\.value)
        + [start, forecast?.low ?? forecast?.value, forecast?.high].compactMap { $0 },
      fromZero: fromZero,
      hasFractions: hasFractions, isTime: unit == .duration)
    let ticks = try self.ticks(of: scale, tickTexts)
    let unitTitle = ticks.form == .bare ? try unitName() : nil
    let axis = try TimeAxis(days: days, calendar: calendar)
    let top = unitTitle == nil ? 24.0 : 40
    let margin = ticks.width + 12
    let plot = TrendPlot(
      left: direction == .leftToRight ? margin : end,
      right: direction == .leftToRight ? width - end : width - margin,
      top: top, bottom: top + plotHeight, days: days, scale: scale, direction: direction)
    var marks = valueAxis(plot, zip(scale.ticks, ticks.texts))
    if let unitTitle {
      let frame = ReadingFrame(ofDrawing: width, direction: direction)
      marks.append(frame.text(unitTitle, 0, ChartLettering.ascent, .axis))
    }
    marks += try axis.marks(plot, width: width, lettering)
    for target in targets {
      let y = plot.y(target.value)
      marks.append(.line(.init(x: plot.left, y: y), .init(x: plot.right, y: y), .target))
    }
    // A single day has no way.
    if let start, let target = targets.first, days.dayCount > 1 {
      marks.append(
        .path(
          [plot.point(days.lowerBound, start), plot.point(days.upperBound, target.value)], .pace))
    }
    marks += forecastMarks(plot)
    marks += valueMarks(plot, scale: scale)
    let labels = TargetLabels(
      plot: plot, paths: marks.compactMap(\.path),
      ceiling: unitTitle == nil ? 0 : top - 24)
    marks += try labels.marks(targets, together: boundsText)
    return ChartScene(
      width: width, height: plot.bottom + axis.height, marks: marks, title: title,
      description: description,
      lines: [
        ChartLine(label: title, shape: .columns(trend.heights(fromZero: fromZero)), text: "")
      ])
  }

  /// The texts of ticks in the first form that leaves enough room, else in the narrowest.
  private func ticks(
    of scale: ValueScale, _ tickTexts: ([Double], TickForm) throws -> [String]?
  ) rethrows -> (form: TickForm, texts: [String], width: Double) {
    var narrowest: (form: TickForm, texts: [String], width: Double)?
    for form in TickForm.allCases {
      guard let texts = try tickTexts(scale.ticks, form) else { continue }
      let width = texts.map { ChartLettering.width(of: $0) }.max() ?? 0
      if width < narrowest?.width ?? .infinity { narrowest = (form, texts, width) }
      if width <= tickLimit { break }
    }
    return narrowest ?? (.full, [], 0)
  }

  private func valueAxis(
    _ plot: TrendPlot, _ ticks: some Sequence<(Double, String)>
  ) -> [ChartScene.Mark] {
    let isForward = direction == .leftToRight
    let edge = isForward ? plot.left - 8 : plot.right + 8
    return ticks.flatMap { value, text -> [ChartScene.Mark] in
      let y = plot.y(value)
      return [
        .line(
          .init(x: plot.left, y: y), .init(x: plot.right, y: y), value == 0 ? .axis : .grid),
        .text(text, .init(x: edge, y: y + 4), isForward ? .right : .left, .axis),
      ]
    }
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

extension ChartScene.Mark {
  /// The points of a line, or of a value alone.
  fileprivate var path: [ChartScene.Point]? {
    switch self {
    case .path(let points, _): points
    case .dot(let point, _): [point]
    default: nil
    }
  }
}
