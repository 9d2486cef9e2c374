// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import InputDiagnostics
import LocalizedFormatting
import MetricSources
import PlanFiles
import Testing

@Suite struct DialectFileTests {
  private static let text = """
    dialects:
      - id: saba-crm
        rows: leads
        date-order: day-first
        decimal: comma
        missing: [ k.A. ]
        columns:
          - { is: date, names: [ Angelegt am ], required: true }
          - { is: network, names: [ Herkunft, Quelle ], required: true }
          - { is: id, names: Nummer }
          - { is: revenue, names: [ Umsatz ] }
          - { is: qualified-leads, names: [ Stand ], words: [ Qualifiziert ] }
      - id: saba-nps
        rows: answers
        columns:
          - { is: date, names: Tag, required: true }
          - { is: satisfied-responses, names: Note, from: 9, best: 10, required: true }
    """

  private func file(_ text: String) -> DialectFile {
    DialectFile(Array(text.utf8), file: "dialects.yaml")
  }

  private func problems(_ text: String) -> [String] {
    file(text).issues.map { "\($0.location.map { "\($0)" } ?? "") \($0.code.rawValue)" }
  }

  @Test func describesADialectThatReadsFiles() {
    let file = file(Self.text)
    #expect(file.issues == [])
    #expect(file.dialects.map(\.id.rawValue) == ["saba-crm", "saba-nps"])
    var description = SourceDescription(file: "crm.csv")
    description.teamDialects = file.dialects
    let leads = """
      Nummer;Angelegt am;Quelle;Umsatz;Stand
      1;03.04.2026;Facebook;1.250,50;qualifiziert
      2;04.04.2026;X;k.A.;offen
      """
    let reading = DelimitedTextReader.read(Array(leads.utf8), as: description)
    #expect(reading.issues == [])
    #expect(reading.summary.dialect.rawValue == "saba-crm")
    #expect(reading.summary.days?.lowerBound.description == "2026-04-03")
    #expect(reading.figures.map(\.value) == [1250.5, 1, 2])
    let answers = "Tag;Note\n2026-04-03;9\n2026-04-03;8\n2026-04-04;11\n"
    let scores = DelimitedTextReader.read(Array(answers.utf8), as: description)
    #expect(scores.issues.map(\.code) == [.scoreTooHigh])
    #expect(scores.figures.map(\.value) == [1, 2])
  }

  @Test func tellsMistakesWithTheirPlaces() {
    let text = """
      dialects:
        - id: a
          rows: leeds
          columns: []
        - id: b
          rows: days
          colums: []
          columns:
            - { is: likes, names: Likes, required: maybe }
        - id: c
          rows: days
          date-order: dayfirst
          columns:
            - { is: date, names: Day }
      """
    let problems = problems(text)
    #expect(
      problems == [
        "dialects.yaml:3:11 unknown-value", "dialects.yaml:7:5 unknown-key",
        "dialects.yaml:9:7 dialect-without-date",
        "dialects.yaml:9:7 dialect-without-mark", "dialects.yaml:9:46 unknown-value",
        "dialects.yaml:12:17 unknown-value", "dialects.yaml:14:7 dialect-without-mark",
      ])
    #expect(file(text).issues.first?.hint != nil)
    #expect(file(text).dialects.isEmpty)
  }

  @Test func tellsAllMistakesInOneRun() {
    let text = """
      dialects:
        - rows: leeds
          columns:
            - { is: date, required: maybe }
            - { is: likes, names: Likes, from: many }
            - { is: "!", names: Odd }
          decimal: dot
        - id: b
          source: google
      """
    #expect(
      problems(text) == [
        "dialects.yaml:2:5 missing-key", "dialects.yaml:2:11 unknown-value",
        "dialects.yaml:4:9 missing-key", "dialects.yaml:4:31 unknown-value",
        "dialects.yaml:5:9 missing-key", "dialects.yaml:5:42 plan-not-a-number",
        "dialects.yaml:6:15 unknown-value", "dialects.yaml:7:14 unknown-value",
        "dialects.yaml:8:5 missing-key", "dialects.yaml:8:5 missing-key",
        "dialects.yaml:9:13 unknown-source-in-plan",
      ])
  }

  @Test func givesItsDialectsToThePlan() {
    let plan = """
      report: { title: Spring, period: { month: 2026-04 }, currency: EUR, time-zone: Asia/Dhaka }
      dialects: team.yaml
      data:
        - { file: a.csv, dialect: saba-crm, encoding: cp1252, exported: 2026-04-10 }
        - { file: b.csv, dialect: saba-cmr, encoding: latin-9 }
      """
    let file = PlanFile.read(Array(plan.utf8), file: "plan.yaml") { path in
      path == "team.yaml" ? Array(Self.text.utf8) : nil
    }
    let source = file.data[0].description
    #expect(source.dialect?.rawValue == "saba-crm")
    #expect(source.encoding == .windows1252)
    #expect(source.exported?.description == "2026-04-10")
    #expect(source.currency == "EUR")
    #expect(source.teamDialects.count == 2)
    #expect(file.sourceDefaults.teamDialects.count == 2)
    #expect(file.issues.map(\.code) == [.unknownDialect, .unknownValue])
    #expect(file.issues.first?.hint?.arguments["suggestion"] == "saba-crm")
  }

  @Test func tellsADialectFileThatIsNotThere() {
    let plan = "report: { title: A, period: { month: 2026-04 } }\ndialects: team.yaml\n"
    let file = PlanFile.read(Array(plan.utf8), file: "plan.yaml")
    #expect(file.issues.map(\.code.rawValue) == ["no-such-file"])
  }
}
