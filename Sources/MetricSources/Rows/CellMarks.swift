// SPDX-License-Identifier: Apache-2.0

#if canImport(_Builtin_intrinsics.intel.sse2)
  import _Builtin_intrinsics.intel.sse2
#endif

/// Where delimiters, line ends and quotes stand in a stretch of text.
///
/// All are found before any cell is read, so that reading a cell does not wait for the one before
/// it to end.
struct CellMarks {
  /// How many bytes are looked at in advance; with their marks they suit the nearest cache.
  private static let reach = 1 << 14
  private static let blockSize = 64
  /// How many marks are written at once; most blocks have fewer.
  private static let burst = 12

  private let delimiter: UInt8
  /// Distances from `base`; memory for all bytes of a stretch, and for a burst behind them.
  private let memory: UnsafeMutablePointer<UInt16>
  private(set) var base: UnsafePointer<UInt8>
  /// The end of what was looked at.
  private var lookedAt: UnsafePointer<UInt8>
  private var count = 0
  /// The first mark that is not passed.
  private var next = 0

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    memory = .allocate(capacity: Self.reach + Self.blockSize)
    base = UnsafePointer(bitPattern: Self.blockSize).unsafelyUnwrapped
    lookedAt = base
  }

  func deallocate() { memory.deallocate() }

  /// The marks that are not passed, as distances from `base`.
  @inline(__always)
  var distances: UnsafePointer<UInt16> { UnsafePointer(memory + next) }

  /// How many there are.
  @inline(__always)
  var remaining: Int { count &- next }

  /// Forgets what was looked at, before there is other text in the same memory.
  mutating func reset() {
    lookedAt = base
    count = 0
    next = 0
  }

  /// Passes over marks.
  @inline(__always)
  mutating func pass(_ marks: Int) { next &+= marks }

  /// Goes to a place in the text, and looks at more of it where fewer marks than wanted are known.
  ///
  /// - Parameters:
  ///   - cursor: The place.
  ///   - end: The end of the text, where a line end is; from there on a block may be read.
  ///   - wanted: How many marks should come after the place.
  @inline(__always)
  mutating func move(
    to cursor: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, wanted: Int
  ) {
    if remaining >= wanted, base + Int(memory[next]) >= cursor { return }
    seek(cursor, before: end, wanted: wanted)
  }

  @inline(never)
  private mutating func seek(
    _ cursor: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, wanted: Int
  ) {
    if cursor < base || cursor > lookedAt { return look(from: cursor, before: end) }
    while next < count, base + Int(memory[next]) < cursor { next += 1 }
    if remaining < wanted, lookedAt <= end { look(from: cursor, before: end) }
  }

  private mutating func look(from start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) {
    base = start
    next = 0
    count = 0
    // The line end behind the text is looked at, too.
    let size = min(end + 1 - start, Self.reach)
    let search = BlockSearch(delimiter: delimiter)
    var offset = 0
    while offset < size {
      let found = search.marks(in: UnsafeRawPointer(start + offset))
      write(found, UInt16(truncatingIfNeeded: offset))
      offset &+= Self.blockSize
    }
    lookedAt = start + offset
    // Nothing that happens to be behind the text.
    if lookedAt > end + 1 {
      lookedAt = end + 1
      while count > 0, start + Int(memory[count - 1]) > end { count -= 1 }
    }
  }

  @inline(__always)
  private mutating func write(_ found: UInt64, _ offset: UInt16) {
    var rest = found
    let marks = memory + count
    for index in 0..<Self.burst {
      marks[index] = offset &+ UInt16(truncatingIfNeeded: rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
    count &+= found.nonzeroBitCount
    guard rest != 0 else { return }
    var index = Self.burst
    while rest != 0 {
      marks[index] = offset &+ UInt16(truncatingIfNeeded: rest.trailingZeroBitCount)
      rest &= rest &- 1
      index &+= 1
    }
  }
}

/// Finds delimiters, line ends and quotes among 64 bytes.
private struct BlockSearch {
  private typealias Vector = SIMD16<UInt8>

  private let delimiters: Vector
  private let quotes = Vector(repeating: UInt8(ascii: "\""))
  private let feeds = Vector(repeating: UInt8(ascii: "\n"))
  private let carriages = Vector(repeating: UInt8(ascii: "\r"))

  init(delimiter: UInt8) { delimiters = Vector(repeating: delimiter) }

  /// A bit for each byte, the lowest for the first.
  @inline(__always)
  func marks(in block: UnsafeRawPointer) -> UInt64 {
    part(block, 0) | part(block, 1) &<< 16 | part(block, 2) &<< 32 | part(block, 3) &<< 48
  }

  @inline(__always)
  private func part(_ block: UnsafeRawPointer, _ index: Int) -> UInt64 {
    let bytes = block.loadUnaligned(fromByteOffset: index &* 16, as: Vector.self)
    let found =
      (bytes .== delimiters) .| (bytes .== quotes) .| (bytes .== feeds)
      .| (bytes .== carriages)
    return Self.bits(of: found)
  }

  /// Makes a bit of each truth.
  @inline(__always)
  private static func bits(of truths: SIMDMask<SIMD16<Int8>>) -> UInt64 {
    #if canImport(_Builtin_intrinsics.intel.sse2)
      // Both are sixteen bytes, of ones or zeros.
      let bits = _mm_movemask_epi8(unsafeBitCast(truths, to: SIMD2<Int64>.self))
      return UInt64(UInt32(bitPattern: bits))
    #else
      let halves = unsafeBitCast(truths, to: SIMD2<UInt64>.self)
      return bits(of: UInt64(littleEndian: halves.x))
        | bits(of: UInt64(littleEndian: halves.y)) &<< 8
    #endif
  }

  #if !canImport(_Builtin_intrinsics.intel.sse2)
    @inline(__always)
    private static func bits(of bytes: UInt64) -> UInt64 {
      // A different bit is left of each byte; the product adds all in its highest byte.
      ((bytes & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) &>> 56
    }
  #endif
}
