// SPDX-License-Identifier: Apache-2.0

import GoalMetrics
import Testing

struct MetricFormulaTests {
  /// One row with a = 2, b = 3, c = 4, zero = 0 and nothing in `none`.
  private let row = "day a b c zero none\n1 2 3 4 0 -"

  // MARK: Arithmetic

  @Test(arguments: [
    ("a", 2), ("a + b * c", 14), ("(a + b) * c", 20), ("a - b - c", -5), ("a - (b - c)", 3),
    ("c / a / a", 1), ("c / (a / a)", 4), ("c / a * b", 6), ("-a + b", 1), ("- -a", 2),
    ("-a * b", -6), ("a*-b", -6), ("1.5 * a", 3), ("1e3 / c", 250), (".5 + a", 2.5),
    ("2 * (a + b) / c - 1", 1.5), ("zero * a", 0), ("  a\n+\tb ", 5), ("a\u{D7}b", 6),
    ("c\u{F7}a", 2), ("c \u{2212} a", 2), ("((((a))))", 2), ("zero / a", 0), ("7", 7),
  ])
  func computesAsUsual(formula: String, value: Double) throws {
    #expect(try evaluate(formula: formula, on: observations(row)).value == value)
  }

  @Test(arguments: [
    ("a / zero", MetricAbsence.zeroDenominator), ("a + b / zero", .zeroDenominator),
    ("a / (b - 3)", .zeroDenominator), ("zero / zero", .zeroDenominator),
    ("a + none", .allMissing("none")), ("none * zero", .allMissing("none")),
    ("a / none", .allMissing("none")), ("a + other", .noColumn("other")),
    ("other + a / zero", .noColumn("other")), ("1 / (zero * a)", .zeroDenominator),
  ])
  func hasNoValueWhereAPartHasNone(formula: String, absence: MetricAbsence) throws {
    let result = try evaluate(formula: formula, on: observations(row))
    #expect(result.value == nil)
    #expect(result.absence == absence)
  }

  @Test(arguments: [
    "1e308 * 10", "1e308 + 1e308", "a * 1e308 / (1 / 1e308)", "1e308 * 10 - 1e308 * 10",
  ])
  func hasNoValueWhereItIsTooLarge(formula: String) throws {
    let result = try evaluate(formula: formula, on: observations(row))
    #expect(result.value == nil)
    #expect(result.absence != nil)
    #expect(result.numerator?.isFinite ?? true)
    #expect(result.denominator?.isFinite ?? true)
  }

  @Test func pairsTheRowsOfATeamsOwnRate() throws {
    let all = try observations("day story-completes story-starts\n1 5 10\n2 - 90")
    let share = try evaluate(formula: "story_completes / story_starts", unit: .percent, on: all)
    #expect(share.value == 0.5)
    #expect(share.notes == [.unpairedRows(1)])
  }

  // MARK: Names

  @Test(arguments: ["link_clicks", "LINK_CLICKS", "Link_Clicks", "_link__clicks"])
  func readsNamesWithUnderscores(formula: String) throws {
    #expect(try MetricFormula(parsing: formula) == .quantity(.measure("link-clicks")))
  }

  @Test func readsNamesOfAnyScript() throws {
    #expect(try MetricFormula(parsing: "پسندها / 2").quantities == [.measure("پسندها")])
    #expect(try MetricFormula(parsing: "a2 + b_3").quantities == [.measure("a2"), .measure("b-3")])
  }

