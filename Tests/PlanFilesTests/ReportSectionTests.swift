// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import GoalReports
import InputDiagnostics
import LocalizedFormatting
import PlanFiles
import Testing

/// The key `report` but for its period.
@Suite struct ReportSectionTests {
  @Test func readsAllKeys() throws {
    let file = read(
      """
      report:
        title: { en: Nowruz campaign, fa: کمپین نوروزی }
        organization: Saba Tea
        business-model: online-store
        currency: USD
        time-zone: Asia/Tehran
        locale: fa
        period: { month: 2026-03 }
      """)
    #expect(file.problems == [])
    #expect(file.plan.title?.values == ["en": "Nowruz campaign", "fa": "کمپین نوروزی"])
    #expect(file.plan.organization?.text(for: try LocaleIdentifier("bn")) == "Saba Tea")
    #expect(file.plan.businessModel == .onlineStore)
    #expect(file.plan.currency?.code == "USD")
    #expect(file.plan.locale?.tag == "fa")
    #expect(file.plan.calendar == .gregorian)
  }

  @Test func leavesOutWhatIsNotSaid() {
    let file = read("report:\n  title:\n  currency: ~\n")
    #expect(file.problems == [])
    #expect(file.isUsable)
    #expect(file.plan.title == nil)
    #expect(file.plan.currency == nil)
    #expect(file.plan.locale == nil)
    #expect(file.plan.period == nil)
  }

  @Test(arguments: [
    ("bn", "লক্ষ্য"), ("bn-BD", "বাংলাদেশ"), ("bn-IN", "লক্ষ্য"), ("fa-AF", "Goals"),
    ("en", "Goals"), ("de", "Goals"),
  ])
  func choosesTheNearestLanguage(tag: String, expected: String) throws {
    let file = read("report: { title: { en: Goals, bn: লক্ষ্য, bn_BD: বাংলাদেশ } }\n")
    #expect(file.problems == [])
    #expect(try file.plan.title?.text(for: LocaleIdentifier(tag)) == expected)
  }

  @Test func takesAnyLanguageWhereEnglishIsMissing() throws {
    let title = read("report: { title: { ne: लक्ष्य, fa: هدف } }\n").plan.title
    #expect(try title?.text(for: LocaleIdentifier("bn")) == "هدف")
  }

  @Test(arguments: ["'007'", "\"null\"", "007", "yes"])
  func keepsWordsThatLookLikeOtherValues(word: String) throws {
    let file = read("report: { organization: \(word) }\n")
    let expected = word.filter { $0 != "'" && $0 != "\"" }
    #expect(try file.plan.organization?.text(for: LocaleIdentifier("en")) == expected)
  }

  @Test(arguments: [
    ("business-model: ⟦shop", "unknown-value | one-of online-store, b2b, saas, brick-and-mortar"),
    ("business-model: ⟦sass", "unknown-value | did-you-mean saas"),
    (
      "locale: ⟦fa-u-ca-islamic",
      "unknown-value | one-of gregorian, persian, bikram-sambat, bangla"
    ),
    ("currency: ⟦TOMAN", "unknown-currency | toman-is-rials"),
    ("time-zone: ⟦Asia/Shangri-La", "unknown-time-zone | iana-zone"),
    ("time-zone: ⟦Asia/Kathmandoo", "unknown-time-zone | did-you-mean Asia/Kathmandu"),
    ("locale: ⟦xx-unknown", "unknown-locale | bcp-47"),
    ("title: { en: Goals, ⟦zz: Ziele }", "unknown-locale | bcp-47"),
    ("title: ⟦[a, b]", "expected-mapping"),
    ("title: { en: ⟦[a] }", "expected-scalar"),
    ("organization: { en: ⟦{ de: x } }", "expected-scalar"),
    ("currency: ⟦[USD]", "expected-scalar"),
    ("⟦curency: USD", "unknown-key | did-you-mean currency"),
  ])
  func tellsWhatIsWrongAndGoesOn(line: String, problem: String) {
    let marked = "report:\n  \(line)\n  period: { month: 2026-03 }\n"
    expectProblems(marked, problem)
    let file = read(MarkedPlan(marked).text)
    #expect(file.isUsable)
    #expect(file.plan.period != nil)
  }

  @Test func tellsThatTheReportIsMissing() {
    expectProblems("⟦goals:\n  - { id: a, metric: leads, target: 5 }\n", "missing-key")
  }

  @Test func cannotDoWithoutAReadableReport() {
    expectProblems("report: ⟦words\n", "expected-mapping | write-like report: { title: Spring }")
    #expect(!read("report: words\n").isUsable)
  }
}
