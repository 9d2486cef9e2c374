// SPDX-License-Identifier: Apache-2.0

public import InputDiagnostics

/// The bytes of a file, with the line and column of each.
public struct SourceText: Sendable {
  /// The file as the user named it.
  public let file: String
  /// All that the file holds, a byte order mark included.
  public let bytes: [UInt8]

  private let lineStarts: [Int]
  private let scalarsBeforeBlock: [Int]

  /// Counts are kept for blocks of this many bytes, so that a column takes constant time even in
  /// a file of a single line.
  private static let blockLength = 256

  /// Takes a file apart into lines, which end at LF, CR or both.
  public init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes
    var lineStarts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
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

  /// Where the text begins: after the byte order mark, if there is one.
  var start: Int { lineStarts[0] }

  /// The place of the whole file.
  public var location: InputLocation { InputLocation(file: file) }

  /// The place of a byte, counted from 0; an offset outside the file means its nearest end.
  public func location(ofByte offset: Int) -> InputLocation {
    let offset = min(max(offset, start), bytes.count)
    var line = 0
    var end = lineStarts.count
    while end - line > 1 {
      let middle = (line + end) / 2
      if lineStarts[middle] <= offset { line = middle } else { end = middle }
    }
    let column = scalars(before: offset) - scalars(before: lineStarts[line])
    return InputLocation(file: file, line: line + 1, column: column + 1)
  }

  private func scalars(before offset: Int) -> Int {
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
