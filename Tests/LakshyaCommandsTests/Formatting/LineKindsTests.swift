// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Every kind of value as a line of JSON.
@Suite struct LineKindsTests {
  /// The text for a request, given as locale, kind, JSON value and JSON options.
  private func text(
    _ locale: String, _ kind: String, _ value: String, _ options: String = "{}"
  ) -> String {
    let lines = Lines(
      #"{"locale": "\#(locale)", "kind": "\#(kind)", "value": \#(value), "options": \#(options)}"#)
    #expect(lines.error == "")
    return lines.texts.first ?? ""
  }

  @Test(arguments: [
    ("fa", "0.256", #"{"style": "percent", "maximumFractionDigits": 1}"#, "۲۵٫۶٪"),
    ("en", "0.256", #"{"style": "percent"}"#, "26%"), ("en", "1234567.8915", "{}", "1,234,567.892"),
    ("ne", #""123456789""#, "{}", "१२,३४,५६,७८९"), ("bn-u-nu-latn", "1234567", "{}", "12,34,567"),
    ("fa", "1234", #"{"numberingSystem": "latn"}"#, "1,234"),
    ("en", "2.5", #"{"maximumFractionDigits": 0}"#, "3"),
    ("en", "2.5", #"{"maximumFractionDigits": 0, "roundingMode": "halfEven"}"#, "2"),
    ("en", "-0", "{}", "-0"), ("en", "-0.0", "{}", "-0"), ("en", "-0.5", "{}", "-0.5"),
    ("en", "0.1", "{}", "0.1"), ("en", "999999999999999999", "{}", "999,999,999,999,999,999"),
    ("en", "9999999999999999999", "{}", "9,999,999,999,999,999,999"),
    ("en", "0.000000000000001", #"{"maximumFractionDigits": 20}"#, "0.000000000000001"),
    (
      "en", "0.0000000000000012345678", #"{"maximumFractionDigits": 30}"#,
      "0.0000000000000012345678"
    ),
    ("en", "1.005", #"{"maximumFractionDigits": 2}"#, "1.01"),
    ("ne", "10000000", #"{"notation": "compact", "compactDisplay": "long"}"#, "१ करोड"),
    ("en", "1234567", #"{"notation": "compact", "maximumFractionDigits": 1}"#, "1.2M"),
    ("en", "123456", #"{"maximumSignificantDigits": 2}"#, "120,000"),
    (
      "en", "1536", #"{"style": "unit", "unit": "kilobyte", "unitDisplay": "long"}"#,
      "1,536 kilobytes"
    ),
    (
      "en", "-5", #"{"style": "currency", "currency": "USD", "currencySign": "accounting"}"#,
      "($5.00)"
    ),
    ("en", "1234", #"{"useGrouping": "min2"}"#, "1234"),
    ("en", "1234", #"{"useGrouping": true}"#, "1,234"),
    (
      "fa", "12500",
      #"{"style": "currency", "currency": "IRR", "iranianUnit": "toman", "currencyDisplay": "prose"}"#,
      "۱٬۲۵۰ تومان"
    ), ("en", "1e21", "{}", "1,000,000,000,000,000,000,000"),
    ("en", "123456789012345678901234567890", "{}", "123,456,789,012,345,678,901,234,567,890"),
    (
      "en", #""0.1000000000000000055511151231257827""#, #"{"maximumFractionDigits": 30}"#,
      "0.100000000000000005551115123126"
    ),
    ("en", "1234.5", #"{"style": "currency", "currency": "USD"}"#, "$1,234.50"),
    ("en", "5", #"{"minimumFractionDigits": 2.0}"#, "5.00"),
    ("en", "1500", #"{"notation": "compact", "minimumFractionDigits": 0}"#, "1.5K"),
    ("en", "1234", #"{"useGrouping": false}"#, "1234"),
    ("en", "5", #"{"signDisplay": "always", "isolate": true}"#, "\u{2066}+5\u{2069}"),
  ])
  func numbers(locale: String, value: String, options: String, expected: String) {
    #expect(text(locale, "number", value, options).breaking == expected)
  }

  @Test(arguments: [
    (
      "ne-u-nu-latn", "2026-11-22", #"{"calendar": "bikram-sambat", "dateStyle": "long"}"#,
      "2083 मङ्सिर 6"
    ),
    ("en", "2026-11-22", "{}", "11/22/2026"),
    ("fa", "2026-11-22", #"{"skeleton": "yMMMM"}"#, "آذر ۱۴۰۵"),
    ("ne-u-ca-gregory", "2026-11-22", #"{"dateStyle": "long"}"#, "२०२६ नोभेम्बर २२"),
    ("en", "2026-11-22T15:21:00+06:00", #"{"dateStyle": "long"}"#, "November 22, 2026"),
    (
      "en", "2026-11-22T23:21:00+06:00", #"{"dateStyle": "long", "timeZone": "Asia/Tokyo"}"#,
      "November 23, 2026"
    ),
    (
      "en", "2026-11-22T20:00:00Z", #"{"dateStyle": "long", "timeZone": "Asia/Dhaka"}"#,
      "November 23, 2026"
    ),
    ("en", "2026-11-22T20:00:00.125Z", #"{"dateStyle": "long"}"#, "November 22, 2026"),
    ("fa", "2026-11-22", #"{"calendar": "gregorian", "dateStyle": "long"}"#, "۲۲ نوامبر ۲۰۲۶"),
  ])
  func dates(locale: String, value: String, options: String, expected: String) {
    #expect(text(locale, "date", "\"\(value)\"", options) == expected)
  }

  @Test(arguments: [
    (#""2026-11-22T15:21:09+06:00""#, #"{"timeStyle": "short"}"#, "3:21 PM"),
    (#""2026-11-22T15:21:09+06:00""#, #"{"timeStyle": "long"}"#, "3:21:09 PM GMT+6"),
    (#""2026-11-22T15:21:09-03:00""#, #"{"timeStyle": "long"}"#, "3:21:09 PM GMT-3"),
    (#""2026-11-22T15:21:09Z""#, #"{"timeStyle": "long"}"#, "3:21:09 PM UTC"),
    (
      #""2026-11-22T15:21:09Z""#, #"{"timeStyle": "short", "timeZone": "Asia/Kathmandu"}"#,
      "9:06 PM"
    ), (#""2026-11-22T15:21""#, #"{"timeStyle": "short", "timeZone": "Asia/Dhaka"}"#, "3:21 PM"),
    (
      #""2026-11-22T15:21:09.25+05:45""#, #"{"dateStyle": "medium", "timeStyle": "medium"}"#,
      "Nov 22, 2026, 3:21:09 PM"
    ), (#""2026-11-22T15:21:09.25+05:45""#, #"{"skeleton": "HmsSSS"}"#, "15:21:09.250"),
  ])
  func times(value: String, options: String, expected: String) {
    #expect(text("en", "date", value, options).breaking == expected)
  }

  @Test(arguments: [
    ("relative", "-1", #"{"unit": "day"}"#, "1 day ago"),
    ("relative", "-1", #"{"unit": "days", "numeric": "auto"}"#, "yesterday"),
    ("relative", "1.5", #"{"unit": "year"}"#, "in 1.5 years"),
    ("relative", #""3""#, #"{"unit": "month"}"#, "in 3 months"),
    ("duration", "274", #"{"style": "long"}"#, "4 minutes, 34 seconds"),
    ("duration", "274", #"{"style": "digital"}"#, "0:04:34"),
    ("duration", "274", "{}", "4 min, 34 sec"), ("ordinal", "1", "{}", "1st"),
    ("ordinal", #""12""#, "{}", "12th"), ("ordinal", "3.0", "{}", "3rd"),
  ])
  func relativeTimesLengthsAndPlaces(kind: String, value: String, options: String, expected: String)
  {
    #expect(text("en", kind, value, options).breaking == expected)
  }

  @Test(arguments: [
    ("en", "[10, 25]", "{}", "10–25"), ("fa", "[10, 25]", "{}", "۱۰ تا ۲۵"),
    (
      "en", #"["100", 200]"#,
      #"{"style": "currency", "currency": "USD", "maximumFractionDigits": 0}"#,
      "$100 – $200"
    ),
  ])
  func numberRanges(locale: String, value: String, options: String, expected: String) {
    #expect(text(locale, "numberRange", value, options).breaking == expected)
  }

  @Test(arguments: [
    ("bn", "১২ লাখ", "{}", "1200000"), ("fa", "۲٫۳ میلیون", "{}", "2300000"),
    ("en", "1.2M", "{}", "1200000"), ("en", "25.6%", "{}", "0.256"),
    ("en", "25.6%", #"{"style": "percent"}"#, "0.256"),
    ("ne", "२५", #"{"style": "percent"}"#, "0.25"),
    ("en", "$1,234.50", #"{"style": "currency"}"#, "1234.5"),
    ("en", "-12345678901234567890", "{}", "-12345678901234567890"),
    ("fa", "۵", #"{"isolate": true}"#, "5"),
  ])
  func readNumbers(locale: String, value: String, options: String, expected: String) throws {
    let request =
      #"{"locale": "\#(locale)", "kind": "parse", "value": "\#(value)", "options": \#(options), "id": 1}"#
    let lines = Lines(request, request)
    #expect(lines.answers.count == 2 && lines.answers[0] == lines.answers[1])
    let answer = try #require(lines.answers.first)
    #expect(answer.hasPrefix(#"{"id": 1, "value": "#) && answer.hasSuffix("}"), "\(answer)")
    #expect(try JSONTree(answer)["value"].number == Double(expected), "\(answer)")
  }

  @Test(arguments: [
    ("bn", #"["Facebook", "TikTok"]"#, #"{"type": "conjunction"}"#, "Facebook ও TikTok"),
    ("en", #"["A", "B", "C"]"#, #"{"type": "disjunction"}"#, "A, B, or C"),
    ("en", "[]", "{}", ""), ("en", #"["\"x\"", "ü\u00e9"]"#, "{}", #""x" and üé"#),
  ])
  func lists(locale: String, value: String, options: String, expected: String) {
    #expect(text(locale, "list", value, options) == expected)
  }

  @Test(arguments: [
    ("en", "1", "{}", "one"), ("en", "1.0", "{}", "one"), ("en", #""1.0""#, "{}", "other"),
    ("en", #""1""#, "{}", "one"), ("fa", "0", "{}", "one"), ("bn", "0.5", "{}", "one"),
    ("en", "2", #"{"type": "ordinal"}"#, "two"), ("ne", "4", #"{"type": "ordinal"}"#, "one"),
  ])
  func plurals(locale: String, value: String, options: String, expected: String) {
    #expect(text(locale, "plural", value, options) == expected)
  }

  @Test(arguments: [
    ("en", #"["2026-04-01", "2026-06-30"]"#, #"{"skeleton": "yMMM"}"#, "Apr – Jun 2026"),
    ("en", #"["2026-04-01", "2026-04-01"]"#, #"{"dateStyle": "long"}"#, "April 1, 2026"),
    (
      "en", #"["2026-11-22T10:00:00+06:00", "2026-11-22T11:30:00+06:00"]"#,
      #"{"timeStyle": "short"}"#, "10:00 – 11:30 AM"
    ),
  ])
  func dateRanges(locale: String, value: String, options: String, expected: String) {
    // ICU 72 writes thin spaces around the dash.
    let text = text(locale, "dateRange", value, options).breaking
    #expect(text == expected)
  }

  @Test func messages() {
    let lines = Lines(
      #"{"locale": "en", "kind": "message", "message": "{n, plural, one {# lead} other {# leads}}", "arguments": {"n": 3}}"#,
      #"{"locale": "en", "kind": "message", "message": "{n, plural, one {# lead} other {# leads}}", "arguments": {"n": 1}}"#,
      #"{"locale": "fa", "kind": "message", "message": "{who}: {n, number}", "arguments": {"n": 12.5, "who": "Sara"}, "options": {"corrections": false}}"#,
      #"{"locale": "en", "kind": "message", "message": "On {day, date, long}", "arguments": {"day": "2026-11-22"}}"#,
      #"{"locale": "en", "kind": "message", "message": "On {day, date, long}", "arguments": {"day": "2026-11-23"}}"#,
      #"{"locale": "en", "kind": "message", "key": "report.as-of", "arguments": {"day": "today"}}"#,
      #"{"locale": "ne", "kind": "message", "key": "report.period"}"#)
    #expect(lines.status == 0)
    #expect(
      lines.texts == [
        "3 leads", "1 lead", "Sara: ۱۲٫۵", "On November 22, 2026", "On November 23, 2026",
        "As of today", "अवधि",
      ])
  }

  @Test func takesMessagesFromAFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"@@locale": "ur", "greeting": "سلام {name}"}"#, to: "ur.arb")
    let lines = Lines(
      [
        #"{"locale": "ur", "kind": "message", "key": "greeting", "arguments": {"name": "سارا"}}"#,
        #"{"locale": "ur", "kind": "message", "key": "greetings"}"#,
      ], arguments: ["--localizations", folder.path])
    #expect(lines.texts[0] == "سلام سارا")
    #expect(lines.texts[1].contains("“greeting”"))
    #expect(lines.status == 1)
  }

  /// Arguments and lines are one code path; what differs is how they are written.
  @Test(arguments: [
    (["--locale", "fa", "--style", "percent", "0.256"], "۲۶٪"),
    (["--kind", "dateRange", "--skeleton", "yMMMM", "2026-04-01", "2026-04-30"], "April 2026"),
    (["--kind", "date-range", "--skeleton", "yMMMM", "2026-04-01", "2026-04-30"], "April 2026"),
    (
      [
        "--kind", "message", "--message", "{n, plural, one {#} other {# leads}}", "--argument",
        "n=3",
      ],
      "3 leads"
    ),
    (["--kind", "message", "--key", "report.as-of", "--argument", "day=today"], "As of today"),
    (["--kind", "date", "--time-zone", "Asia/Tokyo", "2026-11-22T20:00:00Z"], "November 23, 2026"),
    (["--locale", "ne", "--kind", "date", "2026-11-22"], "२०८३ मङ्सिर ६"),
    (["--kind", "plural", "1.0"], "other"), (["--kind", "parse", "1.2M"], "1200000"),
    (["--kind", "number-range", "10", "25"], "10–25"),
    (["--kind", "relative", "--unit", "day", "--numeric", "auto", "-1"], "yesterday"),
  ])
  func takesTheSameFromArguments(arguments: [String], expected: String) {
    let run = CommandRun(["format"] + arguments)
    #expect(run.error == "")
    #expect(run.output.breaking == expected + "\n")
  }

  @Test func namesFlagsInProblemsOfArguments() {
    let run = CommandRun("format", "--maximum-fraction-digits", "500", "1")
    #expect(run.status == 2)
    #expect(run.error.contains("“--maximum-fraction-digits” is 500"))
    let style = CommandRun("format", "--kind", "date", "--date-style", "lang", "2026-11-22")
    #expect(style.error.contains("“lang” is not a value of “--date-style”"))
    #expect(style.error.contains("“long”"))
  }
}
