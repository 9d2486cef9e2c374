// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

/// Files that go on where others end: they have measures and networks in common.
struct DataStream {
  private(set) var tables: [ObservationTable]
  private(set) var measures: Set<MeasureID>
  private var networks: Set<String>

  static func streams(of observations: ObservationSet) -> [DataStream] {
    var streams: [DataStream] = []
    for table in observations.tables where table.count > 0 {
      var stream = DataStream(
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

  private func goesOn(_ other: DataStream) -> Bool {
    !measures.isDisjoint(with: other.measures)
      && (networks.isEmpty && other.networks.isEmpty
        || !networks.isDisjoint(with: other.networks) || hasDays(of: other)
        || other.hasDays(of: self))
  }

  /// Whether days were taken out of another one's tables because one of these has them.
  private func hasDays(of other: DataStream) -> Bool {
    other.tables.contains { table in
      tables.contains { table.continuations.contains($0.source) }
    }
  }

  /// Whether it tells of any of some networks, or does not tell of which it is.
  func mayHave(anyOf wanted: Set<String>) -> Bool {
    networks.isEmpty || !networks.isDisjoint(with: wanted)
  }

  // MARK: Days

  /// The days with rows, counted from a first one, in order.
  struct Days {
    fileprivate(set) var all: [Int] = []
    /// The same of each network, where there are several.
    fileprivate(set) var byNetwork: [String: [Int]] = [:]

    /// Whether some day between two others has rows.
    func hasRows(between day: Int, and next: Int) -> Bool {
      var low = 0
      var high = all.count
      while low < high {
        let middle = (low + high) / 2
        if all[middle] <= day { low = middle + 1 } else { high = middle }
      }
      return low < all.count && all[low] < next
    }
  }

  func days(from first: CivilDay) -> Days {
    var has: [Bool] = []
    var byNetwork: [String: [Int]] = [:]
    for table in tables {
      let column = networks.count > 1 ? table.column(of: .network) : nil
      // In lists, for a file may have many networks and days far from each other.
      var byCode = [[Int]](repeating: [], count: column?.values.count ?? 0)
      for (row, day) in table.days.enumerated() {
        let code = column.map { Int($0.codes[row]) } ?? -1
        for day in table.daysOfSpan(ofRow: row) ?? day...day {
          let place = first.distance(to: day)
          if place >= has.count {
            has += [Bool](repeating: false, count: place + 1 - has.count)
          }
          has[place] = true
          if code >= 0, byCode[code].last != place { byCode[code].append(place) }
        }
      }
      for (code, days) in byCode.enumerated() where !days.isEmpty {
        guard let network = column?.values[code] else { continue }
        byNetwork[network, default: []] += days
      }
    }
    return Days(
      all: has.indices.filter { has[$0] }, byNetwork: byNetwork.mapValues(Self.ordered))
  }

  /// Each of some days once, in order.
  private static func ordered(_ days: [Int]) -> [Int] {
    var ordered: [Int] = []
    for day in days.sorted() where ordered.last != day { ordered.append(day) }
    return ordered
  }
}

/// How often rows come, where they come regularly.
struct DataRhythm {
  /// The most days that lie between rows where nothing is missing.
  let longestUsual: Int
  /// What no more than one step from row to row in twenty is longer than.
  let longestSeen: Int

  /// No gap is no more than so many times as long as usually lies between rows.
  private static let unusual = 4
  /// Of fewer days nobody knows what is usual.
  private static let fewestKnown = 5
  /// Nor where fewer steps from row to row are as usual, such as those of deals.
  private static let regularShare = 0.8

  /// Finds the rhythm of days in order; `nil` where there is none.
  init?(of days: [Int]) {
    guard days.count >= Self.fewestKnown else { return nil }
    let steps = zip(days, days.dropFirst()).map { $1 - $0 }
    let sorted = steps.sorted()
    let usual = sorted[sorted.count / 2]
    longestSeen = sorted[sorted.count * 19 / 20]
    let regular = steps.count { $0 <= usual }
    guard Double(regular) >= Self.regularShare * Double(steps.count) else { return nil }
    longestUsual = Self.unusual * usual
  }
}
