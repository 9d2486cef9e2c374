// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Days that two exports of one kind both have of the same campaign, ad set, page or account.
///
/// A day is a copy in all measures that both have or in none: equal budgets make no copies. What is
/// there once in both is a copy where most of its days are, for platforms put right what they told.
/// Where they put right all days, what is left of both is looked at as a whole: it is a copy where no
/// measure is against it, and two are surely alike, or one that is closer than counts of two are.
struct DayCopies {
  /// What is known of a subject.
  private struct Found {
    /// The places of the keys that both have.
    var keys: [Int] = []
    var alike: Set<CivilDay> = []
    /// Days on which there is anything but zeros.
    var busyCount = 0
    var bits = 0.0
    /// The days on which measures agree by themselves, and how many bits of these do.
    var likeDays: [MeasureID: Set<CivilDay>] = [:]
    var likeBits: [MeasureID: Double] = [:]
  }

  /// The days of copies, and how many bits of these agree.
  private(set) var days: Set<CivilDay> = []
  private(set) var bits = 0.0
  /// Whether all is a copy that both have.
  private(set) var areAll = true
  /// Measures that agree on most days of what is no copy, the days, and how many bits do.
  private(set) var likeMeasures: Set<MeasureID> = []
  private(set) var likeDays: Set<CivilDay> = []
  private(set) var likeBits = 0.0

  /// Measures that are nearly the same on most days of what is no copy, and the days.
  private(set) var nearMeasures: Set<MeasureID> = []
  private(set) var nearDays: Set<CivilDay> = []

  private let own: SubjectDays
  private let later: SubjectDays
  /// The places in the later file of the keys of this one.
  private let places: [Int?]
  /// The measures that both have, by their places.
  private let measures: [SharedMeasure]
  /// The places of the keys that are copies.
  private var copied: Set<Int> = []

  /// An agreement on less is that of budgets, and of posts each day.
  private static let tellingBits = 7.0

  /// A measure that both files have, by its places among theirs.
  private struct SharedMeasure {
    let id: MeasureID
    let own: Int
    let later: Int
    /// Whether it is the same however finely rows are cut.
    let isComparable: Bool
  }

  /// Looks for the days of a file in another one that is kept; both are told apart by the same columns.
  ///
  /// Where one of them has others beside, and so is cut otherwise, people who are in several of its rows
  /// of a day count several times.
  init(of own: SubjectDays, in later: SubjectDays, isCutOtherwise: Bool) {
    self.own = own
    self.later = later
    places = own.places(in: later)
    measures = own.measures.enumerated().compactMap { place, id in
      later.measures.firstIndex(of: id).map {
        SharedMeasure(
          id: id, own: place, later: $0,
          isComparable: !isCutOtherwise || !Self.countsPeople(id))
      }
    }
    var found: [Int: Found] = [:]
    for (key, place) in places.enumerated() {
      guard let place else { continue }
      compare(key, place, into: &found[own.keys[key].subject, default: Found()])
    }
    var rest: Set<Int> = []
    for (subject, one) in found where !take(one) { rest.insert(subject) }
    compareRest(rest)
  }

  private static func countsPeople(_ measure: MeasureID) -> Bool {
    Measure.named(measure).aggregation == .uniqueSum
      || ["users", "active-users", "new-users"].contains(measure)
  }

  private func compare(_ key: Int, _ place: Int, into found: inout Found) {
    let day = own.keys[key].day
    var isAlike = true
    var isBusy = false
    var bits = 0.0
    for measure in measures where measure.isComparable {
      let one = own.sum(of: measure.own, at: key)
      let other = later.sum(of: measure.later, at: place)
      guard !one.isNaN, !other.isNaN else { continue }
      isBusy = isBusy || one != 0 || other != 0
      guard abs(one - other) <= 1e-6 * max(1, one.magnitude) else {
        isAlike = false
        continue
      }
      let alike = one.magnitude.bitsOfCount
      bits += alike
      guard alike >= Self.tellingBits else { continue }
      found.likeDays[measure.id, default: []].insert(day)
      found.likeBits[measure.id, default: 0] += alike
    }
    found.keys.append(key)
    guard isBusy else { return }
    found.busyCount += 1
    guard isAlike else { return }
    found.alike.insert(day)
    found.bits += bits
  }

  /// Notes what is known of a subject, and tells whether it is a copy or has nothing.
  private mutating func take(_ found: Found) -> Bool {
    guard found.busyCount > 0 else { return true }
    guard found.alike.count * 2 > found.busyCount else {
      areAll = false
      for (measure, days) in found.likeDays where days.count * 2 > found.busyCount {
        likeMeasures.insert(measure)
        likeDays.formUnion(days)
        likeBits += found.likeBits[measure] ?? 0
      }
      return false
    }
    areAll = areAll && found.alike.count == found.busyCount
    days.formUnion(found.keys.map { own.keys[$0].day })
    bits += found.bits
    copied.formUnion(found.keys)
    return true
  }

  /// Compares what is left by its sums of each day.
  private mutating func compareRest(_ subjects: Set<Int>) {
    guard !subjects.isEmpty else { return }
    let places = own.placesOfSubjects(in: later)
    let others = Set(subjects.compactMap { places[$0] })
    var sureCount = 0
    var isContrary = false
    var restBits = 0.0
    for measure in measures where measure.isComparable {
      let declared = Measure.named(measure.id)
      guard declared.addsUp || declared.aggregation == .stock else { continue }
      let likeness = DailyLikeness(
        own.daily(measure.own, ofSubjects: subjects),
        later.daily(measure.later, ofSubjects: others))
      guard !likeness.days.isEmpty else { continue }
      isContrary = isContrary || likeness.isContrary
      guard likeness.isAlike else { continue }
      let isMoney = declared.unit == .money
      guard !isMoney || declared.better != .lower else {
        // What is spent goes by budgets, which may be alike: it shows nothing by itself.
        if likeness.isSurelyAlike, likeness.isMostlySame { sureCount += 1 }
        continue
      }
      nearMeasures.insert(measure.id)
      nearDays.formUnion(likeness.days)
      guard likeness.isSurelyAlike else { continue }
      sureCount += !isMoney && likeness.isCloserThanCounts ? 2 : 1
      restBits += likeness.bits
    }
    guard sureCount > 1, restBits > 0, !isContrary else { return }
    days.formUnion(nearDays)
    bits += restBits
    copied.formUnion(
      own.keys.indices.filter {
        subjects.contains(own.keys[$0].subject) && nearDays.contains(own.keys[$0].day)
      })
    (nearMeasures, nearDays) = ([], [])
    (likeMeasures, likeDays, likeBits) = ([], [], 0)
  }

  /// The table without what is a copy.
  func removed(from table: ObservationTable) -> ObservationTable {
    var isGone: [MeasureID: (Int) -> Bool] = [:]
    for measure in measures {
      isGone[measure.id] = { row in
        let key = own.keysOfRows[row]
        guard copied.contains(key), let place = places[key] else { return false }
        return !later.sum(of: measure.later, at: place).isNaN
      }
    }
    let rest = table.removing(values: isGone)
    let columns = rest.measures.compactMap(rest.column)
    // A row without anything left is not one whose values are missing.
    return rest.removing { row in
      copied.contains(own.keysOfRows[row]) && columns.allSatisfy { $0[row].isNaN }
    }
  }
}
