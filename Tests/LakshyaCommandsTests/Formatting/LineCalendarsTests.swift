// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// Calendars that ICU alone has, hours that a tag asks for, and zones in any spelling.
///
/// Spellings are CLDR's; what is looked for are years, days and hours.
@Suite struct LineCalendarsTests {
  private func text(
    _ locale: String, _ value: String, _ options: String, kind: String = "date"
  ) -> String {
    let lines = Lines(
      #"{"locale": "\#(locale)", "kind": "\#(kind)", "value": \#(value), "options": \#(options)}"#)
    #expect(lines.error == "")
    return lines.texts.first ?? ""
  }

  @Test(arguments: [
    ("th", #"{"dateStyle": "long"}"#, ["22", "2569"]),
    ("th", #"{"dateStyle": "long", "corrections": false}"#, ["22", "2569"]),
    ("th", #"{"dateStyle": "long", "calendar": "gregory"}"#, ["22", "2026"]),
    ("fa-u-ca-islamic", #"{"dateStyle": "full"}"#, ["۱۳", "۱۴۴۸"]),
    ("en-u-ca-hebrew", #"{"dateStyle": "long"}"#, ["12", "Kislev", "5787"]),
    ("ja-u-ca-japanese", #"{"skeleton": "GyMMMd"}"#, ["8", "11", "22"]),
    ("en", #"{"calendar": "buddhist", "skeleton": "yMMMd"}"#, ["22", "2569"]),
    ("ne", #"{"calendar": "indian", "dateStyle": "long"}"#, ["१", "१९४८"]),
    ("he", #"{"calendar": "hebrew", "dateStyle": "long"}"#, ["י״ב", "תשפ״ז"]),
    ("zh", #"{"calendar": "chinese", "dateStyle": "long"}"#, ["十月十四"]),
    ("en-TH", #"{"dateStyle": "long"}"#, ["22", "2026"]),
    ("en-TH", #"{"dateStyle": "long", "corrections": false}"#, ["22", "2569"]),
    ("ps", #"{"dateStyle": "long"}"#, ["۱۴۰۵"]),
    ("prs", #"{"dateStyle": "long"}"#, ["قوس", "۱۴۰۵"]),
  ])
  func writeDays(locale: String, options: String, expected: [String]) {
    let text = text(locale, #""2026-11-22""#, options)
    for part in expected { #expect(text.contains(part), "\(text)") }
  }

  @Test func writeMomentsByTheClocksOfAZone() {
    let text = text(
      "th", #""2026-11-22T20:30:00Z""#,
      #"{"dateStyle": "short", "timeStyle": "short", "timeZone": "asia/bangkok"}"#)
    #expect(text.hasPrefix("23/11") && text.hasSuffix("3:30"), "\(text)")
  }

  @Test func writeRanges() {
    let days = text(
      "th", #"["2026-11-22", "2026-12-25"]"#, #"{"dateStyle": "long"}"#, kind: "dateRange")
    #expect(days.contains("22") && days.contains("25") && days.contains("2569"))
    #expect(!days.contains("2026"))
    let moments = text(
      "th", #"["2026-11-22T05:00Z", "2026-11-22T06:00Z"]"#,
      #"{"dateStyle": "long", "timeStyle": "short"}"#, kind: "dateRange")
    #expect(moments.contains("2569") && moments.contains("5:00") && moments.contains("6:00"))
  }

  @Test(arguments: [
    ("th", "true"), ("th", "false"), ("en-u-ca-buddhist", "true"),
    ("fa-u-ca-buddhist-nu-latn", "true"),
  ])
  func writeDatesOfMessages(locale: String, corrections: String) {
    let lines = Lines(
      #"{"locale": "\#(locale)", "kind": "message", "message": "{d, date, long}", "#
        + #""arguments": {"d": "2026-11-22"}, "options": {"corrections": \#(corrections)}}"#)
    #expect(lines.texts.first?.contains("2569") == true, "\(lines.texts)")
  }

  @Test(arguments: [
    (#"{"calendar": "budhist"}"#, ["calendar", "budhist", "buddhist"]),
    (#"{"calendar": "buddhist", "skeleton": "!"}"#, ["skeleton"]),
    (#"{"calendar": "buddhist", "timeStyle": "short"}"#, ["value"]),
  ])
  func sayWhatIsWrong(options: String, named: [String]) {
    let lines = Lines(
      #"{"locale": "en", "kind": "date", "value": "2026-11-22", "options": \#(options)}"#)
    #expect(lines.status == 1)
    for name in named { #expect(lines.texts.first?.contains(name) == true, "\(lines.texts)") }
  }

  @Test(arguments: [
    ("en-u-hc-h23", "17:06", #"{"timeStyle": "short"}"#),
    ("en-u-hc-h12", "5:06", #"{"timeStyle": "short"}"#),
    ("de-u-hc-h12", "5:06:07", #"{"timeStyle": "medium"}"#),
    ("fa-u-hc-h12", "۵:۰۶", #"{"timeStyle": "short"}"#),
    ("fa-u-hc-h12", "۵:۰۶", #"{"dateStyle": "short", "timeStyle": "short"}"#),
    ("bn-u-hc-h23", "১৭:০৬", #"{"dateStyle": "long", "timeStyle": "short"}"#),
    ("th-u-hc-h12", "5:06", #"{"dateStyle": "long", "timeStyle": "short"}"#),
  ])
  func takeTheHoursThatTheTagAsksFor(locale: String, clock: String, options: String) {
    let text = text(locale, #""2026-11-22T17:06:07""#, options)
    #expect(text.contains(clock), "\(text)")
    // Before or after noon is said where hours are counted twice a day, and there alone.
    #expect((text.contains("17") || text.contains("১৭")) == locale.hasSuffix("h23"), "\(text)")
  }

  /// Midnight and noon tell the four ways apart.
  @Test(arguments: [("h11", ["0:", "0:"]), ("h12", ["12:", "12:"]), ("h24", ["24:", "12:"])])
  func countHoursFromWhereTheTagSays(cycle: String, hours: [String]) {
    for (value, hour) in zip([#""2026-11-22T00:06""#, #""2026-11-22T12:06""#], hours) {
      let text = text("en-u-hc-\(cycle)", value, #"{"timeStyle": "short"}"#)
      #expect(text.hasPrefix(hour + "06"), "\(text)")
    }
  }

  @Test func leaveHoursToICUWithoutCorrections() {
    let text = text(
      "en-u-hc-h23", #""2026-11-22T17:06:07""#, #"{"timeStyle": "short", "corrections": false}"#)
    #expect(text.hasPrefix("5:06"))
  }
}
