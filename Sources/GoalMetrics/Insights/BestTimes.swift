// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// Something that usually comes of a day or a post of one kind, beside the other kinds.
public struct UsualYield<Kind: Hashable & Sendable>: Hashable, Sendable {
  /// What is counted.
  public let metric: Metric
  /// The usual count of each kind, in the order of kinds; those without any are left out.
  public let kinds: [Entry]
  /// The fewest days or posts of each kind on which something may be called best.
  public let needed: Int
  /// Whether kinds that rest on fewer keep the others from being compared.
  ///
  /// All days of a week should be known before one is called best; nobody posts at all hours.
  public let comparesAll: Bool

  /// A kind and what usually comes of it.
  public struct Entry: Hashable, Sendable {
    /// The kind.
    public let kind: Kind
    /// What usually comes of one, and on how many it rests.
    public let mean: TrimmedMean
  }

  /// Whether every kind rests on enough, or at least two where not all are compared.
  public let isSure: Bool
  /// The kind that most comes of; `nil` on too little data, and when two are level.
  public let best: Kind?

  init(metric: Metric, kinds: [Entry], needed: Int, comparesAll: Bool) {
    self.metric = metric
    self.kinds = kinds
    self.needed = needed
    self.comparesAll = comparesAll
    let known = kinds.filter { $0.mean.count >= needed }
    isSure = known.count > 1 && (!comparesAll || known.count == kinds.count)
    let most = isSure ? known.max { $0.mean.value < $1.mean.value } : nil
    let isAlone = known.count { $0.mean.value == most?.mean.value } == 1
    best = isAlone ? most?.kind : nil
  }
}

/// Hours of the day that follow each other.
public struct HourBlock: Hashable, Sendable {
  /// The first hour, 0 to 23.
  public let first: Int
  /// How many there are.
  public let count: Int

  /// The hour at whose beginning the block ends, up to 24.
  public var end: Int { min(first + count, 24) }
}

/// On which days of the week, at what time and with what kind of content most is achieved.
public struct BestTimes: Hashable, Sendable {
  /// The days that were looked at.
  public let days: DayRange
  /// By day of the week, Monday first; a day of the data is one case.
  public let weekdays: [UsualYield<Weekday>]
  /// By type of content in order of name; a post is one case.
  public let contentTypes: [UsualYield<String>]
  /// By the time of day at which posts were published, the earliest first; a post is one case.
  public let hourBlocks: [UsualYield<HourBlock>]
  /// The same hour by hour.
  public let hours: [UsualYield<HourBlock>]

  /// No day of the week is called best on fewer weeks.
  public static let weeksNeeded = 4
  /// No type of content is called best on fewer posts of each.
  public static let postsNeeded = 5
  /// No block of hours is called best on fewer posts.
  public static let postsNeededOfHours = 3
  /// How many hours a block has.
  public static let hoursOfBlock = 3
}

extension MetricEvaluator {
  /// Finds what usually comes of days of the week, types of content and times of posting.
  ///
  /// - Parameters:
  ///   - metrics: Counts that add up; others are left out.
  ///   - range: The days to look at, of which those without a value do not count.
  /// - Returns: `nil` when nothing can be told apart.
  public func bestTimes(for metrics: [Metric], in range: DayRange) -> BestTimes? {
    let metrics = metrics.filter { $0.aggregation == .sum || $0.aggregation == .uniqueSum }
    guard !metrics.isEmpty, range.dayCount > 1 else { return nil }
    let found = BestTimes(
      days: range, weekdays: weekdays(metrics, in: range),
      contentTypes: contentTypes(metrics, in: range),
      hourBlocks: hours(BestTimes.hoursOfBlock, metrics, in: range),
      hours: hours(1, metrics, in: range))
    let isEmpty =
      found.weekdays.isEmpty && found.contentTypes.isEmpty && found.hourBlocks.isEmpty
    return isEmpty ? nil : found
  }

  private func weekdays(_ metrics: [Metric], in range: DayRange) -> [UsualYield<Weekday>] {
    zip(metrics, dailyValues(of: metrics, in: range)).compactMap { metric, days in
      var values: [Weekday: [Double]] = [:]
      for (offset, value) in days.enumerated() {
        guard let value else { continue }
        values[range.lowerBound.advanced(by: offset).weekday, default: []].append(value)
      }
      let kinds = Weekday.allCases.compactMap { weekday in
        TrimmedMean(values[weekday] ?? []).map { UsualYield.Entry(kind: weekday, mean: $0) }
      }
      guard kinds.count > 1 else { return nil }
      return UsualYield(
        metric: metric, kinds: kinds, needed: BestTimes.weeksNeeded, comparesAll: true)
    }
  }

  private func contentTypes(_ metrics: [Metric], in range: DayRange) -> [UsualYield<String>] {
    let hasPosts = observations.tables.contains { table in
      [.contentType, .postID].allSatisfy(table.dimensions.contains)
    }
    guard hasPosts else { return [] }
    return posts(
      by: .dimension(.contentType), metrics, in: range, needed: BestTimes.postsNeeded,
      comparesAll: true
    ) { place in
      if case .value(let type) = place { type } else { nil }
    }
  }

  private func hours(
    _ length: Int, _ metrics: [Metric], in range: DayRange
  ) -> [UsualYield<HourBlock>] {
    let hasTimes = observations.tables.contains { table in
      table.hasTimes && table.dimensions.contains(.postID)
    }
    guard hasTimes else { return [] }
    return posts(
      by: .hours(each: length), metrics, in: range, needed: BestTimes.postsNeededOfHours,
      comparesAll: false
    ) { place in
      if case .hour(let first) = place { HourBlock(first: first, count: length) } else { nil }
    }
  }

  /// Finds what usually comes of a post at each place of an axis.
  private func posts<Kind>(
    by axis: SliceAxis, _ metrics: [Metric], in range: DayRange, needed: Int, comparesAll: Bool,
    kind: (SliceValue) -> Kind?
  ) -> [UsualYield<Kind>] {
    let totals = totals(for: metrics, by: [axis, .dimension(.postID)], in: range)
    var values: [MetricID: [SliceValue: [Double]]] = [:]
    for (place, post) in totals.cellTotals {
      // What is of no post is of no one case.
      guard case .value = place[1] else { continue }
      for metric in metrics {
        guard let value = post.evaluate(metric).value else { continue }
        values[metric.id, default: [:]][place[0], default: []].append(value)
      }
    }
    return metrics.compactMap { metric in
      let kinds = (values[metric.id] ?? [:]).sorted { $0.key < $1.key }.compactMap {
        place, posts -> UsualYield<Kind>.Entry? in
        guard let kind = kind(place), let mean = TrimmedMean(posts) else { return nil }
        return UsualYield.Entry(kind: kind, mean: mean)
      }
      guard kinds.count > 1 else { return nil }
      return UsualYield(metric: metric, kinds: kinds, needed: needed, comparesAll: comparesAll)
    }
  }
}

extension SlicedTotals {
  /// The totals of each place that has rows, for metrics that sum rows; in no certain order.
  fileprivate var cellTotals: [(place: [SliceValue], totals: ObservationTotals)] {
    cells.map { place, cells in
      var totals = ObservationTotals(tables: tables, range: range)
      totals.add(cells)
      return (place, totals)
    }
  }
}
