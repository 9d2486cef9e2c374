// SPDX-License-Identifier: Apache-2.0

/// Remembers what cells of a column mean by their bytes, for columns that repeat themselves.
///
/// Looking up bytes costs less than making a string of them, and far less than reading a date.
struct CellMemo<Meaning> {
  /// The meanings of the distinct cells, in the order in which they first occurred.
  private(set) var meanings: [Meaning] = []

  /// The bytes of all distinct cells, one after the other.
  private var pool: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Differs from run to run, so that no file can be made whose cells all collide.
  private let seed = UInt64.random(in: .min ... .max)
  /// The place of the cell before: rows are often sorted by day or network.
  private var last: Int?

  /// Open addressing over a power of two of slots, at most half of them taken.
  private var slots = [Int32](repeating: emptySlot, count: 64)
  private static var emptySlot: Int32 { -1 }

  /// Returns the place in `meanings` of what a cell means.
  ///
  /// The function given works it out when the cell is met for the first time.
  mutating func index(of cell: Span<UInt8>, meaning: (Span<UInt8>) -> Meaning) -> Int {
    if let last, holds(cell, at: last) { return last }
    let index = place(of: cell, meaning: meaning)
    last = index
    return index
  }

  private mutating func place(of cell: Span<UInt8>, meaning: (Span<UInt8>) -> Meaning) -> Int {
    let hash = hash(of: cell)
    var slot = firstSlot(hash)
    while slots[slot] != Self.emptySlot {
      let index = Int(slots[slot])
      if hashes[index] == hash, holds(cell, at: index) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    let index = meanings.count
    slots[slot] = Int32(index)
    meanings.append(meaning(cell))
    for offset in cell.indices { pool.append(cell[offset]) }
    ends.append(pool.count)
    hashes.append(hash)
    if meanings.count * 2 > slots.count { grow() }
    return index
  }

  private func firstSlot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  /// Mixes eight bytes at a time into a hash: cells are short, and `Hasher` is slow to start.
  private func hash(of cell: Span<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(cell.count)
    func mix(_ word: UInt64) {
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    var index = 0
    while index + 8 <= cell.count {
      mix(cell.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var tail: UInt64 = 0
    while index < cell.count {
      tail = tail << 8 | UInt64(cell[index])
      index += 1
    }
    mix(tail)
    return hash
  }

  private func holds(_ cell: Span<UInt8>, at index: Int) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == cell.count else { return false }
    for offset in cell.indices where pool[start + offset] != cell[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: Self.emptySlot, count: slots.count * 2)
    for index in hashes.indices {
      var slot = firstSlot(hashes[index])
      while slots[slot] != Self.emptySlot { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}
