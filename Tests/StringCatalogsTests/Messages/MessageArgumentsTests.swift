// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import InputDiagnostics
import LocalizedFormatting
import StringCatalogs
import Testing

struct MessageArgumentsTests {
  private func write(
    _ text: String, _ arguments: MessageArguments, locale: String = "en", times: Int = 2,
    capacity: Int = 256
  ) throws -> (text: String, length: Int, issues: [InputIssue]) {
    let message = try #require(MessageFormat.compile(text).message)
    let ready = LocalizedMessage(
      message, with: MessageWriter(locale: try LocaleIdentifier(locale), calendar: .gregorian))
    var issues: [InputIssue] = []
    var length = 0
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity)
    defer { buffer.deallocate() }
    for _ in 0..<times {
      issues = []
      length = ready.write(arguments, to: buffer, issues: &issues)
    }
    return (String(decoding: buffer.prefix(length), as: UTF8.self), length, issues)
  }

  private static let text = "{name}: {n, plural, one {# lead} other {# leads}}"

  @Test func findsValuesInAnyOrder() throws {
    #expect(
      try write(Self.text, ["n": .integer(1200), "spare": .list([]), "name": .text("X")]).text
        == "X: 1,200 leads")
  }

  @Test func leavesTheNameOfAMissingValue() throws {
    let written = try write(Self.text, ["n": .integer(1)])
    #expect(written.text == "{name}: 1 lead")
    #expect(written.issues.map(\.code) == [.messageMissingArgument])
  }

  @Test func takesTheLastOfSeveralValues() throws {
    var arguments: MessageArguments = ["n": .integer(1), "name": .text("a"), "n": .integer(5)]
    #expect(try write(Self.text, arguments).text == "a: 5 leads")
    arguments["n"] = .integer(6)
    #expect(try write(Self.text, arguments).text == "a: 6 leads")
    arguments["n"] = nil
    #expect(arguments["n"] == nil)
    #expect(arguments == ["name": .text("a")])
  }

  @Test func findsManyValues() throws {
    var arguments = MessageArguments()
    for number in 0..<2000 { arguments["\(number)"] = .integer(number) }
    arguments["1999"] = .integer(7)
    arguments["0"] = nil
    #expect(try write("{1998} {1} {1999} {0}", arguments).text == "1,998 1 7 {0}")
  }

  @Test func countsWhatDoesNotFit() throws {
    let arguments: MessageArguments = ["n": .integer(12345), "name": .text("Instagram")]
    let full = try write(Self.text, arguments)
    for capacity in 0..<full.length {
      #expect(try write(Self.text, arguments, capacity: 256).length == full.length)
      let message = try #require(MessageFormat.compile(Self.text).message)
      let ready = LocalizedMessage(
        message, with: MessageWriter(locale: try LocaleIdentifier("en"), calendar: .gregorian))
      let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: full.length)
      defer { buffer.deallocate() }
      buffer.initialize(repeating: 0xFF)
      var issues: [InputIssue] = []
      for _ in 0..<2 {
        let room = UnsafeMutableBufferPointer(rebasing: buffer[..<capacity])
        #expect(ready.write(arguments, to: room, issues: &issues) == full.length)
      }
      #expect(Array(buffer[..<capacity]) == Array(full.text.utf8.prefix(capacity)))
      #expect(buffer[capacity...].allSatisfy { $0 == 0xFF })
    }
  }

  /// What is written the second time, with all formats known, is what was written the first time.
  @Test(
    arguments: ["en", "bn", "fa", "ar"],
    [
      MessageArgument.integer(0), .integer(-1200), .integer(.min), .integer(.max), .number(-0.0),
      .number(2), .number(-2.5), .number(.nan), .number(-.infinity), .number(1e16),
      .text("X\u{202E}y"), .text("لید"), .text("plain"), .text(""), .decimal("1.50"),
      .formatted("۱۲", number: 12), .formatted("–", number: nil), .formatted("-3", number: -3),
    ])
  func writesTheSameAgain(locale: String, value: MessageArgument) throws {
    for text in [
      "{v}", "{v, number}", "{v, number, percent}", "{v, number, ::sign-always .0}",
      "{v, number, #,##0.00}",
      "{v, plural, offset:1 =0 {none} one {# one} few {# few} other {# more}}",
      "{v, plural, =-3 {exact} one {# {v}} other {{v} #}}",
      "{v, selectordinal, one {#st} other {#th}}", "{v, select, plain {a} other {b {v}}}",
      "{v, number, integer} {v, plural, one {{v, number, percent}} other {{v, number, ::.00}}}",
    ] {
      let first = try write(text, ["v": value], locale: locale, times: 1)
      let again = try write(text, ["v": value], locale: locale, times: 3)
      #expect(again.text == first.text, "\(text)")
      #expect(again.issues.map(\.code) == first.issues.map(\.code), "\(text)")
    }
  }
}
