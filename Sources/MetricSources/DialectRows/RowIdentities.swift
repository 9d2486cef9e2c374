// SPDX-License-Identifier: Apache-2.0

/// What tells posts, leads or answers apart, by row.
///
/// An id is what it begins with and a number: `1355500244381949952` or the address
/// `https://…/video/7280001` takes 12 bytes and its place in the index, for posts of one network
/// begin alike.
struct RowIdentities {
  /// An id as it is kept.
  struct Identity: Hashable {
    /// The place of what it begins with among the beginnings; -1 of a row without an id.
    fileprivate(set) var beginning: Int32
    /// The number at its end; `noNumber` where there is none.
    fileprivate(set) var number: UInt64

    fileprivate static let noNumber = UInt64.max
  }

  private var beginnings = ByteStrings()
  private var beginningsOfRows: [Int32] = []
  private var numbers: [UInt64] = []

  /// Open addressing over a power of two of slots, at most two thirds of them taken.
  private var slots: [UInt32] = []
  private var takenCount = 0
  private static let emptySlot = UInt32.max

  /// Whether no row has an id.
  var isEmpty: Bool { takenCount == 0 }

  /// The number of rows.
  var count: Int { numbers.count }

  /// Adds a row without an id.
  mutating func append() {
    beginningsOfRows.append(-1)
    numbers.append(Identity.noNumber)
  }

  /// The row that has an id; one that is new is added.
  mutating func row(of id: UnsafeBufferPointer<UInt8>) -> (row: Int, isNew: Bool) {
    if takenCount * 3 >= slots.count * 2 { fill(max(64, slots.count * 2)) }
    let (beginning, number) = Self.parts(of: id)
    let identity = Identity(beginning: beginnings.learn(beginning), number: number)
    let slot = slot(of: identity)
    if slots[slot] != Self.emptySlot { return (Int(slots[slot]), false) }
    slots[slot] = UInt32(count)
    takenCount += 1
    beginningsOfRows.append(identity.beginning)
    numbers.append(number)
    return (count - 1, true)
  }

  /// Gives back the memory by which rows are found, until one is looked for again.
  mutating func dropIndex() { slots = [] }

  /// Prepares to look for rows.
  mutating func makeIndex() {
    if slots.isEmpty { fill(max(64, takenCount * 2)) }
  }

  /// The row that has an id; `nil` where none has it.
  ///
  /// There has to be an index.
  func knownRow(of id: UnsafeBufferPointer<UInt8>) -> Int? {
    guard takenCount > 0 else { return nil }
    let (beginning, number) = Self.parts(of: id)
    guard let place = beginnings.place(of: beginning) else { return nil }
    let row = slots[slot(of: Identity(beginning: place, number: number))]
    return row == Self.emptySlot ? nil : Int(row)
  }

  /// Calls a function with the bytes of a row's id; returns `nil` for a row without one.
  func withID<Result>(
    ofRow row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    guard beginningsOfRows[row] >= 0 else { return nil }
    var id = Array(beginnings[beginningsOfRows[row]])
    if numbers[row] != Identity.noNumber { id += String(numbers[row]).utf8 }
    return id.withUnsafeBufferPointer(body)
  }

  /// The id of a row.
  func id(ofRow row: Int) -> String? { withID(ofRow: row) { String(decoding: $0, as: UTF8.self) } }

  /// The rows that are left when some are taken out.
  func removing(where isRemoved: (Int) -> Bool) -> RowIdentities {
    var left = RowIdentities()
    for row in 0..<count where !isRemoved(row) {
      if withID(ofRow: row, { _ = left.row(of: $0) }) == nil { left.append() }
    }
    return left
  }

  /// An id as words and the number at its end, which has no zero before it and up to 19 digits.
  private static func parts(
    of id: UnsafeBufferPointer<UInt8>
  ) -> (beginning: UnsafeBufferPointer<UInt8>, number: UInt64) {
    var start = id.count
    while start > 0, id.count - start < 19, id[start - 1] &- 0x30 <= 9 { start -= 1 }
    while start < id.count, id[start] == 0x30 { start += 1 }
    guard start < id.count else { return (id, Identity.noNumber) }
    let number = id[start...].reduce(0) { $0 &* 10 &+ UInt64($1 &- 0x30) }
    return (UnsafeBufferPointer(rebasing: id[..<start]), number)
  }

  /// Puts all rows into an index of at least so many slots.
  private mutating func fill(_ slotCount: Int) {
    var size = 64
    while size < slotCount { size *= 2 }
    slots = Array(repeating: Self.emptySlot, count: size)
    for row in 0..<count where beginningsOfRows[row] >= 0 {
      let identity = Identity(beginning: beginningsOfRows[row], number: numbers[row])
      var slot = firstSlot(identity)
      while slots[slot] != Self.emptySlot { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(row)
    }
  }

  /// The slot that has an id, or the empty one where it would go.
  private func slot(of identity: Identity) -> Int {
    var slot = firstSlot(identity)
    while slots[slot] != Self.emptySlot {
      let row = Int(slots[slot])
      if numbers[row] == identity.number, beginningsOfRows[row] == identity.beginning { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func firstSlot(_ identity: Identity) -> Int {
    let product = (identity.number ^ ByteStrings.seed).multipliedFullWidth(
      by: UInt64(UInt32(bitPattern: identity.beginning)) ^ 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: product.high ^ product.low) & (slots.count - 1)
  }
}

/// Distinct texts in one memory, each known by its place.
struct ByteStrings {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Open addressing over a power of two of slots, at most half of them taken.
  private var slots = [Int32](repeating: -1, count: 16)

  /// Differs from run to run, so that no file can be made whose texts all collide.
  static let seed = UInt64.random(in: .min ... .max)

  /// The text at a place.
  subscript(place: Int32) -> ArraySlice<UInt8> {
    let start = place == 0 ? 0 : ends[Int(place) - 1]
    return bytes[start..<ends[Int(place)]]
  }

  /// The place of a text that is known.
  func place(of text: UnsafeBufferPointer<UInt8>) -> Int32? {
    let place = slots[slot(of: text)]
    return place < 0 ? nil : place
  }

  /// The place of a text, which is known from now on.
  mutating func learn(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
    let slot = slot(of: text)
    if slots[slot] >= 0 { return slots[slot] }
    let place = Int32(ends.count)
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = place
    if ends.count * 2 > slots.count { grow() }
    return place
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for place in 0..<Int32(ends.count) {
      let start = place == 0 ? 0 : ends[Int(place) - 1]
      let slot = bytes.withUnsafeBufferPointer {
        self.slot(of: UnsafeBufferPointer(rebasing: $0[start..<ends[Int(place)]]))
      }
      slots[slot] = place
    }
  }

  /// The slot that has a text, or the empty one where it would go.
  private func slot(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = Self.seed ^ UInt64(text.count)
    for byte in text {
      let product = (hash ^ UInt64(byte)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0, !self[slots[slot]].elementsEqual(text) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
