// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

@Suite struct EncodingTests {
  @Test func refusesRowsWithBytesThatAreNotUTF8() {
    var bytes = Array("date,page,likes\n2026-03-21,\u{995}a".utf8)
    bytes += [0xE9, 0xFF] + Array(",1\n2026-03-22,b,2\n2026-03-23,".utf8) + [0xED, 0xA0, 0x80]
    bytes += Array(",3\n".utf8)
    let reading = read(bytes)
    #expect(reading.problems == ["data.csv:2:14 invalid-utf-8", "data.csv:4:12 invalid-utf-8"])
    #expect(reading.issues.first?.arguments == ["byte": "0xE9"])
    #expect(reading.values("likes") == [2])
    #expect(reading.summary.rejected == 2)
  }

  @Test func readsPersianOfTheCodePageOfWindows() {
    var description = SourceDescription(file: "data.csv")
    description.encoding = .windows1256
    // «تاریخ», with the letters that Persian adds, «پچژگ» and «ک», and a half space in the page.
    let header: [UInt8] = [0xCA, 0xC7, 0xD1, 0xED, 0xCE]
    let page: [UInt8] = [0x81, 0x8D, 0x8E, 0x90, 0x98, 0x9D, 0xE5]
    let bytes =
      header + Array(",page,likes\n2026-03-21,".utf8) + page + Array(",1\n".utf8)
    let reading = DelimitedTextReader.read(bytes, as: description)
    #expect(reading.problems == [])
    #expect(reading.values(.page) == ["پچژگک\u{200C}ه"])
    #expect(reading.days == ["2026-03-21"])
  }

  @Test func findsNoTableBelowAHeaderThatIsNotUTF8() {
    let reading = read([0xC4, 0xE0, 0xF2, 0xE0] + Array(",likes\n2026-03-21,1\n".utf8))
    #expect(reading.problems == ["data.csv:1:1 invalid-utf-8"])
    #expect(reading.table == nil)
  }

  @Test(arguments: [true, false], [true, false])
  func readsUTF16(hasMark: Bool, isBigEndian: Bool) {
    let text = (hasMark ? "\u{FEFF}" : "") + "date,page,likes\n2026-03-21,\u{1F375} \u{995},1\n"
    var bytes: [UInt8] = []
    for unit in text.utf16 {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes += isBigEndian ? pair : pair.reversed()
    }
    let reading = read(bytes)
    #expect(reading.problems == [])
    #expect(reading.values(.page) == ["\u{1F375} \u{995}"])
    #expect(reading.values("likes") == [1])
    #expect(reading.summary.encoding == (isBigEndian ? .utf16BigEndian : .utf16LittleEndian))
  }

  @Test func refusesRowsOfUTF16WithHalfACharacter() {
    var units = Array("date,page,likes\n2026-03-21,".utf16) + [0xD83C]
    units += Array("x,1\n2026-03-22,y,2\n".utf16)
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in units { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let reading = read(bytes)
    #expect(reading.problems == ["data.csv:2:12 invalid-character"])
    #expect(reading.values("likes") == [2])
  }

  @Test func readsCodePagesThatAreDeclared() throws {
    let reading = try Fixture.read("generic-cp1252.csv") { $0.encoding = .windows1252 }
    #expect(reading.problems == [])
    #expect(reading.values(.page) == ["Caf\u{E9} \u{E0} Paris"])
    let undeclared = try Fixture.read("generic-cp1252.csv")
    #expect(undeclared.problems == ["generic-cp1252.csv:2:15 invalid-utf-8"])
    #expect(undeclared.issues.first?.hint?.code == "declare-encoding")
  }

  @Test func knowsACodePageByAHeaderThatItAloneCanHave() throws {
    let reading = try Fixture.read("youtube-videos-russian-cp1251.csv")
    #expect(reading.summary.encoding == .windows1251)
  }

  @Test func refusesBinaryFiles() {
    let reading = read(Array("PK\u{3}\u{4}".utf8) + [0, 0, 7, 0, 9, 9, 9] + Array("date".utf8))
    #expect(reading.problems == ["data.csv binary-file"])
    #expect(reading.table == nil)
  }

  @Test func refusesARowWithAZeroByte() {
    let reading = read("date,likes\n2026-03-21,5\n2026-03-22,\u{0}6\n2026-03-23,7\n")
    #expect(reading.problems == ["data.csv:3:12 zero-byte"])
    #expect(reading.values("likes") == [5, 7])
  }

  @Test func refusesTheRowInWhichUTF16BreaksOff() {
    let bytes = "date,likes\n2026-03-21,5\n2026-03-22,66".utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }
    let reading = read(Array(bytes.dropLast()))
    #expect(reading.problems == ["data.csv:3:13 invalid-character"])
    #expect(reading.issues.first?.arguments == ["encoding": "utf-16le"])
    #expect(reading.issues.first?.hint?.code == "export-again")
    #expect(reading.values("likes") == [5])
  }

  @Test(arguments: ["", "\u{FEFF}", "\n \r\n,,\n"])
  func refusesEmptyFiles(text: String) {
    let reading = read(text)
    #expect(reading.problems == ["data.csv empty-file"])
    #expect(reading.table == nil)
  }

  @Test func saysThatThereAreNoRowsBelowTheHeader() {
    let reading = read("\ndate,likes\n\n")
    #expect(reading.problems == ["data.csv:2 no-rows"])
    #expect(reading.table?.count == 0)
    #expect(reading.table?.measures == ["likes"])
  }
}
