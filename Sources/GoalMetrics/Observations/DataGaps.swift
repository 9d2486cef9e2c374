// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// Days without rows where files usually have some, so that figures of them are too low.
public struct DataGaps: Sendable {
  /// A run of days without rows.
  public struct Gap: Hashable, Sendable {
    /// The first of the files that have rows of the same measures and networks around it.
    public let file: String
    /// The network whose rows are missing; `nil` where the files have none at all.
    public let network: String?
    /// The days.
    public let days: DayRange
    /// Where it lies among the rows.
    public let place: Place
    /// The place of its files among those that go on where others end.
    let stream: Int
  }

  /// Where a gap lies among the rows of files.
  public enum Place: Hashable, Sendable {
    case beforeFirstRow, between, afterLastRow
  }

  /// The gaps of whole files in order of time.
  public private(set) var gaps: [Gap] = []

  /// The days of which files have rows, but none of a network that usually has some, in order of
  /// time: since it paused or ended, or since its rows are missing, which nobody knows.
  public private(set) var pauses: [Gap] = []

  /// Files that go on where others end.
  private var streams: [DataStream] = []
  /// Where each of them ends.
  private var ends: [DataStream.End] = []
  /// As many days as must be missing of each of them at least; `nil` where rows come irregularly.
  private var fewestMissing: [Int?] = []
  /// The first day of all of them.
  private var firstDay: CivilDay?
  /// Whether some files have rows on days of which others have none.
  private(set) var isUneven = false

  /// Fewer days are no gap.
  private static let fewestDays = 7
  /// No more days are looked at one by one.
  private static let mostDays = 40_000

  /// Looks for gaps.
  ///
  /// Files with the same measures and networks, such as those of one month each, are looked at
  /// together. That a file begins later or ends earlier than the others is told only beside others:
  /// when all of the data begins and ends is no gap.
  public init(in observations: ObservationSet) {
    guard let all = observations.coveredDays, all.dayCount <= Self.mostDays else { return }
    firstDay = all.lowerBound
    streams = DataStream.streams(of: observations)
    for (place, stream) in streams.enumerated() {
      let days = stream.days(from: all.lowerBound)
      // Rows that are filled ahead say nothing, however long other files go on.
      let lastKnown = ObservationSet(stream.tables).lastDay ?? all.upperBound
      ends.append(DataStream.End(of: days, from: all.lowerBound, upTo: lastKnown))
      let fewest = DataRhythm(of: days.all).map { max(Self.fewestDays, $0.longestUsual) }
      fewestMissing.append(fewest)
      guard let fewest else { continue }
      func add(
        _ first: Int, _ last: Int, _ kind: Place, of network: String? = nil, fewest: Int,
        to gaps: inout [Gap]
      ) {
        guard last - first + 1 >= fewest else { return }
        gaps.append(
          Gap(
            file: stream.tables[0].source, network: network,
            days: all.lowerBound.advanced(by: first)...all.lowerBound.advanced(by: last),
            place: kind, stream: place))
      }
      for (day, next) in zip(days.all, days.all.dropFirst()) where next > day + 1 {
        add(day + 1, next - 1, .between, fewest: fewest, to: &gaps)
      }
      if streams.count > 1, let first = days.all.first, let last = days.all.last {
        if first > 0 { add(0, first - 1, .beforeFirstRow, fewest: fewest, to: &gaps) }
        if last < all.dayCount - 1 {
          add(last + 1, all.dayCount - 1, .afterLastRow, fewest: fewest, to: &gaps)
        }
      }
      guard days.byNetwork.count > 1, let last = days.all.last else { continue }
      for (network, own) in days.byNetwork.sorted(by: { $0.key < $1.key }) {
        guard let rhythm = DataRhythm(of: own), let lastOwn = own.last else { continue }
        let fewest = max(Self.fewestDays, rhythm.longestUsual)
        // Where the files have nothing at all, that is told of them.
        for (day, next) in zip(own, own.dropFirst()) where next > day + 1 {
          let isOfAll = !days.hasRows(between: day, and: next)
          if !isOfAll { add(day + 1, next - 1, .between, of: network, fewest: fewest, to: &pauses) }
        }
        if lastOwn < last {
          add(lastOwn + 1, last, .afterLastRow, of: network, fewest: fewest, to: &pauses)
        }
      }
    }
    gaps.sort { $0.days.lowerBound < $1.days.lowerBound }
    pauses.sort { $0.days.lowerBound < $1.days.lowerBound }
    isUneven = streams.count > 1 && !gaps.isEmpty
  }

  /// Whether a metric would count something on days of a range of which a file has nothing.
  public func touch(_ metric: Metric, on range: DayRange) -> Bool {
    gaps.contains { $0.days.overlaps(range) && concerns($0, metric, .everything) }
  }

  /// Whether files have only a part of what a metric counts on a range: none of some days, or
  /// nothing where others have something.
  public func lackPart(of metric: Metric, on range: DayRange) -> Bool {
    let touching = gaps.filter { $0.days.overlaps(range) && concerns($0, metric, .everything) }
    if touching.contains(where: { $0.days.clamped(to: range) != range }) { return true }
    // What begins later was not there yet.
    let lacking = Set(touching.filter { $0.place != .beforeFirstRow }.map(\.stream))
    return !lacking.isEmpty
      && streams.indices.contains { !lacking.contains($0) && concerns($0, metric, .everything) }
  }

