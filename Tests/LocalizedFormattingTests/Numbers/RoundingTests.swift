// SPDX-License-Identifier: Apache-2.0

import LocalizedFormatting
import Testing

struct RoundingTests {
  @Test(arguments: [
    (0.125, "0.13"), (1.005, "1.01"), (2.675, "2.68"), (-1.005, "-1.01"), (0.005, "0.01"),
    (0.0049999, "0.00"), (1.995, "2.00"), (1e-7, "0.00"), (4.35, "4.35"),
  ])
  func roundsTheShortestDecimalAwayFromZero(value: Double, text: String) throws {
    // 1.005 is stored as 1.00499999999999989…; people see 1.005.
    #expect(try write(value, in: "en", NumberStyle(fractionDigits: .two)) == text)
  }

  @Test(arguments: [
    (0.5, "1"), (1.5, "2"), (2.5, "3"), (3.5, "4"), (-0.5, "-1"), (-2.5, "-3"), (2.4999, "2"),
    (999.5, "1,000"),
  ])
  func roundsHalvesAwayFromZero(value: Double, text: String) throws {
    #expect(try write(value, in: "en", NumberStyle(fractionDigits: .whole)) == text)
  }

  @Test func roundsPercentagesAfterTheyAreScaled() throws {
    #expect(try write(0.285, in: "en", NumberStyle(.percent)) == "29%")
    #expect(try write(0.0005, in: "en", NumberStyle(.percent, fractionDigits: .upToOne)) == "0.1%")
    #expect(try write(-0.005, in: "en", NumberStyle(.percent)) == "-1%")
  }

  /// 2.5, -2.5, 1.5, 2.1 and -2.1 as whole numbers.
  @Test(arguments: [
    (NumberStyle.RoundingMode.ceil, ["3", "-2", "2", "3", "-2"]),
    (.floor, ["2", "-3", "1", "2", "-3"]),
    (.expand, ["3", "-3", "2", "3", "-3"]),
    (.trunc, ["2", "-2", "1", "2", "-2"]),
    (.halfExpand, ["3", "-3", "2", "2", "-2"]),
    (.halfTrunc, ["2", "-2", "1", "2", "-2"]),
    (.halfEven, ["2", "-2", "2", "2", "-2"]),
    (.halfCeil, ["3", "-2", "2", "2", "-2"]),
    (.halfFloor, ["2", "-3", "1", "2", "-2"]),
  ])
  func roundsAsAsked(mode: NumberStyle.RoundingMode, texts: [String]) throws {
    var style = NumberStyle(fractionDigits: .whole)
    style.roundingMode = mode
    #expect(try [2.5, -2.5, 1.5, 2.1, -2.1].map { try write($0, in: "en", style) } == texts)
  }

  @Test func hasARowForEveryMode() {
    #expect(NumberStyle.RoundingMode.allCases.count == 9)
  }

  // MARK: Fraction digits

  @Test(arguments: [
    (FractionDigits.whole, "3"), (.upToOne, "3.1"), (.upToTwo, "3.14"), (.upToThree, "3.142"),
    (.one, "3.1"), (.two, "3.14"),
  ])
  func writesAsManyFractionDigitsAsAsked(digits: FractionDigits, text: String) throws {
    #expect(try write(3.14159, in: "en", NumberStyle(fractionDigits: digits)) == text)
  }

  @Test func addsZerosUpToTheLeastNumberOfDigits() throws {
    #expect(try write(3, in: "bn", NumberStyle(fractionDigits: .two)) == "৩.০০")
    #expect(try write(3, in: "en", NumberStyle(fractionDigits: .upToThree)) == "3")
    let digits = try FractionDigits(minimum: 1, maximum: 4)
    #expect(try write(3, in: "en", NumberStyle(fractionDigits: digits)) == "3.0")
    #expect(try write(3.12346, in: "en", NumberStyle(fractionDigits: digits)) == "3.1235")
  }

  @Test func writesAHundredFractionDigits() throws {
    let style = NumberStyle(fractionDigits: try FractionDigits(minimum: 100, maximum: 100))
    #expect(try write(0.5, in: "en", style) == "0.5" + String(repeating: "0", count: 99))
  }

  @Test(arguments: [(-1, 2), (3, 2), (0, 101), (101, 101), (Int.min, 0), (0, Int.max), (0, -1)])
  func refusesBoundsThatMakeNoSense(minimum: Int, maximum: Int) {
    let error = #expect(throws: FormattingError.self) {
      try FractionDigits(minimum: minimum, maximum: maximum)
    }
    #expect(error?.code == .fractionDigits)
  }

  // MARK: Completing bounds

  @Test(arguments: [
    (nil, nil, nil), (2, nil, 2...3), (5, nil, 5...5), (nil, 0, 0...0), (nil, 6, 0...6),
    (1, 2, 1...2),
  ])
  func completesBoundsOfPlainNumbers(
    minimum: Int?, maximum: Int?, expected: ClosedRange<Int>?
  ) throws {
    let digits = try FractionDigits.resolving(minimum: minimum, maximum: maximum, for: .decimal)
    #expect(digits.map { $0.minimum...$0.maximum } == expected)
  }

  @Test(arguments: [(nil, nil, nil), (1, nil, 1...1), (nil, 1, 0...1), (nil, 0, 0...0)])
  func completesBoundsOfPercentages(
    minimum: Int?, maximum: Int?, expected: ClosedRange<Int>?
  ) throws {
    let digits = try FractionDigits.resolving(minimum: minimum, maximum: maximum, for: .percent)
    #expect(digits.map { $0.minimum...$0.maximum } == expected)
  }

  @Test(arguments: [
    (nil, nil, nil), (nil, 0, 0...0), (nil, 1, 1...1), (nil, 4, 2...4), (0, nil, 0...2),
    (3, nil, 3...3),
  ])
  func completesBoundsOfMoney(minimum: Int?, maximum: Int?, expected: ClosedRange<Int>?) throws {
    let digits = try FractionDigits.resolving(
      minimum: minimum, maximum: maximum, for: .currency(try CurrencyCode("USD")))
    #expect(digits.map { $0.minimum...$0.maximum } == expected)
  }

  @Test(arguments: [(3, 2), (-1, nil), (nil, -1), (Int.max, nil), (nil, 101)] as [(Int?, Int?)])
  func refusesToCompleteBoundsThatMakeNoSense(minimum: Int?, maximum: Int?) {
    #expect(throws: FormattingError.self) {
      try FractionDigits.resolving(minimum: minimum, maximum: maximum, for: .decimal)
    }
  }
}
