// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// Numbers of more digits than a machine number holds, wherever a number is taken.
@Suite struct LongNumberLinesTests {
  @Test(arguments: [
    ("number", #""12345678901234567890.25""#, "{}", "12,345,678,901,234,567,890.25"),
    ("number", "12345678901234567890", "{}", "12,345,678,901,234,567,890"),
    (
      "numberRange", "[9007199254740993, 12345678901234567890]", "{}",
      "9,007,199,254,740,993–12,345,678,901,234,567,890"
    ),
    (
      "relative", "-12345678901234567890.25", #"{"unit": "day"}"#,
      "12,345,678,901,234,567,890.25 days ago"
    ),
    ("relative", "9007199254740993", #"{"unit": "day"}"#, "in 9,007,199,254,740,993 days"),
    (
      "relative", "9007199254740993", #"{"unit": "day", "corrections": false}"#,
      "in 9,007,199,254,740,993 days"
    ),
    ("plural", #""9007199254740993.0""#, "{}", "other"),
    ("plural", "100000000000000000000000000001", "{}", "other"),
    ("plural", "100000000000000000000000000001", #"{"type": "ordinal"}"#, "one"),
    ("ordinal", "9007199254740993", "{}", "9,007,199,254,740,993st"),
    ("duration", #""59.4999999999999999999999""#, "{}", "59 sec"),
  ])
  func keepEveryDigit(kind: String, value: String, options: String, expected: String) {
    let lines = Lines(
      #"{"locale": "en", "kind": "\#(kind)", "value": \#(value), "options": \#(options)}"#)
    #expect(lines.texts == [expected])
  }

  @Test(arguments: [
    ("ordinal", "99999999999999999999", "{}", "digits"), ("ordinal", "1.5", "{}", "whole"),
    ("duration", "1e13", "{}", "seconds"), ("numberRange", #"[1, "x"]"#, "{}", "“x”"),
    ("numberRange", #"[1, "NaN"]"#, "{}", "“NaN”"),
    ("relative", #""Infinity""#, #"{"unit": "day"}"#, "“Infinity”"),
  ])
  func sayWhatIsWrong(kind: String, value: String, options: String, named: String) {
    let lines = Lines(
      #"{"locale": "en", "kind": "\#(kind)", "value": \#(value), "options": \#(options)}"#)
    #expect(lines.status == 1)
    #expect(lines.texts.first?.contains(named) == true, "\(lines.texts)")
  }

  @Test func roundMessagesAsAskedWithoutCorrections() {
    let message = #""kind": "message", "message": "{n, number}", "arguments": {"n": 2.0005}"#
    let lines = Lines(
      #"{"locale": "en", \#(message), "options": {"corrections": false}}"#,
      #"{"locale": "en", \#(message), "options": {"corrections": false, "roundingMode": "halfExpand"}}"#,
      #"{"locale": "en", \#(message), "options": {"corrections": false, "roundingMode": "halfEven"}}"#
    )
    #expect(lines.texts == ["2", "2.001", "2"])
  }
}
