// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

/// Answers to surveys and states of leads, in the words of people and of forms.
@Suite struct AnswerTests {
  private func sum(_ reading: SourceReading, _ measure: MeasureID) -> Double {
    reading.values(measure).reduce(0) { $0 + ($1 ?? 0) }
  }

  @Test(arguments: [
    "Yes", "Y", "1", "Very satisfied", "হ্যাঁ", "হ্যা", "জি", "সন্তুষ্ট", "খুব সন্তুষ্ট", "हो", "सन्तुष्ट", "धेरै सन्तुष्ट", "بله",
    "بلی", "راضی", "راضي", "خیلی راضی", "عالی", "YES!",
  ])
  func knowsSatisfiedAnswers(word: String) {
    let reading = read("Submitted at,Satisfied\n2026-03-01,\(word)\n2026-03-02,no\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "satisfied-responses") == 1)
    #expect(sum(reading, "survey-responses") == 2)
  }

  @Test(arguments: [
    "No", "N", "0", "Neutral", "maybe", "Not satisfied", "না", "অসন্তুষ্ট", "होइन", "असन्तुष्ट", "خیر", "نه",
    "ناراضی", "متوسط",
  ])
  func knowsOtherAnswers(word: String) {
    let reading = read("Submitted at,Satisfied\n2026-03-01,\(word)\n2026-03-02,yes\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "satisfied-responses") == 1)
    #expect(sum(reading, "survey-responses") == 2)
  }

  @Test func knowsAnswersThatProgramsWriteAsNumbers() {
    let reading = read(
      "Timestamp,Satisfied\n2026-03-01,1.0\n2026-03-01,0.0\n2026-03-02,1.0\n2026-03-02,\n")
    #expect(reading.summary.dialect.rawValue == "survey-answers-in-words")
    #expect(reading.issues == [])
    #expect(sum(reading, "satisfied-responses") == 2)
    #expect(sum(reading, "survey-responses") == 3)
    #expect(
      read("Timestamp,Satisfied\n2026-03-01,1\n2026-03-01,v1.0\n").problems
        == ["data.csv:3:12 unknown-words"])
  }

  @Test func countsAllCellsWithWordsThatNobodyKnows() {
    let answers = (0..<5000).map {
      "2026-03-\(10 + $0 % 20),\($0 % 5 == 0 ? "hm" : $0 % 5 == 1 ? "no" : "yes")\n"
    }
    let leads = (0..<5000).map {
      "2026-03-\(10 + $0 % 20),Facebook,\($0 % 5 == 0 ? "Gold" : $0 % 5 == 1 ? "" : "SQL")\n"
    }
    for size in [1 << 10, 1 << 20] {
      var options = ReadingOptions()
      options.chunkSize = size
      let words = DelimitedTextReader.read(
        Array(("Submitted at,Satisfied\n" + answers.joined()).utf8),
        as: SourceDescription(file: "data.csv"), options: options)
      #expect(words.problems == ["data.csv:2:12 unknown-words"])
      #expect(
        words.issues.first?.arguments == ["column": "Satisfied", "value": "hm", "count": 1000])
      #expect(sum(words, "survey-responses") == 4000)
      #expect(sum(words, "satisfied-responses") == 3000)
      let states = DelimitedTextReader.read(
        Array(("Created date,Lead source,Lead status\n" + leads.joined()).utf8),
        as: SourceDescription(file: "data.csv"), options: options)
      #expect(states.problems == ["data.csv:2:21 unknown-words"])
      #expect(states.issues.first?.arguments["count"] == 1000)
      #expect(sum(states, "leads") == 5000)
      #expect(sum(states, "qualified-leads") == 3000)
    }
  }

