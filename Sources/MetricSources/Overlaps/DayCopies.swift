// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// Days that two exports of one kind both have of the same campaign, ad set, page or account.
///
/// A day is a copy in all measures that both have or in none: equal budgets make no copies. What is
/// there once in both is a copy where most of its days are, for platforms put right what they told,
/// and where that is more than chance (`SubjectAgreement`).
/// Where they put right all days, what is left of both is looked at as a whole: it is a copy where no
/// measure is against it, and two are surely alike, or one that is closer than counts of two are.
struct DayCopies {
  /// The days of copies, and how many bits of these agree.
  private(set) var days: Set<CivilDay> = []
  private(set) var bits = 0.0
  /// Whether all is a copy that both have.
  private(set) var areAll = true
  /// How many bits the amounts of a copy of all take, though some are by chance.
  private(set) var bitsOfAmounts = 0.0
  /// Measures that agree on most days of what is no copy, the days, and how many bits do.
  private(set) var likeMeasures: Set<MeasureID> = []
  private(set) var likeDays: Set<CivilDay> = []
  private(set) var likeBits = 0.0

  /// Measures that are nearly the same on most days of what is no copy, and the days.
  private(set) var nearMeasures: Set<MeasureID> = []
  private(set) var nearDays: Set<CivilDay> = []

  /// What both have under different names.
  private(set) var renamed: RenamedSubjects

  /// The measures that are nearly the same by which days are copies, where no equal values show it.
  private(set) var nearMeasuresOfCopies: Set<MeasureID> = []

  private let own: SubjectDays
  private let later: SubjectDays
  /// The places in the later file of the keys of this one.
  private let places: [Int?]
  /// The measures that both have, by their places.
  private let measures: [SubjectAgreement.SharedMeasure]
  /// The places of the keys that are copies.
  private var copied: Set<Int> = []

  /// An agreement on less is that of budgets, and of posts each day.
  private static let tellingBits = 7.0

  /// On so many bits nothing agrees by chance.
  private static let bitsNeeded = 10.0
  /// On so many what the rest of a file is like does not matter.
  private static let bitsOfProof = 40.0
  /// So many a subject of which most days agree has by chance, and so many are left of these.
  private static let bitsOfSubject = 2.0
  private static let bitsLeft = 0.5
  /// What is known beyond doubt is not looked at any closer.
  private static let bitsOfCertainty = 1000.0

  /// Looks for the days of a file in another one that is kept; both are told apart by the same columns.
  ///
  /// Where one of them has others beside, and so is cut otherwise, people who are in several of its rows
  /// of a day count several times.
  init(of own: SubjectDays, in later: SubjectDays, isCutOtherwise: Bool) {
    self.own = own
    self.later = later
    places = own.places(in: later)
    let measures = own.measures.enumerated().compactMap { place, id in
      later.measures.firstIndex(of: id).map {
        SubjectAgreement.SharedMeasure(
          id: id, own: place, later: $0,
          isComparable: !isCutOtherwise || !Self.countsPeople(id),
          isRounded: isCutOtherwise && Measure.named(id).unit == .money)
      }
    }
    self.measures = measures
    renamed = RenamedSubjects(own, later, measures)
    var keys: [Int: [(own: Int, later: Int)]] = [:]
    for (key, place) in places.enumerated() {
      guard let place else { continue }
      keys[own.keys[key].subject, default: []].append((key, place))
    }
    var found: [Found] = []
    for (subject, both) in keys.sorted(by: { $0.key < $1.key }) {
      let agreement = SubjectAgreement(both, own, later, measures)
      guard agreement.busyCount > 0 else { continue }
      found.append(Found(subject: subject, keys: both.map(\.own), agreement: agreement))
    }
    compareRest(takeCopies(found))
  }

  /// A subject that both have, and what agrees of it.
  private struct Found {
    let subject: Int
    /// The places of the keys that both have.
    let keys: [Int]
    let agreement: SubjectAgreement
    var bits = 0.0
  }

  private static func countsPeople(_ measure: MeasureID) -> Bool {
    Measure.named(measure).aggregation == .uniqueSum
      || ["users", "active-users", "new-users"].contains(measure)
  }

