// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import StringCatalogs
import Testing

struct SourceTextTests {
  @Test func endsLinesAtEveryKindOfBreak() {
    let source = SourceText(Array("a\nb\r\nc\rd".utf8), file: "f")
    let places = (0...8).map { source.location(ofByte: $0).description }
    #expect(
      places == [
        "f:1:1", "f:1:2", "f:2:1", "f:2:2", "f:2:3", "f:3:1", "f:3:2", "f:4:1", "f:4:2",
      ])
  }

  @Test func countsColumnsInScalarsOnLongLines() {
    let line = String(repeating: "\u{6A9}\u{1F600}a", count: 1000)
    let source = SourceText(Array(("x\n" + line).utf8), file: "f")
    for count in [0, 1, 36, 37, 500, 1000] {
      #expect(source.location(ofByte: 2 + count * 7).description == "f:2:\(count * 3 + 1)")
    }
  }

  @Test func takesOffsetsOutsideTheFileForItsEnds() {
    let source = SourceText(Array("\u{FEFF}ab".utf8), file: "f")
    #expect(source.location(ofByte: -5).description == "f:1:1")
    #expect(source.location(ofByte: 99).description == "f:1:3")
    #expect(SourceText([], file: "f").location(ofByte: 7).description == "f:1:1")
  }
}