  @Test func tellsAnswersThatNobodyKnows() {
    let reading = read(
      "Submitted at,Satisfied\n2026-03-01,yes\n2026-03-01,5\n2026-03-02,perhaps not\n2026-03-02,\n")
    #expect(reading.problems == ["data.csv:3:12 unknown-words"])
    #expect(reading.issues.first?.severity == .warning)
    #expect(
      reading.issues.first?.arguments == ["column": "Satisfied", "value": "5", "count": 2])
    #expect(sum(reading, "survey-responses") == 1)
    #expect(reading.summary.rejected == 0)
  }

  @Test(arguments: [
    ("Qualified", 1), ("SQL", 1), ("MQL", 1), ("Sales-qualified lead", 1), ("কোয়ালিফায়েড", 1), ("योग्य", 1),
    ("واجد شرایط", 1), ("واجد شرايط", 1), ("New", 0), ("Open - Not Contacted", 0),
    ("Unqualified", 0),
    ("নতুন", 0), ("अयोग्य", 0), ("جدید", 0), ("", 0),
  ])
  func knowsStatesOfLeads(state: String, qualified: Double) {
    let reading = read("Created date,Lead source,Lead status\n2026-03-01,Facebook,\(state)\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "qualified-leads") == qualified)
    #expect(sum(reading, "leads") == 1)
  }

  @Test func tellsStatesOfLeadsThatNobodyKnowsAndCountsTheLeads() {
    let reading = read(
      "Created date,Lead source,Lead status\n2026-03-01,Facebook,Gold\n2026-03-01,x,SQL\n")
    #expect(reading.problems == ["data.csv:2:21 unknown-words"])
    #expect(sum(reading, "leads") == 2)
    #expect(sum(reading, "qualified-leads") == 1)
  }

  @Test func takesAllOtherWordsOfATeamForNo() {
    var description = SourceDescription(file: "data.csv")
    description.teamDialects = [
      SourceDialect(
        "team", rows: .leads,
        columns: [
          DialectColumn(.date, "Tag", isRequired: true),
          DialectColumn(.flag("qualified-leads", words: ["heiß"]), "Stand"),
        ])
    ]
    let reading = DelimitedTextReader.read(
      Array("Tag,Stand\n2026-03-01,Heiß\n2026-03-01,kalt\n".utf8), as: description)
    #expect(reading.issues == [])
    #expect(reading.values("qualified-leads") == [1, 0])
  }

  @Test func refusesScoresBelowTheLeast() {
    let reading = read(
      "Submitted at,CSAT\n2026-03-01,5\n2026-03-01,4\n2026-03-02,0\n2026-03-02,-1\n2026-03-02,3\n")
    #expect(
      reading.problems == ["data.csv:4:12 score-too-low", "data.csv:5:12 score-too-low"])
    #expect(reading.issues.first?.arguments["least"] == 1)
    #expect(sum(reading, "satisfied-responses") == 2)
    #expect(sum(reading, "survey-responses") == 3)
  }

  // MARK: Headers

  @Test(arguments: [
    "Date", "Timestamp", "Submitted on", "Submission date", "Created at", "Creation date", "তারিখ",
    "मिति", "تاریخ",
  ])
  func knowsDatesOfSurveys(header: String) {
    let scores = read("\(header),CSAT\n2026-03-01,5\n2026-03-01,2\n")
    #expect(scores.summary.dialect.rawValue == "survey-answers")
    #expect(scores.issues == [])
    #expect(sum(scores, "survey-responses") == 2)
    let words = read("\(header),Satisfied\n2026-03-01,Yes\n")
    #expect(words.summary.dialect.rawValue == "survey-answers-in-words")
  }

  @Test(arguments: ["Date", "Creation date", "Timestamp", "Created time", "তারিখ"])
  func knowsDatesOfLeads(header: String) {
    let reading = read("\(header),Lead source,Lead status\n2026-03-01,Facebook,Qualified\n")
    #expect(reading.summary.dialect.rawValue == "crm-leads")
    #expect(sum(reading, "leads") == 1)
    #expect(
      read("\(header),Lead source\n2026-03-01,Facebook\n").summary.dialect.rawValue
        == "crm-leads")
  }

  @Test(arguments: [
    "date,csat,likes\n2026-03-01,5,7\n", "date,network,csat\n2026-03-01,facebook,4\n",
    "date,csat\n2026-03-01,4.35\n", "date,csat\n2026-03-01,87%\n", "Date,Rating\n2026-03-01,5\n",
    "date,lead source,leads\n2026-03-01,Facebook,12\n",
    "তারিখ,গ্রাহক সন্তুষ্টি,লাইক\n2026-03-01,4,7\n",
  ])
  func readsTablesOfDaysAsSuch(text: String) {
    #expect(read(text).summary.dialect == .generic)
  }

  @Test func takesColumnsThatThePlanMapsForThoseOfItsDialect() {
    var description = SourceDescription(file: "data.csv")
    description.dialect = DialectID(rawValue: "crm-leads")
    description.columns = [
      ColumnMapping(header: "Angelegt", target: "date"),
      ColumnMapping(header: "Quelle", target: "network"),
      ColumnMapping(header: "Stand", target: "qualified-leads"),
    ]
    let reading = DelimitedTextReader.read(
      Array("Angelegt,Quelle,Stand\n2026-03-01,Facebook,SQL\n2026-03-02,x,new\n".utf8),
      as: description)
    #expect(reading.issues == [])
    #expect(reading.values(.network) == ["facebook", "x"])
    #expect(reading.values("qualified-leads") == [1, 0])
    #expect(reading.values("leads") == [1, 1])
  }

  @Test func saysWhichColumnsADialectLacks() {
    var description = SourceDescription(file: "data.csv")
    description.dialect = DialectID(rawValue: "survey-answers")
    let reading = DelimitedTextReader.read(
      Array("Quand,CSAT\n2026-03-01,5\n".utf8), as: description)
    #expect(reading.problems == ["data.csv dialect-not-found"])
    #expect(
      reading.issues.first?.hint == IssueHint("map-to-dialect", ["columns": "date"]))
    description.columns = [ColumnMapping(header: "Quand", target: "date")]
    let mapped = DelimitedTextReader.read(
      Array("Quand,CSAT\n2026-03-01,5\n".utf8), as: description)
    #expect(mapped.values("satisfied-responses") == [1])
  }

  @Test func readsScoresThatSayWhatTheyMean() {
    let reading = read(
      "Submitted at,CSAT\n2026-03-01,5 - Very satisfied\n2026-03-01,4/5\n"
        + "2026-03-02,3 (Neither satisfied nor dissatisfied)\n2026-03-02,৫ - খুব সন্তুষ্ট\n"
        + "2026-03-02,2: Poor\n2026-03-03,1 out of 5\n2026-03-03,৫ এর মধ্যে ৪\n"
        + "2026-03-03,५ मध्ये २\n2026-03-03,4 / 5\n2026-03-03,۳ از ۵\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "satisfied-responses") == 5)
    #expect(sum(reading, "survey-responses") == 10)
    let words = read(
      "Submitted at,Rating\n2026-03-01,5 - Very satisfied\n2026-03-01,1 - Very dissatisfied\n")
    #expect(words.issues == [])
    #expect(sum(words, "satisfied-responses") == 1)
  }

  @Test(arguments: ["4/10", "4.5 stars", "5 of 7", "12 March", "5th"])
  func takesNoOtherNumberBesideWordsForAScore(cell: String) {
    let reading = read("Submitted at,CSAT\n2026-03-01,5\n2026-03-01,\(cell)\n")
    #expect(reading.summary.rejected == 1)
  }

  @Test func takesWordsBesideScoresForWhatTheySay() {
    let reading = read(
      "Submitted at,CSAT\n2026-03-01,1 - Very satisfied\n2026-03-01,2 - Satisfied\n"
        + "2026-03-02,5 - Very dissatisfied\n2026-03-02,1 - খুব সন্তুষ্ট\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "satisfied-responses") == 3)
    #expect(sum(reading, "survey-responses") == 4)
  }
}
