// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GoalReports

/// How many digits values take that stand beside each other.
@Suite struct PrecisionTests {
  @Test(
    arguments: [
      ([0.012, 0.010, 0.008], 3), ([0.0025, 0.004], 4), ([0.0003, 0.0005], 4),
      ([500, 300], nil), ([0.1 + 0.2, 0.3], nil), ([12.34, 12.3], nil), ([], nil), ([0], nil),
      ([1e-30, 1], nil), ([.infinity, 1], nil),
    ] as [([Double], Int?)])
  func tellsValuesApart(values: [Double], expected: Int?) {
    let digits = ReportValues.digits(tellingApart: values, usual: { _ in 2 }, tolerance: .values)
    #expect(digits == expected)
  }

  @Test func largeAmountsThatAreNearHaveFractions() {
    func digits(_ values: [Double]) -> Int? {
      ReportValues.digits(tellingApart: values, usual: { _ in 0 }, tolerance: .values)
    }
    #expect(digits([9999.5, 9999.6]) == 1)
    #expect(digits([9999.5, 12_000]) == nil)
  }

  @Test func ticksAreExact() {
    func digits(_ tolerance: ReportValues.Tolerance) -> Int? {
      ReportValues.digits(
        tellingApart: [0, 0.025, 0.05], usual: { _ in 2 }, tolerance: tolerance)
    }
    #expect(digits(.ticks) == 3)
  }
}
