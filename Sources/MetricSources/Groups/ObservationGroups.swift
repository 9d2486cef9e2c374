// SPDX-License-Identifier: Apache-2.0

/// Where in a source a row stands: the number of its chunk and, in that, of its line.
///
/// Places of one source compare in its order, before it is known how many lines each chunk has.
struct RowPlace: Comparable {
  private let bits: UInt64

  init(chunk: Int, line: Int) { bits = UInt64(chunk) << 32 | UInt64(line) }

  var chunk: Int { Int(bits >> 32) }
  var line: Int { Int(bits & 0xFFFF_FFFF) }

  static func < (one: RowPlace, other: RowPlace) -> Bool { one.bits < other.bits }
}

/// The values of one row as it is added to groups.
///
/// Its memory belongs to the reader of rows, which fills it in again for each row.
struct RowValues {
  /// What rows of one group have in common, as many words as the groups' keys have.
  let key: UnsafeMutablePointer<UInt64>
  /// The value of each measure: a sum in millionths, a level as the bits of a `Double`.
  let units: UnsafeMutablePointer<Int64>
  /// The sums that are not in millionths, and for which measures there are such.
  let inexact: UnsafeMutablePointer<Double>
  var inexactMeasures: [Int] = []
}

/// Rows of observations that were made one where they have the same key.
///
/// Decimals of up to six places are added as whole millionths, so that a sum does not depend on
/// the order of rows, nor on how many threads they were read by. Others are added with twice the
/// digits of a `Double`.
final class ObservationGroups {
  /// The words of a key.
  let keyWidth: Int
  /// The measures whose values add; those from here on are levels, of which the last one holds.
  let sumCount: Int
  let measureCount: Int
  /// The number of groups.
  private(set) var count = 0

  private let mergesRows: Bool
  private var capacity: Int
  private var keys: UnsafeMutablePointer<UInt64>
  private var units: UnsafeMutablePointer<Int64>
  private var ledger: UnsafeMutablePointer<Ledger>
  /// What sums have beyond their millionths; most files have no such sums.
  private var rests: UnsafeMutablePointer<LongSum>?

  /// Open addressing over a power of two of slots, at most half of them taken.
  private var slots: UnsafeMutablePointer<UInt32>
  private var slotMask: Int
  private static var emptySlot: UInt32 { .max }

  /// The rows of a group.
  private struct Ledger {
    var rows: Int
    var first: RowPlace
    var last: RowPlace
  }

  /// Begins without groups.
  ///
  /// - Parameter mergesRows: Whether rows with the same key become one.
  init(keyWidth: Int, sumCount: Int, measureCount: Int, mergesRows: Bool) {
    self.keyWidth = keyWidth
    self.sumCount = sumCount
    self.measureCount = measureCount
    self.mergesRows = mergesRows
    capacity = 256
    keys = .allocate(capacity: capacity * keyWidth)
    units = .allocate(capacity: capacity * max(1, measureCount))
    ledger = .allocate(capacity: capacity)
    slotMask = mergesRows ? capacity * 2 - 1 : 0
    slots = .allocate(capacity: slotMask + 1)
    slots.initialize(repeating: Self.emptySlot, count: slotMask + 1)
  }

  deinit {
    keys.deallocate()
    units.deallocate()
    ledger.deallocate()
    slots.deallocate()
    rests?.deallocate()
  }

  /// Adds a row.
  func add(_ row: borrowing RowValues, at place: RowPlace) {
    let (group, isNew) = mergesRows ? slot(of: row.key) : (append(row.key), true)
    add(row.units, to: group, isNew: isNew, isLast: true)
    if isNew {
      ledger[group] = Ledger(rows: 1, first: place, last: place)
    } else {
      ledger[group].rows += 1
      ledger[group].last = place
    }
    for measure in row.inexactMeasures {
      rest(of: group, measure) { $0.add(row.inexact[measure]) }
    }
  }

  /// Adds the groups of another reader of the same source.
  ///
  /// - Parameter rekey: Turns a key of the other into one of these groups.
  func merge(_ other: ObservationGroups, rekey: (UnsafeMutablePointer<UInt64>) -> Void) {
    let key = UnsafeMutablePointer<UInt64>.allocate(capacity: keyWidth)
    defer { key.deallocate() }
    for index in 0..<other.count {
      key.update(from: other.keys + index * keyWidth, count: keyWidth)
      rekey(key)
      let (group, isNew) = mergesRows ? slot(of: key) : (append(key), true)
      let entry = other.ledger[index]
      add(
        other.units + index * measureCount, to: group, isNew: isNew,
        isLast: isNew || ledger[group].last < entry.last)
      if isNew {
        ledger[group] = entry
      } else {
        ledger[group].rows += entry.rows
        ledger[group].first = min(ledger[group].first, entry.first)
        ledger[group].last = max(ledger[group].last, entry.last)
      }
      guard let rests = other.rests else { continue }
      for measure in 0..<sumCount {
        let part = rests[index * measureCount + measure]
        if !part.isZero { rest(of: group, measure) { $0.add(part) } }
      }
    }
  }

