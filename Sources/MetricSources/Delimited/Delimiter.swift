// SPDX-License-Identifier: Apache-2.0

/// Finds out what separates the cells of a file.
enum Delimiter {
  /// What may separate cells.
  static let candidates = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// Returns the candidate that the first line with text has most of, outside quotes.
  ///
  /// - Parameter bytes: The beginning of the file.
  /// - Returns: The comma where several are as many, and where there is none.
  static func found(in bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts = [Int](repeating: 0, count: candidates.count)
    var hasText = false
    var isQuoted = false
    var isAtFieldStart = true
    for byte in bytes {
      if byte == UInt8(ascii: "\""), isQuoted || isAtFieldStart {
        // A doubled quote closes and opens again, which counts nothing in between.
        isQuoted.toggle()
        isAtFieldStart = true
        hasText = true
      } else if isQuoted {
        continue
      } else if let candidate = candidates.firstIndex(of: byte) {
        counts[candidate] += 1
        isAtFieldStart = true
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if hasText { break }
        counts = counts.map { _ in 0 }
        isAtFieldStart = true
      } else if byte != UInt8(ascii: " ") {
        hasText = true
        isAtFieldStart = false
      }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }
}
