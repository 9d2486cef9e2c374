// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// What stands before and after the digits of a number.
struct Affixes {
  /// The signs that affixes may differ by.
  enum Sign: Int {
    case negative, negativeZero, zero, positive
  }

  // The prefix, then the suffix; negative where only ICU knows.
  private let storage: UnsafeMutablePointer<UInt8>
  let prefixCount: Int
  let suffixCount: Int

  init(prefix: [UInt8], suffix: [UInt8]) {
    prefixCount = prefix.count
    suffixCount = suffix.count
    storage = .allocate(capacity: max(1, prefix.count + suffix.count))
    storage.initialize(from: prefix, count: prefix.count)
    (storage + prefix.count).initialize(from: suffix, count: suffix.count)
  }

  /// Affixes that only ICU knows.
  init() {
    prefixCount = -1
    suffixCount = 0
    storage = .allocate(capacity: 1)
  }

  func deallocate() { storage.deallocate() }

  @inline(__always)
  var isKnown: Bool { prefixCount >= 0 }

  @inline(__always)
  func writePrefix(before end: UnsafeMutablePointer<UInt8>) {
    Self.copy(storage, prefixCount, to: end - prefixCount)
  }

  @inline(__always)
  func writeSuffix(before end: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    let start = end - suffixCount
    Self.copy(storage + prefixCount, suffixCount, to: start)
    return start
  }

  /// Copies a few bytes without a call.
  @inline(__always)
  private static func copy(
    _ source: UnsafeMutablePointer<UInt8>, _ count: Int, to place: UnsafeMutablePointer<UInt8>
  ) {
    var index = 0
    while index < count {
      place[index] = source[index]
      index += 1
    }
  }

  var prefix: String {
    String(decoding: UnsafeBufferPointer(start: storage, count: prefixCount), as: UTF8.self)
  }

  var suffix: String {
    String(
      decoding: UnsafeBufferPointer(start: storage + prefixCount, count: suffixCount),
      as: UTF8.self)
  }
}

/// Affixes by magnitude, plural form and sign, filled as they are met.
// Entries are published through atomics, never change, and are freed with the table.
final class AffixTable: @unchecked Sendable {
  private let forms: Int
  private let entries: UnsafeMutablePointer<Atomic<UnsafeMutablePointer<Affixes>?>>
  /// The last of the entries that are filled, which are to be freed.
  private let last = Atomic<UnsafeMutablePointer<Filled>?>(nil)

  /// An entry that is filled, and the one before it.
  ///
  /// It stands apart from the affixes, which others read as soon as they are published.
  private struct Filled {
    let entry: UnsafeMutablePointer<Affixes>
    var previous: UnsafeMutablePointer<Filled>?
  }

  init(magnitudes: Int, forms: Int) {
    self.forms = forms
    let count = magnitudes * forms * 4
    entries = .allocate(capacity: count)
    for index in 0..<count { (entries + index).initialize(to: Atomic(nil)) }
  }

  deinit {
    var next = last.load(ordering: .acquiring)
    while let filled = next {
      next = filled.pointee.previous
      filled.pointee.entry.pointee.deallocate()
      filled.pointee.entry.deallocate()
      filled.deallocate()
    }
    // Atomic pointers hold nothing to give back.
    entries.deallocate()
  }

  @inline(__always)
  func index(magnitude: Int, form: Int, sign: Affixes.Sign) -> Int {
    ((magnitude * forms) + form) * 4 + sign.rawValue
  }

  @inline(__always)
  subscript(index: Int) -> UnsafeMutablePointer<Affixes>? {
    entries[index].load(ordering: .acquiring)
  }

  /// Publishes affixes unless another thread has, and returns what holds.
  func publish(_ affixes: Affixes, at index: Int) -> UnsafeMutablePointer<Affixes> {
    let entry = UnsafeMutablePointer<Affixes>.allocate(capacity: 1)
    entry.initialize(to: affixes)
    let (isMine, other) = entries[index].compareExchange(
      expected: nil, desired: entry, ordering: .acquiringAndReleasing)
    if !isMine, let other {
      affixes.deallocate()
      entry.deallocate()
      return other
    }
    let filled = UnsafeMutablePointer<Filled>.allocate(capacity: 1)
    filled.initialize(to: Filled(entry: entry, previous: last.load(ordering: .acquiring)))
    while true {
      let (isLast, newer) = last.compareExchange(
        expected: filled.pointee.previous, desired: filled, ordering: .acquiringAndReleasing)
      if isLast { return entry }
      filled.pointee.previous = newer
    }
  }
}

/// The powers of ten that compact numbers of each magnitude are counted in.
// As AffixTable.
final class MagnitudePowers: @unchecked Sendable {
  private let entries: UnsafeMutablePointer<Atomic<Int>>

  static let unknown = -1
  static let onlyICU = -2
  /// Marks magnitudes whose numbers are written alike in all plural forms.
  private static let uniform = 1 << 8

  /// - Parameter words: The words that are counted in; `nil` to learn ICU's.
  init(_ words: CompactWords?) {
    entries = .allocate(capacity: NumberEngine.magnitudes)
    for magnitude in 0..<NumberEngine.magnitudes {
      // Below a thousand there are no words of ICU's.
      let usual = magnitude < 3 ? Self.uniform : Self.unknown
      let power = words.map { $0.power(of: magnitude) } ?? usual
      (entries + magnitude).initialize(to: Atomic(power))
    }
  }

  deinit {
    entries.deinitialize(count: NumberEngine.magnitudes)
    entries.deallocate()
  }

  /// The power of a magnitude, `unknown` or `onlyICU`.
  @inline(__always)
  subscript(magnitude: Int) -> Int {
    let entry = entries[magnitude].load(ordering: .relaxed)
    return entry < 0 ? entry : entry & (Self.uniform - 1)
  }

  /// Whether plural forms make no difference to numbers of a magnitude whose power is known.
  @inline(__always)
  func isUniform(_ magnitude: Int) -> Bool {
    let entry = entries[magnitude].load(ordering: .relaxed)
    return entry >= 0 && entry & Self.uniform != 0
  }

  /// Remembers the power of a magnitude.
  func set(_ magnitude: Int, to power: Int, isUniform: Bool) {
    entries[magnitude].store(isUniform ? power | Self.uniform : power, ordering: .relaxed)
  }
}
