// SPDX-License-Identifier: Apache-2.0

/// Calls a text function of the shim, with a larger buffer when the first is too small.
///
/// - Parameter write: Fills a buffer of a capacity and returns the full length in bytes, or
///   ICU's error code, negated.
/// - Returns: The text.
/// - Throws: `FormattingError` with `.icuFailure`.
func icuText(
  _ write: (UnsafeMutablePointer<CChar>?, Int32) -> Int32
) throws(FormattingError) -> String {
  var capacity: Int32 = 256
  while true {
    var length: Int32 = 0
    let text = String(unsafeUninitializedCapacity: Int(capacity)) { buffer in
      buffer.withMemoryRebound(to: CChar.self) { length = write($0.baseAddress, capacity) }
      return Int(max(0, min(length, capacity)))
    }
    if length < 0 { throw FormattingError(.icuFailure, String(-length)) }
    if length <= capacity { return text }
    capacity = length
  }
}

/// Calls a text function of the shim that ends each of several texts with a NUL.
///
/// - Parameter write: As of `icuText`.
/// - Returns: The texts, some of which may be empty.
/// - Throws: `FormattingError` with `.icuFailure`.
func icuPieces(
  _ write: (UnsafeMutablePointer<CChar>?, Int32) -> Int32
) throws(FormattingError) -> [Substring.UTF8View] {
  let text = try icuText(write).utf8
  var pieces: [Substring.UTF8View] = []
  pieces.reserveCapacity(8)
  var (start, place) = (text.startIndex, text.startIndex)
  while place != text.endIndex {
    let next = text.index(after: place)
    if text[place] == 0 {
      pieces.append(text[start..<place])
      start = next
    }
    place = next
  }
  return pieces
}
