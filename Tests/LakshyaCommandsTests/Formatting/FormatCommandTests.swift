// SPDX-License-Identifier: Apache-2.0

import Foundation
import LakshyaCommands
import Testing

/// `lakshya format`: values as readers of a language write them.
@Suite struct FormatCommandTests {
  private func format(_ line: String, input: String = "") -> CommandRun {
    CommandRun(["format"] + line.split(separator: " ").map(String.init), input: Data(input.utf8))
  }

  @Test(arguments: [
    ("--locale ne --style percent --maximum-fraction-digits 1 0.256", "२५.६%"),
    ("0.256", "0.256"), ("--style percent 0.256", "26%"), ("1234567.891", "1,234,567.891"),
    ("--locale bn 1234567.891", "১২,৩৪,৫৬৭.৮৯১"), ("--locale ne 123456789", "१२,३४,५६,७८९"),
    ("--locale fa 1234567.5", "۱٬۲۳۴٬۵۶۷٫۵"), ("--locale fa --numbering-system latn 1234", "1,234"),
    ("--locale bn-u-nu-latn 1234567", "12,34,567"), ("--no-use-grouping 1234567", "1234567"),
    ("--minimum-fraction-digits 2 5", "5.00"), ("--maximum-fraction-digits 0 2.5", "3"),
    ("--maximum-fraction-digits 0 --rounding-mode halfEven 2.5", "2"),
    ("--sign-display always 5", "+5"), ("--style currency --currency USD 1234.5", "$1,234.50"),
    ("--style currency --currency JPY 1234.5", "¥1,235"),
    ("--style currency --currency USD --currency-display code 5", "USD\u{A0}5.00"),
    ("123456789012345678901234567890", "123,456,789,012,345,678,901,234,567,890"),
    ("০.২৫", "0.25"), ("۱۲\u{66B}۵", "12.5"),
  ])
  func formatsNumbers(line: String, expected: String) {
    let run = format(line)
    #expect(run.status == 0)
    #expect(run.output == expected + "\n")
    #expect(run.error == "")
  }

