// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

struct BestTimesTests {
  @Test(
    arguments: [
      ([5], 5), ([4, 8], 6), ([1, 2, 100], 2), ([0, 10, 20, 900], 15),
      // A fifth of ten is two at each end.
      ([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000], 5.5),
    ] as [([Double], Double)])
  func leavesOutTheExtremes(values: [Double], mean: Double) throws {
    let found = try #require(TrimmedMean(values.reversed()))
    #expect(found.value == mean)
    #expect(found.count == values.count)
  }

  @Test func hasNoMeanOfNothing() { #expect(TrimmedMean([]) == nil) }

  /// 10 likes a day, 30 on Fridays; once 5,000 on a Sunday. 3 April 2026 is a Friday.
  private func likes(days: Int) throws -> ObservationSet {
    let rows = (1...days).map { day in
      "\(day) \(day == 5 ? 5000 : april(day).weekday == .friday ? 30 : 10)"
    }
    return try observations("day likes\n" + rows.joined(separator: "\n"))
  }

  @Test func findsTheBestDayInSpiteOfOneExtraordinaryDay() throws {
    let times = try #require(
      MetricEvaluator(try likes(days: 30)).bestTimes(
        for: [try metric("likes")], in: wholeApril))
    let yield = try #require(times.weekdays.first)
    #expect(yield.best == .friday)
    // April 2026 begins on a Wednesday and has 30 days, so Wednesday and Thursday come five times.
    #expect(yield.kinds.map(\.mean.count) == [4, 4, 5, 5, 4, 4, 4])
    #expect(yield.kinds.map(\.mean.value) == [10, 10, 10, 10, 30, 10, 10])
    #expect(times.contentTypes.isEmpty)
  }

  @Test func addsUpOfEachDayWhatEvaluatingTheDayDoes() throws {
    var rows: [String] = []
    for day in 1...30 {
      rows.append("\(day) facebook \(day * 7 % 11) \(day % 4 == 0 ? "-" : "\(day)") 0.1")
      // No row of X has shares, so they are no part of its engagements.
      rows.append("\(day) x \(day % 5 == 0 ? "-" : "\(day * 3)") \(day % 3) -")
    }
    let data = try observations(
      "day network likes comments spend\n" + rows.joined(separator: "\n"),
      "day network likes shares\n1 facebook 5 2\n1 facebook 6 -\n9 - 1 1")
    let evaluator = MetricEvaluator(data)
    let metrics = try ["engagements", "likes", "spend"].map { try metric(MetricID(rawValue: $0)) }
    let times = try #require(evaluator.bestTimes(for: metrics, in: wholeApril))
    #expect(times.weekdays.map(\.metric) == metrics)
    for yield in times.weekdays {
      var values: [Weekday: [Double]] = [:]
      for day in (1...30).map(april) {
        guard let value = evaluator.evaluate(yield.metric, in: day...day).value else { continue }
        values[day.weekday, default: []].append(value)
      }
      #expect(yield.kinds.map(\.mean) == Weekday.allCases.map { TrimmedMean(values[$0] ?? []) })
    }
  }

