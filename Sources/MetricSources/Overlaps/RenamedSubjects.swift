// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Campaigns and the like that two exports have under different names with the same figures: what a
/// campaign was called has changed since, and the days of it count twice.
struct RenamedSubjects {
  /// The days that both have, and how many bits agree.
  private(set) var days: Set<CivilDay> = []
  private(set) var bits = 0.0

  /// Less is hardly by chance, but may be of two that began alike.
  private static let daysNeeded = 14
  /// Each is compared with all others.
  private static let bitsNeeded = 20.0

  /// A day and all that it says.
  private struct Mark: Hashable {
    var day: CivilDay
    var values: [Double]
  }

  /// Looks among what only one of two files names.
  init(_ own: SubjectDays, _ later: SubjectDays, _ measures: [SubjectAgreement.SharedMeasure]) {
    let ofOwn = Self.keysOfUnnamed(own, in: later)
    let ofLater = Self.keysOfUnnamed(later, in: own)
    let compared = measures.filter(\.isComparable)
    guard !ofOwn.isEmpty, !ofLater.isEmpty, !compared.isEmpty else { return }
    // What several say alike of a day shows nothing.
    var places: [Mark: Int?] = [:]
    for key in ofLater.values.joined() {
      guard let mark = Self.mark(later, key, compared.map(\.later)) else { continue }
      places[mark] = places[mark] == nil ? .some(key) : .some(nil)
    }
    let keysOfDays = ofLater.mapValues { keys in
      Dictionary(uniqueKeysWithValues: keys.map { (later.keys[$0].day, $0) })
    }
    for (one, keys) in ofOwn.sorted(by: { $0.key < $1.key }) {
      var counts: [Int: Int] = [:]
      for key in keys {
        guard let mark = Self.mark(own, key, compared.map(\.own)), let place = places[mark] ?? nil
        else { continue }
        counts[later.keys[place].subject, default: 0] += 1
      }
      // A campaign stays on its network and with its source when it is renamed.
      let most = counts.filter { own.mayBeRenamed(one, later, $0.key) }.max {
        ($0.value, -$0.key) < ($1.value, -$1.key)
      }
      guard let most, most.value >= Self.daysNeeded, let others = keysOfDays[most.key] else {
        continue
      }
      let both = keys.compactMap { key in others[own.keys[key].day].map { (own: key, later: $0) } }
      let agreement = SubjectAgreement(both, own, later, measures)
      guard agreement.isMostlyAlike else { continue }
      let shown = agreement.bits(nil)
      guard shown >= Self.bitsNeeded else { continue }
      days.formUnion(agreement.alikeDays)
      bits += shown
    }
  }

  private static func keysOfUnnamed(_ one: SubjectDays, in other: SubjectDays) -> [Int: [Int]] {
    let places = one.placesOfSubjects(in: other)
    var keys: [Int: [Int]] = [:]
    for (key, value) in one.keys.enumerated() where places[value.subject] == nil {
      keys[value.subject, default: []].append(key)
    }
    return keys
  }

  /// What a file says of a day; `nil` where that is nothing but zeros.
  private static func mark(_ one: SubjectDays, _ key: Int, _ measures: [Int]) -> Mark? {
    let values = measures.map { measure in
      let value = one.sum(of: measure, at: key)
      return value.isNaN ? 0 : (value * 100).rounded()
    }
    return values.contains { $0 != 0 } ? Mark(day: one.keys[key].day, values: values) : nil
  }
}