  @Test func namesQuantitiesInTheirOrder() throws {
    let formula = try MetricFormula(parsing: "(revenue - spend) / spend * 2 + clicks / leads")
    #expect(
      formula.quantities
        == ["revenue", "spend", "spend", "clicks", "leads"].map(MetricQuantity.measure))
  }

  @Test func makesUpEngagementsFromTheirParts() throws {
    let all = try observations("day likes saves posts\n1 6 2 4")
    #expect(try evaluate(formula: "engagements / posts", on: all).value == 2)
  }

  // MARK: Functions

  @Test(arguments: [
    ("sum(likes)", 12), ("mean(likes)", 4), ("median(likes)", 3), ("last(likes)", 2),
    ("max(likes)", 7), ("max(likes) - last(likes)", 5), ("mean(engagements)", 5),
    ("MEDIAN( likes )", 3), ("sum(response_time)", 90), ("last(followers)", 30),
  ])
  func asksTheRows(formula: String, value: Double) throws {
    let all = try observations(
      "day likes saves response-time followers\n3 2 1 20 30\n1 7 1 30 10\n2 3 1 40 20")
    #expect(try evaluate(formula: formula, on: all).value == value)
  }

  @Test(arguments: [
    "1 x 10 5 20\n1 facebook 30 7 40\n2 x 11 6 60\n2 facebook 32 8 80\n3 x - 9 -",
    "2 facebook 32 8 80\n2 x 11 6 60\n1 facebook 30 7 40\n3 x - 9 -\n1 x 10 5 20",
  ])
  func addsTheLastValuesOfNetworksInWhateverOrderRowsStand(rows: String) throws {
    let all = try observations("day network followers likes response-time\n" + rows)
    #expect(try evaluate(formula: "last(followers)", on: all).value == 43)
    #expect(try evaluate(formula: "last(likes)", on: all).value == 17)
    // Lengths of time do not add.
    #expect(try evaluate(formula: "last(response_time)", on: all).value == 70)
  }

  @Test func usesMetricsOfTheTrade() throws {
    let all = try observations("day clicks impressions\n1 2 100\n2 - 900")
    // A metric in a formula has the value that it has alone: its rows are paired.
    #expect(try evaluate(formula: "click_through_rate * 2", on: all).value == 0.04)
    let none = try evaluate(formula: "conversion_rate * 2", on: all)
    #expect(none.absence == .noColumn("conversions"))
  }

  @Test(arguments: [
    "conversion_rate + conversion_rate", "engagement_rate_by_reach - engagement_rate_by_reach",
    "own + revenue", "revenue - 100", "spend / own", "1 - bounce_rate", "leads * conversion_rate",
    "(revenue - spend) / leads", "followers / posts",
  ])
  func letsUnitsThatGoTogether(formula: String) throws {
    _ = try MetricFormula(parsing: formula)
  }

  @Test(arguments: Metric.known)
  func writesFormulasThatReadAsTheyAreMeant(metric: Metric) {
    #expect(!metric.formula.description.isEmpty)
    #expect(!metric.formula.description.contains("-") || metric.formula.description.contains(" - "))
  }

  // MARK: Errors

  @Test(arguments: [
    ("", FormulaError.Code.unexpectedEnd, 0), ("   ", .unexpectedEnd, 3),
    ("a +", .unexpectedEnd, 3), ("a + ", .unexpectedEnd, 4), ("(a", .unexpectedEnd, 2),
    ("-", .unexpectedEnd, 1), ("a b", .unexpectedCharacter, 2),
    ("a + * b", .unexpectedCharacter, 4),
    ("a)", .unexpectedCharacter, 1), ("()", .unexpectedCharacter, 1),
    ("(a]", .unexpectedCharacter, 2), ("a ^ 2", .unexpectedCharacter, 2),
    ("a % b", .unexpectedCharacter, 2), ("1.2.3", .unexpectedCharacter, 0),
    ("a + 1e999", .unexpectedCharacter, 4), ("2a", .unexpectedCharacter, 0),
    ("0x10", .unexpectedCharacter, 0), ("0X1F", .unexpectedCharacter, 0),
    (".", .unexpectedCharacter, 0), ("_", .unexpectedCharacter, 0),
    ("۱۲ * a", .unexpectedCharacter, 0), ("پسند + ?", .unexpectedCharacter, 7),
    ("a / b;", .unexpectedCharacter, 5), ("link-clicks +", .unexpectedEnd, 13),
  ])
  func saysWhereAFormulaIsWrong(formula: String, code: FormulaError.Code, offset: Int) {
    let error = #expect(throws: FormulaErrors.self) { try MetricFormula(parsing: formula) }
    #expect(error?.errors.map(\.code) == [code])
    #expect(error?.errors.map(\.offset) == [offset])
  }

  @Test(arguments: [
    ("a + * b ) c", [4, 8]), ("$ a + # b", [0, 6]), ("a b c", [2, 4]),
    ("(a + (b", [7]), ("f(a, b) + g()", [0, 3, 10]), ("revenue + leads + $ / likes", [8, 18]),
    ("sum(a b) + max()", [4, 6, 15]), ("[a] / {b}", [0, 2, 6, 8]), ("1.2.3 * 0x10", [0, 8]),
  ])
  func goesOnAfterAMistake(formula: String, offsets: [Int]) {
    let error = #expect(throws: FormulaErrors.self) { try MetricFormula(parsing: formula) }
    #expect(error?.errors.map(\.offset) == offsets)
  }

  @Test func readsNamesAroundMistakes() {
    #expect(
      FormulaSyntax(parsing: "a $ b / (c d) + sum(e + f) * g(h").names.map(\.id)
        == ["a", "b", "c", "d", "e", "f", "h"])
  }

  @Test func tellsAFewMistakesOfARuin() {
    let ruin = String(repeating: "a b $ ) ", count: 10_000)
    #expect(FormulaSyntax(parsing: ruin).errors.count == 20)
  }

  @Test func findsTheSameMistakesWhereverRuinsEnd() {
    // Whatever formula is cut off or has a letter too many, reading ends with a place in it.
    let letters = Array("sum(likes) / (posts + 2 * b) - max(c) % $")
    for start in letters.indices {
      for end in start...letters.count {
        let text = String(letters[start..<end])
        let syntax = FormulaSyntax(parsing: text)
        #expect(syntax.errors.allSatisfy { (0...text.count).contains($0.offset) })
      }
    }
  }

  @Test(arguments: ["(", "-", "-(", "a*("])
  func limitsHowDeeplyAFormulaNests(opening: String) {
    let error = #expect(throws: FormulaErrors.self) {
      try MetricFormula(parsing: String(repeating: opening, count: 100_000))
    }
    #expect(error?.errors.map(\.code) == [.tooDeep])
  }

  @Test func readsFormulasThatNestAsDeeplyAsAllowed() throws {
    let deep = String(repeating: "(", count: 63) + "a" + String(repeating: ")", count: 63)
    #expect(try evaluate(formula: deep, on: observations(row)).value == 2)
    #expect(throws: FormulaErrors.self) { try MetricFormula(parsing: "(" + deep + ")") }
  }

  @Test(arguments: [" + ", " - ", " * ", " / "])
  func limitsHowLongAFormulaIs(sign: String) throws {
    // Each term lies one level deeper in the tree, and trees are walked by recursion.
    let parts = [String](repeating: "1", count: 200_000)
    let error = #expect(throws: FormulaErrors.self) {
      try MetricFormula(parsing: parts.joined(separator: sign))
    }
    #expect(error?.errors.map(\.code) == [.tooDeep])
    let shorter = try MetricFormula(parsing: parts.prefix(200).joined(separator: sign))
    #expect(shorter.quantities == [])
  }
}
