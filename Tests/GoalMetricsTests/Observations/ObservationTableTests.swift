// SPDX-License-Identifier: Apache-2.0

import CivilCalendars
import GoalMetrics
import Testing

struct ObservationTableTests {
  // MARK: Columns

  @Test func keepsRowsInTheirOrder() throws {
    let posts = try table(
      """
      day network likes spend
      3 x 5 1.5
      1 facebook - 0
      3 x 7 -
      """)
    #expect(posts.count == 3)
    #expect(posts.days == [april(3), april(1), april(3)])
    #expect(posts.lines == [2, 3, 4])
    #expect((0..<3).map { posts.value(of: "likes", row: $0) } == [5, nil, 7])
    #expect((0..<3).map { posts.value(of: "spend", row: $0) } == [1.5, 0, nil])
    #expect((0..<3).map { posts.value(of: .network, row: $0) } == ["x", "facebook", "x"])
  }

  @Test func listsDistinctValuesAsTheyFirstOccur() throws {
    let posts = try table("day network page\n1 x -\n1 facebook shop\n2 x -")
    #expect(posts.values(of: .network) == ["x", "facebook"])
    #expect(posts.values(of: .page) == ["shop"])
    #expect(posts.values(of: .campaign) == [])
    #expect(posts.value(of: .page, row: 0) == nil)
    #expect(posts.value(of: .campaign, row: 0) == nil)
  }

  @Test func takesAnEmptyDimensionForAnUnknownOne() {
    var posts = ObservationTable(source: "a.csv", dimensions: [.network], measures: [])
    posts.append(day: april(1), line: 2, dimensionValues: [""], measureValues: [])
    posts.append(day: april(1), line: 3, dimensionValues: [nil], measureValues: [])
    #expect(posts.values(of: .network) == [])
    #expect(posts.value(of: .network, row: 0) == nil)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func takesWhatIsNoNumberForMissing(value: Double) throws {
    var posts = ObservationTable(source: "a.csv", dimensions: [], measures: ["likes"])
    posts.append(day: april(1), line: 2, dimensionValues: [], measureValues: [value])
    posts.append(day: april(1), line: 3, dimensionValues: [], measureValues: [4])
    #expect(posts.value(of: "likes", row: 0) == nil)
    #expect(try evaluate("likes", on: ObservationSet([posts])).value == 4)
  }

  @Test func knowsItsColumns() throws {
    let posts = try table("day likes\n1 -")
    #expect(posts.has("likes"))
    #expect(!posts.has("saves"))
    #expect(posts.value(of: "saves", row: 0) == nil)
  }

  // MARK: Sets

  @Test func gathersTables() throws {
    let all = try observations(
      "day network likes\n9 x 1\n4 tiktok 1", "day network saves\n2 facebook 1\n6 x 1")
    #expect(all.days == april(2)...april(9))
    #expect(all.measures == ["likes", "saves"])
    #expect(all.values(of: .network) == ["facebook", "tiktok", "x"])
    #expect(all.has("saves"))
    #expect(!all.has("reach"))
  }

  @Test func hasNoDaysWithoutRows() throws {
    #expect(ObservationSet([]).days == nil)
    #expect(try observations("day likes").days == nil)
    #expect(try observations("day likes", "day likes\n5 1").days == april(5)...april(5))
  }

  // MARK: Filters

  private let mixed = """
    day network source campaign likes
    1 x paid spring 1
    1 x organic - 2
    2 facebook paid spring 4
    2 facebook organic - 8
    3 - paid spring 16
    """

  @Test(
    arguments: [
      ([:], 31), ([.network: ["x"]], 3), ([.network: ["x", "facebook"]], 15),
      ([.source: ["paid"]], 21), ([.network: ["x"], .source: ["paid"]], 1),
      ([.campaign: ["spring"], .network: ["facebook"]], 4),
    ] as [([Dimension: Set<String>], Double)])
  func passesRowsThatHaveAValueNamed(filter: [Dimension: Set<String>], likes: Double) throws {
    #expect(try evaluate("likes", on: observations(mixed), where: filter).value == likes)
  }

  @Test(
    arguments: [
      [.network: ["X"]], [.network: []], [.network: [""]],
    ] as [[Dimension: Set<String>]])
  func passesNoRowWithoutAValueNamed(filter: [Dimension: Set<String>]) throws {
    let result = try evaluate("likes", on: observations(mixed), where: filter)
    #expect(result.value == nil)
    #expect(result.absence == .noRows)
  }

  @Test(
    arguments: [[.page: ["shop"]], [.network: ["x"], .page: ["shop"]]]
      as [[Dimension: Set<String>]])
  func saysWhichColumnIsNotThereToChooseBy(filter: [Dimension: Set<String>]) throws {
    let result = try evaluate("likes", on: observations(mixed), where: filter)
    #expect(result.absence == .notTold(.page, of: "likes"))
  }

  @Test func passesRowsOnTheDaysWanted() throws {
    let all = try observations(mixed)
    #expect(try evaluate("likes", on: all, in: april(2)...april(2)).value == 12)
    #expect(try evaluate("likes", on: all, in: april(2)...april(9)).value == 28)
    #expect(try evaluate("likes", on: all, in: april(4)...april(9)).absence == .noRows)
    #expect(try evaluate("likes", on: all, in: april(0)...april(0)).absence == .noRows)
  }

  @Test func passesOnlyTablesThatHaveTheDimension() throws {
    let all = try observations("day network likes\n1 x 1\n1 - 2", "day likes\n1 4")
    #expect(try evaluate("likes", on: all, where: [.network: ["x"]]).value == 1)
    #expect(try evaluate("likes", on: all).value == 7)
  }
}