  /// The days of a range of which files have nothing, though a metric counts what they have.
  ///
  /// - Returns: Runs of days in order of time, none of which overlaps another.
  func days(
    lackedBy metric: Metric, where filter: ObservationFilter, in range: DayRange
  ) -> [DayRange] {
    gaps.filter { $0.days.overlaps(range) && concerns($0, metric, filter) }
      .map { $0.days.clamped(to: range) }.joinedRuns()
  }

  /// The days of a range before the first of the data, where what a metric counts has come so
  /// regularly since that they are likely to be missing.
  func daysBeforeData(
    of metric: Metric, where filter: ObservationFilter, in range: DayRange
  ) -> DayRange? {
    guard let firstDay, range.contains(firstDay) else { return nil }
    let count = range.lowerBound.distance(to: firstDay)
    let places = streams.indices.filter { concerns($0, metric, filter) }
    guard !places.isEmpty,
      places.allSatisfy({ fewestMissing[$0].map { count >= $0 } ?? false })
    else { return nil }
    return range.lowerBound...firstDay.advanced(by: -1)
  }

  /// The day up to which files tell of a metric, where they have rows so regularly that the days since
  /// are missing; `nil` where none are, or nobody knows.
  ///
  /// Of several quantities each must be there.
  func lastDay(
    of metric: Metric, where filter: ObservationFilter, asOf: CivilDay
  ) -> CivilDay? {
    let lasts = metric.formula.quantities.compactMap { quantity -> CivilDay? in
      let places = streams.indices.filter { place in
        quantity.measures.contains(where: streams[place].measures.contains)
          && filter.values[.network].map(streams[place].mayHave(anyOf:)) ?? true
      }
      let known = places.compactMap { ends[$0].lastDay(of: filter.values[.network], asOf: asOf) }
      return known.count == places.count ? known.max() : nil
    }
    return lasts.min()
  }

  private func concerns(_ gap: Gap, _ metric: Metric, _ filter: ObservationFilter) -> Bool {
    concerns(gap.stream, metric, filter)
  }

  private func concerns(_ place: Int, _ metric: Metric, _ filter: ObservationFilter) -> Bool {
    let stream = streams[place]
    return metric.formula.quantities.contains { quantity in
      // The level of a stock stays until the next one is known.
      !quantity.isStock && quantity.measures.contains(where: stream.measures.contains)
    } && (filter.values[.network].map(stream.mayHave(anyOf:)) ?? true)
  }
}

// MARK: Rows beside gaps

/// Which files that go on where others end have nothing on the day of a row, by their places.
struct LackingStreams: OptionSet, Hashable, Comparable {
  let rawValue: UInt64

  static func < (one: LackingStreams, other: LackingStreams) -> Bool {
    one.rawValue < other.rawValue
  }
}

extension DataGaps {
  /// Which files have nothing on the day of each row of a table; empty where none lacks any.
  func lacking(beside table: ObservationTable) -> [LackingStreams] {
    let ofStreams = gaps.filter { $0.stream < LackingStreams.RawValue.bitWidth }
    var found: [LackingStreams] = []
    for gap in ofStreams {
      let bit = LackingStreams(rawValue: 1 << UInt64(gap.stream))
      for (row, day) in table.days.enumerated() where gap.days.contains(day) {
        if found.isEmpty { found = [LackingStreams](repeating: [], count: table.count) }
        found[row].insert(bit)
      }
    }
    return found
  }

  /// Tells whether one of some files has any of some measures, of a network where one is given.
  func hasAny(of measures: [MeasureID], network: String?, in lacking: LackingStreams) -> Bool {
    !streams(in: lacking, with: measures, of: network).isEmpty
  }

  /// The days of a range on which those of some files that have any of some measures have nothing.
  func days(
    without measures: [MeasureID], in lacking: LackingStreams, on range: DayRange
  ) -> [DayRange] {
    let wanted = streams(in: lacking, with: measures, of: nil)
    return gaps.filter { wanted.contains($0.stream) && $0.days.overlaps(range) }
      .map { $0.days.clamped(to: range) }.joinedRuns()
  }

  private func streams(
    in lacking: LackingStreams, with measures: [MeasureID], of network: String?
  ) -> [Int] {
    guard !lacking.isEmpty else { return [] }
    return streams.indices.filter { place in
      place < LackingStreams.RawValue.bitWidth
        && lacking.contains(LackingStreams(rawValue: 1 << UInt64(place)))
        && measures.contains(where: streams[place].measures.contains)
        && (network.map { streams[place].mayHave(anyOf: [$0]) } ?? true)
    }
  }
}

extension [DayRange] {
  /// The same days in order, runs that overlap or follow each other as one.
  func joinedRuns() -> [DayRange] {
    sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { runs, run in
      guard let last = runs.last, run.lowerBound <= last.upperBound.advanced(by: 1) else {
        runs.append(run)
        return
      }
      runs[runs.count - 1] = last.lowerBound...Swift.max(last.upperBound, run.upperBound)
    }
  }

  /// How many days they are.
  var dayCount: Int { reduce(0) { $0 + $1.dayCount } }
}
