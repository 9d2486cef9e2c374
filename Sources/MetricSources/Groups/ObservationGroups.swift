// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where in a source a row stands: the number of its chunk and, in that, of its line.
///
/// Places of one source compare in its order, before it is known how many lines each chunk has.
struct RowPlace: Comparable {
  fileprivate let bits: UInt64

  fileprivate init(bits: UInt64) { self.bits = bits }

  init(chunk: Int, line: Int) {
    self.init(bits: UInt64(truncatingIfNeeded: chunk) << 32 | UInt64(truncatingIfNeeded: line))
  }

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
  /// The words of each group, side by side because they are needed together: its key, how many
  /// rows it has, where the first and the last of them stand, and its values.
  private var words: UnsafeMutablePointer<UInt64>
  private let stride: Int
  /// What sums have beyond their millionths; most files have no such sums.
  private var rests: UnsafeMutablePointer<LongSum>?

  /// Open addressing over a power of two of slots, at most two thirds of them taken.
  private var slots: UnsafeMutablePointer<UInt32>
  private var slotMask: Int
  private static var emptySlot: UInt32 { .max }

  /// Rows that wait to be added, with words as those of groups.
  private let batch: UnsafeMutablePointer<UInt64>
  private var batchCount = 0
  /// The slots at which the rows of the batch are looked for, and what is there.
  private let batchSlots: UnsafeMutablePointer<Int>
  private let candidates: UnsafeMutablePointer<UInt32>
  private static var batchLimit: Int { 32 }

  /// Begins without groups, which rows with the same key share if it merges rows.
  ///
  /// For a large source there is room for many from the beginning, of which a system gives what is
  /// used.
  init(
    keyWidth: Int, sumCount: Int, measureCount: Int, mergesRows: Bool, forLargeSource: Bool = false
  ) {
    self.keyWidth = keyWidth
    self.sumCount = sumCount
    self.measureCount = measureCount
    self.mergesRows = mergesRows
    stride = keyWidth + 3 + measureCount
    capacity = forLargeSource ? 1 << 14 : 1 << 8
    words = Self.grown(nil, to: capacity * stride)
    batch = .allocate(capacity: Self.batchLimit * stride)
    batch.initialize(repeating: 0, count: Self.batchLimit * stride)
    batchSlots = .allocate(capacity: Self.batchLimit)
    candidates = .allocate(capacity: Self.batchLimit)
    slotMask = mergesRows ? capacity * 2 - 1 : 0
    slots = .allocate(capacity: slotMask + 1)
    slots.initialize(repeating: Self.emptySlot, count: slotMask + 1)
  }

  deinit {
    free(words)
    batch.deallocate()
    batchSlots.deallocate()
    candidates.deallocate()
    slots.deallocate()
    free(rests)
  }

  /// Adds a row with others that come, at `flush` at the latest.
  @inline(__always)
  func enqueue(_ row: borrowing RowValues, at place: RowPlace) {
    guard row.inexactMeasures.isEmpty else {
      flush()
      add(row, at: place)
      return
    }
    let entry = batch + batchCount &* stride
    for index in 0..<keyWidth { entry[index] = row.key[index] }
    Ledger(entry + keyWidth).set(rows: 1, first: place, last: place)
    let values = values(of: entry)
    for measure in 0..<measureCount { values[measure] = row.units[measure] }
    batchCount &+= 1
    if batchCount == Self.batchLimit { flush() }
  }

  /// Where the key and the values of the row go that `enqueueVacancy` adds next.
  ///
  /// They are as those of `RowValues`, and hold what an earlier row had.
  @inline(__always)
  var vacancy: (key: UnsafeMutablePointer<UInt64>, units: UnsafeMutablePointer<Int64>) {
    let entry = batch + batchCount &* stride
    return (entry, values(of: entry))
  }

  /// Adds the row in the vacancy with others that come, at `flush` at the latest.
  @inline(__always)
  func enqueueVacancy(at place: RowPlace) {
    Ledger(batch + batchCount &* stride + keyWidth).set(rows: 1, first: place, last: place)
    batchCount &+= 1
    if batchCount == Self.batchLimit { flush() }
  }

  /// Lets a measure have no value in rows that are added from the vacancy.
  func clearVacancies(of measure: Int) {
    for row in 0..<Self.batchLimit { values(of: batch + row * stride)[measure] = 0 }
  }

