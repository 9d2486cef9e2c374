// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// The table of outputs in the guide of `LocalizedFormatting`, run row by row.
@Suite struct OutputTableTests {
  @Test func isWhatTheCommandAnswers() throws {
    let path = "Sources/LocalizedFormatting/LocalizedFormatting.docc/Outputs.md"
    let page = try String(contentsOfFile: ProjectFiles.root + path, encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `{") }.map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(rows.count >= 20)
    for row in rows {
      try #require(row.count == 5, "\(row)")
      let request = row[0].trimmingCharacters(in: ["`"]).dropFirst()
      let lines = Words.locales.map { #"{"locale": "\#($0)", \#(request)"# }
      #expect(Lines(lines).texts.map(\.unmarked.breaking) == Array(row[1...]), "\(request)")
    }
  }
}
