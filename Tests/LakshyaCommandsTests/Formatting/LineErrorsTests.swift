// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Lines that cannot be answered: each says why, and the stream goes on.
@Suite struct LineErrorsTests {
  /// A line with a request for a number, with parts replaced.
  private static let good = #"{"locale": "en", "kind": "number", "value": 1}"#

  @Test(arguments: [
    (#"{"locale": "en", "kind": "nubmer", "value": 1}"#, ["kind", "nubmer", "“number”"]),
    (#"{"kind": "number", "value": 1}"#, ["“locale”"]),
    (#"{"locale": "en", "value": 1}"#, ["“kind”"]),
    (#"{"locale": "en", "kind": "number"}"#, ["“value”"]),
    (#"{"locale": "xx", "kind": "number", "value": 1}"#, ["locale", "xx"]),
    (#"{"locale": "e n", "kind": "number", "value": 1}"#, ["locale", "e n"]),
    (#"{"locale": 7, "kind": "number", "value": 1}"#, ["“locale”", "text"]),
    (#"{"locale": "en", "kind": 1, "value": 1}"#, ["“kind”"]),
    (#"{"locale": "en", "kind": "number", "value": 1, "option": {}}"#, ["“option”", "“options”"]),
    (#"{"locale": "en", "kind": "number", "value": 1, "options": []}"#, ["“options”"]),
    (#"{"locale": "en", "kind": "number", "value": 1, "message": "x"}"#, ["“message”"]),
    (#"{"locale": "en", "kind": "message", "message": "x", "value": 1}"#, ["“value”"]),
    (#"{"locale": "en", "kind": "message", "message": "x", "key": "y"}"#, ["“message”", "“key”"]),
    (#"{"locale": "en", "kind": "message"}"#, ["“message”"]),
    (#"{"locale": "en", "kind": "message", "message": "{n"}"#, ["message: "]),
    (#"{"locale": "en", "kind": "message", "message": "{n}"}"#, ["arguments", "“n”"]),
    (
      #"{"locale": "en", "kind": "message", "message": "{n}", "arguments": {"n": []}}"#,
      ["arguments.n"]
    ),
    (
      #"{"locale": "en", "kind": "message", "message": "{n, number}", "arguments": {"n": 1e999}}"#,
      ["arguments.n"]
    ),
    (
      #"{"locale": "en", "kind": "message", "message": "{d, date}", "arguments": {"d": "x"}}"#,
      ["arguments", "“d”"]
    ),
    ("[1]", ["braces"]), ("7", ["braces"]),
    (#"{"locale": "fa-u-ca-islamist", "kind": "date", "value": "2026-11-22"}"#, ["islamist"]),
    (#"{"locale": "fa-u-nu-roman", "kind": "number", "value": 1}"#, ["locale"]),
  ])
  func sayWhatIsWrongWithARequest(line: String, named: [String]) {
    expectOneError(line, named)
  }

  @Test(arguments: [
    (#""stlye": "percent""#, ["“stlye”", "“style”"]),
    (#""style": "precent""#, ["“style”", "“percent”"]),
    (#""style": 1"#, ["“style”", "text"]), (#""style": null"#, ["“style”"]),
    (#""style": "currency""#, ["“currency”", "option"]),
    (#""currency": "XQZ""#, ["options.currency", "XQZ"]),
    (#""style": "currency", "currency": "toolong""#, ["options.currency", "toolong"]),
    (#""maximumFractionDigits": 500"#, ["“maximumFractionDigits”", "500", "100"]),
    (#""maximumFractionDigits": -1"#, ["“maximumFractionDigits”"]),
    (#""maximumFractionDigits": 1.5"#, ["“maximumFractionDigits”", "1.5"]),
    (#""maximumFractionDigits": "2""#, ["“maximumFractionDigits”", "number"]),
    (#""minimumFractionDigits": 3, "maximumFractionDigits": 2"#, ["“maximumFractionDigits”"]),
    (#""maximumSignificantDigits": 0"#, ["“maximumSignificantDigits”"]),
    (#""style": "unit""#, ["“unit”"]), (#""unit": "kilobits""#, ["options.unit", "kilobits"]),
    (#""notation": "scientific""#, ["“notation”", "scientific"]),
    (#""useGrouping": "never""#, ["“useGrouping”"]), (#""useGrouping": 1"#, ["“useGrouping”"]),
    (#""corrections": "no""#, ["“corrections”"]),
    (#""numberingSystem": "roman""#, ["options.numberingSystem", "roman"]),
    (#""roundingMode": "up""#, ["“roundingMode”", "up"]), (#""isolate": 0"#, ["“isolate”"]),
    (#""dateStyle": "long""#, ["“dateStyle”", "“number”"]),
  ])
  func nameTheOption(option: String, named: [String]) {
    expectOneError(
      #"{"locale": "en", "kind": "number", "value": 1, "options": {\#(option)}}"#, named)
  }

  @Test(arguments: [
    ("date", #""2026-11-22""#, #""calendar": "lunar""#, ["“calendar”", "lunar"]),
    ("date", #""2026-11-22""#, #""timeZone": "Asia/Nowhere""#, ["“timeZone”", "Asia/Nowhere"]),
    ("date", #""2026-11-22""#, #""timeZone": "Dhaka""#, ["“timeZone”", "Asia/Dhaka"]),
    ("date", #""2026-11-22""#, #""dateStyle": "long", "skeleton": "y""#, ["“skeleton”"]),
    ("date", #""2026-11-22""#, #""skeleton": "hm""#, ["value", "time"]),
    ("date", #""2026-11-22""#, #""timeStyle": "short""#, ["value", "time"]),
    ("date", #""2026-11-22T15:21+05:45""#, #""timeStyle": "full""#, ["“timeZone”"]),
    ("date", #""2026-02-30""#, "", ["value", "2026-02-30"]), ("date", "20261122", "", ["value"]),
    ("date", #""2026-11-22T25:00Z""#, "", ["value"]), ("date", #""2026-11-22 x""#, "", ["value"]),
    ("dateRange", #"["2026-11-22", "2026-11-21"]"#, "", ["value", "before"]),
    (
      "dateRange", #"["2026-10-25T10:30:00+03:30", "2026-10-25T11:00:00+06:00"]"#,
      #""timeStyle": "short""#, ["value", "before"]
    ),
    (
      "dateRange", #"["2026-10-25T10:30:00+06:00", "2026-10-25T10:30:00+03:30"]"#,
      #""timeStyle": "short""#, ["“timeZone”", "clocks"]
    ),
    ("date", #""2026-3-1""#, "", ["value", "2026-3-1", "2026-03-01"]),
    ("dateRange", #"["2026-11-22"]"#, "", ["value"]), ("list", #"["a", 1]"#, "", ["value"]),
    ("list", #""a""#, "", ["value"]), ("plural", #""many""#, "", ["value", "many"]),
    ("plural", "null", "", ["value"]), ("number", "true", "", ["value"]),
    ("number", #""NaN""#, "", ["value", "NaN"]), ("number", #""Infinity""#, "", ["value"]),
    ("number", #""1,234""#, "", ["value", "1,234"]), ("number", #""""#, "", ["value"]),
    ("number", "{}", "", ["value"]), ("number", "[1]", "", ["value"]),
    ("relative", "1", "", ["“unit”"]),
    ("relative", "1", #""unit": "fortnight""#, ["“unit”", "week"]),
    ("relative", "1", #""unit": "day", "numeric": "never""#, ["“numeric”"]),
    ("relative", "1e99999", #""unit": "day""#, ["value"]), ("ordinal", "1.5", "", ["value"]),
    ("ordinal", "1e30", "", ["value"]), ("duration", "1e30", "", ["value"]),
    ("duration", #""0x10""#, "", ["value"]), ("duration", "1", #""style": "tiny""#, ["“style”"]),
    ("parse", "12", "", ["value"]), ("parse", #""many""#, "", ["value", "many"]),
    ("parse", #""25%""#, #""style": "decimal""#, ["value", "25%"]),
    ("parse", #""1""#, #""style": "unit""#, ["“style”"]), ("numberRange", "[1]", "", ["value"]),
    ("numberRange", #"[1, "x"]"#, "", ["value", "x"]),
    ("dateRange", #"["2026-11-22", "2026-11-23"]"#, #""timeStyle": "short""#, ["value", "time"]),
    ("plural", "1", #""type": "conjunction""#, ["“type”", "cardinal"]),
  ])
  func nameTheValueOrOption(kind: String, value: String, option: String, named: [String]) {
    expectOneError(
      #"{"locale": "en", "kind": "\#(kind)", "value": \#(value), "options": {\#(option)}}"#, named)
  }

  @Test(arguments: [
    "{", "}", "{}x", #"{"locale": "en", "kind": "number", "value": NaN}"#,
    #"{"locale": "en", "kind": "number", "value": 01}"#,
    #"{"locale": "en", "kind": "number", "value": 1} {}"#,
    #"{"locale": "en", "kind": "number", "value": 1, "value": 2}"#,
    #"{"locale": "en", "kind": "number", "value": 1,}"#, #"{"locale": "en""#, "\"", "nul",
    #"{'locale': 'en'}"#, String(repeating: "[", count: 100_000), "\u{0}",
    #"{"locale": "en", "kind": "list", "value": ["\ud800"]}"#,
  ])
  func sayWhereJSONIsWrong(line: String) {
    expectOneError(line, ["-:2:"])
  }

  @Test func surviveBytesThatAreNotUTF8() {
    var input = Data((Self.good + "\n").utf8)
    input += Data(#"{"locale": "en", "kind": "list", "value": ["a"]}"#.utf8) + [0x0A]
    input += Data(#"{"locale": "en", "kind": "list", "value": [""#.utf8) + [0xFF, 0xC3]
    input += Data("\"]}\n".utf8) + Data((Self.good + "\n").utf8)
    let lines = Lines(bytes: input)
    #expect(lines.status == 1)
    #expect(lines.texts.count == 4)
    #expect(lines.texts[1] == "a")
    #expect(lines.texts[2].hasPrefix("error: -:3:45: The request"))
    #expect(lines.texts[3] == "1")
  }

  /// The value alone differs from a line that was read before, so that it takes the short way.
  @Test(arguments: [
    "01", "1.", "-", "1e", "NaN", "tru", "\"a", "\"\\x\"", "[1", "{\"a\": 1, \"a\": 2}", "", "1 2",
    "\"a\u{1}\"", "--1", "+1", ".5", "0x10", "1_000", "1}", "1, \"value\": 2",
  ])
  func areFoundAfterALineThatWasRight(value: String) {
    let line = #"{"locale": "en", "kind": "number", "value": \#(value)}"#
    let lines = Lines(Self.good, Self.good, line, Self.good)
    #expect(lines.status == 1)
    #expect(lines.texts[2].hasPrefix("error: "))
    #expect(lines.texts[3] == "1")
    #expect(lines.texts[2].replacing("-:3:", with: "-:1:") == Lines(line).texts[0])
  }

  @Test func refuseNumbersOfMegabytesQuickly() {
    let digits = String(repeating: "9", count: 200_000)
    let lines = Lines(
      #"{"locale": "en", "kind": "number", "value": "\#(digits)"}"#,
      #"{"locale": "en", "kind": "number", "value": \#(digits)}"#,
      #"{"locale": "en", "kind": "plural", "value": \#(digits)}"#,
      #"{"locale": "en", "kind": "date", "value": "\#(digits)"}"#,
      #"{"locale": "en", "kind": "number", "value": 1, "options": {"style": "\#(digits)"}}"#,
      #"{"locale": "en", "kind": "number", "value": 1, "options": {"\#(digits)": 1}}"#,
      #"{"locale": "\#(digits)", "kind": "number", "value": 1}"#)
    #expect(lines.texts.count == 7)
    for text in lines.texts { #expect(text.hasPrefix("error: ") && text.utf8.count < 400) }
    #expect(lines.texts[0].hasPrefix("error: value"))
  }

  @Test func tellErrorsInTheUsersLanguage() throws {
    let line = #"{"locale": "en", "kind": "number", "value": "many"}"#
    let text = try Words("fa").text("issue.format.not-a-number", ["subject": "many"])
    for lines in [
      Lines([line], environment: ["LANG": "fa_IR.UTF-8"]),
      Lines([line], arguments: ["--language", "fa"]),
    ] {
      #expect(lines.texts == ["error: value: " + text])
    }
  }

  private func expectOneError(
    _ line: String, _ named: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = Lines(Self.good, line, Self.good)
    #expect(lines.status == 1, sourceLocation: sourceLocation)
    #expect(lines.error == "", sourceLocation: sourceLocation)
    guard lines.texts.count == 3 else {
      Issue.record("\(lines.answers)", sourceLocation: sourceLocation)
      return
    }
    #expect(lines.texts[0] == "1" && lines.texts[2] == "1", sourceLocation: sourceLocation)
    #expect(lines.texts[1].hasPrefix("error: "), sourceLocation: sourceLocation)
    for name in named {
      #expect(lines.texts[1].contains(name), "\(lines.texts[1])", sourceLocation: sourceLocation)
    }
  }
}
