// SPDX-License-Identifier: Apache-2.0

/// A stream or folder of a compound file.
struct CompoundEntry {
  enum Kind: Int {
    case folder = 1
    case stream = 2
    case root = 5
  }

  private static let size = 128
  /// More streams and folders than files have that people make.
  private static let limit = 1 << 16

  let name: String
  /// `nil` where there is none.
  let kind: Kind?
  /// The first sector of its bytes.
  let start: UInt32
  let size: Int
  /// The places of those beside it, and of the first of those in it.
  private let left, right, child: UInt32

  private init(_ bytes: LittleEndianBytes, at offset: Int) {
    let length = min(64, bytes.uint16(offset + 64) ?? 0)
    let units = (0..<max(0, length / 2 - 1)).compactMap { bytes.uint16(offset + 2 * $0) }
    name = String(decoding: units.map(UInt16.init), as: UTF16.self)
    kind = bytes.byte(offset + 66).flatMap { Kind(rawValue: Int($0)) }
    left = bytes.uint32(offset + 68) ?? .max
    right = bytes.uint32(offset + 72) ?? .max
    child = bytes.uint32(offset + 76) ?? .max
    start = bytes.uint32(offset + 116) ?? .max
    size = Int(bytes.uint32(offset + 120) ?? 0)
  }

  /// Reads all entries; the first is the root.
  static func all(in directory: SectorChain) -> [CompoundEntry] {
    let count = min(directory.count / size, limit)
    let bytes = LittleEndianBytes(directory, at: 0, count: count * size)
    return (0..<count).map { CompoundEntry(bytes, at: $0 * size) }
  }

  /// What stands in the uppermost folder; folders may hold workbooks of their own.
  static func children(ofRootIn entries: [CompoundEntry]) -> [CompoundEntry] {
    guard let root = entries.first else { return [] }
    var children: [CompoundEntry] = []
    var seen: Set<UInt32> = [0]
    var next = [root.child]
    while let place = next.popLast() {
      guard Int(place) < entries.count, seen.insert(place).inserted else { continue }
      let entry = entries[Int(place)]
      children.append(entry)
      next += [entry.left, entry.right]
    }
    return children
  }
}
