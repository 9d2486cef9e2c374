// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars
internal import GoalMetrics

/// Days of a report without rows where files usually have some, so that figures of them are too
/// low.
struct DataGaps {
  /// A run of days without rows.
  struct Gap: Hashable {
    /// The files that have rows of the same measures around it.
    let files: [String]
    let days: DayRange
    let place: Place
  }

  enum Place: Hashable {
    case beforeFirstRow, between, afterLastRow
  }

  /// The gaps in order of time.
  private(set) var gaps: [Gap] = []

  /// Fewer days are no gap.
  private static let fewestDays = 7
  /// Nor are days no more than so many times as many as usually lie between rows.
  private static let unusual = 4
  /// Of files with fewer days nobody knows what is usual.
  private static let fewestKnown = 5
  /// Nor of files of which fewer steps from row to row are as usual, such as those of deals.
  private static let regularShare = 0.8
  /// No more days are looked at one by one.
  private static let mostDays = 40_000

  /// Looks for gaps on some days.
  ///
  /// Files with the same measures, such as those of one month each, are looked at together. A file
  /// that begins later or ends earlier than all others is told only beside others: when all of the
  /// data begins and ends is told elsewhere.
  init(in observations: ObservationSet, on range: DayRange) {
    guard let all = observations.days, all.dayCount <= Self.mostDays else { return }
    var streams: [(measures: Set<MeasureID>, tables: [ObservationTable])] = []
    for table in observations.tables where table.count > 0 {
      let measures = Set(table.measures)
      if let place = streams.firstIndex(where: { $0.measures == measures }) {
        streams[place].tables.append(table)
      } else {
        streams.append((measures, [table]))
      }
    }
    for stream in streams {
      var has = [Bool](repeating: false, count: all.dayCount)
      for table in stream.tables {
        for day in table.days { has[all.lowerBound.distance(to: day)] = true }
      }
      let days = has.indices.filter { has[$0] }
      guard days.count >= Self.fewestKnown else { continue }
      let steps = zip(days, days.dropFirst()).map { $1 - $0 }
      let usual = steps.sorted()[steps.count / 2]
      let regular = steps.count { $0 <= usual }
      guard Double(regular) >= Self.regularShare * Double(steps.count) else { continue }
      let fewest = max(Self.fewestDays, Self.unusual * usual)
      let files = stream.tables.map(\.source)
      func add(_ first: Int, _ last: Int, _ place: Place) {
        guard last - first + 1 >= fewest else { return }
        let gap = all.lowerBound.advanced(by: first)...all.lowerBound.advanced(by: last)
        guard gap.overlaps(range) else { return }
        gaps.append(Gap(files: files, days: gap.clamped(to: range), place: place))
      }
      for (day, next) in zip(days, days.dropFirst()) where next > day + 1 {
        add(day + 1, next - 1, .between)
      }
      guard streams.count > 1, let first = days.first, let last = days.last else { continue }
      if first > 0 { add(0, first - 1, .beforeFirstRow) }
      if last < has.count - 1 { add(last + 1, has.count - 1, .afterLastRow) }
    }
    gaps.sort { $0.days.lowerBound < $1.days.lowerBound }
  }
}