  /// Adds the rows that wait.
  ///
  /// Groups lie all over a memory that is larger than what processors have at hand. Looked for
  /// together, rows wait for it once and not each by itself.
  @inline(never)
  func flush() {
    guard mergesRows else { return appendBatch() }
    for row in 0..<batchCount {
      let slot = firstSlot(of: batch + row &* stride)
      batchSlots[row] = slot
      candidates[row] = slots[slot]
    }
    for row in 0..<batchCount where candidates[row] != Self.emptySlot {
      let group = words + Int(truncatingIfNeeded: candidates[row]) &* stride
      if !isEqual(batch + row &* stride, group) { candidates[row] = Self.emptySlot }
    }
    for row in 0..<batchCount {
      let source = batch + row &* stride
      var group = Int(truncatingIfNeeded: candidates[row])
      if candidates[row] == Self.emptySlot {
        let found = slot(of: source)
        group = found.group
        if found.isNew {
          (words + group &* stride).update(from: source, count: stride)
          continue
        }
      }
      let entry = words + group &* stride
      let ledger = Ledger(entry + keyWidth)
      ledger.rows += 1
      ledger.last = Ledger(source + keyWidth).last
      add(values(of: source), to: entry, group, isLast: true)
    }
    batchCount = 0
  }

  /// Adds the rows that wait, each as a group of its own.
  private func appendBatch() {
    for row in 0..<batchCount {
      let source = batch + row * stride
      let group = append(source)
      (words + group * stride).update(from: source, count: stride)
    }
    batchCount = 0
  }

  /// Adds a row.
  func add(_ row: borrowing RowValues, at place: RowPlace) {
    let (group, isNew) = mergesRows ? slot(of: row.key) : (append(row.key), true)
    let entry = words + group * stride
    let ledger = Ledger(entry + keyWidth)
    if isNew {
      ledger.set(rows: 1, first: place, last: place)
      values(of: entry).update(from: row.units, count: measureCount)
    } else {
      ledger.rows += 1
      ledger.last = place
      add(row.units, to: entry, group, isLast: true)
    }
    for measure in row.inexactMeasures {
      rest(of: group, measure) { $0.add(row.inexact[measure]) }
    }
  }

  /// Adds the groups of another reader of the same source, whose keys `rekey` turns into ours.
  func merge(_ other: ObservationGroups, rekey: (UnsafeMutablePointer<UInt64>) -> Void) {
    let key = UnsafeMutablePointer<UInt64>.allocate(capacity: keyWidth)
    defer { key.deallocate() }
    for index in 0..<other.count {
      let source = other.words + index * stride
      key.update(from: source, count: keyWidth)
      rekey(key)
      let (group, isNew) = mergesRows ? slot(of: key) : (append(key), true)
      let entry = words + group * stride
      let ledger = Ledger(entry + keyWidth)
      let part = Ledger(source + keyWidth)
      if isNew {
        ledger.set(rows: part.rows, first: part.first, last: part.last)
        values(of: entry).update(from: values(of: source), count: measureCount)
      } else {
        add(values(of: source), to: entry, group, isLast: ledger.last < part.last)
        ledger.rows += part.rows
        ledger.first = min(ledger.first, part.first)
        ledger.last = max(ledger.last, part.last)
      }
      guard let rests = other.rests else { continue }
      for measure in 0..<sumCount {
        let part = rests[index * measureCount + measure]
        if !part.isZero { rest(of: group, measure) { $0.add(part) } }
      }
    }
  }

  /// Adds values to those of a group that has some.
  @inline(__always)
  private func add(
    _ values: UnsafePointer<Int64>, to entry: UnsafeMutablePointer<UInt64>, _ group: Int,
    isLast: Bool
  ) {
    let own = self.values(of: entry)
    for measure in 0..<sumCount {
      let (sum, overflows) = own[measure].addingReportingOverflow(values[measure])
      own[measure] = sum
      if overflows { moveToRest(measure, of: group, own, values[measure]) }
    }
    if isLast {
      for measure in sumCount..<measureCount { own[measure] = values[measure] }
    }
  }

  /// Takes a sum that has just left the range of a word out of it.
  @inline(never)
  private func moveToRest(
    _ measure: Int, of group: Int, _ own: UnsafeMutablePointer<Int64>, _ value: Int64
  ) {
    rest(of: group, measure) {
      $0.add(millionths: own[measure] &- value)
      $0.add(millionths: value)
    }
    own[measure] = 0
  }

  @inline(__always)
  private func values(of entry: UnsafeMutablePointer<UInt64>) -> UnsafeMutablePointer<Int64> {
    // A word is an `Int64` as well as a `UInt64`, which Swift lets the same memory be.
    UnsafeMutableRawPointer(entry + keyWidth + 3).assumingMemoryBound(to: Int64.self)
  }

  /// The rows of a group, as they stand among its words.
  private struct Ledger {
    private let words: UnsafeMutablePointer<UInt64>

    @inline(__always)
    init(_ words: UnsafeMutablePointer<UInt64>) { self.words = words }

