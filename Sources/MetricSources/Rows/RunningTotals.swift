// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Finds columns of a generic file that most likely have what has come up to each day, and not what
/// came on it.
///
/// What comes day by day goes up and down; who keeps a running total in a table adds it up again by
/// adding its rows. Some begin anew with each month.
struct RunningTotals {
  /// The measures, in the order of columns.
  private(set) var measures: [MeasureID] = []
  /// On how many days the longest of them goes on.
  private(set) var dayCount = 0

  /// With so many rows a few that stay the same are no matter, nor are gaps between days.
  private static let longCount = 14
  /// Larger tables are not kept by hand.
  private static let rowLimit = 20_000
  /// Who grows does so for some weeks, but not on each day of one.
  private static let usualGap = 3

  /// Looks at a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - names: The headers of its measures.
  init(in table: ObservationTable, names: [MeasureID: String]) {
    guard (3...Self.rowLimit).contains(table.sourceRowCount), !table.dimensions.contains(.postID)
    else { return }
    let dimensions = table.dimensions.compactMap(table.column)
    var subjects: [[Int32]: [Int]] = [:]
    for row in 0..<table.count {
      subjects[dimensions.map { $0.codes[row] }, default: []].append(row)
    }
    for subject in subjects.keys {
      subjects[subject]?.sort { table.days[$0] < table.days[$1] }
    }
    let rows = Array(subjects.values)
    for measure in table.measures where Measure.named(measure).addsUp {
      guard let column = table.column(of: measure),
        let climb = Climb(of: rows, column, table.days)
      else { continue }
      let name = names[measure] ?? measure.rawValue
      let needed =
        RunningTotalHeader.mayBeLevel(name) ? 3 : RunningTotalHeader.mayName(name) ? 5 : 7
      guard climb.isSure(rows: needed) else { continue }
      measures.append(measure)
      dayCount = max(dayCount, climb.longest)
    }
  }

  /// How values of some subjects go up, from day to day and never down but with a new month.
  private struct Climb {
    var steps = 0
    var rises = 0
    /// The rows of the subject that has most.
    var longest = 0
    /// Whether days follow each other closely.
    var isDaily = true
    /// How unlikely it is by chance: one in so many orders of the values, perhaps infinitely many.
    var evidence = 1.0

    private static let fewestRowsBetweenFalls = 3

    /// Looks at the rows of each subject, in the order of days; `nil` where values go down.
    init?(of subjects: [[Int]], _ column: [Double], _ days: [CivilDay]) {
      var calendars: [CivilCalendar]?
      for subject in subjects {
        let rows = subject.filter { !column[$0].isNaN }
        // What goes up and down is known without a look at calendars.
        let falls = zip(rows, rows.dropFirst()).count { column[$0] > column[$1] }
        if let first = rows.first, let last = rows.last,
          falls > days[first].distance(to: days[last]) / 28 + 1
        {
          return nil
        }
        longest = max(longest, rows.count)
        var run = 1
        // The rows since the last fall; `nil` before the first one, which may come at once.
        var rowsSinceFall: Int?
        for (before, row) in zip(rows, rows.dropFirst()) {
          guard days[before] < days[row] else { return nil }
          if days[before].distance(to: days[row]) > RunningTotals.usualGap { isDaily = false }
          if column[before] > column[row] {
            let left = (calendars ?? CivilCalendar.builtIn).filter {
              $0.beginsMonth(between: days[before], and: days[row])
            }
            // What falls at every other row does not begin anew, though each row is a month.
            guard !left.isEmpty,
              rowsSinceFall ?? Self.fewestRowsBetweenFalls
                >= Self.fewestRowsBetweenFalls
            else { return nil }
            calendars = left
            run = 1
            rowsSinceFall = 1
            continue
          }
          rowsSinceFall = rowsSinceFall.map { $0 + 1 }
          steps += 1
          if column[before] < column[row] {
            rises += 1
            run += 1
            evidence *= Double(run)
          }
        }
      }
    }

    /// Whether so many rows in a row that rise would be enough, and these are as telling.
    func isSure(rows needed: Int) -> Bool {
      let neededEvidence = (1...needed).reduce(1.0) { $0 * Double($1) }
      guard evidence >= neededEvidence, longest >= min(needed, 5) else { return false }
      if longest >= RunningTotals.longCount { return rises * 10 >= steps * 7 }
      return isDaily && rises == steps
    }
  }
}

extension CivilCalendar {
  /// Whether a month begins after one day and not after another.
  fileprivate func beginsMonth(between day: CivilDay, and later: CivilDay) -> Bool {
    guard let first = try? date(of: day), let second = try? date(of: later) else { return false }
    return (first.year, first.month) != (second.year, second.month)
  }
}