  private func add(
    _ values: UnsafePointer<Int64>, to group: Int, isNew: Bool, isLast: Bool
  ) {
    let own = units + group * measureCount
    if isNew {
      own.update(from: values, count: measureCount)
      return
    }
    for measure in 0..<sumCount {
      let (sum, overflows) = own[measure].addingReportingOverflow(values[measure])
      if overflows {
        rest(of: group, measure) {
          $0.add(millionths: own[measure])
          $0.add(millionths: values[measure])
        }
        own[measure] = 0
      } else {
        own[measure] = sum
      }
    }
    if isLast {
      for measure in sumCount..<measureCount { own[measure] = values[measure] }
    }
  }

  private func rest(of group: Int, _ measure: Int, _ body: (inout LongSum) -> Void) {
    if rests == nil {
      let new = UnsafeMutablePointer<LongSum>.allocate(capacity: capacity * measureCount)
      new.initialize(repeating: LongSum(), count: capacity * measureCount)
      rests = new
    }
    guard let rests else { return }
    body(&rests[group * measureCount + measure])
  }

  // MARK: Places

  private func slot(of key: UnsafePointer<UInt64>) -> (group: Int, isNew: Bool) {
    var slot = firstSlot(of: key)
    while slots[slot] != Self.emptySlot {
      let group = Int(slots[slot])
      if isEqual(key, keys + group * keyWidth) { return (group, false) }
      slot = (slot + 1) & slotMask
    }
    precondition(count < Int(Self.emptySlot), "more groups than can be told apart")
    slots[slot] = UInt32(count)
    return (append(key), true)
  }

  private func append(_ key: UnsafePointer<UInt64>) -> Int {
    if count == capacity { grow() }
    (keys + count * keyWidth).update(from: key, count: keyWidth)
    count += 1
    return count - 1
  }

  private func firstSlot(of key: UnsafePointer<UInt64>) -> Int {
    var hash: UInt64 = 0
    for index in 0..<keyWidth {
      let product = (hash ^ key[index]).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    return Int(truncatingIfNeeded: hash) & slotMask
  }

  private func isEqual(_ one: UnsafePointer<UInt64>, _ other: UnsafePointer<UInt64>) -> Bool {
    for index in 0..<keyWidth where one[index] != other[index] { return false }
    return true
  }

  private func grow() {
    let old = capacity
    // Half more at a time: a file of many groups shall not double what it takes at once.
    capacity += max(256, capacity / 2)
    keys = Self.moved(keys, old * keyWidth, to: capacity * keyWidth)
    units = Self.moved(units, old * measureCount, to: capacity * max(1, measureCount))
    ledger = Self.moved(ledger, old, to: capacity)
    if let known = rests {
      let new = Self.moved(known, old * measureCount, to: capacity * measureCount)
      (new + old * measureCount).initialize(
        repeating: LongSum(), count: (capacity - old) * measureCount)
      rests = new
    }
    guard mergesRows, capacity * 3 / 2 > slotMask else { return }
    slots.deallocate()
    slotMask = slotMask * 2 + 1
    slots = .allocate(capacity: slotMask + 1)
    slots.initialize(repeating: Self.emptySlot, count: slotMask + 1)
    for group in 0..<count {
      var slot = firstSlot(of: keys + group * keyWidth)
      while slots[slot] != Self.emptySlot { slot = (slot + 1) & slotMask }
      slots[slot] = UInt32(group)
    }
  }

  private static func moved<Element>(
    _ memory: UnsafeMutablePointer<Element>, _ count: Int, to capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    new.moveInitialize(from: memory, count: count)
    memory.deallocate()
    return new
  }
}

/// What groups came to.
extension ObservationGroups {
  /// The groups in the order in which their first rows stand in the source.
  var order: [Int] {
    // Rows were met in order by each reader, and sorting is fast where there are such runs.
    (0..<count).sorted { ledger[$0].first < ledger[$1].first }
  }

  /// The words of a group's key.
  func key(of group: Int) -> UnsafePointer<UInt64> { UnsafePointer(keys + group * keyWidth) }

  /// The rows that a group stands for, and the places of the first and the last.
  func rows(of group: Int) -> (count: Int, first: RowPlace, last: RowPlace) {
    (ledger[group].rows, ledger[group].first, ledger[group].last)
  }

  /// The value of a measure that all rows of a group have.
  func value(of measure: Int, in group: Int) -> Double {
    let own = units[group * measureCount + measure]
    guard measure < sumCount else { return Double(bitPattern: UInt64(bitPattern: own)) }
    guard let rests, !rests[group * measureCount + measure].isZero else {
      return Millionths.double(own)
    }
    var sum = rests[group * measureCount + measure]
    sum.add(millionths: own)
    return sum.value
  }
}
