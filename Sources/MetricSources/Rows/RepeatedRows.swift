// SPDX-License-Identifier: Apache-2.0

/// Finds rows that are the same to the byte, as where a part of a file was pasted twice.
///
/// Only so much of a file is looked at as people keep by hand: of each row eight bytes and its line
/// are kept until the end.
struct RepeatedRows {
  /// The mark of a row, and its line.
  struct Print {
    var hash: UInt64
    var line: Int
  }

  /// How many bytes a file may have.
  static let byteLimit = 2 << 20

  private var prints: [Print] = []

  /// The mark of the bytes of a row.
  static func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var hash = UInt64(count) &* 0x9E37_79B9_7F4A_7C15
    func mix(_ word: UInt64) {
      let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      hash = product.high ^ product.low &+ word
    }
    let bytes = UnsafeRawPointer(start)
    var index = 0
    while index + 8 <= count {
      mix(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var tail: UInt64 = 0
    while index < count {
      tail = tail << 8 | UInt64(start[index])
      index += 1
    }
    mix(tail)
    return hash
  }

  /// Adds the rows of a part of the file, whose lines are counted from 0.
  mutating func add(_ part: [Print], firstLine: Int) {
    for print in part { prints.append(Print(hash: print.hash, line: print.line + firstLine)) }
  }

  /// How many rows are the same as an earlier one, and the first pair of these.
  var found: (count: Int, first: Int, second: Int)? {
    var seen: [UInt64: Int] = Dictionary(minimumCapacity: prints.count)
    var found: (count: Int, first: Int, second: Int)?
    for print in prints {
      guard let first = seen[print.hash] else {
        seen[print.hash] = print.line
        continue
      }
      found = ((found?.count ?? 0) + 1, found?.first ?? first, found?.second ?? print.line)
    }
    return found
  }
}
