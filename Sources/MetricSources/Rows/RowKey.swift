// SPDX-License-Identifier: Apache-2.0

/// What rows of one group have in common: a day, values of dimensions, and which measures.
///
/// The day and the code of each dimension take half a word, and so does the time of day where it
/// is kept; a bit for each measure follows.
struct RowKey {
  private let halves: UnsafeMutablePointer<Int32>
  private let mask: UnsafeMutablePointer<UInt64>

  /// Looks at the words of a key.
  init(_ words: UnsafeMutablePointer<UInt64>, identityWidth: Int) {
    // Keys are only ever looked at through these two, and words are allocated as bytes would be.
    halves = UnsafeMutableRawPointer(words).assumingMemoryBound(to: Int32.self)
    mask = words + identityWidth
  }

  /// The number of the day.
  var day: Int32 {
    @inline(__always) get { halves[0] }
    @inline(__always) nonmutating set { halves[0] = newValue }
  }

  /// The minute of the day, -1 where there is none; only where keys have room for it.
  var minute: Int32 {
    get { halves[minuteSlot] }
    nonmutating set { halves[minuteSlot] = newValue }
  }

  /// The last half of what rows are told apart by.
  private var minuteSlot: Int {
    UnsafeMutableRawPointer(halves).distance(to: UnsafeMutableRawPointer(mask)) / 4 - 1
  }

  /// The code of the value of a dimension, -1 where there is none.
  subscript(dimension slot: Int) -> Int32 {
    @inline(__always) get { halves[1 + slot] }
    @inline(__always) nonmutating set { halves[1 + slot] = newValue }
  }

  /// Whether there is a value of a measure.
  func has(_ measure: Int) -> Bool { mask[measure >> 6] >> UInt64(measure & 63) & 1 == 1 }

  @inline(__always)
  func insert(_ measure: Int) { mask[measure >> 6] |= 1 << UInt64(measure & 63) }

  func remove(_ measure: Int) { mask[measure >> 6] &= ~(1 << UInt64(measure & 63)) }

  @inline(__always)
  func removeAll(_ width: Int) { for word in 0..<width { mask[word] = 0 } }
}
