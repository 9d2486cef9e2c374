// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics

/// JSON Lines as delimited text: a header of keys, then a line for each object.
///
/// The header stands before the first line, so that numbers of lines stay what they are.
final class JSONLinesInput {
  /// No line is longer.
  private static let lineLimit = 8 << 20

  /// What is wrong with lines, which give no row.
  private(set) var log: IssueLog
  /// The lines that give no row.
  private(set) var rejected = 0

  private let text: PushbackInput
  private let file: String
  private var keys: [String] = []
  private var places: [String: Int] = [:]
  private var lateKeys: Set<String> = []
  private var pending: [UInt8] = []
  private var offset = 0
  private var stored: [UInt8] = []
  private var storedOffset = 0
  private var line = 0
  private var isAtEnd = false

  /// Tells whether a text in UTF-8 begins as JSON Lines do.
  static func begins(_ head: ArraySlice<UInt8>) -> Bool {
    head.first { $0 > 0x20 } == UInt8(ascii: "{")
  }

  /// Tells whether a text is one list of objects in JSON.
  static func beginsList(_ head: ArraySlice<UInt8>) -> Bool {
    let signs = head.lazy.filter { $0 > 0x20 }.prefix(2)
    return signs.elementsEqual([UInt8(ascii: "["), UInt8(ascii: "{")])
  }

  /// Begins with the keys of the objects that are wholly in the first part of the file.
  init(_ text: PushbackInput, head: ArraySlice<UInt8>, file: String) {
    self.text = text
    self.file = file
    log = IssueLog(file: file)
    for line in head.split(whereSeparator: \.isLineBreak) {
      var scanner = FlatJSON(line)
      guard let members = try? scanner.members() else { continue }
      for (key, _) in members where places[key] == nil {
        places[key] = keys.count
        keys.append(key)
      }
    }
    appendRow(keys.map { FlatJSON.Value(text: $0) })
  }

  /// Fills a buffer with at least one byte; 0 at the end.
  func read(into output: UnsafeMutableRawBufferPointer) throws -> Int {
    while offset == pending.count, !isAtEnd {
      pending.removeAll(keepingCapacity: true)
      offset = 0
      try takePart()
    }
    let count = min(output.count, pending.count - offset)
    output.copyBytes(from: pending[offset..<offset + count])
    offset += count
    return count
  }

  private func takePart() throws {
    stored.removeFirst(storedOffset)
    storedOffset = 0
    let part = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { memory, count in
      count = try text.fill(UnsafeMutableRawBufferPointer(memory))
    }
    isAtEnd = part.isEmpty
    stored += part
    while let end = stored[storedOffset...].firstIndex(of: UInt8(ascii: "\n")) {
      take(stored[storedOffset..<end])
      storedOffset = end + 1
    }
    if isAtEnd, storedOffset < stored.count { take(stored[storedOffset...]) }
    if stored.count - storedOffset > Self.lineLimit {
      line += 1
      rejected += 1
      log.add(
        .rowTooLong, at: InputLocation(file: file, line: line),
        ["limit": .count(Self.lineLimit >> 20)], hint: IssueHint("check-line-ends"))
      isAtEnd = true
    }
  }

  private func take(_ bytes: ArraySlice<UInt8>) {
    line += 1
    guard bytes.contains(where: { $0 > 0x20 }) else {
      pending.append(UInt8(ascii: "\n"))
      return
    }
    var scanner = FlatJSON(bytes)
    do throws(FlatJSON.Damage) {
      let members = try scanner.members()
      var cells = [FlatJSON.Value](repeating: FlatJSON.Value(text: ""), count: keys.count)
      for (key, value) in members {
        if let place = places[key] {
          cells[place] = value
        } else if lateKeys.insert(key).inserted {
          log.add(
            .lateKey, severity: .warning, at: InputLocation(file: file, line: line),
            ["key": .text(key)])
        }
      }
      appendRow(cells)
    } catch {
      rejected += 1
      pending.append(UInt8(ascii: "\n"))
      log.add(
        .invalidJSONLine, at: InputLocation(file: file, line: line, column: error.column),
        hint: IssueHint("one-object-a-line"))
    }
  }

  private func appendRow(_ cells: [FlatJSON.Value]) {
    for (index, cell) in cells.enumerated() {
      TypedRows.append(cell.text, isNumber: cell.isNumber, isFirst: index == 0, to: &pending)
    }
    pending.append(UInt8(ascii: "\n"))
  }
}
