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
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - isUTF8: Whether it is known to be UTF-8, which takes a third of the time to find out.
  init?(_ source: SourceText, isUTF8: Bool) {
    guard source.bytes.count < Int32.max,
      isUTF8 || (try? UTF8Span(validating: source.bytes.span)) != nil
    else { return nil }
    var start = -1
    var members: [Member] = []
    members.reserveCapacity(source.bytes.count / 128)
    let isSound = source.bytes.withUnsafeBufferPointer { bytes in
      var scanner = CatalogScanner(bytes, at: source.start)
      scanner.skipSpace()
      start = scanner.index
      return scanner.members(into: &members)
    }
    guard isSound else { return nil }
    self.start = start
    guard source.bytes.withUnsafeBufferPointer({ take(members, of: $0) }) else { return nil }
  }

  /// A member of the outermost object.
  struct Member {
    /// The opening quotation mark of the key.
    let key: Int
    /// The bytes between its quotation marks.
    let keyLength: Int
    let value: Int
  }

  private mutating func take(_ members: [Member], of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    entries.reserveCapacity(members.count / 2 + 1)
    table.reserveCapacity(members.count { !Self.isMetadata($0, of: bytes) })
    // What is said of messages that do not stand just before.
    var others: [Member] = []
    for member in members {
      if Self.isMetadata(member, of: bytes) {
        let key = Self.subject(of: member, in: bytes)
        if let last = entries.last, Self.isEqual(key, Self.key(of: last, in: bytes)) {
          guard add(member, to: entries.count - 1) else { return false }
        } else {
          others.append(member)
        }
        continue
      }
      let key = Self.bytes(member.key + 1, member.keyLength, of: bytes)
      let isText = bytes[member.value] == UInt8(ascii: "\"")
      if key.elementsEqual("@@locale".utf8) {
        guard isText else { return false }
        locale = (member.key, member.value)
      }
      // Keys in `@@` say something of the file, and those in `x-` are for other tools.
      let isMessage = key.first != UInt8(ascii: "@") && !key.starts(with: "x-".utf8)
      guard table.insert(member, isMessage ? entries.count : nil, in: bytes) else { return false }
      guard isMessage else { continue }
      guard isText else { return false }
      entries.append(Entry(key: member.key, keyLength: member.keyLength, text: member.value))
    }
    return others.allSatisfy { member in
      table.position(of: Self.subject(of: member, in: bytes), in: bytes)
        .map { add(member, to: $0) } ?? false
    }
  }

  /// Adds what is said of a message; false where something is said already.
  private mutating func add(_ metadata: Member, to position: Int) -> Bool {
    guard entries[position].metadata < 0 else { return false }
    entries[position].metadata = metadata.value
    entries[position].metadataKey = metadata.key
    return true
  }

  /// Whether a member says something of a message, by its key in `@`.
  private static func isMetadata(_ member: Member, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    member.keyLength > 1 && bytes[member.key + 1] == UInt8(ascii: "@")
      && bytes[member.key + 2] != UInt8(ascii: "@")
  }

  /// The key of the message that metadata is about.
  private static func subject(
    of member: Member, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    Self.bytes(member.key + 2, member.keyLength - 1, of: bytes)
  }

  private static func key(
    of entry: Entry, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    Self.bytes(entry.key + 1, entry.keyLength, of: bytes)
  }

  fileprivate static func bytes(
    _ start: Int, _ length: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<start + length])
  }

  fileprivate static func isEqual(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    one.count == other.count && one.elementsEqual(other)
  }

  /// Finds a message by its key.
  func position(of key: String, in bytes: [UInt8]) -> Int? {
    var key = key
    return key.withUTF8 { key in
      bytes.withUnsafeBufferPointer { table.position(of: key, in: $0) }
    }
  }
}

/// Finds members by the bytes of their keys, which stay in the file.
private struct CatalogKeyTable: Sendable {
  /// The places of keys, -1 where there is none.
  private var slots: [Int32] = []
  /// The keys and the messages that they are of, -1 for other members.
  private var keys: [(start: Int32, length: Int32, entry: Int32)] = []

  mutating func reserveCapacity(_ count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    keys.reserveCapacity(count)
  }

  /// Adds a member; false when there is one with the key.
  mutating func insert(
    _ member: CatalogIndex.Member, _ entry: Int?, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let slot = slot(of: CatalogIndex.bytes(member.key + 1, member.keyLength, of: bytes), in: bytes)
    guard slots[slot] < 0 else { return false }
    slots[slot] = Int32(keys.count)
    keys.append((Int32(member.key + 1), Int32(member.keyLength), Int32(entry ?? -1)))
    return true
  }

  func position(
    of key: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard !slots.isEmpty else { return nil }
    let place = slots[slot(of: key, in: bytes)]
    guard place >= 0, keys[Int(place)].entry >= 0 else { return nil }
    return Int(keys[Int(place)].entry)
  }

  /// The slot that holds the key, or the one where it belongs.
  private func slot(
    of key: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var slot = Self.hash(UnsafeRawBufferPointer(key)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let (start, length, _) = keys[Int(slots[slot])]
      if CatalogIndex.isEqual(key, CatalogIndex.bytes(Int(start), Int(length), of: bytes)) {
        return slot
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// Folds products of eight bytes at a time.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
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
