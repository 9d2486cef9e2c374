// SPDX-License-Identifier: Apache-2.0

/// A compound file of Microsoft's: streams of bytes in one file, cut into sectors.
///
/// Where the tables of a damaged file lead nowhere or in circles, streams end there.
///
/// - SeeAlso: [MS-CFB], "Compound File Binary File Format".
final class CompoundFile {
  private static let headerSize = 512
  /// How many sectors of the table the header names itself.
  private static let namedInHeader = 109
  /// The size of small sectors, and from which size on a stream has sectors of its own; there are no
  /// others.
  private static let small = (sectorShift: 6, limit: 4096)

  private let file: any RandomAccessBytes
  private let sectorSize: Int
  /// Of each sector the one that comes after it.
  private var following: [UInt32] = []
  private var entries: [CompoundEntry] = []

  /// The small streams, which share the sectors of one, and of each small sector the next.
  private var small: (stream: SectorChain, following: [UInt32])?

  /// Reads the tables of a file; `nil` where it is no compound file or cut off in them.
  init?(_ file: any RandomAccessBytes) {
    self.file = file
    let header = LittleEndianBytes(file, at: 0, count: Self.headerSize)
    guard let shift = header.uint16(0x1E), shift == 9 || shift == 12,
      header.uint16(0x20) == Self.small.sectorShift,
      header.uint32(0x38) == UInt32(Self.small.limit),
      let firstOfDirectory = header.uint32(0x30), let firstOfSmall = header.uint32(0x3C)
    else { return nil }
    sectorSize = 1 << shift
    following = table(header)
    entries = CompoundEntry.all(in: sectors(from: firstOfDirectory))
    guard let root = entries.first, root.kind == .root else { return nil }
    let stream = sectors(from: root.start, size: root.size)
    // No more than there are small sectors, whatever the root claims.
    let count = (stream.count - 1) >> Self.small.sectorShift + 1
    small = (stream, Self.numbers(in: sectors(from: firstOfSmall, size: count * 4)))
  }

  /// The stream of a name in the uppermost folder, whatever the case of its letters.
  func stream(_ name: String) -> SectorChain? {
    guard let small,
      let entry = CompoundEntry.children(ofRootIn: entries).first(where: {
        $0.kind == .stream && $0.name.lowercased() == name.lowercased()
      })
    else { return nil }
    guard entry.size < Self.small.limit else { return sectors(from: entry.start, size: entry.size) }
    return SectorChain(
      Self.chain(from: entry.start, in: small.following), ofSize: 1 << Self.small.sectorShift,
      from: 0, in: small.stream, size: entry.size)
  }

  // MARK: Tables

  /// The number of sectors, the last of which may be cut off.
  private var sectorCount: Int { max(0, (file.count - 1) / sectorSize) }

  /// The bytes of the sectors from one on, of which so many are meant, or all.
  private func sectors(from start: UInt32, size: Int? = nil) -> SectorChain {
    SectorChain(
      Self.chain(from: start, in: following), ofSize: sectorSize, from: sectorSize, in: file,
      size: size)
  }

  /// The sectors from one on, to the end of their chain or to where it is broken.
  private static func chain(from start: UInt32, in following: [UInt32]) -> [UInt32] {
    var chain: [UInt32] = []
    var next = start
    // A chain that is longer than there are sectors goes in a circle.
    while Int(next) < following.count, chain.count < following.count {
      chain.append(next)
      next = following[Int(next)]
    }
    return chain
  }

  /// Of each sector the one that comes after it, from the sectors that hold this table.
  private func table(_ header: LittleEndianBytes) -> [UInt32] {
    let perSector = sectorSize / 4
    let needed = (sectorCount + perSector - 1) / perSector
    var sectors = (0..<Self.namedInHeader).compactMap { header.uint32(0x4C + 4 * $0) }
    var next = header.uint32(0x44) ?? .max
    var rounds = 0
    // Each further sector of names ends with the next one's.
    while Int(next) < sectorCount, sectors.count < needed, rounds < needed {
      let names = LittleEndianBytes(file, at: (Int(next) + 1) * sectorSize, count: sectorSize)
      sectors += (0..<perSector - 1).compactMap { names.uint32(4 * $0) }
      next = names.uint32(sectorSize - 4) ?? .max
      rounds += 1
    }
    let sound = sectors.prefix { Int($0) < sectorCount }.prefix(needed)
    let table = SectorChain(Array(sound), ofSize: sectorSize, from: sectorSize, in: file)
    return Array(Self.numbers(in: table).prefix(sectorCount))
  }

  private static func numbers(in bytes: SectorChain) -> [UInt32] {
    // What is cut off ends a chain.
    var numbers = [UInt32](repeating: .max, count: bytes.count / 4)
    numbers.withUnsafeMutableBytes { _ = bytes.read(at: 0, into: $0) }
    for index in numbers.indices { numbers[index] = UInt32(littleEndian: numbers[index]) }
    return numbers
  }
}
