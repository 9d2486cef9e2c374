// SPDX-License-Identifier: Apache-2.0

public import CivilCalendars

/// Since when the sources tell of measures that count on some days.
///
/// What was not yet recorded passes for growth where it is compared with later days.
public struct DataBeginnings {
  /// Since when a network's values of a measure are in the data.
  public struct Beginning: Hashable, Sendable {
    /// The network; `nil` for rows that do not tell it.
    public let network: String?
    /// The first day with a value.
    public fileprivate(set) var first: CivilDay
    /// The first day of the sources that have such values, whatever they tell of that day.
    public fileprivate(set) var firstOfSources: CivilDay
    /// Whether it has a value on the days that count.
    fileprivate var counts: Bool
  }

  private let observations: ObservationSet
  /// The days that count.
  public let days: DayRange
  private let firstDays: [CivilDay?]
  private var known: [MeasureID: [Beginning]] = [:]

  /// Prepares to look up measures that count on some days.
  public init(_ observations: ObservationSet, countedOn days: DayRange) {
    self.observations = observations
    self.days = days
    firstDays = observations.tables.map { $0.coveredDays?.lowerBound }
  }

  /// Tells since when the data has what a metric is computed from, by network.
  ///
  /// - Parameters:
  ///   - metric: The metric.
  ///   - filter: Which networks count.
  /// - Returns: For each group of measures of which the metric needs one, the beginnings of the
  ///   networks that have any of them on the days that count.
  public mutating func groups(
    of metric: Metric, where filter: ObservationFilter = .everything
  ) -> [(measures: [MeasureID], networks: [Beginning])] {
    metric.formula.quantities.flatMap(\.needs).map { measures in
      var networks: [Beginning] = []
      var places: [String?: Int] = [:]
      for beginning in measures.flatMap({ beginnings(of: $0) }) {
        if let wanted = filter.values[.network],
          !(beginning.network.map(wanted.contains) ?? false)
        {
          continue
        }
        if let place = places[beginning.network] {
          networks[place].add(beginning)
        } else {
          places[beginning.network] = networks.count
          networks.append(beginning)
        }
      }
      return (measures, networks.filter(\.counts))
    }
  }

  private mutating func beginnings(of measure: MeasureID) -> [Beginning] {
    if let known = known[measure] { return known }
    var found: [String?: Beginning] = [:]
    for (table, firstOfTable) in zip(observations.tables, firstDays) {
      guard let column = table.column(of: measure), let firstOfTable else { continue }
      let networks = table.column(of: .network)
      var firsts = [CivilDay?](repeating: nil, count: (networks?.values.count ?? 0) + 1)
      var counts = [Bool](repeating: false, count: firsts.count)
      for (row, day) in table.days.enumerated() where !column[row].isNaN {
        let place = networks.map { Int($0.codes[row]) + 1 } ?? 0
        let first = table.daysOfSpan(ofRow: row)?.lowerBound ?? day
        if firsts[place].map({ first < $0 }) ?? true { firsts[place] = first }
        if days.contains(day) { counts[place] = true }
      }
      for (place, first) in firsts.enumerated() {
        guard let first else { continue }
        let network = place == 0 ? nil : networks?.values[place - 1]
        let beginning = Beginning(
          network: network, first: first, firstOfSources: firstOfTable, counts: counts[place])
        if var other = found[network] {
          other.add(beginning)
          found[network] = other
        } else {
          found[network] = beginning
        }
      }
    }
    let beginnings = found.values.sorted { ($0.network ?? "") < ($1.network ?? "") }
    known[measure] = beginnings
    return beginnings
  }
}

extension DataBeginnings.Beginning {
  fileprivate mutating func add(_ other: Self) {
    first = min(first, other.first)
    firstOfSources = min(firstOfSources, other.firstOfSources)
    counts = counts || other.counts
  }
}
