// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import InputDiagnostics
import MetricSources
import Testing

@Suite struct DimensionCellTests {
  @Test(arguments: [
    ("Twitter", "x"), ("X (Twitter)", "x"), ("fb", "facebook"), ("IG", "instagram"),
    ("yt", "youtube"), ("Linked In", "linkedin"), ("Google  Ads", "google-ads"),
    ("google_ads", "google-ads"), (" TikTok\u{200F} ", "tiktok"), ("", ""),
    ("Twitter / X", "x"), ("X / Twitter", "x"), ("X (formerly Twitter)", "x"), ("x.com", "x"),
    ("ফেসবুক", "facebook"), ("फेसबुक", "facebook"), ("فیسبوک", "facebook"),
    ("فیس\u{200C}بوک", "facebook"),
    ("فيسبوك", "facebook"), ("টিকটক", "tiktok"), ("टिकटक", "tiktok"), ("تیک\u{200C}تاک", "tiktok"),
    ("تيك تاك", "tiktok"), ("اینستاگرام", "instagram"), ("اينستاگرام", "instagram"),
    ("ইনস্টাগ্রাম", "instagram"), ("इन्स्टाग्राम", "instagram"), ("ইউটিউব", "youtube"), ("युट्युब", "youtube"),
    ("یوتیوب", "youtube"), ("লিংকডইন", "linkedin"), ("लिङ्कडइन", "linkedin"), ("لینکدین", "linkedin"),
    ("تلگرام", "telegram"), ("واتس\u{200C}اپ", "whatsapp"), ("واتس اپ", "whatsapp"),
    ("ایکس (توییتر)", "x"),
    ("facebook.com", "facebook"), ("m.facebook.com", "facebook"), ("t.co", "x"),
    ("lnkd.in", "linkedin"), ("example.com", "example.com"), ("My Forum", "my-forum"),
    ("Xing", "xing"), ("Facebook / Instagram", "facebook-/-instagram"),
  ])
  func namesANetworkInOneWay(text: String, id: String) {
    #expect(NetworkID.canonical(text) == id)
  }

  @Test func readsNetworksByTheirOneName() {
    let reading = read("date,network\n2026-03-21,Twitter\n2026-03-22,x\n2026-03-23,n/a\n")
    #expect(reading.values(.network) == ["x", "x", nil])
    #expect(reading.table?.values(of: .network) == ["x"])
  }

  @Test func keepsHowATeamWritesItsOwnNetworks() {
    let reading = read(
      "date,network\n2026-03-21,my forum\n2026-03-22,My  Forum\n2026-03-23,Twitter / X\n",
      set: [.network: "Our Shop"])
    #expect(reading.values(.network) == ["my-forum", "my-forum", "x"])
    #expect(NetworkID.written("My  Forum") == "My Forum")
    #expect(NetworkID.written("ফেসবুক") == nil)
  }

  @Test func takesErrorsOfSpreadsheetsForMissing() {
    let reading = read(
      "date,campaign,likes,network\n2026-03-21,#REF!,#DIV/0!,#N/A\n2026-03-22,#Nowruz,NULL,None\n")
    #expect(reading.issues == [])
    #expect(reading.values(.campaign) == [nil, "#Nowruz"])
    #expect(reading.values("likes") == [nil, nil])
    #expect(reading.values(.network) == [nil, nil])
  }

  @Test func readsSourcesAndRefusesOthers() {
    let reading = read("date,source\n2026-03-21,PAID\n2026-03-22,Organic\n2026-03-23,google\n")
    #expect(reading.values(.source) == ["paid", "organic"])
    #expect(reading.problems == ["data.csv:4:12 unknown-source"])
    #expect(reading.issues.first?.hint?.code == "map-to-network")
    #expect(reading.issues.first?.arguments == ["value": "google", "column": "source"])
  }

  @Test func keepsOtherDimensionsAsWritten() {
    let reading = read(
      "date,campaign,audience\n2026-03-21, Nowruz \u{202E}\u{06F1}\u{2069} A\u{7}B ,NA\n"
        + "2026-03-22,\u{0645}\u{06CC}\u{200C}\u{0634}\u{0648}\u{062F},-\n")
    #expect(
      reading.values(.campaign) == [
        "Nowruz \u{06F1} A B", "\u{0645}\u{06CC}\u{200C}\u{0634}\u{0648}\u{062F}",
      ])
    #expect(reading.values(.audience) == ["NA", nil])
  }

  @Test func keepsVeryLongValues() {
    let long = String(repeating: "\u{0995}", count: 20_000)
    #expect(read("date,page\n2026-03-21,\(long)\n").values(.page) == [long])
  }

  @Test func fixedValuesFillWhatTheFileDoesNotSay() {
    let reading = read(
      "date,campaign\n2026-03-21,a\n2026-03-22,\n",
      set: [.network: "Twitter", .campaign: "rest", .source: "Organic"])
    #expect(reading.values(.network) == ["x", "x"])
    #expect(reading.values(.campaign) == ["a", "rest"])
    #expect(reading.values(.source) == ["organic", "organic"])
  }

  @Test func refusesAFixedSourceThatIsNone() {
    let reading = read("date,likes\n2026-03-21,1\n", set: [.source: "google"])
    #expect(reading.problems == ["data.csv unknown-source"])
    #expect(reading.table?.dimensions == [])
  }

  @Test func tellsManyValuesApart() {
    let rows = (0..<3000).map { "2026-03-21,post \($0 % 1500)\n" }
    let reading = read("date,post_id\n" + rows.joined())
    #expect(reading.values(.postID) == (0..<3000).map { "post \($0 % 1500)" })
  }

  @Test(arguments: [
    ("Boosted", "paid"), ("Sponsored", "paid"), ("বিজ্ঞাপন", "paid"), ("Organik", "organic"),
    ("non-paid", "organic"), ("paied", "paid"), ("رایگان", "organic"),
  ])
  func saysWhichSourceWasMostLikelyMeant(text: String, meant: String) {
    let reading = read("date,source,likes\n2026-03-21,\(text),5\n")
    #expect(reading.problems == ["data.csv:2:12 unknown-source"])
    #expect(
      reading.issues.first?.hint == IssueHint("did-you-mean", ["suggestion": .text(meant)]))
  }

  @Test func mapsOtherSourcesToNetworks() {
    let reading = read("date,source,likes\n2026-03-21,newsletter,5\n")
    #expect(reading.issues.first?.hint?.code == "map-to-network")
  }
}
