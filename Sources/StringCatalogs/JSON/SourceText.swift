// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics
internal import Synchronization

/// The bytes of a file, with the line and column of each.
///
/// Lines are counted when a place is first asked for: most files have no problem to be placed.
public struct SourceText: Sendable {
  /// The file as the user named it.
  public let file: String
  /// All that the file holds, a byte order mark included.
  public let bytes: [UInt8]

  private let lines = LazyLineTable()

  /// Takes a file, whose lines end at LF, CR or both.
  public init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes
  }

  /// Where the text begins: after the byte order mark, if there is one.
  var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The place of the whole file.
  public var location: InputLocation { InputLocation(file: file) }

  /// The place of a byte, counted from 0; an offset outside the file means its nearest end.
  public func location(ofByte offset: Int) -> InputLocation {
    let offset = min(max(offset, start), bytes.count)
    let table = lines.of(bytes, from: start)
    var line = 0
    var end = table.lineStarts.count
    while end - line > 1 {
      let middle = (line + end) / 2
      if table.lineStarts[middle] <= offset { line = middle } else { end = middle }
    }
    let column =
      table.scalars(before: offset, in: bytes)
      - table.scalars(before: table.lineStarts[line], in: bytes)
    return InputLocation(file: file, line: line + 1, column: column + 1)
  }

  /// The place at which a string begins: its opening quotation mark.
  public func location(of text: JSONText) -> InputLocation { location(ofByte: text.start) }

  /// The places of characters of decoded text.
  ///
  /// - Parameters:
  ///   - offsets: How many Unicode scalars of the decoded text come before each character, in
  ///     ascending order.
  ///   - text: A JSON string of this file.
  /// - Returns: The places, whatever escapes come before them; at most the closing quotation
  ///   mark.
  public func locations(ofScalars offsets: [Int], in text: JSONText) -> [InputLocation] {
    JSONEscape.bytes(ofScalars: offsets, in: text, of: bytes).map { location(ofByte: $0) }
  }
}

/// Where the lines of a file begin, and how many characters come before each of its blocks.
private final class LineTable: Sendable {
  let lineStarts: [Int]
  private let scalarsBeforeBlock: [Int]

  /// Counts are kept for blocks of this many bytes, so that a column takes constant time even in
  /// a file of a single line.
  private static let blockLength = 256

  init(of bytes: [UInt8], from start: Int) {
    var lineStarts = [start]
    var scalarsBeforeBlock: [Int] = []
    var scalars = 0
    for block in stride(from: 0, to: bytes.count, by: Self.blockLength) {
      scalarsBeforeBlock.append(scalars)
      scalars += Self.scalars(in: bytes[block..<min(block + Self.blockLength, bytes.count)])
    }
    for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      let isFirstOfTwo = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if !isFirstOfTwo { lineStarts.append(index + 1) }
    }
    self.lineStarts = lineStarts
    self.scalarsBeforeBlock = scalarsBeforeBlock
  }

  func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
    guard !scalarsBeforeBlock.isEmpty else { return 0 }
    let block = min(offset / Self.blockLength, scalarsBeforeBlock.count - 1)
    return scalarsBeforeBlock[block]
      + Self.scalars(in: bytes[block * Self.blockLength..<offset])
  }

  private static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes where !UTF8.isContinuation(byte) { count += 1 }
    return count
  }
}

/// A table of lines that is made once, when it is first asked for.
private final class LazyLineTable: Sendable {
  private let table = AtomicLazyReference<LineTable>()

  func of(_ bytes: [UInt8], from start: Int) -> LineTable {
    table.load() ?? table.storeIfNil(LineTable(of: bytes, from: start))
  }
}
