// SPDX-License-Identifier: Apache-2.0

import InputDiagnostics
import StringCatalogs
import Testing

struct MessageSyntaxTests {
  private func problems(_ text: String) -> [String] {
    MessageFormat.compile(text).problems.map { "\($0.offset) \($0.code.rawValue)" }
  }

  @Test(arguments: [
    ("a {", 2, "message-unclosed-brace"),
    ("a {name", 2, "message-unclosed-brace"),
    ("a {n, plural, one {x} other {y}", 2, "message-unclosed-brace"),
    ("{n, plural, other {y", 18, "message-unclosed-brace"),
    ("{d, date, short", 0, "message-unclosed-brace"),
    ("{}", 1, "message-expected-name"),
    ("{ , number}", 2, "message-expected-name"),
    ("{a b}", 3, "message-expected-comma"),
    ("{user-name}", 5, "message-expected-comma"),
    ("{n,}", 3, "message-expected-type"),
    ("{n, number: x}", 10, "message-expected-type"),
    ("{n, plural, {x}}", 12, "message-expected-selector"),
    ("{n, plural, one two {x}}", 16, "message-expected-wording"),
    ("{n, plural, =x {a} other {b}}", 13, "message-expected-number"),
    ("{n, plural, offset: other {b}}", 20, "message-expected-number"),
    ("{d, date, 'x}", 10, "message-unclosed-quote"),
  ])
  func endsWithThePlaceOfAnError(text: String, offset: Int, code: String) {
    let (message, problems) = MessageFormat.compile(text)
    #expect(message == nil)
    #expect(problems.map { "\($0.offset) \($0.code.rawValue)" } == ["\(offset) \(code)"])
  }

