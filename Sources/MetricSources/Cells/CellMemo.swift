// SPDX-License-Identifier: Apache-2.0

/// Remembers what cells of a column mean by their bytes, for columns that repeat themselves.
///
/// Looking up bytes costs less than making a string of them, and far less than reading a date. A
/// column of ever new cells does not fill the memory: after so many the memo begins anew.
struct CellMemo<Meaning> {
  private struct Entry {
    /// The bytes of a cell of up to 16 bytes, or a hash and a place in `longCells`.
    var low: UInt64
    var high: UInt64
    /// The number of bytes; -1 of a slot that is not taken.
    var count: Int
    var meaning: Meaning?
  }

  /// Open addressing over a power of two of slots, at most half of them taken.
  private var slots: [Entry]
  private var count = 0
  private var longCells: [[UInt8]] = []
  private var longByteCount = 0

  /// Differs from run to run, so that no file can be made whose cells all collide.
  private let seed = UInt64.random(in: .min ... .max)

  private static var entryLimit: Int { 1 << 14 }
  private static var longByteLimit: Int { 1 << 20 }
  private static var emptySlots: [Entry] {
    [Entry](repeating: Entry(low: 0, high: 0, count: -1, meaning: nil), count: 64)
  }

  init() { slots = Self.emptySlots }

  /// What a cell of a chunk means, if it is remembered.
  ///
  /// Sixteen bytes can be read from its beginning, whatever it has.
  @inline(__always)
  func known(inChunk cell: UnsafeBufferPointer<UInt8>) -> Meaning? {
    guard cell.count <= 16, let start = UnsafeRawPointer(cell.baseAddress) else {
      return known(long: cell)
    }
    // Shifting by 64 and more leaves nothing.
    let unused = UInt64.max
    let low = start.loadUnaligned(as: UInt64.self) & ~(unused << UInt64(cell.count * 8))
    let high =
      start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      & ~(unused << UInt64(max(0, cell.count - 8) * 8))
    return known(low, high, cell.count)
  }

  /// What a cell means, if it is remembered.
  func known(_ cell: UnsafeBufferPointer<UInt8>) -> Meaning? {
    guard cell.count <= 16 else { return known(long: cell) }
    let (low, high) = Self.words(of: cell)
    return known(low, high, cell.count)
  }

  @inline(__always)
  private func known(_ low: UInt64, _ high: UInt64, _ count: Int) -> Meaning? {
    slots.withUnsafeBufferPointer { slots in
      var slot = firstSlot(low, high)
      while slots[slot].count >= 0 {
        if slots[slot].low == low, slots[slot].high == high, slots[slot].count == count {
          return slots[slot].meaning
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  private func known(long cell: UnsafeBufferPointer<UInt8>) -> Meaning? {
    let hash = hash(of: cell)
    var slot = firstSlot(hash, UInt64(cell.count))
    while slots[slot].count >= 0 {
      if slots[slot].low == hash, slots[slot].count == cell.count,
        longCells[Int(slots[slot].high)].elementsEqual(cell)
      {
        return slots[slot].meaning
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Remembers what a cell that is not known means, and returns it.
  @discardableResult
  mutating func remember(_ cell: UnsafeBufferPointer<UInt8>, _ meaning: Meaning) -> Meaning {
    if count == Self.entryLimit || longByteCount > Self.longByteLimit {
      self = CellMemo()
    }
    if cell.count <= 16 {
      let (low, high) = Self.words(of: cell)
      insert(Entry(low: low, high: high, count: cell.count, meaning: meaning))
    } else {
      longCells.append(Array(cell))
      longByteCount += cell.count
      insert(
        Entry(
          low: hash(of: cell), high: UInt64(longCells.count - 1), count: cell.count,
          meaning: meaning))
    }
    count += 1
    guard count * 2 > slots.count else { return meaning }
    let known = slots
    slots = [Entry](
      repeating: Entry(low: 0, high: 0, count: -1, meaning: nil), count: known.count * 2)
    for entry in known where entry.count >= 0 { insert(entry) }
    return meaning
  }

  private mutating func insert(_ entry: Entry) {
    var slot =
      entry.count <= 16
      ? firstSlot(entry.low, entry.high) : firstSlot(entry.low, UInt64(entry.count))
    while slots[slot].count >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  @inline(__always)
  private func firstSlot(_ low: UInt64, _ high: UInt64) -> Int {
    let product = (low ^ seed).multipliedFullWidth(by: high ^ 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: product.high ^ product.low) & (slots.count - 1)
  }

  /// The bytes of a short cell, in two words of which the rest is zero.
  private static func words(of cell: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
    guard let start = cell.baseAddress else { return (0, 0) }
    var low: UInt64 = 0
    var high: UInt64 = 0
    withUnsafeMutableBytes(of: &low) {
      $0.copyMemory(from: UnsafeRawBufferPointer(start: start, count: min(8, cell.count)))
    }
    if cell.count > 8 {
      withUnsafeMutableBytes(of: &high) {
        $0.copyMemory(from: UnsafeRawBufferPointer(start: start + 8, count: cell.count - 8))
      }
    }
    return (low, high)
  }

  /// Mixes eight bytes at a time into a hash: cells are short, and `Hasher` is slow to start.
  private func hash(of cell: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(cell.count)
    func mix(_ word: UInt64) {
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    let bytes = UnsafeRawBufferPointer(cell)
    var index = 0
    while index + 8 <= cell.count {
      mix(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
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
}
