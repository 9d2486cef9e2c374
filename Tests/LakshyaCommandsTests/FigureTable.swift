// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A report's figures as its CSV has them, read by the letter of RFC 4180.
struct FigureTable {
  /// The rows by the names of their columns.
  let rows: [[String: String]]
  let header: [String]

  init(_ csv: String) throws {
    let lines = try Self.records(csv)
    header = try #require(lines.first)
    let header = header
    rows = try lines.dropFirst().map { cells in
      try #require(cells.count == header.count, "\(cells)")
      return Dictionary(uniqueKeysWithValues: zip(header, cells))
    }
  }

  /// The only row whose columns have some values; columns that are not named are not looked at.
  func row(_ values: [String: String]) throws -> [String: String] {
    let found = rows.filter { row in values.allSatisfy { row[$0.key] == $0.value } }
    try #require(found.count == 1, "\(found.count) rows for \(values)")
    return found[0]
  }

  private static func records(_ csv: String) throws -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = csv.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        cell += "\""
        next = scalars.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(cell)
        cell = ""
      case "\r" where !isQuoted:
        try #require(next == "\n")
        next = scalars.next()
        records.append(record + [cell])
        record = []
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
    }
    try #require(record.isEmpty && cell.isEmpty && !isQuoted, "the last line has no end")
    return records
  }
}

/// Markdown as GitHub shows it, but for headings and emphasis.
struct ShownMarkdown {
  /// The text of all lines.
  let prose: String
  /// The cells of all tables, rows one after the other, those of rules left out.
  let cells: [String]

  init(_ markdown: String) {
    let lines = markdown.split(separator: "\n").map(String.init)
    prose =
      lines.map { Self.plain($0.trimmingPrefix(#/[-#] |#+ /#).description) }
      .joined(separator: " ").flowing
    cells = lines.filter { $0.hasPrefix("| ") && !$0.hasPrefix("| --") }.flatMap { line in
      // A bar of the text has a backslash before it.
      let inner = String(line.dropFirst(2).dropLast(2)).replacing("\\|", with: "\u{1}")
      return inner.components(separatedBy: " | ").map {
        Self.plain($0.replacing("\u{1}", with: "\\|")).flowing
      }
    }
  }

  private static func plain(_ line: String) -> String {
    var text = line.replacing("**", with: "")
    text = text.replacing(#/<\/?span[^>]*>|<\/?div[^>]*>/#, with: "")
    text = text.replacing(#/\\([!-\/:-@\[-`{-~])/#) { String($0.output.1) }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      text = text.replacing(entity, with: character)
    }
    return text
  }
}
