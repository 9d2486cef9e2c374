// SPDX-License-Identifier: Apache-2.0

import LakshyaCommands
import LocalizedFormatting
import Testing

/// `lakshya doctor`: versions, catalogs, calendars and corrections.
@Suite struct DoctorTests {
  @Test func showsWhatTheInstallationIsMadeOf() {
    let run = CommandRun("doctor")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.error == "")
    #expect(run.output.contains("ICU \(LibraryVersions.icu), CLDR \(LibraryVersions.cldr)"))
    #expect(run.output.contains("bikram-sambat: 1970–2100, sure up to 2083"))
    for locale in Words.locales { #expect(run.output.contains("\n  \(locale): ")) }
    for correction in Correction.all { #expect(run.output.contains("\n  \(correction.id) (")) }
  }

  @Test func showsTheSameAsData() throws {
    let run = CommandRun("doctor", "--format", "json")
    #expect(run.status == 0)
    let report = try JSONTree(run.output)
    #expect(report["versions"]["icu"].text == LibraryVersions.icu)
    #expect(report["catalogs"].items.count == Words.locales.count)
    #expect(report["calendars"].items.compactMap(\.["lastSureYear"].number).contains(2083))
    let fonts = report["fonts"]
    #expect(fonts.keys.sorted() == ["arabic", "bengali", "devanagari"])
    for script in fonts.keys {
      let family = fonts[script].text ?? "none"
      #expect(CommandRun("doctor").output.contains("\n  \(script): \(family)\n"))
    }
    #expect(report["corrections"].items.map(\.["id"].text) == Correction.all.map(\.id))
  }

  /// What each correction's example gives through the command, with and without corrections.
  @Test func runsTheExampleOfEveryCorrection() throws {
    let report = try JSONTree(CommandRun("doctor", "--format", "json").output)
    #expect(Set(Correction.all.map(\.id)).count == Correction.all.count)
    for check in report["corrections"].items {
      let expected = try #require(check["expected"].text).breaking
      #expect(check["lakshya"].text?.breaking == expected, "\(check["id"].text ?? "")")
      #expect(check["icu"].text != nil, "\(check["id"].text ?? "")")
      let line = try #require(check["example"].text)
      #expect(Lines(line).texts.map(\.breaking) == [expected], "\(line)")
    }
  }
}