  @Test(arguments: [
    ("{01}", 1, "message-bad-argument-number"),
    ("{99999999999}", 1, "message-bad-argument-number"),
    ("{n, nubmer}", 4, "message-unknown-type"),
    ("{n, spellout}", 4, "message-unsupported-type"),
    ("{n, number, procent}", 12, "message-unknown-style"),
    ("{n, duration}", 4, "message-unsupported-type"),
    ("{n, ordinal, %digits}", 13, "message-unsupported-style"),
    ("{n, number, ::scientific}", 12, "message-unsupported-style"),
    ("{n, number, ::compakt}", 12, "message-unknown-style"),
    ("{n, number, ::.00 .0}", 12, "message-unknown-style"),
    ("{n, number, #,##0.00;(#)}", 12, "message-unsupported-style"),
    ("{n, number, currency}", 12, "message-unsupported-style"),
    ("{t, time, longish}", 10, "message-unknown-style"),
    ("{a, list, all}", 10, "message-unknown-style"),
    ("{d, date, longish}", 10, "message-unknown-style"),
    ("{d, date, yyyy-MM-dd}", 10, "message-unknown-style"),
    ("{d, date, ::}", 10, "message-unknown-style"),
    ("{d, date, ::yMMMdw}", 10, "message-unsupported-skeleton"),
    ("{n, plural}", 0, "message-missing-choices"),
    ("{n, plural, one {x}}", 0, "message-missing-other"),
    ("{n, selectordinal, one {x}}", 0, "message-missing-other"),
    ("{g, select, male {x}}", 0, "message-missing-other"),
    ("{n, plural, two {a} man {b} other {c}}", 20, "message-unknown-category"),
    ("{n, plural, =1 {a} =1.0 {b} other {c}}", 19, "message-duplicate-selector"),
    ("{n, plural, one {a} one {b} other {c}}", 20, "message-duplicate-selector"),
    ("{g, select, x {a} x {b} other {c}}", 18, "message-duplicate-selector"),
    ("{n, plural, one {a} offset:1 other {c}}", 20, "message-late-offset"),
    ("{n, plural, =1.2.3 {a} other {c}}", 12, "message-bad-number"),
  ])
  func goesOnAfterAWrongWord(text: String, offset: Int, code: String) {
    let (message, problems) = MessageFormat.compile(text + " {a b}")
    #expect(message == nil)
    #expect(
      problems.map { "\($0.offset) \($0.code.rawValue)" } == [
        "\(offset) \(code)", "\(text.unicodeScalars.count + 4) message-expected-comma",
      ])
  }

  @Test func reportsAllWrongWordsInTheOrderOfTheText() {
    #expect(
      problems("{n, plural, onee {{d, date, lng}} one {{g, slect}}} {t, duration}") == [
        "0 message-missing-other", "12 message-unknown-category", "28 message-unknown-style",
        "43 message-unknown-type", "56 message-unsupported-type",
      ])
  }

  @Test func suggestsTheWordMeant() {
    func hint(_ text: String) -> IssueHint? { MessageFormat.compile(text).problems.first?.hint }
    func meant(_ word: String) -> IssueHint {
      IssueHint("did-you-mean", ["suggestion": .text(word)])
    }
    #expect(hint("{n, nubmer}") == meant("number"))
    #expect(hint("{n, number, Precent}") == meant("percent"))
    #expect(hint("{d, date, ful}") == meant("full"))
    #expect(hint("{n, plural, 1 {a} other {b}}") == meant("=1"))
    #expect(hint("{n, plural, mani {a} other {b}}") == meant("many"))
    #expect(
      hint("{n, number, roman}") == IssueHint("one-of", ["choices": "integer, percent"]))
  }

  @Test func namesWhatItFoundAndWhatItExpected() {
    let problem = MessageFormat.compile("{lead count}").problems.first
    #expect(problem?.arguments == ["name": "lead", "found": "c"])
    #expect(problem?.hint == IssueHint("argument-names"))
    #expect(
      MessageFormat.compile("{n \u{202E}}").problems.first?.arguments
        == ["name": "n", "found": "U+202E"])
  }

  @Test func limitsNesting() {
    func nested(_ depth: Int) -> String {
      String(repeating: "{n, plural, other {", count: depth)
        + String(repeating: "}}", count: depth)
    }
    #expect(problems(nested(32)).isEmpty)
    #expect(problems(nested(33)) == ["\(32 * 19 + 18) message-too-deep"])
    #expect(MessageFormat.compile(nested(33)).problems.first?.arguments == ["limit": 32])
    #expect(MessageFormat.compile(nested(100_000)).message == nil)
  }

  @Test func warnsOfBracesAndQuotesThatLookLikeSlips() {
    let stray = MessageFormat.compile("{n} leads}")
    #expect(stray.message != nil)
    #expect(stray.problems.map(\.code) == ["message-stray-brace"])
    #expect(stray.problems.map(\.severity) == [.warning])
    let quote = MessageFormat.compile("l'{name}")
    #expect(quote.message != nil)
    #expect(quote.problems.map(\.code) == ["message-unclosed-quote"])
    #expect(quote.problems.map(\.severity) == [.warning])
  }

  @Test func staysBoundedWhenEverythingIsWrong() {
    let (message, problems) = MessageFormat.compile(String(repeating: "{n, x}", count: 50_000))
    #expect(message == nil)
    #expect(problems.count == 20)
    // Warnings do not crowd out the error that makes the message unusable.
    #expect(MessageFormat.compile(String(repeating: "}", count: 50) + "{n, x}").message == nil)
    #expect(MessageFormat.compile(String(repeating: "}", count: 50) + "{n").message == nil)
  }

  @Test func listsArgumentsInTheOrderOfTheText() {
    let message = MessageFormat.compile(
      "{b} {n, plural, other {{a} {b}}} {\u{646}\u{627}\u{645}\u{200C}\u{647}\u{627}} {0}"
    ).message
    #expect(
      message?.argumentNames == ["b", "n", "a", "\u{646}\u{627}\u{645}\u{200C}\u{647}\u{627}", "0"])
  }
}
