// SPDX-License-Identifier: Apache-2.0

/// Finds where rows end, by the same rules as `RecordScanner` and without cutting them into cells.
///
/// It goes from quote to quote, so text without quotes costs a search for them and nothing else.
struct RowBoundary {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8

  /// Looks at bytes that begin with a row.
  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
  }

  /// The offset behind the last line end found that surely ends a row.
  ///
  /// - Parameter closingQuotes: Whether a quoted cell of which the end has not come is held to be
  ///   one that is never closed.
  /// - Returns: `nil` when no row is surely complete.
  func lastEnd(closingQuotes: Bool) -> Int? {
    var end: Int?
    var cursor = 0
    var isAtFieldStart = true
    while let quote = bytes.offset(of: UInt8(ascii: "\""), in: cursor..<bytes.count) {
      guard isFieldStart(at: quote, from: cursor, isAtFieldStart) else {
        end = lastLineEnd(in: cursor..<quote) ?? end
        cursor = quote + 1
        isAtFieldStart = false
        continue
      }
      end = lastLineEnd(in: cursor..<quote) ?? end
      isAtFieldStart = false
      switch quotedField(at: quote) {
      case .ends(let next): cursor = next
      case .isGivenUp: cursor = lineBreak(from: quote)
      case .isCutOff:
        guard closingQuotes else { return end }
        cursor = lineBreak(from: quote)
      }
    }
    return lastLineEnd(in: cursor..<bytes.count) ?? end
  }

  private enum QuotedField {
    /// It ends before an offset.
    case ends(Int)
    /// It is closed lines later in the middle of a cell.
    case isGivenUp
    /// Its end has not come yet.
    case isCutOff
  }

  private func quotedField(at opening: Int) -> QuotedField {
    var index = opening + 1
    while true {
      guard let quote = bytes.offset(of: UInt8(ascii: "\""), in: index..<bytes.count),
        quote + 1 < bytes.count
      else { return .isCutOff }
      if bytes[quote + 1] == UInt8(ascii: "\"") {
        index = quote + 2
        continue
      }
      var next = quote + 1
      while next < bytes.count, isBlank(bytes[next]) { next += 1 }
      guard next < bytes.count else { return .isCutOff }
      if bytes[next] == delimiter || bytes[next].isLineBreak { return .ends(next) }
      let hasLines = lineBreak(from: opening) < quote
      return hasLines ? .isGivenUp : .ends(next)
    }
  }

  /// Tells whether a cell begins at a quote, if no quote lies between it and a lower offset.
  private func isFieldStart(at quote: Int, from lower: Int, _ isLowerFieldStart: Bool) -> Bool {
    var index = quote - 1
    while index >= lower, isBlank(bytes[index]) { index -= 1 }
    guard index >= lower else { return isLowerFieldStart }
    return bytes[index] == delimiter || bytes[index].isLineBreak
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")) && byte != delimiter
  }

  /// The offset of the next line break, or of the end.
  private func lineBreak(from start: Int) -> Int {
    var index = start
    while index < bytes.count, !bytes[index].isLineBreak { index += 1 }
    return index
  }

  /// The offset behind the last LF or, in text without any, behind a CR that does not wait for one.
  private func lastLineEnd(in range: Range<Int>) -> Int? {
    if let feed = bytes.lastOffset(of: UInt8(ascii: "\n"), in: range) { return feed + 1 }
    guard let carriage = bytes.lastOffset(of: UInt8(ascii: "\r"), in: range),
      carriage + 1 < bytes.count, bytes[carriage + 1] != UInt8(ascii: "\n")
    else { return nil }
    return carriage + 1
  }
}
