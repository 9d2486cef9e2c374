// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import LocalizedFormatting

/// Ticks on a calendar's own boundaries.
///
/// Where it is longer than a year, or a month stands on it twice, the year stands below its first month.
struct TimeAxis {
  /// Writes what stands at ticks.
  struct Lettering {
    /// Writes a day, or the month that begins with it.
    let tick: (CivilDay, BucketSize) throws -> String
    /// Writes the year of a day.
    let year: (CivilDay) throws -> String
  }

  private let days: DayRange
  private let size: BucketSize
  /// The days of the ticks, with the years that they are in.
  private let ticks: [(day: CivilDay, year: Int)]
  /// Whether years have names.
  private let namesYears: Bool

  private static let lineHeight = 15.0

  /// Finds the ticks of an axis.
  ///
  /// - Throws: `CalendarError` for days outside the calendar.
  init(days: DayRange, calendar: CivilCalendar) throws {
    self.days = days
    size = days.dayCount <= 45 ? .day : .month
    var found: [CivilDay]
    if size == .day {
      let step = days.dayCount <= 10 ? 2 : days.dayCount <= 16 ? 4 : 7
      found = stride(from: 0, to: days.dayCount, by: step).map {
        days.lowerBound.advanced(by: $0)
      }
    } else {
      found = try calendar.buckets(of: days, by: .month).map(\.lowerBound)
      // A first month cut short has no boundary of its own to mark.
      let first = try calendar.date(of: days.lowerBound)
      if first.day > 1, found.count > 1 { found.removeFirst() }
    }
    let dates = try found.map { try calendar.date(of: $0) }
    ticks = zip(found, dates).map { ($0, $1.year) }
    namesYears =
      size == .month && (Set(dates.map(\.month)).count < dates.count || days.dayCount > 366)
  }

  /// The room that it takes below the drawing.
  var height: Double { 30 + (namesYears ? Self.lineHeight : 0) }

  /// Draws as many ticks as fit side by side.
  ///
  /// - Parameters:
  ///   - plot: Where days are in the drawing.
  ///   - width: The width of the drawing.
  ///   - lettering: What stands at ticks.
  /// - Returns: The marks.
  /// - Throws: What lettering throws.
  func marks(
    _ plot: TrendPlot, width: Double, _ lettering: Lettering
  ) throws -> [ChartScene.Mark] {
    let texts = try ticks.map { try lettering.tick($0.day, size) }
    let years = namesYears ? try ticks.map { try lettering.year($0.day) } : []
    let widest = (texts + years).map { ChartLettering.width(of: $0) }.max() ?? 0
    let room = max(1, Int((plot.right - plot.left) / max(1, widest + ChartLettering.gap)))
    let keep = max(1, (ticks.count + room - 1) / room)
    var marks: [ChartScene.Mark] = []
    let frame = ReadingFrame(ofDrawing: width, direction: plot.direction)
    var row = LabelRow(width: frame.width)
    var named: Int?
    for index in stride(from: 0, to: ticks.count, by: keep) {
      let x = plot.x(ticks[index].day)
      marks.append(.line(.init(x: x, y: plot.bottom), .init(x: x, y: plot.bottom + 4), .axis))
      let year = namesYears && ticks[index].year != named ? years[index] : nil
      // A text at the edge leans inwards, so that it is not cut.
      let length = [texts[index], year ?? ""].map { ChartLettering.width(of: $0) }.max() ?? 0
      guard let place = row.place(length, around: frame.distance(ofX: x), mayMove: false) else {
        continue
      }
      marks.append(frame.text(texts[index], place, plot.bottom + 20, .axis))
      if let year {
        marks.append(frame.text(year, place, plot.bottom + 20 + Self.lineHeight, .axis))
        named = ticks[index].year
      }
    }
    return marks
  }
}
