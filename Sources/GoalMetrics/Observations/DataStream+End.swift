// SPDX-License-Identifier: Apache-2.0

internal import CivilCalendars

extension DataStream {
  /// Where the rows of files end, as a whole and by network, and after how many days without rows
  /// some must be missing.
  struct End {
    private struct Mark {
      let last: CivilDay
      /// So many days later there nearly always was a row.
      let step: Int

      init?(of days: [Int], from first: CivilDay, upTo lastKnown: CivilDay) {
        guard let last = days.last, let rhythm = DataRhythm(of: days), days.count >= End.fewestKnown
        else { return nil }
        self.last = min(first.advanced(by: last), lastKnown)
        step = rhythm.longestSeen
      }

      /// The last day where days are missing after it.
      func lastDay(asOf: CivilDay) -> CivilDay? {
        last.distance(to: asOf) >= step ? last : nil
      }
    }

    /// Fewer days with rows do not say how regularly they come.
    private static let fewestKnown = 7

    private let all: Mark?
    /// Empty where there is only one network.
    private let byNetwork: [String: Mark?]

    /// Finds where days in order end, counted from a first one.
    ///
    /// - Parameters:
    ///   - days: The days with rows.
    ///   - first: The first one.
    ///   - lastKnown: The last day with any value; rows of later ones are still empty.
    init(of days: Days, from first: CivilDay, upTo lastKnown: CivilDay) {
      all = Mark(of: days.all, from: first, upTo: lastKnown)
      byNetwork =
        days.byNetwork.count > 1
        ? days.byNetwork.mapValues { Mark(of: $0, from: first, upTo: lastKnown) } : [:]
    }

    /// The last day with rows of any of some networks, or of any at all, where the days since are
    /// missing.
    func lastDay(of networks: Set<String>?, asOf: CivilDay) -> CivilDay? {
      guard let networks, !byNetwork.isEmpty else { return all?.lastDay(asOf: asOf) }
      let marks = byNetwork.filter { networks.contains($0.key) }.map(\.value)
      let lasts = marks.compactMap { $0?.lastDay(asOf: asOf) }
      return lasts.count == marks.count ? lasts.max() : nil
    }
  }
}
