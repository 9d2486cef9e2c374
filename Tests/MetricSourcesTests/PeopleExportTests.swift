// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import LocalizedFormatting
import MetricSources
import Testing

/// Lists of leads and answers as CRMs and forms export them.
@Suite struct PeopleExportTests {
  private func sum(_ reading: SourceReading, _ measure: MeasureID) -> Double {
    reading.values(measure).reduce(0) { $0 + ($1 ?? 0) }
  }

  // MARK: Deals

  @Test(arguments: [
    "Deal Name,Deal Stage,Amount,Create Date,Original Source\nA,Closed Won,25000,2026-02-01,Paid\n",
    "Opportunity Name,Stage,Amount,Created Date,Lead Source\nA,Closed Won,25000,2026-02-01,Web\n",
    "Deal - Title,Deal - Stage,Created at,Lead source\nA,Won,2026-02-01,Web\n",
  ])
  func takesNoDealsForLeads(text: String) {
    let reading = read(text)
    #expect(reading.summary.dialect == .generic)
    #expect(reading.issues.map(\.code.rawValue) == ["no-date-column"])
    #expect(reading.table == nil)
  }

  @Test func takesLeadsThatBecameDealsForLeads() {
    let text = "Lead ID,Created date,Lead source,Opportunity name\n1,2026-02-01,Web,Tea\n"
    #expect(sum(read(text), "leads") == 1)
    var description = SourceDescription(
      file: "data.csv", dialect: DialectID(rawValue: "crm-leads"))
    description.currency = "USD"
    let named = DelimitedTextReader.read(
      Array("Deal name,Create date,Original source\nA,2026-02-01,Paid\n".utf8), as: description)
    #expect(sum(named, "leads") == 1)
  }

  // MARK: Remarks

  @Test(arguments: [
    "Date,CSAT,Comments\n2026-03-01,5,Great service\n2026-03-02,2,\n",
    "Date,CSAT,Comments\n2026-03-01,5,\n2026-03-02,2,\n",
    "Timestamp,Email Address,CSAT,Comments\n2026-03-01,a@b.c,5,5 of 5 at any time\n2026-03-02,d@e.f,2,\n",
    "Date,Satisfied,Comments\n2026-03-01,Yes,Great service\n2026-03-02,No,slow\n",
    "তারিখ,CSAT,মন্তব্য\n2026-03-01,5,চমৎকার সেবা\n2026-03-02,2,\n",
  ])
  func readsAnswersBesideRemarks(text: String) {
    let reading = read(text)
    #expect(reading.issues == [])
    #expect(sum(reading, "survey-responses") == 2)
    #expect(sum(reading, "satisfied-responses") == 1)
    #expect(reading.summary.ignoredColumns.contains { $0 == "Comments" || $0 == "মন্তব্য" })
  }

  @Test func readsLeadsBesideRemarks() {
    let reading = read(
      "Date,Lead source,Lead status,Comments\n2026-03-01,Facebook,New,called twice\n"
        + "2026-03-02,Google,Qualified,\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "leads") == 2)
    #expect(sum(reading, "qualified-leads") == 1)
  }

  @Test(arguments: [
    "Date,CSAT,Comments\n2026-03-01,4,12\n2026-03-02,4,9\n",
    "Date,Lead source,Comments\n2026-03-01,facebook,12\n2026-03-02,facebook,\n",
    "Date,Lead source,Spend\n2026-03-01,facebook,৳500\n2026-03-02,facebook,Rs. 20\n",
    "Date,Lead source,Leads\n2026-03-01,facebook,\n2026-03-02,facebook,\n",
    "Date,CSAT,Network\n2026-03-01,4,Facebook\n",
  ])
  func readsFiguresBesideCommonNamesAsGeneric(text: String) {
    #expect(read(text).summary.dialect == .generic)
  }

  // MARK: Questions of one's own

  @Test(arguments: [
    ("satisfied-responses", "5", "2"), ("CSAT", "5", "2"), ("csat", "4", "1"),
    ("satisfied-responses", "Yes", "No"), ("Satisfied", "very satisfied", "bad"),
  ])
  func readsAQuestionThatThePlanNames(target: String, good: String, bad: String) {
    let name = "How satisfied are you with our service?"
    let description = SourceDescription(
      file: "data.csv", dialect: DialectID(rawValue: "survey-answers"),
      columns: [ColumnMapping(header: name, target: target)])
    let reading = DelimitedTextReader.read(
      Array("Timestamp,\(name)\n2026-03-01,\(good)\n2026-03-02,\(bad)\n".utf8), as: description)
    #expect(reading.issues == [])
    #expect(sum(reading, "survey-responses") == 2)
    #expect(sum(reading, "satisfied-responses") == 1)
  }

  @Test func readsATableInALanguageThatNobodyKnows() {
    var description = SourceDescription(
      file: "data.csv", dialect: DialectID(rawValue: "youtube-videos"),
      columns: [
        ColumnMapping(header: "Publisert", target: "date"),
        ColumnMapping(header: "Visninger", target: "views"),
        ColumnMapping(header: "Video", target: "id"),
      ])
    let text = "Video,Tittel,Publisert,Visninger\nab,A,2026-03-01,5\ncd,B,2026-03-02,7\n"
    let lacking = DelimitedTextReader.read(Array(text.utf8), as: description)
    #expect(lacking.issues.map(\.code.rawValue) == ["dialect-not-found"])
    #expect(
      lacking.issues.first?.hint == IssueHint("map-to-dialect", ["columns": "Video title"]))
    for target in ["text", "Video title"] {
      description.columns.append(ColumnMapping(header: "Tittel", target: target))
      let reading = DelimitedTextReader.read(Array(text.utf8), as: description)
      #expect(reading.issues == [])
      #expect(reading.sums == "views 12, posts 2")
      #expect(reading.values(.postID) == ["ab", "cd"])
      description.columns.removeLast()
    }
  }