  @Test func callsNothingBestOnFewerThanFourWeeks() throws {
    let times = try #require(
      MetricEvaluator(try likes(days: 27)).bestTimes(
        for: [try metric("likes")], in: wholeApril))
    #expect(times.weekdays.first?.best == nil)
    #expect(times.weekdays.first?.isSure == false)
  }

  @Test func callsNothingBestWhenDaysAreLevel() throws {
    let rows = (1...28).map { "\($0) \(april($0).weekday.rawValue > 5 ? 9 : 3)" }
    let data = try observations("day likes\n" + rows.joined(separator: "\n"))
    let times = try #require(
      MetricEvaluator(data).bestTimes(for: [try metric("likes")], in: wholeApril))
    #expect(times.weekdays.first?.isSure == true)
    #expect(times.weekdays.first?.best == nil)
  }

  @Test func countsDaysWithoutAValueForNoDay() throws {
    let data = try observations(
      """
      day network likes
      1 x 4
      1 facebook 6
      2 x -
      8 x 20
      9 x 7
      """)
    let times = try #require(
      MetricEvaluator(data).bestTimes(for: [try metric("likes")], in: wholeApril))
    let yield = try #require(times.weekdays.first)
    // 10 and 20 on Wednesdays; of the Thursdays one has no value.
    #expect(yield.kinds.map(\.kind) == [.wednesday, .thursday])
    #expect(yield.kinds.map(\.mean.value) == [15, 7])
    #expect(yield.kinds.map(\.mean.count) == [2, 1])
  }

  private func posts(videos: Int) throws -> ObservationSet {
    var rows = (1...5).map { "\($0) p\($0) image 10 2" }
    rows += (1...videos).map { "\($0) v\($0) video 30 5" }
    // The same video a day later is the same post.
    rows.append("9 v1 video 12 -")
    // Of no post, and of no type.
    rows.append("9 - video 500 -")
    rows.append("9 p9 - 500 -")
    return try observations(
      "day post-id content-type likes comments\n" + rows.joined(separator: "\n"))
  }

  @Test func comparesContentTypesPostByPost() throws {
    let times = try #require(
      MetricEvaluator(try posts(videos: 5)).bestTimes(
        for: [try metric("likes")], in: wholeApril))
    let yield = try #require(times.contentTypes.first)
    #expect(yield.kinds.map(\.kind) == ["image", "video"])
    #expect(yield.kinds.map(\.mean.value) == [10, 30])
    #expect(yield.kinds.map(\.mean.count) == [5, 5])
    #expect(yield.best == "video")
  }

  @Test func callsNoTypeBestOnFewerThanFivePosts() throws {
    let times = try #require(
      MetricEvaluator(try posts(videos: 4)).bestTimes(
        for: [try metric("engagements")], in: wholeApril))
    #expect(times.contentTypes.first?.best == nil)
    #expect(times.contentTypes.first?.kinds.map(\.mean.value) == [12, 35])
  }

  /// Posts at 9:10, 10:20 and so on, and in the evening, of which each brings more.
  private func timedPosts(evening: Int) throws -> ObservationSet {
    var rows = (1...4).map { "\($0)T\($0 + 8):10 m\($0) 10" }
    if evening > 0 { rows += (1...evening).map { "\($0)T21:00 e\($0) 30" } }
    // One at night is too few to count, and one has no time.
    rows += ["9T03:00 n1 900", "9 u1 900", "9T22:00 - 900"]
    return try observations("day post-id likes\n" + rows.joined(separator: "\n"))
  }

  @Test func comparesTimesOfPostingThatHaveThreePosts() throws {
    let times = try #require(
      MetricEvaluator(try timedPosts(evening: 3)).bestTimes(
        for: [try metric("likes")], in: wholeApril))
    let yield = try #require(times.hourBlocks.first)
    #expect(yield.kinds.map(\.kind.first) == [3, 9, 12, 21])
    #expect(yield.kinds.map(\.kind.end) == [6, 12, 15, 24])
    #expect(yield.kinds.map(\.mean.count) == [1, 3, 1, 3])
    #expect(yield.kinds.map(\.mean.value) == [900, 10, 10, 30])
    #expect(yield.best?.first == 21)
    #expect(times.hours.first?.kinds.map(\.kind.first) == [3, 9, 10, 11, 12, 21])
    #expect(times.hours.first?.best == nil)
  }

  @Test func callsNoTimeBestBesideNoOther() throws {
    let times = try #require(
      MetricEvaluator(try timedPosts(evening: 2)).bestTimes(
        for: [try metric("likes")], in: wholeApril))
    #expect(times.hourBlocks.first?.best == nil)
    #expect(times.hourBlocks.first?.isSure == false)
  }

  @Test func hasNoTimesOfPostingWithoutTimes() throws {
    let times = MetricEvaluator(try posts(videos: 5)).bestTimes(
      for: [try metric("likes")], in: wholeApril)
    #expect(times?.hourBlocks.isEmpty == true)
  }

  @Test func looksAtCountsOnly() throws {
    let rates = [try metric("click-through-rate"), try metric("followers")]
    #expect(MetricEvaluator(try likes(days: 30)).bestTimes(for: rates, in: wholeApril) == nil)
  }
}