  @Test(arguments: [
    ("-12", "-12"), ("-0.5", "-0.5"), ("-.5", "-0.5"), ("--style percent -0.256", "-26%"),
    ("--no-use-grouping -1234", "-1234"), ("--use-grouping -1234", "-1,234"),
    ("--corrections -5", "-5"), ("--no-corrections -5", "-5"), ("--locale=en -5", "-5"),
    ("-- -12", "-12"), ("\u{2212}12", "-12"), ("-১২", "-12"), ("5 -12 -3", "5\n-12\n-3"),
  ])
  func takesNegativeNumbers(line: String, expected: String) {
    let run = format(line)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output == expected + "\n")
  }

  @Test func formatsSeveralValuesALine() {
    #expect(format("--locale fa 1 2.5 1000").output == "۱\n۲٫۵\n۱٬۰۰۰\n")
    #expect(format("--locale fa -", input: "1\n2.5\r\n\n1000").output == "۱\n۲٫۵\n۱٬۰۰۰\n")
  }

  @Test(arguments: [
    ("abc", "", "error: “abc” is not a number.\n"),
    ("1,234", "", "error: “1,234” is not a number.\n"),
    ("nan", "", "error: “nan” is not a number.\n"), ("inf", "", "error: “inf” is not a number.\n"),
    ("0x10", "", "error: “0x10” is not a number.\n"),
    ("-", "many", "-:1: error: “many” is not a number.\n"),
    ("--kind plural x", "", "error: “x” is not a number.\n"),
    ("--locale xx-unknown 5", "", "error: The locale “xx-unknown” is not known.\n"),
    ("--numbering-system roman 5", "", "error: The digits “roman” are not known.\n"),
    ("--style currency --currency ABCD 5", "", "error: The currency “ABCD” is not known.\n"),
  ])
  func failsOverABadValueAlone(line: String, input: String, error: String) {
    let run = format(line, input: input)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error == error)
  }

  @Test func goesOnAfterABadValue() {
    let run = format("1 two 3")
    #expect(run.status == 1)
    #expect(run.output == "1\n3\n")
    #expect(run.error == "error: “two” is not a number.\n")
    let lines = format("-", input: "1\ntwo\n3\nfour")
    #expect(lines.status == 1)
    #expect(lines.output == "1\n3\n")
    #expect(
      lines.problems == [
        "-:2: error: “two” is not a number.", "-:4: error: “four” is not a number.",
      ])
  }

  @Test(arguments: [
    ("2026-11-22", "November 22, 2026"),
    ("--date-style full 2026-11-22", "Sunday, November 22, 2026"),
    ("--date-style medium 2026-11-22", "Nov 22, 2026"),
    ("--date-style short 2026-11-22", "11/22/26"),
    ("--skeleton yMMMM 2026-11-22", "November 2026"),
    ("--locale bn 2026-11-22", "২২ নভেম্বর, ২০২৬"), ("--locale fa 2026-11-22", "۱ آذر ۱۴۰۵"),
    ("--locale fa --calendar gregorian 2026-11-22", "۲۲ نوامبر ۲۰۲۶"),
    ("--locale fa --calendar gregory 2026-11-22", "۲۲ نوامبر ۲۰۲۶"),
    ("--locale fa-u-nu-latn 2026-03-21", "1 فروردین 1405"),
    ("2026-11-22 2026-11-23", "November 22, 2026\nNovember 23, 2026"),
  ])
  func formatsDates(line: String, expected: String) {
    let run = format("--kind date " + line)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output == expected + "\n")
  }

  @Test(arguments: ["2026-02-30", "2026-13-01", "1405-01-01", "2026-11-22T25:00Z"])
  func refusesDatesThatDoNotExist(date: String) {
    let run = format("--kind date " + date)
    #expect(run.status == 2)
    #expect(
      run.error == "error: “\(date)” is not a date that exists; write it like 2026-11-22.\n")
    #expect(format("--kind date 2026-11-22 \(date)").status == 1)
  }

  @Test(arguments: ["22.11.2026", "2026-11", "today", "2026-3-1", "10000-01-01", "2026-11-221"])
  func saysHowDatesAreWritten(date: String) {
    let run = format("--kind date " + date)
    #expect(run.status == 2)
    #expect(run.error.contains("“\(date)” is not written as a date"))
    #expect(run.error.contains("2026-03-01"))
  }

  @Test(arguments: [
    ("09121234567", "\u{2068}09121234567\u{2069}"), ("007", "\u{2068}007\u{2069}"),
    ("+98912", "\u{2068}+98912\u{2069}"), ("۰۹۱۲", "\u{2068}۰۹۱۲\u{2069}"),
    ("'2026'", "\u{2068}2026\u{2069}"), ("2026", "۲٬۰۲۶"), ("0", "۰"), ("0.5", "۰٫۵"),
    ("1e3", "۱٬۰۰۰"), ("'", "\u{2068}'\u{2069}"),
  ])
  func takesWhatIsNoAmountAsText(value: String, expected: String) {
    let run = format("--locale fa --kind message --message {x} --argument x=" + value)
    #expect(run.output == expected + "\n")
  }

  @Test(arguments: [
    ("--kind date --calendar foo 2026-11-22", ["“--calendar”", "gregorian", "islamic-umalqura"]),
    ("--kind parse --style percent --unit-display long 5", ["“--unit-display”"]),
    ("--kind relative --numeric auto --date-style long 5", ["“--date-style”", "--numeric"]),
    ("--kind date --skeleton y --date-style long 2026-11-22", ["“--skeleton”", "“--date-style”"]),
    ("--locale en-u-nu-foo 5", ["“foo”"]),
  ])
  func namesFlagsInProblemsAndHints(line: String, named: [String]) {
    let run = format(line)
    #expect(run.status == 2)
    for name in named { #expect(run.error.contains(name), "\(run.error)") }
    #expect(!run.error.contains("dateStyle"))
  }

  @Test func saysThatStandardInputCannotBeRead() {
    struct Closed: Error {}
    var error = ""
    let context = CommandContext(
      environment: [:], writeOutput: { _ in }, writeError: { error += $0 },
      readInput: { throw Closed() })
    #expect(LakshyaCommand.run(["format", "-"], in: context).rawValue == 2)
    #expect(error.contains("cannot be read"))
  }

  @Test(arguments: [
    ("1 2", "one\nother"), ("--locale fa 0 1 2", "one\none\nother"),
    ("--locale bn 0.5 2", "one\nother"),
    ("--type ordinal 1 2 3 4", "one\ntwo\nfew\nother"),
    ("--locale ne --type ordinal 1 5", "one\nother"),
  ])
  func tellsPluralCategories(line: String, expected: String) {
    #expect(format("--kind plural " + line).output == expected + "\n")
  }

  @Test(arguments: [
    ("A", "A"), ("A B", "A and B"), ("A B C", "A, B, and C"), ("--type disjunction A B", "A or B"),
    ("--locale fa A B", "A و B"), ("--locale ne A B", "A र B"),
  ])
  func formatsLists(line: String, expected: String) {
    #expect(format("--kind list " + line).output.unmarked == expected + "\n")
  }

  @Test func readsAListFromStandardInput() {
    let run = format("--kind list -", input: "A\nB\nC\n")
    #expect(run.status == 0)
    #expect(run.output == "A, B, and C\n")
  }

  @Test(arguments: [
    ("--locale fa --isolate 5", "\u{2068}۵\u{2069}"), ("--isolate -5", "\u{2066}-5\u{2069}"),
    ("--locale fa --isolate --style percent 0.25", "\u{2066}۲۵٪\u{2069}"),
    ("--locale fa --isolate --kind list Facebook X", "\u{2067}Facebook و X\u{2069}"),
    ("--isolate --kind list A B", "\u{2068}A and B\u{2069}"),
    // What programs read.
    ("--isolate --kind parse 5", "5"), ("--isolate --kind plural 5", "other"),
    ("--isolate --kind date --date-style medium 2026-11-22", "\u{2068}Nov 22, 2026\u{2069}"),
  ])
  func isolatesWhenAsked(line: String, expected: String) {
    #expect(format(line).output == expected + "\n")
  }

  /// Each with its reason in the corrections of `LocalizedFormatting`.
  @Test(arguments: [
    ("--locale bn --kind list A B", "A ও B", "A এবং B"),
    ("--locale bn --kind date --skeleton MMMM 2026-01-05", "জানুয়ারি", "জানুয়ারী"),
  ])
  func leavesCorrectionsOutWhenAsked(line: String, corrected: String, plain: String) {
    #expect(format(line).output == corrected + "\n")
    #expect(format("--no-corrections " + line).output == plain + "\n")
  }

  @Test func speaksTheUsersLanguage() throws {
    let text = try Words("fa").text("issue.format.not-a-number", ["subject": "many"])
    let run = CommandRun("format", "many", environment: ["LC_ALL": "fa_IR.UTF-8"])
    #expect(run.error.unmarked == "error: \(text)\n")
    let other = CommandRun("format", "--language", "bn", "many")
    #expect(
      other.error.unmarked
        == "error: \(try Words("bn").text("issue.format.not-a-number", ["subject": "many"]))\n")
  }
}
