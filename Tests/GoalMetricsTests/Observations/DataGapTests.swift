// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

/// Days without rows where files usually have some.
@Suite struct DataGapTests {
  /// A line for each of some days of April.
  private func rows(_ days: some Sequence<Int>, _ cells: String...) -> String {
    days.flatMap { day in cells.map { "\n\(day) \($0)" } }.joined()
  }

  private let ads = (1...30).map { "\n\($0) 50" }.joined()

  // MARK: Costs and leads in files of their own

  /// The CRM begins on the 16th: 15 days at 50 brought 5 leads each.
  @Test func dividesCostsOverTheDaysThatBothFilesHave() throws {
    let all = try observations("day spend" + ads, "day leads" + rows(16...30, "5"))
    let result = try evaluate("cost-per-lead", on: all)
    #expect(result.value == 10)
    #expect(result.numerator == 750)
    #expect(
      result.notes.contains(
        .daysLeftOut([april(1)...april(15)], without: "leads", other: "spend")))
  }

  @Test(arguments: [(1...15, 16...30), (11...30, 1...10)])
  func leavesOutWhatTheOtherFileLacksAtEitherEnd(
    _ known: ClosedRange<Int>, _ lacking: ClosedRange<Int>
  ) throws {
    let all = try observations("day spend" + ads, "day leads" + rows(known, "5"))
    let result = try evaluate("cost-per-lead", on: all)
    #expect(result.value == 10)
    #expect(
      result.notes.contains(
        .daysLeftOut(
          [april(lacking.lowerBound)...april(lacking.upperBound)], without: "leads", other: "spend")
      ))
  }

  @Test func leavesOutTheDaysOfAHole() throws {
    let leads = rows(1...7, "5") + rows(21...30, "5")
    let all = try observations("day spend" + ads, "day leads" + leads)
    #expect(try evaluate("cost-per-lead", on: all).value == 10)
  }

  @Test func leavesOutByNetworkWhatItsOwnFileLacks() throws {
    let all = try observations(
      "day network spend" + rows(1...30, "facebook 50", "x 20"),
      "day network leads" + rows(1...30, "facebook 5"),
      "day network leads" + rows(21...30, "x 1"))
    #expect(try evaluate("cost-per-lead", on: all, where: [.network: ["facebook"]]).value == 10)
    #expect(try evaluate("cost-per-lead", on: all, where: [.network: ["x"]]).value == 20)
    // 1,500 and 200 by 150 and 10.
    #expect(try evaluate("cost-per-lead", on: all).value == 1700.0 / 160)
  }

  @Test func saysThatFilesHaveNoDaysInCommon() throws {
    let all = try observations(
      "day spend" + rows(1...15, "50"), "day leads" + rows(16...30, "5"))
    let result = try evaluate("cost-per-lead", on: all)
    #expect(result.value == nil)
    #expect(result.absence == .noDaysInCommon("spend", "leads"))
  }

  /// A row that has both sides needs no other file.
  @Test func keepsRowsThatHaveBothSides() throws {
    let all = try observations(
      "day network spend leads" + rows(1...30, "facebook 50 5"),
      "day network leads customers" + rows(1...10, "email 2 1"))
    let result = try evaluate("cost-per-lead", on: all)
    #expect(result.value == 10)
    #expect(result.numerator == 1500)
  }

  /// A sum of costs and revenue cannot leave days out of one of them; it says so.
  @Test func saysOnWhichDaysAReturnIsNotKnown() throws {
    let all = try observations("day spend" + ads, "day revenue" + rows(16...30, "100"))
    let result = try evaluate("return-on-investment", on: all)
    #expect(result.value == 0)
    #expect(result.notes.contains(.daysUncovered([april(1)...april(15)], without: "revenue")))
    let whole = try observations("day spend" + ads, "day revenue" + rows(1...30, "100"))
    #expect(try evaluate("return-on-investment", on: whole).notes == [.uses(["spend"])])
  }

  // MARK: Totals

  /// 5 a day on 18 of 31 days are 90; a hole of 13 days is no week without leads.
  @Test func doesNotCountTheDaysOfAHoleAsNothing() throws {
    let all = try observations("day leads" + rows(0...7, "5") + rows(21...30, "5"))
    let goal = try Goal("leads", .value(175), days: april(1)...april(35))
    let result = evaluate(goal, on: all, asOf: 30)
    #expect(result.daysWithoutData == [april(8)...april(20)])
    // 17 days of 35 are known, by which 85 leads should have come, and 85 have.
    #expect(result.expected == 85)
    #expect(result.current == 85)
    #expect(result.state == .onTrack)
    #expect(result.forecast?.value == 110)
    let smart = SmartAssessor(GoalEvaluator(all), asOf: april(30)).assess(
      goal, result, SmartAssessor.Purpose(kind: .leadGeneration))
    guard case .growth(let need) = smart.attainable.finding else {
      Issue.record("no growth: \(smart.attainable)")
      return
    }
    #expect(need.past == 5)
    // When it is over, what is missing is missing.
    let over = evaluate(try Goal("leads", .value(150)), on: all, asOf: 30)
    #expect(over.expected == 150)
    #expect(over.aftermath?.perDay == 5)
  }

  @Test func countsTheDaysOfAHoleInNoLimitEither() throws {
    let all = try observations("day spend" + rows(1...6, "60") + rows(16...20, "60"))
    let result = evaluate(try Goal("spend", .value(1500)), on: all, asOf: 20)
    // 660 on 11 known days is over 1,500 × 11 ÷ 30.
    #expect(result.expected == 550)
    #expect(result.state == .atRisk)
  }

  // MARK: Networks

  @Test func findsNetworksThatPauseAndThatEnd() throws {
    let all = try observations(
      "day network leads" + rows(1...30, "facebook 5") + rows(1...10, "tiktok 1")
        + rows(21...30, "tiktok 1") + rows(1...20, "x 1"))
    let gaps = all.gaps
    #expect(gaps.gaps.isEmpty)
    #expect(gaps.pauses.map(\.network) == ["tiktok", "x"])
    #expect(gaps.pauses.map(\.days) == [april(11)...april(20), april(21)...april(30)])
    #expect(gaps.pauses.map(\.place) == [.between, .afterLastRow])
  }

  @Test func takesWhatRowsOfSeveralDaysAreAboutForNoGap() throws {
    var monthly = try table("day spend\n1 1500", source: "ads.csv")
    monthly.setSpans { _ in 30 }
    let all = ObservationSet([monthly, try table("day leads" + rows(1...30, "5"))])
    #expect(all.gaps.gaps.isEmpty)
    #expect(all.coveredDays == wholeApril)
  }
}