  /// Takes what is surely a copy.
  ///
  /// A file is looked at as a whole: what is small agrees by chance, but not where nearly all of the
  /// file does. Where most of it does not, a subject must be more than a copy by chance.
  ///
  /// - Returns: The subjects that are none.
  private mutating func takeCopies(_ found: [Found]) -> Set<Int> {
    let busyCount = found.reduce(0) { $0 + $1.agreement.busyCount }
    let alikeCount = found.reduce(0) { $0 + $1.agreement.alikeCount }
    var alike = found.filter(\.agreement.isMostlyAlike)
    areAll = alikeCount == busyCount
    if areAll { bitsOfAmounts = found.reduce(0) { $0 + $1.agreement.bitsOfAmounts } }
    var together = 0.0
    let isMost = alikeCount * 2 > busyCount
    var chances = DayChances()
    if found.count > 1 { for one in found { one.agreement.count(&chances) } }
    for place in alike.indices where !isMost || together < Self.bitsOfCertainty {
      alike[place].bits = alike[place].agreement.bits(found.count > 1 ? chances : nil)
      together +=
        found.count == 1
        ? alike[place].bits : max(0, alike[place].bits - Self.bitsOfSubject) - Self.bitsLeft
    }
    var copies = alike
    if !isMost || together < Self.bitsNeeded {
      let needed = Self.bitsNeeded + Double(found.count).bitsOfCount
      let proven = alike.filter { $0.bits >= needed }
      let provenBits = proven.reduce(0) { $0 + $1.bits }
      let isSmall = proven.reduce(0) { $0 + $1.agreement.busyCount } * 2 < busyCount
      if !proven.isEmpty, !isSmall || provenBits >= Self.bitsOfProof {
        (copies, together) = (proven, provenBits)
      } else if !areAll {
        (copies, together) = ([], 0)
      }
    }
    bits = max(0, together)
    for copy in copies {
      days.formUnion(copy.keys.map { own.keys[$0].day })
      copied.formUnion(copy.keys)
    }
    let taken = Set(copies.map(\.subject))
    for one in found where !taken.contains(one.subject) {
      for like in one.agreement.likeMeasures(bitsNeeded: Self.tellingBits) {
        likeMeasures.insert(like.measure)
        likeDays.formUnion(like.days)
        likeBits += like.bits
      }
    }
    return Set(found.map(\.subject)).subtracting(taken)
  }

  /// Compares what is left by its sums of each day.
  private mutating func compareRest(_ subjects: Set<Int>) {
    guard !subjects.isEmpty else { return }
    let places = own.placesOfSubjects(in: later)
    let others = Set(subjects.compactMap { places[$0] })
    var sureCount = 0
    var isContrary = false
    var restBits = 0.0
    var short = ShortLikeness()
    for measure in measures where measure.isComparable {
      let declared = Measure.named(measure.id)
      guard declared.addsUp || declared.aggregation == .stock else { continue }
      let likeness = DailyLikeness(
        own.daily(measure.own, ofSubjects: subjects),
        later.daily(measure.later, ofSubjects: others))
      guard !likeness.days.isEmpty else { continue }
      isContrary = isContrary || likeness.isContrary
      short.add(likeness, of: measure.id)
      guard likeness.isAlike else { continue }
      guard !declared.goesByBudget else {
        // Budgets may be alike: it shows nothing by itself.
        if likeness.isSurelyAlike, likeness.isMostlySame { sureCount += 1 }
        continue
      }
      nearMeasures.insert(measure.id)
      nearDays.formUnion(likeness.days)
      guard likeness.isSurelyAlike else { continue }
      sureCount += declared.unit != .money && likeness.isCloserThanCounts ? 2 : 1
      restBits += likeness.bits
    }
    if nearMeasures.isEmpty, short.isAlike {
      nearMeasures = short.measures
      nearDays = short.days
    }
    guard sureCount > 1, restBits > 0, !isContrary else { return }
    days.formUnion(nearDays)
    bits += restBits
    copied.formUnion(
      own.keys.indices.filter {
        subjects.contains(own.keys[$0].subject) && nearDays.contains(own.keys[$0].day)
      })
    nearMeasuresOfCopies = nearMeasures
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
