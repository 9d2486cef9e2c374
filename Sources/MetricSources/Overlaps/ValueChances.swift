// SPDX-License-Identifier: Apache-2.0

import CivilCalendars

/// What two files say of a measure, NaN where either says nothing.
struct ValuePair {
  var own: Double
  var later: Double
  /// Whether either may be a sum of rounded parts.
  var isRounded = false

  /// By so little sums of rounded amounts differ from the rounded sum.
  private static let roundedShare = 0.001
  private static let bitsOfRounded = 9.0

  /// Whether both say the same.
  var agrees: Bool {
    abs(own - later)
      <= (isRounded ? Self.roundedShare * own.magnitude : 1e-6 * max(1, own.magnitude))
  }

  /// By what equal values are counted: rounded ones by their size in steps of one per cent, so that
  /// those beside it count with it.
  func key(of value: Double) -> Double {
    guard isRounded else { return value }
    return value > 0
      ? (value.binaryLogarithm * Self.stepsOfDouble).rounded() : -.greatestFiniteMagnitude
  }

  private static let stepsOfDouble = 70.0

  /// How many bits it takes at most that both do.
  var bits: Double {
    let bits = own.magnitude.bitsOfAmount
    return isRounded ? min(bits, Self.bitsOfRounded) : bits
  }

  /// The same with a number that nothing counts to for what is not known.
  var ownKnown: Double { own.isNaN ? -1 : key(of: own) }
  var laterKnown: Double { later.isNaN ? -1 : key(of: later) }
}

/// How often two files have values of each measure, and of all measures together, on their days.
struct ValueChances {
  private var counts: [[Double: Double]] = []
  private var totals: [Double] = []
  private var together: [[Double]: Double] = [:]
  private var dayCount = 0

  /// Adds what both say of a day, of all measures in one order.
  mutating func add(_ values: [ValuePair]) {
    if counts.isEmpty {
      counts = Array(repeating: [:], count: values.count)
      totals = Array(repeating: 0, count: values.count)
    }
    for (place, pair) in values.enumerated() where !pair.own.isNaN {
      counts[place][pair.key(of: pair.own), default: 0] += 1
      counts[place][pair.key(of: pair.later), default: 0] += 1
      totals[place] += 2
    }
    if values.count > 1 {
      together[values.map(\.ownKnown), default: 0] += 1
      together[values.map(\.laterKnown), default: 0] += 1
    }
    dayCount += 1
  }

  /// How many bits it takes that both have such values on one day, beside what they have on others.
  func bits(of values: [ValuePair]) -> Double {
    var bits = 0.0
    for (place, pair) in values.enumerated() where !pair.own.isNaN {
      let key = pair.key(of: pair.own)
      var count = counts[place][key] ?? 0
      if pair.isRounded, pair.own > 0 {
        count += (counts[place][key - 1] ?? 0) + (counts[place][key + 1] ?? 0)
      }
      bits += Self.bits(count, of: totals[place], atMost: pair.bits)
    }
    guard values.count > 1 else { return bits }
    let count = together[values.map(\.ownKnown)]
    return Self.bits(count, of: Double(2 * dayCount), atMost: bits)
  }

  private static func bits(_ count: Double?, of total: Double, atMost most: Double) -> Double {
    let others = (count ?? 0) - 2
    return others > 0 ? min(most, ((total - 2) / others).binaryLogarithm) : most
  }
}

/// How often two files say the same of a day in all measures as of other days, whatever it is of.
struct DayChances {
  private struct Mark: Hashable {
    var day: CivilDay
    var values: [Double]
  }

  private var counts: [[Double]: Double] = [:]
  private var countsOfDays: [Mark: Double] = [:]
  private var total = 0.0
  private var totalsOfDays: [CivilDay: Double] = [:]

  /// From so many it is known.
  private static let limit = 20_000.0

  var isFull: Bool { total >= Self.limit }

  /// Adds what both say of something on a day.
  mutating func add(_ values: [ValuePair], on day: CivilDay) {
    for values in [values.map(\.ownKnown), values.map(\.laterKnown)] {
      counts[values, default: 0] += 1
      countsOfDays[Mark(day: day, values: values), default: 0] += 1
      total += 1
      totalsOfDays[day, default: 0] += 1
    }
  }

  /// How many bits it takes at most that both say this on a day.
  func bits(of values: [ValuePair], on day: CivilDay) -> Double {
    let own = values.map(\.ownKnown)
    let others = (counts[own] ?? 0) - (countsOfDays[Mark(day: day, values: own)] ?? 0)
    return others > 0 ? ((total - (totalsOfDays[day] ?? 0)) / others).binaryLogarithm : .infinity
  }
}