  // MARK: Dates

  @Test(arguments: [
    ("2026/09/04 7:51:43 PM GMT+5:30", "2026-09-04"),
    ("2026/09/04 1:51:43 am GMT+6", "2026-09-03"),
    ("2026/09/04 12:15:00 AM GMT+5:45", "2026-09-03"),
    ("2026/09/04 7:51:43 PM GMT-3", "2026-09-04"),
    ("2026/09/04 19:51:43 GMT+3:30", "2026-09-04"),
  ])
  func readsTimeStampsOfGoogleForms(stamp: String, day: String) {
    var description = SourceDescription(file: "data.csv")
    description.dates.timeZone = .utc
    let reading = DelimitedTextReader.read(
      Array("\"Timestamp\",\"CSAT\"\n\"\(stamp)\",\"5\"\n".utf8), as: description)
    #expect(reading.issues == [])
    #expect(reading.days == [day])
    #expect(sum(reading, "satisfied-responses") == 1)
  }

  // MARK: Rows that are no data

  @Test(arguments: [
    "Date,Lead source\n2026-03-01,facebook\n2026-03-02,facebook\n",
    "Date,Sessions,Total users\n20260701,10,9\n20260702,20,18\n",
  ])
  func passesOverWordsBelowTheTable(table: String) {
    let footer =
      "\n\"Grand Totals (5700 records)\"\n\"Confidential Information - Do Not Distribute\"\n"
      + "\"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.\"\n"
    let reading = read(table + footer)
    #expect(reading.issues == [])
    #expect(reading.summary.rows == 2)
    #expect(reading.summary.rejected == 0)
    #expect(reading.summary.footerRows == 3)
    let among = read(table + footer + String(table.split(separator: "\n")[2]) + "\n")
    #expect(among.summary.rejected == 3)
    #expect(among.summary.footerRows == 0)
  }

  @Test(arguments: [
    "2026-02-31,facebook", ",facebook", "2026-03-0", "soon,facebook", "Rahim Uddin,",
  ])
  func refusesLeadsWithoutADayAtTheEnd(row: String) {
    let reading = read("Date,Lead source\n2026-03-01,facebook\n\(row)\n")
    #expect(reading.summary.rejected == 1)
    #expect(reading.summary.footerRows == 0)
  }

  @Test func refusesRowsOfSheetsThatEndBeforeTheirDay() throws {
    let readings = try readBook([
      ("Leads", cells("Lead source,Created date\nfacebook,2026-03-01\nx\n"))
    ])
    let reading = try #require(readings.first)
    #expect(reading.issues.map(\.code.rawValue) == ["missing-date"])
    #expect(reading.days == ["2026-03-01"])
  }

  @Test func takesConvertedLeadsForQualifiedOnes() {
    let reading = read(
      "Created date,Lead source,Lead status,Converted\n2026-03-01,Web,Closed - Converted,1\n"
        + "2026-03-01,Web,Closed - Not Converted,0\n")
    #expect(reading.issues == [])
    #expect(sum(reading, "qualified-leads") == 1)
    #expect(sum(reading, "customers") == 1)
  }

  @Test(arguments: [
    "Respondent ID,Collector ID,End Date,Satisfaction\n,,,Response\n1001,4001,01/13/2024 10:03:00 AM,4\n",
    "RecordedDate,ResponseId,CSAT\nRecorded Date,Response ID,How satisfied are you (1 to 5)?\n"
      + "\"{\"\"ImportId\"\":\"\"recordedDate\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\","
      + "\"{\"\"ImportId\"\":\"\"QID1\"\"}\"\n2024-01-13 10:03:00,R_1,4\n",
    "Date,CSAT\nDay of the answer,How content they are\n2024-01-13,4\n",
  ])
  func passesOverRowsThatExplainTheHeader(text: String) {
    let reading = read(text)
    #expect(reading.issues == [])
    #expect(reading.days == ["2024-01-13"])
    #expect(sum(reading, "satisfied-responses") == 1)
    #expect(reading.summary.headerRows == text.split(separator: "\n").count - 2)
  }

  @Test(arguments: [
    "Date,Satisfied\nyesterday,yes\n2024-01-13,yes\n", "Date,CSAT\nyesterday,4\n2024-01-13,4\n",
    "Date,Lead source\n,facebook\n2024-01-13,x\n",
  ])
  func refusesDamagedRowsBelowTheHeader(text: String) {
    let reading = read(text)
    #expect(reading.summary.rejected == 1)
    #expect(reading.summary.headerRows == 0)
  }

  @Test(arguments: [1, 20, 64, 1 << 18])
  func passesOverRowsBelowAHeaderHoweverAFileIsCut(chunkSize: Int) {
    var options = ReadingOptions()
    options.chunkSize = chunkSize
    let text =
      "Ticket ID,Submitted at,CSAT (1-5),Comments\nTicket,Date,Score,Leads\n"
      + "1,2026-03-01,5,\n2,2026-03-02,2,slow\n"
    let reading = DelimitedTextReader.read(
      Array(text.utf8), as: SourceDescription(file: "data.csv"), options: options)
    #expect(reading.issues == [])
    #expect(reading.summary.headerRows == 1)
    #expect(reading.table?.count == 2)
  }
}
