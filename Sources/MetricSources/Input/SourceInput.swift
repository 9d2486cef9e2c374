// SPDX-License-Identifier: Apache-2.0

/// Why the bytes of a source end before they should.
public enum SourceInputFailure: Error, Hashable, Sendable {
  /// The file cannot be opened or read.
  case unreadable
  /// The file is compressed and damaged or cut off.
  case damagedArchive
  /// More is compressed in the file than any that people make.
  case tooLarge
}

/// The bytes of a source, taken in parts and never held as a whole.
///
/// Files in gzip are taken as what is compressed in them.
public final class SourceInput {
  /// Fills a buffer with the bytes that come next, at least one; 0 at the end.
  typealias Reading = (UnsafeMutableRawBufferPointer) throws -> Int

  /// How many bytes the source has as it is stored; `nil` where that is not known.
  public let size: Int?

  /// How many bytes were taken of the source as it is stored.
  public private(set) var byteCount = 0

  /// What separates cells, where that is known before.
  var delimiter: UInt8?

  /// Whether quotes tell texts that may be numbers from what is a number, as `TypedRows` has it.
  var quotesTexts = false

  /// The sheet of a workbook that the bytes are the text of.
  var sheet: String?

  /// The number of the first line.
  var firstLine = 1

  private var read: Reading = { _ in 0 }

  /// Takes bytes that are in memory.
  public convenience init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    self.init(size: bytes.count) { buffer in
      let part = rest.prefix(buffer.count)
      rest.removeFirst(part.count)
      buffer.copyBytes(from: part)
      return part.count
    }
  }

  /// Takes bytes as they come.
  ///
  /// - Parameters:
  ///   - size: How many will come, where that is known.
  ///   - reading: Fills a buffer with at least one byte, waiting for it; returns 0 at the end.
  public init(
    size: Int? = nil, reading: @escaping (UnsafeMutableRawBufferPointer) throws -> Int
  ) {
    self.size = size
    read = { [unowned self] buffer in
      let count = try reading(buffer)
      byteCount += count
      return count
    }
  }

  /// The bytes as they are stored.
  private(set) lazy var stored = PushbackInput(read)

  private var unpacked: PushbackInput?

  /// The bytes of the text: of a compressed file, those in it.
  func text() throws -> PushbackInput {
    if let unpacked { return unpacked }
    let start = try stored.peek(2)
    var text = stored
    if start.starts(with: [0x1F, 0x8B]) {
      let gzip = try GzipInput(stored)
      text = PushbackInput(gzip.read)
    }
    unpacked = text
    return text
  }
}
