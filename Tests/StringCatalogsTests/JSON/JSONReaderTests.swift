// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import StringCatalogs
import Testing

struct JSONReaderTests {
  private func read(_ text: String) -> (document: JSONDocument?, issues: [InputIssue]) {
    JSONReader.read(Array(text.utf8), file: "a.json")
  }

  private func string(_ text: String, at place: SourceLocation = #_sourceLocation) throws -> String
  {
    let (document, issues) = read(text)
    #expect(issues.isEmpty, sourceLocation: place)
    return try #require(document?.root.text?.value, sourceLocation: place)
  }

  @Test func readsEveryKindOfValueInOrder() throws {
    let (document, issues) = read(
      " {\"b\": [null, true, false], \"a\": {}, \"n\": -1.50e+3, \"s\": \"x\"}\r\n")
    #expect(issues.isEmpty)
    let members = try #require(document?.root.members)
    #expect(members.map(\.key.value) == ["b", "a", "n", "s"])
    guard case .array(let values) = members[0].value.content else {
      Issue.record("not an array")
      return
    }
    #expect(values.map(\.content) == [.null, .bool(true), .bool(false)])
    #expect(members[1].value.content == .object([]))
    #expect(members[2].value.content == .number("-1.50e+3"))
    #expect(members[3].value.text?.value == "x")
  }

  @Test func resolvesEscapes() throws {
    #expect(try string(#""\"\\\/\b\f\n\r\tA\u0041\u06A9""#) == "\"\\/\u{8}\u{C}\n\r\tAA\u{6A9}")
    #expect(try string(#""\uD83D\ude00!""#) == "\u{1F600}!")
  }

  @Test func toleratesAByteOrderMarkAndCountsColumnsAfterIt() throws {
    let (document, issues) = read("\u{FEFF}[1]")
    #expect(issues.isEmpty)
    let root = try #require(document?.root)
    #expect(document?.location(of: root) == InputLocation(file: "a.json", line: 1, column: 1))
  }

  @Test(arguments: ["0", "-0", "10", "1.25", "1e5", "1E-5", "0.0e+10"])
  func takesNumbersOfTheStandard(number: String) {
    let (document, issues) = read(number)
    #expect(issues.isEmpty)
    #expect(document?.root.content == .number(number))
  }

  @Test(arguments: ["01", "+1", "1.", ".5", "1e", "1e+", "-", "0x10", "1_000", "--1"])
  func reportsOtherNumbersAndReadsOn(number: String) {
    let (document, issues) = read("[\(number), \"a\tb\"]")
    #expect(document != nil)
    #expect(issues.map(\.code) == ["json-bad-number", "json-control-character"])
    #expect(issues.first?.arguments == ["number": .text(number)])
  }

  @Test(arguments: [
    ("", "0:0 json-empty"),
    (" \n\t ", "0:0 json-empty"),
    ("{\n  \"a\" 1}", "2:7 json-expected-colon"),
    ("{\"a\": 1 2}", "1:9 json-expected-comma"),
    ("[1 [2]]", "1:4 json-expected-comma"),
    ("{a: 1}", "1:2 json-expected-key"),
    ("{,}", "1:2 json-expected-key"),
    ("{\"a\": 1,,}", "1:9 json-expected-key"),
    ("{\"a\": }", "1:7 json-expected-value"),
    ("[,]", "1:2 json-expected-value"),
    ("['a']", "1:2 json-expected-value"),
    ("{\"a\": [1,\n\n", "3:1 json-unfinished"),
    ("{\"a\"", "1:5 json-unfinished"),
    ("{}\n{}", "2:1 json-trailing-content"),
    ("1 x", "1:3 json-trailing-content"),
    ("[True]", "1:2 json-unknown-word"),
    ("{\"\u{6A9}\": \"abc", "1:7 json-unterminated-string"),
    ("[\"abc\n\"]", "1:2 json-unterminated-string"),
    ("\"abc\\", "1:1 json-unterminated-string"),
  ])
  func endsWithThePlaceOfASyntaxError(text: String, summary: String) {
    let (document, issues) = read(text)
    #expect(document == nil)
    #expect(issues.last?.summary == summary)
    #expect(issues.last?.severity == .error)
  }

  @Test func reportsSlipsTogetherAndReadsOverThem() throws {
    let (document, issues) = read(
      """
      {
        "a": "tab\there",
        "b": "bad \\q escape"
        "c": "\\uD83D alone and \\uDE00",
        "a": [1, 2,],
      }
      """)
    #expect(
      issues.map(\.summary) == [
        "2:12 json-control-character", "3:13 json-unknown-escape", "3:23 json-missing-comma",
        "4:9 json-lone-surrogate", "4:26 json-lone-surrogate", "5:3 json-duplicate-key",
        "5:13 json-trailing-comma", "5:15 json-trailing-comma",
      ])
    let members = try #require(document?.root.members)
    #expect(members.map(\.key.value) == ["a", "b", "c"])
    #expect(members[1].value.text?.value == "bad \u{FFFD} escape")
    #expect(members[2].value.text?.value == "\u{FFFD} alone and \u{FFFD}")
    #expect(issues[0].hint == IssueHint("write-escape", ["escape": "\\t"]))
    #expect(issues[5].arguments == ["key": "a", "first": "a.json:2:3"])
  }

