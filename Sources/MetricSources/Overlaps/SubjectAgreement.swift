// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics

/// The days of one subject, such as a campaign, that two files both have, and which of them agree.
///
/// An agreement shows as much as it is unlikely by chance. Of a value that other days have, too, such as
/// a daily budget or one lead, it is as likely as the value is there, be it of the same subject or of
/// all; and so it is of what a day says in all, for a day with one visit has one visitor. Of a value
/// that no other day has, as one of all values up to it.
struct SubjectAgreement {
  /// A measure that both files have, by its places among theirs.
  struct SharedMeasure {
    let id: MeasureID
    let own: Int
    let later: Int
    /// Whether it is the same however finely rows are cut.
    let isComparable: Bool
    /// Whether parts of it may be off by what they are rounded by.
    let isRounded: Bool
  }

  /// What both files say of a day, NaN where either says nothing.
  private struct Day {
    var day: CivilDay
    var values: [ValuePair]
    var isAlike = true
  }

  /// Two of three days agree by chance now and then.
  private static let daysNeeded = 3

  /// Days on which there is anything but zeros.
  private let days: [Day]
  let alikeCount: Int
  private let measures: [SharedMeasure]

  /// Puts the days of two files beside each other.
  ///
  /// - Parameters:
  ///   - keys: The places of the keys of the subject in both.
  ///   - own: A file.
  ///   - later: The other one.
  ///   - measures: The measures that both have.
  init(
    _ keys: [(own: Int, later: Int)], _ own: SubjectDays, _ later: SubjectDays,
    _ measures: [SharedMeasure]
  ) {
    self.measures = measures.filter(\.isComparable)
    let areKnown = self.measures.map { measure in
      keys.contains { !own.sum(of: measure.own, at: $0.own).isNaN }
        && keys.contains { !later.sum(of: measure.later, at: $0.later).isNaN }
    }
    // An empty cell among counts of a subject is a zero; of levels nothing is known.
    let addUp = self.measures.map { Measure.named($0.id).addsUp }
    var days: [Day] = []
    for (one, other) in keys {
      var day = Day(day: own.keys[one].day, values: [])
      day.values.reserveCapacity(self.measures.count)
      var isBusy = false
      for (place, measure) in self.measures.enumerated() {
        var first = own.sum(of: measure.own, at: one)
        var second = later.sum(of: measure.later, at: other)
        if addUp[place], first.isNaN != second.isNaN {
          first = first.isNaN ? 0 : first
          second = second.isNaN ? 0 : second
        }
        guard areKnown[place], !first.isNaN, !second.isNaN else {
          day.values.append(ValuePair(own: .nan, later: .nan))
          continue
        }
        let pair = ValuePair(own: first, later: second, isRounded: measure.isRounded)
        day.values.append(pair)
        isBusy = isBusy || first != 0 || second != 0
        day.isAlike = day.isAlike && pair.agrees
      }
      if isBusy { days.append(day) }
    }
    self.days = days
    alikeCount = days.count { $0.isAlike }
  }

  var busyCount: Int { days.count }
  var alikeDays: Set<CivilDay> { Set(days.filter(\.isAlike).map(\.day)) }

  /// Whether most days agree.
  var isMostlyAlike: Bool { alikeCount * 2 > busyCount }

  /// How many bits it takes that so many days agree, whichever they are.
  ///
  /// - Parameter all: What all subjects have, where there are others.
  /// - Returns: The bits; none or fewer where chance explains it.
  func bits(_ all: DayChances?) -> Double {
    var chances = ValueChances()
    for day in days { chances.add(day.values) }
    var bits = 0.0
    for day in days where day.isAlike {
      let most = all?.bits(of: day.values, on: day.day) ?? .infinity
      bits += min(chances.bits(of: day.values), most)
    }
    return bits - bitsOfChoice(alikeCount)
  }

  /// How many bits the amounts take that agree, be they the same each day.
  var bitsOfAmounts: Double {
    days.reduce(0) { sum, day in
      guard day.isAlike else { return sum }
      return day.values.reduce(sum) { $1.own.isNaN ? $0 : $0 + $1.bits }
    }
  }

  /// Counts what the days of both files have.
  func count(_ chances: inout DayChances) {
    for day in days where !chances.isFull { chances.add(day.values, on: day.day) }
  }

  /// How many bits it takes to say which days agree.
  private func bitsOfChoice(_ count: Int) -> Double {
    let share = Double(count) / Double(busyCount)
    guard share > 0, share < 1 else { return 0 }
    return -Double(busyCount)
      * (share * share.binaryLogarithm + (1 - share) * (1 - share).binaryLogarithm)
  }

  /// The days on which single measures agree, and how many bits that takes.
  ///
  /// - Parameter bitsNeeded: Of so many a day is more than one of budgets or of posts each day.
  /// - Returns: Those that agree on most days.
  func likeMeasures(bitsNeeded: Double) -> [(measure: MeasureID, days: Set<CivilDay>, bits: Double)]
  {
    measures.indices.compactMap { place in
      let alike = days.filter { day in
        let pair = day.values[place]
        return pair.bits >= bitsNeeded && pair.agrees
      }
      guard alike.count * 2 > busyCount else { return nil }
      var chances = ValueChances()
      for day in days { chances.add([day.values[place]]) }
      var telling: Set<CivilDay> = []
      var bits = 0.0
      for day in alike {
        let own = chances.bits(of: [day.values[place]])
        guard own > 1 else { continue }
        telling.insert(day.day)
        bits += own
      }
      guard telling.count * 2 > busyCount, telling.count >= Self.daysNeeded else { return nil }
      return (measures[place].id, telling, bits - bitsOfChoice(telling.count))
    }
  }
}
