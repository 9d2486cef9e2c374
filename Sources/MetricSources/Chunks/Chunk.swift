// SPDX-License-Identifier: Apache-2.0

/// Some whole rows of a file, in memory that is used again for later ones.
final class Chunk {
  /// How many bytes behind the rows may be read, so that eight or more are loaded at a time.
  static let padding = 64

  /// The place of the chunk among those of the file, from 0.
  fileprivate(set) var number = 0
  /// The number of bytes.
  fileprivate(set) var count = 0
  /// Whether the bytes are the beginning of a row that is longer than any may be.
  fileprivate(set) var isBeginningOfOverlongRow = false

  fileprivate var memory: UnsafeMutableRawBufferPointer

  init(capacity: Int) {
    memory = .allocate(byteCount: capacity + Self.padding, alignment: 64)
  }

  deinit { memory.deallocate() }

  /// The bytes of the rows.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      rebasing: UnsafeRawBufferPointer(memory).bindMemory(to: UInt8.self)[..<count])
  }

  fileprivate var capacity: Int { memory.count - Self.padding }

  fileprivate func grow(to newCapacity: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: newCapacity + Self.padding, alignment: 64)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
    memory.deallocate()
    memory = larger
  }
}

/// Cuts the bytes of a file into chunks of whole rows, the same ones each time.
struct ChunkCutter {
  /// How long a row may be.
  ///
  /// A quote that is never closed, or a file without line ends, must not fill the memory.
  static let rowLimit = 8 << 20

  /// What separates cells.
  var delimiter: UInt8

  private let input: PushbackInput
  private let size: Int
  private var number = 0
  /// Whether the rest of a row that is too long is still to come.
  private var isInsideOverlongRow = false

  /// Begins at the first byte of the input.
  ///
  /// - Parameters:
  ///   - input: The file.
  ///   - delimiter: What separates cells.
  ///   - size: How many bytes a chunk has about; rows longer than it make it longer.
  init(_ input: PushbackInput, delimiter: UInt8, size: Int) {
    self.input = input
    self.delimiter = delimiter
    self.size = size
  }

  /// Whether all bytes have been given.
  var isAtEnd: Bool { input.isAtEnd }

  /// Passes over bytes before the first row.
  func skip(_ count: Int) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
    defer { buffer.deallocate() }
    _ = try input.fill(buffer)
  }

  /// Fills a chunk with the rows that come next.
  ///
  /// - Returns: `false` at the end.
  mutating func next(into chunk: Chunk) throws -> Bool {
    if isInsideOverlongRow { try skipToNextRow(by: chunk) }
    chunk.number = number
    chunk.isBeginningOfOverlongRow = false
    chunk.count = 0
    var wanted = min(size, Self.rowLimit)
    while true {
      if wanted > chunk.capacity { chunk.grow(to: wanted) }
      let part = UnsafeMutableRawBufferPointer(rebasing: chunk.memory[chunk.count..<wanted])
      chunk.count += try input.fill(part)
      let isAtEnd = chunk.count < wanted
      if isAtEnd {
        if chunk.count == 0 { return false }
        finish(chunk, at: chunk.count)
        return true
      }
      let isFull = wanted == Self.rowLimit
      let rows = RowBoundary(chunk.bytes, delimiter: delimiter)
      if let end = rows.lastEnd(closingQuotes: isFull) {
        finish(chunk, at: end)
        return true
      }
      if isFull {
        chunk.isBeginningOfOverlongRow = true
        isInsideOverlongRow = true
        finish(chunk, at: chunk.count)
        return true
      }
      wanted = min(wanted * 2, Self.rowLimit)
    }
  }

  private mutating func finish(_ chunk: Chunk, at end: Int) {
    input.pushBack(UnsafeRawBufferPointer(rebasing: chunk.memory[end..<chunk.count]))
    chunk.count = end
    // A line end and zeros stop every search for the end of a cell.
    UnsafeMutableRawBufferPointer(rebasing: chunk.memory[end..<end + Chunk.padding])
      .initializeMemory(as: UInt8.self, repeating: 0)
    chunk.memory[end] = UInt8(ascii: "\n")
    number += 1
  }

  private mutating func skipToNextRow(by chunk: Chunk) throws {
    while isInsideOverlongRow {
      let buffer = UnsafeMutableRawBufferPointer(rebasing: chunk.memory[..<chunk.capacity])
      chunk.count = try input.fill(buffer)
      if chunk.count == 0 { return isInsideOverlongRow = false }
      let bytes = chunk.bytes
      let all = 0..<bytes.count
      let feed = bytes.offset(of: UInt8(ascii: "\n"), in: all) ?? bytes.count
      let carriage = bytes.offset(of: UInt8(ascii: "\r"), in: 0..<feed) ?? feed
      guard carriage < bytes.count else { continue }
      // The line ends at the LF, at CR LF, or at a CR after which something else comes.
      var next = carriage + 1
      if next == feed { next += 1 }
      if next == bytes.count, bytes[carriage] == UInt8(ascii: "\r") {
        let following = try input.peek(1)
        if following == [UInt8(ascii: "\n")] { try skip(1) }
      }
      input.pushBack(UnsafeRawBufferPointer(rebasing: buffer[next..<bytes.count]))
      isInsideOverlongRow = false
    }
  }
}