  @Test func usesTheLastOfEqualKeysInLargeObjectsToo() throws {
    let keys = (0..<20).map { "\"k\($0)\": \($0)" } + ["\"k3\": 33", "\"k15\": 44"]
    let (document, issues) = read("{" + keys.joined(separator: ",\n") + "}")
    #expect(issues.map(\.summary) == ["21:1 json-duplicate-key", "22:1 json-duplicate-key"])
    let members = try #require(document?.root.members)
    #expect(members.count == 20)
    #expect(members[3].value.content == .number("33"))
    #expect(members[15].value.content == .number("44"))
  }

  @Test func limitsDepthAndNamesTheLimit() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(read(nested(64)).issues.isEmpty)
    let issues = read(nested(65)).issues
    #expect(issues.map(\.summary) == ["1:65 json-too-deep"])
    #expect(issues.first?.arguments == ["limit": 64])
    #expect(read(String(repeating: "{\"a\":", count: 100_000)).document == nil)
  }

  @Test(
    arguments: [
      ([0x22, 0x61, 0xFF, 0x22], "1:3"), ([0x0A, 0x22, 0xC0, 0x80, 0x22], "2:2"),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], "1:2"), ([0xFF, 0xFE, 0x7B, 0x00], "1:1"),
    ] as [([UInt8], String)])
  func reportsBytesThatAreNotUTF8(bytes: [UInt8], place: String) {
    let (document, issues) = JSONReader.read(bytes, file: "a.json")
    #expect(document == nil)
    #expect(issues.map(\.summary) == ["\(place) json-not-utf-8"])
    #expect(issues.first?.hint == IssueHint("save-as-utf-8"))
  }

  @Test func namesTheBracketThatIsNotClosed() {
    let issue = read("{\n \"a\": [1").issues.first
    #expect(issue?.arguments == ["close": "]"])
    #expect(issue?.hint == IssueHint("opened-at", ["place": "a.json:2:7"]))
  }

  @Test func suggestsTheWordMeant() {
    #expect(
      read("ture").issues.first?.hint
        == IssueHint("did-you-mean", ["suggestion": "true"]))
  }

  @Test func mapsDecodedTextBackToTheFile() throws {
    let (document, _) = read(
      "{\n  \"k\": \"\u{6A9}\\u0041\\\"\\uD83D\\uDE00\u{1F600}\\q.\"}")
    let text = try #require(document?.root.members?.first?.value.text)
    #expect(text.value == "\u{6A9}A\"\u{1F600}\u{1F600}\u{FFFD}.")
    let places = try #require(document?.source.locations(ofScalars: Array(0...9), in: text))
    // The last three are the closing quotation mark, which nothing goes beyond.
    #expect(places.map(\.column) == [9, 10, 16, 18, 30, 31, 33, 34, 34, 34])
    #expect(places.allSatisfy { $0.line == 2 })
  }
}
