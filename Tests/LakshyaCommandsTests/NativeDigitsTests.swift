// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// Prose in Bengali, Nepali and Persian has the digits of its own script and no others.
@Suite struct NativeDigitsTests {
  private static let zero: [String: Unicode.Scalar] = [
    "en": "0", "bn": "\u{9E6}", "ne": "\u{966}", "fa": "\u{6F0}",
  ]

  /// The runs of digits in a text that are not of its locale, with what stands around them.
  private func foreignDigits(in text: String, _ locale: String) throws -> [String] {
    let zero = try #require(Self.zero[locale])
    let words = text.split(separator: " ")
    return words.filter { word in
      word.unicodeScalars.contains { scalar in
        scalar.properties.generalCategory == .decimalNumber
          && !(zero.value...zero.value + 9).contains(scalar.value)
      }
    }.map(String.init)
  }

  /// Takes out what stays in ASCII wherever it stands: the versions that the report was made
  /// with, names of files, and pages that goals name.
  private func withoutNames(_ prose: String, _ data: JSONTree) throws -> String {
    var prose = prose
    var names = ["lakshya", "icu", "cldr"].compactMap { data["versions"][$0].text }
    names += data["sources"].items.compactMap(\.["file"].text)
    names += data["goals"].items.compactMap { $0["where"]["page"].text }
    // The places that notes speak of, with line and column.
    names += data["issues"].items.compactMap { issue in
      guard let file = issue["file"].text else { return nil }
      let numbers = ["line", "column"].compactMap { issue[$0].number.map { Int($0) } }
      return ([file] + numbers.map(String.init)).joined(separator: ":")
    }
    for name in names { prose = prose.replacing(" \(name)", with: " ") }
    return prose
  }

  @Test(arguments: ShownReport.all)
  func writesNativeDigitsThroughout(report: ShownReport) throws {
    let data = try report.data()
    let prose = try withoutNames(ShownPage(try report.html()).prose, data)
    let page = try withoutNames(report.plainText().flowing, data)
    #expect(try foreignDigits(in: prose, report.locale) == [])
    #expect(try foreignDigits(in: page, report.locale) == [])
    let zero = try #require(Self.zero[report.locale])
    let native = prose.unicodeScalars.count { (zero.value...zero.value + 9).contains($0.value) }
    #expect(native > 500)
  }

  @Test(arguments: ["bn", "ne", "fa"])
  func writesNativeDigitsInProblems(locale: String) throws {
    let place = try Workplace(
      plan: Workplace.plan + "  - { id: b, metric: leads, target: 5, by: 2026-02-30 }\n",
      data: Workplace.data + "2026-02-30,x,1,1,1\n2026-03-04,x,1\n")
    let run = place.report("--locale", locale, "--language", locale)
    #expect(run.status == 1)
    for text in [run.error.replacing(place.path, with: ""), run.output] {
      // Places and what the user wrote stay as they are.
      let told = text.unmarked.replacing(#/\S*(plan\.yaml|posts\.csv)[\d:]*/#, with: "")
        .replacing("2026-02-30", with: "").flowing.replacing(
          #/Lakshya.*/#.dotMatchesNewlines(), with: "")
      #expect(try foreignDigits(in: told, locale) == [])
    }
  }

  @Test(arguments: ["bn", "ne", "fa"])
  func writesLatinDigitsThroughoutWhenAsked(locale: String) throws {
    let plan = ProjectFiles.root + "samples/tea-shop/plan.yaml"
    let run = CommandRun(
      "report", plan, "--locale", locale, "--digits", "latin", "--format", "html")
    #expect(run.status == 0)
    #expect(try foreignDigits(in: ShownPage(run.output).prose, "en") == [])
  }

  /// Without isolates the sign of a number and a Latin name would jump to their other side.
  @Test func isolatesSignedNumbersAndLatinNamesInPersian() throws {
    let place = try Workplace(
      plan: Workplace.plan + "  - { id: roi, metric: return-on-investment, target: 50% }\n",
      data: "date,network,leads,revenue,spend\n2026-03-01,facebook,5,50,100\n")
    let page = place.report("--locale", "fa", "--format", "html").output
    #expect(page.contains(#/<bdi dir="ltr">[^<]*\u{2212}۵۰[^<]*</bdi>/#))
    #expect(page.contains(#/<bdi[^>]*>Facebook</bdi>/#))
    let text = place.report("--locale", "fa").output
    #expect(text.contains(#/\u{2066}[^\u{2069}]*\u{2212}۵۰[^\u{2069}]*\u{2069}/#))
    #expect(text.contains(#/[\u{2066}\u{2068}]Facebook\u{2069}/#))
  }
}
