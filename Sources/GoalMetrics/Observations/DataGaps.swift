// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// Days without rows where files usually have some, so that figures of them are too low.
public struct DataGaps: Sendable {
  /// A run of days without rows.
  public struct Gap: Hashable, Sendable {
    /// The first of the files that have rows of the same measures and networks around it.
    public let file: String
    /// The days.
    public let days: DayRange
    /// Where it lies among the rows.
    public let place: Place
    /// What would be counted on these days.
    let measures: Set<MeasureID>
  }

  /// Where a gap lies among the rows of files.
  public enum Place: Hashable, Sendable {
    case beforeFirstRow, between, afterLastRow
  }

  /// The gaps in order of time.
  public private(set) var gaps: [Gap] = []

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

  /// Looks for gaps.
  ///
  /// Files with the same measures and networks, such as those of one month each, are looked at
  /// together. That a file begins later or ends earlier than the others is told only beside others:
  /// when all of the data begins and ends is no gap.
  public init(in observations: ObservationSet) {
    guard let all = observations.days, all.dayCount <= Self.mostDays else { return }
    let streams = Stream.streams(of: observations)
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
      func add(_ first: Int, _ last: Int, _ place: Place) {
        guard last - first + 1 >= fewest else { return }
        gaps.append(
          Gap(
            file: stream.tables[0].source,
            days: all.lowerBound.advanced(by: first)...all.lowerBound.advanced(by: last),
            place: place, measures: stream.measures))
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

  /// Whether a metric would count something on days of a range of which a file has nothing.
  public func touch(_ metric: Metric, on range: DayRange) -> Bool {
    gaps.contains { gap in
      gap.days.overlaps(range)
        && metric.formula.quantities.contains { quantity in
          // The level of a stock stays until the next one is known.
          !quantity.isStock && quantity.measures.contains(where: gap.measures.contains)
        }
    }
  }

  /// Files that go on where others end.
  private struct Stream {
    var tables: [ObservationTable]
    var measures: Set<MeasureID>
    var networks: Set<String>

    static func streams(of observations: ObservationSet) -> [Stream] {
      var streams: [Stream] = []
      for table in observations.tables where table.count > 0 {
        var stream = Stream(
          tables: [table], measures: Set(table.measures),
          networks: Set(table.values(of: .network)))
        // It may join two that had nothing to do with each other so far.
        while let place = streams.firstIndex(where: stream.goesOn) {
          let other = streams.remove(at: place)
          stream.tables = other.tables + stream.tables
          stream.measures.formUnion(other.measures)
          stream.networks.formUnion(other.networks)
        }
        streams.append(stream)
      }
      return streams
    }

    func goesOn(_ other: Stream) -> Bool {
      !measures.isDisjoint(with: other.measures)
        && (networks.isEmpty && other.networks.isEmpty
          || !networks.isDisjoint(with: other.networks))
    }
  }
}