    @inline(__always)
    func set(rows: Int, first: RowPlace, last: RowPlace) {
      self.rows = rows
      self.first = first
      self.last = last
    }

    @inline(__always)
    var rows: Int {
      get { Int(truncatingIfNeeded: words[0]) }
      nonmutating set { words[0] = UInt64(truncatingIfNeeded: newValue) }
    }

    @inline(__always)
    var first: RowPlace {
      get { RowPlace(bits: words[1]) }
      nonmutating set { words[1] = newValue.bits }
    }

    @inline(__always)
    var last: RowPlace {
      get { RowPlace(bits: words[2]) }
      nonmutating set { words[2] = newValue.bits }
    }
  }

  private func rest(of group: Int, _ measure: Int, _ body: (inout LongSum) -> Void) {
    if rests == nil {
      let new = Self.grown(rests, to: capacity * measureCount)
      new.initialize(repeating: LongSum(), count: capacity * measureCount)
      rests = new
    }
    guard let rests else { return }
    body(&rests[group * measureCount + measure])
  }

  // MARK: Places

  @inline(__always)
  private func slot(of key: UnsafePointer<UInt64>) -> (group: Int, isNew: Bool) {
    var slot = firstSlot(of: key)
    while slots[slot] != Self.emptySlot {
      let group = Int(truncatingIfNeeded: slots[slot])
      if isEqual(key, words + group &* stride) { return (group, false) }
      slot = (slot &+ 1) & slotMask
    }
    return (insert(key, in: slot), true)
  }

  @inline(never)
  private func insert(_ key: UnsafePointer<UInt64>, in slot: Int) -> Int {
    precondition(count < Int(Self.emptySlot), "more groups than can be told apart")
    slots[slot] = UInt32(count)
    return append(key)
  }

  private func append(_ key: UnsafePointer<UInt64>) -> Int {
    let group = count
    (words + group * stride).update(from: key, count: keyWidth)
    count += 1
    // Not before: then the slot of this group would not be among the new ones.
    if count == capacity { grow() }
    return group
  }

  @inline(__always)
  private func firstSlot(of key: UnsafePointer<UInt64>) -> Int {
    var hash: UInt64 = 0
    for index in 0..<keyWidth {
      let product = (hash ^ key[index]).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    return Int(truncatingIfNeeded: hash) & slotMask
  }

  @inline(__always)
  private func isEqual(_ one: UnsafePointer<UInt64>, _ other: UnsafePointer<UInt64>) -> Bool {
    var difference: UInt64 = 0
    for index in 0..<keyWidth { difference |= one[index] ^ other[index] }
    return difference == 0
  }

  private func grow() {
    let old = capacity
    // Half more at a time: a file of many groups shall not double what it takes at once.
    capacity += max(256, capacity / 2)
    words = Self.grown(words, to: capacity * stride)
    if let known = rests {
      let new = Self.grown(known, to: capacity * measureCount)
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
      var slot = firstSlot(of: words + group * stride)
      while slots[slot] != Self.emptySlot { slot = (slot + 1) & slotMask }
      slots[slot] = UInt32(group)
    }
  }

  /// Memory with what another had at its beginning.
  ///
  /// Systems give more room to large blocks without copying them.
  private static func grown<Element: BitwiseCopyable>(
    _ memory: UnsafeMutablePointer<Element>?, to capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    guard let new = realloc(memory, capacity * MemoryLayout<Element>.stride) else {
      fatalError("out of memory")
    }
    return new.bindMemory(to: Element.self, capacity: capacity)
  }
}

/// What groups came to.
extension ObservationGroups {
  private func ledger(of group: Int) -> Ledger { Ledger(words + group * stride + keyWidth) }

  /// The groups in the order in which their last rows stand in the source.
  ///
  /// So a level that holds to the end of a day comes after the others of the day.
  var order: [Int] { RadixOrder.places(of: (0..<count).map { ledger(of: $0).last.bits }) }

  /// The words of a group's key.
  func key(of group: Int) -> UnsafeMutablePointer<UInt64> { words + group * stride }

  /// The rows that a group stands for, and the places of the first and the last.
  func rows(of group: Int) -> (count: Int, first: RowPlace, last: RowPlace) {
    let ledger = ledger(of: group)
    return (ledger.rows, ledger.first, ledger.last)
  }

  /// The value of a measure that all rows of a group have.
  func value(of measure: Int, in group: Int) -> Double {
    let own = values(of: words + group * stride)[measure]
    guard measure < sumCount else { return Double(bitPattern: UInt64(bitPattern: own)) }
    guard let rests, !rests[group * measureCount + measure].isZero else {
      return Millionths.double(own)
    }
    var sum = rests[group * measureCount + measure]
    sum.add(millionths: own)
    return sum.value
  }
}
