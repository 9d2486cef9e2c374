// SPDX-License-Identifier: Apache-2.0

/// The order of whole numbers, found byte by byte of them, without comparing.
enum RadixOrder {
  private struct Entry {
    let key: UInt64
    let place: Int
  }

  /// Returns the places of keys, the least key first; equal keys stay as they stand.
  static func places(of keys: [UInt64]) -> [Int] {
    guard let first = keys.first else { return [] }
    // Most bytes are the same in all keys, and order nothing.
    let differing = keys.reduce(0) { $0 | ($1 ^ first) }
    var entries = keys.indices.map { Entry(key: keys[$0], place: $0) }
    var sorted = entries
    for shift in stride(from: UInt64(0), to: 64, by: 8) where differing >> shift & 0xFF != 0 {
      entries.withUnsafeBufferPointer { entries in
        sorted.withUnsafeMutableBufferPointer { sorted in
          withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { ends in
            ends.initialize(repeating: 0)
            for entry in entries { ends[Int(entry.key >> shift & 0xFF)] += 1 }
            var end = 0
            for digit in ends.indices {
              let count = ends[digit]
              ends[digit] = end
              end += count
            }
            for entry in entries {
              let digit = Int(entry.key >> shift & 0xFF)
              sorted[ends[digit]] = entry
              ends[digit] += 1
            }
          }
        }
      }
      swap(&entries, &sorted)
    }
    return entries.map(\.place)
  }
}
