// SPDX-License-Identifier: Apache-2.0

/// Where the messages of a catalog are in its file, found in one pass without reading them.
///
/// A file with anything out of the ordinary, such as a key used twice, has no index: reading it
/// whole tells what is wrong with it.
struct CatalogIndex: Sendable {
  /// Where a message is; each place is a byte of the file.
  struct Entry: Sendable {
    /// The opening quotation mark of the key.
    let key: Int
    let keyLength: Int
    /// The opening quotation mark of the text.
    let text: Int
    /// The `@key` object and its key; -1 without one.
    var metadata = -1
    var metadataKey = -1
  }

  /// The messages in the order of the file.
  private(set) var entries: [Entry] = []
  /// The member `@@locale`: its key and its value.
  private(set) var locale: (key: Int, value: Int)?
  /// The opening brace.
  let start: Int

  private var table = CatalogKeyTable()

  /// Makes the index of a file; `nil` when it has to be read whole.
  init?(_ source: SourceText) {
    guard (try? UTF8Span(validating: source.bytes.span)) != nil else { return nil }
    var start = -1
    var members: [Member] = []
    guard source.bytes.count < Int32.max else { return nil }
    members.reserveCapacity(source.bytes.count / 256)
    let isSound = source.bytes.withUnsafeBufferPointer { bytes in
      var scanner = CatalogScanner(bytes, at: source.start)
      scanner.skipSpace()
      start = scanner.index
      return scanner.members(into: &members)
    }
    guard isSound else { return nil }
    self.start = start
    guard take(members, of: source.bytes) else { return nil }
  }

  /// A member of the outermost object.
  struct Member {
    /// The opening quotation mark of the key.
    let key: Int
    /// The bytes between its quotation marks.
    let keyLength: Int
    let value: Int
  }

  private mutating func take(_ members: [Member], of bytes: [UInt8]) -> Bool {
    entries.reserveCapacity(members.count)
    table.reserveCapacity(members.count)
    for (number, member) in members.enumerated() {
      let key = bytes[member.key + 1..<member.key + 1 + member.keyLength]
      guard table.insert(number, key, in: bytes, members) else { return false }
      let isText = bytes[member.value] == UInt8(ascii: "\"")
      if key.elementsEqual("@@locale".utf8) {
        guard isText else { return false }
        locale = (member.key, member.value)
      }
      // Keys in `@` say something of others, and those in `x-` are for other tools.
      if key.first == UInt8(ascii: "@") || key.starts(with: "x-".utf8) { continue }
      guard isText else { return false }
      table.entries[number] = Int32(entries.count)
      entries.append(Entry(key: member.key, keyLength: member.keyLength, text: member.value))
    }
    for member in members where bytes[member.key + 1] == UInt8(ascii: "@") {
      let key = bytes[member.key + 2..<member.key + 1 + member.keyLength]
      guard let first = key.first, first != UInt8(ascii: "@") else { continue }
      guard let position = table.position(of: key, in: bytes) else { return false }
      entries[position].metadata = member.value
      entries[position].metadataKey = member.key
    }
    return true
  }

  /// Finds a message by the bytes of its key.
  func position(of key: some Collection<UInt8>, in bytes: [UInt8]) -> Int? {
    table.position(of: key, in: bytes)
  }
}

/// Finds members by the bytes of their keys, which stay in the file.
private struct CatalogKeyTable: Sendable {
  /// The number of a member, -1 where there is none.
  private var slots: [Int32] = []
  private var keys: [(start: Int32, length: Int32)] = []
  /// The message that a member is, -1 for other members.
  var entries: [Int32] = []

  mutating func reserveCapacity(_ count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    keys.reserveCapacity(count)
    entries = Array(repeating: -1, count: count)
  }

  /// Adds a member; false when there is one with the key.
  mutating func insert(
    _ number: Int, _ key: ArraySlice<UInt8>, in bytes: [UInt8], _ members: [CatalogIndex.Member]
  ) -> Bool {
    let slot = slot(of: key, in: bytes)
    guard slots[slot] < 0 else { return false }
    slots[slot] = Int32(number)
    keys.append((Int32(members[number].key + 1), Int32(members[number].keyLength)))
    return true
  }

  func position(of key: some Collection<UInt8>, in bytes: [UInt8]) -> Int? {
    guard !slots.isEmpty else { return nil }
    let number = slots[slot(of: key, in: bytes)]
    guard number >= 0, entries[Int(number)] >= 0 else { return nil }
    return Int(entries[Int(number)])
  }

  /// The slot that holds the key, or the one where it belongs.
  private func slot(of key: some Collection<UInt8>, in bytes: [UInt8]) -> Int {
    var slot = Self.hash(key) & (slots.count - 1)
    while slots[slot] >= 0 {
      let (start, length) = keys[Int(slots[slot])]
      if Int(length) == key.count,
        bytes[Int(start)..<Int(start) + Int(length)].elementsEqual(key)
      {
        return slot
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private static func hash(_ key: some Collection<UInt8>) -> Int {
    let folded = key.withContiguousStorageIfAvailable { fold(UnsafeRawBufferPointer($0)) }
    return folded ?? Array(key).withUnsafeBytes { fold($0) }
  }

  /// Folds products of eight bytes at a time.
  private static func fold(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    var offset = 0
    while offset < bytes.count {
      var word: UInt64 = 0
      if offset + 8 <= bytes.count {
        word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      } else {
        for index in offset..<bytes.count { word = word << 8 | UInt64(bytes[index]) }
      }
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
      offset += 8
    }
    return Int(truncatingIfNeeded: hash)
  }

  /// Another in each run, so that no file can be made to be slow.
  private static let seed = UInt64.random(in: 0 ... .max)
}
