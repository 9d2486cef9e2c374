// SPDX-License-Identifier: Apache-2.0

internal import StringCatalogs

/// Changes a catalog file where something changes, and leaves every other byte as it is.
struct CatalogEditor {
  private let bytes: [UInt8]
  private let members: [JSONMember]
  private let rootStart: Int
  private let positions: [String: Int]
  private var edits: [(range: Range<Int>, text: String)] = []
  /// Attributes to add, by the message they are of.
  private var additions: [String: [(name: String, text: String)]] = [:]

  /// Prepares to change a file; `nil` when it holds no object.
  init?(_ bytes: [UInt8], file: String) {
    guard let document = JSONReader.read(bytes, file: file).document,
      let members = document.root.members
    else { return nil }
    self.bytes = bytes
    self.members = members
    rootStart = document.root.start
    positions = Dictionary(
      zip(members.map(\.key.value), members.indices), uniquingKeysWith: { first, _ in first })
  }

  // MARK: Changes

  /// Replaces the text of a message that is there.
  mutating func setText(_ text: String, of key: String) {
    guard let position = positions[key] else { return }
    let value = members[position].value
    edits.append((value.start..<end(of: value), JSONNode.quoted(text)))
  }

  /// Sets an attribute of a message that is there.
  mutating func setAttribute(_ name: String, to text: String, of key: String) {
    if let position = positions["@" + key],
      let attribute = members[position].value.members?.first(where: { $0.key.value == name })
    {
      let value = attribute.value
      edits.append((value.start..<end(of: value), JSONNode.quoted(text)))
    } else {
      additions[key, default: []].append((name, text))
    }
  }

  /// Adds entries, each of lines without a comma at the end, after a message.
  mutating func insert(_ entries: [String], after key: String?) {
    guard !entries.isEmpty else { return }
    let position = key.flatMap { positions["@" + $0] ?? positions[$0] } ?? positions["@@locale"]
    guard let position else {
      let text = entries.joined(separator: ",\n")
      let end = members.isEmpty ? "\n" : ","
      edits.append((rootStart + 1..<rootStart + 1, "\n" + text + end))
      return
    }
    let place = end(of: members[position].value)
    edits.append((place..<place, entries.map { ",\n" + $0 }.joined()))
  }

  /// The file with all changes.
  func result() -> [UInt8] {
    let all = edits + additions.sorted { $0.key < $1.key }.compactMap(addition)
    var result: [UInt8] = []
    var index = 0
    let ordered = all.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered where edit.range.lowerBound >= index {
      result += bytes[index..<edit.range.lowerBound]
      result += Array(edit.text.utf8)
      index = edit.range.upperBound
    }
    return result + bytes[index...]
  }

  /// How new attributes of a message are written: as those that it has are.
  private func addition(
    _ key: String, _ attributes: [(name: String, text: String)]
  ) -> (range: Range<Int>, text: String)? {
    func joined(_ separator: String) -> String {
      attributes.map { "\(JSONNode.quoted($0.name)): \(JSONNode.quoted($0.text))" }
        .joined(separator: separator)
    }
    if let position = positions["@" + key] {
      let value = members[position].value
      guard let last = value.members?.last, let first = value.members?.first else {
        return (value.start..<end(of: value), "{ \(joined(", ")) }")
      }
      let space = String(decoding: bytes[value.start + 1..<first.key.start], as: UTF8.self)
      let separator = "," + (space.contains("\n") ? space : " ")
      let place = end(of: last.value)
      return (place..<place, separator + joined(separator))
    }
    guard let position = positions[key] else { return nil }
    let place = end(of: members[position].value)
    let lineStart = bytes[..<members[position].key.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let before = bytes[lineStart..<members[position].key.start]
    let isOnOwnLine = before.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    let separator =
      isOnOwnLine && lineStart > 0 ? "\n" + String(decoding: before, as: UTF8.self) : " "
    return (
      place..<place,
      "," + separator + "\(JSONNode.quoted("@" + key)): { \(joined(", ")) }"
    )
  }

  // MARK: Ends

  /// The byte after a value.
  private func end(of value: JSONValue) -> Int {
    var index = value.start
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): index = endOfString(at: index)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { return index }
        depth -= 1
        index += 1
      case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D:
        if depth == 0 { return index }
        index += 1
        continue
      default:
        index += 1
        continue
      }
      if depth == 0 { return index }
    }
    return index
  }

  private func endOfString(at start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }
}
