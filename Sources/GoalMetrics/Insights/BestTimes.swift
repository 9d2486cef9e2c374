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

  /// A kind and what usually comes of it.
  public struct Entry: Hashable, Sendable {
    /// The kind.
    public let kind: Kind
    /// What usually comes of one, and on how many it rests.
    public let mean: TrimmedMean
  }

  /// Whether every kind rests on enough.
  public var isSure: Bool { kinds.count > 1 && kinds.allSatisfy { $0.mean.count >= needed } }

  /// The kind that most comes of; `nil` on too little data, and when two are level.
  public var best: Kind? {
    guard isSure, let most = kinds.max(by: { $0.mean.value < $1.mean.value }) else { return nil }
    let isAlone = kinds.count { $0.mean.value == most.mean.value } == 1
    return isAlone ? most.kind : nil
  }
}

/// On which days of the week, and with what kind of content, most is achieved.
public struct BestTimes: Hashable, Sendable {
  /// The days that were looked at.
  public let days: DayRange
  /// By day of the week, Monday first; a day of the data is one case.
  public let weekdays: [UsualYield<Weekday>]
  /// By type of content in order of name; a post is one case.
  public let contentTypes: [UsualYield<String>]

  /// No day of the week is called best on fewer weeks.
  public static let weeksNeeded = 4
  /// No type of content is called best on fewer posts of each.
  public static let postsNeeded = 5
}

extension MetricEvaluator {
  /// Finds what usually comes of days of the week and of types of content.
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
      contentTypes: contentTypes(metrics, in: range))
    return found.weekdays.isEmpty && found.contentTypes.isEmpty ? nil : found
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
      return UsualYield(metric: metric, kinds: kinds, needed: BestTimes.weeksNeeded)
    }
  }

  private func contentTypes(_ metrics: [Metric], in range: DayRange) -> [UsualYield<String>] {
    let hasPosts = observations.tables.contains { table in
      [.contentType, .postID].allSatisfy(table.dimensions.contains)
    }
    guard hasPosts else { return [] }
    let axes: [SliceAxis] = [.dimension(.contentType), .dimension(.postID)]
    let totals = totals(for: metrics, by: axes, in: range)
    var values: [MetricID: [String: [Double]]] = [:]
    for (place, post) in totals.cellTotals {
      // What is of no post is of no one case.
      guard case .value(let type) = place[0], case .value = place[1] else { continue }
      for metric in metrics {
        guard let value = post.evaluate(metric).value else { continue }
        values[metric.id, default: [:]][type, default: []].append(value)
      }
    }
    return metrics.compactMap { metric in
      let kinds = (values[metric.id] ?? [:]).sorted { $0.key < $1.key }.compactMap { type, posts in
        TrimmedMean(posts).map { UsualYield.Entry(kind: type, mean: $0) }
      }
      guard kinds.count > 1 else { return nil }
      return UsualYield(metric: metric, kinds: kinds, needed: BestTimes.postsNeeded)
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
